"""A source's YAML: written so that every value is the text it was, and merged into a file that people wrote."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from aiplancheck.errors import CannotRunError, RegistryError
from aiplancheck.model import Source
from aiplancheck.registry._faults import Faults, File
from aiplancheck.registry._sources import read_says, read_source
from aiplancheck.registry._yaml import NOTHING, Entries, compose

#: The order of fields in a new file.
ORDER = (
    *("title", "publisher", "author", "url", "language", "published", "retrieved", "role"),
    *("derived_from", "text", "sha256", "not_own_voice"),
)
#: What a text brings with it; everything else that stands in a file already was put there by a person, and stays.
OF_THE_TEXT = frozenset({"retrieved", "text", "sha256"})
#: Text that is safe without quotes: no sign that YAML knows begins it, and none that could end it is in it.
_PLAIN = re.compile(r"\w[^#:\t\n]*(?:(?::(?=[^\s])|(?<=[^\s])#)[^#:\t\n]*)*")
_UNPRINTABLE = re.compile(
    "[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]"
)

#: A field's value: a text, or YAML that is put together already.
Fields = Mapping[str, str]


def scalar(words: str) -> str:
    """A text as a YAML scalar on one line; quoted unless it is surely plain."""
    if (
        _PLAIN.fullmatch(words)
        and words.isprintable()
        and words == words.strip()
        and words not in NOTHING
        and not words.endswith(":")
    ):
        return words
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(words, ensure_ascii=False))


def mapping(pairs: Mapping[str, str]) -> str:
    """A mapping of texts on one line; between braces commas and brackets would mean something."""
    return "{" + ", ".join(f"{key}: {_within(value)}" for key, value in pairs.items()) + "}"


def sequence(items: Sequence[str]) -> str:
    """A list on one line, of YAML that is put together already."""
    return f"[{', '.join(items)}]"


def _within(words: str) -> str:
    return (
        words
        if re.fullmatch(r"[a-z0-9-]*[a-z][a-z0-9-]*", words) and words[0] != "-" and words not in NOTHING
        else json.dumps(words)
    )


def written(fields: Fields) -> str:
    """A new file with these fields, whose values are YAML."""
    return "".join(f"{key}: {fields[key]}\n" for key in ORDER if key in fields)


def merged(old: str, fields: Fields, given: frozenset[str], path: str) -> str:
    """A file with a new text: `given` fields and those of the text are replaced, absent ones added.

    All else stays byte for byte, comments and what people recorded included. Raises RegistryError when the file is
    broken, since nobody could say then what stays.
    """
    blocks = _blocks(old, _starts(old, path))
    for key in [key for key in ORDER if key in fields]:
        places = {name: index for index, (name, _) in enumerate(blocks)}
        line = f"{key}: {fields[key]}\n"
        if key not in places:
            before = max((places[other] for other in ORDER[: ORDER.index(key)] if other in places), default=0)
            name, block = blocks[before]
            tail = _tail(block) if name else []
            blocks[before : before + 1] = [(name, block[: len(block) - len(tail)]), (key, [line, *tail])]
        elif key in given | OF_THE_TEXT:
            blocks[places[key]] = (key, [line, *_tail(blocks[places[key]][1])])
    return "".join(line for _, block in blocks for line in block)


def checked(text: str, id_: str, folder: Path) -> Source:
    """The source that a file with this text would be. Raises CannotRunError with the first fault of it."""
    faults = Faults()
    file = File(f"sources/{id_}.yaml", faults)
    node = compose(text, file)
    if isinstance(node, Entries):
        source = read_source(file, id_, node, str(folder))
        read_says(file, id_, node)
        if not faults.found:
            return source
    why = faults.found[0] if faults.found else "there is nothing in it"
    raise CannotRunError(f"the source file would not load, so nothing was written: {why}")


def _starts(old: str, path: str) -> dict[str, int]:
    """The line, from 0, on which each key of the outermost mapping stands."""
    faults = Faults()
    file = File(path, faults)
    node = compose(old, file)
    if isinstance(node, Entries) and not node.flow and not faults.found:
        return {key.text: key.line - 1 for key, _ in node.pairs.values()}
    if node is not None and not faults.found:
        file.fault(node, "this is no mapping on lines of its own, so nothing can be added", 'write "key: value" lines')
    raise RegistryError(tuple(faults.found))


def _blocks(text: str, keys: Mapping[str, int]) -> list[tuple[str, list[str]]]:
    """The text's lines cut before each key; those before the first are called ""."""
    lines = text.splitlines(keepends=True) if text.endswith("\n") else (text + "\n").splitlines(keepends=True)
    starts = sorted((line, key) for key, line in keys.items())
    ends = [line for line, _ in starts[1:]] + [len(lines)]
    first = starts[0][0] if starts else len(lines)
    return [("", lines[:first]), *((key, lines[line:end]) for (line, key), end in zip(starts, ends, strict=True))]


def _tail(block: list[str]) -> list[str]:
    """Comments and blank lines at the end of a block: they belong to what follows."""
    count = 0
    while count < len(block) - 1 and (not block[-1 - count].strip() or block[-1 - count].startswith("#")):
        count += 1
    return block[len(block) - count :]
