"""What the four conflict checks share: one finding a claim whose conflict has this reason and is not settled."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from aiplancheck.findings import Found, Judged
from aiplancheck.verdict import Verdict


def conflicts(reason: str) -> Callable[[Judged], Iterator[Found]]:
    """A check's look: the open conflicts with this reason."""

    def look(judged: Judged) -> Iterator[Found]:
        for verdict in judged.verdicts.values():
            if verdict.word == "conflict" and verdict.reason == reason and not verdict.decided:
                yield _found(verdict)

    return look


def _found(verdict: Verdict) -> Found:
    contested = [side for side in verdict.sides if side.contested]
    sides = " against ".join(f"“{side.told_by(contested).printed}” ({', '.join(side.sources)})" for side in contested)
    return Found(
        verdict.deciding.b.assertion.place if verdict.deciding else verdict.claim.place,
        f"{verdict.claim.id}: {sides}: {verdict.because}",
        f"read both with `aiplancheck explain {verdict.claim.id}`; a person may record a `decision` with its reason",
        claim=verdict.claim.id,
    )
