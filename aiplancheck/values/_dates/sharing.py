"""Ranges whose ends share words at the edge: 2025〜2027年度, Q1–Q3 2026, FY2025–2027, 令和7〜9年, early to mid-2026.

Each end is read with the words that only the other prints: the first with what follows the second, the second with
what precedes the first. Both must then name the same sort of period.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from aiplancheck.values._dates.grammar import Frame
from aiplancheck.values._dates.lexicon import Tokens
from aiplancheck.values._dates.named import Named

#: Where words shared behind both ends would otherwise leave the first one to name something else.
_SHARED_BEHIND = frozenset({"fiscal", "april-year", "decade", "century", "decade-of-century", "year-to", "part"})
#: Words before a year that count for a second year too.
_SHARED_BEFORE = frozenset({"fiscal", "april-year"})
_MOST_TOKENS_OF_AN_END = 6

#: The frames of ranges that may go on at a token.
Frames = Callable[[int], Iterable[Frame]]
#: Reads the dates at the first of some tokens, each with where it ends.
Reader = Callable[[Tokens], list[tuple[int, Named]]]


@dataclass(frozen=True, slots=True)
class Shared:
    """A range from one period to another, up to the token `end`."""

    one: Named
    other: Named
    end: int


def shared(tokens: Tokens, at: int, frames: Frames, dates: Reader) -> Iterator[Shared]:
    """The ranges whose first end starts at a token; only those that share words."""
    for size in range(1, _MOST_TOKENS_OF_AN_END + 1):
        for frame in frames(at + size):
            between = frame.between.expression.match(tokens.codes, at + size)
            if between is None:
                continue
            for found in _ends(tokens, (at, at + size), between.end(), dates):
                after = frame.after.expression.match(tokens.codes, found.end)
                if after:
                    yield Shared(found.one, found.other, after.end())


def _ends(tokens: Tokens, first: tuple[int, int], start: int, dates: Reader) -> Iterator[Shared]:
    """The two ends, with some of the first end's tokens before the second (or none)."""
    at, stop = first
    for before in reversed(range(stop - at)):  # 2025年度 lends more than 2025
        lent = (at, at + before)
        for end, other in dates(_joined(tokens, lent, (start, len(tokens.codes)))):
            last = start + end - before
            if last <= start or other.problem or not _may_borrow(other, _joined(tokens, lent, (0, 0)), dates):
                continue
            one = _first(tokens, first, (start, last), other, dates)
            if one is not None:
                yield Shared(one, other, last)


def _first(
    tokens: Tokens, first: tuple[int, int], second: tuple[int, int], other: Named, dates: Reader
) -> Named | None:
    """The first end with what follows in the second: of the same sort as that one.

    A first end that is a date before all of that is said is not cut: 2025〜2027年末 begins with 2025.
    """
    for behind in range(second[0] + 1, second[1] + 1):
        for one in _whole(_joined(tokens, first, (behind, second[1])), dates):
            if one.sort == other.sort and not (one.sort == "part" and _done(tokens, first, (behind, second[1]), dates)):
                return one
    return None


def _done(tokens: Tokens, first: tuple[int, int], rest: tuple[int, int], dates: Reader) -> bool:
    """Whether less than the rest makes the first end a date."""
    return any(_whole(_joined(tokens, first, (rest[0], stop)), dates) for stop in range(*rest))


def _may_borrow(other: Named, lent: Tokens, dates: Reader) -> bool:
    """Whether the second end may be what it is with words of the first: "FY" and eras count twice, "late" does not."""
    if not lent.codes:
        return other.sort in _SHARED_BEHIND
    if other.sort == "part":  # 2025年第1〜第3四半期 lends its year
        return bool(_whole(lent, dates))
    return other.sort in _SHARED_BEFORE or (other.sort == "date" and other.era is not None)


def _whole(tokens: Tokens, dates: Reader) -> list[Named]:
    """The dates that are all of the tokens, and have a year."""
    return [one for end, one in dates(tokens) if end == len(tokens.codes) and one.has_year and not one.problem]


def _joined(tokens: Tokens, first: tuple[int, int], second: tuple[int, int]) -> Tokens:
    """Two runs of tokens as one."""
    a, b = slice(*first), slice(*second)
    return Tokens(
        tokens.codes[a] + tokens.codes[b],
        tokens.texts[a] + tokens.texts[b],
        tokens.numbers[a] + tokens.numbers[b],
        tokens.starts[a] + tokens.starts[b],
        tokens.ends[a] + tokens.ends[b],
    )
