"""Bytes to text: UTF-8 as it is, everything else converted with a remark or refused."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiplancheck.errors import CannotRunError
from aiplancheck.intake._document import Raw
from aiplancheck.intake._encoding import decode

GERMAN = "Der Rat hat die Gebühr für größere Schiffe beschlossen; die Fähre über den Fluss fährt täglich. "
JAPANESE = "市議会は新しい港湾条例を採択した。料金は十二ユーロになる。小型船は免除される。"
RUSSIAN = "Городской совет принял новый устав порта. Плата за стоянку судов составит двенадцать евро. "
FRENCH = "Le conseil a adopté mardi le règlement du port. Les bateaux étrangers paieront une redevance élevée. "


def raw(data: bytes, charset: str = "") -> Raw:
    return Raw(data=data, shown="it", charset=charset)


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
