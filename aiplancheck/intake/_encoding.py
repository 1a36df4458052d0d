"""Bytes to text: UTF-8 as it is, anything else converted with a remark, or refused."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from typing import NamedTuple

from aiplancheck.errors import CannotRunError
from aiplancheck.intake._detect import detect, is_seven_bit_japanese
from aiplancheck.intake._document import Raw, needs
from aiplancheck.text import safe

#: Longest first: UTF-32's little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
#: Labels mean more on the web than by their standards: https://encoding.spec.whatwg.org/#names-and-labels
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "tis-620": "cp874",
}
#: Encodings of printed text; Python also knows "hex", "punycode" and the like by such names.
_TEXTUAL = re.compile(r"utf|iso8859|cp\d|koi8|mac|shift|euc|iso2022|gb|big5|tis|johab|hz")
#: Where words are looked for that show a conversion.
_LOOKED_AT = 200_000
#: Control characters that texts have no use for; one in a hundred characters makes a file binary.
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_FOREIGN_WORD = re.compile(r"\w*[^\W\x00-\x7f]\w*")


class Decoded(NamedTuple):
    """A text and what happened on the way to it."""

    text: str
    remarks: tuple[str, ...] = ()


def decode(raw: Raw, declared: str = "") -> Decoded:
    """The text of some bytes; `declared` is the encoding that the document itself names.

    A byte order mark comes first, then UTF-8, then what server and document say, then what charset-normalizer finds.
    Raises CannotRunError for what is binary or cannot be told.
    """
    decoded = _by_mark(raw) or _by_declaration(raw, raw.charset or declared) or _by_detection(raw)
    if "\0" in decoded.text or len(_CONTROLS.findall(decoded.text)) * 100 > len(decoded.text):
        raise _binary(raw)
    return decoded


def _by_mark(raw: Raw) -> Decoded | None:
    for mark, codec, name in _MARKS:
        if raw.data.startswith(mark):
            text = _strictly(raw.data.removeprefix(mark), codec)
            if text is None:
                raise CannotRunError(f"{raw.shown} begins like {name} and is not; save it as UTF-8")
            return Decoded(text, (f"converted from {name} (told by its byte order mark) to UTF-8",))
    if raw.data.startswith(codecs.BOM_UTF8):
        text = _strictly(raw.data.removeprefix(codecs.BOM_UTF8), "utf-8")
        return None if text is None else Decoded(text, ("its byte order mark was left out",))
    return None


def _by_declaration(raw: Raw, label: str) -> Decoded | None:
    """UTF-8 or the encoding that a label names; None when neither fits.

    Valid UTF-8 beyond ASCII is hardly ever anything else, so a one-byte encoding, into which all bytes fit, yields.
    """
    codec, how = _codec(label), "declared"
    if not codec and is_seven_bit_japanese(raw.data):
        codec, how = "iso2022_jp", "told by its escapes"
    utf8 = _strictly(raw.data, "utf-8")
    several = bool(re.match("shift|cp932|cp949|euc|iso2022|gb|big5|utf.?16|utf.?32|hz|johab", codec))
    if utf8 is not None and not several:
        odd = codec not in ("", "utf-8") and not utf8.isascii()
        return Decoded(utf8, (f"declared as {safe(label)}, but it is UTF-8 and was taken as such",) if odd else ())
    if codec and (text := _strictly(raw.data, codec)) is not None:
        plain = text == utf8
        return Decoded(text, () if plain else (f"converted from {codec} ({how}) to UTF-8",))
    return None if utf8 is None else Decoded(utf8)


def _by_detection(raw: Raw) -> Decoded:
    if b"\0" in raw.data:
        raise _binary(raw)
    _refuse_broken_utf8(raw)
    try:
        found = detect(raw.data)
    except ImportError:
        raise needs(f"{raw.shown} is not UTF-8, and telling its encoding", "encodings") from None
    text = _strictly(raw.data, found.encoding) if found is not None else None
    if found is None or text is None:
        raise CannotRunError(
            f"{raw.shown} is neither UTF-8 nor any encoding that could be told; save it as UTF-8, or it is no text"
        )
    words = ", ".join(dict.fromkeys(_FOREIGN_WORD.findall(text[:_LOOKED_AT])[:3]))
    rivals = f" ({', '.join(found.rivals)} would fit as well)" if found.rivals else ""
    how = f"converted to UTF-8 from {found.encoding}, which is a guess{rivals}: look at “{safe(words)}”"
    return Decoded(text, (f"{how}; --encoding gives another",))


def _refuse_broken_utf8(raw: Raw) -> None:
    """In other encodings hardly any bytes look like UTF-8's longer characters; where most do, the rest is damage."""
    text = raw.data.decode("utf-8", "replace")
    bad = text.count("\N{REPLACEMENT CHARACTER}")
    good = sum(count for character, count in Counter(text).items() if not character.isascii()) - bad
    if good > bad:
        line = text[: text.index("\N{REPLACEMENT CHARACTER}")].count("\n") + 1
        raise CannotRunError(
            f"{raw.shown} is UTF-8 but for {bad:,} byte{'s' if bad > 1 else ''}, the first on line {line:,}; "
            "save it as UTF-8 anew"
        )


def _codec(label: str) -> str:
    """The Python name of the encoding that a label means, "" for none of printed text."""
    try:
        name = codecs.lookup(label.strip(" \"'")).name if label.isascii() and label else ""
    except (LookupError, ValueError):
        return ""
    return _WIDER.get(name, name) if _TEXTUAL.match(name) and name != "utf-7" else ""


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeError:
        return None


def _binary(raw: Raw) -> CannotRunError:
    return CannotRunError(f"{raw.shown} is binary, no text; known are .txt, .md, .html, .pdf and .docx")
