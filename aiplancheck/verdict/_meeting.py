"""Two readings of one claim held against each other: the one comparison that every verdict rests on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from aiplancheck import values
from aiplancheck.model import Claim
from aiplancheck.normalise import Reading
from aiplancheck.values import NONE, Basis, Comparison, Relation, Unreadable, Value


class Outcome(Enum):
    """What came of it.

    APART: a separator differs, or cannot be told not to differ: the two speak of two facts and were not compared.
    """

    AGREE = "agree"
    VALUE = "value"
    QUALIFIER = "qualifier"
    INCOMPARABLE = "incomparable"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Meeting:
    """Readings a and b, what came of holding them against each other, and the comparison that decided.

    `qualifier` names the qualifier that decided (QUALIFIER) or the separator that differs (APART).
    """

    a: Reading
    b: Reading
    outcome: Outcome
    comparison: Comparison
    qualifier: str = ""

    @property
    def disagrees(self) -> bool:
        return self.outcome in (Outcome.VALUE, Outcome.QUALIFIER)

    @property
    def because(self) -> str:
        """The sentence that decided."""
        if self.outcome is Outcome.QUALIFIER:
            return f"the same value, but another {self.qualifier}: {self.comparison.because}"
        if self.outcome is Outcome.APART:
            return f"not compared: {self.comparison.because}"
        return self.comparison.because


def meet(claim: Claim, a: Reading, b: Reading) -> Meeting:
    """Hold two readable readings of a claim against each other: separators first, then values, then qualifiers."""
    for name in claim.separators:
        if met := _unclear(name, a) or _unclear(name, b) or _separated(name, a.stated(name), b.stated(name)):
            return Meeting(a, b, Outcome.APART, met, name)
    comparison = compare(claim, a.read, b.read)
    if comparison.disagrees:
        return _several(a, b, comparison) if _both_may_hold(claim, a, b) else Meeting(a, b, Outcome.VALUE, comparison)
    if not comparison.agrees:
        return Meeting(a, b, Outcome.INCOMPARABLE, comparison)
    for name in claim.qualifiers:
        if name not in claim.separators and (stated := disjoint(a.stated(name), b.stated(name))):
            other = values.relate(*stated)
            return _several(a, b, other) if claim.many else Meeting(a, b, Outcome.QUALIFIER, other, name)
    return Meeting(a, b, Outcome.AGREE, comparison)


def _both_may_hold(claim: Claim, a: Reading, b: Reading) -> bool:
    return claim.many and NONE not in (a.read, b.read)


def _several(a: Reading, b: Reading, told: Comparison) -> Meeting:
    comparison = Comparison(Relation.INCOMPARABLE, lambda: f"several values may hold here; {told.because}")
    return Meeting(a, b, Outcome.INCOMPARABLE, comparison)


def compare(claim: Claim, a: Value, b: Value) -> Comparison:
    """The claim's comparison of two values: limits as points under `bound`; its tolerance where nothing else helps."""
    a, b = limit(claim, a), limit(claim, b)
    comparison = values.relate(a, b)
    if claim.tolerance is None or not comparison.disagrees or NONE in (a, b):
        return comparison
    wide = values.relate(widened(claim, a), widened(claim, b))
    if not wide.agrees:
        return comparison

    def because() -> str:
        return f"{comparison.because}; within this claim's tolerance of {claim.tolerance} they agree"

    return Comparison(wide.relation, because, Basis.TOLERANCE)


def limit(claim: Claim, value: Value) -> Value:
    """The point that a limit names, where the claim asks for one; else the value as it is."""
    as_limit = values.kind(claim.kind).as_limit
    return as_limit(value) if claim.bound and as_limit and value != NONE else value


def widened(claim: Claim, value: Value) -> Value:
    """The value with the claim's tolerance; as it is where there is none or it cannot be read (a finding says so)."""
    verb = values.kind(claim.kind).widened
    if claim.tolerance is None or verb is None or value == NONE:
        return value
    try:
        return verb(value, claim.tolerance)
    except ValueError:
        return value


def _unclear(name: str, reading: Reading) -> Comparison | None:
    """A separator that is printed and cannot be read may be any: the reading can be compared with no other."""
    given = reading.qualifiers.get(name, ())
    if not given or reading.stated(name):
        return None
    why = next(value.reason for value in given if isinstance(value, Unreadable))
    return Comparison(Relation.INCOMPARABLE, f"the {name} of {reading.source} cannot be read: {why}")


def _separated(name: str, ones: tuple[Value, ...], others: tuple[Value, ...]) -> Comparison | None:
    """Why a separator keeps two readings apart, or None where it does not: a value of each may be the same."""
    pairs = [(a, b, values.relate(a, b)) for a in ones for b in others]
    if not pairs or any(met.agrees for _, _, met in pairs):
        return None
    a, b, met = next((pair for pair in pairs if pair[2].disagrees), pairs[0])
    if met.disagrees:
        return _apart(name, (a, b))
    return Comparison(Relation.INCOMPARABLE, f"whether they speak of one {name} cannot be told: {met.because}")


def disjoint(ones: tuple[Value, ...], others: tuple[Value, ...]) -> tuple[Value, Value] | None:
    """The first pair, if both sides state something and no pair has a value in common."""
    pairs = [(a, b) for a in ones for b in others]
    if pairs and all(values.relate(a, b).disagrees for a, b in pairs):
        return pairs[0]
    return None


def _apart(name: str, stated: tuple[Value, Value]) -> Comparison:
    a, b = stated
    gap = _gap(a, b)
    because = f"{name} differs by {gap}" if gap else f"{name} differs ({values.show(a)}, {values.show(b)})"
    return Comparison(Relation.DISJOINT, because)


def _gap(a: Value, b: Value) -> str:
    """How many days lie between two days; nothing for other values, which are shown instead."""
    if a.kind != "date" or a.span is None or b.span is None or not (a.span.is_point and b.span.is_point):
        return ""
    first, last = sorted(day for day in (a.span.low, b.span.low) if day is not None)
    return "1 day" if last - first == Decimal(1) else f"{last - first} days"
