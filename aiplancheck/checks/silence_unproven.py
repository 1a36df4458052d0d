"""A source is recorded as silent on a claim, and its text holds what would state it.

Looked for are the words of `searched`, and the claim's `cues` in sentences that print a value of its kind (for kinds
that print none, the cues alone). Bad: `silent: [{source: blog, searched: [adopted]}]` where the blog says "adopted".
Good: the assertion; or `dismissed: [{quote: adopted a puppy, because: speaks of another adoption}]` in the silence.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding an open hit, and one a dismissal that closes none."""
    for (claim, source), silence in judged.evidence.silences.items():
        written = judged.cells[claim][source].silence
        place = written.place if written else judged.registry.claims[claim].place
        for hit in silence.hits:
            message = f"{claim}: {source} is recorded as silent, but line {hit.line} has {hit.shown}"
            help_ = "record what it says, or close it: dismissed: [{quote: …, because: …}]"
            yield Found(place, message, help_, claim=claim, source=source)
        for quote in silence.idle:
            message = f"{claim}: {source}: the dismissed words “{quote}” do not stand in the text, or not in one place"
            yield Found(place, message, "quote them as printed, and enough of them", claim=claim, source=source)
        if silence.further:
            message = f"{claim}: {source} is recorded as silent, and has {silence.further:,} hits beyond those shown"
            yield Found(place, message, "narrow the words and cues", claim=claim, source=source)


CHECK = Check("silence-unproven", "warning", look, evidence=True)
