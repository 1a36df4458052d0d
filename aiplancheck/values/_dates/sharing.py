"""Ranges whose ends share words at the edge: 2025〜2027年度, Q1–Q3 2026, FY2025–2027, 令和7〜9年, early to mid-2026.

Each end is read with the words that only the other prints: the first with what follows the second, the second with
what precedes the first. Both must then name the same sort of period.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from aiplancheck.values._dates.grammar import Frame, Index
from aiplancheck.values._dates.lexicon import Tokens
from aiplancheck.values._dates.named import Named

#: Where words shared behind both ends would otherwise leave the first one to name something else.
_SHARED_BEHIND = frozenset({"fiscal", "april-year", "decade", "century", "decade-of-century", "year-to", "part"})
#: Words before a year that count for a second year too.
_SHARED_BEFORE = frozenset({"fiscal", "april-year"})
_MOST_TOKENS_OF_AN_END = 4

#: Reads the dates at the first token of other tokens, each with where it ends.
Reader = Callable[[Tokens], list[tuple[int, Named]]]


@dataclass(frozen=True, slots=True)
class Shared:
    """A range from one period to another, up to the token `end`."""

    one: Named
    other: Named
    end: int


def shared(tokens: Tokens, at: int, ranges: Index[Frame], dates: Reader) -> Iterator[Shared]:
    """The ranges whose first end starts at a token; only those that share words."""
    for size in range(1, _MOST_TOKENS_OF_AN_END + 1):
        for frame in ranges.at(tokens.codes, at + size):
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
    for before in range(stop - at):
        lent = (at, at + before)
        for end, other in dates(_joined(tokens, lent, (start, len(tokens.codes)))):
            last = start + end - before
            if last <= start or other.problem or not _may_borrow(other, before):
                continue
            one = _first(tokens, first, (start, last), other, dates)
            if one is not None:
                yield Shared(one, other, last)


def _first(
    tokens: Tokens, first: tuple[int, int], second: tuple[int, int], other: Named, dates: Reader
) -> Named | None:
    """The first end with what follows in the second: of the same sort as that one."""
    for behind in range(second[0] + 1, second[1] + 1):
        whole = _joined(tokens, first, (behind, second[1]))
        for end, one in dates(whole):
            if end == len(whole.codes) and one.sort == other.sort and not one.problem and one.has_year:
                return one
    return None


def _may_borrow(other: Named, before: int) -> bool:
    if before:
        return other.sort in _SHARED_BEFORE or (other.sort == "date" and other.era is not None)
    return other.sort in _SHARED_BEHIND


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
