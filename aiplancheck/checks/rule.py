"""A rule that no possible values of one source satisfy.

Bad: enacted on 1 May, in effect since 1 April, under `{before: [law.enacted, law.effective]}`. Good: both on one
day. A rule is held against every source that states all of its claims, and only inside that source.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.findings import Check, Found, Judged
from aiplancheck.rules import Violation


def look(judged: Judged) -> Iterator[Found]:
    """One finding a rule and source."""
    for broken in (held for held in judged.outcomes if isinstance(held, Violation)):
        claims = ", ".join(broken.rule.claims)
        printed = ", ".join(f"“{reading.printed}”" for reading in broken.readings)
        yield Found(
            broken.rule.place,
            f"{broken.source} breaks the rule `{broken.rule.name}` of {claims} ({printed}): {broken.because}",
            "look at the source again; if it prints this, the rule or the source is wrong",
            claim=broken.rule.claims[0],
            source=broken.source,
        )


CHECK = Check("rule", "error", look)
