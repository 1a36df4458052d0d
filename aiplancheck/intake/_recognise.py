"""Which format some bytes are in: by what they begin with, then by what was asked, declared or named."""

from __future__ import annotations

from collections.abc import Mapping

from aiplancheck.errors import CannotRunError
from aiplancheck.intake._document import Format, Raw
from aiplancheck.text import safe

#: What other files begin with, and what to do about them; binary files without such a beginning are told later.
_FOREIGN = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Office file, or one that is locked; save it as .docx, without a password",
    ),
    (b"{\\rtf", "a Rich Text file; save it as .docx or .txt"),
    (b"PK\x03\x04", "an archive and no Word document; unpack it, or save the document as .docx"),
    (b"PK\x05\x06", "an empty archive"),
    (b"\x1f\x8b", "compressed; unpack it first"),
    (b"\x89PNG", "a picture; run it through text recognition first"),
    (b"\xff\xd8\xff", "a picture; run it through text recognition first"),
    (b"GIF8", "a picture; run it through text recognition first"),
    (b"%!PS", "PostScript; convert it to PDF"),
)
#: Servers say so when they do not know.
_UNKNOWN_TYPES = {"", "application/octet-stream", "binary/octet-stream", "application/x-download"}


def recognise(raw: Raw, asked: str, formats: Mapping[str, Format]) -> tuple[Format, tuple[str, ...]]:
    """The format, and what is remarkable about it.

    A PDF or Word document is one whatever its name says. Raises CannotRunError for what no format is for, for a name
    that promises what the bytes are not, and for an `asked` format that they are not.
    """
    expected = _asked(asked, formats) or _named(raw, formats)
    sure = next((format_ for format_ in formats.values() if format_.binding and format_.signature(raw.data)), None)
    if sure is not None:
        if asked and expected is not sure:
            raise CannotRunError(f"{raw.shown} is {sure.what}, so it cannot be read as {asked}; leave --as out")
        odd = expected is not None and expected is not sure
        return sure, (f"{raw.shown} is {sure.what} in spite of its name and was read as one",) if odd else ()
    _refuse_foreign(raw)
    if expected is not None and expected.binding:
        raise CannotRunError(f"{raw.shown} says that it is {expected.what}, and is none or a broken one")
    return _of_text(raw, expected, asked, formats)


def _asked(asked: str, formats: Mapping[str, Format]) -> Format | None:
    if asked and asked not in formats:
        raise CannotRunError(f"there is no format “{asked}”; --as takes {', '.join(formats)}")
    return formats.get(asked)


def _named(raw: Raw, formats: Mapping[str, Format]) -> Format | None:
    """The format by the server's word, or by the ending of the name. Raises CannotRunError for one that is no text."""
    media_type = raw.media_type.lower()
    for format_ in formats.values():
        if media_type in format_.media_types:
            return format_
    if media_type not in _UNKNOWN_TYPES and not media_type.startswith("text/"):
        raise CannotRunError(
            f"{raw.shown} is {safe(media_type[:100])}, which is not read; give a page, a text, a PDF or a .docx"
        )
    ending = raw.name.rpartition(".")[2].lower() if "." in raw.name else ""
    return next((format_ for format_ in formats.values() if ending in format_.endings), None)


def _refuse_foreign(raw: Raw) -> None:
    for beginning, what in _FOREIGN:
        if raw.data.startswith(beginning):
            raise CannotRunError(f"{raw.shown} is {what}")


def _of_text(
    raw: Raw, expected: Format | None, asked: str, formats: Mapping[str, Format]
) -> tuple[Format, tuple[str, ...]]:
    """What is no file of a binding signature: what it was called, or what it looks like."""
    looks_like = next((format_ for format_ in formats.values() if format_.signature(raw.data)), None)
    if expected is None:
        return looks_like or formats["plain"], ()
    odd = looks_like is not None and looks_like is not expected and not asked
    tip = (
        f"it looks like {looks_like.what} and was taken as {expected.what}; --as {looks_like.name} reads it"
        if odd and looks_like
        else ""
    )
    return expected, (tip,) if tip else ()
