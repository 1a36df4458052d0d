"""TOML with the places of its keys, which the standard library's reader does not give."""

from __future__ import annotations

import re
from typing import Any

from aiplancheck.errors import Place
from aiplancheck.registry._faults import UNCHECKED, File

_PART = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_HEADER = re.compile(rf"[ \t]*\[\[?[ \t]*({_DOTTED})[ \t]*\]")
_KEY = re.compile(rf"[ \t]*({_DOTTED})[ \t]*=")
_INNER_KEY = re.compile(rf"[{{,][ \t]*({_DOTTED})[ \t]*=")
_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class Document:
    """A TOML file's content, and where its keys stand as far as their lines show it."""

    def __init__(self, content: dict[str, Any], text: str, path: str) -> None:
        self.content = content
        self._text = text
        self._path = path
        self._places: dict[tuple[str, ...], Place] | None = None

    def table(self, *keys: str) -> Any:
        """What stands under a key of a key, None when nothing does."""
        found: Any = self.content
        for key in keys:
            found = found.get(key) if isinstance(found, dict) else None
        return found

    def place(self, keys: tuple[str, ...]) -> Place:
        """Where a key stands, or else the nearest table that holds it."""
        if self._places is None:
            self._places = _places(self._text, self._path)
        while keys and keys not in self._places:
            keys = keys[:-1]
        return self._places.get(keys, Place(self._path))


def parse(text: str, file: File) -> Document | None:
    """A TOML file, or None and a fault with the line and column at which it is none."""
    import tomllib

    try:
        return Document(tomllib.loads(text), text, file.path)
    except RecursionError:
        file.fault_at(1, 1, "lists or tables stand in one another too deep", f"flatten them; {UNCHECKED}")
    except ValueError as error:
        message = str(error)
        at = _AT.search(message)
        line, column = (int(at[1]), int(at[2])) if at and at[1] else _end(text) if at else (1, 1)
        tip = f'settings are written as key = "value"; {UNCHECKED}'
        file.fault_at(line, column, f"this is no TOML: {message[: at.start()] if at else message}", tip)
    return None


def _end(text: str) -> tuple[int, int]:
    lines = text.split("\n")
    return len(lines), len(lines[-1]) + 1


def _places(text: str, path: str) -> dict[tuple[str, ...], Place]:
    found: dict[tuple[str, ...], Place] = {}
    table: tuple[str, ...] = ()
    for number, whole in enumerate(text.split("\n"), 1):
        line = whole[:2000]
        if header := _HEADER.match(line):
            table = _parts(header[1])
            for end in range(1, len(table) + 1):
                found.setdefault(table[:end], Place(path, number, header.start(1) + 1))
        elif key := _KEY.match(line):
            at = (*table, *_parts(key[1]))
            found.setdefault(at, Place(path, number, key.start(1) + 1))
            for inner in _INNER_KEY.finditer(line, key.end()):
                found.setdefault((*at, *_parts(inner[1])), Place(path, number, inner.start(1) + 1))
    return found


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, dotted))
