"""Who says nothing about a claim, and why: never the same for silence, for nobody looking and for another subject."""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.cells import Cell, State
from aiplancheck.renderers import _words
from aiplancheck.renderers._terminal.lines import Line, Span, span, wrapped
from aiplancheck.report import Report
from aiplancheck.verdict import Verdict


def silent(report: Report, verdict: Verdict, width: int) -> list[Line]:
    """The sources that were looked at and say nothing, together where the same is true of them."""
    named: dict[str, list[str]] = {}
    for source, cell in verdict.cells.items():
        if cell.state is State.SILENT:
            named.setdefault(_silence(report, cell), []).append(source)
    lines: list[Line] = []
    for words, sources in named.items():
        lines += wrapped([Span("  "), span(", ".join(sources), "cyan"), span(f": {words}")], width, hang=4)
    return [(Span("SILENT", "bold"),), *lines] if lines else []


def unknown(verdict: Verdict, width: int) -> Iterator[list[Line]]:
    """The sources of which nothing is known because nobody looked, and those that the question is not put to."""
    for state, title in ((State.NOT_SEARCHED, "NOBODY LOOKED"), (State.OUT_OF_SCOPE, "NOT ITS SUBJECT")):
        if sources := [source for source, cell in verdict.cells.items() if cell.state is state]:
            yield [(Span(title, "bold"),), *wrapped([Span("  "), span(", ".join(sources), "cyan")], width, hang=4)]


def _silence(report: Report, cell: Cell) -> str:
    """Why a source says nothing, with the words searched and who read it; and what speaks against it."""
    parts = []
    if cell.silence is not None and cell.silence.searched:
        searched = ", ".join(f"“{word}”" for word in cell.silence.searched)
        parts.append(f"{_words.STATES[cell.state]}: {searched}" + _on(cell.silence.date))
    if cell.read is not None:
        by = f"read by {cell.read.by}" if cell.read.by else "read"
        parts.append(f"{by}{_on(cell.read.date)}" + ("" if parts else ", nothing found"))
    if cell.silence is not None:
        parts += [f"“{hit.quote}” is no answer: {hit.because}" for hit in cell.silence.dismissed]
    found = report.judged.evidence.silence(cell.claim, cell.source)
    parts += [f"but line {hit.line} has {hit.shown}, not looked at yet" for hit in found.hits]
    return "; ".join(parts if cell.read or (cell.silence and cell.silence.searched) else [_words.says(cell), *parts])


def _on(date: str) -> str:
    return f" ({date})" if date else ""
