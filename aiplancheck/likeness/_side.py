"""What an alignment shows of its two texts: what is covered, what of the marks that both have lies where it should."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from aiplancheck.likeness._align import Bead, Text
from aiplancheck.likeness._mark import Mark, Sort
from aiplancheck.likeness._meetings import Meetings

#: A text with fewer paragraphs has lost them; then as many are taken to begin elsewhere.
FEWEST_PARAGRAPHS = 3
UNKNOWN = 0.35
_NAMES = (Sort.NAME, Sort.ACRONYM)


@dataclass(frozen=True, slots=True)
class Side:
    """One text of an alignment: the part `covered` by its sentences that have a pair, the values' weight in these.

    `values` and `names` are all of the text, `values_found` and `names_found` those met in the paired sentence.
    """

    covered: float
    paired: int
    hit: int
    values: int
    values_found: int
    names: int
    names_found: int

    @property
    def values_missing(self) -> int:
        return self.values - self.values_found


@dataclass(frozen=True, slots=True)
class Agreement:
    """`kept` of the weight `once`: marks that stand once in each text and lie in paired sentences; `values_…` of these.

    `numbers` are the different marks met, in `meeting` of the beads. `uneven` is how much the lengths' ratio varies,
    `joined` the part of the text where sentences were cut or joined, `moved` the part of the paragraphs that begin
    elsewhere.
    """

    once: int
    kept: int
    values_once: int
    values_kept: int
    numbers: int
    meeting: int
    uneven: float
    joined: float
    moved: float


def sides(texts: tuple[Text, Text], marks: tuple[_Marks, _Marks], found: Meetings, beads: Sequence[Bead]) -> _Sides:
    """Both texts' sides of an alignment."""
    first: dict[int, set[int]] = {}
    second: dict[int, set[int]] = {}
    for bead in beads:
        for i in range(bead.first, bead.first_end):
            first[i] = set().union(*(found.cells.get((i, j), {}) for j in range(bead.second, bead.second_end)))
        for j in range(bead.second, bead.second_end):
            second[j] = set().union(*(found.cells.get((i, j), {}) for i in range(bead.first, bead.first_end)))
    return _side(texts[0], marks[0], first), _side(texts[1], marks[1], second)


_Marks = Sequence[Sequence[Mark]]
_Sides = tuple[Side, Side]


def _side(text: Text, marks: _Marks, met: Mapping[int, set[int]]) -> Side:
    paired = sum(text.values[at] for at in met)
    looked = [(mark, _met(mark, met.get(at, set()))) for at, place in enumerate(marks) for mark in place]
    values = [(mark.weight, hit) for mark, hit in looked if mark.sort is Sort.VALUE]
    names = [hit for mark, hit in looked if mark.sort in _NAMES]
    return Side(
        covered=sum(text.lengths[at] for at in met) / max(1, sum(text.lengths)),
        paired=paired,
        hit=sum(weight for weight, hit in values if hit),
        values=len(values),
        values_found=sum(hit for _, hit in values),
        names=len(names),
        names_found=sum(names),
    )


def _met(mark: Mark, numbers: set[int]) -> bool:
    """Whether a mark is among those met, by its key or by its sound (see _meetings for the numbers)."""
    if not numbers:
        return False
    heard = mark.sound and (3 * mark.sound + (2 if mark.sort is Sort.KANA else 1)) in numbers
    return bool(heard) or (mark.sort is not Sort.KANA and 3 * mark.key in numbers)


def agreement(texts: tuple[Text, Text], found: Meetings, beads: Sequence[Bead]) -> Agreement:
    """How well two texts' marks agree along an alignment."""
    first = {i: at for at, bead in enumerate(beads) for i in range(bead.first, bead.first_end)}
    second = {j: at for at, bead in enumerate(beads) for j in range(bead.second, bead.second_end)}
    once = kept = values_once = values_kept = 0
    for number, (i, j) in found.once.items():
        shared = found.cells[i, j][number]
        value = min(shared.value_first, shared.value_second)
        once, values_once = once + shared.least, values_once + value
        if i in first and first[i] == second.get(j):
            kept, values_kept = kept + shared.least, values_kept + value
    met = [{number for cell in _cells(bead) for number in found.cells.get(cell, ())} for bead in beads]
    shape = _uneven(texts, beads), _joined(texts, beads), _moved(texts, beads)
    return Agreement(once, kept, values_once, values_kept, len(set().union(*met)), sum(map(bool, met)), *shape)


def _joined(texts: tuple[Text, Text], beads: Sequence[Bead]) -> float:
    whole = [sum(lengths(texts, bead)) for bead in beads]
    joined = [length for bead, length in zip(beads, whole, strict=True) if len(_cells(bead)) > 1]
    return sum(joined) / max(1, sum(whole))


def _moved(texts: tuple[Text, Text], beads: Sequence[Bead]) -> float:
    first, second = texts[0].begins, texts[1].begins
    if min(sum(first), sum(second)) < FEWEST_PARAGRAPHS:
        return UNKNOWN
    both = sum(first[bead.first] and second[bead.second] for bead in beads)
    alone = sum(first[bead.first] != second[bead.second] for bead in beads)
    inside = sum(
        sum(first[bead.first + 1 : bead.first_end]) + sum(second[bead.second + 1 : bead.second_end]) for bead in beads
    )
    return (alone + inside) / (both + alone + inside + 1)


def _cells(bead: Bead) -> list[tuple[int, int]]:
    return [(i, j) for i in range(bead.first, bead.first_end) for j in range(bead.second, bead.second_end)]


def _uneven(texts: tuple[Text, Text], beads: Sequence[Bead]) -> float:
    """The standard deviation of the logarithm of the lengths' ratio, by length."""
    pairs = [lengths(texts, bead) for bead in beads]
    whole = sum(mine for mine, _ in pairs)
    if not whole:
        return 0.0
    mean = sum(mine * log(yours / mine) for mine, yours in pairs) / whole
    return sqrt(sum(mine * (log(yours / mine) - mean) ** 2 for mine, yours in pairs) / whole)


def lengths(texts: tuple[Text, Text], bead: Bead) -> tuple[int, int]:
    """How long both texts are in a bead."""
    return sum(texts[0].lengths[bead.first : bead.first_end]), sum(texts[1].lengths[bead.second : bead.second_end])
