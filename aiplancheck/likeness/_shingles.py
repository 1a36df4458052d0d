"""Shingles: every run of a few words, as a number, of which the smallest are kept.

The same run gives the same number in any text, so the smallest numbers of two texts can be compared: of the numbers
below the lower of both limits, the part that the other text has too estimates how much of a text stands in the other
(a bottom-k sketch; Broder 1997). Word order inside a run counts, the order of the runs does not: but each number is
kept with its place in the text, so that one shared paragraph can be told from a copy. Runs that are mostly figures do
not count, since anybody's table of the same figures has them.
"""

from __future__ import annotations

import heapq
import re
import unicodedata
import zlib
from collections.abc import Iterator

from aiplancheck.likeness._overlap import BITS, MOST, PLACES, Sketch, kept_of

#: Words to a shingle, and characters where words have no blanks between them.
WORDS = 5
CHARACTERS = 7
_UNBROKEN = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_TOKENS = re.compile(rf"[{_UNBROKEN}]|[^\W_{_UNBROKEN}]+")
_IS_UNBROKEN = re.compile(rf"[{_UNBROKEN}]")
_FIGURES = frozenset(b"0123456789")
#: Texts are read in pieces, so that a long one is not held twice; a piece ends where a line does, if it can.
_PIECE = 1 << 20
#: By so many characters the script is told, and so many numbers are held at a time.
_HEAD = 4_096
_ROOM = 4 * MOST


def sketch(text: str) -> Sketch:
    """The sketch of a text; one with fewer words than a run has is one run."""
    head = text[:_HEAD]
    size = CHARACTERS if 3 * len(_IS_UNBROKEN.findall(head)) > len(head) else WORDS
    kept: dict[int, int] = {}  # a run's number -> the last word of where it first stands
    limit, last = 1 << BITS, 0
    for last, number in _numbers(text, size):
        if number < limit and number not in kept:
            kept[number] = last
            if len(kept) > 2 * _ROOM:
                kept = {number: kept[number] for number in heapq.nsmallest(_ROOM, kept)}
                limit = max(kept)
    # Below the limit every number of the text is held, so their density tells how many there are above it.
    count = len(kept) if limit == 1 << BITS else round(len(kept) * (1 << BITS) / limit)
    numbers = tuple(sorted(heapq.nsmallest(kept_of(count), kept)))
    return Sketch(count, numbers, bytes(PLACES * kept[number] // (last + 1) for number in numbers))


def _numbers(text: str, size: int) -> Iterator[tuple[int, int]]:
    """(its last word's place, its number) of each run: one multiplication a word, however long the run is."""
    mask, base = (1 << 61) - 1, 0x5851F42D4C957F2D & ((1 << 61) - 1)
    leaving = pow(base, size, mask)
    window, figures = [0] * size, [False] * size
    value = among = at = 0
    for at, token in enumerate(_tokens(text), start=1):
        number, figure = zlib.crc32(token) + 1, token[0] in _FIGURES
        value = (value * base + number - window[at % size] * leaving) % mask
        among += figure - figures[at % size]
        window[at % size], figures[at % size] = number, figure
        if at >= size and 2 * among < size:
            yield at - 1, _spread(value)
    if 0 < at < size:
        yield at - 1, _spread(value)


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
