"""`locate`: where a text prints a quote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from aiplancheck.cli._batch import Answer, BadRequestError, Request, answer_lines, field
from aiplancheck.cli._document import text_of
from aiplancheck.cli._options import Jsonl, Version
from aiplancheck.cli.read import CONTEXT, refuse_options
from aiplancheck.errors import CannotRunError

if TYPE_CHECKING:
    from aiplancheck.quotes import Document, Located

#: So many places of an ambiguous quote are listed; a person needs no more to choose a longer quote.
_MOST_LISTED = 20


def locate(
    quote: Annotated[
        str | None, typer.Argument(metavar="QUOTE", help="Words, as a text is said to print them.")
    ] = None,
    doc: Annotated[str | None, typer.Argument(metavar="DOC", help="A text file; - is stdin.")] = None,
    prefix: Annotated[str, typer.Option("--prefix", metavar="WORDS", help="What stands right before it.")] = "",
    suffix: Annotated[str, typer.Option("--suffix", metavar="WORDS", help="What stands right after it.")] = "",
    line: Annotated[int | None, typer.Option("--line", metavar="N", help="The line on which it starts.")] = None,
    jsonl: Jsonl = False,
    version: Version = False,  # noqa: ARG001  answered before anything else
) -> None:
    """Look a quote up in a text: is it there, word for word, and where?"""
    if jsonl:
        if quote is not None or doc is not None or prefix or suffix or line is not None:
            raise CannotRunError("with --jsonl everything is read from stdin; leave out the other arguments")
        answer_lines(_answered)
        return
    if quote is None or doc is None:
        raise CannotRunError('give a quote and a text, for instance: aiplancheck locate "by 30 June" minutes.txt')
    refuse_options(quote, doc)
    if not quote.strip():
        raise CannotRunError("the quote is empty; give some words of the text")
    if line is not None and line < 1:
        raise CannotRunError(f"--line takes a line from 1, not {line}")
    from aiplancheck import quotes

    if len(quote) > quotes.LONGEST_QUOTE:
        raise CannotRunError(f"a quote may have up to {quotes.LONGEST_QUOTE:,} characters; this one has {len(quote):,}")
    document = quotes.Document(text_of(doc))
    found = quotes.locate(quote, document, prefix=prefix, suffix=suffix, line=line)
    print(*_told(found, document), sep="\n")


def _told(found: Located, document: Document) -> list[str]:
    """What was found, in a line or a few."""
    from aiplancheck.text import safe

    if found.status == "ambiguous":
        more = found.places[_MOST_LISTED:]
        lines = [f"ambiguous  {_count(found)} places; a longer quote, --prefix, --suffix or --line tells them apart"]
        lines += [f"    {_place(start, end, document)}" for start, end in found.places[:_MOST_LISTED]]
        return lines + (["    … and more"] if more else [])
    if found.start is None or found.end is None:
        return [found.status]
    lines = [f"{found.status}  {_place(found.start, found.end, document)}"]
    lines += [f"    {safe(_differs(one.quoted, one.printed))}" for one in found.differences]
    if found.negation:
        lines.append(f"    careful: what the dots leave out holds “{safe(found.negation)}”")
    return lines


def _count(found: Located) -> str:
    from aiplancheck.quotes import MOST_PLACES

    return f"{len(found.places)} or more" if len(found.places) >= MOST_PLACES else str(len(found.places))


def _place(start: int, end: int, document: Document) -> str:
    """Line and column of the first and the last character, and the page where there are several."""
    last = max(start, end - 1)
    ends = [f"{document.line(at)}:{document.column(at)}" for at in (start, last)]
    return "-".join(ends) + (f" (page {document.page(start)})" if "\f" in document.text else "")


def _differs(quoted: str, printed: str) -> str:
    if not printed:
        return f"the quote adds “{quoted}”"
    return f"the quote leaves out “{printed}”" if not quoted else f"the quote has “{quoted}”, the text “{printed}”"


def _answered(request: Request) -> Answer:
    from aiplancheck import quotes

    quote, text = field(request, "quote"), field(request, "text")
    if len(quote) > quotes.LONGEST_QUOTE:
        raise BadRequestError(f"`quote` has more than {quotes.LONGEST_QUOTE:,} characters")
    prefix, suffix = field(request, "prefix", ""), field(request, "suffix", "")
    found = quotes.locate(quote, quotes.Document(text), prefix=prefix, suffix=suffix, line=_line(request.get("line")))
    return _as_json(found)


def _line(given: object) -> int | None:
    """The line that a request names. Raises BadRequestError."""
    if given is None or (isinstance(given, int) and not isinstance(given, bool) and given > 0):
        return given
    raise BadRequestError("`line` is neither null nor a number from 1")


def _as_json(found: Located) -> dict[str, Any]:
    differences = [{"quoted": one.quoted, "printed": one.printed} for one in found.differences]
    answer: dict[str, Any] = {"status": found.status, "start": found.start, "end": found.end}
    answer["differences"] = differences
    if found.status == "ambiguous":
        answer["places"] = [list(place) for place in found.places[:_MOST_LISTED]]
    if found.negation:
        answer["negation"] = found.negation
    return answer


__all__ = ["COMMAND", "CONTEXT"]

COMMAND = locate
