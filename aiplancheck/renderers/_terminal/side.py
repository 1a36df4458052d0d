"""One side of a conflict in words: what is printed, by whom and where, and what sets the side apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aiplancheck.renderers import _words
from aiplancheck.renderers._elision import quoted
from aiplancheck.renderers._printed import answers, names, said
from aiplancheck.renderers._speakers import alone, is_list, qualified, size, wordings
from aiplancheck.renderers._terminal.items import divided
from aiplancheck.renderers._terminal.lines import Span, span
from aiplancheck.report import Report
from aiplancheck.text import fold, safe
from aiplancheck.values import show
from aiplancheck.verdict import Outcome, Side, Verdict


@dataclass(frozen=True, slots=True)
class Row:
    """A side as a row: what must stand first, what may be counted instead of told, and what must stand last."""

    before: list[Span]
    items: list[list[Span]]
    after: list[Span]


def told(
    report: Report, verdict: Verdict, side: Side, others: Sequence[Side], *, glossed: bool, every_name: bool
) -> Row:
    """The side's wordings with their sources, and with `glossed` their translations and what sets them apart.

    Of a list those names that no other side has; with `every_name` those that pair up too.
    """
    accepted = _words.accepted(verdict, side)
    before = [Span("accepted: ", "green")] if accepted and not _answered(side) else []
    if is_list(side):
        speakers = [label for one in wordings(report, side) for label in one.speakers]
        before += [piece for item in divided([[span(one, "cyan")] for one in speakers], ", ") for piece in item]
        lead, items = _names(verdict, side, others) if every_name else _unpaired(verdict, side, others)
        before += [Span(": "), span(lead)]
    else:
        items = list(_said(report, side, glossed=glossed, accepted=accepted))
    details = "; ".join(_details(report, verdict, side, whole=glossed))
    return Row(before, items, [span(f" ({details})")] if details else [])


def two_lists(verdict: Verdict) -> bool:
    """Whether just two lists contradict each other, so that the heading can say how they pair up."""
    sides = [side for side in verdict.sides if side.contested]
    return len(sides) == 2 and verdict.deciding is not None and bool(_words.paired(verdict.deciding))


def stated_by(report: Report, side: Side, qualifier: str) -> str:
    """What a side's sources state of a qualifier, each wording once."""
    stated = [words for reading in side.readings if (words := qualified(report, reading, qualifier))]
    return " or ".join({fold(words): words for words in reversed(stated)}.values()) or "not said"


def _answered(side: Side) -> bool:
    return side.readings[0].assertion.none or answers(side.readings[0])


def _said(report: Report, side: Side, *, glossed: bool, accepted: bool) -> Iterator[list[Span]]:
    """One item a source; the first of each wording has its words in front."""
    for index, one in enumerate(wordings(report, side)):
        for number, speaker in enumerate(one.speakers):
            words = [Span(", ")]
            if number == 0:
                # the label in front counts the origins: "2 origins say yes"
                answer = said(side.readings[0], several=side.origins > 1) + ", accepted" * accepted
                words = [span(f"{answer}: " if one.answer else f"{one.printed} ", "bold")]
                words = [Span("; "), *words] if index else words
                words += [span(f"({one.gloss}) ")] if glossed and one.gloss else []
            yield [*words, span(speaker, "cyan")]


def _unpaired(verdict: Verdict, side: Side, others: Sequence[Side]) -> tuple[str, list[list[Span]]]:
    """In short how the list pairs up, and which of its names do not."""
    own, every = alone(side, others), names(side.readings[0])
    if own and two_lists(verdict):
        return "only here ", _quoted(own)
    if not own and side.readings[0].read.ordered and not _lacked(side, others):
        return "in the order ", _quoted(every)
    if not own:
        return f"all of its {size(side)} pair up", _tagged("; lacks ", _lacked(side, others))
    if len(own) >= len(every):
        return f"none of its {size(side)} pairs up: ", _quoted(own)
    return f"{len(every) - len(own)} of {len(every)} pair up, not ", _quoted(own)


def _names(verdict: Verdict, side: Side, others: Sequence[Side]) -> tuple[str, list[list[Span]]]:
    """All names of a list: those that pair up, those that only this side has, and if there are none, what it lacks."""
    own = alone(side, others)
    common = [name for name in _in_pairs(verdict, side) if name not in own]
    items = _quoted(common)
    items += _tagged("; only here " if common else "only here ", own)
    if not own:
        items += _tagged("; lacks ", _lacked(side, others))
    return "in the order " if side.readings[0].read.ordered and not own else "", items


def _in_pairs(verdict: Verdict, side: Side) -> list[str]:
    """A list's names in the order of the first list, so that pairs stand in the same place, unless order counts."""
    reading = side.readings[0]
    first = next(one for one in verdict.sides if one.contested).readings[0].read.members
    places = {member.canonical: place for place, member in enumerate(first)}
    named = list(zip(reading.read.members, names(reading), strict=True))
    if not reading.read.ordered:
        named.sort(key=lambda pair: places.get(pair[0].canonical, len(places)))
    return [words for _, words in named]


def _lacked(side: Side, others: Sequence[Side]) -> tuple[str, ...]:
    """What the other sides' lists have and this one has not, each name once."""
    return tuple(dict.fromkeys(name for other in others for name in alone(other, [side])))


def _tagged(tag: str, names: Sequence[str]) -> list[list[Span]]:
    items = _quoted(names)
    return [[Span(tag), *items[0]], *items[1:]] if items else []


def _quoted(names: Sequence[str]) -> list[list[Span]]:
    return divided([[Span(quoted(safe(name)), "bold")] for name in names], ", ")


def _details(report: Report, verdict: Verdict, side: Side, *, whole: bool) -> Iterator[str]:
    """What a side is about besides its value: its scope, and the qualifiers that set it apart."""
    for name, value in side.scope.items():
        yield f"{name}: {show(value)}"
    differing = {meeting.qualifier for meeting in verdict.clashes if meeting.outcome is Outcome.QUALIFIER}
    for name in sorted(differing if whole or verdict.reason != "qualifier" else ()):
        yield f"{name}: {stated_by(report, side, name)}"
