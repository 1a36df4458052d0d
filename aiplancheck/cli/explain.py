"""`explain`: why this verdict, source by source; or what a check means."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from aiplancheck.cli._options import Colour, ColourOption, Quiet, Registry, Today, coloured, day, root, width


def explain(
    name: Annotated[
        str, typer.Argument(metavar="CLAIM|CHECK", help="A claim: its id or a unique part of it; or a check.")
    ],
    registry: Registry = None,
    today: Today = None,
    color: ColourOption = Colour.auto,
    quiet: Quiet = False,  # noqa: ARG001  there are no remarks to leave out; scripts pass it to every command
) -> None:
    """Show why: every source's words, and what decided."""
    from aiplancheck import findings, pipeline
    from aiplancheck.renderers import Look
    from aiplancheck.renderers._explain import explain as spell
    from aiplancheck.report import Choice, matching, report

    if name in findings.checks():
        sys.stdout.write(findings.manual(name))
        return
    judged = pipeline.judged(root(registry), day(today))
    examined = report(judged, findings.find(judged), Choice())
    look = Look(width(), coloured(color), all=True)
    texts = [spell(examined, judged.verdicts[id_], look) for id_ in matching(judged, name)]
    sys.stdout.write("\n".join(texts))


COMMAND = explain
