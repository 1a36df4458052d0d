"""The dates section of a language file: what is refused, and that the message names file and key."""

from __future__ import annotations

import pytest

from aiplancheck.languages import LanguageError
from aiplancheck.languages._dates import DateWords, parse


def test_an_empty_section_has_no_words() -> None:
    assert parse({}, "xx.yaml: dates") == DateWords()


def test_a_phrase_stands_for_each_of_its_ways() -> None:
    words = parse({"phrases": {"YEAR": ["{year}", "year {year}"]}, "forms": {"date": "in {YEAR}"}}, "xx")
    assert len(words.forms["date"]) == 2


@pytest.mark.parametrize(
    ("section", "message"),
    [
        ({"month": []}, "xx: month: unknown key"),
        ({"months": [["Jan"]]}, "xx: months: expected a list of 12 to 12"),
        ({"forms": {"moment": ["{year}"]}}, "xx: forms: unknown 'moment'"),
        ({"forms": {"date": ["{yaer}"]}}, "xx: forms: date: '{yaer}': there is no slot {yaer}"),
        ({"forms": {"date": ["[the {year}"]}}, "a bracket is not closed by ]"),
        ({"forms": {"date": ["the] {year}"]}}, "a bracket closes what none opened"),
        ({"forms": {"date": ["<in|on {year}]"]}}, "] where > was expected"),
        ({"forms": {"date": [" "]}}, "an empty pattern"),
        ({"forms": {"date": ["3 {year}"]}}, "a number is a slot"),
        ({"forms": {"date": ["{YEAR}"]}}, "there are no phrases {YEAR}"),
        ({"phrases": {"YEAR": ["{YEAR}"]}, "forms": {"date": ["{YEAR}"]}}, "a phrase holds itself"),
        ({"parts": {"week": {"early": ["early {a}"]}}}, "xx: parts: week: unknown key"),
        ({"parts": {"any": {"soon": ["soon {a}"]}}}, "xx: parts: any: unknown 'soon'"),
        ({"limits": {"by": ["by {b}"]}}, "xx: limits: by: 'by {b}': there is no slot {b}"),
        ({"order": "dym"}, "xx: order: expected dmy"),
        ({"eras": [{"names": ["A"], "starts": "yesterday"}]}, "expected a day such as 2019-05-01"),
        ({"eras": [{"starts": "2019-05-01"}]}, "expected the era's names"),
        (
            {"eras": [{"names": ["B"], "starts": "2019-05-01"}, {"names": ["A"], "starts": "1989-01-08"}]},
            "in the order of time",
        ),
        ({"examples": [{"text": "2031", "is": "2031"}]}, "unknown key"),
    ],
)
def test_a_fault_names_its_key(section: dict[str, object], message: str) -> None:
    with pytest.raises(LanguageError) as fault:
        parse(section, "xx")
    assert message in str(fault.value)
