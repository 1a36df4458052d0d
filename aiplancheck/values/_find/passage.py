"""A text in which values are looked for, folded once; and a short stretch of it, in which one may stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from aiplancheck.values._amounts.lookup import LETTERS
from aiplancheck.values._amounts.printed import Printed, printed
from aiplancheck.values._value import Unreadable, Value

#: No value goes on behind an empty line, a tab, or a line end between two figures.
_BREAK = re.compile(r"\n[ \t\r]*\n|\t|(?<=[0-9])[ \r]*\n[ \t]*(?=[0-9])")
#: Addresses of machines: what looks like a value in them is none.
_MACHINE = re.compile(
    r"(?<![A-Za-z0-9])(?:https?|ftp|file|mailto|doi|urn):[!-~]+|(?<![A-Za-z0-9.@-])www\.[!-~]+"
    r"|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9.-]+",
    re.IGNORECASE,
)
#: Telephone numbers in groups, from their first digit on: with a plus sign, or a nought that opens an area.
_TELEPHONE = re.compile(
    r"(?<=\+)[0-9]{1,3}[ ./-]?(?:\(0\) ?)?[0-9]{1,5}(?:[ ./-]?[0-9]{2,8}){1,5}(?![0-9])"
    r"|(?<![0-9.,])0[1-9](?:[ .][0-9]{2}){4}(?![0-9])"
    r"|(?<![0-9.,])0[1-9][0-9]{1,4}[)]?[ /-]{1,3}[0-9]{3,9}(?:[ -][0-9]+)*"
    r"|(?<![0-9.,])0[0-9]{1,4}\([0-9]{1,4}\)[0-9]{4}(?![0-9])|(?<=\()[0-9]{2,5}\) ?[0-9]{3,4}[ .-][0-9]{3,4}(?![0-9])"
)
_WORD_BEHIND = re.compile(r" {1,3}([^\W\d_]+)")
#: All that a figure in digits is made of, for a set or between the brackets of a pattern.
FIGURES = "0123456789½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_DIGITS = frozenset("0123456789")
#: Marks that join figures to one string (17-5, 3:30, 2.0.1).
_JOINING = frozenset(".,:/'-–~")
#: What a dash behind it does not make a minus of.
_ENDING = frozenset(".,;:)]%'\"")
_MACHINE_MARKS = ("://", "www.", "@", "doi:", "urn:", "mailto:")
#: Room for the words of one value on either side of where it was noticed.
BEFORE, BEHIND = 80, 120
#: So much of what stands before a value may tell that it is none.
_NEAR = 40


class Stretch(NamedTuple):
    """A part of a passage: its folded text, and where it begins there."""

    printed: Printed
    offset: int


class Found(NamedTuple):
    """A value in a stretch, or what can be told to be one but not read.

    `amount`: it may still be none where it stands (see silence); `bare`: it is nothing but digits or number words,
    `hedged` ones with a hedge or limit; `lonely`: a date that is four digits alone; `ranging`: two dates that are no
    range;
    `timed`: hours that are printed as a clock shows them; `name`: a figure of a name or a title, and no value.
    """

    start: int
    end: int
    value: Value | Unreadable
    amount: bool = False
    bare: bool = False
    hedged: bool = False
    lonely: bool = False
    ranging: bool = False
    timed: bool = False
    name: bool = False

    def moved(self, by: int) -> Found:
        """The same in a text in which everything stands so much further behind."""
        return self._replace(start=self.start + by, end=self.end + by) if by else self

    def unreadable(self, reason: str) -> Found:
        """The same place with no value."""
        return Found(self.start, self.end, Unreadable(reason), amount=self.amount)


class Passage:
    """A text, folded character by character, with what in it is no prose."""

    def __init__(self, text: str) -> None:
        self.printed = printed(text)
        self.text, self.raw = self.printed.text, text
        self._ends: list[int] = []
        self._starts: list[int] = []
        if any(mark in self.text for mark in _MACHINE_MARKS):
            for match in _MACHINE.finditer(text):
                self._starts.append(match.start())
                self._ends.append(match.end())
        self._broken = any(mark in text for mark in "\n\t")

    def machine(self, at: int) -> int | None:
        """Where the address or telephone number that covers a position ends; None where there is none."""
        if self.text[at] == "0" or self.text[at - 1 : at] in ("+", "("):
            number = _TELEPHONE.match(self.text, at)
            if number is not None:
                return number.end()
        if not self._starts:
            return None
        index = bisect_right(self._starts, at) - 1
        return self._ends[index] if index >= 0 and at < self._ends[index] else None

    def stretch(self, start: int, stop: int) -> Stretch:
        """The text around a position, up to where no value can go on."""
        whole = self.printed
        part = slice(start, stop)
        return Stretch(Printed(whole.text[part], whole.cased[part], whole.raw[part]), start)

    def left(self, at: int) -> int:
        """From where on words may belong to a value at this position."""
        start = max(0, at - BEFORE)
        if not self._broken:
            return start
        breaks = [found.end() for found in _BREAK.finditer(self.raw, start, at)]
        return breaks[-1] if breaks else start

    def before(self, at: int) -> str:
        """What stands before a position, read from right to left."""
        return self.text[max(0, at - _NEAR) : at][::-1]

    def counts_none_of(self, nouns: frozenset[str], at: int) -> bool:
        """Whether no word follows that could be what a figure which ends here counts; `nouns` are no such words."""
        following = _WORD_BEHIND.match(self.text, at)
        return following is None or following[1] in nouns

    def right(self, at: int) -> int:
        """Up to where words may belong to a value that is noticed up to this position."""
        found = _BREAK.search(self.raw, max(0, at - 1), at + BEHIND) if self._broken else None
        return found.start() if found else at + BEHIND

    def is_sign(self, at: int) -> bool:
        """Whether a hyphen or dash is the minus of what follows it, and joins, divides or lists nothing."""
        before, behind = self.text[at - 1 : at], self.text[at + 1 : at + 2]
        if before in LETTERS or before in _DIGITS or before in _ENDING:
            return not before and behind != " "
        return behind != " "


def runs_on(text: str, end: int) -> bool:
    """Whether what ends here goes on without a blank, so that it is a part of something else: 3D, 17-5, 3:30."""
    if end >= len(text):
        return False
    last, following = text[end - 1], text[end]
    if following in LETTERS or following in _DIGITS:
        return last in LETTERS or last in _DIGITS
    beyond = text[end + 1 : end + 2]
    if following == "." and last in LETTERS:
        return beyond in LETTERS  # 1 p.m.
    return following in _JOINING and (last in _DIGITS or (following == "-" and last in LETTERS)) and beyond in _DIGITS
