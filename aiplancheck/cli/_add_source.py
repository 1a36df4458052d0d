"""`add source`: takes a document in, and says what was found in it."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from aiplancheck.cli._options import Quiet, Registry, Version, day, remark, root
from aiplancheck.errors import CannotRunError

if TYPE_CHECKING:
    from aiplancheck.intake import Raw
    from aiplancheck.intake._shelf import Shelf

#: What an option's value is called in help.
_WORDS = "TEXT"
Document = Annotated[str, typer.Argument(metavar="FILE|URL|-", help="A file, an http(s) address, or - for stdin.")]
Id = Annotated[
    str,
    typer.Option("--id", metavar="ID", help="a-z, 0-9 and - (default: from the title or the file's name)."),
]
Title = Annotated[str, typer.Option("--title", metavar=_WORDS, help="Its title, instead of the one found.")]
Author = Annotated[str, typer.Option("--author", metavar=_WORDS, help="Who wrote it.")]
Publisher = Annotated[str, typer.Option("--publisher", metavar=_WORDS, help="Who published it.")]
Url = Annotated[
    str,
    typer.Option("--url", metavar="URL", help="Where it stands on the web; nothing is fetched from there."),
]
Tag = Annotated[str, typer.Option("--language", metavar="TAG", help="Its language, such as de or pt-BR.")]
Published = Annotated[str, typer.Option("--published", metavar="DATE", help="The day, month or year that is printed.")]
RoleOption = Annotated[
    str,
    typer.Option("--role", metavar="ROLE", help="primary, report, analysis, opinion, aggregator or reference."),
]
Derived = Annotated[
    list[str] | None,
    typer.Option(
        "--derived-from",
        metavar="SOURCE:HOW",
        help="It is a translation, copy, excerpt, revision or citation of SOURCE. May be repeated.",
    ),
]
NotOwnVoice = Annotated[
    list[str] | None,
    typer.Option(
        "--not-own-voice",
        metavar="LINES",
        help="Lines that are not the source speaking (3,14-24 or none). May be repeated.",
    ),
]
As = Annotated[str, typer.Option("--as", metavar="FORMAT", help="plain, html, pdf or docx (default: what it is).")]
Encoding = Annotated[str, typer.Option("--encoding", metavar="NAME", help="A text's encoding, where it is not UTF-8.")]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch also from addresses that are not on the public internet.")
]
Timeout = Annotated[
    float, typer.Option("--timeout", metavar="SECONDS", help="For all of fetching, and again for reading it.")
]
Retrieved = Annotated[
    str | None, typer.Option("--today", metavar="DATE", help="The day to record as retrieved (default: now).")
]
Force = Annotated[bool, typer.Option("--force", help="Do not ask before replacing, or adding the same text again.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Print the source file and write nothing.")]


def source(
    document: Document,
    id_: Id = "",
    title: Title = "",
    author: Author = "",
    publisher: Publisher = "",
    url: Url = "",
    language: Tag = "",
    published: Published = "",
    role: RoleOption = "",
    derived_from: Derived = None,
    not_own_voice: NotOwnVoice = None,
    as_: As = "",
    encoding: Encoding = "",
    allow_private: AllowPrivate = False,
    timeout: Timeout = 30.0,
    force: Force = False,
    dry_run: DryRun = False,
    registry: Registry = None,
    today: Retrieved = None,
    quiet: Quiet = False,
    version: Version = False,  # noqa: ARG001  answered before anything else
) -> None:
    """Add a document: its text under sources/texts/, what it says about itself in sources/ID.yaml.

    Takes .txt and .md, .html (with the extra `html`), .pdf (extra `pdf`) and .docx. What you give outweighs what is
    found; what is neither given nor found is left out. What people wrote in a source file that is there stays.

    \b
    aiplancheck add source minutes.pdf --role primary
    aiplancheck add source https://example.org/fees --id gazette-fees
    aiplancheck add source - --title "Minutes of the council" < minutes.txt
    """
    from aiplancheck import intake
    from aiplancheck.cli._added import told
    from aiplancheck.cli._given import given_by, seconds_given
    from aiplancheck.intake._draft import draft
    from aiplancheck.intake._encoding import asked
    from aiplancheck.intake._shelf import Shelf

    texts = {"title": title, "author": author, "publisher": publisher, "url": url, "language": language}
    given = given_by(id_, {**texts, "published": published}, role, derived_from or [], not_own_voice or [])
    moment = day(today)
    shelf = Shelf(root(registry))
    raw = _raw(document, asked(encoding), allow_private, seconds_given(timeout))
    found = intake.read(raw, as_, seconds=timeout)
    drafted = draft(found, raw, given, moment)
    if lines := shelf.stale_lines(drafted):
        given = replace(given, not_own_voice=_lines_of(drafted.id, lines, asks=document != "-"))
        drafted = draft(found, raw, given, moment)
    content, entry = shelf.entry(drafted)
    for words in (*drafted.remarks, *shelf.remarks(drafted)):
        remark(words, quiet)
    hindrances = list(shelf.hindrances(drafted))
    if dry_run:
        for words in hindrances:
            remark(words, quiet)
        sys.stdout.write(content)
        return
    if not force:
        _agree(hindrances, asks=document != "-")
    shelf.put(drafted, content)
    _mention_faults(shelf, quiet)
    print("\n".join(told(entry, drafted, found)))


def _raw(document: str, encoding: str, allow_private: bool, timeout: float) -> Raw:
    """The document's bytes, from wherever they are to come."""
    from aiplancheck.intake._address import is_address
    from aiplancheck.intake._fetch import fetch
    from aiplancheck.intake._input import from_file, from_stdin

    if is_address(document):
        raw = fetch(document, allow_private=allow_private, seconds=timeout)
    elif document == "-":
        raw = from_stdin()
    else:
        raw = from_file(Path(document))
    return replace(raw, encoding=encoding) if encoding else raw


def _agree(hindrances: list[str], *, asks: bool) -> None:
    """Ask a person about each; raise CannotRunError where nobody can be asked, or the answer is no."""
    for words in hindrances:
        if not (asks and _somebody_is_there()):
            raise CannotRunError(f"{words}; nothing was written, --force writes it all the same")
        if _answer(f"{words}. Write it? [y/N] ").casefold() not in ("y", "yes"):
            raise CannotRunError("nothing was written")


def _lines_of(id_: str, old: str, *, asks: bool) -> tuple[str, ...]:
    """Which lines of the new text are not the source's own voice. Raises CannotRunError where nobody can be asked."""
    from aiplancheck.cli._given import lines_given

    words = (
        f"sources/{id_}.yaml says that lines {old} of its old text are not its own voice, and the text is another now"
    )
    if not (asks and _somebody_is_there()):
        raise CannotRunError(
            f"{words}; give --not-own-voice LINES for the new text, or --not-own-voice none; nothing was written"
        )
    return lines_given([_answer(f"{words}. Which lines are it not in the new text (14-24, or none)? ")])


def _somebody_is_there() -> bool:
    """Whether a person can be asked: both streams are there, and a terminal."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def _answer(question: str) -> str:
    print(f"aiplancheck: {question}", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()


def _mention_faults(shelf: Shelf, quiet: bool) -> None:
    if shelf.faults:
        count = f"{shelf.faults:,} faults" if shelf.faults > 1 else "a fault"
        remark(f"the registry has {count}, which `aiplancheck report` lists", quiet)
