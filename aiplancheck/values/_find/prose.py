"""Which years and months in running text are dates: "2000 people" and "you may" are none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from aiplancheck.languages._dates import DateWords
from aiplancheck.languages._pattern import Pattern, Slot
from aiplancheck.values._amounts.lexicon import lexicon
from aiplancheck.values._amounts.lookup import LETTERS
from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._dates.lexicon import YEAR, Tokens
from aiplancheck.values._find.clues import spelled, telling
from aiplancheck.values._find.passage import Found
from aiplancheck.values._value import Unreadable, Value

#: Four digits alone are taken for a year from the first to the last of these; others only behind "in", "since" …
_LIKELY = range(1900, 2100)
_POSSIBLE = range(1400, 2200)
_YEAR_AND_MONTH = re.compile(r"[0-9]{4}[/.-][0-9]{1,2}")
_NEXT_WORD = re.compile(r" {0,3}([^\W\d_]+)")
_WORD_BEFORE = re.compile(r"[ (]{0,3}([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a date may stand: from the token `first` to the one before `end`."""

    printed: Printed
    tokens: Tokens
    first: int
    end: int

    @property
    def start(self) -> int:
        return self.tokens.starts[self.first]

    @property
    def stop(self) -> int:
        return self.tokens.ends[self.end - 1]

    @property
    def raw(self) -> str:
        return self.printed.raw[self.start : self.stop]

    @property
    def is_lonely(self) -> bool:
        """Whether the date is nothing but four digits."""
        return self.end - self.first == 1 and self.tokens.codes[self.first] == YEAR

    def found(self, value: Value | Unreadable, *, lonely: bool = False) -> Found:
        return Found(self.start, self.stop, value, lonely=lonely)


class Prose:
    """What one language has around dates in prose."""

    def __init__(self, words: DateWords, tag: str) -> None:
        language = lexicon(tag).language
        full = [names[0] for names in words.months if names]
        self._full = frozenset(spelled(full))
        self._capital = any(name[:1].isupper() for name in full)
        self._doubtful = frozenset(spelled(language.mentions.words))
        self._openers = frozenset(spelled(telling(words.openers)))
        years = [pattern for pattern in words.forms.get("date", ()) if _is_of_a_year(pattern)]
        self._year_words = frozenset(telling(years)) - frozenset(telling([*words.openers, *words.ranges]))
        limits = [pattern for some in words.limits.values() for pattern in some]
        #: Words that open a limit; at its end they may open what follows.
        self.limiting = frozenset(telling(_opening(pattern) for pattern in limits))
        self._articles = language.articles
        self._nouns = language.nouns

    def has_article(self, words: list[str]) -> bool:
        return not self._articles.isdisjoint(words)

    def is_month(self, place: Place, *, with_day: bool) -> bool:
        """Whether a month without a year is one: "in May", "May 5", but no "you may"."""
        tokens, cased = place.tokens, place.printed.cased
        for at in range(place.first, place.end):
            word = tokens.texts[at]
            if self._capital and word.rstrip(".") in self._full | self._doubtful and cased[tokens.starts[at]].islower():
                return False
        if with_day:
            return True
        word = tokens.texts[place.end - 1]
        if word in self._doubtful:
            return self._is_opened(place)
        return word in self._full or word[0] not in LETTERS

    def are_years(self, place: Place, years: list[int]) -> bool:
        """Whether four digits that stand for a whole year are one."""
        tokens = place.tokens
        lonely = [
            at
            for at in range(place.first, place.end)
            if tokens.codes[at] == YEAR and tokens.numbers[at] in years and not self._is_told(place, at)
        ]
        return all(self._is_year(place, at) for at in lonely)

    def is_month_of_year(self, place: Place, year: int) -> bool:
        """Whether figures alone are a year's month: 2024/05, but not the case 2236/09."""
        text = place.printed.text[place.start : place.stop]
        return year in _LIKELY or _YEAR_AND_MONTH.fullmatch(text) is None

    def _is_told(self, place: Place, at: int) -> bool:
        """Whether a word beside the digits says that they are a year: the year 1500, 1500年."""
        texts = place.tokens.texts
        before, behind = texts[max(place.first, at - 1) : at], texts[at + 1 : place.end][:1]
        return not self._year_words.isdisjoint([*before, *behind])

    def _is_year(self, place: Place, at: int) -> bool:
        year, opened = place.tokens.numbers[at], place.first < at or self._is_opened(place)
        if year not in _LIKELY and not (opened and year in _POSSIBLE and year % 100):
            return False
        return at < place.end - 1 or not self._counts(place, year, opened=opened)

    def _counts(self, place: Place, year: int, *, opened: bool) -> bool:
        """Whether what follows the digits is what they count: 2000 people."""
        cased, stop = place.printed.cased, place.stop
        following = cased[stop : stop + 1]
        if following.isalpha() or following in ("%", "$", "€", "£"):
            return True
        noun = _NEXT_WORD.match(cased, stop)
        if noun is None or opened or not self._nouns.free or year % 50:
            return False
        return noun[1].lower() not in self._nouns.barred and (noun[1][0].isupper() or not self._nouns.capital)

    def _is_opened(self, place: Place) -> bool:
        """Whether a word stands before that introduces a date: in, since."""
        text = place.printed.text
        before = _WORD_BEFORE.match(text[max(0, place.start - 30) : place.start][::-1])
        return before is not None and before[1][::-1] in self._openers


def _opening(pattern: Pattern) -> Pattern:
    """A pattern's parts before its date."""
    return tuple(takewhile(lambda part: not isinstance(part, Slot), pattern))


def _is_of_a_year(pattern: Pattern) -> bool:
    slots = {part.name for part in pattern if isinstance(part, Slot)}
    return "year" in slots and slots.isdisjoint({"month", "mon", "day"})
