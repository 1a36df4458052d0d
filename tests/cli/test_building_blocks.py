"""`read`, `compare` and `--version`, by hand and in batches."""

from __future__ import annotations

import json
from pathlib import Path

from aiplancheck import __version__
from tests.cli.program import run


def lines(*requests: object) -> str:
    return "".join(json.dumps(request, ensure_ascii=False) + "\n" for request in requests)


def test_version(tmp_path: Path) -> None:
    assert run("--version", cwd=tmp_path).out == f"aiplancheck {__version__}\n"


def test_read_by_hand_names_kind_and_bounds(tmp_path: Path) -> None:
    ran = run("read", "--kind", "money", "--language", "de", "1 Billion Yen", cwd=tmp_path)
    assert ran.code == 0
    assert "JPY" in ran.out


def test_a_printed_value_may_begin_with_a_minus(tmp_path: Path) -> None:
    assert "percentage: -5.5 to -4.5" in run("read", "-5%", cwd=tmp_path).out
    assert run("compare", "-5%", "5%", cwd=tmp_path).out.startswith("disjoint")


def test_read_says_why_it_cannot(tmp_path: Path) -> None:
    ran = run("read", "--kind", "number", "several", cwd=tmp_path)
    assert ran.code == 0
    assert "cannot be read as number" in ran.out


def test_read_in_batch_answers_in_order_with_the_same_id(tmp_path: Path) -> None:
    asked = [
        {"id": 1, "text": "December 23, 2025", "kind": "date", "language": "en"},
        {"id": "x", "text": "several", "kind": "number", "language": "en"},
        {"id": None, "text": "Monday, December 23, 2025", "kind": "date", "language": "en"},
    ]
    answers = [json.loads(line) for line in run("read", "--jsonl", cwd=tmp_path, stdin=lines(*asked)).out.splitlines()]
    assert [answer["id"] for answer in answers] == [1, "x", None]
    assert answers[0]["value"] == {
        "kind": "date",
        "low": "2025-12-23",
        "high": "2025-12-23",
        "low_open": False,
        "high_open": False,
        "unit": None,
        "canonical": "2025-12-23",
        "approximate": False,
    }
    assert "unreadable" in answers[1]
    assert [remark["check"] for remark in answers[2]["remarks"]] == ["weekday"]


def test_one_bad_line_spoils_only_its_own_answer(tmp_path: Path) -> None:
    good = lines({"id": 1, "text": "four", "kind": "number", "language": "en"})
    bad = "{not json\n[]\n" + lines({"id": 2, "kind": "number"}, {"id": 3, "text": "x", "kind": "colour"})
    stdin = good + bad + good
    ran = run("read", "--jsonl", cwd=tmp_path, stdin=stdin)
    answers = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.code == 2
    assert [("value" in answer, "error" in answer) for answer in answers] == [
        (True, False),
        (False, True),
        (False, True),
        (False, True),
        (False, True),
        (True, False),
    ]


def test_compare_in_batch_and_by_hand(tmp_path: Path) -> None:
    pairs = [
        ("money", ("¥1 trillion", "en"), ("1兆円", "ja")),
        ("list", ('["x", "y"]', "en"), ('["x"]', "en")),
        ("number", ("several", "en"), ("4", "en")),
    ]
    asked = [
        {"id": 1, "kind": kind, **{h: {"text": t, "language": tag} for h, (t, tag) in (("a", a), ("b", b))}}
        for kind, a, b in pairs
    ]
    ran = run("compare", "--jsonl", cwd=tmp_path, stdin=lines(*asked))
    answers = [json.loads(line) for line in ran.out.splitlines()]
    assert [answer["relation"] for answer in answers] == ["equal", "contains", "incomparable"]
    assert all(answer["because"] for answer in answers)
    by_hand = run("compare", "23 December 2025", "6 February 2026", cwd=tmp_path)
    assert by_hand.out.startswith("disjoint (date): ")


def test_what_cannot_be_read_is_told_in_one_line_with_the_language_that_can(tmp_path: Path) -> None:
    assert run("read", "€ 1,2 Mrd.", cwd=tmp_path).out == (
        "€ 1,2 Mrd.  cannot be read as date, money, percentage, rank, duration, number or boolean in English: the "
        "marks in “1,2” neither group nor divide digits as English does; in German it is money, 1.15 to 1.25 billion "
        "EUR (--language de)\n"
    )
    told = run("read", "summer 2025", "20 Foo", "", cwd=tmp_path).out.splitlines()
    assert ["season" in told[0], "in German" in told[1], told[2].endswith("nothing is printed")] == [True, False, True]


def test_yes_and_no_are_read_without_naming_a_kind(tmp_path: Path) -> None:
    assert run("read", "yes", cwd=tmp_path).out == "yes  boolean: yes\n"
    assert run("compare", "yes", "no", cwd=tmp_path).out.startswith("disjoint (boolean)")


def test_a_list_is_typed_with_or_without_quotation_marks(tmp_path: Path) -> None:
    ran = run("read", "--kind", "list", "[A, B C]", '["A", "B C"]', "['A, D', B]", "[A", "[A, [B]]", cwd=tmp_path)
    assert [line.partition("  ")[2][:14] for line in ran.out.splitlines()] == [
        "list: A, B C",
        "list: A, B C",
        "list: A, D, B",
        "cannot be read",
        "cannot be read",
    ]
    assert run("compare", "--kind", "list", "[A, B]", '["B", "A"]', cwd=tmp_path).out.startswith("equal (list)")


def test_compare_says_what_each_is_where_no_kind_fits_both(tmp_path: Path) -> None:
    assert run("compare", "20%", "20", cwd=tmp_path).out == (
        "incomparable: no kind fits both: “20%” is a percentage, “20” is a number; try --kind\n"
    )
    assert run("compare", "soon", "20", cwd=tmp_path).out.startswith("incomparable: “soon” cannot be read as date,")
    named = run("compare", "--kind", "money", "20%", "20", cwd=tmp_path).out
    assert named.startswith("incomparable (money): “20%” cannot be read: it is not an amount of money")
