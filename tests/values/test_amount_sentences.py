"""The sentences of comparisons and the reasons of what cannot be read: true, plain, and in the source's own words."""

from __future__ import annotations

import pytest

from aiplancheck.values import Unreadable, relate
from tests.values.amounts import read, value

COMPARED = [
    ("percentage", "30%", "31%", "30% and 31% have no value in common (29.5 to 30.5% and 30.5 to 31.5% only touch)"),
    ("number", "nearly 500", "450", "nearly 500 and 450 have no value in common (450 to 500 and 450 only touch)"),
    ("percentage", "30%", "50%", "30% and 50% have no value in common (29.5 to 30.5%; 49.5 to 50.5%)"),
    ("number", "over 40", "40", "above 40 and 40 have no value in common"),
    ("duration", "365 days", "a year", "365 days lies within 1 year (a month has 28 to 31 days)"),
    ("duration", "27 days", "a month", "27 days and 1 month have no value in common (a month has 28 to 31 days)"),
    ("rank", "5th to 8th", "top 10", "place 5 to 8 lies within place 1 to 10"),
    ("percentage", "18 to 22%", "about 20%", "both are 18 to 22%"),
]


@pytest.mark.parametrize(("kind", "a", "b", "because"), COMPARED)
def test_a_comparison_says_why(kind: str, a: str, b: str, because: str) -> None:
    assert relate(value(kind, a), value(kind, b)).because == because


@pytest.mark.parametrize(
    ("kind", "language", "text", "reason"),
    [
        ("number", "de", "etwas", "such as vier"),
        ("rank", "ja", "上のほう", "such as 63カ国中29位"),
        ("number", "en", "１,２００,５", "the marks in “１,２００,５” neither group nor divide digits as English does"),
        ("money", "en", "Fr. 300", "'Fr.' may be CHF"),
    ],
)
def test_a_reason_quotes_what_is_printed(kind: str, language: str, text: str, reason: str) -> None:
    found = read(kind, text, language)
    assert isinstance(found, Unreadable)
    assert reason in found.reason


@pytest.mark.parametrize("kind", ["date", "number", "money", "percentage", "rank", "duration"])
@pytest.mark.parametrize(
    "unit", ["", " seconds", " hours", ".5 hours", "%", " yen", "th", " trillion euros", "年", "分"]
)
def test_no_number_is_too_long_to_be_answered(kind: str, unit: str) -> None:
    for digits in (29, 32, 40, 41):
        assert read(kind, "9" * digits + unit) is not None


def test_what_typesetting_leaves_behind_is_no_part_of_a_value() -> None:
    assert value("number", "hundert\u00adfünfzig", "de").canonical == "150"
    assert value("money", "\u200e3\u200b million yen").canonical == value("money", "3 million yen").canonical
