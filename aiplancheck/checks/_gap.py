"""What the gap checks share: one finding a claim that is a gap for this reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from aiplancheck.findings import Found, Judged

_HELP = {
    "single": "look for a second source that goes back to another origin",
    "echo": "copies and translations count once; look for a source of another origin",
    "unstated": "look for a source that states it",
    "incomparable": "record the missing unit, separator or term (claims/terms.yaml), if there is one",
}


def gaps(reason: str) -> Callable[[Judged], Iterator[Found]]:
    """A check's look: the claims that are a gap for this reason."""

    def look(judged: Judged) -> Iterator[Found]:
        for verdict in judged.verdicts.values():
            if verdict.word == "gap" and verdict.reason == reason:
                claim = verdict.claim
                yield Found(claim.place, f"{claim.id}: {verdict.because}", _HELP[reason], claim=claim.id)

    return look
