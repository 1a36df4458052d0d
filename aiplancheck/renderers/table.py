"""The report on a terminal: one screen with what matters most, or with `--all` or a choice every claim.

The screen fits a terminal of 24 lines and 80 columns, whatever the registry holds.
"""

from __future__ import annotations

from collections.abc import Sequence

from aiplancheck.renderers import Look, Renderer
from aiplancheck.renderers._terminal import checked
from aiplancheck.renderers._terminal.dispute import claims
from aiplancheck.renderers._terminal.everything import everything
from aiplancheck.renderers._terminal.fit import fitted
from aiplancheck.renderers._terminal.lines import Line, Span, painted, span
from aiplancheck.report import Dispute, Report

#: Lines of a terminal of the usual size, less one for the prompt: the first line must not scroll away.
LINES = 23
#: Copies whose omissions the screen tells.
MOST_COPIES = 2


def render(report: Report, look: Look) -> str:
    """The screen, or everything; with a newline at its end."""
    if look.all or not report.choice.everything:
        return painted(everything(report, look), look)
    return painted(screen(report, look.width), look)


def screen(report: Report, width: int) -> list[Line]:
    """The one screen: the frame, and between its parts as many disputes as there is room for."""
    top = [*checked.counted(report, width), *checked.checked(report, width), *checked.unchecked(report, width)]
    every = (*report.open, *report.decided)
    # below stands who is silent on the disputes shown: with all of them it is highest
    room = LINES - len(top) - len(_bottom(report, every, width)) - len(_next(report, every, width))
    shown, middle = fitted(report, room, width)
    bottom = _bottom(report, shown, width)
    spare = LINES - len(top) - len(middle) - len(bottom) - len(_next(report, shown, width))
    further = _further(shown, width, spare)
    spare -= len(further)
    bottom = [*bottom, *further, *_next(report, shown, width)]
    return [*top, *[()] * (spare > 0), *middle, *[()] * (spare > 1), *bottom]


def _bottom(report: Report, shown: Sequence[Dispute], width: int) -> list[Line]:
    return [
        *checked.left_out(report, width, most=1, first=claims(shown))[:MOST_COPIES],
        *checked.problems(report, width),
        *checked.silent([dispute.verdict for dispute in shown], width, most=2),
    ]


def _further(shown: Sequence[Dispute], width: int, room: int) -> list[Line]:
    """What else keeps sources from saying anything on the questions shown, as far as it fits whole."""
    lines: list[Line] = []
    for told in checked.unknown([dispute.verdict for dispute in shown], width):
        if len(lines) + len(told) <= room:
            lines += told
    return lines


def _next(report: Report, shown: Sequence[Dispute], width: int) -> list[Line]:
    first = shown[0].verdict.claim.id if shown else next((verdict.claim.id for verdict in report.verdicts), "CLAIM")
    every = Span("aiplancheck report --all", "bold")
    return checked.labelled("NEXT", [span(f"aiplancheck explain {first}", "bold"), Span("  or  "), every], width)


RENDERER = Renderer("table", render)
