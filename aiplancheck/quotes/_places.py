"""Every place at which folded words stand in a text, with edges at both ends."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aiplancheck.quotes._document import Document
from aiplancheck.quotes._edges import is_whole
from aiplancheck.quotes._fold import Folded
from aiplancheck.quotes._kinds import DIGIT, KIND, LETTER, NUMERAL
from aiplancheck.quotes._numbers import grouping_blanks, has_groups
from aiplancheck.quotes._reduced import Reduced, reduce
from aiplancheck.quotes._signs import blank, groups_digits
from aiplancheck.quotes._wraps import HYPHEN

#: So many near places over line wraps are looked at; a text with more of them is made of nothing else.
_MOST_CANDIDATES = 10_000
#: So many characters are compared at places that turn out to be no edges; what needs more is made to be slow.
_MOST_WORK, _WORK_OF_ONE = 50_000_000, 50
_RUNS = frozenset((LETTER, DIGIT, NUMERAL))
#: A big text is reduced part by part, so that it need not be there once more.
_PART = 1 << 19


class Place(NamedTuple):
    """A place, in code points of the text as given."""

    start: int
    end: int


def places(words: Sequence[str], document: Document, most: int, quote: str) -> list[Place]:
    """The places, from left to right, of any of the readings of a quote; no more than `most`."""
    if not words[0]:
        return []
    found, seen = _literal(words[0], document, most)
    if len(found) < most:
        if document.folded.joints:
            others = _over_joints(words, document, seen)
        else:
            others = [place for needle in words[1:] for place in _literal(needle, document, most)[0]]
        found = sorted({*found, *others})[:most] if others else found
    alone = len(found) == 1 and document.text.startswith(quote, found[0].start)
    if found and not alone and has_groups(words[0]):
        found = [place for place in found if _groups_alike(place, document, quote)]
    return found


def _literal(needle: str, document: Document, most: int) -> tuple[list[Place], Sequence[int]]:
    """The places of these very characters in the folded text, and wherever they stand there, edges or not."""
    found: list[Place] = []
    text = document.folded.text
    seen = array("I")
    left = _MOST_WORK // (len(needle) + _WORK_OF_ONE)
    at = text.find(needle)
    while at >= 0 and len(found) < most:
        seen.append(at)
        place = _place(document, at, at + len(needle))
        if place:
            found.append(place)
            at = text.find(needle, at + 1)
            continue
        left -= 1
        at = text.find(needle, _past_run(text, at)) if left else -1
    return found, seen


def _past_run(text: str, at: int) -> int:
    """From where to look on: inside of a run of letters or digits nothing begins."""
    kind, to = KIND[text[at]], at + 1
    if at and kind in _RUNS and KIND[text[at - 1]] == kind:
        while to < len(text) and KIND[text[to]] == kind:
            to += 1
    return to


def _groups_alike(place: Place, document: Document, quote: str) -> bool:
    """Whether blanks that group the quote's digits do so in the text, or it prints the very characters."""
    printed = document.text[place.start : place.end]
    if printed == quote:
        return True
    folded = Folded(printed)
    return all(groups_digits(blank(folded, printed, at)) for at in grouping_blanks(folded.text))


def _place(document: Document, start: int, end: int) -> Place | None:
    """The place in the text as given; None where an end is no edge."""
    folded = document.folded
    if not is_whole(folded, document.text, start, end):
        return None
    raw_start, raw_end = folded.start(start), folded.end(end)
    return None if raw_start is None or raw_end is None else Place(raw_start, raw_end)


def _over_joints(words: Sequence[str], document: Document, seen: Sequence[int]) -> list[Place]:
    """The places where a line wrap is read otherwise than as the shortest.

    Without blanks and hyphens all readings are alike; where the words then stand more often than seen, each is tried.
    """
    reduced = reduce(words[0])
    found: list[Place] = []
    left = _MOST_CANDIDATES if reduced else 0
    for part, start, end in _parts(document, max(map(len, words))):
        known = bisect_left(seen, end) - bisect_left(seen, start)
        candidates = _occurrences(reduced, part.text, known + left)
        for candidate in candidates if len(candidates) > known else ():
            first = part.place(candidate)
            left -= 1
            if first < end:
                found += _tried(words, document, first)
    return found


def _parts(document: Document, longest: int) -> Iterator[tuple[Reduced, int, int]]:
    """The reduced text, a big one part by part, each with where it begins and where the next one does."""
    text = document.folded.text
    if len(text) <= 2 * _PART:
        yield document.reduced, 0, len(text)
        return
    for start in range(0, len(text), _PART):
        yield Reduced(text[start : start + _PART + 4 * longest + 64], start), start, start + _PART


def _occurrences(reduced: str, text: str, most: int) -> list[int]:
    found: list[int] = []
    at = text.find(reduced)
    while at >= 0 and len(found) < most:
        found.append(at)
        at = text.find(reduced, at + 1)
    return found


def _tried(words: Sequence[str], document: Document, first: int) -> Iterator[Place]:
    """The places of words whose first character, blanks and hyphens aside, stands here."""
    folded = document.folded
    for needle in words:
        start = first - (len(needle) - len(needle.lstrip(" -")))
        end = _read_on(needle, folded, start) if start >= 0 else None
        place = None if end is None else _place(document, start, end)
        if place:
            yield place


def _read_on(needle: str, folded: Folded, start: int) -> int | None:
    """Where the needle ends when it is read from this place, each joint as the needle wants it; None if it differs."""
    text, joints, order = folded.text, folded.joints, folded.joint_places
    place, at = start, 0
    number = bisect_right(order, start)
    while at < len(needle):
        if needle[at : at + 1] != text[place : place + 1]:
            return None
        stop = order[number] if number < len(order) else len(text)
        size = min(stop - place, len(needle) - at)
        if text[place : place + size] != needle[at : at + size]:
            return None
        place, at = place + size, at + size
        if at == len(needle):
            break
        if place == len(text):
            return None
        if needle[at] != text[place]:
            hyphen = "-" if joints[place] == HYPHEN else ""
            if needle.startswith(hyphen, at):
                at += len(hyphen)
                at += needle.startswith(" ", at)
            if at == len(needle):
                return None
        number += 1
    return place
