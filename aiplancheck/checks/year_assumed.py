"""A printed date without its year (or another partial or relative value) that a person completed with `means`.

The verdict rests on that person's reason, not on print alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding a completed value."""
    for claim, readings in judged.readings.items():
        for reading in readings:
            assertion = reading.assertion
            if assertion.means is not None and judged.registry.claims[claim].kind == "date":
                message = f"{claim}: {reading.source}: {reading.printed!r} is taken to mean {assertion.means}"
                reason = f"because {assertion.because}" if assertion.because else ""
                yield Found(assertion.at("means"), message, reason, claim=claim, source=reading.source)


CHECK = Check("year-assumed", "note", look)
