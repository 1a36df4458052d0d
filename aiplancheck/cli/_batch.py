"""Batch mode: one JSON object a line in, one answer a line out, in order; one bad line spoils only its own answer."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

import typer

Request = dict[str, Any]
Answer = dict[str, Any]


class BadRequestError(ValueError):
    """A request that cannot be answered, with the reason."""


def answer_lines(answer: Callable[[Request], Answer]) -> None:
    """Answer every line of stdin; exit 2 at the end when a line was no proper request."""
    bad = 0
    for line in sys.stdin.buffer:
        if not line.strip():
            continue
        found = _answer(line, answer)
        bad += "error" in found
        sys.stdout.write(json.dumps(found, ensure_ascii=False, allow_nan=False) + "\n")
        sys.stdout.flush()  # a program that asks line by line waits for each answer
    if bad:
        print(f"aiplancheck: {bad} of the requests could not be answered; see their `error`", file=sys.stderr)
        raise typer.Exit(2)


def field(request: Request, name: str, default: str | None = None) -> str:
    """A field that is a text. Raises BadRequestError."""
    value = request.get(name, default)
    if value is None and default is not None:
        return default
    if not isinstance(value, str):
        raise BadRequestError(f"`{name}` is missing or no text")
    return value


def _answer(line: bytes, answer: Callable[[Request], Answer]) -> Answer:
    try:
        request = json.loads(line)
        json.dumps(request, allow_nan=False)  # NaN and numbers beyond every bound are no JSON
    except (ValueError, RecursionError) as error:
        return {"id": None, "error": f"not a JSON object: {error}"}
    if not isinstance(request, dict):
        return {"id": None, "error": "not a JSON object"}
    try:
        return {"id": request.get("id"), **answer(request)}
    except BadRequestError as error:
        return {"id": request.get("id"), "error": str(error)}
