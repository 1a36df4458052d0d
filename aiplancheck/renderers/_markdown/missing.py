"""What is left out: by copies of their originals, by documents that are silent, and where nobody looked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from aiplancheck.cells import State
from aiplancheck.model import Source
from aiplancheck.renderers._markdown.footnotes import reference
from aiplancheck.renderers._markdown.readings import Teller
from aiplancheck.renderers._markdown.text import code, literal
from aiplancheck.renderers._words import number, ties
from aiplancheck.report import SourceSummary

#: How many ids of claims, and of sources, a line names.
MOST = 8


def missing(teller: Teller, disputed: Sequence[str]) -> list[str]:
    """A list's entries; `disputed` are the claims of the conflicts and decisions."""
    copies, more = teller.first(list(_dropped(teller, disputed)), MOST)
    rest = [f"{number(more, 'more copy', 'more copies')} of other sources leave something out."] if more else []
    return [*copies, *rest, *(_on_disputes(teller, disputed) if disputed else ())]


def _dropped(teller: Teller, disputed: Sequence[str]) -> Iterator[str]:
    """What copies leave out of their originals, the disputed questions first."""
    registry, origins = teller.report.judged.registry, teller.report.judged.origins
    for summary in teller.report.sources:
        if not summary.dropped:
            continue
        originals = sorted(origins.derived[summary.id])
        hows = sorted({how for how, _ in ties(registry.sources[summary.id], tuple(originals))})
        ids = sorted(summary.dropped, key=lambda id_: (id_ not in disputed, id_))
        yield (
            f"**{teller.id(summary.id)}**, a {' and '.join(hows)} of {teller.list(originals)}, leaves out "
            f"{number(len(ids), 'thing')} that its original states: {claims(teller, ids)}."
        )


def claims(teller: Teller, ids: Sequence[str]) -> str:
    """Ids of claims; the first ones, unless everything is to be shown, and how many more."""
    kept, more = teller.first(ids, MOST)
    return ", ".join(map(code, kept)) + (f" and {more} more" if more else "")


def _on_disputes(teller: Teller, disputed: Sequence[str]) -> Iterator[str]:
    """Who says nothing on the disputed questions, and why."""
    heads = {
        State.SILENT: "**Silent on these questions** (searched or read, nothing found)",
        State.NOT_SEARCHED: "**Nobody looked**, so nothing is known of",
        State.OUT_OF_SCOPE: "**Not their subject**",
    }
    for state, head in heads.items():
        found = {source: ids for source in _sources(teller) if (ids := _in_state(teller, source, disputed, state))}
        if found:
            most_first = sorted(found, key=lambda source: (-len(found[source]), source))
            spell = _speller(teller, found, len(disputed), named=state is State.SILENT)
            yield f"{head}: {teller.list(most_first, MOST if teller.most else len(found), spell)}."


def _speller(teller: Teller, found: dict[str, list[str]], of: int, *, named: bool) -> Callable[[str], str]:
    def spell(source: str) -> str:
        count = "all" if len(found[source]) == of else str(len(found[source]))
        ids = f" ({claims(teller, found[source])})" if named and count != "all" else ""
        return f"{teller.id(source)} on {count} of {of}{ids}" if count != "all" else f"{teller.id(source)} on all {of}"

    return spell


def _sources(teller: Teller) -> tuple[str, ...]:
    return tuple(teller.report.judged.registry.sources)


def _in_state(teller: Teller, source: str, ids: Sequence[str], state: State) -> list[str]:
    return [id_ for id_ in ids if teller.report.judged.cells[id_][source].state is state]


SOURCES_HEAD = "| Source | Goes back to | Says | Silent | Nobody looked | Not its subject |\n|---|---|--:|--:|--:|--:|"


def source_row(teller: Teller, summary: SourceSummary) -> str:
    """One source: what it is, where it comes from, and on how many of the questions it says what."""
    report = teller.report
    source = report.judged.registry.sources[summary.id]
    elsewhere = len(report.verdicts) - summary.states - summary.silent - summary.not_searched
    counts = (summary.states, summary.silent, summary.not_searched, elsewhere)
    return f"| {reference(source)} | {_origin(teller, source)} | {' | '.join(map(str, counts))} |"


def _origin(teller: Teller, source: Source) -> str:
    origins = teller.report.judged.origins
    if tied := [f"{teller.id(original)} ({how})" for how, original in ties(source, tuple(_sources(teller)))]:
        return ", ".join(tied)
    kin = [other for other in origins.members(source.id) if other != source.id]
    if source.origin:
        return literal(source.origin, 80) + (f", with {teller.list(kin, 4)}" if kin else "")
    return f"one origin with {teller.list(kin, 4)}" if kin else "no known link"
