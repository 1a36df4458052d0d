"""Bad input: its precise message and exit code, never a traceback, and no fault hides the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import run
from tests.small_world import write

GOOD = "claims:\n  k:\n    question: What?\n    kind: number\n    assertions:\n      - {source: a, value: four}\n"
SOURCES = {"a": "language: en"}


@pytest.mark.parametrize(
    ("claims", "sources", "expected"),
    [
        (GOOD.replace("kind: number", "kind number"), SOURCES, "claims/t.yaml:4:"),
        (GOOD.replace("    kind", "\tkind"), SOURCES, "claims/t.yaml:4:1"),
        (GOOD + "    kind: date\n", SOURCES, "claims/t.yaml:7:5"),
        (GOOD + "    ordred: true\n", SOURCES, "claims/t.yaml:7:5"),
        (GOOD.replace("source: a", "source: aa"), SOURCES, "claims/t.yaml:6:18"),
        (
            GOOD,
            {"a": "derived_from: {source: b, how: copy}", "b": "derived_from: {source: a, how: copy}"},
            "sources/a.yaml:2:",
        ),
    ],
    ids=["missing colon", "tab", "duplicate key", "unknown key", "unknown source", "cycle"],
)
def test_a_fault_is_told_with_its_place(tmp_path: Path, claims: str, sources: dict[str, str], expected: str) -> None:
    ran = run("report", cwd=write(tmp_path, claims, sources))
    assert ran.code == 2
    assert ran.out == ""
    assert expected in ran.err
    assert "Traceback" not in ran.err


def test_no_fault_hides_another(tmp_path: Path) -> None:
    root = write(tmp_path, GOOD.replace("kind: number", "kind number"), {"a": "titel: x"})
    (root / "claims" / "u.yaml").write_text("claims: {k: {question: q, kind: numbr}}\n", encoding="utf-8")
    err = run("report", cwd=root).err
    assert "claims/t.yaml:4:" in err
    assert "claims/u.yaml:1:" in err
    assert "did you mean" in err
    assert "sources/a.yaml:2:1" in err


def test_a_value_that_cannot_be_read_is_a_finding_and_the_rest_goes_on(tmp_path: Path) -> None:
    ran = run("report", "--all", cwd=write(tmp_path, GOOD.replace("four", "several"), SOURCES))
    assert ran.code == 0
    assert "claims/t.yaml:6:28" in ran.out
    assert "several" in ran.out


def test_an_empty_registry_is_no_success(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources").mkdir()
    ran = run("report", cwd=tmp_path)
    assert ran.code == 2
    assert "no claim" in ran.err


def test_a_folder_without_a_registry_says_what_was_looked_for(tmp_path: Path) -> None:
    ran = run("report", cwd=tmp_path)
    assert ran.code == 2
    assert "claims/" in ran.err
    assert "--registry" in ran.err


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (("report", "--format", "tabel"), "there is no format “tabel”"),
        (("report", "--only", "conflct"), "--only takes conflict"),
        (("report", "--only", "gap/slip"), "single"),
        (("report", "--topic", "u"), "no topic is called"),
        (("report", "--source", "z"), "no source is called"),
        (("report", "t.kk"), "did you mean t.k?"),
        (("report", "--today", "soon"), "--today takes a day"),
        (("report", "--registry", "nowhere"), "nowhere"),
        (("report", "--output", "no/such/folder/x"), "cannot write"),
        (("read", "--kind", "colour", "x"), "there is no kind"),
        (("compare", "20%"), "give two printed values"),
        (("read", "--kidn", "money", "-5%"), "there is no option “--kidn”"),
        (("compare", "--kidn", "20%"), "there is no option “--kidn”"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_wrong_argument_is_named_and_nothing_is_printed(tmp_path: Path, args: tuple[str, ...], expected: str) -> None:
    ran = run(*args, cwd=write(tmp_path, GOOD, SOURCES))
    assert ran.code == 2
    assert ran.out == ""
    assert expected in ran.err
    assert "Traceback" not in ran.err
