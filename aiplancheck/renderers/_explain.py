"""Why a claim has its verdict: every source's printed words, how each was read, and the pair that decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiplancheck.cells import Cell, State
from aiplancheck.normalise import Reading
from aiplancheck.renderers import Look, _words
from aiplancheck.renderers._aligned import aligned
from aiplancheck.renderers._lines import Line, Span, painted, span, wrapped
from aiplancheck.renderers._marks import side_name
from aiplancheck.renderers._reading import labelled, source_lines
from aiplancheck.renderers._ruled import decision, rules
from aiplancheck.renderers._speakers import where
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
        _nothing(verdict, width),
        _weak(verdict, width),
        _bullets("WORTH KNOWING", [*verdict.hints, *verdict.notes], width),
        rules(report, verdict.claim.id, width),
    ]
    lines: list[Line] = []
    for section in sections:
        lines += [*section, ()] if section else []
    return painted([*lines, *wrapped([span(str(verdict.claim.place), "dim")], width)], look)


def _verdict(report: Report, verdict: Verdict, width: int) -> list[Line]:
    word = _words.heading(verdict)
    lines = wrapped([span(verdict.claim.id, "bold")], width)
    lines += wrapped([span(verdict.claim.question)], width)
    lines += [()]
    lines += wrapped([Span(word.upper(), _STYLES.get(word, "bold")), *_reason(verdict)], width, hang=2)
    if verdict.word != "gap":  # a gap's reason is its sentence
        lines += wrapped([Span("  "), span(_words.sentence(verdict))], width, hang=2)
    if verdict.deciding is not None:
        lines += wrapped([Span("  the pair: "), *_pair(verdict.deciding)], width, hang=12)
    if same := _same_dispute(report, verdict):
        lines += wrapped([span(f"  the same dispute, seen from another claim: {', '.join(same)}")], width, hang=2)
    if verdict.claim.note:
        lines += wrapped([Span("  note: ", "dim"), span(verdict.claim.note)], width, hang=2)
    return lines


def _reason(verdict: Verdict) -> Iterator[Span]:
    reason = _words.reason(verdict) if verdict.word != "gap" else verdict.because
    if reason != _words.heading(verdict):
        yield span(f" – {reason}")


def _pair(met: Meeting) -> Iterator[Span]:
    for joint, reading in (("", met.a), (" against " if met.disagrees else " and ", met.b)):
        yield Span(joint)
        if listed := _words.names(reading):
            yield span(f"{_words.number(len(listed), 'name')} ")
        else:
            yield span(f"{_words.quoted(reading)} ")
        yield span(where(reading.assertion), "cyan")


def _same_dispute(report: Report, verdict: Verdict) -> list[str]:
    for dispute in (*report.open, *report.decided):
        ids = [one.claim.id for one in (dispute.verdict, *dispute.joined)]
        if verdict.claim.id in ids:
            return [id_ for id_ in ids if id_ != verdict.claim.id]
    return []


def _sides(report: Report, verdict: Verdict, width: int) -> Iterator[list[Line]]:
    """Every side with its readings; a reading that stands on several is told in full on the first."""
    told: dict[int, str] = {}
    for index, side in enumerate(verdict.sides):
        name = side_name(index)
        lines = wrapped(list(_side_head(verdict, side, name)), width, hang=2)
        for reading in side.readings:
            if id(reading) in told:
                words = f"  {reading.source} “{reading.printed}” may mean this too: see side {told[id(reading)]}"
                lines += wrapped([span(words)], width, hang=4)
            else:
                lines += source_lines(report, verdict, reading, width)
                told[id(reading)] = name
        yield lines


def _side_head(verdict: Verdict, side: Side, name: str) -> Iterator[Span]:
    accepted = _words.accepted(verdict, side)
    yield Span("✓ " if accepted else "", "green")
    yield Span(f"SIDE {name}" if len(verdict.sides) > 1 else "SAID", "bold")
    yield span(f" – {_words.number(side.origins, 'origin')}")
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


def _lists(verdict: Verdict, width: int) -> list[Line]:
    """The lists that differ, side by side; where none do, those of the pair that decided."""
    met = [m for m in verdict.clashes if _words.names(m.a) and _words.names(m.b)]
    if not met and verdict.deciding is not None and _words.names(verdict.deciding.a):
        met = [verdict.deciding]
    lines: list[Line] = []
    for meeting in met:
        lines += [(Span("LISTS SIDE BY SIDE", "bold"),), *aligned(meeting, width)]
    return lines


def _uncompared(report: Report, verdict: Verdict, width: int) -> list[Line]:
    """What is printed and was not compared: other scopes, set aside, corrected, unreadable."""
    lines: list[Line] = []
    for met in verdict.apart:
        words = f"  “{met.a.printed}” {where(met.a.assertion)} and “{met.b.printed}” {where(met.b.assertion)}: "
        lines += wrapped([span(words), span(met.because.removeprefix("not compared: "))], width, hang=4)
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
            printed = assertion.value if isinstance(assertion.value, str) else ", ".join(assertion.value or ("none",))
            lines += wrapped([span(f"  “{printed}” "), span(where(assertion), "cyan")], width, hang=4)
    return (
        [*wrapped([Span("DRAFTS", "bold"), Span(" – wait for a person and count nowhere")], width), *lines]
        if lines
        else []
    )


def _nothing(verdict: Verdict, width: int) -> list[Line]:
    """The sources that say nothing, together where the same is true of them, by why that is so."""
    named: dict[str, list[str]] = {}
    for wanted in (State.SILENT, State.NOT_SEARCHED, State.OUT_OF_SCOPE):
        for source, cell in verdict.cells.items():
            if cell.state is wanted:
                named.setdefault(_silence(cell), []).append(source)
    lines: list[Line] = []
    for words, sources in named.items():
        lines += wrapped([Span("  "), span(", ".join(sources), "cyan"), span(f": {words}")], width, hang=4)
    return [(Span("SAY NOTHING", "bold"),), *lines] if lines else []


def _silence(cell: Cell) -> str:
    """Why a source says nothing, with the words searched and who read it."""
    parts = []
    if cell.silence is not None and cell.silence.searched:
        searched = ", ".join(f"“{word}”" for word in cell.silence.searched)
        parts.append(f"{_words.STATES[cell.state]}: {searched}" + _on(cell.silence.date))
    if cell.read is not None:
        by = f"read by {cell.read.by}" if cell.read.by else "read"
        parts.append(f"{by}{_on(cell.read.date)}" + ("" if parts else ", nothing found"))
    if cell.silence is not None:
        parts += [f"“{hit.quote}” is no answer: {hit.because}" for hit in cell.silence.dismissed]
    return "; ".join(parts) or _words.says(cell)


def _on(date: str) -> str:
    return f" ({date})" if date else ""


def _weak(verdict: Verdict, width: int) -> list[Line]:
    weak = [
        f"“{met.a.printed}” ({met.a.source}) and “{met.b.printed}” ({met.b.source}) meet only so: {met.because}"
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
