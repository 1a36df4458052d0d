"""A fingerprint is small, the same everywhere, and read back only if it is one."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiplancheck.likeness import compare, fingerprint, from_json
from tests.likeness.altered import invented
from tests.likeness.articles import EVENTS, LIBRARY_DE, QUAY_EN, QUAY_JA

TAGS = st.sampled_from(["en", "de", "ja", "de-CH", "fr", "zz", ""])
PIECES = st.sampled_from(
    [
        "AI",
        "J-AISI",
        "ロンドン",
        "14 March 2024",
        "14. März",
        "46,5 Millionen Euro",
        "Ort ",
        "\n",
        "| a | b |\n",
        "。",
        "3",
        "x",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=12), max_size=25).map(" ".join)
FLIPPED = {"first": "second", "second": "first", None: None}
WRONG = [
    ("version", 99, "version"),
    ("size", -1, "size"),
    ("count", "7", "count"),
    ("count", True, "count"),
    ("language", "<b>", "language"),
    ("language", None, "language"),
    ("script", "x" * 99, "script"),
    ("shingles", "0000", "shingles"),
    ("shingles", "0000200001", "shingles"),
    ("shingles", "0000!", "shingles"),
    ("marks", "0", "marks"),
    ("marks", "__________", "marks"),
    ("marks", "00000..00000", "marks"),
    ("marks", "0" * 100_000, "marks"),
    ("tables", [[1]], "tables"),
    ("tables", [[1, 2]] * 99, "tables"),
    ("tables", {}, "tables"),
]


@settings(max_examples=60, deadline=None)
@given(TEXTS, TAGS)
def test_a_fingerprint_survives_its_json(text: str, tag: str) -> None:
    made = fingerprint(text, tag)
    assert from_json(json.loads(json.dumps(made.as_json()))) == made


@settings(max_examples=60, deadline=None)
@given(TEXTS, TAGS, TEXTS, TAGS)
def test_comparing_is_the_same_the_other_way_round(one: str, tag: str, other: str, other_tag: str) -> None:
    first, second = fingerprint(one, tag), fingerprint(other, other_tag)
    there, back = compare(first, second), compare(second, first)
    assert (there.tie, there.score, there.evidence) == (back.tie, back.score, back.evidence)
    assert there.derived == FLIPPED[back.derived]
    assert 0 <= there.score <= 1


def test_comparing_articles_is_the_same_the_other_way_round() -> None:
    prints = [fingerprint(told[tag], tag) for tales in EVENTS.values() for told in tales.values() for tag in told]
    for one in prints:
        for other in prints:
            there, back = compare(one, other), compare(other, one)
            assert (there.tie, there.score, there.evidence) == (back.tie, back.score, back.evidence)
            assert there.derived == FLIPPED[back.derived]


@settings(max_examples=40, deadline=None)
@given(TEXTS.filter(lambda text: any(letter.isalnum() for letter in text)), TAGS)
def test_a_text_is_a_copy_of_itself(text: str, tag: str) -> None:
    found = compare(fingerprint(text, tag), fingerprint(text, tag))
    assert (found.tie, found.score, found.derived) == ("copy", 1, None)


def test_nothing_is_no_copy_of_nothing() -> None:
    assert compare(fingerprint("", "en"), fingerprint(" \n", "en")).tie is None


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_a_fingerprint_is_the_same_in_every_process(seed: str) -> None:
    code = (
        "import json, sys\nfrom aiplancheck.likeness import fingerprint\n"
        "from tests.likeness.articles import LIBRARY_DE, QUAY_JA\n"
        "print(json.dumps([fingerprint(QUAY_JA, 'ja').as_json(), fingerprint(LIBRARY_DE, '').as_json()]))"
    )
    environment = os.environ | {"PYTHONHASHSEED": seed}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert json.loads(run.stdout) == [fingerprint(QUAY_JA, "ja").as_json(), fingerprint(LIBRARY_DE, "").as_json()]


def test_a_fingerprint_is_small() -> None:
    for told in (tales["story"] for tales in EVENTS.values()):
        for tag, text in told.items():
            assert len(json.dumps(fingerprint((text * 6)[:6_000], tag).as_json())) < 4_200
    assert len(json.dumps(fingerprint(invented(1, 4_000), "en").as_json())) < 16_000


@pytest.mark.parametrize(("field", "wrong", "reason"), WRONG)
def test_what_is_no_fingerprint_is_refused_with_the_reason(field: str, wrong: object, reason: str) -> None:
    data = fingerprint(QUAY_EN, "en").as_json()
    with pytest.raises(ValueError, match=reason):
        from_json(data | {field: wrong})


@pytest.mark.parametrize("data", [None, [], "x", 7, {}, {"version": 1}])
def test_what_is_no_mapping_of_its_fields_is_refused(data: object) -> None:
    with pytest.raises(ValueError, match=r"fingerprint|version"):
        from_json(data)


def test_another_field_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="colour"):
        from_json(fingerprint(QUAY_EN, "en").as_json() | {"colour": 1})
