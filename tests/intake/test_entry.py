"""The YAML that is written: every value is the text it was, and what people wrote stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from aiplancheck.errors import RegistryError
from aiplancheck.intake._entry import checked, mapping, merged, scalar
from aiplancheck.intake._slug import slug

HERE = Path(__file__).parent
NASTY = [
    *("yes", "no", "null", "~", "010", "2025-12-23", "- item", "? key", "a: b", "a:b", "ends:", "x #y", "x#y", "#x"),
    *('"quoted"', "'quoted'", "it's", "[a, b]", "{a: b}", "&anchor", "*alias", "!tag", "|", ">", "%d", "@x", "`x`"),
    *("---", "...", "--- x", "a\nb", "a\tb", " lead", "trail ", "\x00\x1b[31m", "\u202egnp",
     "x\x85\u2028\u2029y", "\ufeff"),
    *("𠮷野家", "港: 料金", "日付　です", "\U000e0001", "\\n", "a" * 2000, ",", "=", "<<", "é", "_x", "\ufffe"),
]  # fmt: skip


@given(st.text(st.characters(codec="utf-8"), min_size=1).filter(lambda words: words.strip()))
@settings(max_examples=200)
@example("a: ")
def test_every_text_comes_back_as_it_was(words: str) -> None:
    assert checked(f"title: {scalar(words)}\nnote: end\n", "x", HERE).title == words


@pytest.mark.parametrize("words", NASTY, ids=ascii)
def test_yaml_in_a_value_is_text(words: str) -> None:
    source = checked(f"title: {scalar(words)}\nauthor: {scalar(words)}\n", "x", HERE)
    assert (source.title, source.author) == (words, words)


def test_plain_words_need_no_quotes() -> None:
    assert scalar("Fees rise, it's said (again)") == "Fees rise, it's said (again)"


@pytest.mark.parametrize("id_", ["a-b", "null", "010", "-", "2025-12-23", "no"])
def test_ids_in_braces_are_text(id_: str) -> None:
    text = f"title: x\nderived_from: {mapping({'source': id_, 'how': 'copy'})}\n"
    assert checked(text, "x", HERE).derived_from[0].source == id_


OLD = """\
# About this file
title: What people wrote   # by hand
language: en

# old text
text: texts/old.txt
# why not
not_own_voice: [1]
says:
  a.b: {value: four}
# the end
"""
FIELDS = {"title": "Found", "author": "Voss", "retrieved": "2026-01-15", "text": "texts/x.txt", "sha256": "ab" * 32}


def test_what_people_wrote_stays() -> None:
    assert merged(OLD, FIELDS, frozenset(), "sources/x.yaml") == OLD.replace(
        "language: en\n", "author: Voss\nlanguage: en\nretrieved: 2026-01-15\n"
    ).replace("text: texts/old.txt\n", f"text: texts/x.txt\nsha256: {'ab' * 32}\n")


def test_what_is_given_replaces_it() -> None:
    found = merged(OLD, FIELDS, frozenset({"title"}), "sources/x.yaml")
    assert "title: Found\nauthor: Voss\n" in found
    assert "# About this file\n" in found


@pytest.mark.parametrize("old", ["{title: x}", "- x", "title: x\ntitle: y\n", "title: [", "# nothing\n", "x"])
def test_a_broken_file_is_not_touched(old: str) -> None:
    with pytest.raises(RegistryError) as raised:
        merged(old, FIELDS, frozenset(), "sources/x.yaml")
    assert raised.value.faults


def test_a_last_line_without_its_end_is_ended() -> None:
    assert merged("title: x", FIELDS, frozenset(), "p").startswith("title: x\nauthor: Voss\n")


@pytest.mark.parametrize(
    ("words", "language", "id_"),
    [
        ("Fees rise: 12 € for boats!", "", "fees-rise-12-for-boats"),
        ("Die Gebühr für größere Schiffe", "de", "die-gebuehr-fuer-groessere-schiffe"),
        ("Redevance élevée à l’île", "fr", "redevance-elevee-a-lile"),
        ("Łódź øre", "", "lodz-ore"),
        ("港の料金", "ja", ""),
        ("AI時代の新しい港湾の料金", "ja", ""),
        ("../../etc/passwd", "", "etc-passwd"),
        ("…", "", ""),
        ("word " * 40, "", "word-word-word-word-word-word-word-word-word-word"),
        ("x" * 80, "", "x" * 50),
    ],
)
def test_ids_come_from_titles(words: str, language: str, id_: str) -> None:
    assert slug(words, language) == id_
