"""Where two texts meet: the pairs of sentences that share marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from aiplancheck.likeness._index import Index, Places

#: Of a mark that stands in many sentences of both texts, any order can be made; 6 times 6 is the most that is kept.
_MOST_PLACES = 36

#: A sentence of the first text and one of the second.
Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shared:
    """What a mark weighs in the first and the second text, and how much of that is a value's."""

    first: int
    second: int
    value_first: int
    value_second: int

    @property
    def least(self) -> int:
        return min(self.first, self.second)


@dataclass(frozen=True, slots=True)
class Meetings:
    """`cells` has the shared marks of each pair of sentences by number, `once` the cells of marks that both have once.

    `together` weighs all shared marks, in whatever order.
    """

    cells: Mapping[Cell, Mapping[int, Shared]]
    once: Mapping[int, Cell]
    together: int


def meetings(one: Index, other: Index) -> Meetings:
    """Where two texts meet."""
    cells: defaultdict[Cell, dict[int, Shared]] = defaultdict(dict)
    once: dict[int, Cell] = {}
    together = 0
    for number, mine, yours in _shared(one, other):
        together += min(sum(weight for _, weight, _ in mine), sum(weight for _, weight, _ in yours))
        if len(mine) * len(yours) > _MOST_PLACES:
            continue
        for i, weight, value in mine:
            for j, other_weight, other_value in yours:
                cells[i, j][number] = Shared(weight, other_weight, value, other_value)
        if len(mine) == len(yours) == 1:
            once[number] = mine[0][0], yours[0][0]
    return Meetings(cells, once, together)


Standing = tuple[tuple[int, int, int], ...]


def _shared(one: Index, other: Index) -> Iterator[tuple[int, Standing, Standing]]:
    """Marks of both texts: by their spelling, and between letters and katakana by their sound."""
    for kind, mine, yours in ((0, one.keys, other.keys), (1, one.spoken, other.kana), (2, one.kana, other.spoken)):
        for number in sorted(mine.keys() & yours.keys()):
            yield 3 * number + kind, _standing(mine, number), _standing(yours, number)


def _standing(places: Places, number: int) -> Standing:
    return tuple(places[number])
