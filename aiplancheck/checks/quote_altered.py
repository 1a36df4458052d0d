"""A quote that nearly stands in its source's text: some words, a digit, a sign or a letter differ.

What is nearly the same may say the opposite, so that nothing is proven. The finding shows the words that differ.
Bad: the quote `adopted on 6 February 2025` where `2026` is printed. Good: the words as printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.checks._quote import quoted
from aiplancheck.findings import Check, Found, Judged

#: As many differences are shown.
MOST = 3


def look(judged: Judged) -> Iterator[Found]:
    """One finding a quote. One that the lock had in another version of the text is gone, not altered."""
    for one in quoted(judged):
        if one.evidence.status == "altered" and not one.evidence.gone:
            line = f"line {one.evidence.line}" if one.evidence.line else "the text"
            yield one.found(f"differs from {line}: {differences(one.evidence.differences)}", "quote what is printed")


def differences(pairs: tuple[tuple[str, str], ...]) -> str:
    """The words that differ, as quoted and as printed."""
    told = [_told(quoted, printed) for quoted, printed in pairs[:MOST]]
    return "; ".join(told + ["…"] * (len(pairs) > MOST)) or "in its edges"


def _told(quoted: str, printed: str) -> str:
    if not quoted:
        return f"“{printed}” is printed too"
    if not printed:
        return f"“{quoted}” is not printed"
    return f"quoted “{quoted}”, printed “{printed}”"


CHECK = Check("quote-altered", "error", look, evidence=True)
