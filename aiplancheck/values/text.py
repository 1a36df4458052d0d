"""Wordings: equal after folding or through an alias; otherwise incomparable, never a conflict by themselves."""

from __future__ import annotations

from aiplancheck.values import name
from aiplancheck.values._value import Basis, Comparison, Kind, Reader, Relation, Unreadable, Value


def read(text: str, reader: Reader) -> Value | Unreadable:
    """Any wording, folded."""
    return name.words(text, reader, "text")


def relate(a: Value, b: Value) -> Comparison:
    """Equal, or incomparable: what two wordings mean is for a person to say."""
    if a.canonical != b.canonical:
        return Comparison(Relation.INCOMPARABLE, f"worded differently: “{a.text}” and “{b.text}”")
    if a.wording == b.wording:
        return Comparison(Relation.EQUAL, f"the same wording: “{a.text}”", Basis.EXACT)
    return Comparison(Relation.EQUAL, f"“{a.text}” and “{b.text}” are variants of one wording", Basis.VARIANT)


KIND = Kind(name="text", read=read, relate=relate, show=name.show, canonical=read, wording=True)
