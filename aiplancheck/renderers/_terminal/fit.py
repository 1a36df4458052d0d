"""As many disputes as a screen has room for: the first ones whole, further ones in a line each, the rest by name."""

from __future__ import annotations

from collections.abc import Sequence

from aiplancheck.renderers._elision import elided
from aiplancheck.renderers._terminal.brief import one_line
from aiplancheck.renderers._terminal.dispute import Detail, block
from aiplancheck.renderers._terminal.items import divided, in_a_row
from aiplancheck.renderers._terminal.lines import Line, Span, span
from aiplancheck.report import Dispute, Report

#: So many disputes get at least a line of their own before one more is shown whole.
LINED = 4
#: Lines of the smallest dispute: its question and two sides.
LEAST = 3
#: Columns that the id of a dispute takes at most when it is only named.
LONGEST_ID = 30
#: How a dispute is shown whole, from the tightest way to the roomiest; no way cuts a side short without need.
DETAILS = (
    *(Detail(1, most, 1, every_name=False) for most in (1, 2)),
    *(Detail(2, most, reason) for most, reason in ((2, 1), (3, 2), (4, 4))),
)


def fitted(report: Report, room: int, width: int) -> tuple[tuple[Dispute, ...], list[Line]]:
    """The disputes shown in at most `room` lines, and those lines; open ones stand first."""
    every = (*report.open, *report.decided)
    if not every:
        return (), [(Span("No source contradicts another."),)] if report.verdicts else []
    blocks = _blocks(report, room, width)
    left = room - sum(len(lines) for lines in blocks.values())
    rest = [dispute for dispute in every if id(dispute) not in blocks]
    lined = rest if len(rest) <= left else rest[: max(left - 1, 0)]
    shown = [dispute for dispute in every if id(dispute) in blocks or any(dispute is one for one in lined)]
    lines = [line for d in shown for line in blocks.get(id(d)) or [one_line(report, d, width)]]
    return tuple(shown), lines + _folded(rest[len(lined) :], width)


def _by_weight(report: Report) -> list[Dispute]:
    """The first open one, the first decided one, then the others: a screen shows what a decision looks like."""
    return [*report.open[:1], *report.decided[:1], *report.open[1:], *report.decided[1:]]


def _blocks(report: Report, room: int, width: int) -> dict[int, list[Line]]:
    """The disputes shown whole, by identity: first as many as possible, then as roomy as possible.

    Some of the others, and the names of the rest, still need their lines.
    """
    found: dict[int, list[Line]] = {}
    by_weight = _by_weight(report)
    for detail in DETAILS:
        for dispute in by_weight:
            used = sum(len(shown) for key, shown in found.items() if key != id(dispute))
            others = len(by_weight) - len(found.keys() | {id(dispute)})
            left = room - used - min(others, LINED + 1)
            if left < LEAST:
                continue
            lines = block(report, dispute, width, detail)
            if len(lines) <= left:
                found[id(dispute)] = lines
    return found


def _folded(rest: Sequence[Dispute], width: int) -> list[Line]:
    if not rest:
        return []
    ids = [[span(elided(dispute.verdict.claim.id, LONGEST_ID))] for dispute in rest]
    lead = Span(f"and {len(rest)} more: ", "bold")
    return in_a_row([lead], divided(ids, ", "), width, hang=10, most=1, more="others")
