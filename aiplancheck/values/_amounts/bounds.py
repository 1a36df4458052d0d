"""From a figure, its last printed place and its hedge to the bounds of what it may mean."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from aiplancheck.languages._language import Sense
from aiplancheck.values._amounts.figure import minus, plus, quotient, size, times
from aiplancheck.values._interval import Interval, Lower, Upper, between, point
from aiplancheck.values._value import Via

#: A hedge makes a tenth of the figure of it, either way or to one side.
HEDGE = Decimal("0.1")
#: Rounding to the last printed place is at most this part of the figure.
CAP = Decimal("0.05")
_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Bounds:
    """A value's bounds and how they came about; see Value."""

    named: Interval
    rounded: Interval
    span: Interval
    via: Via
    approximate: bool = False
    limit: str | None = None

    def divided(self, by: int) -> Bounds:
        """Every interval divided by a positive number."""
        named, rounded, span = (_divided(interval, by) for interval in (self.named, self.rounded, self.span))
        return Bounds(named, rounded, span, self.via, self.approximate, self.limit)


def of_figure(number: Decimal, place: Decimal, sense: Sense | None, *, capped: bool = True) -> Bounds | None:
    """The bounds of one figure; None where its hedge makes no sense (nearly nothing).

    `place` is what the last printed place counts, 0 for an exact figure; rounding is half of it either way,
    half-open, `capped` at 5 % of the figure.
    """
    named = point(number)
    rounded = _rounded(number, place, capped=capped)
    if sense is None:
        return Bounds(named, rounded, rounded, Via.ROUNDING if place else Via.EXACT)
    if sense == "exactly":
        return Bounds(named, named, named, Via.EXACT)
    if sense in _LIMITS:
        span, limit = _limit(number, sense)
        return Bounds(named, rounded, span, Via.PERIOD, limit=limit)
    if sense == "about":
        return Bounds(named, rounded, _about(number, rounded), Via.HEDGE, approximate=True)
    if number == 0:
        return None
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


def _rounded(number: Decimal, place: Decimal, *, capped: bool) -> Interval:
    half = times(place, _HALF)
    if capped and number != 0:
        half = min(half, times(size(number), CAP))
    if half == 0:
        return point(number)
    return between(minus(number, half), plus(number, half), high_open=True)


def _about(number: Decimal, rounded: Interval) -> Interval:
    """A tenth either way, or the printed rounding if that is wider; both ends in."""
    half = times(size(number), HEDGE)
    hedged = between(minus(number, half), plus(number, half))
    return between(rounded.low, rounded.high) if rounded.holds(hedged) else hedged


def _one_sided(number: Decimal, *, up: bool) -> Interval:
    """Nearly: from a tenth less, that out, to the figure; slightly over: from the figure to a tenth more, that out."""
    tenth = times(size(number), HEDGE)
    if up:
        return between(number, plus(number, tenth), high_open=True)
    return between(minus(number, tenth), number, low_open=True)
