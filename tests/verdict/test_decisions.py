"""Decisions: what they settle, and when they no longer do."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.small_world import one, write

EN = dict.fromkeys(("a", "b", "c"), "language: en")


def dispute(decision: str, *, third: str = "", until: str = "") -> str:
    more = f"      - {{source: c, value: {third}}}\n" if third else ""
    return (
        "claims:\n  k:\n    question: When?\n    kind: date\n    assertions:\n"
        "      - {source: a, value: 23 December 2025}\n"
        "      - {source: b, value: 6 February 2026}\n"
        f"{more}    decision: {{because: the minutes print it, {decision}{until}}}\n"
    )


BOTH = "covers: [2025-12-23, 2026-02-06]"


@pytest.mark.parametrize(
    ("decision", "status", "accepted"),
    [
        (f"accept: 2025-12-23, {BOTH}", "decided", ["a"]),
        (f"accept: 23 December 2025, {BOTH}", "decided", ["a"]),
        (f"accept: both, {BOTH}", "decided", ["a", "b"]),
        (f"accept: neither, {BOTH}", "decided", []),
        (f"accept: undecided, {BOTH}", "undecided", []),
        ("accept: 2025-12-23, covers: [2026-02-06]", "decided", ["a"]),
        ("accept: 2025-12-23", "stale", ["a"]),
        ("accept: 2025-12-23, covers: [2025-12-23, 2026-02-07]", "stale", ["a"]),
    ],
)
def test_a_decision_covers_the_sides_it_names(tmp_path: Path, decision: str, status: str, accepted: list[str]) -> None:
    verdict = one(write(tmp_path, dispute(decision), EN))
    assert verdict.ruling is not None
    assert verdict.ruling.status == status, verdict.ruling.because
    assert [side.sources[0] for side in verdict.ruling.accepted] == accepted
    assert verdict.decided == (status == "decided")
    assert verdict.word == "conflict"


def test_a_new_side_makes_a_decision_stale_and_a_vaguer_one_does_not(tmp_path: Path) -> None:
    decision = f"accept: 2025-12-23, {BOTH}"
    new = one(write(tmp_path / "new", dispute(decision, third="1 January 2026"), EN))
    assert new.ruling is not None
    assert new.ruling.status == "stale"
    assert "1 January 2026" in new.ruling.because
    vaguer = one(write(tmp_path / "vaguer", dispute(decision, third="February 2026"), EN))
    assert vaguer.decided


@pytest.mark.parametrize(("today", "status"), [("2026-05-01", "decided"), ("2026-05-02", "expired")])
def test_a_decision_holds_through_its_last_day(tmp_path: Path, today: str, status: str) -> None:
    told = dispute(f"accept: 2025-12-23, {BOTH}", until=", until: 2026-05-01")
    verdict = one(write(tmp_path, told, EN), date.fromisoformat(today))
    assert verdict.ruling is not None
    assert verdict.ruling.status == status


def test_a_value_with_qualifiers_covers_only_a_side_that_has_them(tmp_path: Path) -> None:
    told = """
        claims:
          k:
            question: How much?
            kind: money
            qualifiers: {payer: name}
            assertions:
              - {source: a, value: $4, qualifiers: {payer: the town}}
              - {source: b, value: $4, qualifiers: {payer: the port}}
            decision:
              accept: both
              because: each pays its own
              covers: [{value: $4, qualifiers: {payer: the town}}%s]
    """
    half = one(write(tmp_path / "half", told % "", EN))
    assert half.ruling is not None
    assert half.ruling.status == "stale"
    whole = one(write(tmp_path / "whole", told % ", {value: $4, qualifiers: {payer: the port}}", EN))
    assert whole.decided


def test_covers_with_qualifiers_rules_the_accepted_value_too(tmp_path: Path) -> None:
    told = """
        claims:
          k:
            question: How much?
            kind: money
            qualifiers: {payer: name}
            assertions:
              - {source: a, value: $5, qualifiers: {payer: X}}
              - {source: b, value: $6, qualifiers: {payer: X}}
              - {source: c, value: $5, qualifiers: {payer: Y}}
            decision: {accept: $5, because: so, covers: [{value: $5, qualifiers: {payer: X}}, $6]}
    """
    verdict = one(write(tmp_path, told, EN))
    assert verdict.ruling is not None
    assert verdict.ruling.status == "stale"
    assert [side.sources for side in verdict.ruling.accepted] == [("a",)]


def test_a_decision_that_accepts_what_nobody_can_read_settles_nothing(tmp_path: Path) -> None:
    verdict = one(write(tmp_path, dispute(f"accept: someday, {BOTH}"), EN))
    assert not verdict.decided
    assert verdict.ruling is not None
    assert "someday" in verdict.ruling.because


def test_a_decision_may_be_about_none(tmp_path: Path) -> None:
    told = """
        claims:
          k:
            question: How many?
            kind: number
            assertions: [{source: a, none: true}, {source: b, value: "6"}]
            decision: {accept: none, because: so, covers: [none, "6"]}
    """
    verdict = one(write(tmp_path, told, EN))
    assert verdict.decided
    assert verdict.ruling is not None
    assert [side.sources for side in verdict.ruling.accepted] == [("a",)]


def test_words_that_two_sources_print_with_two_meanings_decide_nothing(tmp_path: Path) -> None:
    told = """
        claims:
          k:
            question: How much?
            kind: money
            assertions: [{source: a, value: 1 Billion Euro}, {source: b, value: 1 Billion Euro}]
            decision: {accept: 1 Billion Euro, because: so}
    """
    verdict = one(write(tmp_path, told, {"a": "language: en", "b": "language: de"}))
    assert verdict.word == "conflict"
    assert not verdict.decided


def test_a_decision_against_what_every_source_says_now_is_stale(tmp_path: Path) -> None:
    told = """
        claims:
          k:
            question: When?
            kind: date
            assertions: [{source: a, value: 2026-02-06}, {source: b, value: 2026-02-06}]
            decision: {accept: 2025-12-23, because: the minutes}
    """
    verdict = one(write(tmp_path, told, EN))
    assert verdict.word == "agree"
    assert verdict.ruling is not None
    assert verdict.ruling.status == "stale"
