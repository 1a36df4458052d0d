"""What looks like a value in running text and is none, or none that can be read for certain."""

from __future__ import annotations

import pytest

from aiplancheck.values import Reader, mentions

ENGLISH = [
    # part of a name, a number or a title
    "He quoted Rules 3(1) and 4(2), sections 5 and 6, and pages 12, 14 and 16.",
    "We are on page 3 of 12, lap 34 of 56, in grades 3-5.",
    "A 401(k), USB 3.0 and the Big Four: Ocean's Eleven ran at a 7-Eleven.",
    "It ran on ISO 9001, RFC 2616 and Python 3.12 is out.",
    "(555) 123-4567; tel. 555-1234, fax 555-1235",
    "It may: (1) pay; (2) leave; 3) stay.",
    "He died in 44 B.C., was founded 1872.",
    "a pre-1990 file_2024_03.txt",
    "June '99 and 1 Jan '24 and Jan. '24",
    # times, scores, odds
    "It was quarter to six, then ten past five, then half past three.",
    "They won 9 to 5, a 3-for-2 deal, a 50-50 chance.",
    # not known what is counted, or how many
    "several hundred people and a few thousand euros",
    "5±2% and 12.3 ± 1.4 years, a loss of $(1,234) thousand",
    "The 100m sprint, a 9mm pistol and flat 5B",
    "up 25 basis points, 3 ppts and 0.5 pp",
    "two- to three-week trips",
    "10^6 and 2^10",
    "ten degrees below zero",
]

GERMAN = [
    "Artikel 3, 4 und 5 gelten; Seiten 12–15; Kapitel 2 und 3; Seite 3 von",
    "Die 18- bis 24-Jährigen, drei- bis fünfjährig, zwei- bis dreimal.",
    "mehrere hundert Menschen, einige tausend Euro",
    "Um halb drei, um Viertel nach fünf, dreiviertel acht, um 8.",
    "Es endete 52 zu 48, das 2-%-Ziel, 12 T€.",
    "Um 25 Basispunkte, KW 12, Rn. 15.",
    "Die Elf gewann, die Heiligen Drei Könige kamen.",
    "Der Wert 12,3 ± 1,4 Jahre, unter null.",
]

JAPANESE = [
    "会議は午前9時30分に始まり、20時15分に終わる。",
    "7日、首相は15日に会見し、3日から5日まで休む。",
    "90年代、23年度、24年6月の五輪は四国で。",
    "西暦79年、零下5度、時速60キロ、震度5強。",
    "3対1、9・11、図3、※1、注2",
    "1月3〜5日、5月3、4日、3月期決算、1〜3月期",
    "（単位：百万円）、1日8時間、支持率は3ポイント増。",
    "最大50人、少なくとも10人、2、3日",
    "FAXは03(1234)5679です。",
]

CASES = [(tag, text) for tag, some in (("en", ENGLISH), ("de", GERMAN), ("ja", JAPANESE)) for text in some]


@pytest.mark.parametrize(("language", "text"), CASES)
def test_nothing_is_found_in_names_numberings_times_and_torn_amounts(language: str, text: str) -> None:
    assert [one.text for one in mentions(text, Reader(language=language))] == []
