"""Options that every command takes, and what is said where nothing comes of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aiplancheck import __version__
from tests.cli.program import run
from tests.small_world import write

CLAIMS = """\
claims:
  fee:
    question: What does it cost?
    kind: money
    assertions:
      - {source: a, value: $5}
      - {source: b, value: $6}
  berths: {question: How many berths?, kind: number}
"""
SOURCES = {"a": "language: en", "b": "language: en"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path, CLAIMS, SOURCES)


@pytest.mark.parametrize("command", ["report", "explain", "read", "compare"])
def test_every_command_tells_the_version(tmp_path: Path, command: str) -> None:
    ran = run(command, "--version", cwd=tmp_path)
    assert (ran.code, ran.out, ran.err) == (0, f"aiplancheck {__version__}\n", "")


@pytest.mark.parametrize("command", [("report",), ("explain", "fee"), ("explain", "single")])
def test_a_folder_of_texts_must_be_one(root: Path, command: tuple[str, ...]) -> None:
    told = run(*command, "--texts", "sources", cwd=root)
    assert (told.code, told.out, told.err) == (0, run(*command, cwd=root).out, "")
    ran = run(*command, "--texts", "nowhere", cwd=root)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("aiplancheck: --texts names nowhere, which is no folder")


def test_explain_as_json_is_the_report_on_that_claim(root: Path) -> None:
    ran = run("explain", "fee", "--format", "json", "--today", "2026-01-15", cwd=root)
    assert ran.out == run("report", "t.fee", "--format", "json", "--today", "2026-01-15", cwd=root).out
    assert [claim["id"] for claim in json.loads(ran.out)["claims"]] == ["t.fee"]


def test_explain_writes_files_too(root: Path) -> None:
    ran = run("explain", "fee", "-o", "json:fee.json", "-o", "table:fee.txt", cwd=root)
    assert (ran.code, ran.out) == (0, run("explain", "fee", cwd=root).out)
    assert (root / "fee.txt").read_text(encoding="utf-8") == ran.out
    assert json.loads((root / "fee.json").read_text(encoding="utf-8"))["checked"]["claims"] == 1
    assert run("explain", "single", "--output", "single.txt", cwd=root).out == ""
    assert (root / "single.txt").read_text(encoding="utf-8").startswith("single (warning)")


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (("explain", "single", "--today", "zzz"), "--today takes a day like 2026-11-21, not “zzz”"),
        (("explain", "single", "--format", "json"), "“single” is explained in words"),
        (("explain", "fee", "--format", "html"), "there is no format “html”; there are table, json"),
        (("explain", "value-confl"), "no claim or check is called “value-confl”; did you mean value-conflict?"),
        (("explain", "bertsh"), "did you mean t.berths?"),
        (("explain", "zzzzzz"), "`aiplancheck explain checks` the checks"),
        (("report", "-o", "json:/no/such/x.json"), "cannot write /no/such/x.json: there is no folder /no/such\n"),
        (("report", "-o", "markdown:claims"), "cannot write claims: it is a folder\n"),
        (("report", "-o", f"{'x' * 300}.txt"), f"cannot write {'x' * 300}.txt: File name too long\n"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, tuple) else "",
)
def test_a_wrong_argument_is_told_in_one_line(root: Path, args: tuple[str, ...], expected: str) -> None:
    before = sorted(path.name for path in root.iterdir())
    ran = run(*args, cwd=root)
    assert (ran.code, ran.out) == (2, "")
    assert expected in ran.err
    assert ran.err.count("\n") == 1
    assert sorted(path.name for path in root.iterdir()) == before


def test_a_mistyped_check_is_thought_of_outside_a_registry(tmp_path: Path) -> None:
    ran = run("explain", "value-conflct", cwd=tmp_path)
    assert ran.code == 2
    assert "or did you mean the check value-conflict?" in ran.err


def test_explain_lists_every_check_with_its_level(tmp_path: Path) -> None:
    from aiplancheck import findings

    ran = run("explain", "checks", cwd=tmp_path)
    starts = [line.split()[:2] for line in ran.out.splitlines() if not line.startswith(" ")]
    assert starts == [[check.name, check.level] for check in findings.checks().values()]


def test_a_choice_that_leaves_nothing_says_so_on_the_error_stream(root: Path) -> None:
    args = ("report", "berths", "--topic", "t", "--only", "conflict")
    ran = run(*args, cwd=root)
    assert (ran.code, ran.err) == (0, "aiplancheck: nothing matches berths --topic t --only conflict\n")
    assert run(*args, "--quiet", cwd=root).err == ""
    assert run("report", "fee", cwd=root).err == ""


def test_of_very_many_faults_the_first_are_told_and_the_rest_counted(tmp_path: Path) -> None:
    claims = "claims:\n" + "".join(f"  c{n}: {{question: q, kind: colour}}\n" for n in range(2500))
    ran = run("report", cwd=write(tmp_path, claims, SOURCES))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count(": error: ") == 200
    assert "claims/t.yaml:2:27: error: unknown kind" in ran.err
    assert ran.err.splitlines()[-2] == "… and 2,300 more"
    assert ran.err.splitlines()[-1].startswith("aiplancheck: 2,500 faults in 1 file")


def test_a_link_to_itself_hides_no_other_fault(tmp_path: Path) -> None:
    root = write(tmp_path, CLAIMS.replace("kind: number", "kind: nmber"), SOURCES)
    (root / "claims" / "loop.yaml").symlink_to("loop.yaml")
    ran = run("report", cwd=root)
    assert ran.code == 2
    assert "claims/loop.yaml:1:1: error: this cannot be read: " in ran.err
    assert "claims/t.yaml:8:46: error: unknown kind" in ran.err
