"""Durations: calendar lengths, months and days apart but for the longest and shortest month."""

from __future__ import annotations

import pytest

from aiplancheck.values import Reader, Relation, Unreadable, relate, show
from aiplancheck.values.duration import KIND
from tests.values.amounts import spelt, value

TABLE = [
    ("en", "two thirds of a year", "8 P1M", "P1M"),
    ("en", "five years and two thirds", "68 P1M", "P1M"),
    ("de", "zwei Drittel Jahr", "8 P1M", "P1M"),
    ("ja", "三分の二年", "8 P1M", "P1M"),
    ("en", "about 5 years or more", "[60,∞) P1M", "P1Y"),
    ("en", "seven years", "84 P1M", "P1Y"),
    ("en", "7-year", "84 P1M", "P1Y"),
    ("en", "a year", "12 P1M", "P1Y"),
    ("en", "two decades", "240 P1M", "P1Y"),
    ("en", "half a century", "600 P1M", "P1Y"),
    ("en", "half a year", "6 P1M", "P1M"),
    ("en", "one and a half years", "18 P1M", "P1M"),
    ("en", "a year and a half", "18 P1M", "P1M"),
    ("en", "1½ years", "18 P1M", "P1M"),
    ("en", "1.5 years", "[17.4,18.6) P1M", "P1Y"),
    ("en", "two years and three months", "27 P1M", "P1M"),
    ("en", "a fortnight", "14 P1D", "P1W"),
    ("en", "7 weeks", "49 P1D", "P1W"),
    ("en", "48 hours", "2 P1D", "PT1H"),
    ("en", "36 hours", "36 PT1H", "PT1H"),
    ("en", "1 hour 15 minutes", "75 PT1M", "PT1M"),
    ("en", "three quarters of an hour", "45 PT1M", "PT1M"),
    ("en", "over seven years", "[84,∞) P1M", "P1Y"),
    ("en", "more than seven years", "(84,∞) P1M", "P1Y"),
    ("en", "seven or more years", "[84,∞) P1M", "P1Y"),
    ("en", "for seven years", "84 P1M", "P1Y"),
    ("en", "over a period of seven years", "84 P1M", "P1Y"),
    ("en", "within 30 days", "(-∞,30] P1D", "P1D"),
    ("en", "nearly ten years", "(108,120] P1M", "P1Y"),
    ("en", "three to five years", "[36,60] P1M", "P1Y"),
    ("en", "6 months to 2 years", "[6,24] P1M", "P1M"),
    ("de", "sieben Jahre", "84 P1M", "P1Y"),
    ("de", "siebenjährig", "84 P1M", "P1Y"),
    ("de", "zweieinhalb Jahre", "30 P1M", "P1M"),
    ("de", "ein halbes Jahr", "6 P1M", "P1M"),
    ("de", "eine Viertelstunde", "15 PT1M", "PT1M"),
    ("de", "ein Quartal", "3 P1M", "P1M"),
    ("de", "2 Jahre und 3 Monate", "27 P1M", "P1M"),
    ("de", "über sieben Jahre", "[84,∞) P1M", "P1Y"),
    ("de", "über einen Zeitraum von sieben Jahren", "84 P1M", "P1Y"),
    ("de", "drei bis fünf Jahre", "[36,60] P1M", "P1Y"),
    ("ja", "7年間", "84 P1M", "P1Y"),
    ("ja", "7カ年", "84 P1M", "P1Y"),
    ("ja", "二年半", "30 P1M", "P1M"),
    ("ja", "半年", "6 P1M", "P1M"),
    ("ja", "2年3カ月", "27 P1M", "P1M"),
    ("ja", "7年間にわたり", "[84,∞) P1M", "P1Y"),
    ("ja", "約7年", "[75.6,92.4] P1M", "P1Y"),
    ("ja", "7年以内", "(-∞,84] P1M", "P1Y"),
    ("ja", "今後7年間", "84 P1M", "P1Y"),
    ("ja", "1時間15分", "75 PT1M", "PT1M"),
    ("en", "a seven-year period", "84 P1M", "P1Y"),
    ("en", "over a seven-year period", "84 P1M", "P1Y"),
    ("en", "over a year", "[12,∞) P1M", "P1Y"),
    ("en", "for a year", "12 P1M", "P1Y"),
    ("en", "the coming seven years", "84 P1M", "P1Y"),
    ("en", "P7Y", "84 P1M", "P1Y"),
    ("en", "70 s", "70 PT1S", "PT1S"),
    ("de", "sieben Jahre lang", "84 P1M", "P1Y"),
    ("de", "ein siebenjähriger Zeitraum", "84 P1M", "P1Y"),
    ("de", "eine Dreiviertelstunde", "45 PT1M", "PT1M"),
    ("ja", "7カ年計画", "84 P1M", "P1Y"),
    ("ja", "今後7年間で", "84 P1M", "P1Y"),
    ("ja", "四半世紀", "300 P1M", "P1Y"),
    ("ja", "1世紀", "1200 P1M", "P1Y"),
]


