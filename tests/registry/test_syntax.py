"""A file that is no YAML has one fault, where a person mends it, in words that say how."""

from __future__ import annotations

import pytest
import yaml

from aiplancheck.registry import _yaml
from aiplancheck.registry._faults import Faults, File
from tests.registry.world import HERE

QUOTES = "put it in quotes"
NO_COLON = 'has no colon after the key (write it as "key: value"'
#: A file with § where the fault is expected, and how the fault begins.
SLIPS = [
    ("about: x\nclaims:\n  a:\n    §question Which day\n    kind: date\n", '"question Which day" ' + NO_COLON),
    ("§title Foo\nlanguage: en\n", '"title Foo" ' + NO_COLON),
    ("title: Foo\n§language en\n", '"language en" ' + NO_COLON),
    ("title: Foo\n§language en", '"language en" ' + NO_COLON),
    ("claims:\n  §adoption\n    question: x\n", '"adoption" ' + NO_COLON),
    ("claims:\n  a:\n    question: x\n    §kind date\n  b:\n", '"kind date" ' + NO_COLON),
    ("- source: s\n  §value 3  # three\n  quote: z\n", '"value 3" ' + NO_COLON),
    ("質問: 何日\n§日本 か\nb: c\n", '"日本 か" ' + NO_COLON),
    ("title§:Foo\nlanguage: en\n", 'there is no space after the colon in "title:Foo"'),
    ("質問§：何日\nkind: date\n", "a full-width colon ends no key in YAML"),
    ("a§:\u00a0b\nc: d\n", "a no-break space after the colon ends no key"),
    ("claims:\n§\ta: b\n", "a tab cannot indent YAML (use spaces"),
    ("claims:\n  a: b\n§\tc: d\n", "a tab cannot indent YAML (use spaces"),
    ("claims:\n  a:\n  §\tb: c\n", "a tab cannot indent YAML (use spaces"),
    ('title: §"foo\nlanguage: en\n', "the quotation mark that opens here is never closed"),
    ("title: §'foo\nlanguage: en\n", "the quotation mark that opens here is never closed"),
    ('a: §"foo\nb: "bar"\nc: d\n', "the quotation mark that opens here is not closed on its line"),
    ('a: {x: §"y}\nb: {c: "d"}\n', "the quotation mark that opens here is not closed on its line"),
    ('a: "say "§hi" now"\n', "there is more text after the closing quotation mark"),
    ("a: 'it'§s'\n", "there is more text after the closing quotation mark (inside single quotes write ''"),
    ("a: [b]§c\n", "there is more text after the closing bracket"),
    ("a: §[x, y\nb: c\n", 'the "[" that opens here is never closed'),
    ("a: §{x: y\nb: c\n", 'the "{" that opens here is never closed'),
    ("a: {b: c, d: §[e", 'the "[" that opens here is never closed'),
    ("a: {x: [y§}\n", '"}" closes nothing here: "[" on line 1 is open'),
    ('a: {exact: "x" §line: 3}\n', 'a comma or "}" is missing before this'),
    ("a: {x: y z§: w}\n", 'a comma or "}" is missing before this'),
    ("a: [x,§, y]\n", "there is nothing before this comma"),
    ('x:\n  "a: "§b: c\n', "there is more text after the closing quotation mark"),
    ("a: foo§: bar\n", 'a second ": " in one value (put the value in quotes'),
    ("a:\n  - foo: bar§: baz\n", 'a second ": " in one value (put the value in quotes'),
    ("a: “foo§: bar”\n", 'a second ": " in one value (put the value in quotes'),
    ("a: x\n  §b: y\n", "this line stands deeper than line 1, which has its value already"),
    ("a:\n    b: y\n  §c: z\n", "this line begins in column 3, where nothing above begins (indent it to column 1 or 5"),
    ("a:\n  - x\n §- y\n", "this line begins in column 2, where nothing above begins (indent it to column 1 or 3"),
    ("a:\n  - x\n  §y: z\n", "a key stands where a list item is expected"),
    ("a: b\n§- c\n", "a list item stands where a key is expected"),
    ("a:\n  - b: x\n  §-c: d\n", "there is no space after the dash"),
    ("§: b\n", "there is no key before this colon"),
    ("a: §- x\n", "a list cannot begin on the line of its key"),
    ("a: §@foo\n", 'a value cannot begin with "@" in YAML (put it in quotes'),
    ("a: §`foo`\n", 'a value cannot begin with "`" in YAML (put it in quotes'),
    ("a: §%foo\n", 'a value cannot begin with "%" in YAML (put it in quotes'),
    ("a: §>20%\n", 'a value cannot begin with ">" in YAML (put it in quotes'),
    ("a: §|text|\n", 'a value cannot begin with "|" in YAML (put it in quotes'),
    ("a: §? x\n", 'a value cannot begin with "?" in YAML (put it in quotes'),
    ("a: §]\n", 'a value cannot begin with "]" in YAML (put it in quotes'),
    ("a: [§*, law.*]\n", 'a value cannot begin with "*" in YAML (put it in quotes'),
    ("a: [law.*, §*.b]\n", 'a value cannot begin with "*" in YAML (put it in quotes'),
    ("a: §& x\n", 'a value cannot begin with "&" in YAML (put it in quotes'),
    ("a: §!b!c d\n", 'a value cannot begin with "!" in YAML (put it in quotes'),
    ("a: §\x01\n", "the character U+0001 cannot stand in YAML"),
    ("a: b\n§\x0cc: d\n", "the character U+000C cannot stand in YAML"),
    ("あ: い§\x00\n", "the character U+0000 cannot stand in YAML"),
    ("a: b\n§---\nc: d\n", 'a second document begins with "---"'),
    ("a: b\n...\n§c: d\n", "there is more after the end of the document"),
    ("§", "the file is empty"),
    ("§# nothing but a remark\n", "the file is empty"),
    ("a: " + "[" * 63 + "§" + "[" * 5000, "lists and mappings stand in one another more than 64 deep"),
    ("".join(" " * n + "a:\n" for n in range(64)) + " " * 64 + "§a: b\n", "lists and mappings stand in one another"),
]  # fmt: skip


