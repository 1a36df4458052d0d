"""Copies and excerpts: how much of one text's word sequences stand in the other."""

from __future__ import annotations

from typing import Literal

from aiplancheck.likeness._fingerprint import Fingerprint
from aiplancheck.likeness._likeness import Likeness
from aiplancheck.likeness._overlap import Overlap, overlap

#: With 15 % of its words changed, 44 % of a text's runs of five stay; independent texts share a few per cent.
CONTAINED = 0.3
#: As many shared runs prove something: fewer are a sentence that anybody quotes.
FEWEST_RUNS = 24
FEWEST_SEEN = 8
#: An excerpt is shorter than this part of its original.
MUCH_SHORTER = 0.5
#: Texts that differ less in length are about as long: then nobody can tell which was first.
ABOUT_AS_LONG = 0.1


def same_words(one: Fingerprint, other: Fingerprint) -> Likeness:
    """Whether one is a copy or an excerpt of the other, by its words."""
    found = overlap((one.count, one.shingles), (other.count, other.shingles))
    part = round(max(found.of_one, found.of_other), 4)
    if not (found.seen and one.shingles == other.shingles) and not _proves(found, part):
        # What rests on a few runs only says little, and never as much as what is proved.
        return Likeness(None, round(min(CONTAINED, part * min(1.0, found.seen / FEWEST_SEEN)), 4))
    shorter, longer = sorted((one.count, other.count))
    excerpt = shorter < MUCH_SHORTER * longer
    derived: Literal["first", "second"] | None = "first" if one.count == shorter else "second"
    if longer - shorter <= ABOUT_AS_LONG * longer:
        derived = None
    whose = "the shorter text's" if derived else "the text's"
    evidence = (f"{_percent(part)} % of {whose} word sequences are in the other",)
    return Likeness("excerpt" if excerpt else "copy", part, evidence, derived)


def _percent(part: float) -> int:
    return int(100 * part + 0.5)


def _proves(found: Overlap, part: float) -> bool:
    return part >= CONTAINED and found.seen >= FEWEST_SEEN and found.runs >= FEWEST_RUNS
