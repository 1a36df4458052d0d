"""`mentions`, by hand and in batches."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.program import run
from tests.cli.test_building_blocks import lines


def test_each_mention_is_listed_with_its_place_its_words_and_what_it_is_read_as(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It fell.\n\nIt took\tfour weeks, or 20%.\n", encoding="utf-8")
    assert run("mentions", "a.txt", cwd=tmp_path).out == (
        "3:9  four weeks  duration: 4 weeks\n3:24  20%  percentage: 19.5 to 20.5%\n"
    )


def test_several_texts_are_told_apart_and_one_kind_can_be_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("4 weeks", encoding="utf-8")
    ran = run("mentions", "--kind", "percentage", "a.txt", "-", cwd=tmp_path, stdin="im Jahr 20 %")
    assert ran.out == "-:1:9  20 %  percentage: 19.5 to 20.5%\n"
    assert "a.txt: no value found" in ran.err


def test_an_odd_value_is_listed_with_what_is_odd(tmp_path: Path) -> None:
    ran = run("mentions", "-", cwd=tmp_path, stdin="On Monday, December 23, 2025.")
    assert "    weekday: " in ran.out


def test_what_cannot_be_searched_is_told_and_ends_with_2(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"fine\n\xff\xfe")
    for arguments, message in {
        (): "give a text file",
        ("nowhere.txt",): "nowhere.txt: cannot be read: No such file",
        (".",): ".: cannot be read: Is a directory",
        ("bad.txt",): "bad.txt:2: byte 5 is no UTF-8",
        ("--kind", "name", "-"): "“name” is not found in running text; there are date, duration, money",
        ("--kind", "colour", "-"): "“colour” is not found in running text",
    }.items():
        ran = run("mentions", *arguments, cwd=tmp_path, stdin="")
        assert (ran.code, ran.out) == (2, "")
        assert message in ran.err


def test_control_characters_of_a_text_are_shown_and_not_obeyed(tmp_path: Path) -> None:
    assert "\x1b" not in run("mentions", "-", cwd=tmp_path, stdin="5\x1b[31m years, 4 \u202eyears").out


def test_a_batch_answers_in_order_with_exact_spans(tmp_path: Path) -> None:
    text = "Am 6. Februar 2026: 1 Billion Yen (£5)."
    asked = [
        {"id": 1, "text": text, "language": "de", "reference_date": None},
        {"id": "x", "text": "none here", "language": "en", "reference_date": "2025-12-23"},
        {"id": 2, "text": "Monday, December 23, 2025"},
    ]
    ran = run("mentions", "--jsonl", cwd=tmp_path, stdin=lines(*asked))
    first, second, third = (json.loads(line) for line in ran.out.splitlines())
    assert ran.code == 0
    assert [(m["start"], m["end"], m["text"], m["value"]["kind"]) for m in first["mentions"]] == [
        (3, 18, "6. Februar 2026", "date"),
        (20, 33, "1 Billion Yen", "money"),
        (35, 37, "£5", "money"),
    ]
    assert all(text[m["start"] : m["end"]] == m["text"] for m in first["mentions"])
    assert second == {"id": "x", "mentions": []}
    assert [remark["check"] for remark in third["mentions"][0]["remarks"]] == ["weekday"]


def test_a_bad_request_spoils_only_its_own_answer(tmp_path: Path) -> None:
    asked = [{"id": 1}, {"id": 2, "text": "20%", "reference_date": "soon"}, {"id": 3, "text": "20%"}]
    ran = run("mentions", "--jsonl", cwd=tmp_path, stdin=lines(*asked))
    assert ran.code == 2
    assert [sorted(json.loads(line)) for line in ran.out.splitlines()] == [
        ["error", "id"],
        ["error", "id"],
        ["id", "mentions"],
    ]
