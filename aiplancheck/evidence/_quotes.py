"""Quotes: looked up in a text, written into the lock, and read from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from aiplancheck.evidence._lock import Entry, counts, key, pairs
from aiplancheck.evidence._results import By, QuoteEvidence
from aiplancheck.model import Quote, Source

if TYPE_CHECKING:
    from aiplancheck.quotes import Document

STATUSES = ("exact", "folded", "ambiguous", "altered", "missing")
#: As many lines of an ambiguous quote are kept.
MOST_LINES = 20


#: Inclusive line ranges, from 1.
Lines = Sequence[tuple[int, int]]
#: How quotes are found; raised when that changes, so that none is vouched for by older rules.
RULES = 2


def name(claim: str, source: Source, quote: Quote, foreign: Lines) -> str:
    """The key of a quote's line: whatever decides what it is found as, and the claim it stands in.

    `foreign` are the lines that do not count, because it is not the source that speaks there.
    """
    return key("quote", RULES, claim, source.id, foreign, quote.exact, quote.prefix, quote.suffix, quote.line)


def stands(found: QuoteEvidence, quote: Quote, text: str | None) -> bool:
    """Whether the words are in the text where the lock has them. Without a text, and where none was found, it is so."""
    if text is None:
        return True
    if not found.proven or found.start is None or found.end is None:
        return not found.proven
    printed, exact = text[found.start : found.end], quote.exact.strip()
    if found.line != text.count("\n", 0, found.start) + 1 and "\r" not in text:
        return False
    if printed == exact:
        return True
    from aiplancheck import quotes  # only what is printed otherwise needs it

    return found.status == "folded" and quotes.fold(printed) == quotes.fold(exact)


def look_up(quote: Quote, document: Document, foreign: Lines, sha256: str) -> QuoteEvidence:
    """What a text says of a quote; `foreign` are the lines in which it is not the source that speaks."""
    from aiplancheck import quotes  # only a look-up needs it

    excluded = [document.offsets(first, last) for first, last in foreign]
    found = quotes.locate(
        quote.exact, document, prefix=quote.prefix, suffix=quote.suffix, line=quote.line, excluded=excluded
    )
    at = found.start
    return QuoteEvidence(
        status=found.status,
        by="text",
        sha256=sha256,
        start=at,
        end=found.end,
        line=None if at is None else document.line(at),
        column=None if at is None else document.column(at),
        page=None if at is None else document.page(at),
        lines=tuple(document.line(start) for start, _ in found.places[:MOST_LINES]) if at is None else (),
        differences=tuple((one.quoted, one.printed) for one in found.differences),
        foreign=found.foreign,
        negation=found.negation,
    )


def since(now: QuoteEvidence, before: QuoteEvidence) -> QuoteEvidence:
    """What became of a quote that the lock had in another version of its text: it moved, it is gone, or it stayed."""
    if not before.proven or before.sha256 == now.sha256:
        return now
    if now.proven:
        return replace(now, was=before.line) if now.line != before.line else now
    return replace(now, was=before.line, gone=now.status in ("altered", "missing"))


def entry(name: str, claim: str, source: str, quote: Quote, found: QuoteEvidence) -> Entry:
    """The lock's line for a quote that was looked up; what is empty is left out."""
    fields: dict[str, Any] = {
        "status": found.status,
        "line": found.line,
        "column": found.column,
        "page": found.page if found.page != 1 else None,
        "start": found.start,
        "end": found.end,
        "lines": list(found.lines),
        "differences": [list(pair) for pair in found.differences],
        "foreign": found.foreign,
        "negation": found.negation,
    }
    told = {field: value for field, value in fields.items() if value not in (None, [], "", False)}
    if found.start == 0:
        told["start"] = 0
    return {"key": name, "claim": claim, "source": source, "quote": quote.exact, **told, "sha256": found.sha256}


def from_lock(given: Entry, by: By) -> QuoteEvidence | None:
    """What a line of the lock says of a quote; None when it says nothing that a quote can be."""
    status = given.get("status")
    if status not in STATUSES:
        return None
    line, column, page, start, end = counts(given, "line", "column", "page", "start", "end")
    if status in ("exact", "folded") and None in (line, column, start, end):
        return None
    negation = given.get("negation")
    lines = given.get("lines")
    return QuoteEvidence(
        status=status,
        by=by,
        sha256=given["sha256"],
        start=start,
        end=end,
        line=line,
        column=column,
        page=page or (1 if line else None),
        lines=tuple(n for n in lines if type(n) is int) if isinstance(lines, list) else (),
        differences=pairs(given, "differences"),
        foreign=given.get("foreign") is True,
        negation=negation if isinstance(negation, str) else "",
    )
