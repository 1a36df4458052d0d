"""What stands right before and after a place, to tell places apart."""

from __future__ import annotations

from aiplancheck.quotes._document import Document
from aiplancheck.quotes._fold import fold, readings
from aiplancheck.quotes._located import Difference
from aiplancheck.quotes._places import Place

#: White space and dropped characters around a prefix or suffix may take this much room besides its own.
_ROOM = 200


def misfits(place: Place, document: Document, prefix: str, suffix: str) -> tuple[Difference, ...]:
    """What does not stand before or after the place as it should; blanks aside."""
    text = document.text
    before = text[max(0, place.start - 2 * len(prefix) - _ROOM) : place.start]
    after = text[place.end : place.end + 2 * len(suffix) + _ROOM]
    found = []
    if not any(one.endswith(wanted) for one in _dense(before) for wanted in _dense(prefix)):
        found.append(Difference(fold(prefix), " ".join(fold(before).split()[-_count(prefix) :])))
    if not any(one.startswith(wanted) for one in _dense(after) for wanted in _dense(suffix)):
        found.append(Difference(fold(suffix), " ".join(fold(after).split()[: _count(suffix)])))
    return tuple(found)


def _dense(words: str) -> list[str]:
    return [reading.replace(" ", "") for reading in readings(words)]


def _count(words: str) -> int:
    return max(1, len(words.split()))
