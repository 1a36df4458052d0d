"""Rules between claims that must hold inside every source. Violated only when no possible values satisfy them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from aiplancheck.model import Registry, Rule
from aiplancheck.normalise import Reading
from aiplancheck.rules._held import Held, State, held
from aiplancheck.rules._usable import unusable
from aiplancheck.values import NONE, Value
from aiplancheck.verdict import disjoint

__all__ = ["Unchecked", "Violation", "unchecked", "unusable", "violations"]

#: One source's readings in a rule's claims are combined; a rule with more combinations than this is not checked.
MOST = 10_000


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that no possible values of one source's readings satisfy; `readings` are those of one combination."""

    rule: Rule
    source: str
    readings: tuple[Reading, ...]
    because: str


#: The separators' canonical values that tell one fact from another.
Scope = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A rule whose claims one source states all, and that could not be held against it, with the reason."""

    rule: Rule
    source: str
    because: str


def outcomes(registry: Registry, readings: Mapping[str, Sequence[Reading]]) -> tuple[Violation | Unchecked, ...]:
    """Every rule that a source breaks, or that could not be held against a source which states all of its claims."""
    return tuple(_examined(registry, readings))


def _examined(registry: Registry, readings: Mapping[str, Sequence[Reading]]) -> Iterator[Violation | Unchecked]:
    for rule in registry.rules:
        claims = [_by_source(readings[claim]) for claim in rule.claims]
        for source in registry.sources:
            stated = [of.get(source, []) for of in claims]
            if all(stated) and (found := _outcome(registry, rule, source, stated)) is not None:
                yield found


def _by_source(readings: Sequence[Reading]) -> dict[str, list[Reading]]:
    found: dict[str, list[Reading]] = {}
    for reading in readings:
        if isinstance(reading.value, Value) and reading.value != NONE and reading.assertion.rank != "deprecated":
            found.setdefault(reading.source, []).append(reading)
    return found


def _outcome(registry: Registry, rule: Rule, source: str, stated: list[list[Reading]]) -> Violation | Unchecked | None:
    """The first combination in a scope in which none of the source's readings can satisfy the rule."""
    count = prod(len(of) for of in stated)
    if count > MOST:
        return Unchecked(rule, source, f"it states {count:,} combinations of values, more than {MOST:,}")
    scopes: dict[Scope, list[tuple[tuple[Reading, ...], Held]]] = {}
    for combination in product(*stated):
        if not _apart(registry, combination):
            found = held(registry, rule, [reading.read for reading in combination])
            scopes.setdefault(_scope(registry, combination), []).append((combination, found))
    broken = [told[0] for told in scopes.values() if all(found.state is State.BROKEN for _, found in told)]
    if broken:
        combination, found = broken[0]
        return Violation(rule, source, combination, found.because)
    untold = [found for told in scopes.values() for _, found in told if found.state is State.UNTOLD]
    holds = any(found.state is State.HOLDS for told in scopes.values() for _, found in told)
    return Unchecked(rule, source, untold[0].because) if untold and not holds else None


def _scope(registry: Registry, combination: Sequence[Reading]) -> Scope:
    """What fact a combination speaks of: the separators that its readings state."""
    return frozenset(
        (name, value.canonical)
        for reading in combination
        for name in registry.claims[reading.claim].separators
        for value in reading.stated(name)
    )


def _apart(registry: Registry, combination: Sequence[Reading]) -> bool:
    """Whether two of the readings speak of two facts: a separator that both have differs."""
    separators = {name for reading in combination for name in registry.claims[reading.claim].separators}
    return any(disjoint(a.stated(n), b.stated(n)) for n in separators for a in combination for b in combination)
