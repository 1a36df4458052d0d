"""Holding one rule against one value for each of its claims."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Context, Decimal
from enum import Enum
from typing import NamedTuple

from aiplancheck import values
from aiplancheck.model import Registry, Rule
from aiplancheck.rules._amounts import Counted, base, counted, in_one_unit, in_words, quotient, total
from aiplancheck.rules._limits import Limits, asked_for, limits
from aiplancheck.units import Unit
from aiplancheck.values import Interval, Value, between, point
from aiplancheck.values._amounts.showing import grouped


class State(Enum):
    """HOLDS: some possible values satisfy the rule. BROKEN: none do. UNTOLD: nobody can tell."""

    HOLDS = "holds"
    BROKEN = "broken"
    UNTOLD = "untold"


class Held(NamedTuple):
    """What came of it, and why."""

    state: State
    because: str = ""


HOLDS = Held(State.HOLDS)


def held(registry: Registry, rule: Rule, read: list[Value]) -> Held:
    """Hold a rule against readable values, one for each of its claims, in their order. Never raises for any value."""
    try:
        return _VERBS[rule.name](registry, rule, read)
    except (ArithmeticError, ValueError):  # numbers beyond every limit: what they come to is not known
        return Held(State.UNTOLD, "its values have too many digits")


def _before(_: Registry, __: Rule, read: list[Value]) -> Held:
    earlier, later = read
    for one in read:
        if one.span is None:
            return Held(State.UNTOLD, f"{values.show(one)} may be before or after")
    assert earlier.span is not None
    assert later.span is not None
    if earlier.span.low is None or later.span.high is None or earlier.span.low <= later.span.high:
        return HOLDS
    return Held(State.BROKEN, f"{values.show(earlier)} is not before {values.show(later)}")


def _count(_: Registry, __: Rule, read: list[Value]) -> Held:
    number, members = read
    if number.span is None or number.unit:
        return Held(State.UNTOLD, f"{values.show(number)} counts no members")
    count = len(members.members)
    if number.span.meets(between(count, None) if members.open else point(count)):
        return HOLDS
    return Held(State.BROKEN, f"it says {values.show(number)} and names {count}")


def _sum(_: Registry, __: Rule, read: list[Value]) -> Held:
    terms = in_one_unit(read)
    *parts, whole = (values.show(value) for value in read)
    if terms is None:
        return Held(State.UNTOLD, f"{', '.join(parts)} and {whole} have no unit in common")
    *spans, of_whole = (term.span for term in terms)
    found = total(spans)
    if found.meets(of_whole):
        return HOLDS
    return Held(
        State.BROKEN, f"{' + '.join(parts)} is {in_words(Counted(found, terms[0].unit), read[-1])}, not {whole}"
    )


def _rate(registry: Registry, rule: Rule, read: list[Value]) -> Held:
    limit = limits(rule)
    first, second = (asked_for(registry.claims[claim]) for claim in rule.claims)
    per = limit.per or ((first, second) if first and second else None)
    upper, lower = read
    if per and not _fits(upper, lower, per) and _fits(lower, upper, per):
        upper, lower = lower, upper
    shown = f"{values.show(upper)} per {values.show(lower)}"
    rate = _in_units(upper, lower, per)
    if rate is None:
        return Held(State.UNTOLD, f"{shown} gives no rate" + (f" in {_spelt(limit, per)}" if per else ""))
    if rate.meets(limit.span):
        return HOLDS
    allowed = f"{_in_words(limit.span, limit.span)} {_spelt(limit, per)}".strip()
    return Held(
        State.BROKEN, f"{shown} is {_in_words(rate, limit.span)} {_spelt(limit, per)}".strip() + f", outside {allowed}"
    )


def _spelt(limit: Limits, per: tuple[Unit, Unit] | None) -> str:
    if limit.printed or per is None or not all(unit.name for unit in per) or per[0] == per[1]:
        return limit.printed
    return "/".join(unit.name for unit in per)


def _fits(upper: Value, lower: Value, per: tuple[Unit, Unit]) -> bool:
    """Whether two amounts are of the kinds and dimensions that the units above and below the stroke are of."""
    for amount, unit in zip((upper, lower), per, strict=True):
        found = counted(amount)
        if found is None or amount.kind != unit.kind or found.unit != base(unit).unit:
            return False
    return True


def _in_units(upper: Value, lower: Value, per: tuple[Unit, Unit] | None) -> Interval | None:
    """The rate in the given units; without them two amounts of one dimension give a bare number."""
    above, below = counted(upper), counted(lower)
    if above is None or below is None:
        return None
    if per is None:
        same = upper.kind == lower.kind and above.unit == below.unit
        return quotient(above.span, below.span) if same else None
    if not _fits(upper, lower, per):
        return None
    # multiplied crosswise: a factor that does not divide is never rounded
    return quotient(above.span.scaled(base(per[1]).factor), below.span.scaled(base(per[0]).factor))


def _in_words(span: Interval, allowed: Interval) -> str:
    """Bounds with as many digits as show that they are outside what is allowed, two behind the point at least."""
    for digits in range(2, 40):
        low, high = (None if end is None else _rounded(end, digits) for end in (span.low, span.high))
        if high is not None and low is not None and not between(low, high).meets(allowed):
            break
    if low is None or high is None:
        return f"at least {grouped(low)}" if low is not None else f"at most {grouped(high or Decimal(0))}"
    return grouped(low) if low == high else f"{grouped(low)} to {grouped(high)}"


def _rounded(number: Decimal, digits: int) -> Decimal:
    return Context(prec=max(number.adjusted() + 1, 0) + digits).plus(number)


_VERBS: Mapping[str, Callable[[Registry, Rule, list[Value]], Held]] = {
    "before": _before,
    "count": _count,
    "rate": _rate,
    "sum": _sum,
}
