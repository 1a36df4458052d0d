"""What the four conflict checks share: one finding a scope whose conflict has this reason and is not settled."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from aiplancheck import values
from aiplancheck.findings import Found, Judged
from aiplancheck.verdict import Dissent, Verdict


def conflicts(reason: str) -> Callable[[Judged], Iterator[Found]]:
    """A check's look: the open conflicts with this reason."""

    def look(judged: Judged) -> Iterator[Found]:
        for verdict in judged.verdicts.values():
            for dissent in verdict.dissents if not verdict.decided else ():
                if dissent.reason == reason:
                    yield _found(verdict, dissent)

    return look


def _found(verdict: Verdict, dissent: Dissent) -> Found:
    told = [(side.told_by(dissent.sides).printed, ", ".join(side.sources)) for side in dissent.sides]
    sides = " against ".join(f"“{printed}” ({sources})" for printed, sources in told)
    scope = ", ".join(f"{name} {values.show(value)}" for name, value in dissent.scope.items())
    return Found(
        dissent.deciding.b.assertion.place,
        f"{verdict.claim.id}{f' ({scope})' if scope else ''}: {sides}: {dissent.deciding.because}",
        f"read both with `aiplancheck explain {verdict.claim.id}`; a person may record a `decision` with its reason",
        claim=verdict.claim.id,
    )
