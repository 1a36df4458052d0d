"""`explain`: why this verdict, source by source; or what a check means."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
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
    root,
    texts_folder,
    width,
)
from aiplancheck.cli._output import check_format, deliver
from aiplancheck.errors import CannotRunError

if TYPE_CHECKING:
    from aiplancheck.findings import Judged

FORMATS = ("table", "json")
#: Instead of a name: every check, with its level and what it is about.
CATALOGUE = "checks"


def explain(
    name: Annotated[
        str,
        typer.Argument(
            metavar="CLAIM|CHECK", help="A claim: its id or a unique part of it; or a check (`checks` lists them)."
        ),
    ],
    format_: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="table, or json: the report on this claim only.")
    ] = "table",
    output: Output = None,
    registry: Registry = None,
    texts: Texts = None,
    today: Today = None,
    color: ColourOption = Colour.auto,
    quiet: Quiet = False,  # noqa: ARG001  it has no remarks to make
    version: Version = False,  # noqa: ARG001  answered before anything else
) -> None:
    """Show why: every source's words, and what decided."""
    from aiplancheck import findings, pipeline, renderers
    from aiplancheck.renderers import Look
    from aiplancheck.renderers._explain import explain as spell
    from aiplancheck.report import Choice

    check_format(format_, FORMATS)
    moment, folder = day(today), texts_folder(texts)
    if name == CATALOGUE or name in findings.checks():
        text = _catalogue() if name == CATALOGUE else findings.manual(name)
        _deliver_words(text, name, format_, output or [])
        return
    judged = pipeline.judged(_root(registry, name), moment, texts=folder)
    examined = pipeline.reported(judged, Choice(claims=_claims(judged, name)))

    def spelt(name: str, screen: bool) -> str:
        look = Look(width() if screen else 80, screen and coloured(color), all=True)
        if name == "json":
            return renderers.renderer(name).render(examined, look)
        return "\n".join(spell(examined, verdict, look) for verdict in examined.verdicts)

    deliver(output or [], format_, FORMATS, spelt)


def _deliver_words(text: str, name: str, format_: str, outputs: list[str]) -> None:
    """A check's manual, which is the same in every run and has one form."""
    if format_ != FORMATS[0]:
        raise CannotRunError(f"“{name}” is explained in words; --format {format_} is for claims")
    deliver(outputs, format_, FORMATS[:1], lambda *_: text)


def _catalogue() -> str:
    """Every check with its level and the first sentence of its manual."""
    from textwrap import fill

    from aiplancheck import findings

    def entries() -> Iterator[str]:
        for check in findings.checks().values():
            about = " ".join(findings.manual(check.name).split("\n\n")[1].split())
            yield fill(f"{check.name:<20} {check.level:<8} {about}", width(), subsequent_indent=" " * 30)

    return "\n".join(entries()) + "\n"


def _root(registry: Path | None, name: str) -> Path:
    """The registry's folder; where there is none, a mistyped check is thought of."""
    try:
        return root(registry)
    except CannotRunError as error:
        near = _near(name, ())
        raise CannotRunError(f"{error}{f' (or did you mean the check {near}?)' if near else ''}") from None


def _claims(judged: Judged, name: str) -> tuple[str, ...]:
    """The claims that a name stands for. Raises CannotRunError, with the nearest claim or check."""
    from aiplancheck.report import matching

    ids = tuple(judged.registry.claims)
    if any(mark in name for mark in "*?[") or any(name in id_ for id_ in ids):
        return matching(judged, name)
    near = _near(name, ids)
    lists = "`aiplancheck report --all` lists the claims, `aiplancheck explain checks` the checks"
    raise CannotRunError(f"no claim or check is called “{name}”; {f'did you mean {near}?' if near else lists}")


def _near(name: str, ids: tuple[str, ...]) -> str:
    from aiplancheck import findings
    from aiplancheck.registry._suggest import nearest

    keys = {id_.partition(".")[2]: id_ for id_ in ids}
    return nearest(name, [*ids, *findings.checks()]) or keys.get(nearest(name, keys) or "", "")


COMMAND = explain
