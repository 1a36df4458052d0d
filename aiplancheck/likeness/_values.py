"""The marks of a text's values: dates, amounts and figures, whatever language prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from aiplancheck import languages
from aiplancheck.likeness._mark import Mark, Sort, mark
from aiplancheck.likeness._sound import plain
from aiplancheck.values import Mention, Reader, Value, mentions

_DATE = re.compile(r"(?:(?P<year>\d{4})|-)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
#: Years that most texts of our time print weigh less than others.
_OUR_TIME = range(2010, 2036)
#: Weekdays of fewer letters are other words too (Mi., die).
_LONG = 5


def value_marks(text: str, language: str) -> Iterator[tuple[int, int, Mark]]:
    """(start, end, mark) of what each value is known again by: its amount, its day."""
    for found in mentions(text, Reader(language=language)):
        for each in _marks(found):
            yield found.start, found.end, each


def _marks(found: Mention) -> Iterator[Mark]:
    if found.value.kind == "date":
        yield from _date(found.value)
    elif found.value.named is None:
        yield mark(Sort.VALUE, found.value.canonical, 1)
    else:
        yield from _amount(found.value)


def _date(value: Value) -> Iterator[Mark]:
    """A day and its year apart: one text may leave the year out."""
    parts = _DATE.fullmatch(value.canonical)
    if parts is None:
        yield mark(Sort.VALUE, value.canonical, 1)
        return
    year, month, day = parts["year"], parts["month"], parts["day"]
    if month:
        yield mark(Sort.VALUE, f"day {month} {day}" if day else f"month {month}", 2.25 if day else 1)
    if year:
        weight = 0.5 if month or int(year) in _OUR_TIME else 1.5
        yield mark(Sort.PART if month else Sort.VALUE, f"year {year}", weight)


def _amount(value: Value) -> Iterator[Mark]:
    """The bare figures: a translation may print another unit word, or none (17-year-old, 17歳)."""
    assert value.named is not None
    ends = (value.named.lower.value, value.named.upper.value)
    for figure in dict.fromkeys(end.normalize() for end in ends if end is not None):
        yield mark(Sort.VALUE, _spelt(figure), _telling(figure))


def _spelt(figure: Decimal) -> str:
    sign, digits, exponent = figure.as_tuple()
    return f"{'-' * sign}{''.join(map(str, digits))}e{exponent}"


def _telling(figure: Decimal) -> float:
    """How much a figure tells: small whole numbers stand in any text, long ones hardly twice by chance."""
    places = len(figure.as_tuple().digits)
    if abs(figure) <= 12 and figure == figure.to_integral_value():
        return 0.5
    return {1: 0.75 if abs(figure) < 10**5 else 1.25, 2: 1.25, 3: 2}.get(places, 2.25)


@cache
def weekdays(language: str) -> dict[str, int]:
    """The names of the weekdays, plain, and their numbers from Monday on."""
    found = languages.load(language) if language else None
    if found is None or found.dates is None:
        return {}
    unbroken = language in ("ja", "zh")
    return {
        plain(word): number
        for number, words in enumerate(found.dates.weekdays)
        for word in words
        if (len(word) >= 2 if unbroken else len(word) >= _LONG)
    }
