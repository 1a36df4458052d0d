"""Translations are found by what they keep; articles by others about the same event are not accused."""

from __future__ import annotations

from itertools import combinations

import pytest

from aiplancheck.likeness import Fingerprint, compare, fingerprint
from tests.likeness.altered import cut, reworded
from tests.likeness.articles import EVENTS, QUAY_DE, QUAY_EN
from tests.likeness.hard import HARD

PRINTS: dict[tuple[str, str, str], Fingerprint] = {
    (event, teller, tag): fingerprint(text, tag)
    for event, tales in (EVENTS | HARD).items()
    for teller, told in tales.items()
    for tag, text in told.items()
}
FIGURES = {
    "en": "| Port | 2023 | 2024 | 2025 |\n|---|---|---|---|\n| Orrin | 1,310 | 1,288 | 1,402 |\n"
    "| Vaskar | 905 | 917 | 968 |\n| Lumby | 2,240 | 2,371 | 2,355 |\n| Teel | 418 | 433 | 479 |\n",
    "de": "| Hafen | 2023 | 2024 | 2025 |\n|---|---|---|---|\n| Orrin | 1.310 | 1.288 | 1.402 |\n"
    "| Vaskar | 905 | 917 | 968 |\n| Lumby | 2.240 | 2.371 | 2.355 |\n| Teel | 418 | 433 | 479 |\n",
    "ja": "| 港 | 2023 | 2024 | 2025 |\n|---|---|---|---|\n| オリン | 1,310 | 1,288 | 1,402 |\n"
    "| ヴァスカー | 905 | 917 | 968 |\n| ランビー | 2,240 | 2,371 | 2,355 |\n| ティール | 418 | 433 | 479 |\n",
}
AROUND = {
    "en": ("Which port grew most? The office has counted.\n\n", "\nLumby wants a second quay for 70 million euros.\n"),
    "de": ("Der Streit um die Gebühren geht weiter.\n\n", "\nIn Teel klagen 25 Betriebe, das Urteil kommt 2027.\n"),
    "ja": ("港の将来を考える連載の4回目。\n\n", "\n来年は12の町で住民と話し合う。\n"),
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


@pytest.mark.parametrize(("one", "other"), list(combinations(FIGURES, 2)))
def test_the_same_table_of_figures_makes_no_translation(one: str, other: str) -> None:
    prints = [fingerprint(AROUND[tag][0] + FIGURES[tag] + AROUND[tag][1], tag) for tag in (one, other)]
    assert compare(*prints).tie is None


@pytest.mark.parametrize("tag", ["de", "ja"])
def test_a_translation_without_three_sentences_is_the_derived_one(tag: str) -> None:
    lines = HARD["bridge"]["story"][tag].splitlines()
    shorter = fingerprint("\n".join(lines[:3] + lines[4:6] + lines[8:]), tag)
    found = compare(PRINTS["bridge", "story", "en"], shorter)
    assert (found.tie, found.derived) == ("translation", "second")


@pytest.mark.parametrize("tag", ["de", "ja"])
def test_a_translation_whose_paragraphs_are_lost_is_found(tag: str) -> None:
    joined = HARD["bridge"]["story"][tag].replace("\n", "" if tag == "ja" else " ")
    assert compare(PRINTS["bridge", "story", "en"], fingerprint(joined, tag)).tie == "translation"


@pytest.mark.parametrize(("event", "tag"), [("bridge", "de"), ("bridge", "ja"), ("harvest", "de"), ("hall", "de")])
def test_a_copy_is_found_and_an_article_with_the_same_facts_is_none(event: str, tag: str) -> None:
    text = HARD[event]["story"][tag]
    assert compare(PRINTS[event, "story", tag], fingerprint(cut(reworded(text, 0.1, 2), 0.2), tag)).tie == "copy"
    own = HARD[event].get(f"own {tag}", {})
    assert all(compare(PRINTS[event, "story", tag], fingerprint(told, tag)).tie is None for told in own.values())


def test_the_evidence_counts_the_values_of_both() -> None:
    more = fingerprint(QUAY_EN + "\nIn 1987 the town had 9,300 people, 214 boats and 7 smokehouses.", "en")
    values = compare(more, PRINTS["quay", "story", "de"]).evidence[0]
    fewer, all_ = values.removesuffix(" values in the same order").split(" and ")
    assert int(all_.split(" of ")[1]) >= int(fewer.split(" of ")[1]) + 4
