"""Footnotes: for each assertion that is cited, the source, its quotation and a link that points at it.

A label is the claim's id and the assertion's place among those of the claim, so that it stays what it is whatever
happens to other claims.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from aiplancheck.model import Assertion, Quote, Source
from aiplancheck.normalise import Reading
from aiplancheck.renderers._markdown.links import link
from aiplancheck.renderers._markdown.text import literal, quoted
from aiplancheck.renderers._words import VOICES
from aiplancheck.report import Report

#: The longest quotation and note, in characters.
QUOTATION, NOTE = 400, 400


class Footnotes:
    """Hands out marks and keeps what they stand for, in the order of their first use."""

    def __init__(self, report: Report) -> None:
        self._registry = report.judged.registry
        self._names = _names(tuple(self._registry.claims))
        self._cited: dict[str, Reading] = {}

    def mark(self, reading: Reading) -> str:
        """The mark that stands in the text."""
        assertions = self._registry.claims[reading.claim].assertions
        place = next(n for n, assertion in enumerate(assertions, start=1) if assertion is reading.assertion)
        label = f"{self._names[reading.claim]}-{place}"
        self._cited.setdefault(label, reading)
        return f"[^{label}]"

    def adopt(self, others: Footnotes) -> None:
        """Take over what a part of the page has cited, after it was found to fit."""
        for label, reading in others._cited.items():
            self._cited.setdefault(label, reading)

    def definitions(self) -> list[str]:
        """One line for each mark."""
        return [
            f"[^{label}]: {_told(self._registry.sources[reading.source], reading.assertion)}"
            for label, reading in self._cited.items()
        ]


def _names(ids: Sequence[str]) -> Mapping[str, str]:
    """Claim ids as labels: a dash for the dot, unless that would make one label of two ids ("a-b.c", "a.b-c")."""
    dashed = Counter(id_.replace(".", "-") for id_ in ids)
    return {id_: name if dashed[name := id_.replace(".", "-")] == 1 else id_ for id_ in ids}


def _told(source: Source, assertion: Assertion) -> str:
    quotes = " and ".join(_quotation(quote) for quote in assertion.quotes) or "no quotation on record"
    remarks = [quotes, *_remarks(assertion)]
    return f"{reference(source, assertion.quotes)}{_at(assertion)}: {'; '.join(remarks)}"


def reference(source: Source, quotes: Sequence[Quote] = ()) -> str:
    """A source with its id, linked title, publisher and date; the link points at the quotations."""
    printed = [literal(words, NOTE) for words in (source.publisher, source.author, source.published) if words]
    title = link(literal(source.title, NOTE), source.url or source.archive_url, quotes)
    return ", ".join([f"{literal(source.id)}, {title}", *printed])


def _at(assertion: Assertion) -> str:
    return f", {literal(assertion.where, NOTE)}" if assertion.where else ""


def _quotation(quote: Quote) -> str:
    return quoted(quote.exact, QUOTATION) + (f" (line {quote.line})" if quote.line else "")


def _remarks(assertion: Assertion) -> Iterator[str]:
    if VOICES[assertion.voice]:
        yield VOICES[assertion.voice]
    if assertion.gloss:
        yield f"meaning: {literal(assertion.gloss, NOTE)}"
    if assertion.because:
        yield f"taken so because {literal(assertion.because, NOTE)}"
    if assertion.note:
        yield literal(assertion.note, NOTE)
