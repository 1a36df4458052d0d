"""Bytes from a file or from standard input, up to the limit."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from aiplancheck.errors import CannotRunError
from aiplancheck.intake import _limits
from aiplancheck.intake._document import Raw
from aiplancheck.text import safe

_STEP = 1 << 20


def from_file(path: Path) -> Raw:
    """A file's bytes. Raises CannotRunError when it cannot be read or is over the limit."""
    shown = safe(str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
    try:
        if os.path.isdir(path):
            raise CannotRunError(f"{shown} is a folder; give one document")
        with open(path, "rb", opener=_without_waiting) as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise CannotRunError(f"{shown} is no ordinary file; give a file, or - for standard input")
            data = _bounded(stream, shown)
    except (OSError, ValueError) as error:
        raise CannotRunError(f"{shown} cannot be read: {getattr(error, 'strerror', None) or error}") from None
    return Raw(data=data, shown=shown, name=path.name)


def from_stdin() -> Raw:
    """What comes from standard input. Raises CannotRunError when it is closed, cannot be read or is over the limit."""
    stream = getattr(sys.stdin, "buffer", None)  # nothing at all where the program was started without it
    if stream is None:
        raise CannotRunError("standard input is closed; give a file, or send the document to standard input")
    try:
        return _from_stream(stream)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise CannotRunError(f"standard input cannot be read: {reason}") from None


def _from_stream(stream: BinaryIO) -> Raw:
    return Raw(data=_bounded(stream, "standard input"), shown="standard input")


def _without_waiting(path: str, flags: int) -> int:
    """Opening a pipe waits until somebody writes into it, which may be never."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _bounded(stream: BinaryIO, shown: str) -> bytes:
    """In steps: what never ends must not fill the memory first."""
    pieces: list[bytes] = []
    size = 0
    while piece := stream.read(_STEP):
        pieces.append(piece)
        size += len(piece)
        if size > _limits.LARGEST_INPUT:
            raise CannotRunError(f"{shown} is larger than {_limits.LARGEST_INPUT:,} bytes, the limit")
    return b"".join(pieces)
