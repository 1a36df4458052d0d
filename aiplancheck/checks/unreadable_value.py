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

_COPY = "copy the words exactly as printed, or say what they mean with"
#: What to do where a kind asks for something else than the printed words.
_HELP = {
    "boolean": "write yes or no; the printed words go into `quote`",
    "list": "write its members as [A, B]; the printed words go into `quote`",
}


def look(judged: Judged) -> Iterator[Found]:
    """One finding a value or qualifier."""
    for readings in judged.readings.values():
        for reading in readings:
            claim = judged.registry.claims[reading.claim]
            if isinstance(reading.value, Unreadable):
                help_ = _HELP.get(claim.kind, f"{_COPY} `means` and `because`")
                message = f"{reading.printed!r} cannot be read as {claim.kind}: {reading.value.reason}"
                yield _found(reading, reading.assertion.at("value"), message, help_)
            yield from _qualifiers(judged, reading)


def _qualifiers(judged: Judged, reading: Reading) -> Iterator[Found]:
    for name, given in reading.assertion.qualifiers.items():
        rule = judged.registry.claims[reading.claim].qualifiers[name]
        kind = judged.registry.claims[rule.claim].kind if rule.claim else rule.kind
        for value in reading.qualifiers.get(name, ()):
            if isinstance(value, Unreadable):
                words = given.printed or given.means or ""
                message = f"{words!r} cannot be read as {name}: {value.reason}"
                yield _found(reading, given.place, message, _HELP.get(kind, f"{_COPY} {{means: …, because: …}}"))


def _found(reading: Reading, place: Place, message: str, help_: str) -> Found:
    whole = f"{reading.claim}: {reading.source}: {message}"
    return Found(place, whole, help_, claim=reading.claim, source=reading.source)


CHECK = Check("unreadable-value", "error", look)
