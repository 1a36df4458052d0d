"""Settings: one of two files, each key where it stands."""

# ruff: noqa: E501 - a message is one line

from __future__ import annotations

from pathlib import Path

import pytest

from aiplancheck.errors import Place
from aiplancheck.model import Settings
from aiplancheck.registry import load
from tests.registry.world import HERE, build, faults

GOOD = (
    'fiscal_year_starts = "04-01"\nlevels = {value-conflict = "off", single = "note"}\n[currency_signs]\n"¥" = "JPY"\n'
)


def _without_settings(tmp_path: Path) -> Path:
    root = build(tmp_path)
    (root / "aiplancheck.toml").unlink()
    return root


def test_settings_stand_at_the_top_of_their_own_file(tmp_path: Path) -> None:
    settings = load(build(tmp_path, {"aiplancheck.toml": GOOD})).settings
    assert settings.fiscal_year_starts == (4, 1)
    assert settings.currency_signs == {"¥": "JPY"}
    assert settings.levels == {"value-conflict": "off", "single": "note"}
    assert settings.places["levels.single"] == Place("aiplancheck.toml", 2, 35)
    assert settings.places["currency_signs.¥"] == Place("aiplancheck.toml", 4, 1)


def test_settings_stand_in_our_table_of_the_shared_file(tmp_path: Path) -> None:
    root = _without_settings(tmp_path)
    ours = '[tool.aiplancheck]\nfiscal_year_starts = "10-01"\n[tool.aiplancheck.levels]\nsingle = "off"\n'
    (root / "pyproject.toml").write_text('[project]\nname = "x"\n' + ours)
    settings = load(root).settings
    assert (settings.fiscal_year_starts, settings.levels) == ((10, 1), {"single": "off"})
    assert settings.places["levels.single"] == Place("pyproject.toml", 6, 1)


@pytest.mark.parametrize(
    "text", ["", "[tool.other]\nx = 1\n", "[project]\nname = 'aiplancheck'\n", "this is [no toml\n"]
)
def test_a_shared_file_without_our_table_is_none_of_ours(tmp_path: Path, text: str) -> None:
    assert load(build(tmp_path, {"pyproject.toml": text})).settings.fiscal_year_starts == (4, 1)


def test_no_settings_are_the_defaults(tmp_path: Path) -> None:
    assert load(_without_settings(tmp_path)).settings == Settings()


def test_settings_in_both_files_are_a_fault(tmp_path: Path) -> None:
    assert faults(build(tmp_path, {"pyproject.toml": '[project]\nname = "x"\n\n[tool.aiplancheck]\n'})) == [
        "pyproject.toml:4:2: settings stand here and in aiplancheck.toml; only one of the two may have them "
        "(move them all into one file and remove [tool.aiplancheck] or aiplancheck.toml)"
    ]


#: aiplancheck.toml with § where the fault is expected, and the fault.
WRONG = [
    ('§fiscal_year_start = "04-01"\n', 'unknown setting "fiscal_year_start" (did you mean "fiscal_year_starts"?)'),
    ("§colour = 1\n", 'unknown setting "colour" (allowed: fiscal_year_starts, currency_signs, levels)'),
    ("§fiscal_year_starts = 4\n", 'fiscal_year_starts is "4"; expected a month and a day (write "MM-DD", such as "04-01")'),
    ('\n§fiscal_year_starts = "02-30"\n', 'fiscal_year_starts is "02-30"; expected a month and a day (write "MM-DD", such as "04-01")'),
    ('§fiscal_year_starts = "4-1"\n', 'fiscal_year_starts is "4-1"; expected a month and a day (write "MM-DD", such as "04-01")'),
    ("§fiscal_year_starts = 2026-04-01\n", 'fiscal_year_starts is "2026-04-01"; expected a month and a day (write "MM-DD", such as "04-01")'),
    ('§levels = "note"\n', 'levels is "note"; expected a table (write key = value lines in it)'),
    ('[levels]\nsingle = "note"\n§rule = "warn"\n', '"rule" in levels is "warn"; expected error, warning, note or off (did you mean "warning"?)'),
    ('levels = {single = "note", §rule = "erorr"}\n', '"rule" in levels is "erorr"; expected error, warning, note or off (did you mean "error"?)'),
    ("[levels]\n§rule = [1]\n", '"rule" in levels is "[1]"; expected error, warning, note or off'),
    ('[levels]\n§Rule = "off"\n', '"Rule" in levels is no check\'s name (such as value-conflict)'),
    ('[currency_signs]\n"$" = "USD"\n§kr = "Kronor"\n', '"kr" in currency_signs is "Kronor"; expected a sign and its currency (write three capital letters: "¥" = "JPY")'),
    ('§[tool.aiplancheck]\nfiscal_year_starts = "04-01"\n', 'unknown setting "tool" (in aiplancheck.toml the settings stand at the top level, without [tool.aiplancheck])'),
    ("a = 1\nb = §\n", "this is no TOML: Invalid value (settings are written as key = \"value\"; the rest of this file was not checked)"),
    ('a = "x§\n', "this is no TOML: Illegal character '\\n' (settings are written as key = \"value\"; the rest of this file was not checked)"),
    ("a = 1\na = 2§\n", "this is no TOML: Cannot overwrite a value (settings are written as key = \"value\"; the rest of this file was not checked)"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "fault"), WRONG)
def test_a_wrong_setting_is_told_where_it_stands(tmp_path: Path, marked: str, fault: str) -> None:
    before, _, after = marked.partition(HERE)
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    (found,) = faults(build(tmp_path, {"aiplancheck.toml": before + after}))
    shift = 1 if "[tool" in marked else 0  # a table's place is its name, behind the bracket
    assert found == f"aiplancheck.toml:{line}:{column + shift}: {fault}"


@pytest.mark.parametrize(
    "content", [b"\xff", b"a = " + b"[" * 5000, b"a = \0", b"a = 1" + b"0" * 5000, b"\xef\xbb\xbfa = 1"]
)
def test_settings_that_cannot_be_read_are_a_fault_and_no_crash(tmp_path: Path, content: bytes) -> None:
    (found,) = faults(build(tmp_path, {"aiplancheck.toml": content}))
    assert found.startswith("aiplancheck.toml:1:")
