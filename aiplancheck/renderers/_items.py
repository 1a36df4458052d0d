"""Things told in a row on few lines: whole ones as far as they fit, and how many more there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from aiplancheck.renderers._elision import elided
from aiplancheck.renderers._lines import Line, Span, width_of, wrapped
from aiplancheck.text import columns

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
    for count in range(len(items), 0, -1):
        shown = [piece for item in items[:count] for piece in item]
        lines = wrapped([*before, *shown, *_rest(len(items) - count, more), *after], width, hang=hang)
        if not most or len(lines) <= most:
            return lines
    if not items:
        return wrapped([*before, *after], width, hang=hang, most=most)
    tail = [*_rest(len(items) - 1, more), *after]
    return fitting(lambda room: [*before, *_shortened(items[0], room), *tail], width, hang=hang, most=most)


def fitting(
    pieces: Callable[[int], Sequence[Span]], width: int, *, hang: int = 0, most: int = 0, least: int = LEAST_VALUE
) -> list[Line]:
    """The pieces, made with as many columns for each printed value as lets them fit into `most` lines.

    Where even `least` columns are too many, the lines are cut.
    """
    for room in range(most * width, least - 1, -1):
        lines = wrapped(pieces(room), width, hang=hang)
        if len(lines) <= most:
            return lines
    return wrapped(pieces(least), width, hang=hang, most=most)


def _rest(count: int, more: str) -> list[Span]:
    return [Span(f" and {count} {more}")] if count else []


def _shortened(item: Sequence[Span], room: int) -> list[Span]:
    """The item with its longest piece, mostly a printed value in its quotation marks, in at most so many columns."""
    longest = max(range(len(item)), key=lambda index: width_of([item[index]]))
    return [Span(shortened(p.text, room), p.style) if index == longest else p for index, p in enumerate(item)]


def shortened(words: str, room: int) -> str:
    """Words in at most so many columns; quotation marks around them stay."""
    bare = words.rstrip(" ")
    blanks = words[len(bare) :]
    if columns(bare) <= room:
        return words
    if bare.startswith("“") and bare.endswith("”"):
        return f"“{elided(bare[1:-1], room - 2)}”{blanks}"
    return elided(bare, room) + blanks
