"""The documents' texts: found beside the registry or elsewhere, and never trusted further than their bytes.

A text's path is relative to sources/, or to the folder given with --texts. There it may also stand without the
leading folder, or under any other name with the bytes that the source file names by their sha256.
"""

from __future__ import annotations

import codecs
import hashlib
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from aiplancheck.model import Source

#: The largest text, in bytes.
LARGEST = 50_000_000
#: As many files of a folder are looked at for one with the right bytes.
MOST_FILES = 2_000


@dataclass(frozen=True, slots=True)
class Text:
    """A text that can be searched. `sha256` is of the file's bytes; `content` is without a byte order mark."""

    path: Path
    content: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Unusable:
    """A text that is there and cannot be searched, with the reason and what to do about it."""

    path: Path
    reason: str
    help: str


class Texts:
    """Finds the texts of a registry's sources, each read at most once."""

    def __init__(self, root: Path, elsewhere: Path | None = None) -> None:
        """`root` is the registry's folder; `elsewhere` a folder that stands in for sources/, where given."""
        self._folder = Path(elsewhere) if elsewhere is not None else root / "sources"
        self._strays = elsewhere is not None
        self._found: dict[str, Text | Unusable | None] = {}
        self._by_bytes: Mapping[str, Path] | None = None

    def of(self, source: Source) -> Text | Unusable | None:
        """The text of a source; None when it names none, or there is none at its place."""
        if source.id not in self._found:
            path = self._path(source) if source.text else None
            self._found[source.id] = None if path is None else read(path)
        return self._found[source.id]

    def _path(self, source: Source) -> Path | None:
        """Where a source's text stands."""
        named = PurePosixPath(source.text)
        shorter = named.relative_to(named.parts[0]) if len(named.parts) > 1 else named
        for path in (self._folder / named, self._folder / shorter):
            if os.path.lexists(path):
                return path
        return self._stray(source.sha256) if self._strays and source.sha256 else None

    def _stray(self, sha256: str) -> Path | None:
        """The file in the folder given with --texts that has these bytes, whatever it is called."""
        if self._by_bytes is None:
            files = sorted(path for path in self._folder.iterdir() if path.is_file() and not path.is_symlink())
            self._by_bytes = {digest: path for path in files[:MOST_FILES] if (digest := _digest(path))}
        return self._by_bytes.get(sha256)


def read(path: Path) -> Text | Unusable:
    """A file as a text that can be searched, or why it cannot be."""
    try:
        data = _bytes(path)
    except OSError as error:
        return Unusable(path, f"it cannot be read: {error.strerror or error}", "make it a file that you may read")
    if isinstance(data, str):
        return Unusable(path, data, "replace it by the text itself")
    if len(data) > LARGEST:
        return Unusable(path, f"it is larger than {LARGEST // 1_000_000} MB, the limit", "keep the part that is quoted")
    if not data.strip():
        return Unusable(path, "it is empty", "store the text that was read, with its sha256")
    return _decoded(path, data)


def _bytes(path: Path) -> bytes | str:
    """A file's bytes, one more than the limit at most; or what it is, when it is no ordinary file of this folder."""
    if path.is_symlink() and _leads_out(path):
        return "it is a link that leads out of the folder of texts"
    if not stat.S_ISREG(path.stat().st_mode):
        return "it is no ordinary file"
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _leads_out(path: Path) -> bool:
    folder = os.path.realpath(path.parent)
    return os.path.commonpath([folder, os.path.realpath(path)]) != folder


def _decoded(path: Path, data: bytes) -> Text | Unusable:
    whole = data.removeprefix(codecs.BOM_UTF8)
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return Unusable(path, "it is UTF-16, not UTF-8", "save it as UTF-8, and its new sha256 with it")
    if b"\0" in data:
        return Unusable(path, "it is no text: it holds zero bytes", "store the text, not the document it came from")
    try:
        content = whole.decode("utf-8")
    except UnicodeDecodeError as error:
        line = whole.count(b"\n", 0, error.start) + 1
        reason = f"it is not UTF-8 (line {line}, byte 0x{whole[error.start]:02X})"
        return Unusable(path, reason, "save it as UTF-8, and its new sha256 with it")
    return Text(path, content, hashlib.sha256(data).hexdigest())


def _digest(path: Path) -> str:
    """A file's sha256; "" for what cannot be read or is too large to be a text."""
    try:
        if path.stat().st_size > LARGEST:
            return ""
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
