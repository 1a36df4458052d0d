"""The heaviest chain: pairs of sentences that share marks, in the same order in both texts.

Inside a sentence order is free, since languages differ in it. Independent articles on one subject share many marks, but
not in one order: of n things in two random orders, a chain holds about two times the square root of n.
"""

from __future__ import annotations

from itertools import groupby

from aiplancheck.likeness._meetings import Cell, Meetings

_Lead = tuple[int, Cell | None]


def chain(found: Meetings) -> tuple[Cell, ...]:
    """The heaviest chain of two texts' meetings; each cell lies behind the one before it in both texts."""
    lead = _Leads(max((j for _, j in found.cells), default=-1) + 1)
    best: dict[Cell, _Lead] = {}
    for _, row in groupby(sorted(found.cells), key=lambda cell: cell[0]):
        raised = []
        for cell in row:
            weight, before = lead.left_of(cell[1])
            best[cell] = weight + sum(shared.least for shared in found.cells[cell].values()), before
            raised.append(cell)
        for cell in raised:
            lead.put(cell[1], best[cell][0], cell)
    last = max(best, key=lambda cell: (best[cell][0], cell), default=None)
    path: list[Cell] = []
    while last is not None:
        path.append(last)
        last = best[last][1]
    return tuple(path[::-1])


class _Leads:
    """The heaviest chain left of each column (a Fenwick tree of greatest values)."""

    def __init__(self, width: int) -> None:
        self._nodes: list[_Lead] = [(0, None)] * (width + 1)

    def left_of(self, column: int) -> _Lead:
        found: _Lead = (0, None)
        while column > 0:
            if self._nodes[column][0] > found[0]:
                found = self._nodes[column]
            column &= column - 1
        return found

    def put(self, column: int, weight: int, cell: Cell) -> None:
        node = column + 1
        while node < len(self._nodes):
            if self._nodes[node][0] < weight:
                self._nodes[node] = weight, cell
            node += node & -node
