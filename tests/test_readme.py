"""The README shows what the program prints, and names only commands that work."""

from __future__ import annotations

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.cli.program import run

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
EXCERPT = re.compile(r"```text\n(.*?)```", re.DOTALL)


def test_the_excerpt_is_what_the_report_prints() -> None:
    printed = run("report", cwd=ROOT).out
    text = README.read_text(encoding="utf-8")
    if os.environ.get("UPDATE_GOLDEN"):
        README.write_text(EXCERPT.sub(lambda _: f"```text\n{printed}```", text, count=1), encoding="utf-8")
        return
    shown = EXCERPT.search(text)
    assert shown is not None
    assert shown[1] == printed


def commands() -> list[str]:
    table = README.read_text(encoding="utf-8").partition("| you want")[2].partition("\n\n")[0]
    return re.findall(r"`(aiplancheck [^`]+)`", table)


def test_the_table_names_commands() -> None:
    assert len(commands()) >= 10


@pytest.mark.parametrize("command", commands())
def test_every_command_of_the_table_works(command: str, tmp_path: Path) -> None:
    if "--since" in command and (shutil.which("git") is None or not (ROOT / ".git").exists()):
        pytest.skip("--since needs git and a git checkout, and here is not both")
    args = [re.sub(r"^(markdown|json):", rf"\1:{tmp_path}/", arg) for arg in shlex.split(command)[1:]]
    ran = run(*args, cwd=ROOT)
    assert ran.code == 0, ran.err
    assert ran.out


def test_the_readme_s_registry_loads(tmp_path: Path) -> None:
    source, claims = re.findall(r"```yaml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources").mkdir()
    (tmp_path / "claims" / "ordinance.yaml").write_text(claims, encoding="utf-8")
    for id_ in ("town-hall", "blog"):
        (tmp_path / "sources" / f"{id_}.yaml").write_text(source, encoding="utf-8")
    (tmp_path / "sources" / "gazette.yaml").write_text("title: Gazette\nlanguage: de\n", encoding="utf-8")
    ran = run("report", cwd=tmp_path)
    assert ran.code == 0, ran.err
    assert "ordinance.adoption-date" in ran.out
    assert "1 decided" in ran.out
