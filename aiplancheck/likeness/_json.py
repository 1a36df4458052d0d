"""A fingerprint as plain data: numbers in base64, and the checks on what comes back.

What is read comes from a lock file that anybody may have edited: what passes these checks can be compared, and quickly.
"""

from __future__ import annotations

import re
import struct
from binascii import a2b_base64, b2a_base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aiplancheck.likeness._overlap import BITS, MOST, PLACES, Sketch, kept_of
from aiplancheck.likeness._sentences import (
    CODES,
    KEY_BITS,
    MOST_MARKS,
    MOST_SENTENCES,
    SOUND_BITS,
    Sentences,
    needs_sound,
)

VERSION = 2
#: More than any text has of anything.
_MOST = 1 << 40
_MOST_TABLES = 6
_DIGITS = "0123456789abcdef"
_FIELDS = frozenset(
    {"codes", "count", "counts", "language", "lengths", "places", "script"}
    | {"shingles", "size", "sounds", "tables", "version"}
)


def written(sketch: Sketch, sentences: Sentences) -> dict[str, object]:
    """The long lists of a fingerprint."""
    return {
        "count": sketch.count,
        "shingles": _packed("I", sketch.numbers),
        "places": "".join(_DIGITS[place] for place in sketch.places),
        "lengths": _packed("H", sentences.lengths),
        "counts": _packed("B", sentences.counts),
        "codes": _packed("I", sentences.codes),
        "sounds": _packed("I", sentences.sounds),
    }


def _packed(code: str, numbers: Sequence[int]) -> str:
    return b2a_base64(struct.pack(f"<{len(numbers)}{code}", *numbers), newline=False).decode("ascii")


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a fingerprint that is being read, each looked at before it is used."""

    of: Mapping[str, object]

    def text(self, name: str) -> str:
        found = self.of[name]
        if not isinstance(found, str):
            raise ValueError(f"{name}: expected text")
        return found

    def words(self, name: str) -> str:
        found = self.text(name)
        if not re.fullmatch(r"[A-Za-z-]{0,40}", found):
            raise ValueError(f"{name}: {found[:40]!r} is none")
        return found

    def number(self, name: str) -> int:
        return _count(self.of[name], name)

    def tables(self) -> tuple[tuple[int, int], ...]:
        found = self.of["tables"]
        if not isinstance(found, list) or len(found) > _MOST_TABLES:
            raise ValueError(f"tables: expected a list of at most {_MOST_TABLES}")
        return tuple(_shape(each) for each in found)

    def sketch(self) -> Sketch:
        count, numbers, places = self.number("count"), self._numbers("shingles", "I", MOST), self.text("places")
        if len(numbers) != kept_of(count):
            raise ValueError(f"shingles: {len(numbers)} are kept of {count}, expected {kept_of(count)}")
        if numbers and (numbers[-1] >> BITS or list(numbers) != sorted(set(numbers))):
            raise ValueError("shingles: the numbers are too large or not in order")
        if len(places) != len(numbers) or not set(places) <= set(_DIGITS):
            raise ValueError("places: expected one for every shingle")
        return Sketch(count, numbers, bytes(map(_DIGITS[:PLACES].index, places)))

    def sentences(self) -> Sentences:
        lengths = self._numbers("lengths", "H", MOST_SENTENCES)
        counts = self._numbers("counts", "B", MOST_SENTENCES)
        codes, sounds = self._numbers("codes", "I", MOST_MARKS), self._numbers("sounds", "I", MOST_MARKS)
        if min(lengths, default=2) < 2:
            raise ValueError("lengths: an empty sentence")
        if len(counts) != len(lengths) or sum(counts) != len(codes):
            raise ValueError("counts: they do not fit the sentences and their marks")
        if max(codes, default=0) >> KEY_BITS >= CODES:
            raise ValueError("codes: one is of no sort of mark")
        if len(sounds) != sum(map(needs_sound, codes)) or max(sounds, default=0) >> SOUND_BITS:
            raise ValueError("sounds: they do not fit the marks")
        return Sentences(lengths, bytes(counts), codes, sounds)

    def _numbers(self, name: str, code: str, most: int) -> tuple[int, ...]:
        size = struct.calcsize(f"<{code}")
        found = self.text(name)
        if len(found) > 4 * -(-most * size // 3):
            raise ValueError(f"{name}: more than {most} numbers")
        try:
            raw = a2b_base64(found.encode("ascii"), strict_mode=True)
            return struct.unpack(f"<{len(raw) // size}{code}", raw)
        except (ValueError, struct.error) as error:
            raise ValueError(f"{name}: no list of numbers ({error})") from error


def _shape(each: object) -> tuple[int, int]:
    if not isinstance(each, list) or len(each) != 2:
        raise ValueError("tables: expected rows and columns")
    return _count(each[0], "tables"), _count(each[1], "tables")


def _count(found: object, name: str) -> int:
    if not isinstance(found, int) or isinstance(found, bool) or not 0 <= found <= _MOST:
        raise ValueError(f"{name}: expected a whole number, 0 or more")
    return found


def checked(data: object) -> Fields:
    """The fields of plain data. Raises ValueError unless it is a fingerprint of this version with all of them."""
    if not isinstance(data, Mapping):
        raise ValueError("a fingerprint is a mapping")
    if data.get("version") != VERSION:
        raise ValueError(f"version: {str(data.get('version'))[:40]} is not {VERSION}; make the fingerprint again")
    if data.keys() != _FIELDS:
        odd = sorted(str(field)[:40] for field in data.keys() ^ _FIELDS)
        raise ValueError(f"a fingerprint has other fields: {', '.join(odd[:9])}")
    return Fields(data)
