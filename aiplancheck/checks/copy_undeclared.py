"""A text that looks like a copy, an excerpt or a translation of another source's, which the registry does not say.

Copies count once: undeclared, one voice would be taken for two. Articles about one event share facts and names and
are none; what tells is their order, and how much of a text is covered. Bad: two sources with the same report and no
`derived_from`. Good: `derived_from: {source: gazette, how: copy}`, or one `origin` label for both.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.findings import Check, Found, Judged
from aiplancheck.kinship import Pair


def look(judged: Judged) -> Iterator[Found]:
    """One finding a pair of sources, at the one that likelier goes back to the other."""
    for pair in judged.kinship.ties:
        if not pair.declared:
            at = pair.derived or pair.other
            help_ = (
                f"say derived_from: {{source: {pair.original or pair.one}, how: {pair.likeness.tie}}}, or one origin"
            )
            yield Found(judged.registry.sources[at].place, _told(pair), help_, source=at)


def _told(pair: Pair) -> str:
    evidence = ", ".join(pair.likeness.evidence)
    if pair.derived:
        return f"{pair.derived} looks like a {pair.likeness.tie} of {pair.original}: {evidence}"
    return f"one of {pair.one} and {pair.other} looks like a {pair.likeness.tie} of the other: {evidence}"


CHECK = Check("copy-undeclared", "warning", look, evidence=True)
