"""Values: one file per kind, found by walking this folder; a new kind is a new file with a constant `KIND`."""

from __future__ import annotations

import importlib
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from aiplancheck.text import INVISIBLE
from aiplancheck.values._interval import Interval, between, point
from aiplancheck.values._json import as_json
from aiplancheck.values._mention import Mention
from aiplancheck.values._value import (
    Basis,
    Comparison,
    Kind,
    Reader,
    Relation,
    Remark,
    Unreadable,
    Value,
    Via,
)

__all__ = [
    "NONE",
    "Basis",
    "Comparison",
    "Interval",
    "Kind",
    "Mention",
    "Reader",
    "Relation",
    "Remark",
    "Unreadable",
    "Value",
    "Via",
    "as_json",
    "between",
    "canonical",
    "find",
    "kind",
    "kind_names",
    "mentions",
    "point",
    "read",
    "relate",
    "show",
]

#: What a source says that has "none: true": there is no such value.
NONE = Value("none", "none")

#: Other spellings of a kind's name, so that names can be checked without importing every kind.
ALIASES = {"count": "number"}


#: The kinds that are found in running text, the most telling first.
MENTIONED = ("date", "money", "rank", "duration", "percentage", "number")


@cache
def kind_names() -> tuple[str, ...]:
    """Every kind's name, sorted, aliases included; imports none of them."""
    stems = (path.stem for path in Path(__file__).parent.glob("*.py"))
    return tuple(sorted([stem for stem in stems if not stem.startswith("_")] + list(ALIASES)))


@cache
def kind(name: str) -> Kind:
    """The kind of this name. Raises KeyError for a name that is none."""
    if name not in kind_names():
        raise KeyError(name)
    module = importlib.import_module(f"{__name__}.{ALIASES.get(name, name)}")
    found: Kind = module.KIND
    if found.name != ALIASES.get(name, name):
        raise KeyError(f"{module.__name__} declares the kind {found.name!r}")
    return found


def read(text: str, kind_name: str, reader: Reader) -> Value | Unreadable:
    """The value that a printed text denotes, as a kind, or why it cannot be read. Never raises for any text."""
    return kind(kind_name).read(_visible(text), reader)


def find(text: str, kind_name: str, reader: Reader) -> list[Mention]:
    """The values of one kind in running text, in their order; none for kinds that print no figures."""
    return mentions(text, reader, (kind_name,))


def mentions(text: str, reader: Reader, kind_names: Sequence[str] = MENTIONED) -> list[Mention]:
    """The values in running text, in their order: one mention for each, the longest reading, none over another.

    Of two kinds that read the same words the one named first counts. What only looks like a value is none.
    """
    from aiplancheck.values._find import search  # only this needs it

    return [*search(map(_stem, kind_names), reader).mentions(text)]


def _stem(name: str) -> str:
    """The file of a kind. Raises KeyError for a name that is none."""
    if name not in kind_names():
        raise KeyError(name)
    return ALIASES.get(name, name)


def canonical(text: str, kind_name: str, reader: Reader) -> Value | Unreadable:
    """The value that a person spelt out in ISO 8601, EDTF or plain digits; otherwise as `read`."""
    return kind(kind_name).canonical(_visible(text), reader)


def _visible(text: str) -> str:
    """A text with its letters in one piece (NFC) and without invisible characters."""
    return text if text.isascii() else unicodedata.normalize("NFC", text.translate(INVISIBLE))


def relate(a: Value, b: Value) -> Comparison:
    """How value a stands to value b; values of two kinds are incomparable, and NONE is disjoint from any value."""
    if NONE in (a, b):
        if a == b:
            return Comparison(Relation.EQUAL, "both say that there is none", Basis.EXACT)
        return Comparison(Relation.DISJOINT, f"one says that there is none, the other {show(b if a == NONE else a)}")
    if a.kind != b.kind:
        return Comparison(Relation.INCOMPARABLE, f"one is a {a.kind}, the other a {b.kind}")
    return kind(a.kind).relate(a, b)


def show(value: Value) -> str:
    """What a value is read as, in a few plain words."""
    return "none" if value == NONE else kind(value.kind).show(value)
