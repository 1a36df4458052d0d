"""`read`: what printed values denote."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from aiplancheck.cli._batch import Answer, BadRequestError, Request, answer_lines, field
from aiplancheck.cli._options import Jsonl, Language, Version
from aiplancheck.cli._spelling import kinds_to_try, spelt
from aiplancheck.errors import CannotRunError

#: A printed value may begin with a minus ("-5%"), like an option.
CONTEXT = {"ignore_unknown_options": True}


def read(
    texts: Annotated[
        list[str] | None, typer.Argument(metavar="TEXT...", help="Printed values, each in quotes.")
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="date, money, … (default: every kind that fits).")
    ] = None,
    language: Language = "en",
    jsonl: Jsonl = False,
    version: Version = False,  # noqa: ARG001  answered before anything else
) -> None:
    """Read printed values: what may they mean?"""
    if jsonl:
        answer_lines(_answered)
        return
    if not texts:
        raise CannotRunError('give a printed value, for instance: aiplancheck read --kind money "¥1 trillion"')
    refuse_options(*texts)
    for text in texts:
        for line in _by_hand(text, kind, language):
            print(line)


def refuse_options(*texts: str) -> None:
    """Raise CannotRunError for a mistyped option that was taken for a printed value."""
    for text in texts:
        if text.startswith("--") and text[2:3].isalpha():
            raise CannotRunError(f"there is no option “{text}”; `--help` lists them")


def _by_hand(text: str, kind: str | None, language: str) -> list[str]:
    from aiplancheck import values
    from aiplancheck.text import safe
    from aiplancheck.values import Reader, Value

    kinds = kinds_to_try(kind)
    tried = {name: values.read(spelt(text, name), name, Reader(language=language)) for name in kinds}
    read_as = {name: value for name, value in tried.items() if isinstance(value, Value)}
    lines = [f"{safe(text)}  {name}: {safe(values.show(value))}" for name, value in read_as.items()]
    lines += [f"    {remark.check}: {safe(remark.message)}" for value in read_as.values() for remark in value.remarks]
    if lines:
        return lines
    from aiplancheck.cli._unread import why_not  # only what cannot be read needs it

    return [f"{safe(text)}  {safe(why_not(text, kinds, language))}"]


def value_or_reason(request: Request, kind: str) -> Any:
    """The Value, or Unreadable, of a request's `text` in its `language`. Raises BadRequestError."""
    from aiplancheck import values
    from aiplancheck.values import Reader

    if kind not in values.kind_names():
        raise BadRequestError(f"there is no kind {kind!r}; there are {', '.join(values.kind_names())}")
    return values.read(field(request, "text"), kind, Reader(language=field(request, "language", "en")))


def is_readable(request: Request, kind: str) -> bool:
    """Whether a request's text can be read as this kind."""
    from aiplancheck.values import Value

    return isinstance(value_or_reason(request, kind), Value)


def _answered(request: Request) -> Answer:
    from aiplancheck import values
    from aiplancheck.values import Unreadable

    value = value_or_reason(request, field(request, "kind"))
    if isinstance(value, Unreadable):
        return {"unreadable": value.reason}
    remarks = [{"check": remark.check, "message": remark.message} for remark in value.remarks]
    return {"value": values.as_json(value), **({"remarks": remarks} if remarks else {})}


COMMAND = read
