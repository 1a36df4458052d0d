"""Checks that look at more than a verdict: where they find something, and where they stay silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from aiplancheck import findings
from aiplancheck.renderers import Look, renderer
from tests.small_world import judged, reported, write

SUM = """
    claims:
      x:
        question: How many here?
        kind: number
        qualifiers: {year: date}
        separators: [year]
        assertions:
          - {source: a, value: "5", qualifiers: {year: 2020}}
          - {source: a, value: "7", qualifiers: {year: 2021}}
      y:
        question: How many there?
        kind: number
        qualifiers: {year: date}
        separators: [year]
        assertions:
          - {source: a, value: "5", qualifiers: {year: 2020}}
          - {source: a, value: "8", qualifiers: {year: 2021}}
      z:
        question: How many together?
        kind: number
        qualifiers: {year: date}
        separators: [year]
        assertions:
          - {source: a, value: "10", qualifiers: {year: 2020}}
          - {source: a, value: "%s", qualifiers: {year: 2021}}
    rules:
      - {sum: [t.x, t.y], equals: t.z}
"""
ONE = "claims: {k: {question: How many?, kind: number, assertions: [%s]}}"


def found(root: Path, check: str) -> list[str]:
    return [f.found.message for f in findings.find(judged(root)) if f.check == check]


@pytest.mark.parametrize(("total", "broken"), [("15", 0), ("20", 1)])
def test_a_rule_holds_in_every_scope_by_itself(tmp_path: Path, total: str, broken: int) -> None:
    assert len(found(write(tmp_path, SUM % total, {"a": "language: en"}), "rule")) == broken


@pytest.mark.parametrize(
    ("date", "count"), [("2026-02-07", 0), ("7. Februar 2026", 0), ("2026-13-45", 1), ("some day", 1)]
)
def test_a_date_of_a_source_must_be_one(tmp_path: Path, date: str, count: int) -> None:
    sources = {"a": f"language: de\npublished: {date}"}
    root = write(tmp_path, ONE % "{source: a, value: vier}", sources)
    assert len(found(root, "source-date")) == count


def test_what_a_revision_corrected_and_what_was_set_aside_is_shown_as_that(tmp_path: Path) -> None:
    sources = {"a": "language: en", "b": "language: en\nderived_from: {source: a, how: revision}", "c": "language: en"}
    told = ONE % (
        '{source: a, value: "5"}, {source: b, value: "6"}, {source: c, value: "6"}, '
        '{source: c, value: "8", rank: deprecated}'
    )
    report = reported(write(tmp_path, told, sources))
    table = renderer("table").render(report, Look(all=True))
    assert "corrected since: “5” a" in table
    assert "set aside: “8” c" in table
    markdown = renderer("markdown").render(report, Look(all=True))
    assert "“5” – a[^t-k-1] *(corrected since by a revision)*" in markdown


def test_every_scope_in_conflict_has_a_finding_with_its_own_reason(tmp_path: Path) -> None:
    told = """
        claims:
          k:
            question: How much?
            kind: money
            qualifiers: {year: date, payer: name}
            separators: [year]
            assertions:
              - {source: a, value: $5, qualifiers: {year: 2024, payer: town}}
              - {source: b, value: $7, qualifiers: {year: 2024, payer: town}}
              - {source: c, value: $5, qualifiers: {year: 2025, payer: town}}
              - {source: d, value: $5, qualifiers: {year: 2025, payer: port}}
    """
    root = write(tmp_path, told, dict.fromkeys("abcd", "language: en"))
    (by_value,), (by_qualifier,) = found(root, "value-conflict"), found(root, "qualifier-conflict")
    assert by_value.startswith("t.k (year 2024): “$5” (a) against “$7” (b): ")
    assert by_qualifier.startswith("t.k (year 2025): “$5” (c) against “$5” (d): ")
