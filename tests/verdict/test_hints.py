"""Hints: where to look, never who is right."""

from __future__ import annotations

from pathlib import Path

from tests.small_world import one, write
from tests.verdict.test_verdicts import COPY, EN, claim, says


def test_a_qualifier_that_differs_wherever_values_do_is_named(tmp_path: Path) -> None:
    told = claim(
        "number",
        says("a", "4", "qualifiers: {as-of: 2024}"),
        says("b", "5", "qualifiers: {as-of: 2025}"),
        extra="    qualifiers: {as-of: date}\n",
    )
    assert (
        "the sides also differ in as-of; if that makes them two facts, say `separators: [as-of]`"
        in one(write(tmp_path, told, EN)).hints
    )


def test_the_one_source_without_which_nobody_disagrees_is_named(tmp_path: Path) -> None:
    told = claim("number", says("a", "4"), says("c", "4"), says("d", "5"))
    assert one(write(tmp_path, told, EN)).hints == ("without d nobody would disagree",)


def test_two_origins_alone_give_no_such_hint(tmp_path: Path) -> None:
    told = claim("number", says("a", "4"), says("c", "5"))
    assert one(write(tmp_path, told, EN)).hints == ()


def test_a_shared_origin_is_named_with_its_tie(tmp_path: Path) -> None:
    told = claim("number", says("a", "4"), says("b", "4"), says("c", "5"))
    assert "a and b share one origin (b is a copy of a)" in one(write(tmp_path, told, COPY)).hints


def test_a_side_that_rests_on_borrowed_voices_says_so(tmp_path: Path) -> None:
    told = claim("number", says("a", "4", "voice: quoted"), says("c", "5"))
    assert "“4” rests on quoted or reported voices alone" in one(write(tmp_path, told, EN)).hints
