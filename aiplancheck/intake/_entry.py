"""A source's YAML, written so that every value is the text it was."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from aiplancheck.errors import CannotRunError
from aiplancheck.model import Source
from aiplancheck.registry._faults import Faults, File
from aiplancheck.registry._sources import read_says, read_source
from aiplancheck.registry._yaml import NOTHING, Entries, compose

#: The order of fields in a new file.
ORDER = (
    *("title", "publisher", "author", "url", "language", "published", "retrieved", "role"),
    *("derived_from", "text", "sha256", "not_own_voice"),
)
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


def checked(text: str, id_: str, folder: Path) -> Source:
    """The source that a file with this text would be. Raises CannotRunError with the first fault of it."""
    faults = Faults()
    file = File(f"sources/{id_}.yaml", faults)
    node = compose(text.removeprefix("\ufeff"), file)
    if isinstance(node, Entries):
        source = read_source(file, id_, node, str(folder))
        read_says(file, id_, node)
        if not faults.found:
            return source
    why = faults.found[0] if faults.found else "there is nothing in it"
    raise CannotRunError(f"the source file would not load, so nothing was written: {why}")
