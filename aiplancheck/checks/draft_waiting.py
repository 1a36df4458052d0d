"""A draft assertion that waits for a person; it counts nowhere until `draft` is taken out."""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding a draft."""
    for claim in judged.registry.claims.values():
        for assertion in claim.assertions:
            if assertion.draft:
                message = f"{claim.id}: a draft for {assertion.source} waits to be looked at"
                help_ = "compare it with the source, then take `draft: true` out"
                yield Found(assertion.place, message, help_, claim=claim.id, source=assertion.source)


CHECK = Check("draft-waiting", "note", look)
