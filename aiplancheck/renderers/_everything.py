"""Every chosen claim on the screen: conflicts and decisions whole, agreements and gaps in a line or three each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiplancheck.cells import State
from aiplancheck.renderers import Look, _checked, _words
from aiplancheck.renderers._dispute import block, claims
from aiplancheck.renderers._lines import Line, Span, elided, span, wrapped
from aiplancheck.renderers._side import LONGEST
from aiplancheck.renderers._speakers import where, wordings
from aiplancheck.report import REASONS, Report
from aiplancheck.text import safe
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
        *_checked.counted(report, width),
        *_checked.checked(report, width),
        *_checked.unchecked(report, width),
    ]
    for dispute in (*report.open, *report.decided):
        lines += [(), *block(report, dispute, width)]
    for title, verdicts in _sections(report):
        lines += [(), *wrapped([Span(title.upper(), "bold"), Span(f" ({len(verdicts)})")], width)]
        for verdict in verdicts:
            lines += _claim(report, verdict, width)
    lines += _omissions(report, width)
    return lines + _findings(report, width)


def _sections(report: Report) -> Iterator[tuple[str, list[Verdict]]]:
    """The claims that are no conflict: agreements by reason, strongest first, then the gaps."""
    settled = [verdict for verdict in report.verdicts if verdict.word != "conflict"]
    titles = [(("agree", why), f"agree: {_words.REASONS['agree', why]}") for why in REASONS["agree"]]
    titles += [(("gap", why), name) for name, reasons in _words.GAPS for why in reasons]
    sections: dict[str, list[Verdict]] = {}
    for key, title in titles:
        sections.setdefault(title, []).extend(v for v in settled if (v.word, v.reason) == key)
    yield from ((title, sorted(of, key=lambda v: v.claim.id)) for title, of in sections.items() if of)


def _claim(report: Report, verdict: Verdict, width: int) -> list[Line]:
    """One claim that is no conflict."""
    start = [span(verdict.claim.id, "bold"), Span(": ")]
    if not verdict.sides:
        return wrapped([*start, span(f"{verdict.claim.question} {_unsaid(verdict)}")], width, hang=HANG)
    if verdict.claim.kind == "boolean":  # "yes" says nothing without its question
        start.append(span(f"{verdict.claim.question} "))
    lines = wrapped([*start, *_sides(report, verdict.sides), *_why(verdict)], width, hang=HANG)
    for weak in verdict.weak:
        lines += wrapped([Span("    weak: ", "yellow"), span(_weak(weak))], width, hang=10)
    for apart in verdict.apart:
        lines += wrapped([Span("    "), span(_apart(apart))], width, hang=HANG)
    return lines


def _sides(report: Report, sides: Sequence[Side]) -> Iterator[Span]:
    for index, side in enumerate(sides):
        yield Span(" / " if index else "")
        for number, one in enumerate(wordings(report, side)):
            yield Span("; " if number else "")
            yield span(f"“{elided(safe(one.printed), LONGEST)}” ")
            yield span(f"({elided(safe(one.gloss), LONGEST)}) " if one.gloss else "", "dim")
            yield span(", ".join(one.speakers), "cyan")


def _why(verdict: Verdict) -> Iterator[Span]:
    """How many origins agree, or why nothing could be compared; for one origin the heading says it already."""
    if verdict.word == "agree":
        origins = max(side.origins for side in verdict.sides)
        yield span(f" – {_words.number(origins, 'origin')}", "dim")
    elif verdict.reason == "incomparable" or verdict.claim.many:
        yield span(f" – {elided(safe(_why_not(verdict)), LONGEST)}", "dim")


def _why_not(verdict: Verdict) -> str:
    return _words.terse(verdict.deciding) if verdict.deciding else verdict.because


def _unsaid(verdict: Verdict) -> str:
    """Why a claim has nothing that could be compared."""
    if verdict.reason == "unreadable":
        cells = [cell for cell in verdict.cells.values() if cell.state is State.UNREADABLE]
        printed = [f"“{elided(safe(r.printed), 60)}” {where(r.assertion)}" for cell in cells for r in cell.readings]
        return f"– {', '.join(printed)}"
    return f"– {verdict.because}"


def _weak(meeting: Meeting) -> str:
    a, b = meeting.a, meeting.b
    printed = f"“{elided(safe(a.printed), 60)}” and “{elided(safe(b.printed), 60)}”"
    return f"{printed} meet only so: {meeting.because}"


def _apart(meeting: Meeting) -> str:
    return f"“{elided(safe(meeting.a.printed), 60)}” and “{elided(safe(meeting.b.printed), 60)}” {meeting.because}"


def _omissions(report: Report, width: int) -> list[Line]:
    disputes = (*report.open, *report.decided)
    lines = [
        *_checked.left_out(report, width, most=0, first=claims(disputes)),
        *_checked.silent([dispute.verdict for dispute in disputes], width, most=0),
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
