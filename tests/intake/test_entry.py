"""The YAML that is written: every value is the text it was, and what people wrote stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from aiplancheck.errors import RegistryError
from aiplancheck.intake._entry import checked, mapping, scalar
from aiplancheck.intake._merge import merged
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
    assert "title: Found   # by hand\nauthor: Voss\n" in found
    assert "# About this file\n" in found


@pytest.mark.parametrize("old", ["{title: x}", "- x", "title: x\ntitle: y\n", "title: [", "# nothing\n", "x"])
def test_a_broken_file_is_not_touched(old: str) -> None:
    with pytest.raises(RegistryError) as raised:
        merged(old, FIELDS, frozenset(), "sources/x.yaml")
    assert raised.value.faults


COMMENTED = """\
title: "Fees # of 2026" # by hand
url: https://example.org/a#b   # see there
text: texts/𠮷.txt # bought from the archive
sha256: >-  # folded
  ab
not_own_voice: # whose
  - 14  # a reader
  # two more
  - 20-22 # an advertisement
# the end
"""


def test_comments_in_lines_that_change_stay() -> None:
    fields = {**FIELDS, "title": "New", "not_own_voice": "[3]"}
    found = merged(COMMENTED, fields, frozenset({"title", "not_own_voice"}), "sources/x.yaml")
    assert found.splitlines()[:2] == ["title: New # by hand", "author: Voss"]
    assert "text: texts/x.txt # bought from the archive\n" in found
    assert "#b   # see there\n" in found
    assert found.endswith("not_own_voice: [3] # whose\n# a reader\n# two more\n# an advertisement\n# the end\n")
    assert checked(found, "x", HERE).not_own_voice == ((3, 3),)


def test_a_given_field_without_a_value_is_taken_out() -> None:
    found = merged(COMMENTED, FIELDS, frozenset({"not_own_voice"}), "sources/x.yaml")
    assert "not_own_voice" not in found
    assert found.endswith("# whose\n# a reader\n# two more\n# an advertisement\n# the end\n")


def test_line_ends_and_a_byte_order_mark_stay() -> None:
    old = "\ufeff" + OLD.replace("\n", "\r\n")
    found = merged(old, FIELDS, frozenset({"title"}), "sources/x.yaml")
    assert found.startswith("\ufeff# About")
    assert found.count("\r\n") == found.count("\n") == OLD.count("\n") + 3
    assert found == "\ufeff" + merged(OLD, FIELDS, frozenset({"title"}), "p").replace("\n", "\r\n")
    assert checked(found, "x", HERE).title == "Found"


PARTS = {
    'title: "Fees # of 2026" # c1\n': ["# c1"],
    "url: https://example.org/a#b   # c2\n": ["# c2"],
    "text: texts/𠮷.txt # c3\n\n# c4\n": ["# c3", "# c4"],
    "sha256: >-  # c5\n  # no comment\n": ["# c5"],
    "not_own_voice: # c6\n  - 14  # c7\n  # c8\n  - 20-22 # c9\n": ["# c6", "# c7", "# c8", "# c9"],
    "retrieved: [a, # d1\n  b] # d2\n": ["# d1", "# d2"],
    "author:\n  Maren\n  Voss # d3\n": ["# d3"],
    "note: 'a\n  # b' # d4\n# d5\n": ["# d4", "# d5"],
}


@given(
    st.permutations(list(PARTS)).flatmap(lambda parts: st.integers(1, len(parts)).map(lambda count: parts[:count])),
    st.frozensets(st.sampled_from(["title", "author", "not_own_voice"])),
    st.sampled_from(["\n", "\r\n"]),
)
@settings(max_examples=100)
def test_no_comment_is_ever_lost(parts: list[str], replaced: frozenset[str], end: str) -> None:
    found = merged("# top\n".replace("\n", end) + "".join(parts).replace("\n", end), FIELDS, replaced, "p")
    for comment in ["# top", *(comment for part in parts for comment in PARTS[part])]:
        assert found.count(comment) == 1


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
