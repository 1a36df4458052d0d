"""Every chosen claim on the screen: conflicts and decisions whole, agreements and gaps in a line or three each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiplancheck.normalise import Reading
from aiplancheck.renderers import Look, _words
from aiplancheck.renderers._apart import not_compared
from aiplancheck.renderers._printed import printed
from aiplancheck.renderers._speakers import where, wordings
from aiplancheck.renderers._terminal import checked
from aiplancheck.renderers._terminal.dispute import block, claims
from aiplancheck.renderers._terminal.lines import Line, Span, span, wrapped
from aiplancheck.report import REASONS, Report
from aiplancheck.values import Unreadable
from aiplancheck.verdict import Meeting, Side, Verdict

#: Findings that the report itself tells already: the conflicts and the gaps.
TOLD = frozenset(
    {"value-conflict", "qualifier-conflict", "self-conflict", "slip"}
    | {"single", "echo", "unstated", "incomparable", "not-searched", "omitted-by-copy"}
)
HANG = 4


def everything(report: Report, look: Look) -> list[Line]:
    """The frame, the claims by verdict, what was left out, and the findings."""
    width = look.width
    lines = [
        *checked.counted(report, width),
        *checked.checked(report, width),
        *checked.unchecked(report, width),
    ]
    for dispute in (*report.open, *report.decided):
        lines += [(), *block(report, dispute, width), *_unread(dispute.verdict, width)]
    for title, verdicts in _sections(report):
        lines += [(), *wrapped([Span(title.upper(), "bold"), Span(f" ({len(verdicts)})")], width)]
        for verdict in verdicts:
            lines += _claim(report, verdict, width)
    lines += _omissions(report, width)
    return lines + _findings(report, width)


def _sections(report: Report) -> Iterator[tuple[str, list[Verdict]]]:
    """The claims that are no conflict: agreements by reason, strongest first, then the gaps."""
    strongest_first = [("agree", why) for why in REASONS["agree"]]
    settled = [verdict for verdict in report.verdicts if verdict.word != "conflict"]
    sections: dict[str, list[Verdict]] = {}
    for key in strongest_first:
        for verdict in settled:
            if (verdict.word, verdict.reason) == key:
                sections.setdefault(f"agree: {_words.reason(verdict)}", []).append(verdict)
    for name, reasons in _words.GAPS:
        sections[name] = [v for v in settled if v.word == "gap" and v.reason in reasons]
    yield from ((title, sorted(of, key=lambda v: v.claim.id)) for title, of in sections.items() if of)


def _claim(report: Report, verdict: Verdict, width: int) -> list[Line]:
    """One claim that is no conflict."""
    start = [span(verdict.claim.id, "bold"), Span(": ")]
    if not verdict.sides:
        unsaid = "" if verdict.reason == "unreadable" else f" – {verdict.because}"
        lines = wrapped([*start, span(f"{verdict.claim.question}{unsaid}")], width, hang=HANG)
        return [*lines, *_unread(verdict, width)]
    if verdict.claim.kind == "boolean":  # "yes" says nothing without its question
        start.append(span(f"{verdict.claim.question} "))
    lines = wrapped([*start, *_sides(report, verdict.sides), *_why(verdict)], width, hang=HANG)
    for weak in verdict.weak:
        lines += wrapped([Span("    weak: ", "yellow"), span(_weak(weak))], width, hang=10)
    for apart in not_compared(report, verdict):
        lines += wrapped([Span("    not compared: ", "dim"), span(apart)], width, hang=HANG)
    return [*lines, *_aside(verdict, width), *_unread(verdict, width)]


def _aside(verdict: Verdict, width: int) -> list[Line]:
    """What is printed and stands on no side: corrected by a revision, or set aside."""
    lines: list[Line] = []
    for label, readings in (("corrected since", verdict.corrected), ("set aside", _set_aside(verdict))):
        for reading in readings:
            words = f"{printed(reading)} {where(reading.assertion)}"
            lines += wrapped([Span(f"    {label}: ", "dim"), span(words)], width, hang=HANG)
    return lines


def _set_aside(verdict: Verdict) -> list[Reading]:
    readings = [reading for cell in verdict.cells.values() for reading in cell.readings]
    return [reading for reading in readings if reading.assertion.rank == "deprecated"]


def _sides(report: Report, sides: Sequence[Side]) -> Iterator[Span]:
    for index, side in enumerate(sides):
        yield Span(" / " if index else "")
        for number, one in enumerate(wordings(report, side)):
            yield Span("; " if number else "")
            gloss = f"({one.gloss})" if one.gloss else ""
            speakers = span(", ".join(one.speakers), "cyan")
            if one.answer:  # behind the question
                yield from (speakers, span(f" {one.printed}"), span(f" {gloss}" if gloss else "", "dim"))
            else:
                yield from (span(f"{one.printed} "), span(f"{gloss} " if gloss else "", "dim"), speakers)


def _why(verdict: Verdict) -> Iterator[Span]:
    """How many origins agree and what is beside that, or why nothing could be compared; one origin needs no words."""
    if verdict.word == "agree":
        origins = max(side.origins for side in verdict.sides)
        told = [_words.number(origins, "origin"), *_words.beside_agreement(verdict)]
        yield span(f" – {'; '.join(told)}", "dim")
    elif verdict.claim.many and verdict.reason == "single":
        yield span(f" – {verdict.because}", "dim")
    elif verdict.reason == "incomparable" and not (verdict.apart and verdict.deciding in verdict.apart):
        yield span(f" – {_why_not(verdict)}", "dim")


def _why_not(verdict: Verdict) -> str:
    if verdict.deciding is None:
        return verdict.because
    return _words.paired(verdict.deciding) or _words.terse(verdict.deciding)


def _unread(verdict: Verdict, width: int) -> list[Line]:
    """What is printed and could not be read, whatever became of the rest."""
    lines: list[Line] = []
    for cell in verdict.cells.values():
        for reading in cell.readings:
            if isinstance(reading.value, Unreadable) and reading.assertion.rank != "deprecated":
                words = f"{printed(reading)} {where(reading.assertion)} ({reading.value.reason})"
                lines += wrapped([Span("    could not be read: ", "yellow"), span(words)], width, hang=HANG)
    return lines


def _weak(meeting: Meeting) -> str:
    return f"{printed(meeting.a)} and {printed(meeting.b)} meet only so: {meeting.because}"


def _omissions(report: Report, width: int) -> list[Line]:
    disputes = (*report.open, *report.decided)
    main = [dispute.verdict for dispute in disputes]
    lines = [
        *checked.left_out(report, width, most=0, first=claims(disputes)),
        *checked.silent(main, width, most=0),
        *(line for told in checked.unknown(main, width) for line in told),
    ]
    return [(), *lines] if lines else []


def _findings(report: Report, width: int) -> list[Line]:
    found = [f for f in report.findings if f.level in ("error", "warning") and f.check not in TOLD]
    if not found:
        return []
    lines: list[Line] = [(), (Span(f"FINDINGS ({len(found)})", "bold"),)]
    for finding in found:
        words = f"{finding.found.place}: {finding.level}: {finding.found.message} [{finding.check}]"
        lines += wrapped([span(words, "red" if finding.level == "error" else "yellow")], width, hang=HANG)
        if finding.found.help:
            lines += wrapped([Span(" " * HANG), span(finding.found.help, "dim")], width, hang=HANG)
    return lines
