"""A registry in a few lines, for tests: sources by id with their fields, claims as YAML of the topic `t`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from textwrap import dedent

from aiplancheck import pipeline
from aiplancheck.findings import Judged
from aiplancheck.report import Choice, Report, report
from aiplancheck.verdict import Verdict

TODAY = date(2026, 1, 15)


def write(root: Path, claims: str, sources: Mapping[str, str], *, terms: str = "", settings: str = "") -> Path:
    """Write a registry: `claims` is the whole topic file claims/t.yaml; a source's text follows its title."""
    (root / "claims").mkdir(parents=True, exist_ok=True)
    (root / "sources").mkdir(exist_ok=True)
    (root / "claims" / "t.yaml").write_text(dedent(claims), encoding="utf-8")
    if terms:
        (root / "claims" / "terms.yaml").write_text(dedent(terms), encoding="utf-8")
    if settings:
        (root / "aiplancheck.toml").write_text(dedent(settings), encoding="utf-8")
    for id_, fields in sources.items():
        (root / "sources" / f"{id_}.yaml").write_text(f"title: {id_}\n{dedent(fields)}", encoding="utf-8")
    return root


def judged(root: Path, today: date = TODAY) -> Judged:
    """Every claim of the registry with its verdict."""
    return pipeline.judged(root, today)


def reported(root: Path, choice: Choice | None = None, today: date = TODAY) -> Report:
    """The report on a registry."""
    return pipeline.examined(root, today, choice or Choice())


def one(root: Path, today: date = TODAY) -> Verdict:
    """The verdict on the only claim."""
    (verdict,) = judged(root, today).verdicts.values()
    return verdict


__all__ = ["TODAY", "Choice", "judged", "one", "report", "reported", "write"]
