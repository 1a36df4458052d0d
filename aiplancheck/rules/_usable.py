"""Rules that could never be held against any source: wrong kinds, units that have nothing to do with one another."""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck import values
from aiplancheck.model import Claim, Registry, Rule
from aiplancheck.rules._amounts import base, measure
from aiplancheck.rules._limits import EXAMPLE, BadRuleError, asked_for, limits
from aiplancheck.units import Unit


def unusable(registry: Registry) -> Iterator[tuple[Rule, str, str]]:
    """Each such rule, with the reason and what to do; rules of claims that are not there are passed over."""
    for rule in registry.rules:
        claims = [registry.claims[id_] for id_ in rule.claims if id_ in registry.claims]
        if not claims or len(claims) < len(rule.claims) or not all(claim.kind for claim in claims):
            continue
        try:
            _check(rule, claims)
        except BadRuleError as error:
            yield rule, str(error), error.help


def _check(rule: Rule, claims: list[Claim]) -> None:
    kinds = [values.kind(claim.kind).name for claim in claims]
    if rule.name == "before" and set(kinds) != {"date"}:
        raise BadRuleError(f"`before` relates two dates, and {_not(claims, 'date')}", "name claims of kind date")
    if rule.name == "count" and kinds != ["number", "list"]:
        raise BadRuleError(
            f"`count` takes a number, and `of` a list; {_are(claims)}",
            "name a claim of kind number and one of kind list",
        )
    if rule.name in ("sum", "rate") and (other := [c for c in claims if measure(c.kind) is None]):
        raise BadRuleError(
            f"`{rule.name}` relates amounts, and {_are(other[:1])}",
            "name claims of kind number, money, percentage or duration",
        )
    if rule.name == "sum":
        _check_sum(claims)
    if rule.name == "rate":
        _check_rate(rule, claims)


def _check_sum(claims: list[Claim]) -> None:
    first = claims[0]
    for claim in claims[1:]:
        if values.kind(claim.kind).name != values.kind(first.kind).name:
            raise BadRuleError(f"`sum` adds amounts of one kind; {_are([first, claim])}", "name claims of one kind")
    known = [claim for claim in claims if asked_for(claim)]
    for claim in known[1:]:
        if not _share_a_dimension(known[0], claim):
            found = " and ".join(f"{one.id} in {one.unit}" for one in (known[0], claim))
            tip = "name claims whose units can be converted, or a `rate`"
            raise BadRuleError(f"`sum` adds amounts of one unit, not {found}", tip)


def _share_a_dimension(one: Claim, other: Claim) -> bool:
    unit = asked_for(one)
    return unit is not None and _may_be(other, unit)


def _check_rate(rule: Rule, claims: list[Claim]) -> None:
    if len(claims) != 2 or rule.between is None:
        return  # told when the rule was read
    limit = limits(rule)
    first, second = claims
    if limit.per is None:
        _check_bare(first, second)
        return
    above, below = limit.per
    if not (_may_be(first, above) and _may_be(second, below)) and not (
        _may_be(first, below) and _may_be(second, above)
    ):
        found = " and ".join(f"{claim.id} in {_in(claim)}" for claim in claims)
        raise BadRuleError(f"no rate of {found} is in {limit.printed}", "give the limits in the claims' units")


def _check_bare(first: Claim, second: Claim) -> None:
    """Limits without a unit: the claims must say theirs, or be of one kind."""
    if asked_for(first) and asked_for(second):
        return
    if values.kind(first.kind).name != values.kind(second.kind).name:
        raise BadRuleError(
            "the limits of a rate have no unit, and so nobody can tell what they count", f"write them like {EXAMPLE}"
        )


def _may_be(claim: Claim, unit: Unit) -> bool:
    """Whether a claim's amounts may be counted in a unit."""
    if values.kind(claim.kind).name != unit.kind:
        return False
    own = asked_for(claim)
    return own is None or base(own).unit == base(unit).unit


def _in(claim: Claim) -> str:
    own = asked_for(claim)
    return own.name if own and own.name else f"a {values.kind(claim.kind).name} without unit"


def _are(claims: list[Claim]) -> str:
    return ", ".join(f"{claim.id} is of kind {claim.kind}" for claim in claims)


def _not(claims: list[Claim], kind: str) -> str:
    return _are([claim for claim in claims if claim.kind != kind][:1])
