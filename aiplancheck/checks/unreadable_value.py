"""A printed value, or a qualifier's, that cannot be read as its kind; it counts on no side.

Bad: `{value: several billion dollars}` in a claim of kind money. Good: the figure that the source prints; or
`means` with a `because`, when a person can tell what the words denote.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.errors import Place
from aiplancheck.findings import Check, Found, Judged
from aiplancheck.normalise import Reading
from aiplancheck.values import Unreadable

_HELP = "copy the words exactly as printed, or say what they mean with `means` and `because`"


def look(judged: Judged) -> Iterator[Found]:
    """One finding a value or qualifier."""
    for claim, readings in judged.readings.items():
        kind = judged.registry.claims[claim].kind
        for reading in readings:
            if isinstance(reading.value, Unreadable):
                yield _found(reading, reading.assertion.at("value"), kind, reading.printed, reading.value)
            for name, given in reading.assertion.qualifiers.items():
                for value in reading.qualifiers.get(name, ()):
                    if isinstance(value, Unreadable):
                        yield _found(reading, given.place, name, given.printed or given.means or "", value)


def _found(reading: Reading, place: Place, what: str, words: str, value: Unreadable) -> Found:
    message = f"{reading.claim}: {reading.source}: {words!r} cannot be read as {what}: {value.reason}"
    return Found(place, message, _HELP, claim=reading.claim, source=reading.source)


CHECK = Check("unreadable-value", "error", look)
