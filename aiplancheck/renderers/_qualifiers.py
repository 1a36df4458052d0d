"""What a reading states for its claim's qualifiers, in words: its own, or those of the claim that a qualifier takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aiplancheck.findings import Judged
from aiplancheck.model import Qualified
from aiplancheck.normalise import Reading


@dataclass(frozen=True, slots=True)
class Stated:
    """One qualifier's value. `words` are printed, unless `means` says that a person gave them.

    `reading` is the other claim's reading that they come from, None where the assertion itself gives them.
    """

    words: str
    means: bool = False
    reading: Reading | None = None


def stated(judged: Judged, reading: Reading) -> Mapping[str, tuple[Stated, ...]]:
    """By qualifier, in the claim's order, what the reading states; qualifiers that it leaves out are not there."""
    found: dict[str, tuple[Stated, ...]] = {}
    for name, rule in judged.registry.claims[reading.claim].qualifiers.items():
        own = reading.assertion.qualifiers.get(name)
        if own is not None:
            found[name] = (_own(own),)
        elif rule.claim and (taken := _taken(judged, rule.claim, reading.source)):
            found[name] = taken
    return found


def _own(given: Qualified) -> Stated:
    return Stated(given.words, means=given.printed is None)


def _taken(judged: Judged, claim: str, source: str) -> tuple[Stated, ...]:
    """What the same source states in the other claim; what it set aside there does not count here."""
    return tuple(
        Stated(other.printed, reading=other)
        for other in judged.readings[claim]
        if other.source == source and other.assertion.rank != "deprecated"
    )
