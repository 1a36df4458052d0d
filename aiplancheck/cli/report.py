"""`report`: where the sources agree, conflict or leave a gap."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from aiplancheck.cli._options import (
    Colour,
    ColourOption,
    Output,
    Quiet,
    Registry,
    Texts,
    Today,
    Version,
    coloured,
    day,
    remark,
    root,
    texts_folder,
    width,
)
from aiplancheck.cli._output import check_format, deliver

if TYPE_CHECKING:
    from aiplancheck.report import Choice

_FORMATS = "table, matrix, markdown, json"


def report(
    claims: Annotated[
        list[str] | None,
        typer.Argument(metavar="[CLAIM]...", help="Only these: an id, a glob or a unique part of one."),
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only", metavar="VERDICT[/REASON]", help="conflict, decided, agree or gap, or gap/single and so on."
        ),
    ] = None,
    topic: Annotated[
        list[str] | None, typer.Option("--topic", metavar="TOPIC", help="Only this topic's claims.")
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option("--source", metavar="ID", help="Only the claims on which this source states something."),
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="REV", help="Only what stands otherwise than at this git revision.")
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="Show every claim, not only what matters most.")] = False,
    format_: Annotated[str, typer.Option("--format", metavar="FORMAT", help=f"{_FORMATS}.")] = "table",
    output: Output = None,
    registry: Registry = None,
    texts: Texts = None,
    today: Today = None,
    color: ColourOption = Colour.auto,
    quiet: Quiet = False,
    version: Version = False,  # noqa: ARG001  answered before anything else
) -> None:
    """Show where the sources agree, conflict or leave a gap."""
    from aiplancheck import pipeline, renderers
    from aiplancheck.renderers import Look
    from aiplancheck.report import Choice

    check_format(format_, renderers.names())
    choice = Choice(tuple(claims or ()), tuple(only or ()), tuple(topic or ()), tuple(source or ()))
    place = root(registry)
    judged = pipeline.judged(place, day(today), texts=texts_folder(texts))
    if since is not None:
        from aiplancheck import changes  # reads another revision, which most reports need not

        choice = replace(choice, changed=changes.since(place, since, judged))
    examined = pipeline.reported(judged, choice)

    def spell(name: str, screen: bool) -> str:
        look = Look(width() if screen else 80, screen and coloured(color), all_)
        return renderers.renderer(name).render(examined, look)

    deliver(output or [], format_, renderers.names(), spell)
    if not examined.verdicts:
        asked = [*_asked(choice), *(["--since", since] if since else [])]
        remark(f"nothing matches {' '.join(asked)}", quiet)


def _asked(choice: Choice) -> list[str]:
    """The arguments that make this choice."""
    options = (("--topic", choice.topics), ("--source", choice.sources), ("--only", choice.only))
    return [*choice.claims, *(f"{option} {word}" for option, words in options for word in words)]


COMMAND = report
