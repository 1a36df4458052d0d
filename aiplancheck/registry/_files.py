"""The files of a registry: which are read, which should be, and their bytes as text."""

from __future__ import annotations

import codecs
import os
import stat
from pathlib import PurePath
from typing import NamedTuple

from aiplancheck.errors import Place
from aiplancheck.registry import _lines
from aiplancheck.registry._faults import Faults, File
from aiplancheck.text import safe

#: The largest file that is read, in bytes.
LARGEST = 20_000_000
#: What may stand in each folder beside its YAML files.
BESIDE = {"claims": {"baseline.jsonl"}, "sources": {"evidence.lock", "texts"}}


class Found(NamedTuple):
    """A folder's YAML files by stem, sorted, and the stems that are there in a form that is not read."""

    files: dict[str, str]
    unread: set[str]


def find(root: str, folder: str, faults: Faults) -> Found:
    """Looks through claims/ or sources/; what stands there and is not read is a fault."""
    found = Found({}, set())
    path = os.path.join(root, folder)
    if os.path.islink(path) and leads_out(root, path):
        faults.add(Place(folder), f"{folder}/ is a link that leads out of the registry", "move the folder here")
        return found
    try:
        entries = sorted(os.scandir(path), key=lambda entry: entry.name)
    except OSError as error:
        faults.add(Place(folder), f"{folder}/ cannot be listed: {error.strerror}", "make it a folder that you may read")
        return found
    for entry in entries:
        if _is_quiet(folder, entry.name):
            continue
        try:
            _sort_in(found, root, folder, entry, faults)
        except OSError as error:  # a link that leads to itself: nobody can say what it is
            place = Place(f"{folder}/{printable(entry.name)}")
            faults.add(place, f"this cannot be read: {error.strerror}", "replace it by an ordinary file, or remove it")
            found.unread.add(entry.name.rpartition(".")[0] or entry.name)
    return found


def _is_quiet(folder: str, name: str) -> bool:
    return name.startswith(".") or name in BESIDE[folder] or name.casefold() == "readme.md"


def _sort_in(found: Found, root: str, folder: str, entry: os.DirEntry[str], faults: Faults) -> None:
    place = Place(f"{folder}/{printable(entry.name)}")
    stem, dot, ending = entry.name.rpartition(".")
    if entry.is_symlink() and leads_out(root, entry.path):
        faults.add(place, "this link leads out of the registry and is not read", "put the file itself here")
        found.unread.add(stem or entry.name)
    elif entry.is_dir():
        _nested(found, root, folder, entry, faults)
    elif dot and ending == "yaml":
        found.files[stem] = entry.path
    elif ending.casefold() in ("yml", "yaml"):
        faults.add(place, f"a file that ends in .{ending} is not read", f"rename it to {printable(stem)}.yaml")
        found.unread.add(stem)
    else:
        expected = ", ".join(sorted({"*.yaml", *(f"{n}/" if n == "texts" else n for n in BESIDE[folder])}))
        faults.add(place, "this file is not read", f"{folder}/ holds {expected}; move it elsewhere")


def _nested(found: Found, root: str, folder: str, entry: os.DirEntry[str], faults: Faults) -> None:
    """Every YAML file below a folder that is not looked into."""
    nested = 0
    for at, folders, names in os.walk(entry.path):
        folders.sort()
        for name in sorted(names):
            stem, _, ending = name.rpartition(".")
            if stem and ending.casefold() in ("yml", "yaml"):
                nested += 1
                path = printable(PurePath(os.path.relpath(os.path.join(at, name), root)).as_posix())
                faults.add(Place(path), "a file in a folder of its own is not read", f"move it up into {folder}/")
                found.unread.add(stem)
    if not nested:
        tip = f"move it out of {folder}/" if folder == "claims" else "texts belong into sources/texts/"
        faults.add(Place(f"{folder}/{printable(entry.name)}"), "this folder is not read", tip)


def printable(name: str) -> str:
    """A file name as text that is safe to print, also where its bytes are no UTF-8."""
    return safe(name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))


def leads_out(root: str, path: str) -> bool:
    """Whether a path ends outside the root folder once its links are followed."""
    home = os.path.realpath(root)
    return os.path.commonpath([home, os.path.realpath(path)]) != home


def read(path: str, file: File) -> str | None:
    """A file's text without its byte order mark, or None and a fault that says why it cannot be read."""
    try:
        data = _bytes(path)
    except OSError as error:
        file.fault_at(1, 1, f"this file cannot be read: {error.strerror}", "make it an ordinary file that you may read")
        return None
    if data is None:
        file.fault_at(1, 1, "this is no ordinary file and is not read", "replace it by a file")
        return None
    if len(data) > LARGEST:
        file.fault_at(
            1, 1, f"this file is larger than {LARGEST // 1_000_000} MB, the limit", "split it into several files"
        )
        return None
    return _decoded(data.removeprefix(codecs.BOM_UTF8), file)


def _bytes(path: str) -> bytes | None:
    """A file's bytes, one more than the limit at most; None when it is a pipe, a device or the like."""
    if not stat.S_ISREG(os.stat(path).st_mode):
        return None
    with open(path, "rb") as stream:
        return stream.read(LARGEST + 1)


def _decoded(data: bytes, file: File) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = _lines.position(data[: error.start].decode("utf-8", "replace"))
        code = f"0x{data[error.start]:02X}"
        found = "it looks like UTF-16" if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else f"byte {code}"
        file.fault_at(line, column, f"this file is not UTF-8 ({found})", "save it as UTF-8")
        return None


def peek(path: str) -> bytes:
    """A file's bytes, none when it cannot be read; for asking whether it concerns us at all."""
    try:
        return _bytes(path) or b""
    except OSError:
        return b""
