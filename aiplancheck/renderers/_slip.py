"""Conflicts inside one origin: a copy that departs from its original, and a source that contradicts itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aiplancheck.model import Assertion
from aiplancheck.normalise import Reading
from aiplancheck.renderers._printed import names, printed
from aiplancheck.renderers._speakers import where
from aiplancheck.renderers._terminal.lines import Span, span
from aiplancheck.report import Report
from aiplancheck.verdict import Side, Verdict


@dataclass(frozen=True, slots=True)
class Slip:
    """A copy's reading and its original's, with how the one derives from the other; `origins` print the latter."""

    how: str
    copy: Reading
    original: Reading
    origins: int


def slip(report: Report, verdict: Verdict) -> Slip | None:
    """The slip of a claim, where one source departs from its original; None for anything more entangled."""
    contested = [side for side in verdict.sides if side.contested]
    if verdict.reason != "slip" or len(contested) != 2:
        return None
    for side, other in (contested, contested[::-1]):
        copy = side.readings[0]
        before = report.judged.origins.ancestors(copy.source)
        if side.sources == (copy.source,) and before and not names(copy):
            # its own original before the original's original
            kin = [r for r in other.readings if r.source in before]
            for original in sorted(kin, key=lambda r: not _how(report, copy.source, r.source)):
                how = _how(report, copy.source, original.source) or "copy"
                return Slip(how, copy, original, other.origins)
    return None


def told(found: Slip, room: int = 0) -> list[Span]:
    """The slip in a sentence, with at most so many columns for each printed value (0: whole)."""
    many = "one origin" if found.origins == 1 else f"one of {found.origins} origins that say so"
    return [
        span(f"the {found.how} "),
        span(where(found.copy.assertion), "cyan"),
        *_says(found.copy, room, verb=" prints "),
        span(", its original "),
        span(where(found.original.assertion), "cyan"),
        *_says(found.original, room, verb=" "),
        span(f" ({many})"),
    ]


def itself(verdict: Verdict) -> tuple[Reading, ...]:
    """The readings of the one source that a claim's conflict is about; none where others stand on a side too."""
    found = tuple(reading for side in verdict.sides if side.contested for reading in side.readings)
    alone = verdict.reason == "self" and len({reading.source for reading in found}) == 1
    return found if alone and not any(names(reading) for reading in found) else ()


def against_itself(readings: Sequence[Reading], room: int = 0) -> list[Span]:
    """A source that contradicts itself, in a sentence, with at most so many columns for each printed value."""
    pieces = [span(readings[0].source, "cyan"), Span(" against itself")]
    for index, reading in enumerate({id(reading): reading for reading in readings}.values()):
        pieces += [Span(": " if index == 0 else " – "), span(printed(reading, room), "bold")]
        pieces.append(span(_place(reading.assertion)))
    return pieces


def same_origins(report: Report, side: Side, earlier: Sequence[Side]) -> bool:
    """Whether everyone on a side goes back to the origins of contested sides before it."""
    of = report.judged.origins.of
    behind = {of[source] for other in earlier for source in other.sources}
    return {of[source] for source in side.sources} <= behind


def originals_first(report: Report, sides: Sequence[Side]) -> list[Side]:
    """The sides in their order, but before all others those that an original stands on."""
    derived = report.judged.origins.derived
    return sorted(sides, key=lambda side: all(derived[source] for source in side.sources))


def _how(report: Report, copy: str, original: str) -> str:
    """How a source derives directly from another; "" where it does not."""
    ties = report.judged.registry.sources[copy].derived_from
    return next((tie.how for tie in ties if tie.source == original and tie.how != "citation"), "")


def _says(reading: Reading, room: int, *, verb: str) -> list[Span]:
    words = printed(reading, room)
    return [Span(verb if words.startswith("“") else " "), span(words, "bold")]


def _place(assertion: Assertion) -> str:
    """Where in its source an assertion stands, behind its words."""
    line = next((quote.line for quote in assertion.quotes if quote.line), None)
    at = f"line {line}" if line else assertion.where
    return f" ({at})" if at else ""
