"""Translations: what a translation keeps and an article of its own does not, in another language.

Independent articles on one event share its facts, often in about the same order, and may even leave out the same. But
they put them into other sentences: what one tells in a sentence the other spreads over two, moves, or drops for a
fact of its own. So both are aligned as if one were the translation; then the score multiplies how much of both texts
has a pair, what of the marks that both have lies in paired sentences, how many values of paired sentences agree, how
even the lengths' ratio is, and how much speaks for the alignment at all.
"""

from __future__ import annotations

from math import exp, sqrt
from typing import Literal

from aiplancheck.likeness._align import Bead, Text, align, score_of
from aiplancheck.likeness._chain import chain
from aiplancheck.likeness._corridor import corridor
from aiplancheck.likeness._fingerprint import UNBROKEN, Fingerprint
from aiplancheck.likeness._likeness import Likeness
from aiplancheck.likeness._mark import Sort
from aiplancheck.likeness._meetings import Cell, Meetings, meetings
from aiplancheck.likeness._side import Agreement, Side, agreement, lengths, sides

#: From here on it is one. Independent articles with the same facts in the same order stayed below 0.45, of 117 true
#: translations of four sentences and more 106 are above.
LIKELY = 0.49
#: So many different marks, in so many pairs of sentences, are the least that proves anything.
FEWEST_MARKS = 6
FEWEST_PAIRS = 3
#: Fewer shared ones say nothing at all.
FEW_MARKS = 2
#: Evidence at which half is believed.
HALF = 10
#: Weight that is taken to agree beforehand, so that one mark alone decides nothing; in steps.
FEW = 4
#: A spread of the lengths' ratio that any translation has.
UNEVEN = 0.15
#: A translator may join sentences, and a page may lose its paragraphs; who does both has told it anew.
TOLD_ANEW = 10
#: A pair of texts is aligned if the chain holds this part of the marks that stand once in both.
IN_ORDER = 0.55
#: ... and if the chain weighs this part of the values of the text that has fewer.
VALUES_LINKED = 0.75
#: What a pair that is not aligned scores at most.
LOWEST = 0.1
#: How long a text is in a script without blanks, for one in letters as long as 1.
_DENSE = 0.4
_STEPS = 4


def other_words(one: Fingerprint, other: Fingerprint) -> Likeness:
    """Whether one is a translation of the other, by what translations keep."""
    common = len(one.signs & other.signs)
    if common < FEW_MARKS:
        return Likeness(None, 0.0)
    found = meetings(one.index, other.index)
    path = chain(found)
    part = _in_order(found, path)
    texts = _text(one), _text(other)
    linked = _linked(found, path) >= VALUES_LINKED * min(sum(text.values) for text in texts)
    if not linked or part < IN_ORDER or common < FEWEST_MARKS or len(path) < FEWEST_PAIRS:
        return Likeness(None, round(LOWEST * part * found.together / (found.together + _STEPS * HALF), 4))
    beads, evidence = _aligned(texts, found, path, _ratio(one, other))
    first, second = sides(texts, (one.marks, other.marks), found, beads)
    agreed = agreement(texts, found, beads)
    score = round(_score(first, second, agreed, evidence), 4)
    if score < LIKELY or agreed.numbers < FEWEST_MARKS or agreed.meeting < FEWEST_PAIRS:
        return Likeness(None, score)
    return Likeness("translation", score, _evidence(one, other, first, second), _derived(first, second))


def _in_order(found: Meetings, path: tuple[Cell, ...]) -> float:
    """The part of what is shared that lies on the chain; at best as much as of the marks whose place is certain."""
    links = set(path)
    once = [(cell in links, found.cells[cell][number].least) for number, cell in found.once.items()]
    total = sum(weight for _, weight in once)
    certain = (sum(weight for linked, weight in once if linked) + FEW) / (total + FEW)
    return min(certain, (_linked(found, path) + FEW) / (found.together + FEW))


def _linked(found: Meetings, path: tuple[Cell, ...]) -> int:
    """The weight of the chain."""
    return sum(shared.least for cell in path for shared in found.cells[cell].values())


def _text(made: Fingerprint) -> Text:
    said = made.sentences.lengths
    values = [sum(mark.weight for mark in place if mark.sort is Sort.VALUE) for place in made.marks]
    return Text([length >> 1 for length in said], [bool(length & 1) for length in said], values)


def _ratio(one: Fingerprint, other: Fingerprint) -> float:
    dense = one.script == UNBROKEN, other.script == UNBROKEN
    return {(False, True): _DENSE, (True, False): 1 / _DENSE}.get(dense, 1.0)


def _aligned(
    texts: tuple[Text, Text], found: Meetings, path: tuple[Cell, ...], usual: float
) -> tuple[list[Bead], float]:
    """The alignment, and what speaks for it; made twice, the second time with the ratio of lengths that came out."""
    rows = corridor(len(texts[0].lengths), len(texts[1].lengths), path)
    beads = align(*texts, found, usual, rows)
    evidence = score_of(*texts, found, usual, beads)
    if evidence <= 0:
        return beads, evidence
    pairs = [lengths(texts, bead) for bead in beads]
    mine, yours = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    ratio = min(1.35 * usual, max(usual / 1.35, (yours + 100 * usual) / (mine + 100)))
    beads = align(*texts, found, ratio, rows)
    return beads, score_of(*texts, found, ratio, beads)


def _score(first: Side, second: Side, agreed: Agreement, evidence: float) -> float:
    # A translation leaves out or adds; of two articles each has what the other lacks.
    covered = max(first.covered, second.covered) ** 15 * min(first.covered, second.covered) ** 1.5
    kept = (agreed.kept + FEW) / (agreed.once + FEW)
    values_kept = (agreed.values_kept + FEW) / (agreed.values_once + FEW)
    same = (first.hit + second.hit + 2 * FEW) / (first.paired + second.paired + 2 * FEW)
    even = exp(-2 * max(0.0, agreed.uneven - UNEVEN) - TOLD_ANEW * agreed.joined * agreed.moved)
    believed = max(0.0, evidence) / (max(0.0, evidence) + HALF)
    # The square root spreads the scores evenly from 0 to 1.
    return sqrt(covered * (kept * values_kept) ** 3 * min(1.0, same) ** 2 * even * believed)


def _derived(first: Side, second: Side) -> Literal["first", "second"] | None:
    """A translation may leave values out; it seldom adds any."""
    if second.values_missing >= 3 and 3 * first.values_missing <= second.values_missing:
        return "first"
    if first.values_missing >= 3 and 3 * second.values_missing <= first.values_missing:
        return "second"
    return None


def _evidence(one: Fingerprint, other: Fingerprint, first: Side, second: Side) -> tuple[str, ...]:
    tables = sorted({table for table in one.tables if table in other.tables and table[0] * table[1] >= 6})
    values = _both((first.values_found, first.values), (second.values_found, second.values))
    names = max(((each.names_found, each.names) for each in (first, second)), key=lambda each: (each[0], -each[1]))
    said = [f"{values} values in the same order"] if first.values_found else []
    if names[0]:
        said.append(f"{names[0]} of {names[1]} names and abbreviations in the same order")
    return (*said, *(f"same {rows}×{columns} table" for rows, columns in tables))


def _both(one: tuple[int, int], other: tuple[int, int]) -> str:
    """What is found of both texts' values, the text with fewer first."""
    fewer, more = sorted((one, other), key=lambda each: (each[1], each[0]))
    words = f"{fewer[0]} of {fewer[1]}"
    return words if fewer == more else f"{words} and {more[0]} of {more[1]}"
