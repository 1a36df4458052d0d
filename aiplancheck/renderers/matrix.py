"""Claims against sources, one mark each: who says it and on which side, who is silent, where nobody looked.

Silence, nobody looking and another subject have marks of their own; the legend says all of them in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from aiplancheck.renderers import Look, Renderer, _words
from aiplancheck.renderers._terminal import checked
from aiplancheck.renderers._terminal.lines import Line, Span, padded, painted, span, wrapped
from aiplancheck.renderers._terminal.marks import ACCEPTED, LEGEND, accepted, mark
from aiplancheck.report import Report
from aiplancheck.text import columns, safe
from aiplancheck.verdict import Verdict

_STYLES = {"conflict": "bold red", "decided": "bold green", "agree": "green"}
#: Columns that a claim's key keeps at least, and those between it and the marks.
KEY, GAP = 12, 1


def render(report: Report, look: Look) -> str:
    """The matrix of the chosen claims, with a newline at its end."""
    return painted(matrix(report, max(look.width, KEY + GAP + 24)), look)


def matrix(report: Report, width: int) -> list[Line]:
    """The counts, the key of the columns, the grids (one, if all sources fit side by side), and the legend."""
    sources = [source.id for source in report.sources]
    lines = [*checked.counted(report, width), *checked.checked(report, width)]
    if not report.verdicts:
        return lines
    lines += [(), *_key(report, sources, width)]
    verdict = max(columns(_words.heading(verdict)) for verdict in report.verdicts)
    cell = len(str(len(sources))) + 1
    each = max((width - KEY - GAP - verdict) // cell, 1)
    used: set[str] = set()
    for start in range(0, max(len(sources), 1), each):
        lines += [(), *_grid(report, sources[start : start + each], start, cell, (width, verdict), used)]
    return [*lines, (), *_legend(used, width)]


def _key(report: Report, sources: Sequence[str], width: int) -> Iterator[Line]:
    size = len(str(len(sources)))
    for index, id_ in enumerate(sources):
        source = report.judged.registry.sources[id_]
        tied = [f"{how} of {other}" for how, other in _words.ties(source, tuple(sources))]
        tied += [f"origin {source.origin}"] if source.origin else []
        told = span(f" ({', '.join(tied)})" if tied else "")
        yield from wrapped([Span(f"{index + 1:>{size}} ", "bold"), span(id_, "cyan"), told], width, hang=size + 1)


def _grid(
    report: Report, sources: Sequence[str], start: int, cell: int, widths: tuple[int, int], used: set[str]
) -> Iterator[Line]:
    """The rows for some of the sources; `used` collects the marks that the legend has to explain."""
    width, verdict = widths
    key = min(width - GAP - verdict - cell * len(sources), _longest(report))
    head = "".join(f"{start + index + 1:>{cell - 1}} " for index in range(len(sources)))
    yield Span(" " * (key + GAP)), Span(head, "bold")
    for topic, verdicts in groupby(report.verdicts, key=lambda verdict: verdict.claim.topic):
        about = report.judged.registry.topics.get(topic, "")
        yield from wrapped([span(f"{topic}{f': {about}' if about else ''}", "bold")], width, hang=len(topic) + 2)
        for one in verdicts:
            marks = [mark(one, source) + ACCEPTED * accepted(one, source) for source in sources]
            used |= {sign for found in marks for sign in found}
            yield _row(one, marks, key, cell)


def _row(verdict: Verdict, marks: Sequence[str], key: int, cell: int) -> Line:
    word = _words.heading(verdict)
    name = padded(safe("  " + verdict.claim.id.partition(".")[2]), key)
    shown = "".join(f"{one[0]:>{cell - 1}}{one[1:] or ' '}" for one in marks)
    return Span(name), Span(" " * GAP), Span(shown), Span(word, _STYLES.get(word, "dim"))


def _longest(report: Report) -> int:
    return max(columns(safe(verdict.claim.id.partition(".")[2])) for verdict in report.verdicts) + 2


def _legend(used: set[str], width: int) -> Iterator[Line]:
    if any(one.isalpha() for one in used):
        words = "which side it stands on; another letter is another value, other words, or another time or scope"
        yield from wrapped([Span("A B … ", "bold"), Span(words)], width, hang=6)
    for sign, words in LEGEND.items():
        if sign in used:
            yield from wrapped([Span(f"{sign}     ", "bold"), Span(words)], width, hang=6)


RENDERER = Renderer("matrix", render)
