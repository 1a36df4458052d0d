"""`mentions`: the values that running text prints."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from aiplancheck.cli._batch import Answer, BadRequestError, Request, answer_lines, field
from aiplancheck.cli._document import text_of
from aiplancheck.cli._options import Jsonl, Language, Version
from aiplancheck.errors import CannotRunError

if TYPE_CHECKING:
    from aiplancheck.values import Mention


def mentions(
    docs: Annotated[list[str] | None, typer.Argument(metavar="DOC...", help="Text files; - is stdin.")] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="date, money, … (default: every kind).")
    ] = None,
    language: Language = "en",
    jsonl: Jsonl = False,
    version: Version = False,  # noqa: ARG001  answered before anything else
) -> None:
    """Find the values in running text: where do they stand, and what may they mean?"""
    if jsonl:
        answer_lines(_answered)
        return
    if not docs:
        raise CannotRunError("give a text file, or - for stdin, for instance: aiplancheck mentions --language de -")
    kinds = _kinds(kind)
    texts = [(doc, text_of(doc)) for doc in docs]
    for doc, text in texts:
        lines = _listed(text, kinds, language, f"{doc}:" if len(docs) > 1 else "")
        print(*lines, sep="\n", end="\n" if lines else "")
        if not lines:
            print(f"aiplancheck: {doc}: no value found; --language says what it is written in", file=sys.stderr)


def _kinds(kind: str | None) -> tuple[str, ...]:
    """The kinds to look for. Raises CannotRunError for one that running text does not give away."""
    from aiplancheck import values

    if kind is None:
        return values.MENTIONED
    if values.ALIASES.get(kind, kind) not in values.MENTIONED:
        raise CannotRunError(f"“{kind}” is not found in running text; there are {', '.join(sorted(values.MENTIONED))}")
    return (kind,)


def _listed(text: str, kinds: tuple[str, ...], language: str, name: str) -> list[str]:
    """One line a mention: its place, what is printed, and what it is read as."""
    from aiplancheck import values
    from aiplancheck.text import safe
    from aiplancheck.values import Reader

    lines, line, start = [], 1, 0
    for mention in values.mentions(text, Reader(language=language), kinds):
        line += text.count("\n", start, mention.start)
        start = mention.start
        column = start - text.rfind("\n", 0, start)
        shown = f"{mention.value.kind}: {values.show(mention.value)}"
        lines.append(f"{name}{line}:{column}  {safe(mention.text)}  {safe(shown)}")
        lines += [f"    {remark.check}: {safe(remark.message)}" for remark in mention.value.remarks]
    return lines


def _answered(request: Request) -> Answer:
    from aiplancheck import values
    from aiplancheck.values import Reader

    _check_date(request.get("reference_date"))
    found = values.mentions(field(request, "text"), Reader(language=field(request, "language", "en")))
    return {"mentions": [_as_json(mention) for mention in found]}


def _check_date(given: object) -> None:
    """Relative expressions ("yesterday") are no mentions, with or without a date; one that is given must be one."""
    try:
        if given is not None:
            date.fromisoformat(given if isinstance(given, str) else "")
    except ValueError:
        raise BadRequestError("`reference_date` is neither null nor a day such as 2025-12-23") from None


def _as_json(mention: Mention) -> dict[str, Any]:
    from aiplancheck import values

    value = mention.value
    found = {"start": mention.start, "end": mention.end, "text": mention.text, "value": values.as_json(value)}
    remarks = [{"check": remark.check, "message": remark.message} for remark in value.remarks]
    return {**found, "remarks": remarks} if remarks else found


COMMAND = mentions
