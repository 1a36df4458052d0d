"""A quote that stood in the text when it was verified, and does not in the text that is there now.

The text was changed: what it said then is no evidence of what it says now.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.checks._quote import quoted
from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding a quote."""
    for one in quoted(judged):
        if one.evidence.gone:
            was = f" (it was on line {one.evidence.was})" if one.evidence.was else ""
            help_ = "quote the new text, or keep the old one under its sha256"
            yield one.found(f"is gone from the text{was}", help_)


CHECK = Check("quote-gone", "error", look, evidence=True)
