"""Things told in a row on few lines: whole ones as far as they fit, and how many more there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from aiplancheck.renderers._elision import cut
from aiplancheck.renderers._terminal.lines import Line, Span, width_of, wrapped

#: The items of a row with what divides them, which belongs to the one behind it.
Items = Sequence[Sequence[Span]]
#: Elided to fewer columns a printed value says nothing any more.
LEAST_VALUE = 8


def divided(items: Sequence[Sequence[Span]], by: str) -> list[list[Span]]:
    """The items with a divider in front of each but the first."""
    return [[Span(by), *item] if index else list(item) for index, item in enumerate(items)]


def in_a_row(
    before: Sequence[Span],
    items: Items,
    width: int,
    *,
    hang: int = 0,
    most: int = 0,
    after: Sequence[Span] = (),
    more: str = "more",
) -> list[Line]:
    """The items in at most `most` lines (0: as many as it takes), so many of them whole as fit, then "and 2 more".

    Only where not one of them fits is the first one elided. `after` stands behind them all.
    """

    def row(count: int, at_most: int = 0) -> list[Line]:
        shown = [piece for item in items[:count] for piece in item]
        rest = _rest(len(items) - count, more)
        return wrapped([*before, *shown, *rest, *after], width, hang=hang, most=at_most)

    def fits(count: int) -> bool:
        return len(row(count, most + 1)) <= most

    if not most or not items or fits(len(items)):
        return row(len(items), most)
    if count := roomiest(1, len(items) - 1, fits):
        return row(count)
    tail = [*_rest(len(items) - 1, more), *after]
    shortened = _shortening(items[0])
    return fitting(lambda room: [*before, *shortened(room), *tail], width, hang=hang, most=most)


def fitting(
    pieces: Callable[[int], Sequence[Span]], width: int, *, hang: int = 0, most: int = 0, least: int = LEAST_VALUE
) -> list[Line]:
    """The pieces, made with as many columns for each printed value as lets them fit into `most` lines.

    Where even `least` columns are too many, the lines are cut.
    """
    room = roomiest(
        least, most * width, lambda room: len(wrapped(pieces(room), width, hang=hang, most=most + 1)) <= most
    )
    return wrapped(pieces(room or least), width, hang=hang, most=0 if room else most)


def roomiest(least: int, largest: int, fits: Callable[[int], bool]) -> int:
    """The largest number of columns, or items, from `least` to `largest` that fits; 0 where not even `least` does.

    Found by halving: more takes more room, but for the few columns by which the end of a word may be missed.
    """
    if least > largest or not fits(least):
        return 0
    while least < largest:
        middle = (least + largest + 1) // 2
        if fits(middle):
            least = middle
        else:
            largest = middle - 1
    return least


def _rest(count: int, more: str) -> list[Span]:
    return [Span(f" and {count} {more}")] if count else []


def _shortening(item: Sequence[Span]) -> Callable[[int], list[Span]]:
    """The item with its longest piece, mostly a printed value in its quotation marks, in at most so many columns."""
    sizes = [width_of([piece]) for piece in item]
    longest = sizes.index(max(sizes))
    bare = item[longest].text.rstrip(" ")
    blanks = item[longest].text[len(bare) :]

    def shortened(room: int) -> list[Span]:
        words = bare if sizes[longest] - len(blanks) <= room else cut(bare, room)
        return [*item[:longest], Span(words + blanks, item[longest].style), *item[longest + 1 :]]

    return shortened
