"""What joins names, what a missing language leaves open, and what `means` may do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_world import one, write
from tests.verdict.test_verdicts import EN, claim, says

JA = {"a": "language: ja", "b": "language: en"}
NOBODY = {"a": "", "b": ""}


def test_an_alias_of_a_known_term_is_a_variant_of_that_term(tmp_path: Path) -> None:
    told = claim(
        "name", says("a", "AI推進法"), says("b", "AI Promotion Act"), extra="    aliases: {AI推進法: [KI-Gesetz]}\n"
    )
    verdict = one(write(tmp_path, told, JA, terms="terms: {AI Promotion Act: [AI推進法]}"))
    assert (verdict.word, verdict.reason) == ("agree", "variant")


@pytest.mark.parametrize("terms", ["{Xerxes: [The Act], Ypsilon: [Act]}", "{Ypsilon: [Act], Xerxes: [The Act]}"])
def test_the_order_of_terms_changes_nothing(tmp_path: Path, terms: str) -> None:
    told = claim("name", says("a", "Act"), says("b", "Ypsilon"))
    assert one(write(tmp_path, told, EN, terms=f"terms: {terms}")).word == "agree"


def test_the_article_of_another_language_is_part_of_a_name(tmp_path: Path) -> None:
    sources = {**EN, "z": "language: de"}
    told = claim("name", says("a", "Hard"), says("b", "Die Hard"))
    assert one(write(tmp_path, told, sources, terms="terms: {Die Hard: [Stirb langsam]}")).word == "conflict"


@pytest.mark.parametrize(
    ("kind", "a", "b"),
    [("name", "Bundesbank", "Federal Bank"), ("list", "[Bundesbank, Rat]", "[Federal Bank, Council]")],
)
def test_two_undeclared_languages_are_not_one(tmp_path: Path, kind: str, a: str, b: str) -> None:
    told = claim(kind, f"source: a, value: {a}", f"source: b, value: {b}")
    assert one(write(tmp_path, told, NOBODY)).reason == "incomparable"


def test_an_article_does_not_make_an_undeclared_name_unreadable(tmp_path: Path) -> None:
    assert one(write(tmp_path, claim("name", says("a", "The Act"), says("b", "Act")), NOBODY)).reason == "exact"


def test_names_that_mix_scripts_are_told_apart_in_one_language(tmp_path: Path) -> None:
    told = claim("name", says("a", "内閣"), says("b", "AI戦略本部"))
    assert one(write(tmp_path, told, {"a": "language: ja", "b": "language: ja"})).word == "conflict"


@pytest.mark.parametrize(
    ("value", "means", "state"),
    [
        ("December 23, 2025", "2025", "unreadable"),  # blurs what is printed
        ("December 23, 2025", "2025-12-24", "unreadable"),  # contradicts it
        ("December 23, 2025", "2025-12-23", "states"),
        ("December 2025", "2025-12-23", "states"),
        ("December 23", "2025-12-23", "states"),
        ("that Tuesday", "2025-12-23", "states"),
        ("that Tuesday", "some day", "unreadable"),
    ],
)
def test_means_completes_and_neither_contradicts_nor_blurs(tmp_path: Path, value: str, means: str, state: str) -> None:
    told = claim("date", says("a", value, f'means: "{means}", because: the heading says so'))
    assert one(write(tmp_path, told, EN)).cells["a"].state == state


def test_a_left_over_member_beside_taken_ones_is_left_over_in_any_language(tmp_path: Path) -> None:
    told = claim("list", "source: a, value: [Canton, Rhine Rail, Lake City]", "source: b, value: [Kanton, Rheinbahn]")
    terms = "terms: {Canton: [Kanton], Rhine Rail: [Rheinbahn]}"
    sources = {"a": "language: en", "b": "language: de"}
    assert one(write(tmp_path / "taken", told, sources, terms=terms)).word == "conflict"
    open_question = told.replace("[Kanton, Rheinbahn]", "[Kanton, Seestadt]")
    assert one(write(tmp_path / "open", open_question, sources, terms=terms)).reason == "incomparable"


def test_an_open_list_in_order_is_still_in_order(tmp_path: Path) -> None:
    extra = "    open: true\n    ordered: true\n"
    turned = claim("list", "source: a, value: [x, y]", "source: b, value: [y, x, z]", extra=extra)
    assert one(write(tmp_path / "turned", turned, EN)).word == "conflict"
    kept = claim("list", "source: a, value: [x, y]", "source: b, value: [x, y, z]", extra=extra)
    assert one(write(tmp_path / "kept", kept, EN)).word == "agree"
