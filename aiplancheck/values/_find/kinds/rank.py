"""Places in rankings in running text: what holds a word that tells one, for "the third" alone may be anything."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from aiplancheck.values._amounts.lexicon import lexicon
from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._amounts.trie import whole
from aiplancheck.values._find.clues import spelled, telling
from aiplancheck.values._find.passage import BEHIND, Found
from aiplancheck.values._value import Reader, Value
from aiplancheck.values.rank import Ranks, placed, ranks_of

#: So far behind a figure the word is looked for that makes it a place.
_MARK_BEHIND = 30


@dataclass(frozen=True, slots=True)
class RankFinder:
    """Finds places in rankings for one reader."""

    ranks: Ranks
    reader: Reader
    leads: tuple[str, ...]
    marks: re.Pattern[str]
    notices: tuple[str, ...] = ()
    joined: bool = True
    bare: bool = False

    def apposed(self, digits: str) -> Value | None:
        del digits
        return None

    @property
    def family(self) -> str:
        return "ranks"

    def reach(self, text: str, lead: int, anchor: int, end: int) -> int | None:
        del anchor
        return end + BEHIND if self.marks.search(text, lead, end + _MARK_BEHIND) else None

    def at(self, printed: Printed, start: int, anchor: int) -> Found | None:
        found = self.ranks.match(printed, start)
        if found is None or found[2] <= anchor or not self.marks.search(printed.text, start, found[2]):
            return None
        value = placed(found[0], found[1], self.reader, printed.raw[start : found[2]])
        return Found(start, found[2], value)


@cache
def _clue(tag: str) -> tuple[tuple[str, ...], re.Pattern[str]]:
    rank = lexicon(tag).language.rank
    return tuple(telling(rank.patterns)), re.compile(whole(spelled(rank.marks)))


def finder(reader: Reader) -> RankFinder:
    """Finds places in rankings for a reader."""
    return RankFinder(ranks_of(reader.language), reader, *_clue(reader.language))
