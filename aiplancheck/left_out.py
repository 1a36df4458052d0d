"""What a source does not state and others do; for a copy, what its original states and it dropped."""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.cells import Cells, State
from aiplancheck.origins import Origins

STATED = (State.STATES, State.STATES_NONE, State.UNREADABLE)


def left_out(cells: Cells, source: str) -> tuple[str, ...]:
    """The claims on which a source is silent although others state something."""
    return tuple(
        claim
        for claim, row in cells.items()
        if row[source].state is State.SILENT and any(cell.state in STATED for cell in row.values())
    )


def dropped(cells: Cells, origins: Origins, source: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The claims on which a derived source is silent although an original of it states something, with those."""
    for claim, row in cells.items():
        originals = tuple(sorted(o for o in origins.derived[source] if row[o].state in STATED))
        if originals and row[source].state is State.SILENT:
            yield claim, originals
