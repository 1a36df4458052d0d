"""Bytes to text: UTF-8 as it is, everything else converted with a remark or refused."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiplancheck.errors import CannotRunError
from aiplancheck.intake._document import Raw
from aiplancheck.intake._encoding import asked, decode

GERMAN = "Der Rat hat die Gebühr für größere Schiffe beschlossen; die Fähre über den Fluss fährt täglich. "
JAPANESE = "市議会は新しい港湾条例を採択した。料金は十二ユーロになる。小型船は免除される。"
RUSSIAN = "Городской совет принял новый устав порта. Плата за стоянку судов составит двенадцать евро. "
FRENCH = "Le conseil a adopté mardi le règlement du port. Les bateaux étrangers paieront une redevance élevée. "


def raw(data: bytes, charset: str = "", encoding: str = "") -> Raw:
    return Raw(data=data, shown="it", charset=charset, encoding=encoding)


def without_controls(text: str) -> str:
    return "".join(character for character in text if unicodedata.category(character) != "Cc")


@given(st.text(st.characters(codec="utf-8")).map(without_controls))
@settings(max_examples=50)
def test_utf_8_is_taken_as_it_is(text: str) -> None:
    found = decode(raw(text.encode()))
    assert found.text == text.removeprefix("\ufeff")
    assert bool(found.remarks) == text.startswith("\ufeff")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding_and_is_left_out(codec: str) -> None:
    found = decode(raw(GERMAN.encode(codec)))
    assert found.text == GERMAN
    assert "byte order mark" in found.remarks[0]


@pytest.mark.parametrize("codec", ["utf-16-be", "utf-16-le", "utf-32-be"])
def test_both_byte_orders_are_read(codec: str) -> None:
    assert decode(raw(("\ufeff" + JAPANESE).encode(codec))).text == JAPANESE


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (GERMAN, "cp1252"),
        (GERMAN, "iso8859-15"),
        (FRENCH, "cp1252"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
    ],
)
@pytest.mark.parametrize("times", [1, 20])
def test_other_encodings_are_found_and_named(text: str, codec: str, times: int) -> None:
    found = decode(raw((text * times).encode(codec)))
    assert found.text == text * times
    assert "converted" in found.remarks[0]


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        (GERMAN.encode("latin-1"), "ISO-8859-1", GERMAN),
        ("“Gebühr” 12 €".encode("cp1252"), "iso-8859-1", "“Gebühr” 12 €"),  # what the web means by that label
        (JAPANESE.encode("cp932"), '"Shift_JIS"', JAPANESE),
        (JAPANESE.encode("iso2022_jp"), "iso-2022-jp", JAPANESE),
        (GERMAN.encode(), "iso-8859-1", GERMAN),  # declared wrongly: it is valid UTF-8
        (GERMAN.encode(), "shift_jis", GERMAN),
        (JAPANESE.encode(), "gb2312", JAPANESE),
        (JAPANESE.encode(), "big5", JAPANESE),
        (RUSSIAN.encode(), "utf-16", RUSSIAN),
        (b"Fees rise.", "utf-16", "Fees rise."),
        ("Fees rise.".encode("utf-16-be"), "utf-16-be", "Fees rise."),
        ("港口条例".encode("hz"), "hz-gb-2312", "港口条例"),
        (GERMAN.encode(), "no-such", GERMAN),
        (b"plain", "us-ascii", "plain"),
        (b"6162", "hex", "6162"),  # what is no encoding of texts is not obeyed
        (b"\\u0041", "unicode_escape", "\\u0041"),
        (b"+AGE-", "utf-7", "+AGE-"),
    ],
)
def test_a_declared_encoding_is_followed_where_it_can_be(data: bytes, charset: str, text: str) -> None:
    assert decode(raw(data, charset)).text == text


BINARY = [b"text\0with noughts", bytes(range(1, 256)) * 10, b"\xff\xfe\x00", b"\x01\x02\x03\x04", b"\x00\x00a\x00"]


@pytest.mark.parametrize("data", BINARY)
def test_binary_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(CannotRunError):
        decode(raw(data))


def test_broken_utf_8_is_not_taken_for_something_else() -> None:
    for text in (GERMAN * 3, JAPANESE):
        data = text.encode()
        with pytest.raises(CannotRunError, match=r"UTF-8 but for 1 byte, the first on line 2"):
            decode(raw(b"line\n" + data[:60] + b"\xff" + data[60:]))


def test_a_guess_is_shown_by_words() -> None:
    assert "Gebühr" in decode(raw(GERMAN.encode("cp1252"))).remarks[0]


def test_a_long_text_is_not_cut_within_a_character() -> None:
    for text in ("a" + JAPANESE * 8_000, "a\n" + f"{JAPANESE}\n" * 8_000):
        assert decode(raw(text.encode("cp932"))).text == text


@pytest.mark.parametrize("text", [GERMAN, JAPANESE, RUSSIAN, FRENCH])
@pytest.mark.parametrize("label", ["shift_jis", "euc-jp", "gb2312", "gb18030", "big5", "euc-kr", "cp1251", "utf-16"])
def test_valid_utf_8_wins_over_every_label(text: str, label: str) -> None:
    found = decode(raw(text.encode(), label))
    assert found.text == text
    assert "it is UTF-8" in found.remarks[0]


def test_the_encoding_that_a_person_names_is_obeyed_or_refused() -> None:
    assert decode(raw(JAPANESE.encode("euc_jp"), "gb2312", "euc-jp")).text == JAPANESE
    found = decode(raw("ﾍ".encode("cp932") + b"\xa8", encoding="cp932"))  # by chance it is UTF-8 as well
    assert found.text == "ﾍｨ"
    assert "UTF-8 as well" in found.remarks[0]
    with pytest.raises(CannotRunError, match="leave --encoding out"):
        decode(raw(GERMAN.encode(), encoding="cp1252"))
    with pytest.raises(CannotRunError, match="is not in utf-8"):
        decode(raw(GERMAN.encode("cp1252"), encoding="utf-8"))


@pytest.mark.parametrize(
    ("label", "tip"),
    [
        ("bogus", "such as"),
        ("hex", "such as|mean"),
        ("shift-jiss", "shift_jis"),
        ("utf9", "utf"),
        ("rot13", "such|mean"),
    ],
)
def test_what_is_no_encoding_of_texts_is_refused(label: str, tip: str) -> None:
    with pytest.raises(CannotRunError, match=f"--encoding takes .*{label}.*({tip})"):
        asked(label)


@pytest.mark.parametrize("label", ["", "cp1252", "Shift_JIS", "iso-8859-1", "UTF-8", "gb18030", "euc_kr"])
def test_encodings_of_texts_are_taken_by_any_of_their_names(label: str) -> None:
    assert asked(label) == label


SHORT = {
    "euc_jp": ["料金は十二ユーロになる。", "市議会議事録", "料金", "横浜港湾局", "港湾条例採択"],
    "cp932": ["料金は十二ユーロになる。", "市議会議事録", "料金", "Rust入門", "入港料金表"],
    "gb18030": ["港口条例", "图书馆将于明年三月重新开放。", "我们在这里等你。", "费用", "北京市"],
    "big5": ["港口條例", "圖書館將於明年三月重新開放。", "費用", "台北市"],
    "cp949": ["항만 조례", "도서관은 내년 삼월에 다시 문을 연다.", "요금", "선박 요금표"],
    "cp1251": ["Портовый сбор", "плата за стоянку", "Порт"],
    "koi8_r": ["Портовый сбор", "плата за стоянку", "Порт"],
    "cp1253": ["Λιμενικά τέλη", "Τέλη", "Η βιβλιοθήκη ανοίγει ξανά τον Μάρτιο."],
    "cp1255": ["אגרת נמל"],
    "cp1256": ["رسوم الميناء"],
    "cp1252": ["été à l'île", "Größe: 5 £", "Überblick", "Procès-verbal"],
    "cp1250": ["Opłata za żeglugę", "Rada miasta przyjęła nowy regulamin portu."],
    "cp1254": ["Belediye meclisi yeni liman yönetmeliğini kabul etti."],
}  # fmt: skip


@pytest.mark.parametrize(("codec", "text"), [(codec, text) for codec, texts in SHORT.items() for text in texts])
def test_a_short_text_is_read_rightly_or_refused_never_garbled(codec: str, text: str) -> None:
    assert decoded_or_refused(text.encode(codec)) in (text, "")


def decoded_or_refused(data: bytes) -> str:
    """The text, "" where it is refused because the encoding cannot be told."""
    try:
        return decode(raw(data)).text
    except CannotRunError as error:
        return "" if re.search("--encoding|nor any encoding", str(error)) else str(error)


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("euc_jp", "東京都港区の図書館で新しい展示が始まった。"),
        ("cp949", "도서관은 내년 삼월에 다시 문을 연다."),
        ("big5", "圖書館將於明年三月重新開放。"),
        ("gb18030", "图书馆将于明年三月重新开放。"),
        ("cp1253", "Η βιβλιοθήκη ανοίγει ξανά τον Μάρτιο."),
    ],
)
def test_one_sentence_is_enough(codec: str, text: str) -> None:
    assert decode(raw(text.encode(codec))).text == text


def test_a_short_text_that_fits_several_scripts_is_refused_with_their_names() -> None:
    with pytest.raises(CannotRunError, match=r"euc_jp and .* fit it"):
        decode(raw("料金".encode("euc_jp")))
