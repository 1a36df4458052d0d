"""Amounts in a few plain English words: "900 to 1,100 billion JPY", "above 40", "19.5 to 20.5%"."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal

from aiplancheck.values._interval import EXACT, Interval
from aiplancheck.values._json import plain

_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
#: More digits than these say nothing to a reader.
_SHOWN = Context(prec=9, rounding=ROUND_HALF_EVEN)


def shown(span: Interval, unit: str) -> str:
    """The bounds in words, with the unit behind them; before a sign for it (%) there is no blank."""
    scale, word = _scale(span)
    blank = " " if unit[:1].isalnum() else ""
    tail = (f" {word}" if word else "") + blank + unit
    low = None if span.low is None else grouped(EXACT.divide(span.low, scale))
    high = None if span.high is None else grouped(EXACT.divide(span.high, scale))
    if span.is_point:
        return f"{low}{tail}"
    if low is not None and high is not None:
        return f"{low} to {high}{tail}"
    if low is not None:
        return f"{'above' if span.lower.open else 'at least'} {low}{tail}"
    if high is not None:
        return f"{'below' if span.upper.open else 'at most'} {high}{tail}"
    return f"any amount{tail}"


def grouped(number: Decimal) -> str:
    """A number with its thousands grouped by commas, no more than nine digits long in its fraction."""
    digits = plain(_SHOWN.plus(number)) if number != number.to_integral_value() else plain(number)
    sign, digits = ("-", digits[1:]) if digits.startswith("-") else ("", digits)
    whole, point, decimals = digits.partition(".")
    return f"{sign}{int(whole):,}{point}{decimals}"


def _scale(span: Interval) -> tuple[Decimal, str]:
    """The scale word that leaves both bounds one or more."""
    ends = [end.copy_abs() for end in (span.low, span.high) if end]
    least = min(ends, default=Decimal(0))
    return next(((scale, word) for scale, word in _SCALES if least >= scale), (Decimal(1), ""))
