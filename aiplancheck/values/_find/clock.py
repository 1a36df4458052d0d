"""Times of day and days of the month, which look like hours, minutes and days: à 20 heures, 9時30分, 7日."""

from __future__ import annotations

import re
from functools import cache

from aiplancheck.values._amounts.lexicon import lexicon
from aiplancheck.values._amounts.trie import backwards, whole
from aiplancheck.values._find.clues import spelled
from aiplancheck.values._find.passage import Found, Passage
from aiplancheck.values._value import Value

#: The hours of a day, and the days of the longest month.
_HOURS, _DAYS = 24, 31


class Clock:
    """What one language prints around hours, minutes and days that are points in time, and no lengths."""

    def __init__(self, tag: str) -> None:
        language = lexicon(tag).language
        around = language.mentions
        self._free, self._barred_nouns = language.nouns.free, language.nouns.barred
        self._clock = re.compile(rf" {{0,3}}{backwards(spelled(around.clock))}")
        self._clocked = re.compile(rf"{backwards(spelled(around.behind))}[0-9]")
        self._rate = re.compile(rf"{whole(spelled(around.rates))}[0-9]")
        self._days = tuple(spelled(around.days))
        self._lasted = re.compile(rf" {{0,3}}{backwards(spelled(around.lasting))}")
        self._lasting = re.compile(rf" {{0,3}}{whole(spelled(around.lasting))}")

    def is_time(self, passage: Passage, found: Found) -> bool:
        """Whether hours are a time of day where a word such as à stands before them: à 20 heures, a las 17.30."""
        value = found.value
        if isinstance(value, Value) and value.unit == "PT1M" and self._clocked.match(passage.before(found.start)):
            return True  # 9時30分
        if not isinstance(value, Value) or value.named is None or not self._may_be_hours(passage, found, value):
            return False
        span, day = value.named, _HOURS * 60 if value.unit == "PT1M" else _HOURS
        if span.high is None or span.high > day:
            return False
        return found.timed or (span.is_point and self._clock.match(passage.before(found.start)) is not None)

    def _may_be_hours(self, passage: Passage, found: Found, value: Value) -> bool:
        """Whether a value counts hours, or nothing that is printed."""
        if value.unit is not None or value.kind != "number":
            return value.unit == "PT1H" or (value.unit == "PT1M" and found.timed)
        return self._free and passage.counts_none_of(self._barred_nouns, found.end)

    def is_day(self, passage: Passage, found: Found) -> bool:
        """Whether days are rather a day of the month: 7日, 3日から5日."""
        value, text = found.value, passage.text
        if isinstance(value, Value) and value.kind == "duration" and self._rate.match(text, found.start):
            return True  # 1日8時間
        if not self._days or not isinstance(value, Value) or value.kind != "duration" or value.named is None:
            return False
        high, last = value.named.high, max(text.rfind(day, found.start, found.end) for day in self._days)
        if last < 0 or high is None or high > _DAYS or any(char.isdigit() for char in text[last : found.end]):
            return False
        before = self._lasted.match(passage.before(found.start))
        return value.limit is None and before is None and self._lasting.match(text, last + 1) is None


@cache
def clock(tag: str) -> Clock:
    return Clock(tag)
