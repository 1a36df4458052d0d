"""What a chain covers of one of its two texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from aiplancheck.likeness._chain import Chain
from aiplancheck.likeness._index import CERTAIN
from aiplancheck.likeness._mark import Mark, Sort


@dataclass(frozen=True, slots=True)
class Side:
    """Weights of the marks that a translation must keep, `found` of `certain`, the values' among them, and numbers."""

    certain: int
    found: int
    figures: int
    figures_found: int
    values: int
    values_found: int
    names: int
    names_found: int

    @property
    def part(self) -> float:
        return self.found / self.certain if self.certain else 0.0

    @property
    def values_missing(self) -> int:
        return self.values - self.values_found

    def covered(self, expected: float, doubt: int) -> float:
        """The part that is covered, drawn towards what is expected where there is little to measure it by."""
        return (self.found + doubt * expected) / (self.certain + doubt)

    def faithful(self, doubt: int) -> float:
        """The part of its values that the other text has as well; with few values, rather the part of all marks."""
        return (self.figures_found + doubt * self.part) / (self.figures + doubt)


def side(marks: Sequence[Sequence[Mark]], found: Chain, which: int) -> Side:
    """What the chain covers of its first (0) or second (1) text."""
    chained: defaultdict[int, set[int]] = defaultdict(set)
    for cell, matches in zip(found.cells, found.matches, strict=True):
        chained[cell[which]].update(matches)
    looked = [
        (mark, mark.key in chained[number] or (mark.sound != 0 and mark.sound in chained[number]))
        for number, place in enumerate(marks)
        for mark in place
        if mark.sort in CERTAIN
    ]
    values = [(mark.weight, hit) for mark, hit in looked if mark.sort is Sort.VALUE]
    names = [hit for mark, hit in looked if mark.sort in (Sort.NAME, Sort.ACRONYM)]
    return Side(
        certain=sum(mark.weight for mark, _ in looked),
        found=sum(mark.weight for mark, hit in looked if hit),
        figures=sum(weight for weight, _ in values),
        figures_found=sum(weight for weight, hit in values if hit),
        values=len(values),
        values_found=sum(hit for _, hit in values),
        names=len(names),
        names_found=sum(names),
    )
