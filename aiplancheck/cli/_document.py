"""Reading the text that a command is given: a file, or stdin."""

from __future__ import annotations

import sys
from pathlib import Path

from aiplancheck.errors import CannotRunError

#: The contract's limit for a text.
MOST_BYTES = 50_000_000


def text_of(doc: str) -> str:
    """The text of a file, or of stdin for "-". Raises CannotRunError with the reason."""
    try:
        content = sys.stdin.buffer.read(MOST_BYTES + 1) if doc == "-" else _read(Path(doc))
    except OSError as error:
        raise CannotRunError(f"{doc}: cannot be read: {error.strerror or error}") from None
    if len(content) > MOST_BYTES:
        raise CannotRunError(f"{doc}: a text may have up to {MOST_BYTES // 1_000_000} MB")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise CannotRunError(f"{doc}:{line}: byte {error.start} is no UTF-8; save the text as UTF-8") from None


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)
