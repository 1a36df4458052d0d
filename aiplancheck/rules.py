"""Rules between claims that must hold inside every source. Violated only when no possible values satisfy them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from itertools import product
from math import prod

from aiplancheck import values
from aiplancheck.model import Registry, Rule
from aiplancheck.normalise import Reading
from aiplancheck.values import NONE, Interval, Value, between, point
from aiplancheck.values._interval import EXACT
from aiplancheck.verdict import disjoint

#: One source's readings in a rule's claims are combined; a rule with more combinations than this cannot be told.
MOST = 10_000
_RATE = re.compile(r"\s*(\d{1,30}(?:\.\d{1,30})?)\s*(?:([^\s/]{1,20})\s*/\s*([^\s/]{1,20}))?\s*")


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that no possible values of one source's readings satisfy; `readings` are those of one combination."""

    rule: Rule
    source: str
    readings: tuple[Reading, ...]
    because: str


class BadRuleError(ValueError):
    """A rule that cannot be applied to any values, with the reason."""


def violations(registry: Registry, readings: Mapping[str, Sequence[Reading]]) -> tuple[Violation, ...]:
    """Every rule held against every source that states all of its claims."""
    return tuple(
        found
        for rule in registry.rules
        for source in registry.sources
        if (found := _violation(registry, rule, source, readings)) is not None
    )


def limits(rule: Rule) -> tuple[Interval, str]:
    """A rate's limits as an interval, and its unit ("JPY/USD", "" without one). Raises BadRuleError."""
    found = [_RATE.fullmatch(words) for words in rule.between or ()]
    if len(found) != 2 or not all(found):
        raise BadRuleError("the limits of a rate are written like 150 JPY/USD")
    units = {f"{match[2]}/{match[3]}" if match[2] else "" for match in found if match}
    if len(units) != 1:
        raise BadRuleError("both limits of a rate have the same unit")
    numbers = [Decimal(match[1]) for match in found if match]
    if numbers[0] > numbers[1]:
        raise BadRuleError("the lower limit of a rate comes first")
    return between(*numbers), units.pop()


def _violation(
    registry: Registry, rule: Rule, source: str, readings: Mapping[str, Sequence[Reading]]
) -> Violation | None:
    """The first combination of the source's readings, if not one of them can satisfy the rule."""
    stated = [[r for r in readings[claim] if r.source == source and _counts(r)] for claim in rule.claims]
    if prod(len(of) for of in stated) > MOST:
        return None
    first: Violation | None = None
    for combination in product(*stated):
        if _apart(registry, combination):
            continue
        because = _broken(rule, [reading.read for reading in combination])
        if not because:
            return None
        first = first or Violation(rule, source, combination, because)
    return first


def _counts(reading: Reading) -> bool:
    return isinstance(reading.value, Value) and reading.value != NONE and reading.assertion.rank != "deprecated"


def _apart(registry: Registry, combination: Sequence[Reading]) -> bool:
    """Whether two of the readings speak of two facts: a separator that both have differs."""
    separators = {name for reading in combination for name in registry.claims[reading.claim].separators}
    return any(disjoint(a.stated(n), b.stated(n)) for n in separators for a in combination for b in combination)


def _broken(rule: Rule, read: list[Value]) -> str:
    """Why no possible values satisfy the rule, or "" where some do or the values cannot be held against it."""
    return {"before": _before, "count": _count, "rate": _rate, "sum": _sum}[rule.name](rule, read)


def _before(_: Rule, read: list[Value]) -> str:
    earlier, later = read
    if earlier.span is None or later.span is None or earlier.span.low is None or later.span.high is None:
        return ""
    if earlier.span.low <= later.span.high:
        return ""
    return f"{values.show(earlier)} is not before {values.show(later)}"


def _count(_: Rule, read: list[Value]) -> str:
    number, members = read
    if number.span is None or not members.members:
        return ""
    count = len(members.members)
    possible = between(count, None) if members.open else point(count)
    if number.span.meets(possible):
        return ""
    return f"it says {values.show(number)} and names {count}"


def _rate(rule: Rule, read: list[Value]) -> str:
    allowed, unit = limits(rule)
    upper, lower = read
    if unit and f"{lower.unit}/{upper.unit}" == unit:
        upper, lower = lower, upper
    elif unit and f"{upper.unit}/{lower.unit}" != unit:
        return ""
    rate = _quotient(upper, lower)
    if rate is None or rate.meets(allowed):
        return ""
    low, high = (format(bound.quantize(Decimal("0.01")), "f") for bound in (rate.low, rate.high) if bound)
    outside = " to ".join(rule.between or ())
    return f"{values.show(upper)} to {values.show(lower)} is {low} to {high} {unit}, outside {outside}"


def _quotient(upper: Value, lower: Value) -> Interval | None:
    """Every possible rate, for amounts above zero with both bounds."""
    bounds = [bound for value in (upper, lower) if value.span for bound in (value.span.low, value.span.high)]
    if len(bounds) != 4 or any(bound is None or bound <= 0 for bound in bounds):
        return None
    a, b, c, d = (bound for bound in bounds if bound is not None)
    return between(EXACT.divide(a, d), EXACT.divide(b, c))


def _sum(_: Rule, read: list[Value]) -> str:
    *parts, total = read
    spans = [part.span for part in parts if part.span is not None]
    if total.span is None or len(spans) != len(parts) or len({value.unit for value in read}) != 1:
        return ""
    if reduce(_added, spans).meets(total.span):
        return ""
    return f"{' + '.join(values.show(part) for part in parts)} is not {values.show(total)}"


def _added(a: Interval, b: Interval) -> Interval:
    low = None if a.low is None or b.low is None else EXACT.add(a.low, b.low)
    high = None if a.high is None or b.high is None else EXACT.add(a.high, b.high)
    return between(low, high, low_open=a.lower.open or b.lower.open, high_open=a.upper.open or b.upper.open)


def unusable(registry: Registry) -> Iterator[tuple[Rule, str]]:
    """Rules that could never be applied, with the reason."""
    for rule in registry.rules:
        if rule.name == "rate":
            try:
                limits(rule)
            except BadRuleError as error:
                yield rule, str(error)
        if reason := _kinds(registry, rule):
            yield rule, reason


def _kinds(registry: Registry, rule: Rule) -> str:
    kinds = [registry.claims[claim].kind for claim in rule.claims]
    if rule.name == "before" and set(kinds) != {"date"}:
        return "`before` relates claims of kind date"
    if rule.name == "count" and (kinds[0] not in ("number", "count") or kinds[1] != "list"):
        return "`count` takes a claim of kind number, `of` one of kind list"
    if rule.name in ("sum", "rate") and {"name", "list", "text", "boolean", "date", "rank"} & set(kinds):
        return f"`{rule.name}` relates amounts (number, money, percentage, duration)"
    return ""
