"""The page's first lines: the counts, what was checked and by how many origins, what was not; and its last."""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.cells import State
from aiplancheck.renderers import _words
from aiplancheck.renderers._markdown.readings import Teller
from aiplancheck.renderers._markdown.room import EVERYTHING
from aiplancheck.renderers._markdown.text import literal
from aiplancheck.renderers._words import number
from aiplancheck.report import Report

#: How many ties between sources the introduction names.
MOST = 6


def headline(report: Report) -> str:
    """The counts of the chosen claims; together they are all of them."""
    return f"## Fact check: {' · '.join(f'{words} {count:,}' for words, count in _words.counts(report))}"


def checked(report: Report) -> str:
    """What was checked, how many origins stand behind it, and what was not checked."""
    return " ".join(_sentences(report))


def _sentences(report: Report) -> Iterator[str]:
    seen = report.checked
    if words := _selection(report):
        yield words
    behind = "it goes back" if seen.sources == 1 else "they go back"
    yield (
        f"{number(seen.claims, 'question')} put to {number(seen.sources, 'source')}; {behind} to "
        f"**{number(seen.origins, 'origin')}**{_ties(report)}."
    )
    cells = sum(seen.cells.values())
    if unseen := seen.cells[State.NOT_SEARCHED.value]:
        yield f"**Not checked:** {unseen:,} of {cells:,} times nobody looked whether a source answers a question."
    if quotes := [f"{count:,} {_words.EVIDENCE[status]}" for status, count in seen.quotes.items()]:
        yield f"Quotations: {', '.join(quotes)}."


def _selection(report: Report) -> str:
    choice = report.choice
    parts = [
        f"{label} {', '.join(literal(word, 80) for word in words)}"
        for label, words in (
            ("claims", choice.claims),
            ("verdict", choice.only),
            ("topic", choice.topics),
            ("stated by", choice.sources),
        )
        if words
    ]
    return f"**A selection** ({'; '.join(parts)})." if parts else ""


def _ties(report: Report) -> str:
    """Which sources count once, and why; the rest has no known link, which does not make it independent."""
    teller, registry = Teller(report, None), report.judged.registry
    tied = [
        f"{teller.id(source.id)} is a {how} of {teller.id(original)}"
        for source in registry.sources.values()
        for how, original in _words.ties(source, tuple(registry.sources))
    ]
    labels: dict[str, list[str]] = {}
    for source in registry.sources.values():
        if source.origin:
            labels.setdefault(source.origin, []).append(teller.id(source.id))
    tied += [f"{' and '.join(kin)} go back to {literal(label, 80)}" for label, kin in labels.items() if len(kin) > 1]
    if not tied:
        return " (no link between them is known)"
    more = f"; and {len(tied) - MOST} more" if len(tied) > MOST else ""
    return f" ({'; '.join(tied[:MOST])}{more}; no link is known between the others)"


def next_steps(report: Report) -> str:
    """What to type for more."""
    first = next((d.verdict for d in (*report.open, *report.decided)), next(iter(report.verdicts), None))
    if first is None:
        return "No question was chosen; `aiplancheck report` shows all."
    return f"One question with every source's words: `aiplancheck explain {first.claim.id}`. Everything: {EVERYTHING}."
