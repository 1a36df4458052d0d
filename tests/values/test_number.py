"""Numbers: what is printed in full is exact, a decimal mark or a scale word rounds, and names are no numbers."""

from __future__ import annotations

import pytest

from aiplancheck.values import Relation, Unreadable, Via, relate
from aiplancheck.values.number import KIND
from tests.values.amounts import read, spelt, value

TABLE = [
    # a limit is what the words assert, hedged or not
    ("en", "about 500 or more", "[500,∞)"),
    ("en", "roughly 500 or less", "(-∞,500]"),
    ("de", "etwa 500 oder mehr", "[500,∞)"),
    ("ja", "約500人以上", "[500,∞)"),
    ("zh", "约500以上", "[500,∞)"),
    # parts of words for whole numbers
    ("de", "ein Komma fünf Millionen", "[1450000,1550000)"),
    ("fr", "un virgule cinq", "[1.45,1.55)"),
    ("en", "a dozen and a half", "18"),
    ("en", "three dozen and a third", "40"),
    ("de", "beiden", "2"),
    ("en", "10,000 to 12,000", "[10000,12000]"),
    ("en", "200 to 3,000,000", "[200,3000000]"),
    # in full
    ("en", "seven", "7"),
    ("en", "forty-two", "42"),
    ("en", "forty two", "42"),
    ("en", "three hundred and twelve", "312"),
    ("en", "a hundred", "100"),
    ("en", "nineteen hundred", "1900"),
    ("en", "two thousand and twenty-five", "2025"),
    ("en", "58", "58"),
    ("en", "4,321", "4321"),
    ("en", "4 321", "4321"),
    ("en", "4'321", "4321"),
    ("en", "4’321", "4321"),
    ("en", "3,00,000", "300000"),
    ("en", "-8", "-8"),
    ("en", "−8", "-8"),
    ("en", "minus eight", "-8"),
    ("en", "+8", "8"),
    ("en", "１８", "18"),
    ("de", "siebenundvierzig", "47"),
    ("de", "hundertdreizehn", "113"),
    ("de", "einhundertundeins", "101"),
    ("de", "zweitausendvierhundertsechs", "2406"),
    ("de", "4.321", "4321"),
    ("de", "4.321.000", "4321000"),
    ("de", "12,–", "12"),
    ("de-CH", "4’321.50", "[4321.495,4321.505)"),
    ("ja", "８人", "8"),
    ("ja", "五百十二", "512"),
    ("ja", "二〇二六", "2026"),
    ("ja", "3万2", "30002"),
    ("ja", "▲8", "-8"),
    ("ja", "マイナス8", "-8"),
    # rounded to the last printed place
    ("en", "7.25", "[7.245,7.255)"),
    ("en", "0.8", "[0.76,0.84)"),
    ("en", "0.00", "[-0.005,0.005)"),
    ("en", "3 million", "[2850000,3150000)"),
    ("en", "three million", "[2850000,3150000)"),
    ("en", "a million", "[950000,1050000)"),
    ("en", "42 million", "[41500000,42500000)"),
    ("en", "1.75 billion", "[1745000000,1755000000)"),
    ("en", "3.5k", "[3450,3550)"),
    ("en", "2 lakh crore", "[1900000000000,2100000000000)"),
    ("en", "half a million", "[475000,525000)"),
    ("en", "-2.5 million", "[-2550000,-2450000)"),
    ("de", "4,321", "[4.3205,4.3215)"),
    ("de", "3 Mrd.", "[2850000000,3150000000)"),
    ("de", "eine Billion", "[950000000000,1050000000000)"),
    ("de", "dreieinhalb Millionen", "[3450000,3550000)"),
    ("de", "7 Tsd.", "[6650,7350)"),
    ("ja", "3億", "[285000000,315000000)"),
    ("ja", "21億4000万", "[2139995000,2140005000)"),
    ("ja", "2万5千", "[24500,25500)"),
    # fractions and dozens
    ("en", "½", "0.5"),
    ("en", "2 1/4", "2.25"),
    ("en", "three quarters", "0.75"),
    ("en", "two dozen", "24"),
    ("de", "anderthalb", "1.5"),
    ("de", "drei Dutzend", "36"),
    ("ja", "4分の3", "0.75"),
    # hedges and limits
    ("en", "about 500", "[450,550]"),
    ("en", "some 500 ships", "[450,550]"),
    ("en", "nearly 500", "(450,500]"),
    ("en", "just over 500", "[500,550)"),
    ("en", "nearly -500", "[-500,-450)"),
    ("en", "more than 500", "(500,∞)"),
    ("en", "more than 6.34", "(6.34,∞)"),
    ("en", "500 or more", "[500,∞)"),
    ("en", "500+ ships", "[500,∞)"),
    ("en", "five or more ships", "[5,∞)"),
    ("en", "no more than 500", "(-∞,500]"),
    ("en", "fewer than 500", "(-∞,500)"),
    ("de", "knapp 500", "(450,500]"),
    ("de", "gut 500", "[500,550)"),
    ("de", "mindestens 500", "[500,∞)"),
    ("ja", "500人強", "[500,550)"),
    ("ja", "およそ500人", "[450,550]"),
    ("ja", "500人を超える", "(500,∞)"),
    # ranges
    ("en", "between two and five million", "[2000000,5000000]"),
    ("en", "between one hundred and two hundred", "[100,200]"),
    ("en", "from 7 to 9", "[7,9]"),
    ("en", "7–9", "[7,9]"),
    ("en", "more than 7 and less than 9", "(7,9)"),
    ("en", "about 20 to 30", "[18,33]"),
    ("en", "two to three dozen", "[24,36]"),
    ("en", "900,000 to 1 million", "[900000,1000000]"),
    ("de", "zwei bis drei Dutzend", "[24,36]"),
    ("de", "zwischen hundert und zweihundert", "[100,200]"),
    ("de", "mehr als 7 und weniger als 9", "(7,9)"),
    ("ja", "7〜9人", "[7,9]"),
    ("ja", "7から9まで", "[7,9]"),
    ("ja", "7と9の間", "[7,9]"),
    ("ja", "7以上9未満", "[7,9)"),
    ("ja", "7から9未満", "[7,9)"),
    # nouns
    ("en", "seven guiding principles", "7"),
    ("de", "sieben Leitlinien", "7"),
    ("ja", "7つの指針", "7"),
    ("en", "a total of 70", "70"),
    ("en", "exactly 3 million", "3000000"),
    ("en", "the seven pillars", "7"),
    ("en", "70-plus", "[70,∞)"),
    ("en", "a twentieth", "0.05"),
    ("en", "about two thirds", "[0.6,0.733333333333333333333333333333]"),
    ("de", "insgesamt 70", "70"),
    ("de", "gegen 70", "[63,77]"),
    ("de", "die sieben Säulen", "7"),
    ("ja", "計70人", "70"),
    ("ja", "70か国・地域", "70"),
    ("ja", "ゼロ", "0"),
    ("ja", "ちょうど70", "70"),
]


