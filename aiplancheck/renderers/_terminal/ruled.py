"""What people laid down about a claim: the decision and how it stands, and the rules with who breaks them."""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.left_out import STATED
from aiplancheck.model import Claim, Covered, Rule
from aiplancheck.renderers import _words
from aiplancheck.renderers._terminal.lines import Line, Span, span, wrapped
from aiplancheck.renderers._terminal.reading import labelled
from aiplancheck.report import Report
from aiplancheck.rules import Violation
from aiplancheck.verdict import Ruling, Verdict


def decision(verdict: Verdict, width: int) -> list[Line]:
    """The decision with its standing, or nothing where nobody decided."""
    ruling = verdict.ruling
    if ruling is None:
        return []
    lines: list[Line] = wrapped([Span("DECISION", "bold"), span(f" – {_standing(verdict, ruling)}")], width)
    for label, words in _decision(verdict.claim, ruling):
        lines += labelled(label, [span(words)], width)
    return lines


def _standing(verdict: Verdict, ruling: Ruling) -> str:
    if verdict.word != "conflict":
        return "taken, but there is no conflict any more"
    return {"decided": "it holds"}.get(ruling.status, _words.RULINGS[ruling.status])


def _decision(claim: Claim, ruling: Ruling) -> Iterator[tuple[str, str]]:
    taken = ruling.decision
    yield "accepted", _words.accepting(claim, taken.accept)
    if taken.because:
        yield "because", taken.because
    if ruling.because != taken.because:
        yield "but", ruling.because
    if taken.sources:
        yield "rests on", ", ".join(taken.sources)
    if taken.by or taken.date:
        yield ("by" if taken.by else "on"), ", ".join(part for part in (taken.by, taken.date) if part)
    if taken.until:
        yield "until", taken.until
    if taken.covers:
        yield "about", "; ".join(_covered(claim, covered) for covered in taken.covers)
    for words, reason in ruling.unreadable:
        yield "unread", f"“{words}” cannot be read: {reason}"


def _covered(claim: Claim, covered: Covered) -> str:
    details = ", ".join(f"{name}: {words}" for name, words in covered.qualifiers.items())
    return _words.ruled(claim, covered.value) + (f" ({details})" if details else "")


def rules(report: Report, claim: str, width: int) -> list[Line]:
    """The rules that touch a claim, each with the sources that break it or that none does."""
    registry = report.judged.registry
    touching = [rule for rule in registry.rules if claim in rule.claims]
    if not touching:
        return []
    broken = [held for held in report.judged.outcomes if isinstance(held, Violation)]
    lines: list[Line] = [(Span("RULES", "bold"),)]
    for rule in touching:
        lines += wrapped([span(f"  • {_told(rule)} ({rule.place})")], width, hang=4)
        found = [violation for violation in broken if violation.rule is rule]
        for violation in found:
            words = f"broken by {violation.source}: {violation.because}"
            lines += wrapped([Span("    "), span(words, "red")], width, hang=4)
        if not found:
            lines += wrapped([span(f"    {_kept(report, rule)}")], width, hang=4)
    return lines


def _told(rule: Rule) -> str:
    ids = rule.claims
    if rule.name == "before":
        return f"{ids[0]} is not later than {ids[1]}"
    if rule.name == "count":
        return f"{ids[0]} is the number of names in {ids[1]}"
    if rule.name == "rate":
        return f"{ids[0]} to {ids[1]} lies between {' and '.join(rule.between or ())}"
    return f"{' + '.join(ids[:-1])} is {ids[-1]}"


def _kept(report: Report, rule: Rule) -> str:
    """Which sources the rule could be held against, all of which keep it."""
    cells = report.judged.cells
    stating = [
        source
        for source in report.judged.registry.sources
        if all(cells[claim][source].state in STATED for claim in rule.claims)
    ]
    return f"kept by {', '.join(stating)}" if stating else "no source says all of them"
