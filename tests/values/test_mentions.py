"""Values in running text: one mention for each, the longest reading, with the exact span."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiplancheck import values
from aiplancheck.values import Reader, Value

LANGUAGES = ("en", "de", "ja", "fr", "es", "zh")

Spans = list[tuple[str, str]]

ONE_FOR_EACH: list[tuple[str, str, Spans]] = [
    ("en", "It gets ¥1 trillion ($6.34 billion).", [("¥1 trillion", "money"), ("$6.34 billion", "money")]),
    ("en", "We came 29th out of 63 this time.", [("29th out of 63", "rank")]),
    ("en", "It rose from 3 to 5 percent.", [("from 3 to 5 percent", "percentage")]),
    ("en", "It was adopted on Tuesday, December 23, 2025.", [("Tuesday, December 23, 2025", "date")]),
    ("en", "About 20% of more than 300 firms took two and a half years.",
     [("About 20%", "percentage"), ("more than 300", "number"), ("two and a half years", "duration")]),
    ("en", "It runs between 2007 and the end of 2008.", [("between 2007 and the end of 2008", "date")]),
    ("en", "A $2 billion fee, and it's $5 a head.", [("$2 billion", "money"), ("$5", "money")]),
    ("en", "40 countries or more, and 50 percent plus one vote.",
     [("40 countries or more", "number"), ("50 percent", "percentage")]),
    ("en", "It cost 1.7 million four years ago.", [("1.7 million", "number"), ("four years", "duration")]),
    ("en", "before the 2016 election and by the end of 2030", [("2016", "date"), ("by the end of 2030", "date")]),
    ("en", "Ann Lee, 37, won a 15-month contract.", [("37", "duration"), ("15-month", "duration")]),
    ("en", "the 1950-53 war", [("1950-53", "date")]),
    ("de", "Rund 6,34 Mrd. Dollar am Dienstag, dem 23. Dezember 2025.",
     [("Rund 6,34 Mrd. Dollar", "money"), ("Dienstag, dem 23. Dezember 2025", "date")]),
    ("de", "Eine fünfjährige Frist und knapp 20 Prozent.",
     [("fünfjährige", "duration"), ("knapp 20 Prozent", "percentage")]),
    ("ja", "2025年12月23日に約1兆円（63億4000万ドル）を決めた。",
     [("2025年12月23日", "date"), ("約1兆円", "money"), ("63億4000万ドル", "money")]),
    ("ja", "63カ国中29位で、2割の企業が5年間。",
     [("63カ国中29位", "rank"), ("2割", "percentage"), ("5年間", "duration")]),
    ("ja", "2025年から5年間で", [("2025年", "date"), ("5年間", "duration")]),
    ("ja", "令和元年から4つの柱、300人以上。", [("令和元年", "date"), ("4", "number"), ("300人以上", "number")]),
]  # fmt: skip

#: What looks like a value and is none.
SILENT: list[tuple[str, str]] = [
    ("en", "The G7 met, Claude 3 and COVID-19 were on i10x, and GPT-4 was not."),
    ("en", "It has 5 k, 3 M or 2.5 B of them."),
    ("en", "COP28 and COP 28 met, GEL 5 and SOS 4."),
    ("en", "1. Scope\n2. Terms\n   (3) Fees\n- 4) Ends"),
    ("en", "See section 4.2, chapter 3, page 17, no. 5, Article 9 and § 12."),
    ("en", "192.168.0.1 runs v2.0.1 at https://example.org/2025/12?q=30%25 for a.b3@example.org"),
    ("en", "Call +1-555-123-4567 or 030 1234567, ISBN 978-3-16-148410-0."),
    ("en", "It opens at 3:30, closes at 5 p.m. and reopens at 17:45."),
    ("en", "They won 17-5 in the 65th minute, the third time in his 40s."),
    ("en", "One of them, no one, the one; in the first half of the match."),
    ("en", "You may march on [12], see [3, 4]."),
    ("de", "Der 50. Jahrestag, Kapitel 3, 13.00 Uhr, Artikel 5, das 3:1."),
    ("de", "Das ist ein Hafen, einer der schönsten, in der zweiten Halbzeit."),
    ("ja", "一部の三菱と千葉、第3章、午後3時、3年目の十分な統一。"),
    ("ja", "数十億円、何百人、過半数、2倍、5階。"),
]


@pytest.mark.parametrize(("language", "text", "spans"), ONE_FOR_EACH)
def test_each_value_is_one_mention_with_its_words_and_no_others(language: str, text: str, spans: Spans) -> None:
    found = values.mentions(text, Reader(language=language))
    assert [(mention.text, mention.value.kind) for mention in found] == spans


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_only_looks_like_a_value_is_none(language: str, text: str) -> None:
    assert [mention.text for mention in values.mentions(text, Reader(language=language))] == []


@pytest.mark.parametrize(("language", "text"), [case[:2] for case in ONE_FOR_EACH])
def test_what_is_found_reads_the_same_by_itself(language: str, text: str) -> None:
    reader = Reader(language=language)
    for mention in values.mentions(text, reader):
        if (mention.text, mention.value.kind) != ("37", "duration"):  # an age is one by where it stands
            read = values.read(mention.text, mention.value.kind, reader)
            assert isinstance(read, Value)
            assert read.canonical == mention.value.canonical


def test_one_kind_alone_finds_what_it_would_find_among_all() -> None:
    text, reader = "About 20% of ¥1 trillion over five years since 2025.", Reader()
    alone = [mention for kind in values.MENTIONED for mention in values.find(text, kind, reader)]
    assert set(values.mentions(text, reader)) <= set(alone)


@pytest.mark.parametrize("kind", ["name", "text", "list", "boolean"])
def test_kinds_that_print_no_figures_are_not_found(kind: str) -> None:
    assert values.find("Yes, the AI Act", kind, Reader()) == []


def test_a_name_that_is_no_kind_is_refused() -> None:
    with pytest.raises(KeyError):
        values.find("four", "nosuch", Reader())


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_spans_are_those_of_the_given_text_whatever_is_invisible_or_apart_in_it(form: Literal["NFC", "NFD"]) -> None:
    seen = "Es sind zwölf Häuser, im März 2025 1,2 Mil\u00adliar\u00adden Eu\u00adro, 5\u200b % und fünf."
    text = unicodedata.normalize(form, seen)
    found = values.mentions(text, Reader(language="de"))
    plain = [
        unicodedata.normalize("NFC", mention.text).replace("\u00ad", "").replace("\u200b", "") for mention in found
    ]
    assert plain == ["zwölf", "März 2025", "1,2 Milliarden Euro", "5 %", "fünf"]
    assert [text[mention.start : mention.end] for mention in found] == [mention.text for mention in found]


def test_letters_apart_from_their_marks_are_read_as_one() -> None:
    printed = unicodedata.normalize("NFD", "fünf")
    found = values.read(printed, "number", Reader(language="de"))
    assert isinstance(found, Value)
    assert found.canonical == "5"


@pytest.mark.parametrize("language", ["", "tlh", "en-US", "DE", "x-private"])
def test_any_tag_finds_or_not_but_never_fails(language: str) -> None:
    for mention in values.mentions("20% and 2025-12-23, ¥5", Reader(language=language)):
        assert mention.text


PIECES = (
    *(
        "5",
        "1.",
        "%",
        "$",
        "¥",
        " ",
        "\n",
        "\t",
        "-",
        "–",
        "from",
        "to",
        "about",
        "million",
        "five",
        "half",
        "a",
        "May",
    ),
    *(
        "2025",
        "23",
        "December",
        "th",
        "Q3",
        "of",
        "and",
        "or more",
        "(",
        ")",
        ",",
        ".",
        "年",
        "月",
        "円",
        "約",
        "万",
        "十",
    ),
    *(
        "兆",
        "以上",
        "から",
        "zwei",
        "hundert",
        "Euro",
        "bis",
        "rund",
        "½",
        "０",
        "G",
        "@",
        "://",
        "+1",
        "\u00a0",
        "\u00ad",
    ),
)


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from(LANGUAGES))
def test_mentions_stand_in_order_and_never_overlap(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    end = 0
    for mention in values.mentions(text, Reader(language=language)):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end] == mention.text.strip(" \n\t\u00a0")
        assert isinstance(mention.value, Value)
        end = mention.end


@settings(deadline=None)
@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_any_text_can_be_searched(text: str, language: str) -> None:
    for mention in values.mentions(text, Reader(language=language)):
        assert mention.text == text[mention.start : mention.end]


@settings(deadline=None)
@given(st.sampled_from([case[1] for case in ONE_FOR_EACH]), st.sampled_from(["x" * 500 + " ", "\n\n", "Well. "]))
def test_what_stands_before_a_sentence_changes_nothing_in_it(text: str, before: str) -> None:
    alone = values.mentions(text, Reader(language="en"))
    behind = values.mentions(before + text, Reader(language="en"))
    assert [(m.start + len(before), m.text, m.value) for m in alone] == [(m.start, m.text, m.value) for m in behind]