@pytest.mark.parametrize(("language", "text", "reads"), TABLE)
def test_a_printed_number_reads_as_its_bounds(language: str, text: str, reads: str) -> None:
    assert spelt("number", text, language) == reads


SILENCE = [
    # from ten, or from ten thousand?
    ("en", "10-12,000"),
    ("de", "10 bis 12.000"),
    ("es", "10 a 12.000"),
    # 200 5/9, or 205/9?
    ("en", "two hundred and five ninths"),
    ("en", "between one hundred and two hundred one half"),
    ("en", "a point five"),
    ("de", "beidenundachtzig"),
    ("de", "zweierunddreißig"),
    # digits and a fraction behind a scale
    ("ja", "1万2 1/2"),
    ("ja", "1京2 1/2フィート"),
    ("ja", "12兆½"),
    ("zh", "五倍"),
    ("es-MX", "5 mdp"),
    ("en", "G8"),
    ("en", "MP3"),
    ("en", "SARS-2"),
    ("en", "Studio 54"),
    ("en", "2.4.1"),
    ("en", "10.0.0.1"),
    ("en", "23:59"),
    ("en", "007"),
    ("en", "24/7"),
    ("en", "9/11"),
    ("en", "16:9"),
    ("en", "10^6"),
    ("en", "10⁶"),
    ("en", "1e6"),
    ("en", "5x"),
    ("en", "(8)"),
    ("en", "±8"),
    ("en", "1,2000"),
    ("en", "1,5"),
    ("en", "1.234.567"),
    ("en", "12 3456"),
    ("en", "four or five"),
    ("en", "1, 2 and 3"),
    ("en", "twenty twenty-six"),
    ("en", "500 to 1 million"),
    ("en", "9 to 7"),
    ("en", "over 20-30"),
    ("en", "at least about 20"),
    ("en", "dozens of ships"),
    ("en", "a few hundred"),
    ("en", "three hundred and two dozen"),
    ("en", "a"),
    ("en", "seven per cent"),
    ("en", "seven dollars"),
    ("en", "seven years"),
    ("en", "7th"),
    ("en", "seven times"),
    ("en", "7 pm"),
    ("en", "7 May"),
    ("en", "May 7"),
    ("en", "seven Dwarfs"),
    ("en", "not 7"),
    ("en", "7 of 9"),
    ("en", ""),
    ("de", "1.2"),
    ("de", "12.50"),
    ("de", "eine Leitlinie"),
    ("de", "eine Viertelmillion"),
    ("de", "ein paar"),
    ("de", "Agenda 2030"),
    ("de", "7. Mai"),
    ("de", "7 Mai"),
    ("de", "7 Uhr"),
    ("de", "dreimal"),
    ("de", "Dreieck"),
    ("de", "§ 7"),
    ("de-CH", "1.200"),
    ("ja", "G8"),
    ("ja", "7位"),
    ("ja", "7年"),
    ("ja", "7月"),
    ("ja", "7条"),
    ("ja", "第7"),
    ("ja", "7割"),
    ("ja", "½分の7"),
    ("ja", "7分の½"),
    ("ja", "7倍"),
    ("ja", "数十人"),
    ("ja", "十数人"),
    ("ja", "二、三人"),
    ("ja", "7つの指針以上"),
    ("ja", "5億6億"),
    ("en", "thirty-ninth"),
    ("en", "eighty-fifth"),
    ("en", "exactly 2 to 3"),
]


