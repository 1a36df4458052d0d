"""Ranges whose ends share words, and parts of parts: what each end is read with, and what must stay apart."""

from __future__ import annotations

import pytest

from aiplancheck.values import Reader, Unreadable, Value, date

READ = [
    # words behind both ends
    ("ja", "2031〜2033年度", "2031-04-01/2034-03-31"),
    ("ja", "2031〜2033年3月期", "2030-04-01/2033-03-31"),
    ("ja", "16〜17世紀", "1501/1700"),
    ("ja", "2031年第2〜第3四半期", "2031-04-01/2031-09-30"),
    ("ja", "2031年度第2〜3四半期", "2031-07-01/2031-12-31"),
    ("en", "Q2–Q3 2031", "2031-04-01/2031-09-30"),
    ("en", "second to fourth quarter of 2031", "2031-04-01/2031-12-31"),
    ("en", "between the second and third quarters of 2031", "2031-04-01/2031-09-30"),
    ("en", "early to mid-2031", "2031-01-01/2031-08-31"),
    ("en", "mid-to-late June 2031", "2031-06-11/2031-06-30"),
    ("en", "late April to early May 2031", "2031-04-21/2031-05-10"),
    ("en", "16th–17th century", "1501/1700"),
    ("de", "2. bis 3. Quartal 2031", "2031-04-01/2031-09-30"),
    ("de", "Mitte bis Ende April 2031", "2031-04-11/2031-04-30"),
    ("de", "1960er- bis 1970er-Jahre", "1960/1979"),
    # words before both ends
    ("ja", "令和13〜15年", "2031/2033"),
    ("ja", "令和13年度から15年度まで", "2031-04-01/2034-03-31"),
    ("ja", "令和13年4月から15年3月まで", "2031-04-01/2033-03-31"),
    ("ja", "2031年6月上旬〜中旬", "2031-06-01/2031-06-20"),
    # words of one end only
    ("ja", "2031〜2033年末", "2031/2033"),
    ("ja", "2031年〜2033年度", "2031-01-01/2034-03-31"),
    ("en", "late 2031–2032", "2031-09-01/2032-12-31"),
    ("en", "Q2 2031 – 2032", "2031-04-01/2032-12-31"),
    # parts of quarters and halves
    ("en", "the end of the second quarter of 2031", "2031-06"),
    ("en", "by the end of Q2 2031", "../2031-06-30"),
    ("en", "Q2/2031", "2031-04-01/2031-06-30"),
    ("en", "the final quarter of 2031", "2031-10-01/2031-12-31"),
    ("de", "bis Ende des zweiten Quartals 2031", "../2031-06-30"),
    ("de", "im letzten Quartal 2031", "2031-10-01/2031-12-31"),
    ("de", "zu Beginn des Jahres 2031", "2031-01-01/2031-04-30"),
    ("ja", "2031年度第2四半期末", "2031-09"),
    ("ja", "2031年第2・四半期", "2031-04-01/2031-06-30"),
    ("ja", "令13.6.5", "2031-06-05"),
]

UNREADABLE = [
    ("ja", "2031年4〜6月末"),  # April, or the end of April?
    ("ja", "2031年4月〜6月下旬"),
    ("en", "mid late 2031"),
    ("en", "04-1555-2031"),
    ("ja", "04-1555-2031"),
    ("en", "30 – March 2031"),
]


@pytest.mark.parametrize(("language", "text", "reads"), READ)
def test_each_end_is_read_with_the_words_it_shares(language: str, text: str, reads: str) -> None:
    found = date.read(text, Reader(language=language))
    expected = date.canonical(reads, Reader())
    assert isinstance(found, Value), found
    assert isinstance(expected, Value)
    assert found.canonical == expected.canonical


@pytest.mark.parametrize(("language", "text"), UNREADABLE)
def test_what_may_be_cut_in_two_ways_is_not_read(language: str, text: str) -> None:
    assert isinstance(date.read(text, Reader(language=language)), Unreadable)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "FY2031–2033"),
        ("en", "fiscal 2031 to 2033"),
        ("en", "between fiscal 2031 and 2033"),
        ("en", "fiscal years 2031 to 2033"),
        ("de", "Geschäftsjahre 2031 bis 2033"),
        ("ja", "2031〜2033会計年度"),
    ],
)
def test_a_range_of_fiscal_years_begins_and_ends_with_one(language: str, text: str) -> None:
    found = date.read(text, Reader(language=language, fiscal_year_starts=(7, 1)))
    assert isinstance(found, Value), found
    assert found.canonical == "2031-07-01/2034-06-30"
