"""Sentences of two texts, aligned one by one as a translation of one would have them: in order, few cut or joined.

After Gale and Church (1993), a sentence and its translation are about as long as each other, up to a factor that
depends on the languages; to that come the marks that both have, values that only one has, and where paragraphs begin.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from aiplancheck.likeness._meetings import Cell, Meetings, Shared

#: What speaks for a pair, in the unit of a mark's weight times `_STEPS`: that it is one, and where a paragraph begins.
_STEPS = 4
_PAIR = 0.5
_PARAGRAPH = 0.4
#: What speaks against it: lengths that differ by more than usual, a value on one side only, two sentences made of one.
_USUAL = 0.3
_LENGTH = 0.35
_MOST_LENGTH = 2.1
_VALUE = 0.5
_CUT = 1.2
#: A sentence that the other text does not have, and each of its values.
_LEFT_OUT = 0.8
_LEFT_OUT_VALUE = 0.25
_MOVES = ((1, 1), (1, 2), (2, 1), (1, 0), (0, 1))
_NOTHING: Mapping[int, Shared] = {}


@dataclass(frozen=True, slots=True)
class Text:
    """What aligning needs to know of a text, sentence by sentence: length, paragraph, weight of the values."""

    lengths: Sequence[int]
    begins: Sequence[bool]
    values: Sequence[int]


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences `first` to `first_end` of one text stand for `second` to `second_end` of the other."""

    first: int
    first_end: int
    second: int
    second_end: int


def align(one: Text, other: Text, found: Meetings, ratio: float, rows: Sequence[tuple[int, int]]) -> list[Bead]:
    """The best alignment inside a corridor: for each row, the columns from (and with) one to another.

    `ratio` is how long the other text is for a part of the first as long as 1. Sentences without a pair are left out.
    """
    best: list[dict[int, tuple[float, tuple[int, int]]]] = [{} for _ in rows]
    best[0][0] = 0.0, (0, 0)
    weigh = _Weigher(one, other, found, log(ratio))
    for i, (low, high) in enumerate(rows):
        for j in range(low, high + 1):
            if j not in best[i]:
                continue
            reached = best[i][j][0]
            for step in _MOVES:
                row, column = i + step[0], j + step[1]
                if row >= len(rows) or not rows[row][0] <= column <= rows[row][1]:
                    continue
                score = reached + weigh.step(i, j, step)
                if column not in best[row] or score > best[row][column][0]:
                    best[row][column] = score, step
    return _beads(best, len(rows) - 1, len(other.lengths))


def _beads(best: list[dict[int, tuple[float, tuple[int, int]]]], i: int, j: int) -> list[Bead]:
    found: list[Bead] = []
    while (i or j) and j in best[i]:
        step = best[i][j][1]
        if all(step):
            found.append(Bead(i - step[0], i, j - step[1], j))
        i, j = i - step[0], j - step[1]
    return found[::-1]


@dataclass(frozen=True, slots=True)
class _Weigher:
    one: Text
    other: Text
    found: Meetings
    ratio: float

    def step(self, i: int, j: int, step: tuple[int, int]) -> float:
        """What speaks for the next sentences to stand for each other, or for one to have no counterpart."""
        if not step[1]:
            return -_LEFT_OUT - _LEFT_OUT_VALUE * self.one.values[i] / _STEPS
        if not step[0]:
            return -_LEFT_OUT - _LEFT_OUT_VALUE * self.other.values[j] / _STEPS
        return self._pair(range(i, i + step[0]), range(j, j + step[1]))

    def _pair(self, mine: range, yours: range) -> float:
        first, second = self.one, self.other
        same_place = first.begins[mine[0]] == second.begins[yours[0]]
        values = sum(first.values[i] for i in mine) + sum(second.values[j] for j in yours)
        weight, matched = self._shared(mine, yours)
        ratio = log(sum(second.lengths[j] for j in yours) / sum(first.lengths[i] for i in mine))
        odd = (ratio - self.ratio) / _USUAL
        return (
            _PAIR
            + (_PARAGRAPH if same_place else -_PARAGRAPH)
            + weight / (2 * _STEPS)
            - _VALUE * max(0, values - matched) / _STEPS
            - min(_MOST_LENGTH, _LENGTH * odd * odd)
            - (_CUT if len(mine) + len(yours) > 2 else 0.0)
        )

    def _shared(self, mine: range, yours: range) -> tuple[int, int]:
        """The weight of what is shared, on both sides together, and how much of that is the values'."""
        first: dict[Cell, Shared] = {}
        second: dict[Cell, Shared] = {}
        for i in mine:
            for j in yours:
                for number, each in self.found.cells.get((i, j), _NOTHING).items():
                    first[i, number] = second[j, number] = each
        return (
            sum(each.first for each in first.values()) + sum(each.second for each in second.values()),
            sum(each.value_first for each in first.values()) + sum(each.value_second for each in second.values()),
        )


def score_of(one: Text, other: Text, found: Meetings, ratio: float, beads: Sequence[Bead]) -> float:
    """What speaks for an alignment, all its pairs and all that is left out taken together."""
    weigh = _Weigher(one, other, found, log(ratio))
    paired = [set[int](), set[int]()]
    total = 0.0
    for bead in beads:
        total += weigh.step(bead.first, bead.second, (bead.first_end - bead.first, bead.second_end - bead.second))
        paired[0].update(range(bead.first, bead.first_end))
        paired[1].update(range(bead.second, bead.second_end))
    total += sum(weigh.step(i, 0, (1, 0)) for i in range(len(one.lengths)) if i not in paired[0])
    return total + sum(weigh.step(0, j, (0, 1)) for j in range(len(other.lengths)) if j not in paired[1])
