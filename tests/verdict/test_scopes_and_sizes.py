"""Scopes that cannot be told apart, origins over several steps, disputes told once, and sizes that must not hang."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiplancheck.verdict import _cliques
from tests.small_world import one, reported, write
from tests.verdict.test_verdicts import EN, claim, says

REGION = "    qualifiers: {region: name}\n    separators: [region]\n"
AS_OF = "    qualifiers: {as-of: date}\n    separators: [as-of]\n"


def test_scopes_that_cannot_be_compared_are_an_open_question_and_no_conflict(tmp_path: Path) -> None:
    told = claim(
        "number",
        says("a", "5", "qualifiers: {region: 関東}"),
        says("b", "6", "qualifiers: {region: Kansai}"),
        extra=REGION,
    )
    verdict = one(write(tmp_path, told, {"a": "language: ja", "b": "language: en"}))
    assert (verdict.word, verdict.reason) == ("gap", "incomparable")
    assert "whether they speak of one region cannot be told" in verdict.because
    assert {side.sources: side.scope["region"].text for side in verdict.sides} == {("a",): "関東", ("b",): "Kansai"}


def test_periods_that_differ_are_shown_and_not_counted_in_days(tmp_path: Path) -> None:
    told = claim(
        "number", says("a", "5", "qualifiers: {as-of: 2023}"), says("b", "6", "qualifiers: {as-of: 2024}"), extra=AS_OF
    )
    assert one(write(tmp_path, told, EN)).because == "not compared: as-of differs (2023, 2024)"


def test_a_missing_separator_is_noted_in_a_lone_scope_too(tmp_path: Path) -> None:
    told = claim("number", says("a", "5", "qualifiers: {as-of: 2023}"), says("b", "6"), extra=AS_OF)
    assert one(write(tmp_path, told, EN)).notes == ("b gives no as-of and is compared with every as-of",)


def test_a_correction_of_a_correction_supersedes_the_first_text(tmp_path: Path) -> None:
    sources = {
        **EN,
        "b": "language: en\nderived_from: {source: a, how: revision}",
        "c": "language: en\nderived_from: {source: b, how: revision}",
    }
    told = claim("number", says("a", "5"), says("c", "6"), says("d", "6"))
    verdict = one(write(tmp_path, told, sources))
    assert verdict.word == "agree"
    assert [reading.source for reading in verdict.corrected] == ["a"]


@pytest.mark.parametrize(
    ("sources", "told"),
    [
        # the copied source is a translation of one that says nothing
        (
            {"b": "{source: a, how: translation}", "c": "{source: b, how: copy}"},
            (says("b", "6"), says("c", "7")),
        ),
        # the copied source is a correction of one that said something else
        (
            {"b": "{source: a, how: revision}", "c": "{source: b, how: translation}"},
            (says("a", "5"), says("b", "6"), says("c", "7")),
        ),
    ],
    ids=["silent original", "corrected original"],
)
def test_a_copy_of_a_derived_source_slips_like_any_other(
    tmp_path: Path, sources: dict[str, str], told: tuple[str, ...]
) -> None:
    derived = {id_: f"language: en\nderived_from: {tie}" for id_, tie in sources.items()}
    assert one(write(tmp_path, claim("number", *told), {**EN, **derived})).reason == "slip"


def test_a_separator_that_cannot_be_read_keeps_a_reading_apart(tmp_path: Path) -> None:
    told = claim(
        "number", says("a", "5", "qualifiers: {as-of: soon}"), says("b", "6", "qualifiers: {as-of: 2025}"), extra=AS_OF
    )
    verdict = one(write(tmp_path, told, EN))
    assert (verdict.word, verdict.reason) == ("gap", "incomparable")
    assert "the as-of of a cannot be read" in verdict.because
    assert verdict.notes == ()


def test_a_copy_slips_only_where_its_original_states_something(tmp_path: Path) -> None:
    sources = {**EN, "b": "language: en\nderived_from: {source: a, how: translation}"}
    told = claim("number", says("b", "5"), says("c", "6"))
    assert one(write(tmp_path, told, sources)).reason == "value"


def test_every_conflict_is_told_in_exactly_one_dispute(tmp_path: Path) -> None:
    told = """
        claims:
          payer:
            question: Who pays?
            kind: name
            assertions: [{source: a, value: Alpha}, {source: b, value: Beta}]
          middle:
            question: How many?
            kind: count
            qualifiers: {payer: {claim: t.payer}}
            assertions: [{source: a, value: "5"}, {source: b, value: "5"}, {source: c, value: "6"}]
          outer:
            question: How much?
            kind: count
            qualifiers: {middle: {claim: t.middle}}
            assertions: [{source: a, value: "9"}, {source: b, value: "9"}, {source: c, value: "9"}]
    """
    report = reported(write(tmp_path, told, EN))
    shown = [verdict.claim.id for dispute in report.open for verdict in (dispute.verdict, *dispute.joined)]
    assert sorted(shown) == ["t.middle", "t.outer", "t.payer"]


def test_a_dispute_with_more_sources_than_its_head_stands_by_itself(tmp_path: Path) -> None:
    told = """
        claims:
          payer:
            question: Who pays?
            kind: name
            assertions: [{source: a, value: Alpha}, {source: b, value: Beta}, {source: c, value: Gamma}]
          amount:
            question: How much?
            kind: count
            qualifiers: {payer: {claim: t.payer}}
            assertions: [{source: a, value: "5"}, {source: b, value: "5"}]
    """
    assert [d.verdict.claim.id for d in reported(write(tmp_path, told, EN)).open] == ["t.payer", "t.amount"]


def test_hundreds_of_vague_values_with_one_in_common_are_one_side(tmp_path: Path) -> None:
    sources = {f"s{i}": "language: en" for i in range(250)}
    told = claim("number", *(says(source, f"{i} to {i + 2000}") for i, source in enumerate(sources)))
    verdict = one(write(tmp_path, told, sources))
    assert verdict.word == "agree"
    assert len(verdict.sides) == 1


def test_scopes_without_number_end_and_hide_no_conflict(tmp_path: Path) -> None:
    names = [f"q{i}" for i in range(24)]
    kinds = ", ".join(f"{name}: number" for name in names)
    told = claim(
        "number",
        *(says("a", "5", f"qualifiers: {{{name}: '{value}'}}") for name in names for value in (1, 2)),
        says("b", "6"),
        extra=f"    qualifiers: {{{kinds}}}\n    separators: [{', '.join(names)}]\n",
    )
    assert one(write(tmp_path, told, EN)).word == "conflict"


@given(st.integers(1, 1200))
@settings(derandomize=True, max_examples=5, deadline=None)
def test_a_complete_graph_is_one_clique(size: int) -> None:
    everyone = frozenset(range(size))
    assert _cliques.maximal([everyone - {node} for node in range(size)]) == [tuple(range(size))]
