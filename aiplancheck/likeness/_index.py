"""A fingerprint's marks, ready to be looked up: made once, used for every comparison."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aiplancheck.likeness._mark import Mark, Sort

#: What a translation must keep, if it keeps the sentence. A year or weekday may be left to the reader.
CERTAIN = frozenset({Sort.VALUE, Sort.ACRONYM, Sort.NAME, Sort.TABLE})
_NAMES = frozenset({Sort.ACRONYM, Sort.NAME, Sort.MAYBE})

#: Where a mark stands, by its number: (sentence, weight, how much of that is a value's).
Places = Mapping[int, Sequence[tuple[int, int, int]]]


@dataclass(frozen=True, slots=True)
class Index:
    """`keys` are the marks by spelling, `spoken` names in letters by sound, `kana` names in katakana by sound."""

    keys: Places
    spoken: Places
    kana: Places


def index(marks: Sequence[Sequence[Mark]]) -> Index:
    """The places of all marks."""
    keys: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
    spoken: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
    kana: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for number, place in enumerate(marks):
        for mark in place:
            here = (number, mark.weight, mark.weight if mark.sort is Sort.VALUE else 0)
            if mark.sort is not Sort.KANA:
                keys[mark.key].append(here)
            if mark.sound and mark.sort in _NAMES:
                spoken[mark.sound].append(here)
            elif mark.sound:
                kana[mark.sound].append(here)
    return Index(dict(keys), dict(spoken), dict(kana))
