"""What typography changes, and what it does not."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from aiplancheck.quotes import Document, fold, locate
from aiplancheck.quotes._character import _OTHERS, BREAKS, even, folded, is_dropped
from aiplancheck.quotes._clusters import joins

#: Text, and a quote that is the same words.
SAME = (
    ("“The quay is ‘closed’,” he said", "\"The quay is 'closed',\" he said"),
    ("„Der Kai ist zu“, sagt er", '"Der Kai ist zu", sagt er'),
    ("la «grande» jetée", 'la "grande" jetée'),
    ("the quay — once busy — rests", "the quay – once busy – rests"),
    ("a self‑governing port", "a self-governing port"),
    ("minus −5 degrees", "minus -5 degrees"),
    ("10〜20隻", "10～20隻"),
    ("10～20隻", "10~20隻"),
    ("the\u00a0quay\u2009is  closed", "the quay is closed"),
    ("pier\tone\tis\tfree", "pier one is free"),
    ("the quay\nis closed", "the quay is closed"),
    ("the quay\r\n    is closed", "the quay is closed"),
    ("the quay\fis closed", "the quay is closed"),
    ("the quay is closed", "the quay\n  is closed"),
    ("the har\u00adbour", "the harbour"),
    ("the har\u200bbour", "the harbour"),
    ("the har\u00ad\nbour", "the harbour"),
    ("the \u200eharbour\u200f", "the harbour"),
    ("the govern-\nment ship", "the government ship"),
    ("the govern-  \r\n  ment ship", "the government ship"),
    ("a risk-\nbased rule", "a risk-based rule"),
    ("the pre-\nand post-war piers", "the pre- and post-war piers"),
    ("a govern-\nment of risk-\nbased rules", "a government of risk-based rules"),
    ("the North-\nSouth ferry", "the North-South ferry"),
    ("the COVID-\n19 rules", "the COVID-19 rules"),
    ("the 2024-\n25 season", "the 2024-25 season"),
    ("piers and/\nor quays", "piers and/or quays"),
    ("le relevé du 14 août", "le releve\u0301 du 14 aou\u0302t"),
    ("le releve\u0301 du 14 aou\u0302t", "le relevé du 14 août"),
    ("\u1112\u1161\u11ab국은 넓다", "한국은 넓다"),
    ("ﾃﾞｰﾀを送る", "データを送る"),
    ("テ\u3099ータを送る", "データを送る"),
    ("ＡＩ戦略（令和７年）", "AI戦略(令和7年)"),
    ("12 ㎞ by sea", "12 km by sea"),
    ("㈱港湾が受注", "(株)港湾が受注"),
    ("the ﬁrst ﬂoor", "the first floor"),
    ("20㎡の部屋", "20m²の部屋"),
    ("and so…", "and so..."),
    ("離島\nも含む", "離島も含む"),
    ("離島\r\n　も含む", "離島も含む"),
    ("AI\n戦略", "AI戦略"),
    ("AI\n戦略", "AI 戦略"),
    ("第3条　定義", "第3条 定義"),
    ("ท่าเรือ\nใหม่", "ท่าเรือใหม่"),
    ("ท่าเรือ\nใหม่", "ท่าเรือ ใหม่"),
    ("\ufa19戸港", "神戸港"),
    ("the ❤️ quay", "the ❤ quay"),
    ("👩‍🔧 at work", "👩‍🔧  at work"),
    ("la «\u00a0grande\u00a0» jetée", 'la "grande" jetée'),
    ("la « grande », dit-il", "la «grande», dit-il"),
    ("la «\u202fgrande\u202f» jetée", 'la " grande " jetée'),
    ("der »große« Kai", 'der "große" Kai'),
    ("the councilʼs quay", "the council's quay"),
    ("ב׳ וצה״ל", "ב' וצה\"ל"),
    ("the quay is\n\fclosed", "the quay is closed"),
)
#: Text, and a quote that is not the same.
OTHER = (
    ("10⁹ litres of it", "109 litres of it"),
    ("½ of the boats", "1⁄2 of the boats"),
    ("①案", "1案"),
    ("⑴案", "(1)案"),
    ("the H₂O tank", "the H2O tank"),
    ("20㎡の部屋", "20m2の部屋"),
    ("第2㏠", "第21日"),
    ("The quay", "the quay"),
    ("café Nord", "cafe Nord"),
    ("the hаrbour", "the harbour"),
    ("20 %", "20%"),
    ("20%", "20 %"),
    ("離島 も含む", "離島も含む"),
    ("離島も含む", "離島 も含む"),
    ("har\u202ebour", "harbour"),
    ("har\u2066bour", "harbour"),
    ("the govern-\nment", "the govern ment"),
    ("the quay—\nclosed", "the quayclosed"),
    ("第ー条", "第一条"),
    ("1.5 metres", "1,5 metres"),
    ("the old-quay", "the old quay"),
    ("5' long", '5" long'),
    ("the quay\n\nis closed", "the quay is closed"),
    ("the quay\u2029is closed", "the quay is closed"),
    ("the har-\n\nbour", "the harbour"),
    ("離島\n\nも含む", "離島も含む"),
    ("二十\n\n五隻", "二十五隻"),
    ("in 20\u00ad\n25 boats", "in 2025 boats"),
    ("港5億\n・3千人", "港5億・3千人"),
    ("der »große« »Kai«", 'der "große""Kai"'),
)


@pytest.mark.parametrize(("text", "quote"), SAME)
def test_what_typography_changes_is_found_at_its_place(text: str, quote: str) -> None:
    found = locate(quote, Document(f"Nobody: {text} ."))
    inner = text.strip("\u200e\u200f")
    assert found.status == "folded"
    assert (found.start, found.end) == (8 + text.index(inner), 8 + text.index(inner) + len(inner))


@pytest.mark.parametrize(("text", "quote"), OTHER)
def test_what_says_something_else_is_never_proved(text: str, quote: str) -> None:
    assert locate(quote, Document(text)).status in ("missing", "altered")
    assert locate(text, Document(quote)).status in ("missing", "altered")


def test_only_the_very_characters_are_exact() -> None:
    for text, quote in (
        ("a ❤️ b", "❤️"),
        ("a har\u00adbour b", "har\u00adbour"),
        ("a \u200eport\u200e b", "\u200eport\u200e"),
    ):
        found = locate(quote, Document(text))
        assert found.status == "exact"
        assert text[found.start : found.end] == quote


def test_a_place_never_ends_inside_of_what_was_one_character() -> None:
    assert locate("(株", Document("㈱港湾")).status == "missing"
    assert locate("and so.", Document("and so… they say")).status == "missing"


def test_nothing_is_passed_over_that_does_not_fold_to_itself() -> None:
    """Over all code points: what the fast pattern leaves alone is left alone, and what it does not leave is learnt."""
    characters = [chr(code) for code in range(sys.maxunicode + 1)]
    assert [one for one in characters if not _OTHERS.match(one) and folded(one) != one] == []
    for character in (one for one in characters if unicodedata.decomposition(one) or is_dropped(ord(one))):
        becomes = folded(character)
        assert even(character) == (becomes if len(becomes) == 1 and character not in BREAKS else "\n")


def test_every_text_folds_as_its_characters_do() -> None:
    """Over all code points with a decomposition: as a whole the same as one by one."""
    characters = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.decomposition(chr(code))]
    alone = [character for character in characters if not joins(character) and not folded(character)[:1].isdecimal()]
    for first in range(0, len(alone), 500):
        some = alone[first : first + 500]
        assert fold("x".join(some)) == unicodedata.normalize("NFC", "x".join(map(folded, some))).strip()


def test_every_character_that_composes_with_the_one_before_is_known() -> None:
    for code in range(sys.maxunicode + 1):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and parts[0][0] != "<" and unicodedata.normalize("NFC", chr(code)) == chr(code):
            assert joins(chr(int(parts[1], 16)))
    assert all(joins(unicodedata.normalize("NFD", "한")[place]) for place in (1, 2))


def test_a_big_text_folds_as_a_small_one_does() -> None:
    piece = "L’État “dit”\u00a0: la risk-\r\nbased jetée…　港湾\n局は㎞ \u00ad\n e\u0301t ﾃﾞ "
    assert fold(piece * 9000) == " ".join([fold(piece)] * 9000)


def test_where_every_character_came_from_is_known() -> None:
    text = "a  b\u00adc ㎞ e\u0301 \u200e…\r\n港\n湾 d-\ne ❤️!" * 20_000
    document = Document(text)
    for word in ("…\r\n港\n湾", "b\u00adc ㎞", "d-\ne ❤️!"):
        found = locate(word + "x"[:0], document)
        assert found.status == "ambiguous"
        assert all(text[start:end] == word for start, end in found.places)


def test_characters_that_are_dropped_are_dropped() -> None:
    assert fold("\u00ad\u200b\ufeff") == ""
    assert all(folded(one) == "" for one in "\u00ad\u200b\u200e\ufe0f" if is_dropped(ord(one)))
