"""A rule whose claims one source states all, and that could not be held against it.

Its values have no unit in common, a date has no year, or the source states too many values to try them all. The rule
is neither kept nor broken there.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.findings import Check, Found, Judged
from aiplancheck.rules import Unchecked


def look(judged: Judged) -> Iterator[Found]:
    """One finding a rule and source."""
    for missed in (held for held in judged.outcomes if isinstance(held, Unchecked)):
        claims = ", ".join(missed.rule.claims)
        message = f"the rule `{missed.rule.name}` of {claims} was not checked in {missed.source}: {missed.because}"
        help_ = "look at these values by hand"
        yield Found(missed.rule.place, message, help_, claim=missed.rule.claims[0], source=missed.source)


CHECK = Check("rule-unchecked", "note", look)
