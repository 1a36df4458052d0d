"""What neighbouring figures tell of each other: sections 5 and 6; 3, 4 and 5 percent; $5 a day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal

from aiplancheck.values._amounts.lexicon import lexicon
from aiplancheck.values._amounts.trie import whole
from aiplancheck.values._find.clues import spelled
from aiplancheck.values._find.passage import Found, Passage
from aiplancheck.values._value import Value

#: What binds a figure to the one before: they are entries of one list, the list's unit stands here, both are numbers
#: of one title, it says how often, both are one that cannot be read; or nothing does.
Bond = Literal["list", "unit", "name", "rate", "one", "none"]

#: Between two figures that tell of each other stand at most so many characters.
_NEAR = 16
_DECIMALS = re.compile(r"[0-9.,]+")


class Neighbours:
    """Decides on figures of one language by those beside them."""

    def __init__(self, tag: str) -> None:
        language = lexicon(tag).language
        around = language.mentions
        joining = whole(spelled(around.listing))
        self._list = re.compile(rf" ?[,、/・] ?(?:{joining})? {{0,3}}| {{0,3}}{joining} {{0,3}}")
        self._of = re.compile(rf" {{1,3}}{whole(spelled(around.numbered_of))} {{1,3}}")
        middles = [
            *spelled(around.scores),
            *spelled(word for entry in language.ranges if not entry.opening for word in entry.middle),
        ]
        self._no_nouns, self._openers = language.nouns.barred, frozenset(spelled(around.openers))
        self._range = re.compile(rf" {{0,3}}{whole(middles)} {{0,3}}")
        self._rate = re.compile(rf"{whole(spelled(around.rates))} ")

    def settled(self, passage: Passage, every: Iterable[Found]) -> Iterator[Found]:
        """Of all that was found, in its order, what is left of it by its neighbours."""
        held: list[Found] = []  # entries of a list whose unit may still follow
        last: Found | None = None
        for found in every:
            bond = "none" if last is None else self._bond(passage, last, found)
            if bond == "unit":
                held = []
            elif bond != "list":
                yield from held[:-1] if bond == "one" else held
                held = []
            last = _bound(found, bond)
            held.append(last)
        yield from held

    def _bond(self, passage: Passage, last: Found, one: Found) -> Bond:
        """What binds a figure to the one that was found before it."""
        if one.start - last.end > _NEAR:
            return "none"
        gap = passage.text[last.end : one.start]
        if self._is_one(passage, last, one, gap):
            return "one"
        if last.name and one.bare and self._continues(passage, one, gap):
            return "name"
        if self._is_rate(passage, last, one, gap):
            return "rate"
        if not last.bare or not one.amount or self._list.fullmatch(gap) is None:
            return "none"
        value = one.value
        if one.bare or one.name:
            return "list"
        if _is_fraction(passage, last):
            return "none"  # two thirds, 80 percent
        unit = not isinstance(value, Value) or value.kind != "number" or value.unit is not None
        return "unit" if unit and passage.text[one.start].isalnum() else "none"

    def _continues(self, passage: Passage, one: Found, gap: str) -> bool:
        """Whether a figure goes on with what a title opened: chapters 3, 4 and 5; page 3 of 12."""
        if self._of.fullmatch(gap) or self._range.fullmatch(gap):
            return True
        if self._list.fullmatch(gap) is None:
            return False
        return gap.strip() != "," or passage.counts_none_of(self._no_nouns, one.end)

    def _is_rate(self, passage: Passage, last: Found, one: Found, gap: str) -> bool:
        """Whether a length of time says how often: $5 a day, 24 hours a day."""
        value = one.value
        word = gap.strip(" ")
        if (word and not word.isalpha()) or word in self._openers:
            return False
        if not last.amount or not isinstance(value, Value) or value.kind != "duration":
            return False
        return self._rate.match(passage.text, one.start) is not None

    def _is_one(self, passage: Passage, last: Found, one: Found, gap: str) -> bool:
        """Whether two figures are one that cannot be read: Nineteen Eighty-Four, 9 to 5, 24年6月."""
        if not gap:
            return last.amount and not last.bare and not one.amount
        if gap.startswith("-") and self._range.fullmatch(gap[1:]):
            return True  # zwei- bis dreijährig
        if not last.bare or not (one.bare or one.name):
            return False
        spelt = not any(char.isdigit() for char in passage.text[last.start : one.end])
        return (spelt and gap == " ") or self._range.fullmatch(gap) is not None


def _is_fraction(passage: Passage, one: Found) -> bool:
    value = one.value
    low = value.named.low if isinstance(value, Value) and value.named is not None else None
    return low is not None and low < 1 and _DECIMALS.fullmatch(passage.text, one.start, one.end) is None


def _bound(one: Found, bond: Bond) -> Found:
    """The figure, or the same place without a value where the one before it tells that it is none."""
    if bond == "name":
        return one.unreadable("it is a name or a place")._replace(name=True)
    if bond == "rate":
        return one.unreadable("it says how often")
    return one.unreadable("it is a part of a value") if bond == "one" else one


@cache
def neighbours(tag: str) -> Neighbours:
    return Neighbours(tag)
