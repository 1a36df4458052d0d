"""`report --since`: what stands otherwise than at another git revision."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.program import run
from tests.small_world import write

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git on this machine")

EN = {"a": "language: en", "b": "language: en"}
TWO = """claims:
  k:
    question: How many?
    kind: number
    assertions: [{source: a, value: "4"}, {source: b, value: "%s"}]
  l:
    question: How many more?
    kind: number
    assertions: [{source: a, value: "4"}]
"""


def git(root: Path, *arguments: str) -> None:
    who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(root), *who, *arguments], check=True, capture_output=True)


def committed(root: Path, claims: str) -> Path:
    """A registry in a folder of a repository, committed."""
    write(root / "desk", claims, EN)
    if not (root / ".git").exists():
        git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "state")
    return root / "desk"


def ids(root: Path, revision: str) -> list[str]:
    ran = run("report", "--since", revision, "--format", "json", cwd=root)
    assert ran.code == 0, ran.err
    return [claim["id"] for claim in json.loads(ran.out)["claims"]]


def test_only_claims_that_stand_otherwise_are_shown_from_a_dirty_tree_too(tmp_path: Path) -> None:
    desk = committed(tmp_path, TWO % "4")
    assert ids(desk, "HEAD") == []
    write(desk, TWO % "5", EN)  # not committed
    assert ids(desk, "HEAD") == ["t.k"]
    committed(tmp_path, TWO % "5")
    assert ids(desk, "HEAD") == []
    assert ids(desk, "HEAD~1") == ["t.k"]
    assert "CONFLICT t.k" in run("report", "--since", "HEAD~1", cwd=desk).out


def test_a_reworded_question_and_a_moved_line_are_no_change(tmp_path: Path) -> None:
    desk = committed(tmp_path, TWO % "4")
    write(desk, "# a remark\n" + (TWO % "4").replace("How many?", "How many are there?"), EN)
    assert ids(desk, "HEAD") == []


def test_a_new_claim_is_a_change(tmp_path: Path) -> None:
    desk = committed(tmp_path, TWO % "4")
    write(desk, TWO % "4" + "  m: {question: What else?, kind: number}\n", EN)
    assert ids(desk, "HEAD") == ["t.m"]


def test_an_unknown_revision_or_no_repository_is_said(tmp_path: Path) -> None:
    desk = committed(tmp_path / "repository", TWO % "4")
    unknown = run("report", "--since", "no-such", cwd=desk)
    assert unknown.code == 2
    assert "git fetch --depth=1 origin no-such" in unknown.err
    option = run("report", "--since", "--output=x", cwd=desk)
    assert option.code == 2
    assert not (desk / "x").exists()


def test_a_revision_with_a_broken_registry_is_said(tmp_path: Path) -> None:
    desk = committed(tmp_path, "claims: {k: {question: How many?}}\n")
    write(desk, TWO % "4", EN)
    ran = run("report", "--since", "HEAD", cwd=desk)
    assert ran.code == 2
    assert "the registry at HEAD has faults, the first at claims/t.yaml:1:" in ran.err
