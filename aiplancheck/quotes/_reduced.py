"""A folded text without blanks and hyphens, in which line wraps of several readings are all alike."""

from __future__ import annotations

from array import array
from bisect import bisect_right

_BLOCK = 64


class Reduced:
    """A folded text, or a part of one that begins at `offset`, without blanks and hyphens, and the way back."""

    def __init__(self, folded: str, offset: int) -> None:
        self._folded = folded
        self._offset = offset
        self.text = reduce(folded)
        self._before = array("I")  # how much of the reduced text stands before each block of the folded one

    def place(self, reduced: int) -> int:
        """Where the character at this place of the reduced text stands in the whole folded one."""
        if not self._before:
            self._measure()
        block = bisect_right(self._before, reduced) - 1
        left = reduced - self._before[block]
        for place in range(block * _BLOCK, len(self._folded)):
            if self._folded[place] not in " -":
                if not left:
                    return self._offset + place
                left -= 1
        return self._offset + len(self._folded)

    def _measure(self) -> None:
        size = 0
        for start in range(0, len(self._folded), _BLOCK):
            self._before.append(size)
            block = self._folded[start : start + _BLOCK]
            size += len(block) - block.count(" ") - block.count("-")


def reduce(folded: str) -> str:
    """Folded words without blanks and hyphens."""
    return folded.replace(" ", "").replace("-", "")
