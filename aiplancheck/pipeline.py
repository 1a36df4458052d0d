"""The one way through: YAML → registry → readings → verdicts → findings → report."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from aiplancheck import cells, findings, origins, registry, rules, semantics
from aiplancheck.errors import RegistryError
from aiplancheck.findings import Judged
from aiplancheck.model import Registry
from aiplancheck.normalise import Normaliser
from aiplancheck.report import Choice, Report, report
from aiplancheck.verdict import Judge


def judged(root: Path, today: date) -> Judged:
    """Every claim of the registry in this folder with its verdict. Raises RegistryError with all faults."""
    written = _whole(root)
    normaliser = Normaliser(written)
    read = normaliser.readings()
    found, known = cells.find(written, read), origins.find(written.sources)
    judge = Judge(written, known, normaliser, today)
    verdicts = {id_: judge.verdict(claim, read[id_], found[id_]) for id_, claim in written.claims.items()}
    return Judged(written, known, normaliser, read, found, verdicts, rules.outcomes(written, read), today)


def _whole(root: Path) -> Registry:
    """The registry in this folder. Raises RegistryError with all faults, those of form and those of meaning."""
    written, faults = registry.parse(root)
    known = {fault.place for fault in faults}
    faults += tuple(fault for fault in semantics.faults(written) if fault.place not in known)
    if faults:
        raise RegistryError(faults)
    return written


def examined(root: Path, today: date, choice: Choice) -> Report:
    """The report on the chosen claims of the registry in this folder."""
    return reported(judged(root, today), choice)


def reported(done: Judged, choice: Choice) -> Report:
    """The report on the chosen claims of what was judged."""
    return report(done, findings.find(done), choice)
