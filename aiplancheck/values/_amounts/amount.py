"""The one canonical spelling of amounts, and reading amounts that a person wrote in it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from aiplancheck.values._amounts.bounds import Bounds
from aiplancheck.values._amounts.figure import MOST_DIGITS, ONE
from aiplancheck.values._interval import Interval, between, point
from aiplancheck.values._json import plain
from aiplancheck.values._value import Via

INFINITY = "∞"
_EXACT_AMOUNT = re.compile(r"(?P<number>[+-]?[0-9]{1,60}(?:\.[0-9]{1,60})?)(?: +(?P<unit>\S.{0,40}))?")
_EXACT_BOUNDS = re.compile(
    r"(?P<left>[\[(])(?P<low>-?[0-9.]{1,99}|-∞) ?, ?(?P<high>-?[0-9.]{1,99}|∞)(?P<right>[\])])"
    r"(?: +(?P<unit>\S.{0,40}))?"
)


class Base(NamedTuple):
    """The unit that equal amounts are spelt in: an amount times `factor` is the same in `unit`."""

    unit: str
    factor: Decimal = ONE


def spelt(span: Interval, unit: str) -> str:
    """One fixed spelling of bounds and unit: "63", "500 JPY", "[19.5,20.5) percent", "(40,∞)"."""
    tail = f" {unit}" if unit else ""
    low, high = span.low, span.high
    if low is not None and low == high:
        return plain(low) + tail
    least = f"-{INFINITY}" if low is None else plain(low)
    most = INFINITY if high is None else plain(high)
    return f"{'(' if span.lower.open else '['}{least},{most}{')' if span.upper.open else ']'}{tail}"


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
