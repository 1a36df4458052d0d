"""The sentence of a comparison of amounts: what is printed, what it may mean, and what decided."""

from __future__ import annotations

from collections.abc import Callable

from aiplancheck.values._interval import Interval
from aiplancheck.values._value import Relation, Value, Via

#: Shows bounds in a unit as plain English words.
InWords = Callable[[Interval, str | None], str]
_HEDGED = {"±": "about", "−": "nearly", "+": "just over"}


def because(relation: Relation, a: Value, b: Value, *, both: str | None, touch: bool, words: InWords) -> str:
    """Why amount a stands to amount b like this; `both` is what they have in common, in words.

    `touch`: one begins where the other ends, but they have nothing in common.
    """
    if relation is Relation.EQUAL:
        return _equal(a, b, words)
    if relation is Relation.WITHIN:
        return _inside(a, b, words)
    if relation is Relation.CONTAINS:
        return _inside(b, a, words)
    if relation is Relation.OVERLAPS:
        return f"{_printed(a, words)} and {_printed(b, words)} have {both} in common"
    return _apart(a, b, words, touch=touch)


def unit_named(amount: Value) -> str:
    return amount.unit or "a bare number"


def _equal(a: Value, b: Value, words: InWords) -> str:
    one, other = _figure(a, words), _figure(b, words)
    if one == other:
        return f"both are {one}"
    span = words(a.span, a.unit) if a.span is not None else a.canonical
    return f"both are {span}" if a.unit == b.unit else f"{one} and {other} are the same"


def _inside(inner: Value, outer: Value, words: InWords) -> str:
    span = _span(outer, words)
    if outer.limit is not None:
        one = _figure(inner, words)
        return f"{one} is {span}" if inner.limit is None else f"what is {one} is {span}"
    return f"{_figure(inner, words)} lies within {span}{_convention(outer)}"


def _apart(a: Value, b: Value, words: InWords, *, touch: bool) -> str:
    sentence = f"{_figure(a, words)} and {_figure(b, words)} have no value in common"
    if all(_plain(amount) for amount in (a, b)):
        return sentence
    left, right = _span(a, words), _span(b, words)
    return f"{sentence} ({left} and {right} only touch)" if touch else f"{sentence} ({left}; {right})"


def _plain(amount: Value) -> bool:
    """Whether what is named is all that it may mean."""
    return amount.limit is not None or amount.span == amount.named


def _figure(amount: Value, words: InWords) -> str:
    """What is named, or the limit."""
    named = amount.span if amount.limit is not None or amount.named is None else amount.named
    shown = amount.canonical if named is None else words(named, amount.unit)
    if amount.via is not Via.HEDGE or amount.named is None or amount.span is None:
        return shown
    return f"{_HEDGED[_side(amount)]} {shown}"


def _side(amount: Value) -> str:
    """To which side a hedge widens: ±, − or +."""
    if amount.span is None or amount.named is None:
        return "±"
    return "−" if amount.span.high == amount.named.high else "+" if amount.span.low == amount.named.low else "±"


def _span(amount: Value, words: InWords) -> str:
    return amount.canonical if amount.span is None else words(amount.span, amount.unit)


def _printed(amount: Value, words: InWords) -> str:
    return _span(amount, words) + _convention(amount)


def _convention(amount: Value) -> str:
    """What is printed, and the convention that made bounds of it."""
    if amount.strict is not None:
        return f" (“{amount.text}”, with the claim's tolerance)"
    if amount.via is Via.HEDGE:
        return f" (“{amount.text}”, {_side(amount)} 10 %)"
    return f" (“{amount.text}”, to its printed place)" if amount.via is Via.ROUNDING else ""
