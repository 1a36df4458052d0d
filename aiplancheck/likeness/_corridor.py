"""Where an alignment is looked for: everywhere in short texts, along the chain of shared marks in long ones."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from aiplancheck.likeness._meetings import Cell

#: So many pairs of sentences are looked at whatever lies between.
_ENOUGH = 900
#: An alignment may miss a link of the chain by so many sentences.
_BESIDE = 3
#: In a long stretch without links it is looked for around the straight line, so far to both sides.
_WIDE = 20


def corridor(height: int, width: int, path: Sequence[Cell]) -> list[tuple[int, int]]:
    """For each of the rows 0 to `height`, the first and the last column, 0 to `width`, that are looked at."""
    links = [(0, 0), *path, (height, width)] if height * width > _ENOUGH else [(0, 0), (height, width)]
    rows = [(width, 0)] * (height + 1)
    for (top, left), (bottom, right) in pairwise(links):
        for row in range(top, bottom + 1):
            low, high = left - _BESIDE, right + _BESIDE
            if (bottom - top) * (right - left) > _ENOUGH:
                slope = (right - left) / (bottom - top)
                middle = left + slope * (row - top)
                low, high = round(middle - _WIDE - 2 * slope), round(middle + _WIDE + 2 * slope)
            rows[row] = max(0, min(rows[row][0], low)), min(width, max(rows[row][1], high))
    return rows
