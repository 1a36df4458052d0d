"""Language files: each is checked strictly when it is loaded, and carries examples that must read as it says."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest

from aiplancheck import languages, values
from aiplancheck.languages import LanguageError
from aiplancheck.languages._parse import language
from aiplancheck.values import Reader, Unreadable

NUMERALS: dict[str, object] = {
    "style": "words",
    "ones": {"1": ["uno"], "2": ["du"]},
    "tens": {"20": ["dudek"]},
}
CONTENT = {"name": "Toy", "digits": {"decimal": "."}, "numerals": NUMERALS}


def examples() -> list[tuple[str, str, str, str]]:
    found = []
    for tag in languages.tags():
        loaded = languages.load(tag)
        assert loaded is not None
        found += [(tag, example.kind, example.text, example.reads) for example in loaded.examples]
    return found


@pytest.mark.parametrize(("tag", "kind", "text", "reads"), examples())
def test_every_example_of_every_language_reads_as_its_file_says(tag: str, kind: str, text: str, reads: str) -> None:
    value = values.read(text, kind, Reader(language=tag))
    assert ("unreadable" if isinstance(value, Unreadable) else value.canonical) == reads


@pytest.mark.parametrize("tag", languages.tags())
def test_every_passage_of_every_language_holds_the_values_that_its_file_says(tag: str) -> None:
    loaded = languages.load(tag)
    assert loaded is not None
    passages = loaded.mentions.examples
    assert any(passage.finds for passage in passages)
    assert any(not passage.finds for passage in passages)
    for passage in passages:
        found = values.mentions(passage.text, Reader(language=tag))
        assert [mention.text for mention in found] == list(passage.finds)


@pytest.mark.parametrize("tag", languages.tags())
def test_every_language_has_examples_of_every_kind_of_amount_and_of_what_is_none(tag: str) -> None:
    mine = [(kind, reads) for language_tag, kind, _, reads in examples() if language_tag == tag]
    assert {kind for kind, _ in mine} >= {"number", "money", "percentage", "duration"}
    assert any(reads == "unreadable" for _, reads in mine)


@pytest.mark.parametrize("tag", ["en", "EN", "en-GB", "en-Latn-US"])
def test_a_region_or_script_falls_back_to_the_language(tag: str) -> None:
    loaded = languages.load(tag)
    assert loaded is not None
    assert loaded.name == "English"


@pytest.mark.parametrize("tag", ["tlh", "x-private", "../en"])
def test_a_language_without_a_file_is_none_and_has_no_articles(tag: str) -> None:
    assert languages.load(tag) is None
    assert languages.articles(tag) == frozenset()


def test_words_in_an_undeclared_language_may_open_with_any_article() -> None:
    assert languages.load("") is None
    assert {"the", "der"} <= languages.articles("")


def test_a_region_changes_what_its_file_says_and_nothing_else() -> None:
    german, swiss = languages.load("de"), languages.load("de-CH")
    assert german is not None
    assert swiss is not None
    assert (german.digits.decimal, swiss.digits.decimal) == (",", ".,")
    assert asdict(german.numerals) == asdict(swiss.numerals)


def test_compound_number_words_are_made_of_their_parts() -> None:
    numerals = NUMERALS | {"joined": ["{tens}-{ones}"], "ones_inside": {"1": ["unu"]}}
    small = language({**CONTENT, "numerals": numerals}, "toy", "toy.yaml").numerals.small
    assert small["dudek-du"] == 22
    assert small["dudek-unu"] == 21
    assert "dudek-uno" not in small


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"hegdes": {}}, "toy.yaml: hegdes: unknown key"),
        ({"digits": {"decimal": ".", "group": [","]}}, "toy.yaml: digits: group: unknown key"),
        ({"digits": "."}, "toy.yaml: digits: expected a mapping"),
        ({"numerals": {"style": "roman"}}, "toy.yaml: numerals: style: expected words or characters, found 'roman'"),
        ({"numerals": {"style": "words", "ones": {"many": ["lots"]}}}, "toy.yaml: numerals: ones: 'many' is no number"),
        ({"fractions": {"alone": {"1/0": ["half"]}}}, "toy.yaml: fractions: alone: '1/0' is no fraction"),
        ({"vague": {"a": "b"}}, "toy.yaml: vague: expected a list of words"),
        ({"nouns": {"free": "yes"}}, "toy.yaml: nouns: free: expected true or false, found 'yes'"),
        ({"rank": {"patterns": ["{place} of {of}"]}}, "toy.yaml: rank: patterns: "),
        ({"ranges": [{"middle": ["to"], "width": "2"}]}, r"toy.yaml: ranges\[0\]: width: unknown key"),
        ({"duration": {"units": {"P1Y": "year"}, "unit": []}}, "toy.yaml: duration: unit: unknown key"),
    ],
)
def test_a_mistake_in_a_language_file_names_the_file_and_the_key(change: dict[str, object], message: str) -> None:
    with pytest.raises(LanguageError, match=message):
        language({**CONTENT, **change}, "toy", "toy.yaml")


def test_a_key_that_stands_twice_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "toy.yaml").write_text("name: Toy\ndigits: {decimal: '.'}\nname: Other\n", encoding="utf-8")
    monkeypatch.setattr(languages, "_FOLDER", tmp_path)
    with pytest.raises(LanguageError, match=r"toy\.yaml: line 3: the key 'name' stands there twice"):
        languages._content.__wrapped__("toy")


def test_a_new_language_is_one_more_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "toy.yaml").write_text(
        "name: Toy\ndigits: {decimal: '.'}\nnumerals: {style: words, ones: {0: ['no'], 1: [uno]}}\ndates: {}\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(languages, "_FOLDER", tmp_path)
    content = languages._content.__wrapped__("toy")
    assert language(content, "toy", "toy.yaml").numerals.small == {"no": 0, "uno": 1}  # `no` is a word, not false
