"""Dates in running text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from itertools import groupby

from aiplancheck.languages._dates import DateWords
from aiplancheck.languages._pattern import Either, Pattern, Slot, Word
from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._amounts.trie import tree, whole
from aiplancheck.values._dates.calendar import NoDateError
from aiplancheck.values._dates.forms import Conventions
from aiplancheck.values._dates.grammar import Grammar
from aiplancheck.values._dates.lexicon import Tokens
from aiplancheck.values._dates.meaning import Printed as Source
from aiplancheck.values._dates.meaning import value_of
from aiplancheck.values._dates.named import Named
from aiplancheck.values._dates.scan import Reading, Scan
from aiplancheck.values._find.clues import spelled, telling
from aiplancheck.values._find.passage import Found, runs_on
from aiplancheck.values._find.prose import Place, Prose
from aiplancheck.values._value import Reader, Unreadable, Value
from aiplancheck.values.date import conventions, grammar_of

_NEXT_WORD = re.compile(r" {1,3}[^\W\d_]")
#: A date has at most so many words and figures.
_MOST_WORDS = 24
#: So much of what follows a date may tell that it is none.
_MARKS_BEHIND = 24
_SIGNS = frozenset("$€£¥₹₩")
#: A year in two digits, which no date here can have behind it: June '99.
_SHORT_YEAR = re.compile(r" ?'[0-9]{2}(?![0-9])")
_YEAR = r"(?<![0-9])[0-9]{4}(?![0-9])"


class DateFinder:
    """Finds dates for one language and its conventions."""

    joined = True
    bare = False

    def __init__(self, grammar: Grammar, words: DateWords, conventions: Conventions, language: str) -> None:
        self._grammar, self._words, self._conventions = grammar, words, conventions
        self._language = language
        self._last: tuple[str, Tokens, Scan] | None = None

    @property
    def _months(self) -> list[str]:
        return spelled(form for names in self._words.months for name in names for form in (name, name.rstrip(".")))

    @property
    def notices(self) -> Iterable[str]:
        ordinals = [word for some in self._words.ordinals for word in some]
        eras = [name + first for era in self._words.eras for name in era.names for first in self._words.first_year]
        return [*self._months, *ordinals, *eras]

    @cached_property
    def _numerals(self) -> tuple[str, ...]:
        """The signs of written numerals."""
        return (*"".join(self._words.digits), *self._words.powers)

    @cached_property
    def leads(self) -> tuple[str, ...]:
        words = self._words
        frames = [*words.weekday, *words.ranges]
        frames += [p for some in (*words.parts.values(), *words.limits.values(), *words.forms.values()) for p in some]
        names = [day for some in words.weekdays for day in some]
        names += [name for era in words.eras for name in (*era.names, *era.letters)]
        return (*telling(frames), *names, *spelled(names))

    @cached_property
    def _clue(self) -> re.Pattern[str]:
        """A year, a month, or a word of a form that needs neither."""
        forms = [pattern for patterns in self._words.forms.values() for pattern in patterns]
        needed = [word for pattern in forms for word in _without_year(pattern)]
        return re.compile(f"{_YEAR}|{whole([*self._months, *spelled(needed)])}")

    def apposed(self, digits: str) -> Value | None:
        del digits
        return None

    @property
    def family(self) -> str:
        return "dates"

    @cached_property
    def _run(self) -> re.Pattern[str]:
        """Nothing but words and figures of dates."""
        words = self._words
        parts = [*self.leads, *self.notices, *spelled(words.suffixes), *words.first_year]
        numbers = rf"[0-9]{{1,4}}(?:{tree(spelled(words.suffixes))})?"
        if words.digits:
            numbers += f"|[{''.join(words.digits)}{words.powers}]+"
        joined = rf"[ .,'/()\[\]~–・:、-]{{0,4}}(?:{whole(spelled(parts))}|{numbers})"
        return re.compile(rf"(?:{joined}){{0,{_MOST_WORDS}}}")

    def reach(self, text: str, lead: int, anchor: int, end: int) -> int | None:
        del end
        run = self._run.match(text, anchor)
        if run is None or self._clue.search(text, lead, run.end()) is None:
            return None
        return run.end() + _MARKS_BEHIND

    def at(self, printed: Printed, start: int, anchor: int) -> Found | None:
        tokens, scan = self._scanned(printed.raw)
        first = bisect_left(tokens.starts, start)
        if first == len(tokens.starts) or tokens.starts[first] != start:
            return None
        readings = [one for one in scan.unopened(first) if self._ends(printed.text, tokens, first, one, anchor)]
        for end, alike in groupby(sorted(readings, key=_end, reverse=True), key=_end):
            found = self._one_of(list(alike), Place(printed, tokens, first, end))
            if found is not None:
                return found
        return None

    def _ends(self, text: str, tokens: Tokens, first: int, reading: Reading, anchor: int) -> bool:
        """Whether a reading goes beyond the anchor, and what follows does not belong to it.

        In "2016 and after my work" and "before the 2016 election" the year is no limit.
        """
        last = reading.end - 1
        if tokens.ends[last] <= anchor or runs_on(text, tokens.ends[last]):
            return False
        if tokens.starts[first] and text[tokens.starts[first] - 1] in _SIGNS:
            return False  # from $5, until May 31
        if text[tokens.ends[last] : tokens.ends[last] + 1] in self._numerals:
            return False  # 八月十五
        if not reading.limit or not _NEXT_WORD.match(text, tokens.ends[last]):
            return True
        return tokens.texts[last] not in self._prose.limiting and not self._prose.has_article(tokens.texts[first:last])

    def _one_of(self, readings: list[Reading], place: Place) -> Found | None:
        """What some readings up to one place come to: a date, or why it cannot be read; None where it is no date."""
        problem = None
        for reading in readings:
            if not self._is_date(reading, place):
                continue
            try:
                source = Source(place.raw, self._language)
                value = value_of(reading.named, reading.until, reading.limit, source)
                if _is_cut(place, reading.until or reading.named):
                    return place.found(Unreadable("it is a part of a longer date, or of a word"))
                return place.found(value, lonely=place.is_lonely)
            except NoDateError as reason:
                if self._is_told(reading):
                    found = place.found(Unreadable(str(reason)))
                    problem = problem or found._replace(ranging=reading.until is not None)
        return problem

    def _is_told(self, reading: Reading) -> bool:
        """Whether words that come to no date are nothing else either: 31 June, but not "after June"."""
        ends = [end for end in (reading.named, reading.until) if end is not None]
        dated = any(end.problem or end.has_year or end.month is not None for end in ends)
        if reading.until is None:
            return dated and bool(reading.named.problem or reading.named.has_year or not reading.limit)
        return dated and not all(end.has_year for end in ends)

    def _is_date(self, reading: Reading, place: Place) -> bool:
        """Whether words and figures that may be a date are one in prose: a year alone, a month alone may be others."""
        ends = [reading.named] if reading.until is None else [reading.named, reading.until]
        if any(end.problem for end in ends):
            return True
        if not any(end.has_year for end in ends):
            return self._prose.is_month(place, with_day=reading.named.day is not None)
        if any(end.year is not None and not self._prose.is_month_of_year(place, end.year) for end in ends):
            return False
        years = [end.year for end in ends if end.year is not None and end.grain == 1 and end.era is None]
        return not years or self._prose.are_years(place, years)

    @cached_property
    def _prose(self) -> Prose:
        return Prose(self._words, self._language)

    def _scanned(self, raw: str) -> tuple[Tokens, Scan]:
        """A stretch's tokens; each stretch is asked about several times in a row."""
        if self._last is None or self._last[0] is not raw:
            tokens = self._grammar.lexicon.tokens(raw)
            self._last = raw, tokens, Scan(self._grammar, tokens, self._conventions)
        return self._last[1:]


def finder(reader: Reader) -> DateFinder:
    """Finds dates for a reader."""
    grammar, words = grammar_of(reader.primary)
    return DateFinder(grammar, words, conventions(words, reader), reader.language)


def _is_cut(place: Place, named: Named) -> bool:
    """Whether a date goes on behind in a way that is not read: June '99, 5月3、4日."""
    text, end = place.printed.text, place.stop
    if _SHORT_YEAR.match(text, end):
        return True
    return named.month is not None and named.day is None and text[end : end + 1].isdigit()


def _end(reading: Reading) -> int:
    return reading.end


def _without_year(pattern: Pattern) -> list[str]:
    """The words of which a form has one in any case, if no year and no month's name is in it."""
    if any(isinstance(part, Slot) and part.name in ("year", "isoyear", "month") for part in pattern):
        return []
    needed = [part.text for part in pattern if isinstance(part, Word)]
    if needed:
        return [max(needed, key=len)]
    choices = [[telling([choice]) for choice in part.choices] for part in pattern if isinstance(part, Either)]
    for either in choices:
        if all(either):
            return [max(words, key=len) for words in either]
    return [word for either in choices for words in either for word in words]
