"""Faults of a registry that show only once its words are understood: units, tolerances, separators, rules, levels.

They are found without reading any source's value, so that a registry whose files have faults is looked through, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck import findings, rules, units, values
from aiplancheck.errors import Fault
from aiplancheck.model import Claim, Registry, Settings
from aiplancheck.values import Kind, Reader, Value

#: The one kind whose values never differ for certain: other wordings may mean the same.
TEXT = "text"


def faults(registry: Registry) -> tuple[Fault, ...]:
    """Every such fault, with its place and what to do; what has a fault of its own already is passed over."""
    found = [fault for claim in registry.claims.values() if claim.kind for fault in _claim(registry, claim)]
    found += [Fault(rule.place, reason, help_) for rule, reason, help_ in rules.unusable(registry)]
    found += [*_levels(registry.settings), *_currencies(registry.settings)]
    return tuple(found)


def _claim(registry: Registry, claim: Claim) -> Iterator[Fault]:
    if claim.unit is not None:
        yield from _unit(claim, claim.unit)
    if claim.tolerance is not None:
        yield from _tolerance(claim, claim.tolerance)
    for name in claim.separators:
        yield from _separator(registry, claim, name)


def _unit(claim: Claim, unit: str) -> Iterator[Fault]:
    kind = values.ALIASES.get(claim.kind, claim.kind)
    known = units.codes(kind)
    if known and unit not in known and (instead := units.instead(kind, unit)):
        what = "no ISO 4217 code of a currency" if kind == units.MONEY else "no unit that this program knows"
        yield Fault(claim.at("unit"), f"the unit “{unit}” of {claim.id} is {what}", instead)


def _tolerance(claim: Claim, tolerance: str) -> Iterator[Fault]:
    kind, place = values.kind(claim.kind), claim.at("tolerance")
    if kind.widened is None:
        yield Fault(place, f"a {kind.name} has no tolerance", "leave it out, or use `aliases` for variants")
        return
    reasons = [_refused(kind, amount, tolerance) for amount in _samples(kind, claim, tolerance)]
    if reasons and all(reasons):
        reason = reasons[0] if reasons[0].startswith("the tolerance") else f"the tolerance {reasons[0]}"
        yield Fault(place, reason, f"write {_EXAMPLES.get(kind.name, '2%, or an amount')}")


#: What a tolerance looks like, by kind.
_EXAMPLES = {
    "date": "a number of days or weeks, such as 3 days",
    "duration": "a share such as 2%, or a length of time such as 3 days",
    "money": "a share such as 2%, or an amount such as 500 EUR, in the claim's unit",
    "number": "a share such as 2%, or a number such as 500, in the claim's unit",
    "percentage": "a share such as 2%, or points such as 2 points",
}


def _samples(kind: Kind, claim: Claim, tolerance: str) -> Iterator[Value]:
    """Values that a claim's tolerance is tried on, one at least in each unit that it may fit."""
    asked = Reader(unit=claim.unit)
    tried = [kind.canonical(words, asked) for words in ("1", "2000-01-01", "P1Y", "P1D")]
    if claim.unit is None:
        tried.append(kind.read(tolerance, asked))  # an amount fits values of its own unit
        tried.append(kind.canonical("1", Reader(unit="EUR")))  # and a bare amount those of any
    return (value for value in tried if isinstance(value, Value))


def _refused(kind: Kind, amount: Value, tolerance: str) -> str:
    """Why a tolerance cannot be read beside an amount, "" where it can."""
    assert kind.widened is not None
    try:
        kind.widened(amount, tolerance)
    except (ValueError, ArithmeticError) as error:
        return str(error) or "the tolerance cannot be read"
    return ""


def _separator(registry: Registry, claim: Claim, name: str) -> Iterator[Fault]:
    rule = claim.qualifiers.get(name)
    if rule is None:
        return
    other = registry.claims.get(rule.claim)
    if TEXT in (rule.kind, other.kind if other else ""):
        message = f"the separator “{name}” of {claim.id} is a text, and a text never differs for certain"
        tip = f"make {rule.claim or 'it'} of kind name, or take “{name}” out of `separators`"
        yield Fault(rule.place, message, tip)


def _levels(settings: Settings) -> Iterator[Fault]:
    for name in settings.levels:
        if name not in findings.checks():
            from difflib import get_close_matches  # only a mistake needs it

            near = get_close_matches(name, findings.checks(), n=1)
            tip = f"did you mean {near[0]}?" if near else f"the checks are {', '.join(findings.checks())}"
            place = settings.places.get(f"levels.{name}", settings.places["levels"])
            yield Fault(place, f"`levels` names the check “{name}”, which there is not", tip)


def _currencies(settings: Settings) -> Iterator[Fault]:
    for sign, code in settings.currency_signs.items():
        if code not in units.codes(units.MONEY):
            place = settings.places.get(f"currency_signs.{sign}", settings.places["currency_signs"])
            tip = units.instead(units.MONEY, code)
            yield Fault(place, f"“{code}” in currency_signs is no ISO 4217 code of a currency", tip)
