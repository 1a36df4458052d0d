"""Word documents (.docx): zipfile and ElementTree of the standard library suffice.

One line a paragraph, cells of a table apart by tabs, foot- and endnotes at the end. What Word only computes (numbers of
list items, fields not yet filled) is not in the file. Deleted, moved away and hidden words, comments, headers and
readings above characters are left out.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import TypeVar
from urllib.parse import unquote
from xml.etree.ElementTree import ParseError

from aiplancheck.errors import CannotRunError
from aiplancheck.intake import _limits
from aiplancheck.intake._document import Document, Format, Raw
from aiplancheck.intake._docx_text import DoctypeError, Properties, Relations, Words, parse
from aiplancheck.intake.plain import first_line
from aiplancheck.text import safe

Gatherer = TypeVar("Gatherer", Words, Relations, Properties)

#: The parser looks at a tag anew with every piece until it is whole.
_STEP = 1 << 20
#: How the archive's own list names a file (PKWARE's APPNOTE, 4.3.12); only the reading process opens the archive.
_LISTED = re.compile(rb"(?s)PK\x01\x02.{42}(\[Content_Types\]\.xml|word/)")

#: How zipfile and ElementTree say that a document is damaged; the fourth is a compression that zipfile does not know.
_BROKEN = (zipfile.BadZipFile, zlib.error, ParseError, NotImplementedError, EOFError, ValueError)


def _extract(raw: Raw) -> Document:
    try:
        with zipfile.ZipFile(BytesIO(raw.data)) as archive:
            return _Package(archive, raw).document()
    except DoctypeError:
        raise CannotRunError(f"{raw.shown} has a DOCTYPE in it, which no Word document has; it is not read") from None
    except _BROKEN as error:
        raise CannotRunError(f"{raw.shown} is a broken Word document: {error}") from None
    except RuntimeError:  # how zipfile says that a part is encrypted
        raise CannotRunError(f"{raw.shown} is locked with a password; save a copy without one") from None


class _Package:
    """A Word document's archive."""

    def __init__(self, archive: zipfile.ZipFile, raw: Raw) -> None:
        self._archive = archive
        self._raw = raw
        self._relations = self._gathered("_rels/.rels", Relations()).found

    def document(self) -> Document:
        """Its text and what it says about itself."""
        text = "\n".join(self._lines())
        if not text:
            raise CannotRunError(f"{self._raw.shown} has no text in it, only pictures?")
        core = self._relations.get("core-properties", "docProps/core.xml").lstrip("/")
        found = self._gathered(core, Properties()).found
        title = found.get("title", "")
        return Document(
            text=text + "\n",
            title=title or first_line(text),
            title_is_guess=not title,
            author=found.get("creator", ""),
            language=found.get("language", ""),
        )

    def _lines(self) -> list[str]:
        main = self._relations.get("officeDocument", "word/document.xml").lstrip("/")
        if main not in self._archive.NameToInfo:
            raise CannotRunError(f"{self._raw.shown} is a broken Word document: it has no {safe(main)}")
        return [line for part in (main, *self._notes(main)) for line in self._gathered(part, Words()).lines]

    def _notes(self, main: str) -> Iterator[str]:
        """The parts with foot- and endnotes."""
        place = PurePosixPath(main)
        relations = self._gathered(f"{place.parent}/_rels/{place.name}.rels", Relations()).found
        for kind in ("footnotes", "endnotes"):
            if target := unquote(relations.get(kind, "")):
                yield target.lstrip("/") if target.startswith("/") else f"{place.parent}/{target}"

    def _gathered(self, name: str, gatherer: Gatherer) -> Gatherer:
        """What a part holds; nothing when it is not there."""
        if name in self._archive.NameToInfo:
            parse(self._pieces(name, gatherer), gatherer)
        return gatherer

    def _pieces(self, name: str, gatherer: Words | Relations | Properties) -> Iterator[bytes]:
        """A part's bytes. Counts what really comes: what the archive says about sizes is not trusted."""
        size = in_vain = seen = 0
        with self._archive.open(name) as stream:
            while piece := stream.read(_STEP):
                size += len(piece)
                in_vain = 0 if gatherer.seen > seen else in_vain + len(piece)
                seen = gatherer.seen
                self._refuse_beyond(name, (size, in_vain, gatherer.elements, gatherer.size))
                yield piece
        self._refuse_beyond(name, (size, 0, gatherer.elements, gatherer.size))

    def _refuse_beyond(self, name: str, counts: tuple[int, int, int, int]) -> None:
        """Bytes, bytes since something came of them, elements and characters, each against its limit."""
        limits = (
            (_limits.LARGEST_PART, "bytes"),
            (_limits.LONGEST_TAG, "bytes in one tag"),
            (_limits.MOST_ELEMENTS, "elements"),
            (_limits.LARGEST_TEXT, "characters"),
        )
        for count, (most, what) in zip(counts, limits, strict=True):
            if count > most:
                within = f"{safe(name)} in {self._raw.shown}"
                raise CannotRunError(f"{within} unpacks to more than {most:,} {what}, the limit")


def _is_docx(data: bytes) -> bool:
    if not data.startswith(b"PK\x03\x04"):
        return False
    return {match[1] for match in _LISTED.finditer(data)} == {b"[Content_Types].xml", b"word/"}


FORMAT = Format(
    name="docx",
    what="a Word document",
    endings=("docx", "docm"),
    media_types=(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.ms-word.document.macroenabled.12",
    ),
    signature=_is_docx,
    binding=True,
    apart=True,
    extract=_extract,
)
