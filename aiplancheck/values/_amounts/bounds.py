"""From a figure, its last printed place and its hedge to the bounds of what it may mean."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from aiplancheck.languages._language import Sense
from aiplancheck.values._amounts.figure import ZERO, minus, plus, quotient, size, times
from aiplancheck.values._interval import EXACT, Interval, Lower, Upper, between, point
from aiplancheck.values._value import Via

#: A hedge makes a tenth of the figure of it, either way or to one side.
HEDGE = Decimal("0.1")
#: Rounding to the last printed place is at most this part of the figure.
CAP = Decimal("0.05")
_HALF = Decimal("0.5")


class Bounds(NamedTuple):
    """A value's bounds and how they came about; see Value."""

    named: Interval
    rounded: Interval
    span: Interval
    via: Via
    approximate: bool = False
    limit: str | None = None

    def divided(self, by: int) -> Bounds:
        """Every interval divided by a positive number."""
        named = _divided(self.named, by)
        rounded = named if self.rounded is self.named else _divided(self.rounded, by)
        span = rounded if self.span is self.rounded else _divided(self.span, by)
        return Bounds(named, rounded, span, self.via, self.approximate, self.limit)


def of_figure(number: Decimal, place: Decimal, sense: Sense | None, *, capped: bool = True) -> Bounds | None:
    """The bounds of one figure; None where its hedge makes no sense (nearly nothing).

    `place` is what the last printed place counts, 0 for an exact figure; rounding is half of it either way,
    half-open, `capped` at 5 % of the figure.
    """
    named, half = point(number), _half(number, place, capped=capped) if place else ZERO
    rounded = between(minus(number, half), plus(number, half), high_open=True) if half else named
    if sense is None:
        return Bounds(named, rounded, rounded, Via.ROUNDING if place else Via.EXACT)
    if sense == "exactly":
        return Bounds(named, named, named, Via.EXACT)
    if sense in _LIMITS:
        span, limit = _limit(number, sense)
        return Bounds(named, rounded, span, Via.PERIOD, limit=limit)
    if sense == "about":
        return Bounds(named, rounded, _about(number, half), Via.HEDGE, approximate=True)
    if number == 0:
        return None
    if sense == "some-more":
        step = _next_step(number)
        return Bounds(step, step, step, Via.PERIOD)
    return Bounds(named, rounded, _one_sided(number, up=(sense == "slightly-over") == (number > 0)), Via.HEDGE, True)


def of_range(low: Decimal, high: Decimal, sense: Sense | None) -> Bounds | None:
    """The bounds of a range, both ends in; "about" widens each end. None if the ends stand the wrong way round."""
    if low > high:
        return None
    named = between(low, high)
    if sense is None:
        return Bounds(named, named, named, Via.PERIOD)
    span = between(minus(low, times(size(low), HEDGE)), plus(high, times(size(high), HEDGE)))
    return Bounds(named, named, span, Via.HEDGE, approximate=True)


def of_limits(low: Decimal, low_sense: Sense | None, high: Decimal, high_sense: Sense | None) -> Bounds | None:
    """The bounds between two limits; None if nothing lies there."""
    try:
        span = between(low, high, low_open=low_sense == "above", high_open=high_sense == "below")
    except ValueError:
        return None
    return Bounds(span, span, span, Via.PERIOD)


def _divided(interval: Interval, by: int) -> Interval:
    low = None if interval.low is None else quotient(interval.low, by)
    high = None if interval.high is None else quotient(interval.high, by)
    return Interval(Lower(low, interval.lower.open), Upper(high, interval.upper.open))


_LIMITS: frozenset[Sense] = frozenset({"above", "at-least", "below", "at-most"})


def _limit(number: Decimal, sense: Sense) -> tuple[Interval, str]:
    if sense in ("above", "at-least"):
        return between(number, None, low_open=sense == "above"), "low"
    return between(None, number, high_open=sense == "below"), "high"


def _half(number: Decimal, place: Decimal, *, capped: bool) -> Decimal:
    """How far rounding to a place reaches either way."""
    half = times(place, _HALF)
    return min(half, times(size(number), CAP)) if capped and number else half


def _about(number: Decimal, half: Decimal) -> Interval:
    """A tenth either way, or the half of the printed place if that is wider; both ends in."""
    reach = max(times(size(number), HEDGE), half)
    return between(minus(number, reach), plus(number, reach))


def _next_step(number: Decimal) -> Interval:
    """More than the figure, but less than one more in its last place that is no nought: 230余万 is below 240万."""
    digits = EXACT.normalize(size(number))
    step = Decimal(1).scaleb(int(digits.as_tuple().exponent), EXACT)
    if number > 0:
        return between(number, plus(number, step), low_open=True, high_open=True)
    return between(minus(number, step), number, low_open=True, high_open=True)


def _one_sided(number: Decimal, *, up: bool) -> Interval:
    """Nearly: from a tenth less, that out, to the figure; slightly over: from the figure to a tenth more, that out."""
    tenth = times(size(number), HEDGE)
    if up:
        return between(number, plus(number, tenth), high_open=True)
    return between(minus(number, tenth), number, low_open=True)
