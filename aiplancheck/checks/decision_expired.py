"""A decision whose date has passed: the conflict is open again.

`until` names the last day on which the decision holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding an expired decision."""
    for verdict in judged.verdicts.values():
        ruling = verdict.ruling
        if ruling is not None and ruling.status == "expired":
            yield Found(
                ruling.decision.at("until"),
                f"{verdict.claim.id}: {ruling.because}",
                "look at the sources again, then set a new `until` or take the decision out",
                claim=verdict.claim.id,
            )


CHECK = Check("decision-expired", "warning", look)
