"""Faults of a registry that show only once its values are understood: tolerances, rules, levels, units."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from aiplancheck import findings, rules, values
from aiplancheck.errors import Fault
from aiplancheck.model import Claim, Registry
from aiplancheck.normalise import Reading
from aiplancheck.values import NONE, Value


def faults(registry: Registry, readings: Mapping[str, Sequence[Reading]]) -> tuple[Fault, ...]:
    """Every such fault, with its place and what to do."""
    found = [fault for claim in registry.claims.values() for fault in _tolerance(claim, readings[claim.id])]
    found += [Fault(rule.place, reason, "mend the rule, or take it out") for rule, reason in rules.unusable(registry)]
    found += _levels(registry)
    return tuple(found)


def _tolerance(claim: Claim, readings: Sequence[Reading]) -> Iterator[Fault]:
    if claim.tolerance is None:
        return
    widened = values.kind(claim.kind).widened
    place = claim.at("tolerance")
    if widened is None:
        yield Fault(place, f"a {claim.kind} has no tolerance", "leave it out, or use `aliases` for variants")
        return
    value = next((r.value for r in readings if isinstance(r.value, Value) and r.value != NONE), None)
    if value is None:
        return
    try:
        widened(value, claim.tolerance)
    except ValueError as error:
        yield Fault(place, f"the tolerance “{claim.tolerance}” cannot be read: {error}", "write 2%, or an amount")


def _levels(registry: Registry) -> Iterator[Fault]:
    settings = registry.settings
    for name in settings.levels:
        if name not in findings.checks():
            from difflib import get_close_matches  # only a mistake needs it

            near = get_close_matches(name, findings.checks(), n=1)
            tip = f"did you mean {near[0]}?" if near else f"the checks are {', '.join(findings.checks())}"
            place = settings.places.get(f"levels.{name}", settings.places["levels"])
            yield Fault(place, f"`levels` names the check “{name}”, which there is not", tip)
