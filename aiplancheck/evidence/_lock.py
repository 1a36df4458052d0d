"""sources/evidence.lock: JSON Lines, one a quote, a silent cell and a text, sorted by a hash of what it is about.

Nothing volatile stands in it, so that it changes only where evidence does; and since the hash scatters new lines, two
branches seldom write beside one another (a merge of two locks with 300 lines that are sorted by claim collides four
times as often).
"""

from __future__ import annotations

import codecs
import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiplancheck.errors import Fault, Place

PATH = "sources/evidence.lock"
#: The largest lock, in bytes.
LARGEST = 200_000_000
_KEY = re.compile("[0-9a-f]{16}")
_SHA256 = re.compile("[0-9a-f]{64}")
_MARKERS = (b"<<<<<<<", b"|||||||", b"=======", b">>>>>>>")
#: No line or offset of a text is larger.
_MOST = 50_000_000
_AGAIN = "run `aiplancheck verify`, which writes it anew"

Entry = Mapping[str, Any]


def key(*parts: object) -> str:
    """The name of what a line is about: the parts as JSON, hashed; any change in them is another name."""
    spelt = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(spelt.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock as it stands: its bytes, its entries by key, and what is wrong with it.

    `lost` says that something in it could not be read: written anew, it would be gone.
    """

    written: bytes = b""
    entries: Mapping[str, Sequence[Entry]] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    lost: bool = False


def parse(data: bytes) -> Lock:
    """The entries of a lock. Lines that cannot be read are told and passed over.

    Of merge markers only the markers are lost: an entry counts for one quote in one version of a text, so that those
    of both sides can stand together.
    """
    entries: dict[str, list[Entry]] = {}
    faults: list[Fault] = []
    merging = 0
    for number, line in enumerate(data.removeprefix(codecs.BOM_UTF8).split(b"\n"), start=1):
        if not line.strip():
            continue
        if line.startswith(_MARKERS):
            merging = merging or number
            continue
        entry = _entry(line)
        if isinstance(entry, str):
            faults.append(Fault(Place(PATH, number, 1), f"this line is no evidence: {entry}", _AGAIN))
        else:
            entries.setdefault(entry["key"], []).append(entry)
    lost = bool(faults)
    if merging:
        message = "two versions of this file were merged and not resolved"
        faults.insert(0, Fault(Place(PATH, merging, 1), message, _AGAIN))
    return Lock(data, entries, tuple(faults), lost)


def spell(entries: Iterable[Entry]) -> str:
    """The lock with these entries, one a line, sorted by key; each key once."""
    lines = {entry["key"]: json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in entries}
    return "".join(f"{lines[name]}\n" for name in sorted(lines))


def _entry(line: bytes) -> Entry | str:
    """One line's entry, or what is wrong with it."""
    try:
        found = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        return "it is not UTF-8"
    except (ValueError, RecursionError):
        return "it is not JSON"
    if not isinstance(found, dict):
        return "it is no JSON object"
    for name, pattern in (("key", _KEY), ("sha256", _SHA256)):
        if not isinstance(found.get(name), str) or not pattern.fullmatch(found[name]):
            return f"its `{name}` is missing or malformed"
    return found


def counts(entry: Entry, *names: str) -> list[int | None]:
    """Whole numbers of an entry, from 0 to what a text may have; None for one that is missing or no such number."""
    found = (entry.get(name) for name in names)
    return [value if type(value) is int and 0 <= value <= _MOST else None for value in found]


def words(entry: Entry, name: str) -> tuple[str, ...]:
    """A list of texts of an entry; what is no text is left out."""
    given = entry.get(name)
    return tuple(word for word in given if isinstance(word, str)) if isinstance(given, list) else ()


def pairs(entry: Entry, name: str) -> tuple[tuple[str, str], ...]:
    """A list of pairs of texts of an entry; what is none is left out."""
    given = entry.get(name)
    rows: Sequence[object] = given if isinstance(given, list) else ()
    return tuple(
        (row[0], row[1]) for row in rows if isinstance(row, list) and len(row) == 2 and all(type(w) is str for w in row)
    )
