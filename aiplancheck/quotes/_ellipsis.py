"""Quotes that leave something out: their parts in order, within one paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from aiplancheck.quotes._document import Document
from aiplancheck.quotes._fold import readings
from aiplancheck.quotes._negation import negation_in
from aiplancheck.quotes._places import Place, places

#: Three dots, also in brackets (there two as well, and Chinese and Japanese say it in words) or with blanks between;
#: behind a full stop there are four, and the first one belongs to the sentence.
_ELLIPSIS = re.compile(
    r"[\[［(（<＜〔](?: ?\.{2,3} ?| ?…+ ?|[中前後后]?略)[\]］)）>＞〕]"
    r"|…[…\s]*|(?<!・)・{3}(?!・)|(?<!\.)(?:\.[ \u00a0]){2,3}\.(?!\.)"
    r"|(?<!\.)\.{3}(?!\.)|(?<=[^.\s]\.)\.{3}(?!\.)|(?<!\.)\.{6}(?!\.)"
)
#: A quote of more parts proves nothing but patience.
MOST_PARTS = 50
#: A part that stands in more places than this is no help in finding the others.
_MOST_PLACES = 20_000


@dataclass(frozen=True, slots=True)
class Gaps:
    """The parts of a quote as written, and where each stands."""

    parts: tuple[str, ...]
    places: tuple[Place, ...]

    def negation(self, document: Document) -> str:
        """The first negation between the parts, "" without one."""
        between = zip(self.places, self.places[1:], strict=False)
        found = (negation_in(document.text[before.end : after.start]) for before, after in between)
        return next(filter(None, found), "")


def parts_of(quote: str) -> tuple[str, ...]:
    """The parts of a quote around its ellipses; nothing for a quote without one."""
    parts = _ELLIPSIS.split(quote.strip())
    return tuple(filter(None, map(str.strip, parts))) if len(parts) > 1 else ()


def windows(parts: Sequence[str], document: Document) -> dict[Place, Gaps]:
    """Every shortest stretch of a paragraph that holds the parts in order, and how."""
    found: dict[str, list[Place]] = {}
    for part in parts:
        if part not in found:
            found[part] = places(readings(part), document, _MOST_PLACES, part)
        if not found[part]:
            return {}
    return in_order(parts, [found[part] for part in parts], document)


def in_order(parts: Sequence[str], found: Sequence[Sequence[Place]], document: Document) -> dict[Place, Gaps]:
    """The stretches when each part may stand in the places found for it."""
    stretches: dict[int, tuple[Place, Gaps]] = {}  # by end: of those that end together the last is the shortest
    for first in found[0]:
        chain = _chain(first, found[1:])
        if chain is None:
            break  # what starts later finds no more
        if len(chain) == 1 or document.same_paragraph(first.start, chain[-1].end):
            whole = Place(first.start, chain[-1].end)
            stretches[whole.end] = whole, Gaps(tuple(parts), tuple(chain))
    return dict(stretches.values())


def _chain(first: Place, others: Sequence[Sequence[Place]]) -> list[Place] | None:
    """From a first place on, the next place of each part."""
    chain = [first]
    for found in others:
        at = bisect_left(found, (chain[-1].end,))
        if at == len(found):
            return None
        chain.append(found[at])
    return chain
