"""Translations: the same values, names and tables in the same order, and little else, in another language.

Independent articles on one event share its facts, but tell them in another order, put them into other sentences, and
each has facts that the other lacks. So the score multiplies how much of both texts the common chain covers, whether one
of them is left with no value of its own, how well the chain keeps its order, and how much it holds.
"""

from __future__ import annotations

from math import sqrt
from typing import Literal

from aiplancheck.likeness._chain import Chain, chain, shared, together
from aiplancheck.likeness._fingerprint import Fingerprint
from aiplancheck.likeness._index import Index
from aiplancheck.likeness._likeness import Likeness
from aiplancheck.likeness._side import Side, side

#: From here on it is one. Independent articles on one event stayed below 0.24, most translations lie above 0.4.
LIKELY = 0.3
#: So many different marks, in so many pairs of sentences, are the least that proves anything.
FEWEST_MARKS = 6
FEWEST_PAIRS = 3
#: Weights at which half is believed: the chain's, and those of what little a side can be measured by.
HALF = 12
FEW = 8


def other_words(one: Fingerprint, other: Fingerprint) -> Likeness:
    """Whether one is a translation of the other, by what translations keep."""
    if together(one.index, other.index) < FEW:
        return Likeness(None, 0.0)
    found = chain(one.index, other.index)
    first, second = side(one.marks, found, 0), side(other.marks, found, 1)
    score = round(
        _coverage(first, second)
        * max(first.faithful(FEW), second.faithful(FEW))
        * _order(found, one.index, other.index) ** 3
        * (found.weight / (found.weight + HALF)),
        4,
    )
    if score < LIKELY or not _enough(found):
        return Likeness(None, score)
    return Likeness("translation", score, _evidence(one, other, first, second), _derived(first, second))


def _enough(found: Chain) -> bool:
    marks = {number for matches in found.matches for number in matches}
    return len(marks) >= FEWEST_MARKS and len(found.cells) >= FEWEST_PAIRS


def _coverage(first: Side, second: Side) -> float:
    """How much of both the chain covers: what a side with few certain marks cannot tell, the other one decides."""
    return sqrt(first.covered(second.part, HALF) * second.covered(first.part, HALF))


def _order(found: Chain, one: Index, other: Index) -> float:
    """How much of what is shared is in order: above all the marks that stand once in each text."""
    whole = min(1.0, found.weight / found.together)
    chained = {number for matches in found.matches for number in matches}
    once = [
        (number, min(mine[number][0][1], yours[number][0][1]))
        for number, mine, yours in shared(one, other)
        if len(mine[number]) == len(yours[number]) == 1
    ]
    total = sum(weight for _, weight in once)
    kept = sum(weight for number, weight in once if number in chained)
    return (kept + FEW * whole) / (total + FEW)


def _derived(first: Side, second: Side) -> Literal["first", "second"] | None:
    """A translation may leave values out; it seldom adds any."""
    if second.values_missing >= 3 and 3 * first.values_missing <= second.values_missing:
        return "first"
    if first.values_missing >= 3 and 3 * second.values_missing <= first.values_missing:
        return "second"
    return None


def _evidence(one: Fingerprint, other: Fingerprint, first: Side, second: Side) -> tuple[str, ...]:
    values = min(first, second, key=lambda each: (each.values_missing, each.values))
    names = max(first, second, key=lambda each: (each.names_found, -each.names))
    tables = sorted({table for table in one.tables if table in other.tables and table[0] * table[1] >= 6})
    said = []
    if values.values_found:
        said.append(f"{values.values_found} of {values.values} values in the same order")
    if names.names_found:
        said.append(f"{names.names_found} of {names.names} names and abbreviations in the same order")
    return (*said, *(f"same {rows}×{columns} table" for rows, columns in tables))
