"""A value that cannot be read from its own quote.

What is recorded must be what the quote says, in its language and as strongly as it says it. Bad: `value: 20%` with
`quote: around 20% of the berths`, or `value: May 2025` with `quote: adopted on 28 May 2025`. Good: `around 20%` and
`28 May 2025`. A name, a text and every member of a list must stand in the quote word for word, or as a term or alias
joins them. The parts of a quote count together; nothing is read across an ellipsis. Not asked of a truth value, of
`none`, and of words that only `means` can read.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck import values
from aiplancheck.findings import Check, Found, Judged
from aiplancheck.support import Shortfall, shortfall

_HELP = "record the value as the quote prints it, hedge included, or quote the passage that prints it"
#: What no value of a kind is called, where the kind's name alone is no noun for it.
_NOUNS = {"money": "amount of money", "rank": "place in a ranking"}
#: So many of the quote's values are shown.
_MOST = 3


def look(judged: Judged) -> Iterator[Found]:
    """One finding an assertion."""
    for readings in judged.readings.values():
        for reading in readings:
            claim, assertion = judged.registry.claims[reading.claim], reading.assertion
            lacking = shortfall(judged.registry, judged.normaliser, claim, assertion)
            if lacking is not None:
                message = f"{claim.id}: {reading.source}: {_told(lacking, values.kind(claim.kind))}"
                yield Found(assertion.at("value"), message, _HELP, claim=claim.id, source=reading.source)


def _told(lacking: Shortfall, kind: values.Kind) -> str:
    words = ", ".join(f"“{word}”" for word in lacking.words)
    if kind.wording:
        return f"{words} {'does' if len(lacking.words) == 1 else 'do'} not stand in the quote"
    if not lacking.reads:
        return f"{words} cannot be read from its quote, in which no {_NOUNS.get(kind.name, kind.name)} is found"
    shown = "; ".join(f"{read} (“{printed}”)" for printed, read in lacking.reads[:_MOST])
    more = len(lacking.reads) - _MOST
    return f"{words} cannot be read from its quote, which reads as {shown}" + (f" and {more} more" if more > 0 else "")


CHECK = Check("value-not-in-quote", "error", look, evidence=True)