@pytest.mark.parametrize(("language", "text", "reads", "unit"), TABLE)
def test_a_printed_duration_is_read_in_its_unit(language: str, text: str, reads: str, unit: str) -> None:
    found = value("duration", text, language)
    assert (found.canonical, found.unit) == (reads, unit)


SILENCE = [
    ("fr", "à 20 h 30"),
    ("en", "seven"),
    ("en", "several years"),
    ("en", "years"),
    ("en", "7 business days"),
    ("en", "seven fiscal years"),
    ("en", "seven years ago"),
    ("en", "seven years later"),
    ("en", "two months and three days"),
    ("en", "-7 years"),
    ("en", "December 2025"),
    ("en", "7 m"),
    ("en", "7%"),
    ("de", "mehrere Jahre"),
    ("de", "vor sieben Jahren"),
    ("de", "7 Werktage"),
    ("de", "jährlich"),
    ("ja", "数年"),
    ("ja", "7年前"),
    ("ja", "7年生"),
    ("ja", "2026年"),
    ("ja", "令和7年"),
    ("tlh", "7 days"),
    ("en", "1970s"),
    ("en", "the 1970s"),
    ("de", "alle sieben Jahre"),
    ("ja", "19世紀"),
    ("ja", "18〜19世紀"),
]


@pytest.mark.parametrize(("language", "text"), SILENCE)
def test_what_is_no_duration_is_not_read(language: str, text: str) -> None:
    assert spelt("duration", text, language) == "unreadable"


def test_equal_lengths_in_two_units_are_equal_values() -> None:
    assert value("duration", "36 months") == value("duration", "three years")
    assert value("duration", "14 days") == value("duration", "zwei Wochen", "de")
    assert value("duration", "24 hours") == value("duration", "一日", "ja")


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("three months", "90 days", Relation.CONTAINS),
        ("90 days", "three months", Relation.WITHIN),
        ("three months", "12 weeks", Relation.CONTAINS),
        ("three months", "80 days", Relation.DISJOINT),
        ("a month", "28 to 31 days", Relation.EQUAL),
        ("over five years", "six years", Relation.CONTAINS),
        ("10 weeks", "10 days", Relation.DISJOINT),
    ],
)
def test_days_against_months_go_by_the_shortest_and_longest_month(a: str, b: str, relation: Relation) -> None:
    assert relate(value("duration", a), value("duration", b)).relation is relation


def test_a_duration_is_shown_in_words() -> None:
    assert show(value("duration", "a year")) == "1 year"
    assert show(value("duration", "about ten years")) == "9 to 11 years"
    assert show(value("duration", "under a year")) == "below 1 year"


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("P7Y", "84 P1M"),
        ("P1Y6M", "18 P1M"),
        ("P90D", "90 P1D"),
        ("P2W", "14 P1D"),
        ("PT36H", "36 PT1H"),
        ("84 P1M", "84 P1M"),
    ],
)
def test_what_a_person_means_may_be_iso_8601(text: str, reads: str) -> None:
    found = KIND.canonical(text, Reader())
    assert not isinstance(found, Unreadable)
    assert found.canonical == reads


def test_a_tolerance_in_another_unit_is_counted_in_both() -> None:
    assert KIND.widened is not None
    assert KIND.widened(value("duration", "five years"), "1 month").canonical == "[59,61] P1M"
    with pytest.raises(ValueError, match="the tolerance"):
        KIND.widened(value("duration", "five years"), "10 days")


def test_what_two_durations_share_is_a_duration() -> None:
    assert KIND.common is not None
    shared = KIND.common(value("duration", "12 to 24 months"), value("duration", "18 months to 3 years"))
    assert shared is not None
    assert shared.canonical == "[18,24] P1M"
