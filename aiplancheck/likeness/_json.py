"""A fingerprint as plain data: short strings of 64 letters, and the checks on what comes back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from aiplancheck.likeness._mark import HEAVIEST, Mark, Sort
from aiplancheck.likeness._overlap import BITS, MOST

VERSION = 1
_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
_VALUE = {letter: number for number, letter in enumerate(_LETTERS)}
_NUMBER = -(-BITS // 6)
_KEY, _SOUND = 4, 3
#: Marks with a sound have three letters more.
_SOUNDS = frozenset({Sort.ACRONYM, Sort.NAME, Sort.MAYBE, Sort.KANA})
#: The most that a fingerprint of this version may hold, so that nobody's lock file can slow a check down.
_MOST_MARKS = 1_000
_MOST_TABLES = 6
_FIELDS = frozenset({"count", "language", "marks", "script", "shingles", "size", "tables", "version"})


def written_numbers(numbers: Iterable[int]) -> str:
    """Numbers below 2 ** BITS, five letters each."""
    return "".join(_letters(number, _NUMBER) for number in numbers)


def read_numbers(text: str) -> tuple[int, ...]:
    """The numbers again. Raises ValueError unless they are sorted and not too many."""
    if len(text) % _NUMBER or len(text) > MOST * _NUMBER:
        raise ValueError(f"shingles: {len(text)} letters are no list of at most {MOST} numbers")
    numbers = tuple(_number(text[at : at + _NUMBER], "shingles") for at in range(0, len(text), _NUMBER))
    if any(one >= next_one for one, next_one in pairwise(numbers)):
        raise ValueError("shingles: the numbers are not in order")
    return numbers


def written_marks(marks: Iterable[Iterable[Mark]]) -> str:
    """Marks, sentence by sentence, divided by full stops."""
    return ".".join("".join(map(_written, place)) for place in marks)


def _written(mark: Mark) -> str:
    head = _LETTERS[mark.sort * HEAVIEST + mark.weight - 1] + _letters(mark.key, _KEY)
    return head + _letters(mark.sound, _SOUND) if mark.sort in _SOUNDS else head


def read_marks(text: str) -> tuple[tuple[Mark, ...], ...]:
    """The marks again. Raises ValueError for anything that `written_marks` does not give."""
    if len(text) > _MOST_MARKS * (1 + _KEY + _SOUND + 1):
        raise ValueError("marks: too many")
    return tuple(_place(place) for place in text.split(".")) if text else ()


def _place(text: str) -> tuple[Mark, ...]:
    if not text:
        raise ValueError("marks: an empty sentence")
    found, at = [], 0
    while at < len(text):
        code = _number(text[at], "marks")
        sort, weight = divmod(code, HEAVIEST)
        if sort >= len(Sort):
            raise ValueError(f"marks: {text[at]!r} is no sort of mark")
        length = 1 + _KEY + (_SOUND if sort in _SOUNDS else 0)
        letters = text[at : at + length]
        if len(letters) < length:
            raise ValueError("marks: the last one is cut off")
        found.append(Mark(Sort(sort), weight + 1, _number(letters[1:5], "marks"), _number(letters[5:], "marks")))
        at += length
    return tuple(found)


def _letters(number: int, count: int) -> str:
    return "".join(_LETTERS[number >> 6 * place & 63] for place in reversed(range(count)))


def _number(letters: str, where: str) -> int:
    number = 0
    for letter in letters:
        if letter not in _VALUE:
            raise ValueError(f"{where}: {letter!r} is none of its letters")
        number = number << 6 | _VALUE[letter]
    return number


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


def _shape(each: object) -> tuple[int, int]:
    if not isinstance(each, list) or len(each) != 2:
        raise ValueError("tables: expected rows and columns")
    return _count(each[0], "tables"), _count(each[1], "tables")


def _count(found: object, name: str) -> int:
    if not isinstance(found, int) or isinstance(found, bool) or found < 0:
        raise ValueError(f"{name}: expected a whole number, 0 or more")
    return found


def checked(data: object) -> Fields:
    """The fields of plain data. Raises ValueError unless it is a fingerprint of this version with all of them."""
    if not isinstance(data, Mapping):
        raise ValueError("a fingerprint is a mapping")
    if data.get("version") != VERSION:
        raise ValueError(f"version: {data.get('version')!r} is not {VERSION}; make the fingerprint again")
    if data.keys() != _FIELDS:
        odd = sorted(map(str, data.keys() ^ _FIELDS))
        raise ValueError(f"a fingerprint has other fields: {', '.join(odd)}")
    return Fields(data)
