"""dateparser's known misreadings never come through: it is asked for full dates only, where no language file is."""

from __future__ import annotations

from typing import Any

import dateparser.date
import pytest

from aiplancheck.values._dates import elsewhere
from tests.values.amounts import read, spelt

OWN = ("en", "de", "ja", "fr", "es", "zh")
WITHOUT_A_FILE = ("it", "pt", "nl", "ko", "pl", "ru")

#: What dateparser takes for a date that is none, or for another than is printed: of this month, of this year, of now.
MISREAD = (
    "約20%", "20%", "four", "vier", "cuatro", "quattro", "12", "29th", "29e", "29º", "1.5", "1/2", "3-4", "10:30",
    "2 weeks ago", "20 minutes", "now", "today", "ieri", "hoje", "gisteren", "lunedì", "second", "sec", "a", "5 km",
    "circa 1450", "circa 23 dicembre 2025", "spring 2030", "23 dicembre 25", "31 giugno 2025", "23/12/25", "dez 25",
)  # fmt: skip
#: Dates with the languages that print them so, and what they say there; the others do not read them.
DATES: dict[str, tuple[tuple[str, ...], str]] = {
    "2025年": (("ja", "zh"), "2025"),
    "12月23日": (("ja", "zh"), "--12-23"),
    "2030年まで": (("ja",), "../2030-12-31"),
    "the 1990s": (("en",), "1990-01-01/1999-12-31"),
    "23-25 December 2025": (("en",), "2025-12-23/2025-12-25"),
    "by 2030": (("en",), "../2030-12-31"),
    "mid-May 2025": (("en",), "2025-05-11/2025-05-20"),
    "bis 2030": (("de",), "../2030-12-31"),
    "d'ici 2030": (("fr",), "../2030-12-31"),
    "hasta 2030": (("es",), "../2030-12-31"),
    "mei 2025": ((), ""),
    "23 dicembre": ((), ""),
    "entro il 23 dicembre 2025": ((), ""),
    "dal 3 al 5 maggio 2025": ((), ""),
}
FULL_DATES = (
    ("it", "23 dicembre 2025", "2025-12-23"),
    ("it", "martedì 23 dicembre 2025", "2025-12-23"),
    ("it", "1º maggio 2031", "2031-05-01"),
    ("pt", "23 de dezembro de 2025", "2025-12-23"),
    ("pt", "1º de maio de 2031", "2031-05-01"),
    ("pt", "23 dez 2025", "2025-12-23"),
    ("nl", "23 december 2025", "2025-12-23"),
    ("nl", "1 maart 2031", "2031-03-01"),
    ("pl", "23 grudnia 2025", "2025-12-23"),
    ("pl", "3 maja 2031", "2031-05-03"),
    ("ru", "23 декабря 2025", "2025-12-23"),
)
NO_FULL_DATES = (*MISREAD, *DATES, "23.12.2025", "2025-12-23", "2025", "23 dicembre 2025 alle 10", "il 23 dicembre")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What dateparser is asked, each with its language; it answers as ever."""
    questions: list[tuple[str, str]] = []
    answer = elsewhere._answer

    def spy(text: str, language: str) -> Any:
        questions.append((text, language))
        return answer(text, language)

    monkeypatch.setattr(elsewhere, "_answer", spy)
    return questions


@pytest.mark.parametrize("language", [*OWN, *WITHOUT_A_FILE])
@pytest.mark.parametrize("text", MISREAD)
def test_what_is_no_date_is_never_read_as_one(language: str, text: str) -> None:
    assert spelt("date", text, language) == "unreadable"


@pytest.mark.parametrize("language", [*OWN, *WITHOUT_A_FILE])
@pytest.mark.parametrize("text", DATES)
def test_a_date_is_read_as_printed_or_not_at_all(language: str, text: str) -> None:
    printed_in, reads = DATES[text]
    assert spelt("date", text, language) == (reads if language in printed_in else "unreadable")


@pytest.mark.parametrize(("language", "text", "reads"), FULL_DATES)
def test_full_dates_are_read_where_no_language_file_is(
    language: str, text: str, reads: str, asked: list[tuple[str, str]]
) -> None:
    assert spelt("date", text, language) == reads
    assert [question[1] for question in asked] == [language]


@pytest.mark.parametrize("language", OWN)
def test_dateparser_is_not_asked_where_a_language_file_is(language: str, asked: list[tuple[str, str]]) -> None:
    for text in (*NO_FULL_DATES, *(text for _, text, _ in FULL_DATES)):
        read("date", text, language)
    assert asked == []


@pytest.mark.parametrize("language", WITHOUT_A_FILE)
def test_dateparser_is_only_asked_for_day_month_and_year(language: str, asked: list[tuple[str, str]]) -> None:
    for text in NO_FULL_DATES:
        if text != "31 giugno 2025":
            read("date", text, language)
    assert asked == []


def test_a_day_that_does_not_exist_is_not_moved(asked: list[tuple[str, str]]) -> None:
    assert spelt("date", "31 giugno 2025", "it") == "unreadable"
    assert spelt("date", "30 febbraio 2025", "it") == "unreadable"
    assert [text for text, _ in asked] == ["31 giugno 2025", "30 febbraio 2025"]


def test_an_answer_other_than_the_printed_day_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = elsewhere._answer("24 dicembre 2025", "it")
    assert answer is not None
    monkeypatch.setattr(elsewhere, "_answer", lambda *_: answer)
    assert spelt("date", "24 dicembre 2025", "it") == "2025-12-24"
    assert spelt("date", "23 dicembre 2025", "it") == "unreadable"


def test_dateparser_is_strict_absolute_and_knows_its_language(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[dict[str, Any]] = []
    parser = dateparser.date.DateDataParser

    def spy(**given: Any) -> Any:
        made.append(given)
        return parser(**given)

    monkeypatch.setattr(dateparser.date, "DateDataParser", spy)
    elsewhere._parser.cache_clear()
    assert spelt("date", "23 dicembre 2025", "it") == "2025-12-23"
    elsewhere._parser.cache_clear()
    (given,) = made
    assert given["languages"] == ["it"]
    assert given["settings"]["PARSERS"] == ["absolute-time"]
    assert given["settings"]["STRICT_PARSING"] is True
    assert given["settings"]["REQUIRE_PARTS"] == ["day", "month", "year"]
