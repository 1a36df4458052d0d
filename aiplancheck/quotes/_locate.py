"""From a quote and a text to what can be said of it: literally, with gaps, or altered."""

from __future__ import annotations

from collections.abc import Sequence

from aiplancheck.quotes._altered import altered, altered_parts
from aiplancheck.quotes._character import is_dropped
from aiplancheck.quotes._context import Beside
from aiplancheck.quotes._document import Document
from aiplancheck.quotes._ellipsis import MOST_PARTS, Gaps, parts_of, windows
from aiplancheck.quotes._fold import readings
from aiplancheck.quotes._located import Located, Status
from aiplancheck.quotes._places import Place, places

#: A longer quote is no quote but a text, and missing.
LONGEST_QUOTE = 20_000
#: So many places are told; more are looked at only where something tells them apart.
MOST_PLACES = 100
_MOST_LOOKED_AT = 100_000


def locate(
    quote: str,
    document: Document,
    *,
    prefix: str = "",
    suffix: str = "",
    line: int | None = None,
    excluded: Sequence[tuple[int, int]] = (),
) -> Located:
    """Where the quote stands in the text, as Contract 4 wants it.

    `prefix` and `suffix` are words right before and after it, `line` the line (from 1) on which it starts; they choose
    among several places. `excluded` are ranges in which the source does not speak for itself: places there count only
    when there is no other. A quote of more than 20,000 characters or more than 50 parts is missing; of a prefix or
    suffix the 1,000 characters next to the quote count.
    """
    quote = quote.strip()
    words = readings(quote) if len(quote) <= LONGEST_QUOTE else [""]
    if not words[0]:
        return Located("missing")
    chosen = bool(prefix or suffix or line is not None or excluded)
    found = places(words, document, _MOST_LOOKED_AT if chosen else MOST_PLACES + 1, quote)
    gaps: dict[Place, Gaps] = {}
    parts = () if found else parts_of(quote)
    if len(parts) > MOST_PARTS:
        return Located("missing")
    if parts:
        gaps = windows(parts, document)
        found = list(gaps)
    if not found:
        return altered_parts(parts, document) if len(parts) > 1 else altered(words[0], document)
    own = [place for place in found if not _is_in(place, excluded)] if excluded else found
    candidates = own or found
    foreign = not own
    if prefix or suffix:
        beside = Beside(prefix, suffix)
        fitting = [place for place in candidates if not beside.misfits(place, document)]
        if not fitting:
            nearest = candidates[0]
            found_there = beside.misfits(nearest, document)
            return Located("altered", *nearest, places=_told(candidates), differences=found_there, foreign=foreign)
        candidates = fitting
    if line is not None and len(candidates) > 1:
        on_line = [place for place in candidates if document.line(place.start) == line]
        candidates = on_line if len(on_line) == 1 else candidates
    if len(candidates) > 1:
        return Located("ambiguous", places=_told(candidates), foreign=foreign)
    place = candidates[0]
    if place in gaps:
        return _joined(place, gaps[place], document, foreign=foreign)
    return _alone(place, quote, document, foreign=foreign)


def _alone(place: Place, quote: str, document: Document, *, foreign: bool) -> Located:
    exact = _printed_so(quote, place, document.text)
    start, end = exact or place
    return Located("exact" if exact else "folded", start, end, places=((start, end),), foreign=foreign)


def _printed_so(quote: str, place: Place, text: str) -> Place | None:
    """The place at which the text prints the very characters, those that folding drops at the ends included."""
    if len(quote) == place.end - place.start:
        return place if text.startswith(quote, place.start) else None
    lead = 0
    while lead < len(quote) and is_dropped(ord(quote[lead])):
        lead += 1
    start = place.start - lead
    alone = start >= 0 and text.startswith(quote, start) and start + len(quote) >= place.end
    return Place(start, start + len(quote)) if alone else None


def _joined(place: Place, gaps: Gaps, document: Document, *, foreign: bool) -> Located:
    pairs = zip(gaps.parts, gaps.places, strict=True)
    exact = all(_printed_so(part, at, document.text) for part, at in pairs)
    status: Status = "exact" if exact else "folded"
    return Located(
        status, *place, places=((place.start, place.end),), foreign=foreign, negation=gaps.negation(document)
    )


def _told(found: Sequence[Place]) -> tuple[tuple[int, int], ...]:
    return tuple((place.start, place.end) for place in found[:MOST_PLACES])


def _is_in(place: Place, excluded: Sequence[tuple[int, int]]) -> bool:
    return any(start < place.end and place.start < end for start, end in excluded)
