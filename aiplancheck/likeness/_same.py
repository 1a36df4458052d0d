"""Copies and excerpts: how much of one text's word sequences stand in the other, and whether all over it.

Anybody may quote a press release, print the same table or footer, or fill in the same form: then one part is shared, or
the words are, but not what they say. A copy is shared from its beginning to its end, and its values agree.
"""

from __future__ import annotations

from collections.abc import Set
from typing import Literal

from aiplancheck.likeness._fingerprint import UNBROKEN, Fingerprint
from aiplancheck.likeness._likeness import Likeness
from aiplancheck.likeness._mark import Sort
from aiplancheck.likeness._overlap import Overlap, overlap
from aiplancheck.likeness._sentences import MOST_SENTENCES

#: With 15 % of its words changed, 44 % of a text's runs of five stay; independent texts share a few per cent.
CONTAINED = 0.29
#: Where characters are counted and not words, set phrases are more, and a changed word spoils less.
CONTAINED_CHARACTERS = 0.4
#: In a short text set phrases are a larger part: a tenth more is asked of one with about a hundred runs, hardly any
#: more of one with five hundred.
SHORT = 30
MOST_FOR_SHORT = 0.2
#: As many shared runs prove something: fewer are a sentence that anybody quotes.
FEWEST_RUNS = 24
FEWEST_SEEN = 8
#: Shared passages must lie in this part of the shorter text.
SPREAD = 0.65
#: As many values, and this part of their weight, must be the other text's as well.
FEWEST_VALUES = 3
AGREE = 0.5
#: An excerpt is shorter than this part of its original.
MUCH_SHORTER = 0.5
#: Texts that differ less in length are about as long: then nobody can tell which was first.
ABOUT_AS_LONG = 0.1
#: A text with more marks than this may have lost some.
_ALL_MARKS = 780


def same_words(one: Fingerprint, other: Fingerprint) -> Likeness:
    """Whether one is a copy or an excerpt of the other, by its words."""
    shared = one.runs & other.runs
    if not shared:
        return Likeness(None, 0.0)
    found = overlap(one.sketch, other.sketch, shared)
    part = round(max(found.of_one, found.of_other), 4)
    same = found.seen > 0 and one.sketch.numbers == other.sketch.numbers
    counts = one.sketch.count, other.sketch.count
    if not same and not (_proves(found, part, one, other) and _all_over(one, other, found)):
        # What rests on a few runs only says little, and never as much as what is proved.
        return Likeness(None, round(min(CONTAINED, part * min(1.0, found.seen / FEWEST_SEEN)), 4))
    shorter, longer = sorted(counts)
    excerpt = shorter < MUCH_SHORTER * longer
    derived: Literal["first", "second"] | None = "first" if counts[0] == shorter else "second"
    if longer - shorter <= ABOUT_AS_LONG * longer:
        derived = None
    whose = "the shorter text's" if derived else "the text's"
    evidence = (f"{_percent(part)} % of {whose} word sequences are in the other",)
    return Likeness("excerpt" if excerpt else "copy", part, evidence, derived)


def _percent(part: float) -> int:
    return int(100 * part + 0.5)


def _proves(found: Overlap, part: float, one: Fingerprint, other: Fingerprint) -> bool:
    least = CONTAINED_CHARACTERS if UNBROKEN in (one.script, other.script) else CONTAINED
    least += min(MOST_FOR_SHORT, (SHORT / min(one.sketch.count, other.sketch.count)) ** 2)
    return part >= least and found.seen >= FEWEST_SEEN and found.runs >= FEWEST_RUNS


def _all_over(one: Fingerprint, other: Fingerprint, found: Overlap) -> bool:
    """Whether the shorter text, or either of two about as long, is shared all over and says the same."""
    counts = one.sketch.count, other.sketch.count
    alike = max(counts) - min(counts) <= ABOUT_AS_LONG * max(counts)
    looked = []
    if alike or counts[0] < counts[1]:
        looked.append((one, other, found.spread_one))
    if alike or counts[1] < counts[0]:
        looked.append((other, one, found.spread_other))
    return any(spread >= SPREAD and _agrees(copy, original) for copy, original, spread in looked)


def _agrees(copy: Fingerprint, original: Fingerprint) -> bool:
    """Whether the values of a copy are those of its original, as far as both are known."""
    if len(original.sentences.counts) >= MOST_SENTENCES or len(original.sentences.codes) > _ALL_MARKS:
        return True
    values = {mark.key: mark.weight for place in copy.marks for mark in place if mark.sort is Sort.VALUE}
    known: Set[int] = original.index.keys.keys()
    total = sum(values.values())
    return len(values) < FEWEST_VALUES or sum(values[key] for key in values if key in known) >= AGREE * total
