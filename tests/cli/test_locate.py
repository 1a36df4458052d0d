"""`locate`, by hand and in batches."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.program import run
from tests.cli.test_building_blocks import lines

TEXT = "The fee\nis 12\neuros.\fIt will not rise in May.\nThe quay is “open”."


def test_a_quote_is_told_with_its_place_and_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert run("locate", "is 12\neuros", "a.txt", cwd=tmp_path).out == "exact  2:1-3:5 (page 1)\n"
    assert run("locate", 'quay is "open"', "a.txt", cwd=tmp_path).out == "folded  4:5-4:18 (page 2)\n"
    ran = run("locate", "nothing of the sort", "-", cwd=tmp_path, stdin=TEXT)
    assert (ran.code, ran.out) == (0, "missing\n")


def test_what_is_altered_is_told_word_by_word(tmp_path: Path) -> None:
    ran = run("locate", "The free fee is 13 euros. It will rise in May.", "-", cwd=tmp_path, stdin=TEXT)
    assert (ran.code, ran.out) == (
        0,
        "altered  1:1-3:31 (page 1)\n"
        "    the quote adds “free”\n"
        "    the quote has “13”, the text “12”\n"
        "    the quote leaves out “not”\n",
    )


def test_several_places_are_listed_and_told_apart(tmp_path: Path) -> None:
    text = "The fee rises. The fee falls.\nThe fee"
    ran = run("locate", "The fee", "-", cwd=tmp_path, stdin=text)
    assert ran.out.splitlines()[1:] == ["    1:1-1:7", "    1:16-1:22", "    2:1-2:7"]
    assert ran.out.startswith("ambiguous  3 places; ")
    for options in (("--prefix", "rises."), ("--suffix", "falls")):
        assert run("locate", *options, "The fee", "-", cwd=tmp_path, stdin=text).out == "exact  1:16-1:22\n"
    assert run("locate", "--line", "2", "The fee", "-", cwd=tmp_path, stdin=text).out == "exact  2:1-2:7\n"
    many = run("locate", "fee", "-", cwd=tmp_path, stdin="fee " * 300).out
    assert many.startswith("ambiguous  100 or more places")
    assert many.endswith("    … and more\n")


def test_a_negation_in_a_gap_is_told(tmp_path: Path) -> None:
    ran = run("locate", "It will ... in May", "-", cwd=tmp_path, stdin=TEXT + "\n\nEnd.")
    assert ran.out == "exact  3:8-3:30 (page 2)\n    careful: what the dots leave out holds “not”\n"


def test_a_quote_may_begin_with_a_minus(tmp_path: Path) -> None:
    assert run("locate", "-3.2%", "-", cwd=tmp_path, stdin="It fell -3.2%.").out == "exact  1:9-1:13\n"


def test_control_characters_are_shown_and_not_obeyed(tmp_path: Path) -> None:
    text = "the council saw nine\x1b\u202e boats in the port at noon"
    ran = run("locate", "the council saw eight boats in the port at noon", "-", cwd=tmp_path, stdin=text)
    assert ran.out.startswith("altered")
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out


def test_what_cannot_be_looked_up_is_told_and_ends_with_2(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"fine\n\xff\xfe")
    for arguments, message in {
        (): "give a quote and a text",
        ("only a quote",): "give a quote and a text",
        ("words", "nowhere.txt"): "nowhere.txt: cannot be read: No such file",
        ("words", "bad.txt"): "bad.txt:2: byte 5 is no UTF-8",
        ("  ", "-"): "the quote is empty",
        ("--prefex", "-"): "there is no option “--prefex”",
        ("--line", "0", "words", "-"): "--line takes a line from 1",
    }.items():
        ran = run("locate", *arguments, cwd=tmp_path, stdin="")
        assert (ran.code, ran.out) == (2, "")
        assert message in ran.err


def test_a_batch_answers_in_order_with_exact_spans(tmp_path: Path) -> None:
    asked = [
        {"id": 1, "quote": "is 12 euros", "text": TEXT},
        {"id": "x", "quote": "It will rise in May.", "text": TEXT},
        {"id": 2, "quote": "boats", "text": TEXT},
        {"id": 3, "quote": "is", "text": TEXT, "prefix": "The quay", "suffix": None, "line": None},
        {"id": 4, "quote": "is", "text": TEXT},
    ]
    ran = run("locate", "--jsonl", cwd=tmp_path, stdin=lines(*asked))
    assert ran.code == 0
    assert [json.loads(line) for line in ran.out.splitlines()] == [
        {"id": 1, "status": "folded", "start": 8, "end": 19, "differences": []},
        {"id": "x", "status": "altered", "start": 21, "end": 45, "differences": [{"quoted": "", "printed": "not"}]},
        {"id": 2, "status": "missing", "start": None, "end": None, "differences": []},
        {"id": 3, "status": "exact", "start": 55, "end": 57, "differences": []},
        {"id": 4, "status": "ambiguous", "start": None, "end": None, "differences": [], "places": [[8, 10], [55, 57]]},
    ]


def test_a_batch_warns_of_negations_and_takes_no_other_arguments(tmp_path: Path) -> None:
    asked = {"id": 1, "quote": "It will ... in May", "text": TEXT + "\n\nEnd."}
    ran = run("locate", "--jsonl", cwd=tmp_path, stdin=lines(asked))
    assert json.loads(ran.out)["negation"] == "not"
    for arguments in (("is",), ("--line", "2"), ("--prefix", "a")):
        ran = run("locate", "--jsonl", *arguments, cwd=tmp_path, stdin=lines(asked))
        assert (ran.code, ran.out) == (2, "")
        assert "--jsonl" in ran.err


def test_a_quote_of_any_length_is_answered(tmp_path: Path) -> None:
    ran = run("locate", "x" * 20_001, "-", cwd=tmp_path, stdin=TEXT)
    assert (ran.code, ran.out) == (2, "")
    assert "up to 20,000 characters" in ran.err


def test_a_bad_request_spoils_only_its_own_answer(tmp_path: Path) -> None:
    good = {"id": 9, "quote": "is", "text": "it is"}
    bad: list[dict[str, object]] = [
        {"quote": 5},
        {"text": None},
        {"line": 0},
        {"line": True},
        {"line": "2"},
        {"prefix": 1},
    ]
    ran = run("locate", "--jsonl", cwd=tmp_path, stdin=lines(*({**good, **one} for one in bad), good))
    *spoilt, last = (json.loads(line) for line in ran.out.splitlines())
    assert ran.code == 2
    assert all(sorted(answer) == ["error", "id"] for answer in spoilt)
    assert last["status"] == "exact"
