"""Why a claim has its verdict: every source's printed words, how each was read, and the pair that decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiplancheck.model import Assertion
from aiplancheck.normalise import Reading
from aiplancheck.renderers import Look, _words
from aiplancheck.renderers._apart import not_compared
from aiplancheck.renderers._elision import quoted
from aiplancheck.renderers._printed import answers, names, printed, said
from aiplancheck.renderers._slip import against_itself, itself, originals_first, same_origins, slip
from aiplancheck.renderers._slip import told as slip_told
from aiplancheck.renderers._speakers import where
from aiplancheck.renderers._terminal.aligned import aligned
from aiplancheck.renderers._terminal.dispute import contested
from aiplancheck.renderers._terminal.lines import Line, Span, painted, span, wrapped
from aiplancheck.renderers._terminal.marks import side_name
from aiplancheck.renderers._terminal.reading import labelled, source_lines
from aiplancheck.renderers._terminal.ruled import decision, rules
from aiplancheck.renderers._terminal.unsaid import silent, unknown
from aiplancheck.report import Report
from aiplancheck.values import show
from aiplancheck.verdict import Meeting, Side, Verdict

_STYLES = {"conflict": "bold red", "decided": "bold green", "agree": "bold green"}


def explain(report: Report, verdict: Verdict, look: Look) -> str:
    """The whole text, with a newline at its end; the same report gives the same text."""
    width = look.width
    sections = [
        _verdict(report, verdict, width),
        *_sides(report, verdict, width),
        _lists(verdict, width),
        decision(verdict, width),
        _uncompared(report, verdict, width),
        _drafts(verdict, width),
        silent(report, verdict, width),
        *unknown(verdict, width),
        _weak(verdict, width),
        _bullets("WORTH KNOWING", [*verdict.hints, *verdict.notes], width),
        rules(report, verdict.claim.id, width),
    ]
    lines: list[Line] = []
    for section in sections:
        lines += [*section, ()] if section else []
    return painted([*lines, *wrapped([span(str(verdict.claim.place), "dim")], width)], look)


def _verdict(report: Report, verdict: Verdict, width: int) -> list[Line]:
    word = _words.title(verdict)
    lines = wrapped([span(verdict.claim.id, "bold")], width)
    lines += wrapped([span(verdict.claim.question)], width)
    lines += [()]
    lines += wrapped([Span(word.upper(), _STYLES.get(word, "bold")), *_reason(verdict)], width, hang=2)
    if found := _one_origin(report, verdict):
        lines += wrapped([Span("  "), *found], width, hang=2)
    if verdict.word != "gap":  # a gap's reason is its sentence
        told = _words.terse(verdict.deciding) if found and verdict.deciding else _words.sentence(verdict)
        lines += wrapped([Span("  "), span(told)], width, hang=2)
    if verdict.deciding is not None and not found:
        lines += wrapped([Span("  the pair: "), *_pair(verdict.deciding)], width, hang=12)
    if same := _same_dispute(report, verdict):
        lines += wrapped([span(f"  the same dispute, seen from another claim: {', '.join(same)}")], width, hang=2)
    if verdict.claim.note:
        lines += wrapped([Span("  note: ", "dim"), span(verdict.claim.note)], width, hang=2)
    return lines


def _reason(verdict: Verdict) -> Iterator[Span]:
    reason = _words.reason(verdict) if verdict.word != "gap" else verdict.because
    if reason != _words.heading(verdict):
        beside = list(_words.beside_agreement(verdict)) if verdict.word == "agree" else []
        yield span(f" – {'; '.join([reason, *beside])}")


def _one_origin(report: Report, verdict: Verdict) -> list[Span]:
    """How the readings that decided hang together, where they come from one origin; else nothing."""
    found, own = slip(report, verdict), itself(verdict)
    return slip_told(found) if found else against_itself(own) if own else []


def _pair(met: Meeting) -> Iterator[Span]:
    for joint, reading in (("", met.a), (" against " if met.disagrees else " and ", met.b)):
        yield Span(joint)
        listed, place = names(reading), where(reading.assertion)
        if reading.assertion.none or answers(reading):
            yield span(place, "cyan")
            yield span(f" {said(reading)}")
        else:
            yield span(f"{_words.number(len(listed), 'name') if listed else printed(reading)} ")
            yield span(place, "cyan")


def _same_dispute(report: Report, verdict: Verdict) -> list[str]:
    for dispute in (*report.open, *report.decided):
        ids = [one.claim.id for one in (dispute.verdict, *dispute.joined)]
        if verdict.claim.id in ids:
            return [id_ for id_ in ids if id_ != verdict.claim.id]
    return []


def _sides(report: Report, verdict: Verdict, width: int) -> Iterator[list[Line]]:
    """Every side with its readings; a reading that stands on several is told in full on the first."""
    told: dict[int, str] = {}
    sides = originals_first(report, verdict.sides) if verdict.reason == "slip" else verdict.sides
    for side in sides:
        name = side_name(verdict.sides.index(side))
        lines = wrapped(list(_side_head(report, verdict, side, name)), width, hang=2)
        for reading in side.readings:
            if id(reading) in told:
                words = f"  {reading.source} {printed(reading)} may mean this too: see side {told[id(reading)]}"
                lines += wrapped([span(words)], width, hang=4)
            else:
                lines += source_lines(report, verdict, reading, width)
                told[id(reading)] = name
        yield lines


def _side_head(report: Report, verdict: Verdict, side: Side, name: str) -> Iterator[Span]:
    accepted = _words.accepted(verdict, side)
    yield Span("✓ " if accepted else "", "green")
    yield Span(f"SIDE {name}" if len(verdict.sides) > 1 else "SAID", "bold")
    yield span(f" – {_origins(report, verdict, side)}")
    if len(side.sources) > side.origins:
        yield span(f" behind {_words.number(len(side.sources), 'source')}")
    for separator, value in side.scope.items():
        yield span(f", {separator}: {show(value)}")
    if side.shared is not None and side.shared.span and any(r.value != side.shared for r in side.readings):
        yield span(f", in common: {show(side.shared)}")
    if side.borrowed:
        yield span(", on quoted or reported voices alone")
    if accepted:
        yield Span(", accepted", "green")


def _origins(report: Report, verdict: Verdict, side: Side) -> str:
    """How many origins stand on a side, or that they are those of sides told before."""
    sides = contested(report, verdict)
    earlier = sides[: sides.index(side)] if side in sides else []
    if earlier and set(side.sources) <= {source for other in earlier for source in other.sources}:
        return "the same source" if len(side.sources) == 1 else "the same sources"
    if earlier and same_origins(report, side, earlier):
        return "the same origin" if side.origins == 1 else f"the same {side.origins} origins"
    return _words.number(side.origins, "origin")


def _lists(verdict: Verdict, width: int) -> list[Line]:
    """The lists that differ, side by side; where none do, those of the pair that decided."""
    met = [m for m in verdict.clashes if names(m.a) and names(m.b)]
    if not met and verdict.deciding is not None and names(verdict.deciding.a):
        met = [verdict.deciding]
    lines: list[Line] = []
    for meeting in met:
        lines += [(Span("LISTS SIDE BY SIDE", "bold"),), *aligned(meeting, width)]
    return lines


def _uncompared(report: Report, verdict: Verdict, width: int) -> list[Line]:
    """What is printed and was not compared: other scopes, set aside, corrected, unreadable."""
    lines: list[Line] = []
    for words in not_compared(report, verdict):
        lines += wrapped([Span("  "), span(words)], width, hang=4)
    for reading, why in _left_aside(verdict):
        lines += source_lines(report, verdict, reading, width)
        lines += labelled("but", [span(why)], width) if why else []
    return [(Span("NOT COMPARED", "bold"),), *lines] if lines else []


def _left_aside(verdict: Verdict) -> Iterator[tuple[Reading, str]]:
    on_sides = {id(reading) for side in verdict.sides for reading in side.readings}
    corrected = {id(reading) for reading in verdict.corrected}
    for cell in verdict.cells.values():
        for reading in cell.readings:
            if id(reading) in corrected:
                yield reading, "its later revision says otherwise"
            elif id(reading) not in on_sides:  # unreadable or set aside, which its own lines say
                yield reading, ""


def _drafts(verdict: Verdict, width: int) -> list[Line]:
    lines: list[Line] = []
    for assertion in verdict.claim.assertions:
        if assertion.draft:
            lines += wrapped([span(f"  {_drafted(assertion)} "), span(where(assertion), "cyan")], width, hang=4)
    return (
        [*wrapped([Span("DRAFTS", "bold"), Span(" – wait for a person and count nowhere")], width), *lines]
        if lines
        else []
    )


def _drafted(assertion: Assertion) -> str:
    words = assertion.value if isinstance(assertion.value, tuple) else (assertion.value or "",)
    return "says there is none" if assertion.none else ", ".join(map(quoted, words))


def _weak(verdict: Verdict, width: int) -> list[Line]:
    weak = [
        f"{printed(met.a)} ({met.a.source}) and {printed(met.b)} ({met.b.source}) meet only so: {met.because}"
        for met in verdict.weak
    ]
    return _bullets("WEAK AGREEMENTS", weak, width)


def _bullets(title: str, sentences: Sequence[str], width: int) -> list[Line]:
    if not sentences:
        return []
    lines: list[Line] = [(Span(title, "bold"),)]
    for sentence in sentences:
        lines += wrapped([Span("  • "), span(sentence)], width, hang=4)
    return lines
