"""One run tells all faults of all files, and none that only follows from another."""

from __future__ import annotations

from pathlib import Path

import pytest

from aiplancheck.errors import RegistryError
from aiplancheck.registry import load
from tests.registry.world import WORLD, build, faults


def _replaced(path: str, old: str, new: str) -> str:
    assert old in WORLD[path]
    return WORLD[path].replace(old, new, 1)


def test_faults_of_all_files_come_together_sorted_by_place(tmp_path: Path) -> None:
    root = build(
        tmp_path,
        {
            "claims/lamp.yaml": _replaced("claims/lamp.yaml", "kind: name", "kind: nmae"),
            "claims/cost.yaml": _replaced("claims/cost.yaml", "question: How many parts?, ", ""),
            "sources/keepers-log.yaml": _replaced("sources/keepers-log.yaml", "language: ja", "language ja"),
            "sources/coast-news.yaml": _replaced("sources/coast-news.yaml", "ours: true", "ours: no\nourz: no"),
            "aiplancheck.toml": "fiscal_year_start = 1\n",
        },
    )
    found = faults(root)
    assert [fault.partition(": ")[0] for fault in found] == [
        "aiplancheck.toml:1:1",
        "claims/cost.yaml:5:3",
        "claims/lamp.yaml:43:11",
        "sources/coast-news.yaml:13:7",
        "sources/coast-news.yaml:14:1",
        "sources/keepers-log.yaml:2:1",
    ]


def test_a_broken_topic_file_makes_no_dangling_claims(tmp_path: Path) -> None:
    text = _replaced("claims/cost.yaml", "  total: {question", "  total {question")
    (fault,) = faults(build(tmp_path, {"claims/cost.yaml": text}))
    assert fault.startswith("claims/cost.yaml:2:")


def test_a_topic_without_claims_makes_no_dangling_claims(tmp_path: Path) -> None:
    text = _replaced("claims/cost.yaml", "claims:", "clams:")
    assert len(faults(build(tmp_path, {"claims/cost.yaml": text}))) == 1


def test_a_topic_with_another_ending_makes_no_dangling_claims(tmp_path: Path) -> None:
    root = build(tmp_path)
    (root / "claims/cost.yaml").rename(root / "claims/cost.yml")
    assert faults(root) == ["claims/cost.yml:1:1: a file that ends in .yml is not read (rename it to cost.yaml)"]


def test_a_broken_source_file_is_still_a_known_source(tmp_path: Path) -> None:
    (fault,) = faults(build(tmp_path, {"sources/keepers-log.yaml": "title: [a"}))
    assert fault.startswith("sources/keepers-log.yaml:1:8: ")


def test_a_claim_with_faults_is_still_a_known_claim(tmp_path: Path) -> None:
    text = _replaced("claims/cost.yaml", "total: {question: What did it cost?, kind: money, unit: JPY}", "total: what")
    assert faults(build(tmp_path, {"claims/cost.yaml": text})) == [
        "claims/cost.yaml:2:3: claim cost.total is no mapping (it needs at least a question and a kind below it)"
    ]


def test_what_stands_under_a_duplicate_key_is_checked_too(tmp_path: Path) -> None:
    more = "  tower: {question: a, kind: monye}\nclaims:\n  roof: {question: a, kind: nubmer}\n"
    text = _replaced("claims/cost.yaml", "rules:\n", more + "rules:\n  - {before: [cost.roof, cost.tower]}\n")
    assert [fault.partition(" (")[0] for fault in faults(build(tmp_path, {"claims/cost.yaml": text}))] == [
        'claims/cost.yaml:6:3: duplicate key "tower": it stands on line 3 already',
        'claims/cost.yaml:6:30: unknown kind "monye" in claim cost.tower',
        'claims/cost.yaml:7:1: duplicate key "claims": it stands on line 1 already',
        'claims/cost.yaml:8:29: unknown kind "nubmer" in claim cost.roof',
    ]


def test_entries_of_a_list_under_a_duplicate_key_are_checked_too(tmp_path: Path) -> None:
    text = _replaced(
        "claims/lamp.yaml", "    decision:\n", "    assertions: [{source: nobody, value: a}]\n    decision:\n"
    )
    assert [fault.partition(" (")[0] for fault in faults(build(tmp_path, {"claims/lamp.yaml": text}))] == [
        'claims/lamp.yaml:33:5: duplicate key "assertions": it stands on line 10 already',
        'claims/lamp.yaml:33:27: unknown source "nobody"',
    ]


def test_many_unknown_ids_are_told_quickly(tmp_path: Path) -> None:
    rules = "".join(f"  - {{before: [cost.totla{n}, cost.towre{n}]}}\n" for n in range(300))
    claims = "".join(f"  c{n}: {{question: q, kind: text}}\n" for n in range(300))
    root = build(tmp_path, {"claims/many.yaml": f"claims:\n{claims}rules:\n{rules}"})
    assert len(faults(root)) == 600


def test_the_exception_says_every_fault_on_a_line(tmp_path: Path) -> None:
    root = build(tmp_path, {"sources/extra.yaml": "titel: a\nrole: primry\n"})
    with pytest.raises(RegistryError) as raised:
        load(root)
    assert str(raised.value).splitlines() == [str(fault) for fault in raised.value.faults]
    assert len(raised.value.faults) == 2
