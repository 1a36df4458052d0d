"""Era years: 令和7年 is 2025."""

from __future__ import annotations

from datetime import date

from aiplancheck.languages._dates import Era
from aiplancheck.values._dates.calendar import NoDateError, Period, iso

#: People still count an era's years when it is over (昭和99年); three digits are a slip.
_TWO_DIGITS = 99


def year_of(era: Era, number: int) -> int:
    """The calendar year of an era's year; year 1 is all of the year it began in.

    Raises NoDateError for year 0, and for a year of three digits in an era that ended before it had a hundred.
    """
    year = era.first.year + number - 1
    if number < 1 or (number > _TWO_DIGITS and era.last is not None and year > era.last.year):
        raise NoDateError(f"{era.name} has no year {number}")
    return year


def checked(era: Era, period: Period) -> str | None:
    """What is odd about a period printed with an era: None, or that it lies outside of it, in a sentence.

    Raises NoDateError where the era counted the days of another calendar.
    """
    if era.gregorian is not None and period.first < era.gregorian.toordinal():
        raise NoDateError(f"before {era.gregorian.isoformat()} {era.name} counted months and days by another calendar")
    if period.last < era.first.toordinal():
        return f"{iso(period.last)} lies before {era.name}, which began on {era.first.isoformat()}"
    if period.first > _last(era):
        return f"{iso(period.first)} lies after {era.name}, which ended on {date.fromordinal(_last(era)).isoformat()}"
    return None


def _last(era: Era) -> int:
    return (era.last or date.max).toordinal()
