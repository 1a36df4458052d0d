"""A language's date words, compiled: text to tokens, and patterns to regular expressions over tokens.

Every token is one character, its code: one for every word, one for every sort of number, a mark is itself. A
pattern of words and slots is then an ordinary expression over short strings, without repetition, so it cannot
backtrack beyond its own length.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from aiplancheck.languages._dates import DateWords, Era
from aiplancheck.languages._pattern import Either, Pattern, Slot, Word, words

#: Codes of numbers: one or two digits, a year (1000 to 9999), four digits with a leading nought, any other.
SMALL, YEAR, NOUGHT_YEAR, OTHER = "N", "Y", "O", "Z"
UNKNOWN = "\uffff"
#: The numbers that may fill a slot; SMALL ones any other.
_NUMBERS = {"year": YEAR, "isoyear": YEAR + NOUGHT_YEAR, "next": SMALL + YEAR, "eyear": SMALL + OTHER}
_FIRST_WORD_CODE = 0xE000

#: One character for one: full-width forms, hyphens, dashes, tildes and apostrophes of one look.
_FOLD = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: " ", 0x2010: "-", 0x2011: "-", 0x2012: "–", 0x2014: "–", 0x2015: "–", 0x2212: "-",
    0xFF5E: "~", 0x301C: "~", 0x223C: "~", 0x2019: "'", 0x02BC: "'", 0xFF61: "。",
}  # fmt: skip
#: Scripts without blanks between words.
_UNSPACED = r"\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f"
_LETTERS = rf"[^\W\d_{_UNSPACED}]"


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text in pieces: a code each, its folded text, its number where it is one, and where it stands in the text."""

    codes: str
    texts: list[str]
    numbers: list[int]
    starts: list[int]
    ends: list[int]


def folded(text: str) -> str:
    """The text in small letters and plain marks, character for character."""
    plain = text.translate(_FOLD)
    small = plain.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


