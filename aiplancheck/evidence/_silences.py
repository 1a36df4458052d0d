"""Silence is evidence too: what a silent source's text holds of the words that would state the claim.

A hit is a sentence in the source's own voice with a searched word, or with a cue of the claim and a printed value of
its kind; for kinds that print none, with a cue alone. A hit counts until a person dismisses it with a reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from aiplancheck import values
from aiplancheck.evidence._lock import Entry, counts, key, words
from aiplancheck.evidence._results import By, Hit, SilenceEvidence
from aiplancheck.model import Claim, Silence, Source

if TYPE_CHECKING:
    from aiplancheck.prose import Prose
    from aiplancheck.quotes import Document

STATUSES = ("no-hit", "hits")
#: As many hits of a silence are kept, and as many words of a hit.
MOST = 20


def cues(claim: Claim, language: str) -> tuple[str, ...]:
    """The words that stand near a statement of the claim in texts of a language; all, where none is declared."""
    if not language:
        return tuple(word for words in claim.cues.values() for word in words)
    tags = dict.fromkeys((language, language.partition("-")[0], ""))
    return tuple(word for tag in tags for word in claim.cues.get(tag, ()))


def name(cued: str, source: Source, silence: Silence | None) -> str:
    """The key of a silent cell's line: whatever decides what is searched and what is closed; `cued` as below."""
    searched = silence.searched if silence else ()
    dismissed = [one.quote for one in silence.dismissed] if silence else []
    return key("silence", cued, source.id, source.not_own_voice, searched, dismissed)


def cued(claim: Claim, language: str) -> str:
    """What a claim looks for in texts of a language, in short."""
    return key(claim.id, claim.kind, language, cues(claim, language))


def look_up(
    claim: Claim, source: Source, silence: Silence | None, document: Document, prose: Prose, sha256: str
) -> SilenceEvidence:
    """What a text says of a silence; `unverified` when nobody said what to look for."""
    searched = silence.searched if silence else ()
    near = cues(claim, source.language)
    if not (searched or near):
        return SilenceEvidence(status="unverified")
    found = _found(claim, prose, searched, near)
    closed, idle = _closed(silence, document, prose)
    open_ = [index for index in sorted(found) if index not in closed]
    hits = tuple(_hit(claim, document, prose, index, found[index]) for index in open_[:MOST])
    return SilenceEvidence(
        status="hits" if hits else "no-hit",
        by="text",
        sha256=sha256,
        hits=hits,
        dismissed=len(found) - len(open_),
        idle=idle,
    )


def _found(claim: Claim, prose: Prose, searched: Sequence[str], near: Sequence[str]) -> dict[int, list[str]]:
    """The sentences with a hit, by their place in the text, each with the words that were found."""
    from aiplancheck.prose import indexes  # only a look-up needs it

    printing = prose.printing(claim.kind) if _prints(claim.kind) else -1
    masks = [(word, prose.literal(word)) for word in searched]
    masks += [(cue, prose.phrase(cue) & printing if printing else 0) for cue in near]
    found: dict[int, list[str]] = {}
    for word, mask in masks:
        for index in indexes(mask):
            told = found.setdefault(index, [])
            if word not in told:
                told.append(word)
    return found


def _prints(kind: str) -> bool:
    """Whether values of a kind are printed in a form that gives them away."""
    return values.ALIASES.get(kind, kind) in values.MENTIONED


def _closed(silence: Silence | None, document: Document, prose: Prose) -> tuple[set[int], tuple[str, ...]]:
    """The sentences that a dismissed quote stands in, and the dismissed quotes that stand nowhere."""
    from aiplancheck import quotes  # only a look-up needs it

    closed: set[int] = set()
    idle: list[str] = []
    for dismissed in silence.dismissed if silence else ():
        places = quotes.locate(dismissed.quote, document).places
        if not places:
            idle.append(dismissed.quote)
        for index, (start, end) in enumerate(prose.sentences):
            if any(first < end and start < last for first, last in places):
                closed.add(index)
    return closed, tuple(idle)


def _hit(claim: Claim, document: Document, prose: Prose, index: int, told: Sequence[str]) -> Hit:
    span = prose.sentences[index]
    printed = next((m.text for m in prose.mentions(claim.kind, span)), "") if _prints(claim.kind) else ""
    return Hit(document.line(span[0]), tuple(told[:MOST]), printed)


def entry(name: str, claim: str, source: str, found: SilenceEvidence) -> Entry:
    """The lock's line for a silence that was looked up; what is empty is left out."""
    fields: dict[str, Any] = {
        "dismissed": found.dismissed,
        "idle": list(found.idle),
        "hits": [{"line": hit.line, "words": list(hit.words), "printed": hit.printed} for hit in found.hits],
    }
    told = {field: value for field, value in fields.items() if value}
    return {"key": name, "claim": claim, "source": source, "silence": found.status, **told, "sha256": found.sha256}


def from_lock(given: Entry, by: By) -> SilenceEvidence | None:
    """What a line of the lock says of a silence; None when it says nothing that a silence can be."""
    status = given.get("silence")
    rows = given.get("hits")
    hits = tuple(hit for row in rows if (hit := _row(row)) is not None) if isinstance(rows, list) else ()
    if status not in STATUSES or (status == "hits") != bool(hits):
        return None
    (dismissed,) = counts(given, "dismissed")
    return SilenceEvidence(
        status=status,
        by=by,
        sha256=given["sha256"],
        hits=hits,
        dismissed=dismissed or 0,
        idle=words(given, "idle"),
    )


def _row(row: object) -> Hit | None:
    if not isinstance(row, dict):
        return None
    (line,) = counts(row, "line")
    printed = row.get("printed")
    return None if line is None else Hit(line, words(row, "words"), printed if isinstance(printed, str) else "")
