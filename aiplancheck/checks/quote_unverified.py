"""A quote that was never looked up: its text is not at hand, and the lock does not vouch for it.

The lock vouches for a quote only as long as the quote, the lines that are `not_own_voice` and the source's `sha256`
are those that were verified. A source without `text` is told of once, by `no-text`.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.checks._quote import quoted
from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding a quote of a source that names a text."""
    for one in quoted(judged):
        source = judged.registry.sources[one.assertion.source]
        if one.evidence.status == "unverified" and source.text and not judged.evidence.texts[source.id].trouble:
            help_ = f"run `aiplancheck verify` where {source.text} is at hand (--texts DIR: elsewhere)"
            yield one.found("was not looked up: its text is not here, and the lock does not vouch for it", help_)


CHECK = Check("quote-unverified", "warning", look, evidence=True)
