"""`report`: the same bytes everywhere, filters, files written whole, and a second registry on another subject."""

from __future__ import annotations

import json
import os
import shutil
import threading
from pathlib import Path

import pytest

from tests.cli.program import run

NASTY = Path(__file__).parent.parent / "nasty"
DOSSIER = Path(__file__).parent.parent.parent
DAY = ("--today", "2026-11-21")


@pytest.mark.parametrize("format_", ["table", "matrix", "markdown", "json"])
def test_the_report_is_the_same_under_another_locale_zone_and_order_of_files(tmp_path: Path, format_: str) -> None:
    first = run("report", *DAY, "--format", format_, cwd=NASTY)
    assert first.code == 0, first.err
    again = tmp_path / "again"
    again.mkdir()
    for path in sorted(NASTY.rglob("*"), reverse=True):  # another order on disk
        if path.is_file():
            (again / path.relative_to(NASTY)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, again / path.relative_to(NASTY))
    other = {"LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "COLUMNS": "200"}
    second = run("report", *DAY, "--format", format_, cwd=again, env=other)
    assert second.out == first.out


def test_the_default_report_of_the_dossier_is_one_screen() -> None:
    ran = run("report", *DAY, cwd=DOSSIER)
    assert ran.code == 0, ran.err
    lines = ran.out.splitlines()
    assert len(lines) <= 24
    assert "aiplancheck explain" in ran.out
    assert "aiplancheck report --all" in ran.out


@pytest.mark.parametrize(
    ("args", "word"),
    [(("--only", "conflict"), "conflict"), (("--only", "gap/echo"), "gap"), (("--only", "agree"), "agree")],
    ids=["conflict", "gap/echo", "agree"],
)
def test_only_keeps_what_it_names(args: tuple[str, ...], word: str) -> None:
    found = json.loads(run("report", *DAY, *args, "--format", "json", cwd=NASTY).out)
    assert found["claims"]
    assert {claim["verdict"] for claim in found["claims"]} == {word}


def test_topic_source_and_claim_narrow_together() -> None:
    everything = json.loads(run("report", *DAY, "--format", "json", cwd=DOSSIER).out)
    narrow = ("--topic", "funding", "--format", "json")
    topic = json.loads(run("report", *DAY, *narrow, cwd=DOSSIER).out)
    both = json.loads(run("report", *DAY, *narrow, "--source", "supremacy", cwd=DOSSIER).out)
    assert {claim["id"].partition(".")[0] for claim in topic["claims"]} == {"funding"}
    assert 0 < len(both["claims"]) < len(topic["claims"]) < len(everything["claims"])


def test_output_writes_files_in_several_formats_beside_the_screen(tmp_path: Path) -> None:
    markdown, json_ = tmp_path / "r.md", tmp_path / "r.json"
    ran = run("report", *DAY, "-o", f"markdown:{markdown}", "-o", f"json:{json_}", cwd=NASTY)
    assert ran.code == 0, ran.err
    assert ran.out == run("report", *DAY, cwd=NASTY).out
    assert markdown.read_text(encoding="utf-8").startswith("#")
    assert json.loads(json_.read_text(encoding="utf-8"))["schema"] == "aiplancheck/report/1"


def test_a_bare_output_file_replaces_the_screen(tmp_path: Path) -> None:
    ran = run("report", *DAY, "--format", "markdown", "--output", str(tmp_path / "r.md"), cwd=NASTY)
    assert ran.out == ""
    assert (tmp_path / "r.md").read_text(encoding="utf-8") == run("report", *DAY, "--format", "markdown", cwd=NASTY).out


def test_a_failed_output_leaves_every_old_file_as_it_was(tmp_path: Path) -> None:
    old = tmp_path / "old.md"
    old.write_text("old", encoding="utf-8")
    ran = run("report", *DAY, "-o", f"markdown:{old}", "-o", f"json:{tmp_path}/no/such.json", cwd=NASTY)
    assert ran.code == 2
    assert old.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["old.md"]


def test_an_output_that_is_no_file_is_written_to_and_stays_what_it_is(tmp_path: Path) -> None:
    real, link = tmp_path / "real.md", tmp_path / "link.md"
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    assert run("report", *DAY, "-o", f"markdown:{link}", cwd=NASTY).code == 0
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8").startswith("#")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: told.append(pipe.read_text(encoding="utf-8")))
    told: list[str] = []
    reader.start()
    assert run("report", *DAY, "-o", f"json:{pipe}", cwd=NASTY).code == 0
    reader.join(timeout=10)
    assert json.loads(told[0])["schema"] == "aiplancheck/report/1"
    assert pipe.is_fifo()


def test_colour_changes_no_word() -> None:
    plain = run("report", *DAY, "--color", "never", cwd=NASTY).out
    coloured = run("report", *DAY, "--color", "always", cwd=NASTY).out
    assert "\x1b[" in coloured
    assert _without_styles(coloured) == plain


def test_no_color_wins_over_force_color() -> None:
    ran = run("report", *DAY, cwd=NASTY, env={"NO_COLOR": "1", "FORCE_COLOR": "1"})
    assert "\x1b" not in ran.out


def _without_styles(text: str) -> str:
    import re

    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def test_the_registry_is_found_from_a_folder_below_and_by_the_environment(tmp_path: Path) -> None:
    at_home = run("report", *DAY, cwd=NASTY).out
    assert run("report", *DAY, cwd=NASTY / "claims").out == at_home
    assert run("report", *DAY, cwd=tmp_path, env={"AIPLANCHECK_REGISTRY": str(NASTY)}).out == at_home
    assert run("report", *DAY, "--registry", str(NASTY), cwd=tmp_path).out == at_home


def test_explain_takes_a_unique_part_of_an_id_and_a_checks_name() -> None:
    whole = run("explain", *DAY, "plan.adoption-date", cwd=DOSSIER)
    assert whole.code == 0, whole.err
    assert run("explain", *DAY, "adoption-date", cwd=DOSSIER).out == whole.out
    assert "6. Februar 2026" in whole.out
    assert "令和7年12月23日" in whole.out
    assert run("explain", "value-conflict", cwd=DOSSIER).out.startswith("value-conflict (error)")
    several = run("explain", "plan.", cwd=DOSSIER)
    assert several.code == 2
    assert "names several claims" in several.err
