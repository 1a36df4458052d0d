"""Agreements and gaps: tables that are folded away, and what errors were found on the way."""

from __future__ import annotations

from collections.abc import Sequence

from aiplancheck.findings import Finding
from aiplancheck.renderers import _words
from aiplancheck.renderers._markdown.readings import BREAK, QUESTION, SENTENCE, Teller
from aiplancheck.renderers._markdown.text import code, literal, own
from aiplancheck.renderers._markdown.why import apart_from, elsewhere
from aiplancheck.verdict import Verdict

AGREE_HEAD = "| Question | What they say | Why they agree |\n|---|---|---|"
GAP_HEAD = "| Question | What is said | What is known besides |\n|---|---|---|"
#: Checks whose findings the tables of the report tell already.
TOLD = frozenset(
    {
        *("value-conflict", "qualifier-conflict", "self-conflict", "slip"),
        *("single", "echo", "unstated", "incomparable", "not-searched", "omitted-by-copy"),
        *("decision-stale", "decision-expired"),
    }
)


def agree_row(teller: Teller, verdict: Verdict) -> str:
    """One agreement: who says what, by which convention they meet, and which figures meet by convention only."""
    origins = max((side.origins for side in verdict.sides), default=0)
    beside = (_words.reason(verdict), _words.number(origins, "origin"), *_words.beside_agreement(verdict))
    why = [literal("; ".join(beside)), *apart_from(teller, verdict)]
    why += [f"only by convention: {literal(met.because, SENTENCE)}" for met in verdict.weak]
    return f"| {_question(verdict)} | {_said(teller, verdict)} | {BREAK.join(why)} |"


def gap_row(teller: Teller, verdict: Verdict) -> str:
    """One gap: what is said all the same, and what is known of the other sources."""
    told = verdict.reason in ("single", "unstated", "unreadable")
    known = [*([] if told else [literal(verdict.because, SENTENCE)]), *elsewhere(teller, verdict)]
    return f"| {_question(verdict)} | {_said(teller, verdict)} | {BREAK.join(known)} |"


def _question(verdict: Verdict) -> str:
    return f"{literal(verdict.claim.question, QUESTION)}{BREAK}{code(verdict.claim.id)}"


def _said(teller: Teller, verdict: Verdict) -> str:
    readings = [r for cell in verdict.cells.values() for r in cell.readings if r not in verdict.corrected]
    corrected = [f"{said} *(corrected since by a revision)*" for said in teller.said(verdict.corrected)]
    return BREAK.join([*teller.said(readings), *corrected]) or "–"


def remarks(findings: Sequence[Finding]) -> list[Finding]:
    """The findings that no table of the report tells."""
    return [finding for finding in findings if finding.check not in TOLD]


def remark(finding: Finding) -> str:
    """A list's entry: level, check, message and place."""
    found = finding.found
    message = own(found.message, SENTENCE)
    return f"- **{_words.LEVELS[finding.level]}**, {finding.check}: {message} ({code(str(found.place))})"
