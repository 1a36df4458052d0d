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


RESULTS = (
    "{firm} sold {one} boats in the {which} quarter of {year}. Its revenue came to {two} million euros, after {three} "
    "million euros a year before. The margin was {four} per cent. The board expects that demand will remain strong in "
    "all regions until the end of the year. Orders stood at {five} million euros. {six} people work for the company, "
    "which will present its next figures on {day}."
)
FORMS = [
    RESULTS.format(
        firm="Ostra Yachts", one="412", which="third", year="2026", two="77.5", three="69.1", four="9.2", five="890",
        six="4,312", day="12 February 2027",
    ),
    RESULTS.format(
        firm="Bolding Marine", one="96", which="second", year="2025", two="18.3", three="21.4", four="3.7", five="120",
        six="981", day="4 November 2025",
    ),
]  # fmt: skip
RELEASE = (
    "The Agency of Inland Harbours announced on 3 June 2026 that it will invest 240 million euros in 12 harbours. The "
    "programme pays for shore power, dredging and new gates. At least 30% of the money goes to harbours with fewer "
    "than 50 berths. Applications may be handed in until 30 September 2026."
)
FOOTER = (
    "You may pass this article on under the terms of our licence. All rights in photographs stay with their owners. "
    "Our letter brings you the latest news from the coast every morning, and you can leave the list with one click. "
    "Write to the editors about anything that you have seen, heard or missed on these pages."
)


def test_a_form_filled_in_twice_makes_no_copy() -> None:
    assert compare(made(FORMS[0]), made(FORMS[1])).tie is None
    assert compare(made(FORMS[0]), made(FORMS[0].replace("strong", "firm"))).tie == "copy"


def test_one_press_release_in_two_articles_makes_no_copy() -> None:
    own = [" ".join(invented(seed, 3).split()) for seed in (50, 51, 52, 53)]
    first, second = f"{own[0]}\n\n{RELEASE}\n\n{own[1]}", f"{own[2]}\n\n{RELEASE}\n\n{own[3]}"
    assert compare(made(first), made(second)).tie is None
    assert compare(made(first), made(RELEASE)).tie == "excerpt"


def test_a_footer_makes_no_copy() -> None:
    texts = [EVENTS["quay"]["other en"]["en"], EVENTS["library"]["story"]["en"]]
    assert compare(*(made(f"{text}\n\n{FOOTER}") for text in texts)).tie is None
    assert compare(*(made(f"{text}\n\n{FOOTER}") for text in (invented(60, 5), invented(61, 5)))).tie is None


def test_figures_alone_make_no_copy() -> None:
    rows = "\n".join(f"| {n * 37 % 1000} | {n * 91 % 1000} | {n * 13 % 1000} | {n} |" for n in range(40))
    first, second = f"{invented(70, 6)}\n\n{rows}\n", f"{invented(71, 6)}\n\n{rows}\n"
    assert compare(made(first), made(second)).tie is None
    assert compare(made(first), fingerprint(f"港の統計を見る。\n\n{rows}\n", "ja")).tie is None
    assert compare(made(rows), made(rows.replace("|", " "))).tie is None
