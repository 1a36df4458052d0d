"""Percentages: half of the last printed place either way, no cap; points are not percent; fractions are hedged."""

from __future__ import annotations

import pytest

from aiplancheck.values import Basis, Reader, Relation, Unreadable, relate
from aiplancheck.values.percentage import KIND
from tests.values.amounts import read, spelt, value

TABLE = [
    ("en", "roughly 5% or less", "(-∞,5]"),
    ("en", "7%", "[6.5,7.5)"),
    ("en", "7 pct", "[6.5,7.5)"),
    ("en", "seven per cent", "[6.5,7.5)"),
    ("en", "0.03%", "[0.025,0.035)"),
    ("en", "130%", "[129.5,130.5)"),
    ("en", "-7.1%", "[-7.15,-7.05)"),
    ("en", "+7.1%", "[7.05,7.15)"),
    ("en", "0%", "[-0.5,0.5)"),
    ("en", "half a percent", "[0.45,0.55)"),
    ("en", "7‰", "[0.65,0.75)"),
    ("en", "7% of households", "[6.5,7.5)"),
    ("en", "about 70%", "[63,77]"),
    ("en", "nearly 70%", "(63,70]"),
    ("en", "70% or more", "[70,∞)"),
    ("en", "from 3 to 5 percent", "[3,5]"),
    ("en", "3%-5%", "[3,5]"),
    ("en", "one in five", "[18,22]"),
    ("en", "one in five households", "[18,22]"),
    ("en", "three out of four", "[67.5,82.5]"),
    ("en", "every fifth", "[18,22]"),
    ("en", "a third", "[30,36.6666666666666666666666666667]"),
    ("en", "3/4", "[67.5,82.5]"),
    ("en", "more than half", "(50,∞)"),
    ("en", "nearly half", "(45,50]"),
    ("en", "half the households", "[45,55]"),
    ("de", "7 %", "[6.5,7.5)"),
    ("de", "7,1 Prozent", "[7.05,7.15)"),
    ("de", "jeder Fünfte", "[18,22]"),
    ("de", "einer von fünf", "[18,22]"),
    ("de", "gut die Hälfte", "[50,55)"),
    ("de", "zwischen 3 und 5 Prozent", "[3,5]"),
    ("ja", "７％", "[6.5,7.5)"),
    ("ja", "七パーセント", "[6.5,7.5)"),
    ("ja", "7割", "[65,75)"),
    ("ja", "7割5分", "[74.5,75.5)"),
    ("ja", "約7割", "[63,77]"),
    ("ja", "約3割", "[25,35]"),
    ("ja", "7割強", "[70,77)"),
    ("ja", "6〜7割", "[60,70]"),
    ("ja", "5人に1人", "[18,22]"),
    ("ja", "半数", "[45,55]"),
    ("ja", "4分の3", "[67.5,82.5]"),
    ("ja", "▲7.1%", "[-7.15,-7.05)"),
    ("tlh", "7 %", "[6.5,7.5)"),
    ("en", "an eighth", "[11.25,13.75]"),
    ("en", "exactly half", "50"),
    ("en", "a total of 30%", "[29.5,30.5)"),
    ("de", "ein Achtel", "[11.25,13.75]"),
    ("de", "genau ein Drittel", "33.3333333333333333333333333333"),
    ("de", "30-prozentige", "[29.5,30.5)"),
    ("ja", "過半数", "(50,∞)"),
    ("ja", "計30%", "[29.5,30.5)"),
]


@pytest.mark.parametrize(("language", "text", "reads"), TABLE)
def test_a_printed_percentage_reads_as_its_bounds(language: str, text: str, reads: str) -> None:
    assert spelt("percentage", text, language) == f"{reads} percent"


SILENCE = [
    ("en", "a point five percent"),
    ("en", "7"),
    ("en", "7 percentage points"),
    ("en", "7 points"),
    ("en", "7 %-points"),
    ("en", "70 basis points"),
    ("en", "70bp"),
    ("en", "7% more"),
    ("en", "7% off"),
    ("en", "7% of 90"),
    ("en", "7%%"),
    ("en", "five in four"),
    ("en", "most"),
    ("en", "majority"),
    ("en", "twofold"),
    ("en", "$7"),
    ("en", "7,1%"),
    ("de", "7 Prozentpunkte"),
    ("de", "7 % mehr"),
    ("de", "7.1 %"),
    ("ja", "7ポイント"),
    ("ja", "7%ポイント"),
    ("ja", "7分"),
    ("ja", "7%増"),
    ("ja", "2割引"),
    ("ja", "20%台"),
]


@pytest.mark.parametrize(("language", "text"), SILENCE)
def test_what_is_no_percentage_is_not_read(language: str, text: str) -> None:
    assert spelt("percentage", text, language) == "unreadable"


def test_points_say_that_they_are_not_percent() -> None:
    found = read("percentage", "7 percentage points")
    assert isinstance(found, Unreadable)
    assert "points" in found.reason


def test_neighbours_only_touch() -> None:
    found = relate(value("percentage", "20%"), value("percentage", "21%"))
    assert found.relation is Relation.DISJOINT
    assert found.because == "20% and 21% have no value in common (19.5 to 20.5% and 20.5 to 21.5% only touch)"


@pytest.mark.parametrize(
    ("a", "b", "basis"),
    [
        ("20%", "20 percent", Basis.EXACT),
        ("20%", "20.3%", Basis.ROUNDING),
        ("20%", "about 20%", Basis.HEDGE),
        ("21%", "about 20%", Basis.HEDGE),
        ("20%", "10 to 30%", Basis.PRECISION),
        ("20%", "at least 15%", Basis.PRECISION),
        ("at least 20%", "at least 15%", Basis.BOUND),
        ("more than 20%", "20%", Basis.ROUNDING),
        ("20%", "50%", None),
    ],
)
def test_an_agreement_names_what_it_rests_on(a: str, b: str, basis: Basis | None) -> None:
    assert relate(value("percentage", a), value("percentage", b)).basis is basis


def test_an_agreement_that_needs_the_tolerance_says_so() -> None:
    assert KIND.widened is not None
    found = relate(KIND.widened(value("percentage", "20%"), "1 point"), value("percentage", "21%"))
    assert found.relation is Relation.CONTAINS
    assert found.basis is Basis.TOLERANCE


def test_a_share_in_words_is_approximate() -> None:
    assert value("percentage", "one in four").approximate
    assert not value("percentage", "25%").approximate


@pytest.mark.parametrize(("text", "canonical"), [("20", "[19.5,20.5) percent"), ("20%", "[19.5,20.5) percent")])
def test_a_claims_unit_fills_a_missing_sign(text: str, canonical: str) -> None:
    found = KIND.read(text, Reader(unit="percent"))
    assert not isinstance(found, Unreadable)
    assert found.canonical == canonical
    assert isinstance(KIND.read("20 points", Reader(unit="percent")), Unreadable)
