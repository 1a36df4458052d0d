"""Ranks: a place, or places, and out of how many where that is printed."""

from __future__ import annotations

import pytest

from aiplancheck.values import Reader, Relation, relate, show
from aiplancheck.values.rank import KIND
from tests.values.amounts import spelt, value

TABLE = [
    ("en", "7th out of 40", "7 of 40"),
    ("en", "ranked 7th of 40 cities", "7 of 40"),
    ("en", "rank 7 of 40", "7 of 40"),
    ("en", "7th among 40 countries and regions", "7 of 40"),
    ("en", "seventh out of forty", "7 of 40"),
    ("en", "22nd", "22"),
    ("en", "112th", "112"),
    ("en", "twenty-second", "22"),
    ("en", "7th place", "7"),
    ("en", "No. 7", "7"),
    ("en", "#7", "7"),
    ("en", "7th worldwide", "7"),
    ("en", "between 7th and 9th", "[7,9]"),
    ("en", "top 10", "[1,10]"),
    ("en", "in the top ten", "[1,10]"),
    ("de", "Platz 7 von 40", "7 of 40"),
    ("de", "auf dem 7. Platz", "7"),
    ("de", "7. von 40", "7 of 40"),
    ("de", "an siebter Stelle", "7"),
    ("de", "siebenundzwanzigster Platz", "27"),
    ("de", "Plätze 7 bis 9", "[7,9]"),
    ("de", "Top 10", "[1,10]"),
    ("ja", "7位", "7"),
    ("ja", "第七位", "7"),
    ("ja", "40カ国中7位", "7 of 40"),
    ("ja", "40か国・地域中、第7位", "7 of 40"),
    ("ja", "7位（40カ国中）", "7 of 40"),
    ("ja", "7〜9位", "[7,9]"),
    ("ja", "トップ10", "[1,10]"),
    ("ja", "10位以内", "[1,10]"),
    ("en", "7th/40", "7 of 40"),
    ("en", "7th (of 40)", "7 of 40"),
    ("en", "ranked 7 of 40", "7 of 40"),
    ("en", "joint seventh", "7"),
    ("en", "world No. 7", "7"),
    ("en", "within the top 20", "[1,20]"),
    ("en", "top 20 of 40", "[1,20] of 40"),
    ("de", "Platz 7 weltweit", "7"),
    ("de", "unter den besten zwanzig", "[1,20]"),
    ("de", "in den Top 20", "[1,20]"),
    ("ja", "全40カ国中7位", "7 of 40"),
    ("ja", "40の国・地域中7位", "7 of 40"),
    ("ja", "7位/40カ国", "7 of 40"),
]


@pytest.mark.parametrize(("language", "text", "reads"), TABLE)
def test_a_printed_place_is_read(language: str, text: str, reads: str) -> None:
    assert spelt("rank", text, language) == reads


SILENCE = [
    ("en", "7"),
    ("en", "7/40"),
    ("en", "G7"),
    ("en", "22th"),
    ("en", "11st"),
    ("en", "0th"),
    ("en", "41st out of 40"),
    ("en", "third quarter"),
    ("en", "21st century"),
    ("en", "7th of May"),
    ("en", "at least seventh"),
    ("en", "last"),
    ("en", "unranked"),
    ("en", "9th to 7th"),
    ("de", "7"),
    ("de", "7. Mai"),
    ("de", "3. Quartal"),
    ("de", "Platz 0"),
    ("ja", "7"),
    ("ja", "7カ国"),
    ("ja", "7番"),
    ("ja", "40カ国中41位"),
    ("tlh", "7th"),
    ("en", "top 20%"),
    ("ja", "約7位"),
]


@pytest.mark.parametrize(("language", "text"), SILENCE)
def test_what_is_no_place_is_not_read(language: str, text: str) -> None:
    assert spelt("rank", text, language) == "unreadable"


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("7th of 40", "7th out of 40", Relation.EQUAL),
        ("7th of 40", "7th", Relation.EQUAL),
        ("7th of 40", "7th of 41", Relation.INCOMPARABLE),
        ("7th", "top 10", Relation.WITHIN),
        ("top 10", "10th", Relation.CONTAINS),
        ("7th of 40", "8th of 40", Relation.DISJOINT),
    ],
)
def test_places_are_compared_where_they_may_be_of_one_number(a: str, b: str, relation: Relation) -> None:
    assert relate(value("rank", a), value("rank", b)).relation is relation


def test_what_two_places_share_keeps_their_number() -> None:
    assert KIND.common is not None
    shared = KIND.common(value("rank", "top 10"), value("rank", "7th of 40"))
    assert shared is not None
    assert shared.canonical == "7 of 40"
    assert KIND.common(value("rank", "7th"), value("rank", "8th")) is None


def test_a_place_is_shown_in_words() -> None:
    assert show(value("rank", "7th of 40")) == "place 7 of 40"
    assert show(value("rank", "top 10")) == "place 1 to 10"


@pytest.mark.parametrize(("text", "reads"), [("7", "7"), ("7 of 40", "7 of 40"), ("[1,10]", "[1,10]"), ("7th", "7")])
def test_what_a_person_means_is_taken_exactly(text: str, reads: str) -> None:
    assert getattr(KIND.canonical(text, Reader()), "canonical", None) == reads
