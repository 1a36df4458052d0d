"""The frame of the report on the screen: what was checked and what not, the counts, who leaves out what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiplancheck.cells import State
from aiplancheck.evidence import PROVEN
from aiplancheck.renderers import _words
from aiplancheck.renderers._terminal.items import Items, divided, in_a_row
from aiplancheck.renderers._terminal.lines import Line, Span, glued, span, wrapped
from aiplancheck.report import Report
from aiplancheck.text import columns
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
    told = {"conflict": report.open, "decided": report.decided}
    for word, count in counts if chosen else ():
        pieces += [Span("" if len(pieces) == 1 else ", "), glued(f"{count:,} {word}", _COUNTED.get(word, "bold"))]
        pieces += [glued(_words.same_dispute(told.get(word, ())))]
    return labelled("RESULT", pieces, width)


def checked(report: Report, width: int) -> list[Line]:
    """How many sources were held against each other, how many origins are behind them, and who is whose copy."""
    sources = _words.number(report.checked.sources, "source")
    if report.checked.sources < 2:
        return labelled("CHECKED", [span(sources)], width)
    origins = _words.number(report.checked.origins, "origin")
    ties = [[span(tie)] for tie in _ties(report)]
    lead = span(f"{sources} of {origins}{' (' if ties else ''}")
    return _row("CHECKED", divided(ties, ", "), width, before=[lead], after=[Span(")" if ties else "")], most=2)


def unchecked(report: Report, width: int) -> list[Line]:
    """What is proven, and what was not checked: where nobody looked, what was not looked up, drafts."""
    proven = ", ".join(_proven(report))
    waiting = "; ".join([*_not_searched(report), *_unverified(report), *_drafts(report)])
    if proven and waiting and HANG + columns(f"{proven}; {waiting}") <= width:
        return labelled("PROVEN", [span(f"{proven}; {waiting}")], width)
    rows = (("PROVEN", proven), ("NOT YET", waiting))
    return [line for label, words in rows if words for line in labelled(label, [span(words)], width)]


def left_out(report: Report, width: int, *, most: int, first: Sequence[Verdict] = ()) -> list[Line]:
    """Per copy, what its original states and it lacks; the claims in `first` are named first."""
    ahead = [verdict.claim.id for verdict in first]
    lines: list[Line] = []
    for source in report.sources:
        if source.dropped:
            ids = [id_ for id_ in ahead if id_ in source.dropped]
            ids += [id_ for id_ in source.dropped if id_ not in ids]
            told = f"{source.id} lacks {_words.number(len(ids), 'claim')} of {_originals(report, source.id)}: "
            items = divided([[span(id_)] for id_ in ids], ", ")
            lines += _row("LEFT OUT", items, width, before=[span(told)], most=most)
    return lines


def silent(main: Sequence[Verdict], width: int, *, most: int) -> list[Line]:
    """Who was searched or read for the main questions and says nothing; nobody, if all say something."""
    if not main:
        return []
    items = _by_count(main, State.SILENT)
    if not items:
        return labelled("SILENT", [span(f"nobody, on {_questions(main)}")], width)
    return _row("SILENT", items, width, before=[span(f"on {_questions(main)}: ")], most=most)


def unknown(main: Sequence[Verdict], width: int) -> list[list[Line]]:
    """For which sources nobody looked whether they answer, and whose subject the questions are not; each whole."""
    labels = ((State.OUT_OF_SCOPE, "NOT ITS SUBJECT"), (State.NOT_SEARCHED, "NOBODY LOOKED"))
    return [
        wrapped([Span(f"{label} ", "bold"), *(piece for item in items for piece in item)], width, hang=HANG)
        for state, label in labels
        if main and (items := _by_count(main, state))
    ]


def problems(report: Report, width: int) -> list[Line]:
    """That something else is wrong with the registry, by check."""
    errors = [f.check for f in report.findings if f.level == "error" and f.check not in _SEEN]
    if not errors:
        return []
    named = [[span(f"{check} {errors.count(check)}")] for check in dict.fromkeys(errors)]
    words = f"{_words.number(len(errors), 'error')} to mend (--all shows more): "
    return _row("FINDINGS", divided(named, ", "), width, before=[span(words, "red")], most=1)


def _row(
    label: str,
    items: Items,
    width: int,
    *,
    before: Sequence[Span] = (),
    after: Sequence[Span] = (),
    most: int = 0,
) -> list[Line]:
    """A line that begins with a label in capitals, with items that are counted where there is no room for them."""
    first = [Span(f"{label:<{HANG - 1}} ", "bold"), *before]
    return in_a_row(first, items, width, hang=HANG, after=after, most=most)


def _questions(main: Sequence[Verdict]) -> str:
    return "this question" if len(main) == 1 else f"these {len(main)} questions"


def _by_count(main: Sequence[Verdict], state: State) -> Items:
    """The sources for which this holds, by on how many of the questions, most first."""
    counts = {source: sum(verdict.cells[source].state is state for verdict in main) for source in main[0].cells}
    told = sorted((source for source in counts if counts[source]), key=lambda source: -counts[source])
    many = len(main) > 1
    words = [
        f"{source} ({'all' if counts[source] == len(main) else counts[source]})" * many or source for source in told
    ]
    return divided([[span(one)] for one in words], ", ")


def _ties(report: Report) -> Iterator[str]:
    sources = report.judged.registry.sources
    for id_, source in sources.items():
        for how, other in _words.ties(source, tuple(sources)):
            yield f"{id_} is a {how} of {other}"


def _not_searched(report: Report) -> Iterator[str]:
    never = [source for source in report.sources if source.not_searched]
    if never:
        answers = sum(source.not_searched for source in never)
        where = never[0].id if len(never) == 1 else f"{len(never)} sources"
        yield f"nobody looked: {_words.number(answers, 'answer')} in {where}"


def _proven(report: Report) -> Iterator[str]:
    """How many quotes stand in their texts, and how many silences hold; nothing where none was looked up."""
    for noun, counts, good in (
        ("quote", report.checked.quotes, PROVEN),
        ("silence", report.checked.silences, ("no-hit",)),
    ):
        looked_up = sum(counts.values()) - counts.get("unverified", 0)
        held = sum(counts.get(status, 0) for status in good)
        if looked_up:
            yield _words.number(held, noun) if held == looked_up else f"{held:,} of {_words.number(looked_up, noun)}"


def _unverified(report: Report) -> Iterator[str]:
    quotes, silences = report.checked.quotes, report.checked.silences
    parts = [("quote", quotes.get("unverified", 0)), ("silence", silences.get("unverified", 0))]
    told = [_words.number(count, noun) for noun, count in parts if count]
    if told:
        yield f"not looked up: {' and '.join(told)}"


def _drafts(report: Report) -> Iterator[str]:
    if count := sum(a.draft for verdict in report.verdicts for a in verdict.claim.assertions):
        yield f"{_words.number(count, 'draft')} waiting for a person"


def _originals(report: Report, id_: str) -> str:
    sources = report.judged.registry.sources
    return " and ".join(other for _, other in _words.ties(sources[id_], tuple(sources)))
