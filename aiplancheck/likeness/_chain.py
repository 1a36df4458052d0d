"""The heaviest chain: marks that two texts share, sentence after sentence in the same order in both.

Inside a sentence order is free, since languages differ in it; a sentence may be two in the other text. Independent
articles on one subject share many marks, but not in one order: of n things in two random orders, a chain holds about
two times the square root of n.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from aiplancheck.likeness._index import Index, Places

#: Of a mark that stands in many sentences of both texts, any order can be made; 6 times 6 is the most that is kept.
_MOST_PLACES = 36

Cell = tuple[int, int]
Matches = dict[int, int]  # a mark's number -> the lighter of its two weights


@dataclass(frozen=True, slots=True)
class Chain:
    """`cells` are pairs of sentences in order, `matches` the marks that each pair shares.

    `together` weighs all shared marks in any order, `weight` those of the chain.
    """

    cells: tuple[Cell, ...]
    matches: tuple[Matches, ...]
    together: int
    weight: int


def shared(one: Index, other: Index) -> Iterator[tuple[int, Places, Places]]:
    """Marks of both texts: by their spelling, and between letters and katakana by their sound."""
    for mine, yours in ((one.keys, other.keys), (one.spoken, other.kana), (one.kana, other.spoken)):
        for number in mine.keys() & yours.keys():
            yield number, mine, yours


def together(one: Index, other: Index) -> int:
    """The weight of the marks that both texts have, in whatever order."""
    return sum(_both(mine, yours, number) for number, mine, yours in shared(one, other))


def _both(mine: Places, yours: Places, number: int) -> int:
    return min(sum(weight for _, weight in mine[number]), sum(weight for _, weight in yours[number]))


def chain(one: Index, other: Index) -> Chain:
    """The heaviest chain of two texts' marks."""
    cells: defaultdict[Cell, Matches] = defaultdict(dict)
    total = 0
    for number, mine, yours in shared(one, other):
        total += _both(mine, yours, number)
        if len(mine[number]) * len(yours[number]) <= _MOST_PLACES:
            for i, weight in mine[number]:
                for j, other_weight in yours[number]:
                    cells[i, j][number] = min(weight, other_weight)
    path = _heaviest(cells)
    matches = tuple(cells[cell] for cell in path)
    return Chain(tuple(path), matches, total, sum(_new(cells, path)))


def _new(cells: dict[Cell, Matches], path: list[Cell]) -> Iterator[int]:
    """What each cell of a path adds to the one before it: a mark counts once where one sentence became two."""
    before: Cell | None = None
    for cell in path:
        beside = before is not None and (cell[0] == before[0] or cell[1] == before[1])
        yield _weight(cells[cell], cells[before] if beside and before else {})
        before = cell


def _weight(matches: Matches, without: Matches) -> int:
    return sum(weight for number, weight in matches.items() if number not in without)


def _heaviest(cells: dict[Cell, Matches]) -> list[Cell]:
    """Cells rise in both texts; a step to the next sentence of one text alone adds only marks that are new."""
    width = max((j for _, j in cells), default=-1) + 2
    lead: list[tuple[int, Cell | None]] = [(0, None)] * width  # the heaviest chain of earlier rows, left of each column
    found: dict[Cell, tuple[int, Cell | None]] = {}
    row: list[Cell] = []
    for cell in sorted(cells):
        if row and row[0][0] != cell[0]:
            _raise(lead, row, found)
            row = []
        i, j = cell
        best = (lead[j][0] + _weight(cells[cell], {}), lead[j][1])
        for beside in ((i, j - 1), (i - 1, j)):
            if beside in found:
                longer = found[beside][0] + _weight(cells[cell], cells[beside])
                best = max(best, (longer, beside), key=lambda each: each[0])
        found[cell] = best
        row.append(cell)
    last = max(found, key=lambda cell: (found[cell][0], cell), default=None)
    return _followed(found, last)


def _raise(lead: list[tuple[int, Cell | None]], row: list[Cell], found: dict[Cell, tuple[int, Cell | None]]) -> None:
    for cell in row:
        weight = found[cell][0]
        for column in range(cell[1] + 1, len(lead)):
            if lead[column][0] >= weight:
                break
            lead[column] = (weight, cell)


def _followed(found: dict[Cell, tuple[int, Cell | None]], last: Cell | None) -> list[Cell]:
    path = []
    while last is not None:
        path.append(last)
        last = found[last][1]
    return path[::-1]
