"""Amounts in common terms, and what may come of adding and dividing them; bounds are rounded outwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from functools import cache, reduce
from importlib import import_module
from typing import NamedTuple

from aiplancheck import values
from aiplancheck.units import Unit
from aiplancheck.values import Interval, Value, between, point
from aiplancheck.values._amounts.amount import Base
from aiplancheck.values._amounts.measure import Measure
from aiplancheck.values._interval import Lower, Upper

_DOWN = Context(prec=100, rounding=ROUND_FLOOR)
_UP = Context(prec=100, rounding=ROUND_CEILING)


class Counted(NamedTuple):
    """An amount's bounds in the base unit of its dimension."""

    span: Interval
    unit: str


@cache
def measure(kind: str) -> Measure | None:
    """How amounts of a kind are measured; None for kinds whose values are not added or divided."""
    found = values.kind(kind)
    module = import_module(f"aiplancheck.values.{found.name}")
    measured: Measure | None = getattr(module, "MEASURE", None)
    # places in a ranking are measured, too, but nobody adds them or gives them a tolerance
    return measured if found.widened is not None else None


def base(unit: Unit) -> Base:
    """The base unit of a unit's dimension, and how many of it the unit is."""
    measured = measure(unit.kind)
    assert measured is not None
    return measured.base(unit.name or None)


def counted(amount: Value) -> Counted | None:
    """An amount in its base unit; None for what has no bounds or is no amount."""
    measured = measure(amount.kind)
    if measured is None or amount.span is None:
        return None
    unit = measured.base(amount.unit)
    return Counted(amount.span.scaled(unit.factor), unit.unit)


def in_one_unit(amounts: Sequence[Value]) -> list[Counted] | None:
    """Amounts of one kind counted in one unit; None where they have none in common."""
    found = [counted(amount) for amount in amounts]
    known = [one for one in found if one is not None]
    if len(known) < len(found):
        return None
    if len({one.unit for one in known}) == 1:
        return known
    measured = measure(amounts[0].kind)
    assert measured is not None
    # months against days: each is counted in the unit that the kind bridges them by
    bridged = [measured.bridge(amount, amount) for amount in amounts]
    spans = [pair[0].span for pair in bridged if pair is not None and pair[0].span is not None]
    if len(spans) < len(amounts):
        return None
    unit = next(one.unit for one, span in zip(known, spans, strict=True) if one.span == span)
    return [Counted(span, unit) for span in spans]


def in_words(amount: Counted, like: Value) -> str:
    """An amount in plain English words, in the unit of another one where that is of the same dimension."""
    measured = measure(like.kind)
    assert measured is not None
    unit = measured.base(like.unit)
    if unit.unit != amount.unit:
        return measured.words(amount.span, amount.unit)
    return measured.words(quotient(amount.span, point(unit.factor)) or amount.span, like.unit)


def total(spans: Sequence[Interval]) -> Interval:
    """Every sum of one number from each."""
    return reduce(_added, spans)


def _added(a: Interval, b: Interval) -> Interval:
    return between(
        _of(_DOWN.add, a.low, b.low),
        _of(_UP.add, a.high, b.high),
        low_open=a.lower.open or b.lower.open,
        high_open=a.upper.open or b.upper.open,
    )


def quotient(upper: Interval, lower: Interval) -> Interval | None:
    """Every quotient of one number from each; None where the lower one may be below zero, or is zero."""
    if lower.low is None or lower.low < 0 or lower.high == 0:
        return None
    low, low_open = _divided(upper.lower, lower, _DOWN, up=False)
    high, high_open = _divided(upper.upper, lower, _UP, up=True)
    return between(low, high, low_open=low_open, high_open=high_open)


def _divided(end: Lower | Upper, by: Interval, context: Context, *, up: bool) -> tuple[Decimal | None, bool]:
    """The outermost quotient of one end, None for infinity, and whether it is never reached."""
    if end.value is None:
        return None, True
    if end.value == 0:
        return end.value, end.open
    divisor = by.lower if (end.value > 0) == up else by.upper
    if divisor.value is None:
        return Decimal(0), True
    if divisor.value == 0:
        return None, True
    return context.divide(end.value, divisor.value), end.open or divisor.open


def _of(verb: Callable[[Decimal, Decimal], Decimal], a: Decimal | None, b: Decimal | None) -> Decimal | None:
    return None if a is None or b is None else verb(a, b)
