"""What an agreement between two values rests on: the weakest widening without which they would not meet."""

from __future__ import annotations

from collections.abc import Callable

from aiplancheck.values._interval import Interval
from aiplancheck.values._value import Basis, Value, Via

#: The convention behind a value's bounds, as the reason of an agreement that needs it.
_OF_VIA = {
    Via.EXACT: Basis.PRECISION,
    Via.PERIOD: Basis.PRECISION,
    Via.ROUNDING: Basis.ROUNDING,
    Via.HEDGE: Basis.HEDGE,
}


def basis_of(a: Value, b: Value) -> Basis:
    """What the agreement of two values of one kind rests on.

    Expects values that have bounds in the same unit and meet. EXACT if they are equal; BOUND if both are limits on
    the same side that differ; the vaguer side's convention if both name the same figure or period; otherwise the
    first widening that makes them meet: PRECISION (none: what is named), ROUNDING, HEDGE, TOLERANCE.
    """
    if a == b:
        return Basis.EXACT
    if a.limit is not None and a.limit == b.limit:
        return Basis.BOUND
    if a.limit is None and b.limit is None and a.named is not None and a.named == b.named and _meet(_hedged, a, b):
        return _OF_VIA[max(a.via, b.via)]
    steps = ((Basis.PRECISION, _named), (Basis.ROUNDING, _rounded), (Basis.HEDGE, _hedged))
    return next((basis for basis, reach in steps if _meet(reach, a, b)), Basis.TOLERANCE)


def _named(value: Value) -> Interval | None:
    """What is named. A limit names all that lies beyond it."""
    return _hedged(value) if value.limit is not None or value.named is None else value.named


def _rounded(value: Value) -> Interval | None:
    """What the printed places allow."""
    if value.via is Via.HEDGE and value.limit is None:
        return value.rounded or value.named
    return _hedged(value)


def _hedged(value: Value) -> Interval | None:
    """What rounding and hedge allow, without a tolerance."""
    return value.strict or value.span


def _meet(reach: Callable[[Value], Interval | None], a: Value, b: Value) -> bool:
    left, right = reach(a), reach(b)
    return left is not None and right is not None and left.meets(right)
