"""Money: read by printed place, exact to the minor unit; a currency is told or settled, never guessed."""

from __future__ import annotations

import pytest

from aiplancheck.values import Reader, Relation, Unreadable, relate
from aiplancheck.values.money import KIND
from tests.values.amounts import read, spelt, value

TABLE = [
    ("en", "ten dollars fifty", "10.5 USD"),
    ("en", "two hundred dollars fifty", "200.5 USD"),
    ("zh", "一万元五角", "10000.5 CNY"),
    ("en", "$7.25 billion", "[7245000000,7255000000) USD"),
    ("en", "$7.25bn", "[7245000000,7255000000) USD"),
    ("en", "US$ 7 million", "[6650000,7350000) USD"),
    ("en", "USD 7m", "[6650000,7350000) USD"),
    ("en", "$3T", "[2850000000000,3150000000000) USD"),
    ("en", "75 USD million", "[74500000,75500000) USD"),
    ("en", "seven million dollars", "[6650000,7350000) USD"),
    ("en", "$700", "700 USD"),
    ("en", "€7.50", "7.5 EUR"),
    ("en", "€7.5", "[7.45,7.55) EUR"),
    ("en", "¥7.50", "[7.495,7.505) JPY"),
    ("en", "KWD 7.500", "7.5 KWD"),
    ("en", "C$700", "700 CAD"),
    ("en", "hk $ 7", "7 HKD"),
    ("en", "$700 CAD", "700 CAD"),
    ("en", "¥700 yen", "700 JPY"),
    ("en", "700 Norwegian kroner", "700 NOK"),
    ("en", "five dollars and fifty cents", "5.5 USD"),
    ("en", "70 pence", "0.7 GBP"),
    ("en", "7-million-euro", "[6650000,7350000) EUR"),
    ("en", "-$7", "-7 USD"),
    ("en", "$-7", "-7 USD"),
    ("en", "around $7 billion", "[6300000000,7700000000] USD"),
    ("en", "over $7 billion", "(7000000000,∞) USD"),
    ("en", "$7 billion or more", "[7000000000,∞) USD"),
    ("en", "$3-4 billion", "[3000000000,4000000000] USD"),
    ("en", "between $3 and $4 billion", "[3000000000,4000000000] USD"),
    ("en", "€3bn to €4bn", "[3000000000,4000000000] EUR"),
    ("en-AU", "$700", "700 AUD"),
    ("en-IN", "Rs 7 crore", "[66500000,73500000) INR"),
    ("de", "7,25 Mrd. Dollar", "[7245000000,7255000000) USD"),
    ("de", "2 Billionen Yen", "[1900000000000,2100000000000) JPY"),
    ("de", "700 €", "700 EUR"),
    ("de", "7.000,50 Euro", "7000.5 EUR"),
    ("de", "7,– €", "7 EUR"),
    ("de", "sieben Euro fünfzig", "7.5 EUR"),
    ("de", "7 Euro und 50 Cent", "7.5 EUR"),
    ("de", "70 Cent", "0.7 EUR"),
    ("de", "700 dänische Kronen", "700 DKK"),
    ("de-CH", "Fr. 7.50", "7.5 CHF"),
    ("de", "bis zu 7 Mio. Euro", "(-∞,7000000] EUR"),
    ("ja", "2兆円", "[1900000000000,2100000000000) JPY"),
    ("ja", "21億4000万ドル", "[2139995000,2140005000) USD"),
    ("ja", "￥７００", "700 JPY"),
    ("ja", "7億元", "[665000000,735000000) CNY"),
    ("ja", "7億豪ドル", "[665000000,735000000) AUD"),
    ("ja", "2兆円規模", "[1800000000000,2200000000000] JPY"),
    ("ja", "2兆円弱", "(1800000000000,2000000000000] JPY"),
    ("ja", "2兆円超", "(2000000000000,∞) JPY"),
    ("ja", "2〜3兆円", "[2000000000000,3000000000000] JPY"),
    ("ja", "▲70億円", "[-7050000000,-6950000000) JPY"),
    ("ja", "7円50銭", "7.5 JPY"),
    ("tlh", "EUR 700", "700 EUR"),
    ("en", "a total of $7.25 billion", "[7245000000,7255000000) USD"),
    ("de", "7,25 Mrd. US-$", "[7245000000,7255000000) USD"),
    ("de", "umgerechnet rund 7 Millionen Euro", "[6300000,7700000] EUR"),
    ("ja", "総額7兆円", "[6650000000000,7350000000000) JPY"),
]


@pytest.mark.parametrize(("language", "text", "reads"), TABLE)
def test_printed_money_reads_as_its_bounds(language: str, text: str, reads: str) -> None:
    assert spelt("money", text, language) == reads


