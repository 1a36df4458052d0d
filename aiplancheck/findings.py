"""Findings: what the checks have to say, each at a place, with what to do about it.

A check is one file in `checks/` with a constant `CHECK`. It looks at what was judged and yields; it never edits,
prints or reads files.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from aiplancheck.cells import Cells
from aiplancheck.errors import Place
from aiplancheck.evidence import Evidence
from aiplancheck.kinship import Kinship
from aiplancheck.model import Level, Registry
from aiplancheck.normalise import Normaliser, Reading
from aiplancheck.origins import Origins
from aiplancheck.rules import Unchecked, Violation
from aiplancheck.verdict import Verdict

SEVERITY: Mapping[Level, int] = {"error": 0, "warning": 1, "note": 2, "off": 3}


@dataclass(frozen=True, slots=True)
class Judged:
    """Everything that is known of a registry once every claim has its verdict; what checks look at."""

    registry: Registry
    origins: Origins
    normaliser: Normaliser
    readings: Mapping[str, tuple[Reading, ...]]
    cells: Cells
    verdicts: Mapping[str, Verdict]
    outcomes: tuple[Violation | Unchecked, ...]
    today: date
    evidence: Evidence
    kinship: Kinship


@dataclass(frozen=True, slots=True)
class Found:
    """What a check yields: where, about whom, what, and what to do. `claim` and `source` are "" for none."""

    place: Place
    message: str
    help: str = ""
    claim: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One check. `name` is the file's, with dashes; `level` is the default; its manual is the module's docstring.

    `evidence` is true for what `verify` reports: that the words recorded stand in the texts and mean what is recorded.
    """

    name: str
    level: Level
    look: Callable[[Judged], Iterator[Found]]
    evidence: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding, with the level that the settings give its check."""

    check: str
    level: Level
    found: Found


@cache
def checks() -> Mapping[str, Check]:
    """Every check by its name. Raises ValueError when a file declares another file's name."""
    stems = sorted(path.stem for path in (Path(__file__).parent / "checks").glob("*.py") if path.stem[0] != "_")
    found: dict[str, Check] = {}
    for stem in stems:
        check: Check = importlib.import_module(f"aiplancheck.checks.{stem}").CHECK
        if check.name != stem.replace("_", "-"):
            raise ValueError(f"checks/{stem}.py declares the check {check.name!r}")
        found[check.name] = check
    return found


def find(judged: Judged, *, evidence_only: bool = False) -> tuple[Finding, ...]:
    """Every finding of every check that is not off: errors first, then by check and place."""
    levels = judged.registry.settings.levels
    found = [
        Finding(check.name, level, one)
        for check in checks().values()
        if check.evidence or not evidence_only
        if (level := levels.get(check.name, check.level)) != "off"
        for one in check.look(judged)
    ]
    return tuple(sorted(found, key=lambda f: (SEVERITY[f.level], f.check, f.found.place, f.found.message)))


def manual(name: str) -> str:
    """What a check means: its name and level, then the docstring of its file. Raises KeyError for no check."""
    check = checks()[name]
    doc = importlib.import_module(f"aiplancheck.checks.{name.replace('-', '_')}").__doc__ or ""
    return f"{name} ({check.level})\n\n{doc.strip()}\n"
