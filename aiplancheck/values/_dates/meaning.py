"""From what is named to the value: bounds, the fixed spelling, and what is odd about it."""

from __future__ import annotations

from dataclasses import dataclass

from aiplancheck.values._dates import eras
from aiplancheck.values._dates.calendar import LAST, WEEKDAYS, NoDateError, Period, shown, spelt, weekday
from aiplancheck.values._dates.named import Named, completed, period_of
from aiplancheck.values._interval import Interval, between
from aiplancheck.values._value import Remark, Value, Via

#: (which side is bounded, whether what is named is inside)
_LIMITS = {"by": ("high", True), "before": ("high", False), "from": ("low", True), "after": ("low", False)}


@dataclass(frozen=True, slots=True)
class Printed:
    """The text that a value is read from, and its language."""

    text: str
    language: str


def value_of(named: Named, until: Named | None, limit: str, printed: Printed) -> Value:
    """The value of a date, a range's two ends, or a limit ("by", "before", "from", "after"). Raises NoDateError."""
    if until is not None:
        named, until = completed(named, until)
        return _period(period_of(named, until), _remarks(named) + _remarks(until), printed)
    if named.has_year or limit or named.problem:
        span, remarks = named.span(), _remarks(named)
        return _limited(span, limit, remarks, printed) if limit else _period(span, remarks, printed)
    month, day = named.partial()
    canonical = f"--{month:02d}" if day is None else f"--{month:02d}-{day:02d}"
    via = Via.PERIOD if day is None else Via.EXACT
    return Value("date", canonical, via=via, language=printed.language, text=printed.text)


def days(span: Interval) -> tuple[int | None, int | None]:
    """The first and last day of a span; None is unbounded."""
    return (None if span.low is None else int(span.low)), (None if span.high is None else int(span.high))


def period(first: int | None, last: int | None) -> Interval:
    """The days from first to last, both in; None is unbounded."""
    return between(first, last)


def _period(span: Period, remarks: tuple[Remark, ...], printed: Printed) -> Value:
    days = period(span.first, span.last)
    return Value(
        "date",
        spelt(span.first, span.last),
        span=days,
        named=days,
        via=Via.EXACT if days.is_point else Via.PERIOD,
        language=printed.language,
        text=printed.text,
        remarks=remarks,
    )


def _limited(span: Period, limit: str, remarks: tuple[Remark, ...], printed: Printed) -> Value:
    """Up to, or from, the period named. "Before 2030" is up to its eve, which then is what it names."""
    side, inside = _LIMITS[limit]
    if not inside:
        edge = span.first - 1 if side == "high" else span.last + 1
        span = Period(edge, edge)
    if not 1 <= span.first <= span.last <= LAST:
        raise NoDateError("the years 1 to 9999 leave no day for it")
    first, last = (None, span.last) if side == "high" else (span.first, None)
    return Value(
        "date",
        spelt(first, last),
        span=period(first, last),
        named=period(span.first, span.last),
        via=Via.PERIOD,
        limit=side,
        language=printed.language,
        text=printed.text,
        remarks=remarks,
    )


def _remarks(named: Named) -> tuple[Remark, ...]:
    """A weekday that is not that day's, a date outside of the era it is printed with. Raises NoDateError (see eras)."""
    if named.era is None and named.weekday is None:
        return ()
    span, found = named.span(), []
    if named.weekday is not None and span.first == span.last and weekday(span.first) != named.weekday:
        right, wrong = WEEKDAYS[weekday(span.first)], WEEKDAYS[named.weekday]
        found.append(Remark("weekday", f"{shown(span.first, span.last)} is a {right}, not a {wrong}"))
    odd = named.era and eras.checked(named.era, span)
    if odd:
        found.append(Remark("era-range", odd))
    return tuple(found)
