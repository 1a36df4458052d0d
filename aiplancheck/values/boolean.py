"""Yes or no, true or false, in any case; nothing else is a boolean ("n/a" and "partly" are not)."""

from __future__ import annotations

from aiplancheck.text import fold
from aiplancheck.values._value import Basis, Comparison, Kind, Reader, Relation, Unreadable, Value

_WORDS = {"yes": "true", "true": "true", "no": "false", "false": "false"}


def read(text: str, reader: Reader) -> Value | Unreadable:
    """The truth value of one of the four words."""
    truth = _WORDS.get(fold(text))
    if truth is None:
        return Unreadable("a boolean is yes, no, true or false")
    return Value("boolean", truth, language=reader.language, text=text)


def relate(a: Value, b: Value) -> Comparison:
    """Equal or disjoint."""
    if a.canonical == b.canonical:
        return Comparison(Relation.EQUAL, f"both say {show(a)}", Basis.EXACT)
    return Comparison(Relation.DISJOINT, f"one says {show(a)}, the other {show(b)}")


def show(value: Value) -> str:
    return "yes" if value.canonical == "true" else "no"


KIND = Kind(name="boolean", read=read, relate=relate, show=show, canonical=read)
