"""A mark: what a translation keeps of a text, as a number; a value, a name, an abbreviation, a table's shape."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from enum import IntEnum

#: Weights are kept as whole steps of this size, at most `HEAVIEST` of them.
STEP = 0.25
HEAVIEST = 9


class Sort(IntEnum):
    """What a mark is of."""

    VALUE = 0
    PART = 1  # what stands beside a value: the year of a full date, the name of a weekday
    ACRONYM = 2
    NAME = 3
    MAYBE = 4  # a capital where any noun or heading has one: matched, but never missed
    KANA = 5  # a word of katakana: a foreign name, or a loanword
    TABLE = 6


#: Marks of these sorts may have a sound.
SOUNDS = frozenset({Sort.ACRONYM, Sort.NAME, Sort.MAYBE, Sort.KANA})


@dataclass(frozen=True, slots=True)
class Mark:
    """`key` (24 bits) stands for its spelling, `sound` (18 bits, 0 without) for its consonants."""

    sort: Sort
    weight: int
    key: int
    sound: int = 0


def mark(sort: Sort, key: str, weight: float, sound: str = "") -> Mark:
    """The mark of a spelling, its weight in steps."""
    steps = max(1, min(HEAVIEST, round(weight / STEP)))
    return Mark(sort, steps, _digest(f"{_family(sort)}{key}", 24), _digest(f"~{sound}", 18) if sound else 0)


def _family(sort: Sort) -> str:
    """Marks of one family may be the same thing: what one text prints as a name, another may as a heading."""
    return {Sort.VALUE: "v", Sort.PART: "v", Sort.TABLE: "t"}.get(sort, "n")


def _digest(words: str, bits: int) -> int:
    number = zlib.crc32(words.encode("utf-8", "surrogatepass"))
    # CRC-32 is linear: neighbouring spellings differ in few bits. Multiplying by an odd constant spreads them.
    return ((number * 0x9E3779B1) & 0xFFFFFFFF) >> (32 - bits)
