"""What sources print, as lines of a table's cell: the words, what they are taken to mean, who prints them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from aiplancheck.normalise import Reading
from aiplancheck.renderers._markdown.footnotes import Footnotes
from aiplancheck.renderers._markdown.text import literal, quoted
from aiplancheck.renderers._printed import answers
from aiplancheck.renderers._qualifiers import Stated, stated
from aiplancheck.renderers._words import ASIDES, RANKS, number, ties
from aiplancheck.report import Report
from aiplancheck.values import Unreadable, show
from aiplancheck.verdict import Side

T = TypeVar("T")

BREAK = "<br>"
#: The longest printed value, question and sentence, in characters.
PRINTED, QUESTION, SENTENCE = 160, 300, 600
#: How many members of a list, readings, and sides are told in one place.
MEMBERS, READINGS, SIDES = 12, 12, 6


class Teller:
    """Tells readings of one report. `notes` gets what is cited, None cites nothing; `short` shortens long words."""

    def __init__(self, report: Report, notes: Footnotes | None, *, short: bool = True) -> None:
        self.report, self.notes = report, notes
        self.most = PRINTED if short else None

    def said(self, readings: Sequence[Reading]) -> list[str]:
        """One line for each wording, with everyone who prints it."""
        derived = self.report.judged.origins.derived
        kept, more = self.first(sorted(readings, key=lambda reading: bool(derived[reading.source])), READINGS)
        found: dict[str, list[str]] = {}
        for reading in kept:
            found.setdefault(self._words(reading), []).append(self._speaker(reading))
        lines = [f"{words} – {', '.join(speakers)}" for words, speakers in found.items()]
        return [*lines, *([f"and {more} more"] if more else [])]

    def first(self, items: Sequence[T], most: int) -> tuple[Sequence[T], int]:
        """So many items, and how many are left; all of them unless the page is to be short."""
        return (items[:most], max(len(items) - most, 0)) if self.most else (items, 0)

    def standing(self, side: Side) -> str:
        """How many origins stand on a side, and what ties its sources together."""
        count = number(side.origins, "origin")
        if side.origins == len(side.sources):
            return count
        kin = "; ".join(self._kinship(side.sources))
        return f"{count} ({kin})" if kin else count

    def id(self, source: str) -> str:
        """A source's id, with a word where it is one's own text."""
        return literal(source) + (" (ours)" if self.report.judged.registry.sources[source].ours else "")

    def list(self, sources: Sequence[str], most: int = 8, spell: Callable[[str], str] | None = None) -> str:
        """Ids of sources; so many at most, and how many more."""
        spelt = [(spell or self.id)(source) for source in sources[:most]]
        return ", ".join(spelt) + (f" and {len(sources) - most} more" if len(sources) > most else "")

    def mark(self, reading: Reading) -> str:
        """The footnote's mark."""
        return self.notes.mark(reading) if self.notes else ""

    def _words(self, reading: Reading) -> str:
        assertion = reading.assertion
        words = "says there is none" if assertion.none else self._printed(reading)
        if asides := "; ".join(self._asides(reading)):
            words += f" ({asides})"
        return "; ".join([words, *self._qualifiers(reading)])

    def _printed(self, reading: Reading) -> str:
        """The printed words; a list's members one by one, since they may have commas of their own."""
        printed = reading.assertion.value
        if not isinstance(printed, tuple):
            # yes and no are a person's answer to the question, not the source's words
            return show(reading.read) if answers(reading) else quoted(reading.printed, self.most)
        kept, more = self.first(printed, MEMBERS)
        return ", ".join(quoted(member, self.most) for member in kept) + (f" and {more} more" if more else "")

    def _asides(self, reading: Reading) -> Iterator[str]:
        assertion = reading.assertion
        if assertion.gloss:
            yield literal(assertion.gloss, self.most)
        if assertion.means is not None:
            means = assertion.means if isinstance(assertion.means, str) else ", ".join(assertion.means)
            yield f"taken to mean {literal(means, self.most)}"
        if isinstance(reading.value, Unreadable):
            yield f"could not be read: {literal(reading.value.reason, self.most)}"

    def _qualifiers(self, reading: Reading) -> Iterator[str]:
        for name, found in stated(self.report.judged, reading).items():
            yield f"{literal(name)}: {', '.join(self._qualifier(one) for one in found)}"

    def _qualifier(self, one: Stated) -> str:
        if one.means:
            return f"taken to be {literal(one.words, self.most)}"
        return quoted(one.words, self.most) + (self.mark(one.reading) if one.reading else "")

    def _speaker(self, reading: Reading) -> str:
        assertion = reading.assertion
        remarks = ", ".join(word for word in (ASIDES[assertion.voice], RANKS[assertion.rank]) if word)
        return self.id(reading.source) + (f" ({remarks})" if remarks else "") + self.mark(reading)

    def _kinship(self, sources: Sequence[str]) -> Iterator[str]:
        registry = self.report.judged.registry
        for id_ in sources:
            for how, original in ties(registry.sources[id_], tuple(sources)):
                yield f"{self.id(id_)} is a {how} of {self.id(original)}"
        labels = [registry.sources[id_].origin for id_ in sources if registry.sources[id_].origin]
        for label in sorted({label for label in labels if labels.count(label) > 1}):
            kin = [self.id(id_) for id_ in sources if registry.sources[id_].origin == label]
            yield f"{' and '.join(kin)} go back to {literal(label, self.most)}"
