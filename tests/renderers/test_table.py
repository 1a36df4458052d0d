"""The report on a terminal: one screen whatever the registry holds, everything on demand, never too wide."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from aiplancheck.pipeline import examined
from aiplancheck.renderers import Look
from aiplancheck.renderers.table import LINES, render
from aiplancheck.report import Choice, Report
from aiplancheck.text import columns
from tests.golden_file import assert_golden
from tests.nasty_world import nasty_report
from tests.small_world import reported, write

ROOT = Path(__file__).parent.parent.parent
LONG = "donaudampfschifffahrtsgesellschaft-" * 6
WIDTHS = (40, 41, 53, 79, 80, 97, 120)


def dossier() -> Report:
    return examined(ROOT, date(2026, 11, 21), Choice())


def many(root: Path, conflicts: int, *, sources: int = 3, key: str = "claim", value: str = "") -> Report:
    """A world with so many conflicts, each among all sources, plus one copy that is silent."""
    ids = [f"source-{index}" for index in range(sources)]
    claims = ["claims:", "  alone:", "    question: Who says it?", "    kind: name"]
    for number in range(conflicts):
        claims += [f"  {key}-{number}:", "    question: What is printed here?", "    kind: name", "    assertions:"]
        claims += [f"      - {{source: {id_}, value: {value or 'name'} {index}}}" for index, id_ in enumerate(ids)]
    copy = f"derived_from: {{source: {ids[0]}, how: copy}}\nread: {{claims: [t.*]}}\n"
    return reported(write(root, "\n".join(claims), {**dict.fromkeys(ids, "language: en\n"), "copy": copy}))


def widest(text: str) -> int:
    return max(map(columns, text.splitlines()))


def test_the_screen_of_the_nasty_world() -> None:
    assert_golden("table.txt", render(nasty_report(), Look()))


def test_everything_of_the_nasty_world() -> None:
    assert_golden("table-all.txt", render(nasty_report(), Look(all=True)))


def test_chosen_claims_are_all_shown() -> None:
    assert_golden("table-chosen.txt", render(nasty_report(Choice(only=("gap", "decided"))), Look()))


def test_colour_changes_no_word() -> None:
    for look in (Look(colour=True), Look(colour=True, all=True)):
        coloured = render(nasty_report(), look)
        assert "\x1b[" in coloured
        assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render(nasty_report(), Look(all=look.all))


def test_two_runs_give_the_same_bytes() -> None:
    look = Look(colour=True, all=True)
    assert render(dossier(), look) == render(dossier(), look)


@pytest.mark.parametrize("conflicts", [0, 1, 2, 5, 40])
def test_the_screen_fits_a_terminal(tmp_path: Path, conflicts: int) -> None:
    text = render(many(tmp_path, conflicts), Look())
    assert len(text.splitlines()) <= LINES < 24
    assert widest(text) <= 80


@pytest.mark.parametrize("sources", [2, 8])
def test_long_names_and_many_sides_still_fit(tmp_path: Path, sources: int) -> None:
    report = many(tmp_path, 40, sources=sources, key=LONG[:190].strip("-"), value="港湾条例の一部を改正する条例" * 12)
    text = render(report, Look())
    assert len(text.splitlines()) <= LINES
    assert widest(text) <= 80


def test_the_dossier_fits_a_terminal_and_shows_both_sides_with_their_lines() -> None:
    text = render(dossier(), Look())
    assert len(text.splitlines()) <= LINES
    assert widest(text) <= 80
    for words in ("CONFLICT", "DECIDED", "✓", "accepted", "ai-news-en:", "LEFT OUT", "SILENT", "nobody looked"):
        assert words in text


def test_the_screen_of_the_nasty_world_fits_too() -> None:
    text = render(nasty_report(), Look())
    assert len(text.splitlines()) <= LINES
    assert widest(text) <= 80


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("everything", [False, True])
def test_no_line_is_wider_than_the_terminal(width: int, everything: bool) -> None:
    assert widest(render(nasty_report(), Look(width=width, all=everything))) <= width


def test_conflicts_that_do_not_fit_are_counted_and_named(tmp_path: Path) -> None:
    text = render(many(tmp_path, 40), Look())
    shown = text.count("CONFLICT t.")
    assert f"and {40 - shown} more: t.claim-" in text


def test_without_a_conflict_the_screen_says_so(tmp_path: Path) -> None:
    text = render(many(tmp_path, 1, sources=1), Look())
    assert "No source contradicts another." in text
    assert "aiplancheck explain t.alone" in text


def test_a_choice_that_holds_nothing_is_told() -> None:
    assert "0 of 36 claims" in render(nasty_report(Choice(only=("agree",), topics=("odd",))), Look())


@pytest.mark.parametrize("word", ["cell", "separator", "fingerprint", "None", "State.", "Place("])
def test_the_programs_own_words_stay_off_the_screen(word: str) -> None:
    own = Choice(topics=("ordinance", "money", "berths"))
    assert word not in render(nasty_report(own), Look(all=True))


def test_every_claim_stands_in_everything() -> None:
    text = render(nasty_report(), Look(width=200, all=True))
    assert all(verdict.claim.id in text for verdict in nasty_report().verdicts)


def test_a_qualifier_that_is_a_claim_is_told_with_its_dispute() -> None:
    text = render(nasty_report(Choice(claims=("money.grant*",))), Look())
    assert "(also\n            money.grant-payer)" in text or "(also money.grant-payer)" in text
    assert "CONFLICT money.grant-payer" not in text
