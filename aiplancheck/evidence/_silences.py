"""Silence is evidence too: what a silent source's text holds of the words that would state the claim.

A hit is a sentence in the source's own voice with a searched word, or with a cue of the claim and a printed value of
its kind; for kinds that print none, with a cue alone. A hit counts until a person dismisses it with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import TYPE_CHECKING, Any

from aiplancheck import values
from aiplancheck.evidence._lock import Entry, counts, key, words
from aiplancheck.evidence._results import PROVEN, By, Hit, SilenceEvidence
from aiplancheck.model import Claim, Settings, Silence, Source
from aiplancheck.text import fold

if TYPE_CHECKING:
    from aiplancheck.prose import Prose
    from aiplancheck.quotes import Document
    from aiplancheck.values import Mention

#: What counts as a hit; raised when that changes, so that no silence is vouched for by older rules.
RULES = 2
STATUSES = ("no-hit", "hits")
#: Without a letter, a digit or a sign of an amount there is nothing to search.
_TELLING = re.compile(r"\w|[%‰$€£¥₩₹₽]")
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


def cued(claim: Claim, language: str, settings: Settings) -> str:
    """What a claim looks for in texts of a language, and how values are read there, in short."""
    reading = (settings.fiscal_year_starts, sorted(settings.currency_signs.items()))
    return key(RULES, claim.id, claim.kind, language, cues(claim, language), reading)


def look_up(
    claim: Claim, source: Source, silence: Silence | None, document: Document, prose: Prose, sha256: str
) -> SilenceEvidence:
    """What a text says of a silence; `unverified` when nobody said what to look for."""
    from aiplancheck.prose import words_of  # only a look-up needs it

    searched = [word for word in (silence.searched if silence else ()) if _TELLING.search(fold(word))]
    near = [cue for cue in cues(claim, source.language) if words_of(cue)]
    if not (searched or near):
        return SilenceEvidence(status="unverified")
    found = _found(claim, prose, searched, near)
    closed, idle = _closed(silence, document, prose)
    open_ = [index for index in sorted(found) if index not in closed]
    return SilenceEvidence(
        status="hits" if open_ else "no-hit",
        by="text",
        sha256=sha256,
        hits=tuple(_hit(claim, document, prose, index, found[index]) for index in open_[:MOST]),
        further=max(0, len(open_) - MOST),
        dismissed=len(found) - len(open_),
        idle=idle,
    )


def _found(claim: Claim, prose: Prose, searched: Sequence[str], near: Sequence[str]) -> dict[int, list[str]]:
    """The sentences with a hit, by number, each with the words that were found."""
    places = [(word, prose.literal(word)) for word in searched]
    printing = _printing(claim.kind, prose)
    places += [(cue, held if printing is None else held & printing) for cue in near if (held := prose.phrase(cue))]
    found: dict[int, list[str]] = {}
    for word, indexes in places:
        for index in indexes:
            told = found.setdefault(index, [])
            if word not in told:
                told.append(word)
    return found


def _printing(kind: str, prose: Prose) -> Set[int] | None:
    """The sentences that print a value of a kind; None for kinds whose values nothing gives away."""
    name = values.ALIASES.get(kind, kind)
    if name not in values.MENTIONED:
        return None
    if name == "percentage":  # half of the firms, a fifth of them: numbers that are shares
        return prose.printing(name) | prose.printing("number", _is_share)
    return prose.printing(name)


def _is_share(mention: Mention) -> bool:
    span = mention.value.span
    return span is not None and span.low is not None and 0 < span.low < 1


def _closed(silence: Silence | None, document: Document, prose: Prose) -> tuple[set[int], tuple[str, ...]]:
    """The sentences that a dismissed quote stands in, and the dismissed quotes that stand nowhere, or not for sure."""
    from aiplancheck import quotes  # only a look-up needs it

    closed: set[int] = set()
    idle: list[str] = []
    for dismissed in silence.dismissed if silence else ():
        located = quotes.locate(dismissed.quote, document)
        if located.status in PROVEN and located.start is not None and located.end is not None:
            closed.update(prose.at(located.start, located.end))
        else:
            idle.append(dismissed.quote)
    return closed, tuple(idle)


def _hit(claim: Claim, document: Document, prose: Prose, index: int, told: Sequence[str]) -> Hit:
    span = prose.sentences[index]
    name = values.ALIASES.get(claim.kind, claim.kind)
    printed = next((m.text for m in prose.mentions(name, span)), "") if name in values.MENTIONED else ""
    return Hit(document.line(span[0]), tuple(told[:MOST]), printed)


def entry(name: str, claim: str, source: str, found: SilenceEvidence) -> Entry:
    """The lock's line for a silence that was looked up; what is empty is left out."""
    fields: dict[str, Any] = {
        "dismissed": found.dismissed,
        "idle": list(found.idle),
        "hits": [{"line": hit.line, "words": list(hit.words), "printed": hit.printed} for hit in found.hits],
        "further": found.further,
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
    dismissed, further = counts(given, "dismissed", "further")
    return SilenceEvidence(
        status=status,
        by=by,
        sha256=given["sha256"],
        hits=hits,
        further=further or 0,
        dismissed=dismissed or 0,
        idle=words(given, "idle"),
    )


def _row(row: object) -> Hit | None:
    if not isinstance(row, dict):
        return None
    (line,) = counts(row, "line")
    printed = row.get("printed")
    return None if line is None else Hit(line, words(row, "words"), printed if isinstance(printed, str) else "")
