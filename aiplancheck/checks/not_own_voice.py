"""A quote that stands only in lines in which it is not the source that speaks (reader comments, page furniture).

Such words are not the source's statement. Bad: a figure from a reader's comment as the article's own. Good:
`voice: quoted` or `voice: reported` at the assertion, or a quote from the article itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.checks._quote import quoted
from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding a quote of an assertion that is said to be the source's own voice."""
    for one in quoted(judged):
        if one.evidence.foreign and one.assertion.voice == "own":
            line = f"line {one.evidence.line}, which" if one.evidence.line else "lines that"
            help_ = "say `voice: quoted` or `reported`, or quote the source's own words"
            yield one.found(f"stands only on {line} `not_own_voice` excludes", help_)


CHECK = Check("not-own-voice", "error", look, evidence=True)
