"""PDF, through PDFium (extra `pdf`): the text layer, with a form feed between pages, at the beginning of a line.

A word divided at a line's end comes as printed, with its hyphen and a new line. Title, author and language are the
file's own; its date of creation is no date of publication and is left alone.
"""

from __future__ import annotations

import ctypes
import re
from typing import Any

from aiplancheck.errors import CannotRunError
from aiplancheck.intake import _limits
from aiplancheck.intake._document import Document, Format, Raw, needs
from aiplancheck.intake.plain import first_line

#: PDFium's mark for a hyphen at the end of a line that it joined with the next.
_DIVIDED = "\x02"
#: Titles that programs give by themselves: a file's name, the program's.
_NO_TITLE = re.compile(r"(?i)untitled.*|microsoft \w+ - .*|.*\.(docx?|pdf|indd|odt|rtf|pptx?|xlsx?|tex|dvi)|\W*")
#: PDFium's code for a document that wants a password: https://pdfium.googlesource.com/pdfium/+/main/public/fpdfview.h
_WANTS_PASSWORD = 4


def _extract(raw: Raw) -> Document:
    try:
        import pypdfium2
    except ImportError:
        raise needs("a PDF", "pdf") from None
    try:
        file = pypdfium2.PdfDocument(raw.data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _WANTS_PASSWORD:
            raise CannotRunError(f"{raw.shown} is locked with a password; save a copy without one") from None
        raise CannotRunError(f"{raw.shown} is a broken PDF and cannot be read") from None
    try:
        return _read(file, raw, pypdfium2)
    finally:
        file.close()


def _read(file: Any, raw: Raw, pdfium: Any) -> Document:
    pages, unread = _pages(file, raw, pdfium)
    if not any(page.strip() for page in pages):
        raise CannotRunError(f"{raw.shown} has no text in it, only pictures? Run it through text recognition first")
    text = "\f".join(f"{page}\n" if page else "" for page in pages)
    found = file.get_metadata_dict()
    title = found.get("Title", "").strip()
    remarks = [f"page {number} is broken, its text is missing" for number in unread]
    if empty := [number for number, page in enumerate(pages, 1) if not page.strip() and number not in unread]:
        remarks.append(f"no text on {_listed(empty)}")
    is_guess = _NO_TITLE.fullmatch(title) is not None
    return Document(
        text=text,
        title=first_line(text) if is_guess else title,
        title_is_guess=is_guess,
        author=found.get("Author", "").strip(),
        language=_language(file, pdfium),
        pages=len(pages),
        remarks=tuple(remarks),
    )


def _pages(file: Any, raw: Raw, pdfium: Any) -> tuple[list[str], list[int]]:
    """Each page's text, and the numbers of pages that cannot be read."""
    found: list[str] = []
    unread: list[int] = []
    size = 0
    if len(file) > _limits.MOST_PAGES:
        raise CannotRunError(f"{raw.shown} has more than {_limits.MOST_PAGES:,} pages, the limit")
    for index in range(len(file)):
        try:
            page = file[index]
            text = page.get_textpage().get_text_bounded()
            page.close()
        except pdfium.PdfiumError:
            text = ""
            unread.append(index + 1)
        found.append(_as_printed(text))
        size += len(text)
        if size > _limits.LARGEST_TEXT:
            raise CannotRunError(f"{raw.shown} holds more than {_limits.LARGEST_TEXT:,} characters, the limit")
    return found, unread


def _as_printed(text: str) -> str:
    text = text.replace(_DIVIDED, "-\n").replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"[\x00-\x08\x0b-\x1f]", "\N{REPLACEMENT CHARACTER}", text).rstrip("\n")


def _language(file: Any, pdfium: Any) -> str:
    """What the document declares as its language (/Lang), "" without. Older PDFiums cannot tell."""
    ask = getattr(pdfium.raw, "FPDFCatalog_GetLanguage", None)
    if ask is None:
        return ""
    buffer = ctypes.create_string_buffer(256)
    size: int = ask(file, ctypes.cast(buffer, ctypes.POINTER(pdfium.raw.FPDF_WCHAR)), len(buffer))
    return buffer.raw[: max(0, size - 2)].decode("utf-16-le", "replace") if size <= len(buffer) else ""


def _listed(pages: list[int]) -> str:
    some = ", ".join(map(str, pages[:10]))
    return f"{'pages' if len(pages) > 1 else 'page'} {some}{' and others' if len(pages) > 10 else ''}"


FORMAT = Format(
    name="pdf",
    what="a PDF",
    endings=("pdf",),
    media_types=("application/pdf", "application/x-pdf"),
    signature=lambda data: data[:32].lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"%PDF-"),
    binding=True,
    apart=True,
    extract=_extract,
)
