"""The one canonical spelling of amounts, and reading amounts that a person wrote in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from aiplancheck.values._amounts.bounds import Bounds
from aiplancheck.values._amounts.figure import MOST_DIGITS
from aiplancheck.values._interval import Interval, between, point
from aiplancheck.values._json import plain
from aiplancheck.values._value import Via

INFINITY = "∞"
_EXACT_AMOUNT = re.compile(r"(?P<number>[+-]?[0-9]{1,60}(?:\.[0-9]{1,60})?)(?: +(?P<unit>\S.{0,40}))?")
_EXACT_BOUNDS = re.compile(
    r"(?P<left>[\[(])(?P<low>-?[0-9.]{1,99}|-∞) ?, ?(?P<high>-?[0-9.]{1,99}|∞)(?P<right>[\])])"
    r"(?: +(?P<unit>\S.{0,40}))?"
)


@dataclass(frozen=True, slots=True)
class Base:
    """The unit that equal amounts are spelt in: an amount times `factor` is the same in `unit`."""

    unit: str
    factor: Decimal = Decimal(1)


def spelt(span: Interval, unit: str) -> str:
    """One fixed spelling of bounds and unit: "63", "500 JPY", "[19.5,20.5) percent", "(40,∞)"."""
    tail = f" {unit}" if unit else ""
    if span.is_point and span.low is not None:
        return plain(span.low) + tail
    low = f"-{INFINITY}" if span.low is None else plain(span.low)
    high = INFINITY if span.high is None else plain(span.high)
    return f"{'(' if span.lower.open else '['}{low},{high}{')' if span.upper.open else ']'}{tail}"


def exact(number: Decimal | Interval) -> Bounds:
    """The bounds of an amount given in full, such as a person's `means`."""
    span = number if isinstance(number, Interval) else point(number)
    limit = "low" if span.high is None else "high" if span.low is None else None
    return Bounds(span, span, span, Via.EXACT if span.is_point else Via.PERIOD, limit=limit)


def plain_amount(text: str) -> tuple[Interval, str | None] | None:
    """An amount in the plain spelling: "20", "1000000000000 JPY", "[10,15] percent"; None if it is not in it."""
    found = _EXACT_AMOUNT.fullmatch(text)
    if found is not None:
        number = Decimal(found["number"])
        return (point(number), found["unit"]) if len(number.as_tuple().digits) <= MOST_DIGITS else None
    bounds = _EXACT_BOUNDS.fullmatch(text)
    if bounds is None:
        return None
    try:
        low = None if bounds["low"] == f"-{INFINITY}" else Decimal(bounds["low"])
        high = None if bounds["high"] == INFINITY else Decimal(bounds["high"])
        return between(low, high, low_open=bounds["left"] == "(", high_open=bounds["right"] == ")"), bounds["unit"]
    except (ArithmeticError, ValueError):
        return None
