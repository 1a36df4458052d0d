"""Taking documents in: a file, a web page or standard input becomes a text and what the document says about itself.

One file a format, found by walking this folder, each with a constant `FORMAT`; those that begin with _ are none.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from aiplancheck.errors import CannotRunError
from aiplancheck.intake import _limits
from aiplancheck.intake._apart import extract_apart
from aiplancheck.intake._document import Document, Format, Raw
from aiplancheck.intake._recognise import recognise
from aiplancheck.text import INVISIBLE

__all__ = ["Document", "Format", "Raw", "formats", "read"]

#: How long reading a document may take, where nobody says otherwise.
SECONDS = 30.0
_LONE_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")


@cache
def formats() -> Mapping[str, Format]:
    """Every format by its name."""
    found: dict[str, Format] = {}
    for stem in sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem[0] != "_"):
        format_: Format = importlib.import_module(f"{__name__}.{stem}").FORMAT
        if found.setdefault(format_.name, format_) is not format_:
            raise ValueError(f"two formats are called {format_.name}")
    return found


def read(raw: Raw, asked: str = "", *, seconds: float = SECONDS) -> Document:
    """The document in some bytes, read as the format that was `asked` for or as what it is.

    What the document says about itself comes on one line each; where it is too long to be a name it is left out, with a
    remark. `seconds` limit reading. Raises CannotRunError for what cannot be read, is empty or over a limit, naming the
    reason.
    """
    if not raw.data.strip():
        raise CannotRunError(f"{raw.shown} is empty")
    format_, remarks = recognise(raw, asked, formats())
    document = extract_apart(format_, raw, seconds) if format_.apart else format_.extract(raw)
    text = document.text.translate(_LONE_SURROGATES) if not _is_encodable(document.text) else document.text
    if not text.translate(INVISIBLE).strip():
        raise CannotRunError(f"{raw.shown} is empty")
    if len(text) > _limits.LARGEST_TEXT or len(text.encode()) > _limits.LARGEST_TEXT:
        raise CannotRunError(f"the text of {raw.shown} is larger than {_limits.LARGEST_TEXT:,} bytes, the limit")
    return _tidy(replace(document, text=text, remarks=(*raw.remarks, *remarks, *document.remarks)))


def _tidy(document: Document) -> Document:
    """What was found, each on one line; no endless titles."""
    remarks = list(document.remarks)

    def tidy(name: str, words: str) -> str:
        line = " ".join(words.translate(_LONE_SURROGATES).replace("\0", " ").split())
        if len(line) <= _limits.LONGEST_FOUND:
            return line
        remarks.append(f"its {name} has {len(line):,} characters and was left out")
        return ""

    found = {name: tidy(name, getattr(document, name)) for name in ("title", "author", "publisher")}
    return replace(
        document, title=found["title"], author=found["author"], publisher=found["publisher"], remarks=tuple(remarks)
    )


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