@pytest.mark.parametrize(("language", "text"), SILENCE)
def test_what_is_no_number_is_not_read(language: str, text: str) -> None:
    assert spelt("number", text, language) == "unreadable"


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        ("", "en", "nothing is printed"),
        ("several", "en", "vague"),
        ("(8)", "en", "brackets"),
        ("2.4.1", "en", "a version"),
        ("1,2000", "en", "the marks in “1,2000”"),
        ("1" * 41, "en", "more than 40 digits"),
        ("seven " * 60, "en", "longer than 200 characters"),
        ("sette", "it-CH", "no language file for 'it-CH'"),
        ("seven Dwarfs", "en", "it is not a number in English"),
    ],
)
def test_what_cannot_be_read_says_why(text: str, language: str, reason: str) -> None:
    found = read("number", text, language)
    assert isinstance(found, Unreadable)
    assert reason in found.reason


@pytest.mark.parametrize(
    ("text", "reads"),
    [("58", "58"), ("1 234 567", "1234567"), ("1,234,567", "1234567"), ("6,25", "[6.245,6.255)"), ("-8", "-8")],
)
def test_without_a_language_file_plain_digits_are_read(text: str, reads: str) -> None:
    assert spelt("number", text, "tlh") == reads


@pytest.mark.parametrize("text", ["1.234", "1,234", "siete", "3 millones"])
def test_without_a_language_file_nothing_is_guessed(text: str) -> None:
    assert spelt("number", text, "tlh") == "unreadable"


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("7 km", "7,000 m", Relation.EQUAL),
        ("7 km", "7", Relation.INCOMPARABLE),
        ("7 km", "7 kg", Relation.INCOMPARABLE),
        ("5 miles", "8.05 km", Relation.WITHIN),
        ("3 kWh", "10.8 MJ", Relation.WITHIN),
    ],
)
def test_units_convert_inside_one_dimension(a: str, b: str, relation: Relation) -> None:
    assert relate(value("number", a), value("number", b)).relation is relation


def test_equal_lengths_in_two_units_are_equal_values() -> None:
    assert value("number", "7 km") == value("number", "7,000 m")
    assert value("number", "7 km").unit == "km"


def test_a_claims_unit_fills_a_missing_one() -> None:
    assert value("number", "63 countries", unit="countries").unit == "countries"
    assert value("number", "5m", unit="km").canonical == "5 m"  # no million where a length is asked for
    assert value("number", "5", unit="km").canonical == "5000 m"


def test_another_unit_than_the_claims_is_remarked_on() -> None:
    found = value("number", "5 miles", unit="km")
    assert found.unit == "mi"
    assert [remark.check for remark in found.remarks] == ["unit-other"]
    assert not value("number", "5 km", unit="km").remarks


def test_how_the_bounds_came_about_is_told() -> None:
    assert (value("number", "58").via, value("number", "58").approximate) == (Via.EXACT, False)
    assert value("number", "7.25").via is Via.ROUNDING
    assert (value("number", "about 58").via, value("number", "about 58").approximate) == (Via.HEDGE, True)
    assert (value("number", "over 58").via, value("number", "over 58").limit) == (Via.PERIOD, "low")
    assert value("number", "58 to 60").via is Via.PERIOD


def test_the_figure_that_a_limit_names_keeps_its_rounding() -> None:
    assert KIND.as_limit is not None
    assert KIND.as_limit(value("number", "up to 40")).canonical == "40"
    assert KIND.as_limit(value("number", "over 3 million")).canonical == "[2850000,3150000)"
    assert KIND.as_limit(value("number", "about 40")).canonical == "[36,44]"


@pytest.mark.parametrize(
    ("text", "tolerance", "reads"),
    [
        ("500", "2%", "[490,510]"),
        ("500", "2 percent", "[490,510]"),
        ("500", "15", "[485,515]"),
        ("over 500", "2%", "(490,∞)"),
        ("-500", "2%", "[-510,-490]"),
        ("7 km", "500 m", "[6500,7500] m"),
    ],
)
def test_a_tolerance_widens_both_ends(text: str, tolerance: str, reads: str) -> None:
    assert KIND.widened is not None
    assert KIND.widened(value("number", text), tolerance).canonical == reads


@pytest.mark.parametrize("tolerance", ["a bit", "over 5", "2 kg", "1 to 2", ""])
def test_a_tolerance_that_cannot_be_read_says_so(tolerance: str) -> None:
    assert KIND.widened is not None
    with pytest.raises(ValueError, match="the tolerance"):
        KIND.widened(value("number", "500"), tolerance)
