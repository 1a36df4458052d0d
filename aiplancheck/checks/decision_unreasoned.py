"""A decision without a reason, or one that names a value nobody can read.

A decision is worth what its `because` says; without one nobody can check it later.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding a decision without a reason, and one for each value that cannot be read."""
    for verdict in judged.verdicts.values():
        ruling = verdict.ruling
        if ruling is None:
            continue
        if not ruling.decision.because:
            message = f"{verdict.claim.id}: the decision gives no reason"
            yield Found(ruling.decision.place, message, "say why under `because`", claim=verdict.claim.id)
        for words, reason in ruling.unreadable:
            message = f"{verdict.claim.id}: the decision names {words!r}, which cannot be read: {reason}"
            yield Found(ruling.decision.place, message, "write it as a source prints it", claim=verdict.claim.id)


CHECK = Check("decision-unreasoned", "warning", look)