def _faults(text: str) -> list[str]:
    faults = Faults()
    assert _yaml.compose(text, File("f", faults)) is None
    return [str(fault) for fault in faults.found]


@pytest.fixture(params=["C", "pure"])
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure":
        monkeypatch.setattr(_yaml, "Parser", yaml.BaseLoader)


@pytest.mark.usefixtures("_parser")
@pytest.mark.parametrize(("marked", "expected"), SLIPS)
def test_a_slip_has_one_fault_where_it_is_mended(marked: str, expected: str) -> None:
    before, _, after = marked.partition(HERE)
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    (fault,) = _faults(before + after)
    assert fault.startswith(f"f:{line}:{column}: {expected}")


def test_a_backslash_that_escapes_nothing_is_explained() -> None:
    (fault,) = _faults('a: "\\q"\n')
    assert "a backslash in double quotes begins a special character, and this is none" in fault


def test_a_key_of_more_than_a_thousand_characters_is_refused() -> None:
    assert _faults("a: b\n" + "x" * 1100 + ": c\n") == [
        "f:2:1: a key is longer than 1024 characters (shorten it; the rest of this file was not checked)"
    ]


@pytest.mark.parametrize("text", ["a: 'b\n", "a: \u0001\n", "a: b\n---\na: c\n", "a: " + "[" * 70 + "]" * 70])
def test_a_fault_that_ends_the_reading_of_a_file_says_so(text: str) -> None:
    (fault,) = _faults(text)
    assert fault.endswith("; the rest of this file was not checked)")


@pytest.mark.usefixtures("_parser")
def test_sixty_four_levels_are_read() -> None:
    faults = Faults()
    assert _yaml.compose("a: " + "[" * 63 + "]" * 63, File("f", faults)) is not None
    assert faults.found == []


@pytest.mark.usefixtures("_parser")
def test_both_parsers_give_the_same_places() -> None:
    node = _yaml.compose("あ: {い: う}\nb: 𠮷\n", File("f", Faults()))
    assert isinstance(node, _yaml.Entries)
    inner, b = node.pairs["あ"][1], node.pairs["b"][1]
    assert isinstance(inner, _yaml.Entries)
    assert (inner.pairs["い"][1].line, inner.pairs["い"][1].column) == (1, 8)
    assert (b.line, b.column) == (2, 4)


def test_a_colon_squeezed_against_a_comma_is_explained() -> None:
    (fault,) = _faults("a: {b:, c: d}\n")
    assert fault.startswith("f:1:6: there is no space after this colon")
