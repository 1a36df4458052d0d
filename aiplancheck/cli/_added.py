"""What `add source` says when it has added one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from aiplancheck.text import safe

if TYPE_CHECKING:
    from aiplancheck.intake import Document
    from aiplancheck.intake._draft import Draft
    from aiplancheck.model import Source

#: These are printed without blanks, so that words cannot be counted.
_WITHOUT_BLANKS = ("ja", "zh", "th")
_WORD = re.compile(r"[^\W_]\S*")


def told(source: Source, draft: Draft, document: Document) -> Iterator[str]:
    """Lines that say what was found and where it is, and what to do next."""
    yield f"ADDED     {source.id}"
    yield f"title     {safe(source.title)}"
    for name in ("publisher", "author", "url"):
        if words := getattr(source, name):
            yield f"{name:<9} {safe(words)}"
    yield f"language  {_language(source, draft)}"
    yield f"date      {safe(source.published) or 'none found (--published gives it)'}"
    yield f"text      {_size(document, source.language)}, in sources/{safe(source.text)}"
    yield f"source    sources/{source.id}.yaml"
    yield "NEXT      record what it says in claims/, then: aiplancheck verify"


def _language(source: Source, draft: Draft) -> str:
    if not source.language:
        return "not recorded (--language gives it)"
    how = draft.language_is if source.language == draft.texts.get("language") else "as the file says"
    return f"{safe(source.language)} ({how})"


def _size(document: Document, language: str) -> str:
    size = _counted(len(document.text), "character")
    if language.partition("-")[0] not in _WITHOUT_BLANKS:
        size = _counted(sum(1 for _ in _WORD.finditer(document.text)), "word")
    pages = f" on {_counted(document.pages, 'page')}" if document.pages else f" in {_counted(document.lines, 'line')}"
    return size + pages


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
