"""Plain text and Markdown: taken as they are; only the encoding may change."""

from __future__ import annotations

import re

from aiplancheck.intake._document import Document, Format, Raw
from aiplancheck.intake._encoding import decode

_HEADING = re.compile(r"#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*")
#: A first line that is longer is a paragraph, not a title.
_LONGEST_TITLE = 150


def _extract(raw: Raw) -> Document:
    text, remarks = decode(raw)
    return Document(text=text, title=first_line(text), title_is_guess=True, remarks=remarks)


def first_line(text: str) -> str:
    """The first line with something on it, without Markdown's signs; "" when it is too long for a title."""
    line = next((line.strip() for line in text[:100_000].splitlines() if line.strip()), "")
    heading = _HEADING.fullmatch(line)
    found = heading[1] if heading else line
    return found if len(found) <= _LONGEST_TITLE and any(map(str.isalnum, found)) else ""


FORMAT = Format(
    name="plain",
    what="plain text",
    endings=("txt", "text", "md", "markdown"),
    media_types=("text/plain", "text/markdown", "text/x-markdown"),
    signature=lambda _: False,
    binding=False,
    apart=False,
    extract=_extract,
)
