"""What the checks share that report an oddity the reader of values remarked on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from aiplancheck.findings import Found, Judged
from aiplancheck.values import Value


def remarks(check: str, help_: str) -> Callable[[Judged], Iterator[Found]]:
    """A check's look: the readings with a remark of this check."""

    def look(judged: Judged) -> Iterator[Found]:
        for claim, readings in judged.readings.items():
            for reading in readings:
                found = reading.value.remarks if isinstance(reading.value, Value) else ()
                for remark in found:
                    if remark.check == check:
                        message = f"{claim}: {reading.source}: {reading.printed!r}: {remark.message}"
                        place = reading.assertion.at("value")
                        yield Found(place, message, help_, claim=claim, source=reading.source)

    return look
