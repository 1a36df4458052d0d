"""Copies and excerpts are found by their words, however they were altered; independent texts stay apart."""

from __future__ import annotations

from itertools import combinations

import pytest

from aiplancheck.likeness import Fingerprint, compare, fingerprint
from tests.likeness.altered import cut, extract, invented, mixed, reworded
from tests.likeness.articles import EVENTS

TEXTS = [invented(seed) for seed in range(12)]


def made(text: str) -> Fingerprint:
    return fingerprint(text, "en")


@pytest.mark.parametrize("seed", range(12))
def test_a_reworded_text_is_a_copy(seed: int) -> None:
    assert compare(made(TEXTS[seed]), made(reworded(TEXTS[seed], 0.15, seed))).tie == "copy"


@pytest.mark.parametrize("seed", range(12))
def test_a_shortened_text_is_the_derived_one(seed: int) -> None:
    found = compare(made(TEXTS[seed]), made(cut(TEXTS[seed], 0.4)))
    assert (found.tie, found.derived) == ("copy", "second")
    found = compare(made(cut(reworded(TEXTS[seed], 0.15, seed), 0.4)), made(TEXTS[seed]))
    assert (found.tie, found.derived) == ("copy", "first")


@pytest.mark.parametrize("seed", range(12))
def test_three_paragraphs_are_an_excerpt(seed: int) -> None:
    found = compare(made(extract(TEXTS[seed], seed)), made(TEXTS[seed]))
    assert (found.tie, found.derived) == ("excerpt", "first")


def test_an_excerpt_of_a_long_text_is_found() -> None:
    found = compare(made("\n\n".join(TEXTS)), made(extract(TEXTS[7], 2, 5)))
    assert (found.tie, found.derived) == ("excerpt", "second")


@pytest.mark.parametrize("seed", range(12))
def test_another_order_of_paragraphs_hides_nothing(seed: int) -> None:
    found = compare(made(TEXTS[seed]), made(mixed(TEXTS[seed], seed)))
    assert (found.tie, found.derived) == ("copy", None)


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("language", ["en", "de", "ja"])
def test_a_real_text_is_known_again_in_its_own_language(event: str, language: str) -> None:
    text = EVENTS[event]["story"][language]
    whole = fingerprint(text, language)
    for other in (reworded(text, 0.15, 3), cut(text, 0.4), mixed(text, 5), text.replace("\n", " ")):
        assert compare(whole, fingerprint(other, language)).tie in ("copy", "excerpt")


def test_a_copy_is_found_whatever_language_was_declared() -> None:
    text = EVENTS["quay"]["story"]["de"]
    for declared in ("de", "", "en", "ja", "zz"):
        assert compare(fingerprint(text, "de"), fingerprint(text, declared)).tie == "copy"


def test_typography_makes_no_difference() -> None:
    text = EVENTS["quay"]["story"]["en"]
    printed = text.replace("'", "’").replace(" ", "\u00a0").replace("\n", "\n\n").upper()
    assert compare(made(text), made(printed)).score == 1


def test_texts_of_their_own_stay_apart() -> None:
    prints = [made(text) for text in TEXTS]
    prints += [fingerprint(told[tag], tag) for tales in EVENTS.values() for told in tales.values() for tag in told]
    accused = [pair for pair in combinations(range(12), 2) if compare(prints[pair[0]], prints[pair[1]]).tie]
    assert not accused


def test_a_quoted_sentence_makes_no_copy() -> None:
    quoted = TEXTS[0].split(". ")[3]
    assert compare(made(TEXTS[0]), made(f"{TEXTS[1][:300]} {quoted}. {TEXTS[1][300:900]}")).tie is None


def test_the_evidence_says_how_much() -> None:
    found = compare(made(TEXTS[0]), made(extract(TEXTS[0], 1)))
    assert found.evidence == ("100 % of the shorter text's word sequences are in the other",)


def test_one_shared_run_of_an_enormous_text_says_nothing() -> None:
    enormous = made("\n\n".join(invented(seed, 400) for seed in range(100, 140)))
    assert compare(enormous, made(TEXTS[0])).score < 0.3
    few = compare(enormous, made(extract(invented(100, 400), 5, 1)))
    assert few.tie in (None, "excerpt")
