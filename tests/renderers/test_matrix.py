"""The matrix: one mark a source, each with one meaning, in a grid that fits."""

from __future__ import annotations

from pathlib import Path

import pytest

from aiplancheck.cells import State
from aiplancheck.renderers import Look
from aiplancheck.renderers._terminal.marks import LEGEND, mark
from aiplancheck.renderers.matrix import render
from aiplancheck.report import Choice
from aiplancheck.text import columns
from tests.golden_file import assert_golden
from tests.nasty_world import nasty_report
from tests.small_world import reported, write


def test_the_matrix_of_the_nasty_world() -> None:
    assert_golden("matrix.txt", render(nasty_report(), Look()))


@pytest.mark.parametrize("width", [40, 41, 53, 79, 80, 97, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(columns, render(nasty_report(), Look(width=width)).splitlines())) <= width


def test_silence_nobody_looking_and_another_subject_never_look_alike() -> None:
    report = nasty_report()
    marks: dict[State, set[str]] = {state: set() for state in State}
    for verdict in report.verdicts:
        for source, cell in verdict.cells.items():
            marks[cell.state].add(mark(verdict, source))
    apart = [State.SILENT, State.NOT_SEARCHED, State.OUT_OF_SCOPE, State.UNREADABLE, State.STATES_NONE]
    for index, state in enumerate(apart):
        assert len(marks[state]) == 1
        assert all(marks[state].isdisjoint(marks[other]) for other in State if other not in apart[: index + 1])


def test_marks_have_one_meaning_each() -> None:
    assert len(set(LEGEND.values())) == len(LEGEND)


def test_the_legend_explains_the_marks_in_use_and_no_others() -> None:
    text = render(nasty_report(Choice(claims=("ordinance.founded",))), Look())
    legend = text.rpartition("\n\n")[2]
    assert [line[0] for line in legend.splitlines()] == ["-", "?", "/"]


def test_more_sources_than_fit_give_several_grids(tmp_path: Path) -> None:
    sources = {f"s-{index:02}": "language: en\n" for index in range(40)}
    claims = "claims:\n  a:\n    question: A?\n    kind: name\n    assertions:\n" + "".join(
        f"      - {{source: {id_}, value: name}}\n" for id_ in sources
    )
    text = render(reported(write(tmp_path, claims, sources)), Look())
    assert max(map(columns, text.splitlines())) <= 80
    assert sum(line.split()[1:-1].count("=") for line in text.splitlines() if line.startswith("  a ")) == 40


def test_an_empty_choice_gives_the_counts_only() -> None:
    text = render(nasty_report(Choice(only=("agree",), topics=("odd",))), Look())
    assert text.startswith("RESULT")
    assert "0 of" in text
