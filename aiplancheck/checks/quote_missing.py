"""A quote that does not stand in its source's text.

Typography may differ (quotation marks, dashes, line wraps, full width); digits, signs, letters, case and order may
not. Bad: the quote `five hundred delegates came` where the text never says so. Good: the text's own words.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.checks._quote import quoted
from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding a quote. One that the lock had in another version of the text is gone, not missing."""
    for one in quoted(judged):
        if one.evidence.status == "missing" and not one.evidence.gone:
            yield one.found("does not stand in the text", "quote the passage as it is printed, or take the quote out")


CHECK = Check("quote-missing", "error", look, evidence=True)
