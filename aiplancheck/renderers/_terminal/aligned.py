"""Two lists side by side: the names that pair up, then what is left over on either side."""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.renderers._printed import names
from aiplancheck.renderers._speakers import where
from aiplancheck.renderers._terminal.lines import Line, Span, padded, span, width_of, wrapped
from aiplancheck.verdict import Meeting


def aligned(meeting: Meeting, width: int) -> list[Line]:
    """The lists of a meeting in two columns; paired names stand on one line with an equals sign between them."""
    column = (width - 5) // 2
    lines = _row(where(meeting.a.assertion), " ", where(meeting.b.assertion), column, "cyan")
    for left, sign, right in _rows(meeting):
        lines += _row(left, sign, right, column, "")
    return lines


def _rows(meeting: Meeting) -> Iterator[tuple[str, str, str]]:
    ones, others = names(meeting.a), names(meeting.b)
    compared = meeting.comparison
    for i, j in compared.paired:
        ordered = meeting.a.read.ordered
        yield _numbered(ones[i], i, ordered), "=", _numbered(others[j], j, ordered)
    for i in compared.left:
        yield ones[i], " ", "–"
    for j in compared.right:
        yield "–", " ", others[j]


def _numbered(words: str, index: int, ordered: bool) -> str:
    """A name, with its place where the order counts."""
    return f"{index + 1}. {words}" if ordered else words


def _row(left: str, sign: str, right: str, column: int, style: str) -> list[Line]:
    ones, others = (wrapped([span(words, style)], column) for words in (left, right))
    lines: list[Line] = []
    for index in range(max(len(ones), len(others))):
        first = ones[index] if index < len(ones) else ()
        second = others[index] if index < len(others) else ()
        gap = Span(padded("", max(column - width_of(first), 0)))
        lines.append((Span("  "), *first, gap, Span(f" {sign if index == 0 else ' '} "), *second))
    return lines
