"""Options that several commands share, and what they mean."""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from aiplancheck import __version__, discovery
from aiplancheck.errors import CannotRunError
from aiplancheck.text import safe


class Colour(StrEnum):
    """When to colour."""

    auto = "auto"
    always = "always"
    never = "never"


Registry = Annotated[
    Path | None,
    typer.Option("--registry", metavar="DIR", help="The registry's folder (default: found by walking up from here)."),
]
Texts = Annotated[
    Path | None,
    typer.Option("--texts", metavar="DIR", help="Where the sources' texts are kept (default: sources/texts)."),
]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="[FORMAT:]FILE",
        help="Write to FILE instead of the screen; with FORMAT: beside it. May be repeated.",
    ),
]
Today = Annotated[
    str | None, typer.Option("--today", metavar="DATE", help="The day on which decisions are judged (default: now).")
]
ColourOption = Annotated[Colour, typer.Option("--color", help="Colour the text; auto: on a terminal.")]
Language = Annotated[str, typer.Option("--language", metavar="TAG", help="The language it is printed in.")]
Jsonl = Annotated[bool, typer.Option("--jsonl", help="Batch mode: JSON objects on stdin, answers on stdout.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Leave out remarks on the error stream.")]


def _answer_version(asked: bool) -> None:
    if asked:
        print(f"aiplancheck {__version__}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", help="Print the version and exit.", is_eager=True, callback=_answer_version)
]


def complain(words: str) -> None:
    """Say something on the error stream; what it quotes is shown, never obeyed (control characters, bidi)."""
    print(*(safe(line) for line in words.split("\n")), sep="\n", file=sys.stderr)


def remark(words: str, quiet: bool) -> None:
    """Say something on the error stream that is no failure, unless that is not wanted."""
    if not quiet:
        complain(f"aiplancheck: {words}")


def texts_folder(texts: Path | None) -> Path | None:
    """The folder of texts that was asked for. Raises CannotRunError when it is none."""
    if texts is not None and not os.path.isdir(texts):
        raise CannotRunError(f"--texts names {texts}, which is no folder; give the folder that holds the texts")
    return texts


def root(registry: Path | None) -> Path:
    """The registry's folder. Raises CannotRunError with a hint when there is none."""
    return discovery.find_root(Path.cwd(), explicit=registry, environ=os.environ)


def day(today: str | None) -> date:
    """The day that was asked for, or today's in UTC: the answer must not depend on the machine's time zone."""
    if today is None:
        return datetime.now(UTC).date()
    try:
        return date.fromisoformat(today)
    except ValueError:
        raise CannotRunError(f"--today takes a day like 2026-11-21, not “{today}”") from None


def coloured(colour: Colour) -> bool:
    """Whether stdout gets colours: --color, then NO_COLOR, then FORCE_COLOR, then what stdout is."""
    if colour is not Colour.auto:
        return colour is Colour.always
    if os.environ.get("NO_COLOR"):
        return False
    if any(os.environ.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """The terminal's columns, between 40 and 120; 80 when nobody watches."""
    if not sys.stdout.isatty():
        return 80
    try:
        return max(40, min(120, os.get_terminal_size(sys.stdout.fileno()).columns))
    except OSError:
        return 80
