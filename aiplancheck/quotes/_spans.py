"""The way from a changed text back to the one it was made of: only what changed its length is remembered."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right


class Spans:
    """Stretches that were replaced, noted from left to right."""

    def __init__(self) -> None:
        self._starts, self._ends = array("I"), array("I")
        self._raw_starts, self._raw_ends = array("I"), array("I")

    def note(self, start: int, end: int, raw_start: int, raw_end: int) -> None:
        """The stretch from start to end was made of the raw one; equal ends: it was dropped."""
        self._starts.append(start)
        self._ends.append(end)
        self._raw_starts.append(raw_start)
        self._raw_ends.append(raw_end)

    def start(self, place: int) -> int | None:
        """Where the character at this place begins in the raw text; None inside of what was replaced as one."""
        at = bisect_right(self._starts, place) - 1
        if at < 0:
            return place
        if place >= self._ends[at]:
            return self._raw_ends[at] + place - self._ends[at]
        return self._raw_starts[at] if place == self._starts[at] else None

    def end(self, place: int) -> int | None:
        """Where the character before this place ends in the raw text; None inside of what was replaced as one."""
        at = bisect_left(self._starts, place)
        if at < len(self._starts) and self._starts[at] == place:
            return self._raw_starts[at]
        if at == 0:
            return place
        past = place - self._ends[at - 1]
        return self._raw_ends[at - 1] + past if past >= 0 else None
