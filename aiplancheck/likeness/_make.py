"""Making a text's fingerprint: its runs of words, and sentence by sentence its values, names and tables."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import sqrt

from aiplancheck import sentences
from aiplancheck.likeness._fingerprint import Fingerprint, Marks
from aiplancheck.likeness._language import guess, primary
from aiplancheck.likeness._mark import Mark, Sort, mark
from aiplancheck.likeness._names import name_marks
from aiplancheck.likeness._shingles import sketch
from aiplancheck.likeness._tables import shapes
from aiplancheck.likeness._values import value_marks
from aiplancheck.text import script

#: Values and names are looked for in this much of a text; its word sequences are taken from all of it.
LOOKED_AT = 200_000
#: As many marks are kept, and as many of one.
MOST_MARKS = 800
MOST_OF_ONE = 6
#: A sample that tells the script.
_SAMPLE = 2_000


def fingerprint(text: str, language: str) -> Fingerprint:
    """The fingerprint of a text. `language` is a BCP 47 tag, or "" where nobody declared one."""
    spoken = primary(language) or guess(text)
    count, shingles = sketch(text)
    found = list(shapes(text[:LOOKED_AT]))
    marks = _kept(_by_sentence(text[:LOOKED_AT], spoken, found))
    tables = tuple((rows, columns) for _, rows, columns in found)[:MOST_OF_ONE]
    return Fingerprint(spoken, script(text[:_SAMPLE]), len(text), count, shingles, marks, tables)


def _by_sentence(text: str, language: str, tables: Sequence[tuple[int, int, int]]) -> list[tuple[Mark, ...]]:
    """Each sentence's marks, each once, in their order; what stands inside a value is no name."""
    spans = sentences.spans(text)
    starts = [start for start, _ in spans]
    found: list[dict[Mark, None]] = [{} for _ in spans]
    values = sorted(value_marks(text, language), key=lambda each: each[:2])
    begins, ends = [start for start, _, _ in values], [end for _, end, _ in values]
    names = (each for each in name_marks(text, spans, language) if not _inside(each[0], begins, ends))
    shapes = (
        (at, at, mark(Sort.TABLE, f"{rows} {columns}", min(2.25, 0.1 * rows * columns))) for at, rows, columns in tables
    )
    for start, _, each in sorted([*values, *names, *shapes], key=lambda each: each[:2]):
        if found:
            found[max(0, bisect_right(starts, start) - 1)][each] = None
    return [tuple(place) for place in found]


def _inside(at: int, begins: Sequence[int], ends: Sequence[int]) -> bool:
    index = bisect_right(begins, at) - 1
    return index >= 0 and at < ends[index]


def _kept(found: Sequence[Sequence[Mark]]) -> Marks:
    """The marks that are kept: what a text repeats weighs less each time, and of a long text a sample stays."""
    times = Counter(each.key for place in found for each in place)
    ranks = sorted((_rank(each), each.key) for each in {each.key: each for place in found for each in place}.values())
    kept, total = set(), 0
    for _, key in ranks:
        total += min(times[key], MOST_OF_ONE)
        if total > MOST_MARKS:
            break
        kept.add(key)
    seen: Counter[int] = Counter()
    marks = (tuple(_damped(place, times, kept, seen)) for place in found)
    return tuple(place for place in marks if place)


def _rank(each: Mark) -> float:
    """The order in which marks are kept, the same in every text: mostly by what they tell, partly by chance."""
    return (each.key + 1) / each.weight


def _damped(place: Sequence[Mark], times: Counter[int], kept: set[int], seen: Counter[int]) -> Iterator[Mark]:
    for each in place:
        seen[each.key] += 1
        if each.key in kept and seen[each.key] <= MOST_OF_ONE:
            yield replace(each, weight=max(1, round(each.weight / sqrt(times[each.key]))))
