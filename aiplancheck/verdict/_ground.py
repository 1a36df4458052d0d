"""On what ground a verdict stands: readings whose quotes fail still count, and the verdict says so."""

from __future__ import annotations

from collections.abc import Sequence

from aiplancheck.evidence import Evidence
from aiplancheck.normalise import Reading

#: What a quote's failure is called in the note.
_FAILED = {"missing": "is not in its text", "altered": "differs from its text"}


def shaky(readings: Sequence[Reading], evidence: Evidence) -> tuple[str, ...]:
    """A note for every source that counts here although a quote of it is not proven; unverified ones are told apart."""
    found: list[str] = []
    for reading in readings:
        for quote in reading.assertion.quotes:
            known = evidence.of(quote)
            if known.status in _FAILED:
                found.append(f"shaky ground: the quote of {reading.source} {_FAILED[known.status]}")
            elif known.foreign and reading.assertion.voice == "own":
                found.append(f"shaky ground: the quote of {reading.source} is not in its own voice")
    return tuple(dict.fromkeys(found))