SILENCE = [
    # hundredths without a name only stand behind a whole number, and in two digits
    ("en", "5 million dollars 50"),
    ("en", "3.0 Polish zlotys 29"),
    ("en", "1066 Czech crowns 7"),
    ("en", "$6trn.34 billion"),
    ("de", "5 Mio. Euro 50"),
    ("de", "6,34 Mrd. Dollar 7"),
    ("fr", "5 millions d'euros 50"),
    ("es", "5 millones de euros 50"),
    ("en", "700"),
    ("en", "7 million"),
    ("en", "700 kr"),
    ("en", "kr 700"),
    ("en", "Fr. 700"),
    ("en", "700 kroner"),
    ("en", "700 rupees"),
    ("en", "70 cents"),
    ("en", "$1.2 trillion yen"),
    ("en", "€3bn to $4bn"),
    ("en", "$500 to $1 million"),
    ("en", "€7 per hour"),
    ("en", "€7/hour"),
    ("en", "€7 a month"),
    ("en", "($7)"),
    ("en", "millions of dollars"),
    ("en", "several billion euros"),
    ("en", "¥1 trillion ($6.34 billion)"),
    ("en", "7%"),
    ("en", "7 years"),
    ("en", "all 10"),
    ("en", "try 10"),
    ("en", "$"),
    ("en", "$7,00"),
    ("de", "ein Milliardenbetrag"),
    ("de", "7 Euro pro Stunde"),
    ("de", "12.50 Euro"),
    ("de", "700 Kronen"),
    ("ja", "数億円"),
    ("ja", "7億円台"),
    ("ja", "年間7億円"),
    ("ja", "7フラン"),
    ("tlh", "$700"),
]


@pytest.mark.parametrize(("language", "text"), SILENCE)
def test_what_is_no_money_or_of_an_unknown_currency_is_not_read(language: str, text: str) -> None:
    assert spelt("money", text, language) == "unreadable"


def test_a_missing_currency_says_what_is_missing() -> None:
    found = read("money", "7 million")
    assert isinstance(found, Unreadable)
    assert "no currency is printed" in found.reason


def test_an_ambiguous_name_says_what_it_may_be() -> None:
    found = read("money", "700 kr")
    assert isinstance(found, Unreadable)
    assert "'kr' may be SEK, NOK, DKK" in found.reason


@pytest.mark.parametrize(
    ("text", "unit", "reads"),
    [
        ("700", "EUR", "700 EUR"),
        ("$700", "CAD", "700 CAD"),
        ("700 kr", "SEK", "700 SEK"),
        ("¥700", "CNY", "700 CNY"),
        ("70 cents", "USD", "0.7 USD"),
    ],
)
def test_the_claims_unit_settles_the_currency(text: str, unit: str, reads: str) -> None:
    found = value("money", text, unit=unit)
    assert (found.canonical, found.remarks) == (reads, ())


def test_another_currency_than_the_claims_is_remarked_on() -> None:
    found = value("money", "US$700", unit="CAD")
    assert found.unit == "USD"
    assert [remark.check for remark in found.remarks] == ["unit-other"]


def test_settings_settle_a_sign_and_the_claims_unit_comes_first() -> None:
    settings = {"$": "AUD", "kr": "DKK"}
    assert getattr(read("money", "$700", signs=settings), "unit", None) == "AUD"
    assert getattr(read("money", "700 kr", signs=settings), "unit", None) == "DKK"
    assert getattr(read("money", "$700", unit="CAD", signs=settings), "unit", None) == "CAD"


@pytest.mark.parametrize(
    ("a", "b", "relation", "because"),
    [
        (
            ("en", "$6.34 billion"),
            ("en", "around $6.4 billion"),
            Relation.WITHIN,
            "6.34 billion USD lies within 5.76 to 7.04 billion USD (“around $6.4 billion”, ± 10 %)",
        ),
        (("de", "2 Billionen Yen"), ("ja", "2兆円"), Relation.EQUAL, "both are 2 trillion JPY"),
        (("en", "7 million yen"), ("en", "$7 million"), Relation.INCOMPARABLE, "JPY and USD are not comparable"),
        (
            ("en", "$7 million"),
            ("en", "$7 billion"),
            Relation.DISJOINT,
            "7 million USD and 7 billion USD have no value in common "
            "(6.65 to 7.35 million USD; 6.65 to 7.35 billion USD)",
        ),
        (("en", "€7 million"), ("en", "up to €9 million"), Relation.WITHIN, "7 million EUR is at most 9 million EUR"),
    ],
)
def test_a_comparison_says_what_decided(
    a: tuple[str, str], b: tuple[str, str], relation: Relation, because: str
) -> None:
    found = relate(*(value("money", text, language) for language, text in (a, b)))
    assert (found.relation, found.because) == (relation, because)


@pytest.mark.parametrize(
    ("text", "reads"),
    [("7000000 EUR", "7000000 EUR"), ("[6,8) EUR", "[6,8) EUR"), ("7.55 EUR", "7.55 EUR"), ("€7 million or so", None)],
)
def test_what_a_person_means_is_taken_exactly(text: str, reads: str | None) -> None:
    found = KIND.canonical(text, Reader())
    assert isinstance(found, Unreadable) or found.canonical == (reads or "[6300000,7700000] EUR")
