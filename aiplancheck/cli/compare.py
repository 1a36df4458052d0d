"""`compare`: how one printed value stands to another."""

from __future__ import annotations

from typing import Annotated

import typer

from aiplancheck.cli._batch import Answer, BadRequestError, Request, answer_lines, field
from aiplancheck.cli._options import Jsonl, Language, Version
from aiplancheck.cli._spelling import FIGURES, kinds_to_try, listed, one_of, spelt
from aiplancheck.cli.read import CONTEXT, is_readable, refuse_options, value_or_reason
from aiplancheck.errors import CannotRunError


def compare(
    a: Annotated[str | None, typer.Argument(metavar="A", help="A printed value.")] = None,
    b: Annotated[str | None, typer.Argument(metavar="B", help="Another one.")] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="date, money, … (default: the first that fits both).")
    ] = None,
    language: Language = "en",
    other_language: Annotated[
        str | None, typer.Option("--other-language", metavar="TAG", help="B's language, where it is another one.")
    ] = None,
    jsonl: Jsonl = False,
    version: Version = False,  # noqa: ARG001  answered before anything else
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
    """The comparison as the first kind that both can be read as, or as the one that was named."""
    from aiplancheck.text import safe

    tried = kinds_to_try(kind)
    halves = {"text": a, "language": language}, {"text": b, "language": other}
    fits = [[name for name in tried if is_readable(_as(half, name), name)] for half in halves]
    fitting = [name for name in tried if all(name in fit for fit in fits)]
    if not fitting and kind is None:
        print(f"incomparable: {_misfit(halves, fits)}")
        return
    name = (fitting or tried)[0]
    found = _answered({"kind": name, "a": _as(halves[0], name), "b": _as(halves[1], name)})
    print(f"{found['relation']} ({name}): {safe(found['because'])}")


def _as(half: Request, kind: str) -> Request:
    return {**half, "text": spelt(half["text"], kind)}


def _misfit(halves: tuple[Request, Request], fits: list[list[str]]) -> str:
    """Why no kind fits both values: what each of them is, or why one cannot be read at all."""
    from aiplancheck.cli._unread import why_not
    from aiplancheck.text import safe

    if not all(fits):
        unread = [half for half, kinds in zip(halves, fits, strict=True) if not kinds]
        return safe("; ".join(f"“{h['text']}” {why_not(h['text'], FIGURES, h['language'])}" for h in unread))
    clauses = [f"“{h['text']}” is {listed([one_of(k) for k in f])}" for h, f in zip(halves, fits, strict=True)]
    return safe(f"no kind fits both: {', '.join(clauses)}; try --kind")


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
