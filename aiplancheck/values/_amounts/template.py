"""Matching patterns of a language file at a place in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from aiplancheck.languages._pattern import Either, Pattern, Slot, Word
from aiplancheck.values._amounts.printed import Printed

#: Reads what stands in a slot: a number and where it ends.
SlotReader = Callable[[Printed, int], tuple[Decimal, int] | None]
#: What the slots hold, and where what matches ends.
Way = tuple[Mapping[str, Decimal], int]
#: No pattern matches more characters than these.
_LONGEST = 400
_EMPTY: Mapping[str, Decimal] = {}


class _Choice(NamedTuple):
    """One of several, each with the word that it begins with, "" where it may begin with anything."""

    choices: tuple[tuple[str, _Parts], ...]


_Parts = tuple[Word | Slot | _Choice, ...]


class Templates:
    """Patterns over slots, each with the words of which a text must hold one of each group, or it cannot match."""

    def __init__(self, patterns: Iterable[Pattern], slots: Mapping[str, SlotReader]) -> None:
        self._slots = slots
        self._patterns = [(_prepared(pattern), _needed(pattern)) for pattern in patterns]
        self._words = {word for _, groups in self._patterns for group in groups for word in group}

    def matches(self, printed: Printed, at: int) -> Iterator[Way]:
        """What each pattern that matches at a place holds there, in their order; of its ways the longest."""
        near = printed.text[at : at + _LONGEST]
        there = {word for word in self._words if word in near}
        trial = _Trial(printed, self._slots)
        for parts, groups in self._patterns:
            for group in groups:
                if there.isdisjoint(group):
                    break
            else:
                ways = trial.ways(parts, at)
                if ways:
                    yield max(ways, key=_end)


class _Trial:
    """Patterns tried in one text; what stands in a slot is read once, however many patterns ask."""

    def __init__(self, printed: Printed, slots: Mapping[str, SlotReader]) -> None:
        self._printed, self._slots = printed, slots
        self._known: dict[tuple[SlotReader, int], tuple[Decimal, int] | None] = {}

    def ways(self, parts: _Parts, at: int) -> list[Way]:
        """Every way to match; patterns are short, so there are few."""
        ways: list[Way] = [(_EMPTY, at)]
        for part in parts:
            ways = [(_both(held, more), end) for held, start in ways for more, end in self._ways_of(part, start)]
            if not ways:
                break
        return ways

    def _ways_of(self, part: Word | Slot | _Choice, at: int) -> list[Way]:
        text, start = self._printed.text, self._printed.skip(at)
        if isinstance(part, _Choice):
            begun = [choice for first, choice in part.choices if text.startswith(first, start)]
            return [way for choice in begun for way in self.ways(choice, at)]
        if isinstance(part, Slot):
            found = self._read(self._slots[part.name], start)
            return [] if found is None else [({part.name: found[0]}, found[1])]
        if text.startswith(part.text, start) and _whole(text, part.text, start):
            return [(_EMPTY, start + len(part.text))]
        return []

    def _read(self, slot: SlotReader, at: int) -> tuple[Decimal, int] | None:
        key = slot, at
        if key not in self._known:
            self._known[key] = slot(self._printed, at)
        return self._known[key]


def _prepared(pattern: Pattern) -> _Parts:
    return tuple(_choice(part) if isinstance(part, Either) else part for part in pattern)


def _choice(either: Either) -> _Choice:
    return _Choice(tuple((_first_word(choice), _prepared(choice)) for choice in either.choices))


def _first_word(pattern: Pattern) -> str:
    first = pattern[0] if pattern else None
    return first.text if isinstance(first, Word) else ""


def _needed(pattern: Pattern) -> tuple[tuple[str, ...], ...]:
    """Words of which a text must hold at least one of each group, or the pattern cannot match in it."""
    groups: list[tuple[str, ...]] = []
    for part in pattern:
        if isinstance(part, Word):
            groups.append((part.text,))
        elif isinstance(part, Either):
            first = [choice[0] if choice else None for choice in part.choices]
            if all(isinstance(one, Word) for one in first):
                groups.append(tuple(one.text for one in first if isinstance(one, Word)))
    return tuple(groups)


def _both(held: Mapping[str, Decimal], more: Mapping[str, Decimal]) -> Mapping[str, Decimal]:
    return {**held, **more} if held and more else held or more


def _end(way: Way) -> int:
    return way[1]


def _whole(text: str, word: str, at: int) -> bool:
    """Whether a word of an alphabet does not run on into further letters."""
    end = at + len(word)
    return not (_alphabetic(word[-1:]) and _alphabetic(text[end : end + 1])) and not (
        at > 0 and _alphabetic(word[:1]) and _alphabetic(text[at - 1])
    )


def _alphabetic(character: str) -> bool:
    """Letters of scripts that put blanks between words."""
    return character.isalpha() and character < "\u3000"
