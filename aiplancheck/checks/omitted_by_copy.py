"""A copy or translation that is silent on something its original states.

What a copy drops is worth knowing: its readers never learn of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.findings import Check, Found, Judged
from aiplancheck.left_out import dropped


def look(judged: Judged) -> Iterator[Found]:
    """One finding a derived source and claim."""
    for source in judged.registry.sources.values():
        for claim, originals in dropped(judged.cells, judged.origins, source.id):
            yield Found(
                judged.registry.claims[claim].place,
                f"{claim}: {source.id} leaves out what {' and '.join(originals)} states",
                claim=claim,
                source=source.id,
            )


CHECK = Check("omitted-by-copy", "note", look)
