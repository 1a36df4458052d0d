"""The frame of the report on the screen: what was checked and what not, the counts, who leaves out what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiplancheck.cells import State
from aiplancheck.renderers import _words
from aiplancheck.renderers._lines import Line, Span, glued, span, wrapped
from aiplancheck.report import Report
from aiplancheck.verdict import Verdict

HANG = 9
_COUNTED = {"conflict": "bold red", "decided": "bold green", "agree": "green"}
_SEEN = ("value-conflict", "qualifier-conflict", "self-conflict", "slip")


def labelled(label: str, pieces: Sequence[Span], width: int, *, most: int = 0) -> list[Line]:
    """A line that begins with a label in capitals."""
    return wrapped([Span(f"{label:<{HANG - 1}} ", "bold"), *pieces], width, hang=HANG, most=most)


def counted(report: Report, width: int) -> list[Line]:
    """How many claims are in conflict, decided, agree, rest on one origin, are said by nobody."""
    chosen, every = len(report.verdicts), len(report.judged.registry.claims)
    claims = _words.number(chosen, "claim") if report.choice.everything else f"{chosen:,} of {every:,} claims"
    pieces = [Span(f"{claims}: " if chosen else claims)]
    counts = [(word, count) for word, count in _words.counts(report) if count or report.choice.everything]
    for word, count in counts if chosen else ():
        pieces += [Span("" if len(pieces) == 1 else ", "), glued(f"{count:,} {word}", _COUNTED.get(word, "bold"))]
    return labelled("RESULT", pieces, width)


def checked(report: Report, width: int) -> list[Line]:
    """How many sources were held against each other, how many origins are behind them, and who is whose copy."""
    sources = _words.number(report.checked.sources, "source")
    origins = _words.number(report.checked.origins, "origin")
    words = f"{sources} of {origins}{_copies(report)}" if report.checked.sources > 1 else sources
    return labelled("CHECKED", [span(words)], width, most=2)


def unchecked(report: Report, width: int) -> list[Line]:
    """What was not checked: where nobody looked, quotes that were not looked up, drafts."""
    parts = [*_not_searched(report), *_unverified(report), *_drafts(report)]
    return labelled("NOT YET", [span("; ".join(parts))], width, most=2) if parts else []


def left_out(report: Report, width: int, *, most: int, first: Sequence[Verdict] = ()) -> list[Line]:
    """Per copy, what its original states and it lacks; the claims in `first` are named first."""
    ahead = [verdict.claim.id for verdict in first]
    lines: list[Line] = []
    for source in report.sources:
        if source.dropped:
            ids = [id_ for id_ in ahead if id_ in source.dropped]
            ids += [id_ for id_ in source.dropped if id_ not in ids]
            told = f"{source.id} lacks {_words.number(len(ids), 'claim')} of {_originals(report, source.id)}: "
            lines += labelled("LEFT OUT", [span(told), span(", ".join(ids))], width, most=most)
    return lines


def silent(main: Sequence[Verdict], width: int, *, most: int) -> list[Line]:
    """Who says nothing on the main questions, and why: silent, not their subject, nobody looked."""
    parts = [
        f"{words}{named}"
        for words, state in (
            ("", State.SILENT),
            (f"{_words.STATES[State.OUT_OF_SCOPE]}: ", State.OUT_OF_SCOPE),
            (f"{_words.STATES[State.NOT_SEARCHED]}: ", State.NOT_SEARCHED),
        )
        if (named := _by_count(main, state))
    ]
    these = ("this question", "this") if len(main) == 1 else (f"these {len(main)} questions", f"these {len(main)}")
    while parts:
        for name in these:
            words = [span(f"on {name}: {'; '.join(parts)}")]
            if not most or len(labelled("SILENT", words, width)) <= most:
                return labelled("SILENT", words, width)
        if len(parts) == 1:
            return labelled("SILENT", words, width, most=most)
        parts.pop()  # what matters least goes first; the matrix has it all
    return []


def problems(report: Report, width: int) -> list[Line]:
    """That something else is wrong with the registry, by check."""
    errors = [f.check for f in report.findings if f.level == "error" and f.check not in _SEEN]
    if not errors:
        return []
    named = ", ".join(f"{check} {errors.count(check)}" for check in dict.fromkeys(errors))
    words = f"{_words.number(len(errors), 'error')} to mend, see aiplancheck report --all: {named}"
    return labelled("PROBLEMS", [span(words, "red")], width, most=1)


def _by_count(main: Sequence[Verdict], state: State) -> str:
    """The sources for which this holds, by on how many of the questions, most first."""
    counts = {
        source: sum(verdict.cells[source].state is state for verdict in main)
        for source in (main[0].cells if main else ())
    }
    parts = []
    for count in sorted(set(counts.values()) - {0}, reverse=True):
        told = "" if len(main) == 1 else " (all)" if count == len(main) else f" ({count})"
        parts += [f"{source}{told}" for source, found in counts.items() if found == count]
    return ", ".join(parts)


def _copies(report: Report) -> str:
    sources = report.judged.registry.sources
    ties = [
        f"{id_} is a {how} of {other}"
        for id_, source in sources.items()
        for how, other in _words.ties(source, tuple(sources))
    ]
    return f" ({', '.join(ties[:2])}{', …' if len(ties) > 2 else ''})" if ties else ""


def _not_searched(report: Report) -> Iterator[str]:
    never = [source for source in report.sources if source.not_searched]
    if never:
        answers = sum(source.not_searched for source in never)
        where = never[0].id if len(never) == 1 else f"{len(never)} sources"
        yield f"{_words.number(answers, 'answer')} in {where} (nobody looked)"


def _unverified(report: Report) -> Iterator[str]:
    if count := report.checked.quotes.get("unverified", 0):
        yield f"{_words.number(count, 'quote')} (not looked up)"


def _drafts(report: Report) -> Iterator[str]:
    if count := sum(a.draft for verdict in report.verdicts for a in verdict.claim.assertions):
        yield f"{_words.number(count, 'draft')} waiting for a person"


def _originals(report: Report, id_: str) -> str:
    sources = report.judged.registry.sources
    return " and ".join(other for _, other in _words.ties(sources[id_], tuple(sources)))
