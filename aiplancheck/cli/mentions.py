"""`mentions`: the values that running text prints."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from aiplancheck.cli._batch import Answer, Request, answer_lines, field
from aiplancheck.cli._options import Version


def mentions(
    docs: Annotated[list[str] | None, typer.Argument(metavar="DOC...", help="Text files; - for stdin.")] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="date, money, … (default: every kind.)")
    ] = None,
    language: Annotated[str, typer.Option("--language", metavar="TAG", help="The language of the text.")] = "en",
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Batch mode: JSON objects on stdin, answers on stdout.")
    ] = False,
    version: Version = False,  # noqa: ARG001  answered before anything else
) -> None:
    """List the values that a text prints, with their places and what they may mean."""
    if jsonl:
        answer_lines(_answered)
        return


def _answered(request: Request) -> Answer:
    from aiplancheck import values
    from aiplancheck.values import Reader

    found = values.mentions(field(request, "text"), Reader(language=field(request, "language", "en")))
    return {"mentions": [_as_json(mention) for mention in found]}


def _as_json(mention: Any) -> dict[str, Any]:
    from aiplancheck import values

    return {"start": mention.start, "end": mention.end, "text": mention.text, "value": values.as_json(mention.value)}


COMMAND = mentions
