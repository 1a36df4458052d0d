"""A person's decision held against the sides as they stand today: does it still cover them?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from aiplancheck.model import Claim, Covered, Decision
from aiplancheck.normalise import Normaliser
from aiplancheck.values import Unreadable, Value
from aiplancheck.verdict._meeting import compare, disjoint
from aiplancheck.verdict._sides import Side

Status = Literal["decided", "undecided", "stale", "expired"]
WORDS = ("both", "neither", "undecided")


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a decision is worth now, and why. `accepted` are the sides it accepts.

    `undecided`: people looked and left it open, so the conflict stays open. `unreadable` are values that it names
    and nobody can read, with the reason.
    """

    decision: Decision
    status: Status
    because: str
    accepted: tuple[Side, ...] = ()
    unreadable: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Named:
    """A value that the decision names, with its qualifiers."""

    value: Value
    qualifiers: tuple[tuple[str, Value], ...] = ()


def rule(claim: Claim, sides: Sequence[Side], normaliser: Normaliser, today: date) -> Ruling | None:
    """The claim's decision against its contested sides; None where nobody decided."""
    decision = claim.decision
    if decision is None:
        return None
    accept, covers, unreadable = _named(claim, decision, normaliser)
    # what `covers` says of the accepted value, with its qualifiers, rules it
    same = [named for named in covers if accept and compare(claim, named.value, accept.value).agrees]
    accepts = same or ([accept] if accept else [])
    # without a conflict every side must still be one that the decision was taken about
    contested = [side for side in sides if side.contested] or list(sides)
    accepted = _accepted(claim, decision, contested, accepts)
    status, because = _status(claim, decision, contested, accepts + covers, today)
    if accept is None and decision.accept not in WORDS:
        status, because = "stale", f"what it accepts, “{decision.accept}”, cannot be read"
    return Ruling(decision, status, because, accepted, unreadable)


def _status(
    claim: Claim, decision: Decision, sides: Sequence[Side], named: list[_Named], today: date
) -> tuple[Status, str]:
    uncovered = [side for side in sides if not any(_meets(claim, side, value) for value in named)]
    if uncovered:
        words = "; ".join(f"“{side.told_by(sides).printed}” ({side.told_by(sides).source})" for side in uncovered)
        return "stale", f"the decision was not taken about {words}: `covers` does not list it"
    if decision.until and date.fromisoformat(decision.until) < today:
        return "expired", f"the decision held until {decision.until}"
    if decision.accept == "undecided":
        return "undecided", decision.because
    return "decided", decision.because


def _accepted(claim: Claim, decision: Decision, sides: Sequence[Side], accepts: list[_Named]) -> tuple[Side, ...]:
    if decision.accept == "both":
        return tuple(sides)
    return tuple(side for side in sides if any(_meets(claim, side, value) for value in accepts))


def _named(
    claim: Claim, decision: Decision, normaliser: Normaliser
) -> tuple[_Named | None, list[_Named], tuple[tuple[str, str], ...]]:
    """The value accepted, the values covered, and those that cannot be read."""
    unreadable: list[tuple[str, str]] = []
    accept: _Named | None = None
    if decision.accept not in WORDS:
        value = normaliser.in_claim(claim, decision.accept)
        if isinstance(value, Unreadable):
            unreadable.append((decision.accept, value.reason))
        else:
            accept = _Named(value)
    covers = [named for covered in decision.covers if (named := _covered(claim, covered, normaliser, unreadable))]
    return accept, covers, tuple(unreadable)


def _covered(
    claim: Claim, covered: Covered, normaliser: Normaliser, unreadable: list[tuple[str, str]]
) -> _Named | None:
    value = normaliser.in_claim(claim, covered.value)
    if isinstance(value, Unreadable):
        unreadable.append((covered.value, value.reason))
        return None
    found = []
    for name, words in covered.qualifiers.items():
        stated = normaliser.qualifier(claim, name, words)
        if isinstance(stated, Unreadable):
            unreadable.append((words, stated.reason))
            return None
        found.append((name, stated))
    return _Named(value, tuple(found))


def _meets(claim: Claim, side: Side, named: _Named) -> bool:
    shared = [side.shared] if side.shared is not None else [reading.read for reading in side.readings]
    if not any(compare(claim, value, named.value).agrees for value in shared):
        return False
    stated = {name: tuple(v for r in side.readings for v in r.stated(name)) for name, _ in named.qualifiers}
    return not any(disjoint(stated[name], (value,)) for name, value in named.qualifiers)
