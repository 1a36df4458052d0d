"""A decision that no longer covers what the sources say: the conflict is open again.

A side of the conflict meets none of the values that the decision names in `accept` and `covers`.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding a stale decision."""
    for verdict in judged.verdicts.values():
        ruling = verdict.ruling
        if ruling is not None and ruling.status == "stale":
            yield Found(
                ruling.decision.place,
                f"{verdict.claim.id}: {ruling.because}",
                "decide again, and list under `covers` every value that the decision was taken about",
                claim=verdict.claim.id,
            )


CHECK = Check("decision-stale", "error", look)
