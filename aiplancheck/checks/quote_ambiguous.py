"""A quote that stands in several places of the text, with nothing to tell which one is meant.

A date that is printed twice may belong to two events. Bad: `quote: 6 February 2026` where the text prints it twice.
Good: more of the sentence, or `quote: {exact: 6 February 2026, line: 12}` (`prefix` and `suffix` tell apart, too).
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.checks._quote import quoted
from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding a quote."""
    for one in quoted(judged):
        if one.evidence.status == "ambiguous":
            lines = list(dict.fromkeys(one.evidence.lines))
            where = f"lines {', '.join(map(str, lines[:5]))}" if len(lines) > 1 else "several places"
            more = " and more" if len(lines) > 5 else ""
            help_ = "quote more of the sentence, or add line, prefix or suffix: {exact: …, line: …}"
            yield one.found(f"stands in {where}{more} of the text, and nothing tells which is meant", help_)


CHECK = Check("quote-ambiguous", "warning", look, evidence=True)
