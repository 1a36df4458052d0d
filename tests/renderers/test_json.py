"""`report --format json`: exactly the contract's object, complete, and the same on every run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from aiplancheck.renderers import Look, renderer
from aiplancheck.report import Choice, Report
from tests.golden_file import assert_golden
from tests.nasty_world import ROOT, TODAY, nasty_report
from tests.small_world import reported, write

TEXT, COUNT, FLAG, NULL = str, int, bool, type(None)
MAYBE = (str, NULL)

TOP = ["schema", "tool", "checked", "summary", "claims", "sources", "findings"]
#: The contract's keys of each object, in its order, with the types of their values. More keys may follow.
CHECKED = {
    **dict.fromkeys(["claims", "sources", "origins", "assertions"], COUNT),
    **dict.fromkeys(["cells", "quotes", "silences"], dict),
}
CLAIM = {
    **dict.fromkeys(["id", "question", "kind", "verdict", "reason", "because"], TEXT),
    "sides": list,
    "cells": dict,
    "hints": list,
    "decision": (dict, NULL),
    "fingerprint": NULL,
}
SIDE = {"scope": dict, "value": (dict, NULL), "printed": list, "sources": list, "origins": COUNT}
CELL = {"state": TEXT, "readings": list}
READING = {"printed": TEXT, "value": (dict, NULL), "unreadable": MAYBE, "qualifiers": dict, "quotes": list}
QUOTE = {"text": TEXT, "line": (int, NULL), "status": TEXT}
VALUE = {
    "kind": TEXT,
    "low": MAYBE,
    "high": MAYBE,
    "low_open": FLAG,
    "high_open": FLAG,
    "unit": MAYBE,
    "canonical": TEXT,
    "approximate": FLAG,
}
DECISION = {"accept": TEXT, **dict.fromkeys(["because", "by", "date", "until"], MAYBE), "sources": list, "covers": list}
SOURCE = {"id": TEXT, "title": TEXT, "origin": TEXT, "derived_from": list, "states": COUNT, "left_out": list}
FINDING = {
    **dict.fromkeys(["check", "level"], TEXT),
    **dict.fromkeys(["claim", "source"], MAYBE),
    "path": TEXT,
    **dict.fromkeys(["line", "column"], COUNT),
    "message": TEXT,
    "help": MAYBE,
    **dict.fromkeys(["fingerprint", "state", "status", "cause"], NULL),
}


def rendered(report: Report) -> str:
    return renderer("json").render(report, Look())


@pytest.fixture(scope="module")
def nasty() -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(rendered(nasty_report()))
    return parsed


def assert_shape(found: Mapping[str, Any], shape: Mapping[str, Any]) -> None:
    assert list(found)[: len(shape)] == list(shape), "the contract's keys come first, in its order"
    for key, kind in shape.items():
        assert isinstance(found[key], kind), f"{key} is {found[key]!r}"


def readings(parsed: dict[str, Any]) -> list[dict[str, Any]]:
    return [r for claim in parsed["claims"] for cell in claim["cells"].values() for r in cell["readings"]]


def test_the_report_of_the_nasty_world_looks_like_this() -> None:
    assert_golden("report.json", rendered(nasty_report()))


def test_two_runs_give_the_same_bytes() -> None:
    from aiplancheck.pipeline import examined

    assert rendered(examined(ROOT, TODAY, Choice())) == rendered(examined(ROOT, TODAY, Choice()))


def test_the_look_changes_nothing() -> None:
    assert renderer("json").render(nasty_report(), Look(width=40, colour=True, all=True)) == rendered(nasty_report())


def test_the_object_has_the_contracts_keys_in_its_order(nasty: dict[str, Any]) -> None:
    assert list(nasty) == TOP
    assert nasty["schema"] == "aiplancheck/report/1"
    assert nasty["tool"]["name"] == "aiplancheck"
    assert_shape(nasty["checked"], CHECKED)
    assert list(nasty["summary"]) == ["agree", "conflict", "gap", "decided"]


@pytest.mark.parametrize(("key", "shape"), [("claims", CLAIM), ("sources", SOURCE), ("findings", FINDING)])
def test_every_entry_has_the_contracts_keys_and_types(nasty: dict[str, Any], key: str, shape: dict[str, Any]) -> None:
    assert nasty[key]
    for entry in nasty[key]:
        assert_shape(entry, shape)


def test_every_side_cell_reading_quote_and_value_has_its_keys_and_types(nasty: dict[str, Any]) -> None:
    for claim in nasty["claims"]:
        for side in claim["sides"]:
            assert_shape(side, SIDE)
        for cell in claim["cells"].values():
            assert_shape(cell, CELL)
    for reading in readings(nasty):
        assert_shape(reading, READING)
        for quote in reading["quotes"]:
            assert_shape(quote, QUOTE)
    for value in [reading["value"] for reading in readings(nasty) if reading["value"]]:
        assert_shape(value, VALUE)


def test_a_reading_has_a_value_or_the_reason_why_not(nasty: dict[str, Any]) -> None:
    assert any(reading["unreadable"] for reading in readings(nasty))
    for reading in readings(nasty):
        assert (reading["value"] is None) == (reading["unreadable"] is not None)


def test_the_four_numbers_add_up_to_the_claims_shown(nasty: dict[str, Any]) -> None:
    assert sum(nasty["summary"].values()) == len(nasty["claims"]) == nasty["checked"]["claims"]
    chosen = json.loads(rendered(nasty_report(Choice(topics=("money",)))))
    assert sum(chosen["summary"].values()) == len(chosen["claims"]) < len(nasty["claims"])


def test_a_decided_conflict_stays_a_conflict_and_is_counted_as_decided(nasty: dict[str, Any]) -> None:
    decided = [claim for claim in nasty["claims"] if claim["decided"]]
    assert {claim["verdict"] for claim in decided} == {"conflict"}
    assert len(decided) == nasty["summary"]["decided"] > 0
    for claim in decided:
        assert_shape(claim["decision"], DECISION)
        assert claim["decision"]["status"] == "decided"


def test_every_claim_has_a_cell_for_every_source(nasty: dict[str, Any]) -> None:
    ids = [source["id"] for source in nasty["sources"]]
    assert ids == sorted(ids)
    assert [claim["id"] for claim in nasty["claims"]] == sorted(claim["id"] for claim in nasty["claims"])
    assert all(list(claim["cells"]) == ids for claim in nasty["claims"])


def test_hostile_words_come_back_as_they_were_written(nasty: dict[str, Any]) -> None:
    printed = {reading["printed"] for reading in readings(nasty)}
    assert "\x1b[31mred\x1b[0m \x1b]0;title\x07 plain" in printed
    assert any("\u202e" in words for words in printed)
    assert "令和7年12月23日" in rendered(nasty_report())


def test_a_qualifier_shows_the_words_of_the_claim_it_takes(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        """
        claims:
          amount:
            question: How much?
            kind: number
            qualifiers: {payer: {claim: t.payer}, when: date}
            assertions:
              - {source: a, value: "7", qualifiers: {when: {means: 2025-12-23, because: the page's date}}}
              - {source: b, value: "7"}
          payer:
            question: Who pays?
            kind: name
            assertions:
              - {source: a, value: The Town}
              - {source: b, value: Ship owners}
        """,
        {"a": "language: en", "b": "language: en"},
    )
    parsed = json.loads(rendered(reported(root)))
    cells = parsed["claims"][0]["cells"]
    assert cells["a"]["readings"][0]["qualifiers"] == {"payer": "The Town", "when": "2025-12-23"}
    assert cells["b"]["readings"][0]["qualifiers"] == {"payer": "Ship owners"}


def test_it_ends_with_a_newline_and_has_no_number_that_is_none() -> None:
    text = rendered(nasty_report())
    assert text.endswith("}\n")
    json.loads(text, parse_constant=pytest.fail)
