"""Days and periods in the proleptic Gregorian calendar; a day is its ordinal (1 is 0001-01-01)."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

#: English names, whatever the locale is.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
#: 9999-12-31.
LAST = date.max.toordinal()


class NoDateError(ValueError):
    """What is printed names no day or period; the message says why, as the end of "cannot be read: …"."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both in. `months` is how many months they are, 0 for a day or odd lengths."""

    first: int
    last: int
    months: int = 0


def day(year: int, month: int, number: int) -> Period:
    """One day. Raises NoDateError for a day that the calendar does not have."""
    ordinal = first_of(year, month)
    if not 1 <= number <= _length(year, month):
        raise NoDateError(f"{MONTHS[month - 1]} {year} has no day {number}")
    return Period(ordinal + number - 1, ordinal + number - 1)


def months(year: int, month: int, count: int) -> Period:
    """So many whole months from the first of one on. Raises NoDateError outside the years 1 to 9999."""
    return lasting(first_of(year, month), count)


def lasting(first: int, count: int) -> Period:
    """So many months from a day on, to the eve of the same day of a later month."""
    return Period(first, shifted(first, count) - 1, count)


def first_of(year: int, month: int) -> int:
    """The ordinal of a month's first day. Raises NoDateError for a month or year that the calendar does not have."""
    if not 1 <= month <= 12:
        raise NoDateError(f"there is no month {month}")
    if not 1 <= year <= 9999:
        raise NoDateError(f"the year {year} is out of range")
    return date(year, month, 1).toordinal()


def shifted(ordinal: int, count: int) -> int:
    """The same day so many months later (the month's last day where it is shorter); at most the day after LAST."""
    start = date.fromordinal(ordinal)
    years, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    if (years, month, start.day) == (10_000, 0, 1):
        return LAST + 1
    first = first_of(years, month + 1)
    return first if start.day == 1 else first + min(start.day, _length(years, month + 1)) - 1


def third(period: Period, number: int) -> Period:
    """The first (0), second or last third. Of a month: ten days, ten days and the rest; else by months."""
    if period.months == 1:
        return _days_of_month(period, (0, 10, 20), number)
    return _share(period, 3, number)


def half(period: Period, number: int) -> Period:
    """The first (0) or second half. Of a month: the first 15 days and the rest; else by months."""
    if period.months == 1:
        return _days_of_month(period, (0, 15), number)
    return _share(period, 2, number)


def quarter(year: Period, number: int) -> Period:
    """The first (0) to fourth quarter of twelve months. Raises NoDateError for another."""
    if year.months != 12:
        raise NoDateError("only a year has quarters")
    if not 0 <= number < 4:
        raise NoDateError(f"there is no quarter {number + 1}")
    return _share(year, 4, number)


def first_months(year: Period, count: int) -> Period:
    """The first so many months of twelve. Raises NoDateError for none, or for all of them or more."""
    if year.months != 12 or not 0 < count < 12:
        raise NoDateError("only a year has first months, and fewer than twelve")
    return lasting(year.first, count)


def nth_month(year: Period, number: int) -> Period:
    """One month of twelve, counted from 1. Raises NoDateError for none of them."""
    if year.months != 12 or not 1 <= number <= 12:
        raise NoDateError("only a year has twelve months to count")
    return lasting(shifted(year.first, number - 1), 1)


def spelt(first: int | None, last: int | None) -> str:
    """EDTF, one spelling for equal spans: a day, month or year by itself, otherwise two days; `..` is unbounded."""
    if first is None or last is None:
        return f"{'..' if first is None else iso(first)}/{'..' if last is None else iso(last)}"
    if first == last:
        return iso(first)
    whole = whole_month_or_year(first, last)
    if whole is None:
        return f"{iso(first)}/{iso(last)}"
    year, month = whole
    return f"{year:04d}-{month:02d}" if month else f"{year:04d}"


def shown(first: int | None, last: int | None) -> str:
    """In plain English: `23 December 2025`, `May 2025`, `2025`, `1 July to 30 September 2025`."""
    if first is None or last is None:
        return f"up to {_english(last)}" if last is not None else f"from {_english(first or 1)} on"
    if first == last:
        return _english(first)
    whole = whole_month_or_year(first, last)
    if whole is not None:
        year, month = whole
        return f"{MONTHS[month - 1]} {year}" if month else str(year)
    start, end = _english(first).split(), _english(last).split()
    while start[-1] == end[len(start) - 1]:  # "23 to 25 December 2025": what both share is said once
        start.pop()
    return f"{' '.join(start)} to {' '.join(end)}"


def whole_month_or_year(first: int, last: int) -> tuple[int, int] | None:
    """(year, month) or (year, 0) where the days are exactly that month or year."""
    start = date.fromordinal(first)
    if start.day != 1:
        return None
    if start.month == 1 and last == shifted(first, 12) - 1:
        return start.year, 0
    return (start.year, start.month) if last == shifted(first, 1) - 1 else None


def _length(year: int, month: int) -> int:
    return 29 if month == 2 and calendar.isleap(year) else _LENGTHS[month - 1]


def iso(ordinal: int) -> str:
    """The day in ISO 8601."""
    return date.fromordinal(ordinal).isoformat()


def weekday(ordinal: int) -> int:
    """0 is Monday."""
    return (ordinal + 6) % 7


def _days_of_month(month: Period, starts: tuple[int, ...], number: int) -> Period:
    last = month.last if number == len(starts) - 1 else month.first + starts[number + 1] - 1
    return Period(month.first + starts[number], last)


def _share(period: Period, parts: int, number: int) -> Period:
    count, rest = divmod(period.months, parts)
    if rest or not count:
        raise NoDateError("only a month, a year or several whole years have such parts")
    return lasting(shifted(period.first, count * number), count)


def _english(ordinal: int) -> str:
    named = date.fromordinal(ordinal)
    return f"{named.day} {MONTHS[named.month - 1]} {named.year}"
