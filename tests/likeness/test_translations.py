"""Translations are found by what they keep; articles by others about the same event are not accused."""

from __future__ import annotations

from itertools import combinations

import pytest

from aiplancheck.likeness import Fingerprint, compare, fingerprint
from tests.likeness.articles import EVENTS, QUAY_DE, QUAY_EN

PRINTS: dict[tuple[str, str, str], Fingerprint] = {
    (event, teller, tag): fingerprint(text, tag)
    for event, tales in EVENTS.items()
    for teller, told in tales.items()
    for tag, text in told.items()
}
TOLD_TWICE = [pair for pair in combinations(sorted(PRINTS), 2) if pair[0][:2] == pair[1][:2]]
APART = [pair for pair in combinations(sorted(PRINTS), 2) if pair[0][:2] != pair[1][:2]]

TABLE_EN = """
| Berth | Length | Fee |
|---|---|---|
| North | 640 m | £12 |
| South | 310 m | £9 |
"""
TABLE_DE = """
| Liegeplatz | Länge | Gebühr |
|---|---|---|
| Nord | 640 m | 12 Pfund |
| Süd | 310 m | 9 Pfund |
"""


@pytest.mark.parametrize(("one", "other"), TOLD_TWICE)
def test_a_translation_is_found(one: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    assert compare(PRINTS[one], PRINTS[other]).tie == "translation"


@pytest.mark.parametrize(("one", "other"), APART)
def test_an_article_of_its_own_is_not_accused(one: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    assert compare(PRINTS[one], PRINTS[other]).tie is None


def test_the_original_comes_first() -> None:
    for one, other in TOLD_TWICE:
        rivals = [rival for rival in PRINTS if rival[2] == other[2]]
        assert max(rivals, key=lambda rival: compare(PRINTS[one], PRINTS[rival]).score) == other


def test_the_evidence_counts_values_names_and_tables() -> None:
    found = compare(fingerprint(QUAY_EN + TABLE_EN, "en"), fingerprint(QUAY_DE + TABLE_DE, "de"))
    values, names, table = found.evidence
    assert values.endswith("values in the same order")
    assert names.endswith("names and abbreviations in the same order")
    assert table == "same 2×3 table"


def test_what_leaves_values_out_is_the_derived_one() -> None:
    lines = QUAY_DE.splitlines()
    shorter = fingerprint("\n".join(lines[:4] + lines[6:8] + lines[9:]), "de")
    assert compare(PRINTS["quay", "story", "en"], shorter).derived == "second"
    assert compare(shorter, PRINTS["quay", "story", "en"]).derived == "first"


def test_a_language_that_nobody_declared_is_recognised() -> None:
    for tag in ("en", "de", "ja"):
        assert fingerprint(EVENTS["quay"]["story"][tag], "") == PRINTS["quay", "story", tag]


def test_two_texts_of_one_language_are_no_translations() -> None:
    assert compare(PRINTS["quay", "story", "de"], fingerprint(QUAY_EN, "de")).tie is None


def test_a_few_facts_in_one_order_are_too_few() -> None:
    english = fingerprint(
        "The council met on 14 March 2024.\nIt spends £46.5 million.\nThe quay reopens in 2026.", "en"
    )
    german = fingerprint("Der Rat tagte am 14. März 2024.\nEr gibt 46,5 Millionen Pfund aus.\nDas war es.", "de")
    assert compare(english, german).tie is None
