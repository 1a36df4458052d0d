"""What of a text is seen: letters in one piece, no soft hyphens or zero-width characters, and where it all stood."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

from aiplancheck.text import INVISIBLE

_COMBINING = "\u0300-\u036f\u3099\u309a"
_OTHER = re.compile(f"[{''.join(map(chr, INVISIBLE))}]+|[^{_COMBINING}][{_COMBINING}]+")
_MARKS = re.compile(f"[{_COMBINING}]*")


class Seen:
    """A text as it is seen (`text`), and the way back from a span in it to the text as it was given."""

    def __init__(self, given: str) -> None:
        self.text, self._given = given, given
        self._starts, self._moved = [0], [0]
        if not given.isascii() and _OTHER.search(given) is not None:
            self._clear()

    def _clear(self) -> None:
        parts: list[str] = []
        at = size = 0
        for other in _OTHER.finditer(self._given):
            whole = "" if ord(other[0][0]) in INVISIBLE else unicodedata.normalize("NFC", other[0])
            parts += [self._given[at : other.start()], whole]
            size += other.start() - at + len(whole)
            at = other.end()
            self._starts.append(size)
            self._moved.append(at - size)
        self.text = "".join([*parts, self._given[at:]])

    def given(self, start: int, end: int) -> tuple[int, int]:
        """Where a span that is not empty stands in the text as it was given, its last letter's marks included."""
        last = _MARKS.match(self._given, self._place(end - 1) + 1)
        return self._place(start), end if last is None else last.end()

    def _place(self, at: int) -> int:
        return at + self._moved[bisect_right(self._starts, at) - 1]
