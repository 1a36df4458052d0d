"""Quotes that leave something out."""

from __future__ import annotations

import pytest

from aiplancheck.quotes import Difference, Document, locate

TEXT = (
    "The council adopted the port ordinance in May. Ferries are not affected by the “old” rule. The fee is 12 euros. "
    "It will rise.\n\nThe mayor signed it in June. The fee is 12 euros."
)


@pytest.mark.parametrize(
    ("quote", "status", "start", "end"),
    [
        ("The council adopted ... The fee is 12 euros.", "exact", 0, 111),
        ("The council … in May", "exact", 0, 45),
        ("The council [...] in May", "exact", 0, 45),
        ("The council [ … ] in May", "exact", 0, 45),
        ("The council [..] in May", "exact", 0, 45),
        ("The council <...> in May", "exact", 0, 45),
        ("The council . . . in May", "exact", 0, 45),
        ("The council （中略） in May", "exact", 0, 45),
        (" ... ".join(["The"] * 51), "missing", None, None),
        ("council adopted...in May", "exact", 4, 45),
        ("in May.... The fee", "exact", 39, 98),
        ('... the "old" rule ... It will rise', "folded", 75, 124),
        ("The council adopted ... in June", "missing", None, None),
        ("in May ... The council", "missing", None, None),
        ("The council adopted ... council adopted", "missing", None, None),
        ("counc ... in May", "missing", None, None),
        ("The fee is ... euros", "ambiguous", None, None),
        ("The fee is 12 ... will rise", "exact", 91, 124),
    ],
)
def test_parts_stand_in_order_within_a_paragraph(quote: str, status: str, start: int | None, end: int | None) -> None:
    found = locate(quote, Document(TEXT))
    assert (found.status, found.start, found.end) == (status, start, end)


def test_dots_that_the_text_prints_are_dots() -> None:
    assert locate("Well ... we shall", Document("He said: Well ... we shall see. Well, we shall.")).status == "exact"
    assert locate("well… so", Document("well... so")).status == "folded"


def test_in_a_text_without_blank_lines_every_line_is_a_paragraph() -> None:
    assert locate("The council ... in May", Document("The council met\nin May\n")).status == "missing"
    assert locate("The council ... in May", Document("The council met\nin May\n\nand left")).status == "exact"


@pytest.mark.parametrize(
    ("text", "quote", "negation"),
    [
        (TEXT, "The council adopted ... by the", "not"),
        (TEXT, "The council ... in May", ""),
        ("She said she couldn’t see the quay.", "She said ... see the quay", "n't"),
        ("Der Rat hat keine Einwände gegen den Kai.", "Der Rat hat ... gegen den Kai", "keine"),
        ("Le port n’ouvre pas avant mai.", "Le port ... avant mai", "n'"),
        ("El puerto nunca abre en mayo.", "El puerto ... en mayo", "nunca"),
        ("会議は三日では終わらずに閉会した。", "会議は…閉会した", "ずに"),
        ("会議は未来の港を論じて閉会した。", "会議は…閉会した", ""),
        ("会议在五月没有结束，后来闭幕。", "会议……闭幕", "没"),
        ("The non-binding opinion fell.", "The ... opinion", "non"),
        ("The north quay knots the lines.", "The ... lines", ""),
        ("The quay is unlikely to open.", "The quay ... open", "unlikely"),
        ("Der Kai wird keinesfalls voll.", "Der Kai ... voll", "keinesfalls"),
        ("Порт не откроют в мае.", "Порт ... в мае", "не"),
        ("항구는 안 열린다.", "항구는 ... 열린다", "안"),
        ("港は決して開く。", "港は…開く", "決して"),
        ("The in-house opinion fell.", "The ... opinion", ""),
    ],
)
def test_a_negation_that_is_left_out_is_told(text: str, quote: str, negation: str) -> None:
    found = locate(quote, Document(text))
    assert (found.status, found.negation) == ("exact", negation)


def test_a_part_that_is_altered_is_told() -> None:
    found = locate("The council rejected the port ordinance ... The fee is 12 euros.", Document(TEXT))
    assert (found.status, found.start, found.end) == ("altered", 0, 111)
    assert found.differences == (Difference("rejected", "adopted"),)
