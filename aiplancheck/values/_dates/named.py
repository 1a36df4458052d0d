"""What a date's words name, before limits: a day, month or year, in part or in full, or another period."""

from __future__ import annotations

from typing import NamedTuple

from aiplancheck.languages._dates import Era
from aiplancheck.values._dates.calendar import MONTHS, NoDateError, Period, day, months

NO_YEAR = "no year is printed"


class Named(NamedTuple):
    """A date as named. Either `period` is set (a decade, a quarter, "late 2026"), or year, month and day as printed.

    `problem` is why it cannot be one. `fiscal`: the period is a fiscal year, or a part of one. `sort` is the form that
    it was printed in (see forms), "part" for a part of a period.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    era: Era | None = None
    period: Period | None = None
    fiscal: bool = False
    problem: str = ""
    sort: str = ""

    @property
    def has_year(self) -> bool:
        return self.year is not None or self.period is not None

    @property
    def grain(self) -> int:
        """3 for a day, 2 for a month, 1 for a year, 0 for another period."""
        if self.period is not None:
            return 0
        return 3 if self.day is not None else 2 if self.month is not None else 1

    def span(self) -> Period:
        """The days named. Raises NoDateError with the reason."""
        if self.problem:
            raise NoDateError(self.problem)
        if self.period is not None:
            return self.period
        if self.year is None:
            self.partial()  # a day that no year has is the better reason
            raise NoDateError(NO_YEAR)
        if self.month is None:
            if self.day is not None:
                raise NoDateError("no month is printed")
            return months(self.year, 1, 12)
        return months(self.year, self.month, 1) if self.day is None else day(self.year, self.month, self.day)

    def partial(self) -> tuple[int, int | None]:
        """The month, and the day if printed, of a date without a year. Raises NoDateError with the reason."""
        if self.problem:
            raise NoDateError(self.problem)
        if self.month is None:
            raise NoDateError("no month is printed")
        if not 1 <= self.month <= 12:
            raise NoDateError(f"there is no month {self.month}")
        if self.day is not None and not 1 <= self.day <= _LONGEST[self.month - 1]:
            raise NoDateError(f"{MONTHS[self.month - 1]} has no day {self.day}")
        return self.month, self.day


_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def as_period(named: Named, period: Period, *, fiscal: bool = False) -> Named:
    """A part of what is named."""
    return Named(period=period, era=named.era, fiscal=fiscal or named.fiscal, sort="part")


def completed(a: Named, b: Named) -> tuple[Named, Named]:
    """A range's two ends, each with what only the other prints: "23–25 December 2025". Raises NoDateError.

    Ends that complete each other are of one precision: "7–9 May 2025" is, "May–9 June 2025" is not.
    """
    for end in (a, b):
        if end.problem:
            raise NoDateError(end.problem)
    if a.has_year and b.has_year and _stands(a) and _stands(b):
        return a, b
    if not (a.has_year or b.has_year):
        raise NoDateError(NO_YEAR)
    if a.grain != b.grain or not a.grain:
        raise NoDateError("the two ends of the range are not printed alike")
    return _filled(a, b), _filled(b, a)


def period_of(a: Named, b: Named) -> Period:
    """From the first day of one to the last of the other. Raises NoDateError where it ends before it starts."""
    first, last = a.span(), b.span()
    if last.first < first.first or last.last < first.last:
        raise NoDateError("the range ends before it starts")
    return Period(first.first, last.last)


def _stands(named: Named) -> bool:
    return named.period is not None or named.day is None or named.month is not None


def _filled(one: Named, other: Named) -> Named:
    if one.year is None:
        one = one._replace(year=other.year, era=other.era)
    return one if one.month is not None else one._replace(month=other.month)
