"""How two dates stand to each other, and what both may mean."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from aiplancheck.values._basis import basis_of
from aiplancheck.values._dates.calendar import MONTHS, shown, spelt
from aiplancheck.values._dates.meaning import days
from aiplancheck.values._interval import Interval
from aiplancheck.values._value import Basis, Comparison, Relation, Value, Via

_SENTENCES = {
    Relation.WITHIN: "{a} lies within {b}",
    Relation.CONTAINS: "{a} contains {b}",
    Relation.DISJOINT: "{a} and {b} have no day in common",
}
#: After so many years every month and day has come, 29 February too (1900 was no leap year).
_EVERY_DAY_COMES = 8


def relate(a: Value, b: Value) -> Comparison:
    """How date a stands to date b, by the days that each may mean."""
    if a.span is None or b.span is None:
        return _relate_partial(a, b)
    relation = _of_spans(a.span, b.span)
    basis = None if relation is Relation.DISJOINT else basis_of(a, b)
    return Comparison(relation, _because(relation, a.span, b.span), basis)


def common(a: Value, b: Value) -> Value | None:
    """The days that both may mean, None where there is none. A partial date has no days to share but its own."""
    if a == b:
        return a
    if a.span is None or b.span is None:
        return None
    shared = a.span.common(b.span)
    if shared is None:
        return None
    for value in (a, b):
        if value.span == shared:
            return value
    limit = None if None not in days(shared) else a.limit
    via = Via.EXACT if shared.is_point else Via.PERIOD
    return replace(a, canonical=spelt(*days(shared)), span=shared, named=shared, via=via, limit=limit, strict=None)


def shown_partial(canonical: str) -> str:
    """`--03-30` as "30 March of an unknown year"."""
    month, day = _partial(canonical)
    return f"{f'{day} ' if day else ''}{MONTHS[month - 1]} of an unknown year"


def _of_spans(a: Interval, b: Interval) -> Relation:
    if a == b:
        return Relation.EQUAL
    if b.holds(a):
        return Relation.WITHIN
    if a.holds(b):
        return Relation.CONTAINS
    return Relation.OVERLAPS if a.meets(b) else Relation.DISJOINT


def _because(relation: Relation, a: Interval, b: Interval) -> str:
    left, right = shown(*days(a)), shown(*days(b))
    if relation is Relation.EQUAL:
        return f"both are {left}"
    shared = a.common(b)
    if relation is Relation.OVERLAPS and shared is not None:
        return f"{left} and {right} share {shown(*days(shared))}"
    return _SENTENCES[relation].format(a=left, b=right)


def _relate_partial(a: Value, b: Value) -> Comparison:
    """A date without a year: equal to itself, disjoint from days that it is in no year, otherwise open."""
    left, right = _shown(a), _shown(b)
    if a == b:
        return Comparison(Relation.EQUAL, f"both are {left}", Basis.EXACT)
    if _may_meet(a, b):
        return Comparison(Relation.INCOMPARABLE, f"{left} and {right} may have a day in common, or not")
    return Comparison(Relation.DISJOINT, f"{left} and {right} have no day in common, whatever the year")


def _may_meet(a: Value, b: Value) -> bool:
    if a.span is None and b.span is None:
        (month, day), (other_month, other_day) = _partial(a.canonical), _partial(b.canonical)
        return month == other_month and (not day or not other_day or day == other_day)
    partial, span = (a, b.span) if a.span is None else (b, a.span)
    return span is None or _comes(*_partial(partial.canonical), span)


def _comes(month: int, day: int, span: Interval) -> bool:
    """Whether a day (0: any) of a month comes in a span of days."""
    first, last = days(span)
    if first is None or last is None:
        return True
    years = range(date.fromordinal(first).year, date.fromordinal(last).year + 1)
    if len(years) > _EVERY_DAY_COMES + 1:
        return True
    return any(start <= last and first <= end for start, end in (_days_of(year, month, day) for year in years))


def _days_of(year: int, month: int, day: int) -> tuple[int, int]:
    """First and last day of a month, or a day of it twice; an empty span where the year has no such day."""
    try:
        if day:
            ordinal = date(year, month, day).toordinal()
            return ordinal, ordinal
    except ValueError:
        return 1, 0
    start = date(year, month, 1).toordinal()
    return start, start + (date(year + month // 12, month % 12 + 1, 1).toordinal() - start if year < 9999 else 31) - 1


def _partial(canonical: str) -> tuple[int, int]:
    """Month and day (0 where only a month is printed)."""
    month, _, day = canonical.removeprefix("--").partition("-")
    return int(month), int(day or 0)


def _shown(value: Value) -> str:
    return shown_partial(value.canonical) if value.span is None else shown(*days(value.span))