class Lexicon:
    """The codes of a language's words; `patterns` are all in which literal words may stand."""

    def __init__(self, language: DateWords, patterns: Iterable[Pattern]) -> None:
        self._digits = {sign: value for signs in language.digits.split() for value, sign in enumerate(signs)}
        self._powers = {sign: 10 ** (at + 1) for signs in language.powers.split() for at, sign in enumerate(signs)}
        self._most = 10 ** (max(map(len, language.powers.split()), default=0) + 1)
        self.meanings = _meanings(language)
        spelt = {unicodedata.normalize("NFC", word) for pattern in patterns for word in words(pattern)}
        marks = {mark for mark in spelt | set(language.suffixes) if len(mark) == 1 and not mark.isalnum()}
        self._codes = self._coded_words((spelt | set(language.suffixes)) - marks)
        self._classes: dict[str, str] = {}
        self._suffixes = {self.code(suffix) for suffix in language.suffixes}

    def _coded_words(self, literal: set[str]) -> dict[str, str]:
        """A code for every word: its own where patterns spell it, else one for all words of the same sorts."""
        sorts: dict[str, list[str]] = {word: [word] for word in literal}
        for sort, meaning in self.meanings.items():
            for word in meaning:
                sorts.setdefault(word, []).append(sort)
        kinds = sorted({tuple(kind) for kind in sorts.values()})
        codes = {kind: chr(_FIRST_WORD_CODE + at) for at, kind in enumerate(kinds)}
        return {word: codes[tuple(sorts[word])] for word in sorted(sorts)}

    def code(self, word: str) -> str:
        """The code of a word or mark."""
        return self._codes.get(word) or (word if len(word) == 1 and not word.isalnum() else UNKNOWN)

    def tokens(self, text: str) -> Tokens:
        """A text's tokens; blanks divide and are none."""
        small = folded(text)
        codes, texts, numbers, starts, ends = [], [], [], [], []
        at, size = 0, len(small)
        match = self._token.match
        while at < size:
            piece = match(small, at)
            if piece is None:  # a blank
                at += 1
                continue
            code, end, number = self._coded(piece)
            codes.append(code)
            texts.append(small[at:end])
            numbers.append(number)
            starts.append(at)
            ends.append(end)
            at = end
        return Tokens("".join(codes), texts, numbers, starts, ends)

    def expression(self, parts: Pattern) -> str:
        """A pattern as a regular expression over codes; slots are groups of their names."""
        return "".join(self._part(part) for part in parts)

    @cached_property
    def _token(self) -> re.Pattern[str]:
        unspaced = [word for word in self._codes if re.match(f"[{_UNSPACED}]", word)]
        alternatives = ["(?P<number>[0-9]+)"]
        signs = "".join(map(re.escape, {**self._digits, **self._powers}))
        if signs:  # not the first sign of a longer word: 第一四半期 is 第, 一, 四半期
            longer = [re.escape(word) for word in unspaced if len(word) > 1 and word[0] in signs]
            stop = f"(?!{'|'.join(longer)})" if longer else ""
            alternatives.append(f"(?P<numeral>(?:{stop}[{signs}])+)")
        longest_first = sorted(unspaced, key=lambda word: (-len(word), word))
        if longest_first:
            alternatives.append(f"(?P<unspaced>{'|'.join(map(re.escape, longest_first))})")
        phrases = sorted((word for word in self._codes if " " in word), key=lambda word: (-len(word), word))
        if phrases:  # treinta y uno
            alternatives.append(rf"(?P<phrase>(?:{'|'.join(map(re.escape, phrases))})(?!{_LETTERS}))")
        alternatives.append(rf"(?P<word>(?P<plain>{_LETTERS}+)(?:-{_LETTERS}+)*\.?)")
        return re.compile("|".join(alternatives) + r"|(?P<mark>\S)")

    def _coded(self, piece: re.Match[str]) -> tuple[str, int, int]:
        """A piece's code, its end in the text, and its number (0 for a word)."""
        text, end = piece[0], piece.end()
        sort = piece.lastgroup
        if sort == "number":
            return _sort_of(text), end, int(text) if len(text) <= 4 else 0
        if sort == "numeral":
            number = self._numeral(text)
            return _sort_of(str(number)) if number is not None else OTHER, end, number or 0
        if sort != "word":
            return self.code(text), end, 0
        code = self._codes.get(text)
        if code is not None:
            return code, end, 0
        for word in (text.rstrip("."), piece["plain"] + ".", piece["plain"]):
            if word in self._codes and text.startswith(word):
                return self._codes[word], piece.start() + len(word), 0
        return UNKNOWN, piece.end("plain"), 0

    def _numeral(self, signs: str) -> int | None:
        """A written numeral, digit by digit (二〇二五) or with powers (二十三); None where it is neither."""
        if len(signs) > 7 or self._powers.get(signs[0], 0) > 10:  # 千年 is a length, not the year 1000
            return None
        if not any(sign in self._powers for sign in signs):
            return int("".join(str(self._digits[sign]) for sign in signs)) if self._digits[signs[0]] else None
        total, last, digit = 0, self._most, 0
        for at, sign in enumerate(signs):
            if sign in self._digits:
                if digit or not self._digits[sign] or (at and signs[at - 1] in self._digits):
                    return None
                digit = self._digits[sign]
            elif self._powers[sign] >= last:
                return None
            else:
                last = self._powers[sign]
                total, digit = total + (digit or 1) * last, 0
        return total + digit

    def code_of(self, word: Word) -> str:
        """The code of a pattern's word."""
        return self.code(unicodedata.normalize("NFC", word.text))

    def codes_of(self, slot: Slot) -> str:
        """The codes that may fill a slot."""
        numbers = _NUMBERS.get(slot.name, SMALL)
        if slot.name in ("day", "nth"):
            return numbers + self._class("ordinal")
        if slot.name == "eyear":
            return numbers + self._class("first_year")
        return self._class(slot.name) if slot.name in self.meanings else numbers

    def endings_of(self, slot: Slot) -> set[str]:
        """The codes that may follow a slot's number as a part of it: "rd"."""
        return self._suffixes if slot.name in ("day", "nth") else set()

    def _part(self, part: Word | Slot | Either) -> str:
        if isinstance(part, Word):
            return re.escape(self.code_of(part))
        if isinstance(part, Either):
            return f"(?:{'|'.join(self.expression(choice) for choice in reversed(part.choices))})"
        codes = self.codes_of(part)
        endings = "".join(map(re.escape, sorted(self.endings_of(part))))
        return f"(?P<{part.name}>[{codes}])" + (f"[{endings}]?" if endings else "") if codes else "(?!)"

    def _class(self, name: str) -> str:
        found = self._classes.get(name)
        if found is None:
            found = self._classes[name] = "".join(sorted({self._codes[word] for word in self.meanings[name]}))
        return found


def _meanings(language: DateWords) -> Mapping[str, Mapping[str, int | Era]]:
    """What the words of every sort mean: their number from 1 (weekdays from 0), or their era."""
    return {
        "month": _numbered(language.months, 1, language.stopped),
        "weekday": _numbered(language.weekdays, 0, language.stopped),
        "ordinal": _numbered(language.ordinals, 1),
        "first_year": dict.fromkeys(language.first_year, 1),
        "era": {name: era for era in language.eras for name in era.names},
        "letter": {letter: era for era in language.eras for letter in era.letters},
    }


def _numbered(
    lists: tuple[tuple[str, ...], ...], start: int, stopped: frozenset[str] = frozenset()
) -> dict[str, int | Era]:
    """Word to number. A word with a full stop may be printed without it, but for `stopped` ones."""
    found: dict[str, int | Era] = {}
    for at, some in enumerate(lists, start):
        found |= dict.fromkeys(some, at)
        found |= {word.rstrip("."): at for word in some if word not in stopped}
    return found


def _sort_of(digits: str) -> str:
    if len(digits) <= 2:
        return SMALL
    if len(digits) == 4:
        return NOUGHT_YEAR if digits[0] == "0" else YEAR
    return OTHER
