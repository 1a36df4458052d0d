"""Shingles: every run of a few words, as a number, of which the smallest are kept.

The same run gives the same number in any text, so the smallest numbers of two texts can be compared: of the numbers
below the lower of both limits, the part that the other text has too estimates how much of a text stands in the other
(a bottom-k sketch; Broder 1997). Word order inside a run counts, the order of the runs does not.
"""

from __future__ import annotations

import heapq
import re
import unicodedata
import zlib
from collections.abc import Iterator

from aiplancheck.likeness._overlap import BITS, FEWEST, MOST, Sketch

#: Words to a shingle, and characters where words have no blanks between them.
WORDS = 5
CHARACTERS = 7
_UNBROKEN = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_TOKENS = re.compile(rf"[{_UNBROKEN}]|[^\W_{_UNBROKEN}]+")
_IS_UNBROKEN = re.compile(rf"[{_UNBROKEN}]")
#: Texts are read in pieces, so that a long one is not held twice; a piece ends where a line does, if it can.
_PIECE = 1 << 20
#: By so many characters the script is told, and so many numbers are held at a time.
_HEAD = 4_096
_ROOM = 4 * MOST


def sketch(text: str) -> Sketch:
    """The sketch of a text; one with fewer words than a run has is one run."""
    head = text[:_HEAD]
    size = CHARACTERS if 3 * len(_IS_UNBROKEN.findall(head)) > len(head) else WORDS
    kept: set[int] = set()
    limit = 1 << BITS
    for number in _numbers(text, size):
        if number < limit:
            kept.add(number)
            if len(kept) > 2 * _ROOM:
                kept = set(heapq.nsmallest(_ROOM, kept))
                limit = max(kept)
    # Below the limit every number of the text is held, so their density tells how many there are above it.
    count = len(kept) if limit == 1 << BITS else round(len(kept) * (1 << BITS) / limit)
    return count, tuple(sorted(heapq.nsmallest(max(FEWEST, min(MOST, count // 8)), kept)))


def _numbers(text: str, size: int) -> Iterator[int]:
    """Each run's number, from the numbers of its words: one multiplication a word, however long the run is."""
    mask, base = (1 << 61) - 1, 0x5851F42D4C957F2D & ((1 << 61) - 1)
    leaving = pow(base, size, mask)
    window: list[int] = []
    value = 0
    for count, token in enumerate(_tokens(text)):
        number = zlib.crc32(token) + 1
        value = (value * base + number) % mask
        if count >= size:
            value = (value - window[count % size] * leaving) % mask
            window[count % size] = number
        else:
            window.append(number)
        if count >= size - 1:
            yield _spread(value)
    if 0 < len(window) < size:
        yield _spread(value)


def _spread(value: int) -> int:
    return ((value * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF) >> (64 - BITS)


def _tokens(text: str) -> Iterator[bytes]:
    start = 0
    while start < len(text):
        end = start + _PIECE
        if end < len(text):
            end = text.rfind("\n", start, end) + 1 or text.rfind(" ", start, end) + 1 or end
        folded = unicodedata.normalize("NFKC", text[start:end]).casefold()
        for match in _TOKENS.finditer(folded):
            yield match[0].encode("utf-8", "surrogatepass")
        start = end
