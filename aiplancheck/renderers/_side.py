"""One side of a conflict in words: what is printed, by whom and where, and what sets the side apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiplancheck.renderers import _words
from aiplancheck.renderers._lines import Span, elided, span
from aiplancheck.renderers._speakers import alone, is_list, qualified, size, wordings
from aiplancheck.report import Report
from aiplancheck.text import fold, safe
from aiplancheck.values import show
from aiplancheck.verdict import Outcome, Side, Verdict

#: Printed words longer than this many columns are shortened on the screen; `explain` has them whole.
LONGEST = 160
LONGEST_NAME = 60


def told(report: Report, verdict: Verdict, side: Side, others: Sequence[Side], *, whole: bool) -> Iterator[Span]:
    """The side's wordings with their sources; `whole`: with translations, and with what sets it apart."""
    if _words.accepted(verdict, side):
        yield Span("accepted: ", "green")
    if is_list(side):
        yield from _speakers([label for one in wordings(report, side) for label in one.speakers])
        yield Span(": ")
        yield from _list(side, others)
    else:
        for index, one in enumerate(wordings(report, side)):
            yield Span("; " if index else "")
            yield span(f"“{elided(safe(one.printed), LONGEST)}” ", "bold")
            yield span(f"({elided(safe(one.gloss), LONGEST)}) " if whole and one.gloss else "")
            yield from _speakers(one.speakers)
    if details := "; ".join(_details(report, verdict, side, whole=whole)):
        yield span(f" ({details})")


def stated_by(report: Report, side: Side, qualifier: str) -> str:
    """What a side's sources state of a qualifier, each wording once."""
    stated = [words for reading in side.readings if (words := qualified(report, reading, qualifier))]
    return " or ".join({fold(words): words for words in reversed(stated)}.values()) or "not said"


def short(verdict: Verdict, side: Side) -> str:
    """The side in a few words, marked if it is accepted."""
    words = size(side) if is_list(side) else f"“{side.printed[0]}”"
    return f"✓ {words}" if _words.accepted(verdict, side) else words


def _list(side: Side, others: Sequence[Side]) -> Iterator[Span]:
    own, every = alone(side, others), _words.names(side.readings[0])
    if not own and side.readings[0].read.ordered:
        yield Span("in the order ", "bold")
        yield span(_quoted(every))
    elif not own:
        yield span(f"{size(side)}, and all of them pair up", "bold")
    elif len(own) >= len(every):
        yield Span(f"{size(side)}, none of them pairs up: ", "bold")
        yield span(_quoted(own))
    else:
        yield Span(f"{len(every) - len(own)} of {len(every)} pair up", "bold")
        yield span(f", not {_quoted(own)}")


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f"“{elided(safe(name), LONGEST_NAME)}”" for name in names)


def _speakers(labels: Sequence[str]) -> Iterator[Span]:
    for index, label in enumerate(dict.fromkeys(labels)):
        yield Span(", " if index else "")
        yield span(label, "cyan")


def _details(report: Report, verdict: Verdict, side: Side, *, whole: bool) -> Iterator[str]:
    """What a side is about besides its value: its scope, and the qualifiers that set it apart."""
    for name, value in side.scope.items():
        yield f"{name}: {show(value)}"
    differing = {meeting.qualifier for meeting in verdict.clashes if meeting.outcome is Outcome.QUALIFIER}
    for name in sorted(differing if whole or verdict.reason != "qualifier" else ()):
        yield f"{name}: {stated_by(report, side, name)}"
