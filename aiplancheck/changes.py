"""Which claims stand otherwise than at another revision: both judged by today's program, settings and day."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Hashable
from pathlib import Path

from aiplancheck import pipeline, revision
from aiplancheck.errors import CannotRunError, RegistryError
from aiplancheck.findings import Judged
from aiplancheck.verdict import Verdict

SETTINGS = ("aiplancheck.toml", "pyproject.toml")


def since(root: Path, name: str, now: Judged) -> frozenset[str]:
    """The ids of claims that are new since a revision, or whose verdict, sides or sources differ.

    Raises CannotRunError when the revision, or a registry in it, cannot be read.
    """
    with tempfile.TemporaryDirectory() as folder:
        then = Path(folder)
        revision.write_out(root, name, then)
        for settings in SETTINGS:
            if (root / settings).is_file():
                shutil.copyfile(root / settings, then / settings)
        try:
            before = pipeline.judged(then, now.today).verdicts
        except RegistryError as error:
            first = error.faults[0]
            raise CannotRunError(f"the registry at {name} has faults, the first at {first}") from None
    return frozenset(
        id_ for id_, verdict in now.verdicts.items() if id_ not in before or _stand(verdict) != _stand(before[id_])
    )


def _stand(verdict: Verdict) -> Hashable:
    """What a reader of the report would call a change: the verdict, who says what, and a decision's status."""
    told = frozenset(
        (
            source,
            reading.printed,
            tuple(value.canonical for name in reading.qualifiers for value in reading.stated(name)),
        )
        for source, cell in verdict.cells.items()
        for reading in cell.readings
    )
    cells = frozenset((source, cell.state) for source, cell in verdict.cells.items())
    return verdict.word, verdict.reason, told, cells, verdict.ruling and verdict.ruling.status
