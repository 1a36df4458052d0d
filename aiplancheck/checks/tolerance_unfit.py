"""A claim's tolerance that does not fit one of its values, which was compared without it.

Bad: `tolerance: 3 days` beside a value of “two months”. Good: a tolerance in the unit of the values, or a share.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck import values
from aiplancheck.findings import Check, Found, Judged
from aiplancheck.normalise import Reading
from aiplancheck.values import NONE, Value


def look(judged: Judged) -> Iterator[Found]:
    """One finding a value."""
    for id_, readings in judged.readings.items():
        claim = judged.registry.claims[id_]
        if claim.tolerance is None:
            continue
        for reading in readings:
            if reason := _refused(reading, claim.kind, claim.tolerance):
                message = f"{id_}: {reading.source}: “{reading.printed}” is compared without the tolerance: {reason}"
                help_ = "give the tolerance as a share such as 2%, or in the unit of the values"
                yield Found(reading.assertion.at("value"), message, help_, claim=id_, source=reading.source)


def _refused(reading: Reading, kind: str, tolerance: str) -> str:
    """Why the tolerance cannot be applied to a value, "" where it can."""
    widened = values.kind(kind).widened
    if widened is None or not isinstance(reading.value, Value) or reading.value == NONE:
        return ""
    try:
        widened(reading.value, tolerance)
    except (ValueError, ArithmeticError) as error:
        return str(error)
    return ""


CHECK = Check("tolerance-unfit", "warning", look)
