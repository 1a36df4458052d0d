"""`compare`: how one printed value stands to another."""

from __future__ import annotations

from typing import Annotated

import typer

from aiplancheck.cli._batch import Answer, BadRequestError, Request, answer_lines, field
from aiplancheck.cli.read import CONTEXT, is_readable, kinds_to_try, refuse_options, value_or_reason
from aiplancheck.errors import CannotRunError


def compare(
    a: Annotated[str | None, typer.Argument(metavar="A", help="A printed value.")] = None,
    b: Annotated[str | None, typer.Argument(metavar="B", help="Another one.")] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="date, money, … (default: the first that fits both).")
    ] = None,
    language: Annotated[
        str, typer.Option("--language", metavar="TAG", help="The language they are printed in.")
    ] = "en",
    other_language: Annotated[
        str | None, typer.Option("--other-language", metavar="TAG", help="B's language, where it is another one.")
    ] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Batch mode: JSON objects on stdin, answers on stdout.")
    ] = False,
) -> None:
    """Compare two printed values, and say why."""
    if jsonl:
        answer_lines(_answered)
        return
    if a is None or b is None:
        raise CannotRunError('give two printed values, for instance: aiplancheck compare "20%" "around 21%"')
    refuse_options(a, b)
    _by_hand(a, b, kind, language, other_language or language)


def _by_hand(a: str, b: str, kind: str | None, language: str, other: str) -> None:
    """The first kind that both can be read as; where there is none, why not for the first one tried."""
    from aiplancheck.text import safe

    tried = kinds_to_try(kind)
    first_half, other_half = {"text": a, "language": language}, {"text": b, "language": other}
    fitting = [name for name in tried if all(is_readable(half, name) for half in (first_half, other_half))]
    name = (fitting or tried)[0]
    found = _answered({"kind": name, "a": first_half, "b": other_half})
    print(f"{found['relation']} ({name}): {safe(found['because'])}")


def _answered(request: Request) -> Answer:
    from aiplancheck import values
    from aiplancheck.values import Unreadable

    kind = field(request, "kind")
    read = [value_or_reason(_half(request, half), kind) for half in ("a", "b")]
    unreadable = [
        f"“{_half(request, half)['text']}” cannot be read: {value.reason}"
        for half, value in zip(("a", "b"), read, strict=True)
        if isinstance(value, Unreadable)
    ]
    if unreadable:
        return {"relation": "incomparable", "because": "; ".join(unreadable)}
    found = values.relate(*read)
    return {"relation": found.relation.value, "because": found.because}


def _half(request: Request, name: str) -> Request:
    half = request.get(name)
    if not isinstance(half, dict):
        raise BadRequestError(f"`{name}` is missing or no object")
    return half


__all__ = ["COMMAND", "CONTEXT"]

COMMAND = compare
