"""A fingerprint is small, the same everywhere, and read back only if it is one."""

from __future__ import annotations

import base64
import json
import os
import struct
import subprocess
import sys
import time

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from aiplancheck.likeness import Fingerprint, compare, fingerprint, from_json
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
    ("version", 1, "version"),
    ("version", 10**400, "version"),
    ("size", -1, "size"),
    ("size", 10**400, "size"),
    ("count", "7", "count"),
    ("count", True, "count"),
    ("count", 0, "shingles"),
    ("count", 10**6, "shingles"),
    ("count", 10**400, "count"),
    ("language", "<b>", "language"),
    ("language", None, "language"),
    ("script", "x" * 99, "script"),
    ("shingles", "", "shingles"),
    ("shingles", "0000", "shingles"),
    ("shingles", "\u00e9", "shingles"),
    ("shingles", "AAAA" * 10_000, "shingles"),
    ("shingles", 5, "shingles"),
    ("places", "", "places"),
    ("lengths", "", "counts"),
    ("lengths", "AAAA", "lengths"),
    ("counts", "", "counts"),
    ("counts", "AAAA", "counts"),
    ("codes", "", "counts"),
    ("codes", "A" * 100_000, "codes"),
    ("sounds", "", "sounds"),
    ("sounds", "=", "sounds"),
    ("tables", [[1]], "tables"),
    ("tables", [[1, 10**400]], "tables"),
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
@given(TEXTS, TAGS)
def test_a_text_is_a_copy_of_itself(text: str, tag: str) -> None:
    assume(fingerprint(text, tag).sketch.count > 0)
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
            assert len(json.dumps(fingerprint((text * 6)[:6_000], tag).as_json())) < 5_200
    assert len(json.dumps(fingerprint(invented(1, 4_000), "en").as_json())) < 20_000


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


def numbered(code: str, *numbers: int) -> str:
    return base64.b64encode(struct.pack(f"<{len(numbers)}{code}", *numbers)).decode()


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("shingles", numbered("I", *range(1000, 1000 - 160, -1))),
        ("shingles", numbered("I", *range(2**31, 2**31 + 160))),
        ("codes", numbered("I", *[2**32 - 1] * 50)),
        ("sounds", numbered("I", *[2**20] * 30)),
    ],
)
def test_numbers_that_no_text_gives_are_refused(field: str, wrong: str) -> None:
    data = fingerprint(QUAY_EN, "en").as_json()
    with pytest.raises(ValueError, match=r"shingles|codes|counts|sounds"):
        from_json(data | {field: wrong})


def crafted(language: str, counts: list[int], keys: list[int]) -> Fingerprint:
    """A fingerprint that no text has, but that from_json cannot tell from one."""
    return from_json(
        fingerprint("", "en").as_json()
        | {
            "language": language,
            "script": {"en": "LATIN", "ja": "CJK"}[language],
            "lengths": numbered("H", *[3] * len(counts)),
            "counts": numbered("B", *counts),
            "codes": numbered("I", *keys),
        }
    )


@pytest.mark.parametrize(
    ("counts", "keys"),
    [
        ([1] * 1_000, [number % 170 for number in range(1_000)]),
        ([1] * 1_000, [7] * 1_000),
        ([250] * 4, list(range(1_000))),
        ([1] * 1_000, list(range(1_000))),
        ([1] * 6 + [0] * 988 + [1] * 6, list(range(12))),
    ],
)
def test_no_fingerprint_makes_comparing_slow(counts: list[int], keys: list[int]) -> None:
    one, other = crafted("en", counts, keys), crafted("ja", counts, keys)
    back = crafted("ja", counts[::-1], keys[::-1])
    start = time.perf_counter()
    for rival in (other, back):
        assert 0 <= compare(one, rival).score <= 1
    assert time.perf_counter() - start < 8


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_what_is_read_can_be_compared(data: st.DataObject) -> None:
    """Two fingerprints with a field of another one, or spoilt: refused, or compared without ado."""
    known = fingerprint(QUAY_EN, "en"), fingerprint(QUAY_JA, "ja"), fingerprint("", "de")
    field = data.draw(st.sampled_from(sorted(known[0].as_json())))
    text = str(known[1].as_json()[field])
    at = data.draw(st.integers(0, max(0, len(text) - 1)))
    wrong = data.draw(
        st.sampled_from([made.as_json()[field] for made in known])
        | st.sampled_from([text[:at], text[:at] + "A" + text[at + 1 :], text[:at] + text[at : at + 4] + text[at:]])
        | st.integers()
    )
    try:
        made = from_json(known[1].as_json() | {field: wrong})
    except ValueError:
        return
    for other in known:
        assert 0 <= compare(made, other).score <= 1
