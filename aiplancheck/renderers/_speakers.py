"""Who stands on a side and with which printed words: a copy is named beside its original, never as one more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aiplancheck.model import Assertion
from aiplancheck.normalise import Reading
from aiplancheck.renderers._printed import names, printed, said
from aiplancheck.renderers._words import ASIDES, number
from aiplancheck.report import Report
from aiplancheck.verdict import Side


@dataclass(frozen=True, slots=True)
class Wording:
    """What one wording says, its translation for people if there is one, and who prints it, each with where.

    `printed` has its quotation marks; what is answered rather than printed (`answer`) has none.
    """

    printed: str
    gloss: str
    speakers: tuple[str, ...]
    answer: bool


def wordings(report: Report, side: Side) -> tuple[Wording, ...]:
    """A side's wordings in written order; copies stand with their original and do not repeat its words."""
    return told(report, side.readings)


def told(report: Report, readings: Sequence[Reading]) -> tuple[Wording, ...]:
    """The wordings of some readings, as for a side."""
    heads = {id(reading): _copies(report, reading, readings) for reading in readings}
    copied = {id(copy) for copies in heads.values() for copy, _ in copies}
    found: dict[str, list[Reading]] = {}
    for reading in readings:
        if id(reading) not in copied:
            found.setdefault(printed(reading), []).append(reading)
    return tuple(
        Wording(
            said(by[0], several=len(by) > 1) if words[0] != "“" else words,
            by[0].assertion.gloss,
            tuple(dict.fromkeys(_with_copies(reading, heads[id(reading)]) for reading in by)),
            words[0] != "“",
        )
        for words, by in found.items()
    )


def where(assertion: Assertion) -> str:
    """The source and the line of its first quote, or the page that is given, or the source alone."""
    line = next((quote.line for quote in assertion.quotes if quote.line), None)
    if line:
        return f"{assertion.source}:{line}"
    return f"{assertion.source} ({assertion.where})" if assertion.where else assertion.source


def qualified(report: Report, reading: Reading, name: str) -> str:
    """A qualifier's words for a reading, as printed or as taken to mean; "" where nothing is stated."""
    registry = report.judged.registry
    given = reading.assertion.qualifiers.get(name)
    if given is not None:
        return given.words
    other = registry.claims[reading.claim].qualifiers[name].claim
    told = (r for r in report.judged.readings.get(other, ()) if r.source == reading.source)
    return ", ".join(dict.fromkeys(r.printed for r in told if r.assertion.rank != "deprecated"))


def is_list(side: Side) -> bool:
    """Whether a side's values are lists."""
    return any(names(reading) for reading in side.readings)


def alone(side: Side, others: Sequence[Side]) -> tuple[str, ...]:
    """The names in a side's lists that no list on the other sides has, as printed."""
    elsewhere = {member.canonical for other in others for r in other.readings for member in r.read.members}
    own: dict[str, str] = {}
    for reading in side.readings:
        for member, words in zip(reading.read.members, names(reading), strict=True):
            own.setdefault(member.canonical, words)
    return tuple(words for canonical, words in own.items() if canonical not in elsewhere)


def first(report: Report, side: Side) -> Reading:
    """The reading that speaks for a side: its first original."""
    derived = report.judged.origins.derived
    return min(side.readings, key=lambda reading: bool(derived[reading.source]))


def short(reading: Reading, room: int) -> str:
    """A reading's printed words in at most so many columns (0: whole), of a list how many names it has."""
    members = names(reading)
    return number(len(members), "name") if members else printed(reading, room)


def size(side: Side) -> str:
    """How many names the lists of a side have."""
    counts = sorted({len(names(reading)) for reading in side.readings})
    return " or ".join([*map(str, counts[:-1]), number(counts[-1], "name")])


def _copies(report: Report, reading: Reading, among: Sequence[Reading]) -> list[tuple[Reading, str]]:
    """The readings of sources that derive from this one's, with how."""
    return [
        (other, tie.how)
        for other in among
        for tie in report.judged.registry.sources[other.source].derived_from
        if tie.source == reading.source and tie.how != "citation"
    ]


def _with_copies(reading: Reading, copies: Sequence[tuple[Reading, str]]) -> str:
    """A source with where, its copies, and last whose words they give if not their own."""
    voices = {reading.assertion.voice, *(copy.assertion.voice for copy, _ in copies)}
    if len(voices) > 1:
        copied = [f"{how} {_voiced(copy)}" for copy, how in copies]
        return f"{_voiced(reading)} and its {', '.join(dict.fromkeys(copied))}"
    named = dict.fromkeys(f"{how} {where(copy.assertion)}" for copy, how in copies)
    label = where(reading.assertion)
    return (f"{label} and its {', '.join(named)}" if named else label) + _aside(reading)


def _voiced(reading: Reading) -> str:
    return where(reading.assertion) + _aside(reading)


def _aside(reading: Reading) -> str:
    words = ASIDES[reading.assertion.voice]
    return f" ({words})" if words else ""
