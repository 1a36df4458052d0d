"""One assertion in full: what is printed, how it was read, its quotes and everything a person noted beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiplancheck.normalise import Reading
from aiplancheck.renderers import _words
from aiplancheck.renderers._printed import answers, because_of_bounds, names, printed, said
from aiplancheck.renderers._speakers import qualified
from aiplancheck.renderers._terminal.lines import Line, Span, span, wrapped
from aiplancheck.report import Report
from aiplancheck.values import Unreadable, show
from aiplancheck.verdict import Verdict

LABEL = 10


def source_lines(report: Report, verdict: Verdict, reading: Reading, width: int) -> list[Line]:
    """The source with its title and ties, and below it what it prints, in a fixed order."""
    lines = wrapped(list(_head(report, reading)), width, hang=4)
    for label, words in _details(report, verdict, reading):
        lines += labelled(label, [span(words, "bold" if label in ("prints", "says") else "")], width)
    return lines


def labelled(label: str, pieces: Sequence[Span], width: int) -> list[Line]:
    """An indented line that begins with a small label."""
    return wrapped([span(f"    {label:<{LABEL - 1}} ", "dim"), *pieces], width, hang=4 + LABEL)


def _head(report: Report, reading: Reading) -> Iterator[Span]:
    sources = report.judged.registry.sources
    source = sources[reading.source]
    yield Span("  ")
    yield span(reading.source, "cyan")
    yield span(f" – {source.title}")
    if facts := [*(fact for fact in (source.publisher, source.published) if fact), *_ties(report, reading.source)]:
        yield span(f" ({', '.join(facts)})", "dim")


def _ties(report: Report, id_: str) -> Iterator[str]:
    source = report.judged.registry.sources[id_]
    for tie in source.derived_from:
        yield f"{tie.how} of {tie.source}" if tie.how != "citation" else f"cites {tie.source}"
    if source.origin:
        yield f"origin {source.origin}"


def _details(report: Report, verdict: Verdict, reading: Reading) -> Iterator[tuple[str, str]]:
    assertion = reading.assertion
    answered = assertion.none or answers(reading)
    yield ("says", said(reading).removeprefix("says ")) if answered else ("prints", printed(reading))
    if assertion.gloss:
        yield "gloss", assertion.gloss
    if not names(reading) and not answered:  # a list is shown name by name already
        yield "read as", _read(reading)
    if assertion.means is not None:
        meant = assertion.means if isinstance(assertion.means, str) else ", ".join(assertion.means)
        yield "", f"taken to mean {meant}{_reason(assertion.because)}"
    yield from _qualifiers(report, verdict, reading)
    for quote in assertion.quotes:
        evidence = report.judged.evidence.of(quote)
        stands = evidence.line or quote.line
        line = f"line {stands}, " if stands else ""
        yield "quote", f"“{quote.exact}” ({line}{_words.EVIDENCE[evidence.status]})"
    if assertion.where:
        yield "at", assertion.where
    for label, words in (("voice", _words.VOICES[assertion.voice]), ("rank", _words.RANKS[assertion.rank])):
        if words:
            yield label, words
    if assertion.note:
        yield "note", assertion.note


def _read(reading: Reading) -> str:
    if isinstance(reading.value, Unreadable):
        return f"cannot be read: {reading.value.reason}"
    because = because_of_bounds(reading.value)
    shown = show(reading.value) + (f" ({because})" if because else "")
    return "; ".join([shown, *(remark.message for remark in reading.value.remarks)])


def _qualifiers(report: Report, verdict: Verdict, reading: Reading) -> Iterator[tuple[str, str]]:
    for name, ruled in verdict.claim.qualifiers.items():
        given = reading.assertion.qualifiers.get(name)
        if given is not None and given.printed is None:
            yield name, f"taken to mean {given.means}{_reason(given.because)}"
        elif given is not None:
            unread = [v.reason for v in reading.qualifiers.get(name, ()) if isinstance(v, Unreadable)]
            yield name, f"“{given.words}”" + (f" cannot be read: {unread[0]}" if unread else "")
        elif words := qualified(report, reading, name):
            yield name, f"“{words}” (from {ruled.claim})"


def _reason(because: str) -> str:
    return f", because: {because}" if because else ""
