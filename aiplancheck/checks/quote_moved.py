"""A quote that stands on another line than the one on record, or than in the text that was verified before.

It is proven all the same. Bad: `{exact: adopted on 6 February, line: 5}` where it is printed on line 7.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.checks._quote import quoted
from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding a quote."""
    for one in quoted(judged):
        evidence, asked = one.evidence, one.quote.line
        if not evidence.proven:
            continue
        if asked is not None and evidence.line is not None and evidence.line != asked:
            yield one.found(f"stands on line {evidence.line}, not on line {asked}", f"write line: {evidence.line}")
        elif evidence.was is not None:
            yield one.found(
                f"moved from line {evidence.was} to line {evidence.line}", "look whether the context changed"
            )


CHECK = Check("quote-moved", "warning", look, evidence=True)
