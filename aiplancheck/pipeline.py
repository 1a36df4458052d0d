"""The one way through: YAML → registry → readings → verdicts → findings → report."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from aiplancheck import cells, evidence, findings, origins, registry, rules, semantics
from aiplancheck.cells import State
from aiplancheck.errors import RegistryError
from aiplancheck.findings import Judged
from aiplancheck.kinship import Kinship
from aiplancheck.model import Registry
from aiplancheck.normalise import Normaliser
from aiplancheck.report import Choice, Report, report
from aiplancheck.texts import Texts
from aiplancheck.verdict import Judge


def judged(root: Path, today: date, *, texts: Path | None = None, afresh: bool = False) -> Judged:
    """Every claim of the registry in this folder with its verdict. Raises RegistryError with all faults.

    `texts` is a folder that the texts are kept in, instead of sources/; with `afresh` the lock is not believed where a
    text is at hand.
    """
    written = _whole(root)
    normaliser = Normaliser(written)
    read = normaliser.readings()
    found, known = cells.find(written, read), origins.find(written.sources)
    silent = tuple(
        (id_, cell.source) for id_, row in found.items() for cell in row.values() if cell.state is State.SILENT
    )
    proven = evidence.gather(written, silent, Texts(root, texts), root, afresh=afresh)
    kinship = Kinship(written.sources, known, proven.texts)
    judge = Judge(written, known, normaliser, proven, today)
    verdicts = {id_: judge.verdict(claim, read[id_], found[id_]) for id_, claim in written.claims.items()}
    return Judged(
        written, known, normaliser, read, found, verdicts, rules.outcomes(written, read), today, proven, kinship
    )


def _whole(root: Path) -> Registry:
    """The registry in this folder. Raises RegistryError with all faults, those of form and those of meaning."""
    written, faults = registry.parse(root)
    known = {fault.place for fault in faults}
    faults += tuple(fault for fault in semantics.faults(written) if fault.place not in known)
    if faults:
        raise RegistryError(faults)
    return written


def examined(root: Path, today: date, choice: Choice, *, texts: Path | None = None) -> Report:
    """The report on the chosen claims of the registry in this folder."""
    return reported(judged(root, today, texts=texts), choice)


def reported(done: Judged, choice: Choice) -> Report:
    """The report on the chosen claims of what was judged."""
    return report(done, findings.find(done), choice)
