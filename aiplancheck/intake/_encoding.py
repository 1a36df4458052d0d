"""Bytes to text: UTF-8 as it is, anything else converted with a remark, or refused."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from typing import NamedTuple

from aiplancheck.errors import CannotRunError
from aiplancheck.intake._detect import detect, is_seven_bit_japanese
from aiplancheck.intake._document import Raw, needs
from aiplancheck.registry._suggest import nearest
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
#: Their bytes are all ASCII.
_SEVEN_BIT = ("iso2022", "hz")
#: So many characters of another encoding may look like UTF-8 by chance.
_CHANCE = 3
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

    A byte order mark comes first, then what a person says, then UTF-8, then what server and document say, then what
    the letters tell. Raises CannotRunError for what is binary or cannot be told.
    """
    decoded = _by_mark(raw) or (
        _as_asked(raw) if raw.encoding else _by_declaration(raw, raw.charset or declared) or _by_detection(raw)
    )
    if "\0" in decoded.text or len(_CONTROLS.findall(decoded.text)) * 100 > len(decoded.text):
        raise _binary(raw)
    return decoded


def asked(label: str) -> str:
    """A label that a person gives. Raises CannotRunError, with the near one, when it names no encoding of texts."""
    if not label or _codec(label):
        return label
    from encodings.aliases import aliases

    known = {name for name in (*aliases, *aliases.values()) if _codec(name)}
    near = nearest(label.lower().replace("-", "_"), known)
    tip = f"; did you mean {near}?" if near else ", such as cp1252, shift_jis or gb18030"
    raise CannotRunError(f"--encoding takes the name of an encoding of texts, not “{safe(label)}”{tip}")


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


def _as_asked(raw: Raw) -> Decoded:
    """In the encoding that a person names. Raises CannotRunError where it cannot be."""
    codec = _codec(raw.encoding)
    text, utf8 = _strictly(raw.data, codec), _strictly(raw.data, "utf-8")
    if text is None:
        raise CannotRunError(f"{raw.shown} is not in {safe(raw.encoding)}: some of its bytes mean nothing there")
    if text == utf8:
        return Decoded(text)
    if utf8 is not None and sum(not character.isascii() for character in utf8[:_LOOKED_AT]) > _CHANCE:
        raise CannotRunError(
            f"{raw.shown} is UTF-8, and read as {safe(raw.encoding)} it would be garbled; leave --encoding out"
        )
    also = ", though it is UTF-8 as well" if utf8 is not None else ""
    return Decoded(text, (f"converted from {codec} (as you say{also}) to UTF-8: look at “{safe(_some_words(text))}”",))


def _by_declaration(raw: Raw, label: str) -> Decoded | None:
    """UTF-8 or the encoding that a label names; None when neither fits.

    Valid UTF-8 beyond ASCII is hardly ever anything else, so every label yields to it. In bytes that are all ASCII
    there can be more: seven-bit encodings, and UTF-16 with its noughts.
    """
    codec, how = _codec(label), "declared"
    if not codec and is_seven_bit_japanese(raw.data):
        codec, how = "iso2022_jp", "told by its escapes"
    utf8 = _strictly(raw.data, "utf-8")
    wide = codec.startswith(("utf-16", "utf-32")) and b"\0" in raw.data
    if utf8 is not None and not (utf8.isascii() and (wide or codec.startswith(_SEVEN_BIT))):
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
    if not found.is_clear:
        names = " and ".join([found.encoding, *found.rivals[:2]])
        fit = f"{names} fit it" if found.rivals else f"{names} is only a guess"
        raise CannotRunError(
            f"{raw.shown} is not UTF-8, and its encoding cannot be told surely ({fit}); name it with --encoding"
        )
    rivals = f" ({', '.join(found.rivals)} would fit as well)" if found.rivals else ""
    how = f"converted to UTF-8 from {found.encoding}, which is a guess{rivals}: look at “{safe(_some_words(text))}”"
    return Decoded(text, (f"{how}; --encoding gives another",))


def _some_words(text: str) -> str:
    return ", ".join(dict.fromkeys(_FOREIGN_WORD.findall(text[:_LOOKED_AT])[:3]))


def _refuse_broken_utf8(raw: Raw) -> None:
    """In other encodings hardly any bytes look like UTF-8's longer characters; where most do, the rest is damage."""
    text = raw.data.decode("utf-8", "replace")
    bad = text.count("\N{REPLACEMENT CHARACTER}")
    good = sum(count for character, count in Counter(text).items() if not character.isascii()) - bad
    if good > bad:
        line = text[: text.index("\N{REPLACEMENT CHARACTER}")].count("\n") + 1
        raise CannotRunError(
            f"{raw.shown} is UTF-8 but for {bad:,} byte{'s' if bad > 1 else ''}, the first on line {line:,}; "
            "save it as UTF-8 anew, or name its encoding with --encoding"
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
