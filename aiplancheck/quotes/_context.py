"""What stands right before and after a place, to tell places apart."""

from __future__ import annotations

from aiplancheck.quotes._character import is_dropped
from aiplancheck.quotes._document import Document
from aiplancheck.quotes._fold import fold, readings
from aiplancheck.quotes._located import Difference
from aiplancheck.quotes._places import Place, places

#: White space and dropped characters around a prefix or suffix may take this much room besides its own.
_ROOM = 200
#: So much of a prefix or suffix, the part next to the quote, is compared.
_MOST = 1_000
#: The words of a prefix may stand so often in what it is looked up in; nobody repeats himself more.
_MOST_PLACES = 500


class Beside:
    """Words that are said to stand right before and right after a quote."""

    def __init__(self, prefix: str, suffix: str) -> None:
        self._prefix, self._suffix = prefix.strip()[-_MOST:], suffix.strip()[:_MOST]
        self._before, self._after = readings(self._prefix), readings(self._suffix)
        self._dense_before, self._dense_after = _dense(self._before), _dense(self._after)

    def misfits(self, place: Place, document: Document) -> tuple[Difference, ...]:
        """What does not stand before or after the place as it should, as whole words; blanks beside it aside."""
        found = []
        if self._prefix:
            first = max(0, place.start - 2 * len(self._prefix) - _ROOM)
            before = document.text[first : place.start]
            if not self._stands_before(before, whole=first == 0):
                printed = " ".join(fold(before).split()[-_count(self._prefix) :])
                found.append(Difference(self._before[0], printed))
        if self._suffix:
            last = place.end + 2 * len(self._suffix) + _ROOM
            after = document.text[place.end : last]
            if not self._stands_after(after, whole=last >= len(document.text)):
                printed = " ".join(fold(after).split()[: _count(self._suffix)])
                found.append(Difference(self._after[0], printed))
        return tuple(found)

    def _stands_before(self, text: str, *, whole: bool) -> bool:
        if not any(one.endswith(wanted) for one in _dense(readings(text)) for wanted in self._dense_before):
            return False
        found = places(self._before, Document(text), _MOST_PLACES, self._prefix)
        return any(_is_blank(text[place.end :]) and (whole or place.start) for place in found)

    def _stands_after(self, text: str, *, whole: bool) -> bool:
        if not any(one.startswith(wanted) for one in _dense(readings(text)) for wanted in self._dense_after):
            return False
        found = places(self._after, Document(text), _MOST_PLACES, self._suffix)
        return any(_is_blank(text[: place.start]) and (whole or place.end < len(text)) for place in found)


def _is_blank(stretch: str) -> bool:
    return all(one.isspace() or is_dropped(ord(one)) for one in stretch)


def _dense(read: list[str]) -> list[str]:
    return ["".join(reading.split()) for reading in read]


def _count(words: str) -> int:
    return max(1, len(words.split()))
