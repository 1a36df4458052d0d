"""Ranges whose ends share words at the edge: 2025〜2027年度, Q1–Q3 2026, FY2025–2027, 令和7〜9年, early to mid-2026.

Each end is read with the words that only the other prints: the first with what follows the second, the second with
what precedes the first. Both must then name the same sort of period.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from aiplancheck.values._dates.grammar import LENT, Frame
from aiplancheck.values._dates.lexicon import Tokens
from aiplancheck.values._dates.named import Named

#: Where words shared behind both ends would otherwise leave the first one to name something else.
_SHARED_BEHIND = frozenset({"fiscal", "april-year", "decade", "century", "decade-of-century", "year-to", "part"})
_MOST_TOKENS_OF_AN_END = 6
_MOST_TOKENS_OF_A_DATE = 40

#: Tokens from one index up to another.
Run = tuple[int, int]
_NOTHING = (0, 0)

#: The frames of ranges that may go on at a token.
Frames = Callable[[int], Iterable[Frame]]
#: Reads the dates at the first token of two runs taken as one, each with where it ends.
Reader = Callable[[Run, Run], list[tuple[int, Named]]]


@dataclass(frozen=True, slots=True)
class Shared:
    """A range from one period to another, up to the token `end`."""

    one: Named
    other: Named
    end: int


def shared(tokens: Tokens, at: int, frames: Frames, lending: re.Pattern[str], dates: Reader) -> Iterator[Shared]:
    """The ranges whose first end starts at a token; only those that share words.

    Without a code that matches `lending`, the first end has no words for the second.
    """
    for size in range(1, _MOST_TOKENS_OF_AN_END + 1):
        for frame in frames(at + size):
            between = frame.between.expression.match(tokens.codes, at + size)
            if between is None or between.end() == len(tokens.codes):
                continue
            second = (between.end(), min(between.end() + _MOST_TOKENS_OF_A_DATE, len(tokens.codes)))
            lends = lending.search(tokens.codes, at, at + size) or lending.search(tokens.codes, *second)
            for found in _ends((at, at + size), second, dates, lends=lends is not None):
                after = frame.after.expression.match(tokens.codes, found.end)
                if after:
                    yield Shared(found.one, found.other, after.end())


def _ends(first: Run, second: Run, dates: Reader, *, lends: bool) -> Iterator[Shared]:
    """The two ends, with some of the first end's tokens before the second (or none)."""
    at, stop = first
    start = second[0]
    for before in reversed(range(stop - at if lends else 1)):  # 2025年度 lends more than 2025
        lent = (at, at + before)
        for end, other in dates(lent, second):
            last = start + end - before
            if last <= start or other.problem or not _may_borrow(other, lent, dates):
                continue
            one = _first(first, (start, last), other, dates)
            if one is not None:
                yield Shared(one, other, last)


def _first(first: Run, second: Run, other: Named, dates: Reader) -> Named | None:
    """The first end with what follows in the second: of the same sort as that one.

    A first end that is a date before all of that is said is not cut: 2025〜2027年末 begins with 2025.
    """
    for behind in range(second[0] + 1, second[1] + 1):
        for one in _whole(first, (behind, second[1]), dates):
            if one.sort == other.sort and not (one.sort == "part" and _done(first, (behind, second[1]), dates)):
                return one
    return None


def _done(first: Run, rest: Run, dates: Reader) -> bool:
    """Whether less than the rest makes the first end a date."""
    return any(_whole(first, (rest[0], stop), dates) for stop in range(*rest))


def _may_borrow(other: Named, lent: Run, dates: Reader) -> bool:
    """Whether the second end may be what it is with words of the first: "FY" and eras count twice, "late" does not."""
    if lent[0] == lent[1]:
        return other.sort in _SHARED_BEHIND
    if other.sort == "part":  # 2025年第1〜第3四半期 lends its year
        return bool(_whole(lent, _NOTHING, dates))
    return other.sort in LENT or (other.sort == "date" and other.era is not None)


def _whole(first: Run, second: Run, dates: Reader) -> list[Named]:
    """The dates that are all of the tokens, and have a year."""
    size = first[1] - first[0] + second[1] - second[0]
    return [one for end, one in dates(first, second) if end == size and one.has_year and not one.problem]


def joined(tokens: Tokens, first: Run, second: Run) -> Tokens:
    """Two runs of tokens as one."""
    a, b = slice(*first), slice(*second)
    return Tokens(
        tokens.codes[a] + tokens.codes[b],
        tokens.texts[a] + tokens.texts[b],
        tokens.numbers[a] + tokens.numbers[b],
        tokens.starts[a] + tokens.starts[b],
        tokens.ends[a] + tokens.ends[b],
    )
