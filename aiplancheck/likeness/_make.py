"""Making a text's fingerprint: its runs of words, and sentence by sentence its values, names and tables."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import sqrt

from aiplancheck import sentences
from aiplancheck.likeness._fingerprint import Fingerprint
from aiplancheck.likeness._language import guess, primary
from aiplancheck.likeness._mark import Mark, Sort, mark
from aiplancheck.likeness._names import name_marks
from aiplancheck.likeness._sentences import MOST_SENTENCES, packed
from aiplancheck.likeness._shingles import sketch
from aiplancheck.likeness._tables import shapes
from aiplancheck.likeness._values import value_marks
from aiplancheck.text import script

#: Values and names are looked for in this much of a text; its word sequences are taken from all of it.
LOOKED_AT = 200_000
#: As many marks are kept, and as many of one.
MOST_MARKS = 800
MOST_OF_ONE = 6
#: A sentence with more is a list.
MOST_IN_ONE = 255
#: A sample that tells the script.
_SAMPLE = 2_000
_LINE = re.compile("[\n\r\v\f\u2028\u2029]")


def fingerprint(text: str, language: str) -> Fingerprint:
    """The fingerprint of a text. `language` is a BCP 47 tag, or "" where nobody declared one."""
    spoken = primary(language) or guess(text)
    looked = text[:LOOKED_AT]
    spans = [(start, end) for start, end in sentences.spans(looked) if _says(looked[start:end])][:MOST_SENTENCES]
    looked = looked[: spans[-1][1]] if spans else ""
    found = list(shapes(looked))
    marks = _kept(_by_sentence(looked, spans, spoken, found))
    tables = tuple((rows, columns) for _, rows, columns in found)[:MOST_OF_ONE]
    before = [0, *(end for _, end in spans)]
    said = packed(
        [
            (end - start, not start or _LINE.search(looked, last, start) is not None, place)
            for last, (start, end), place in zip(before, spans, marks, strict=False)
        ]
    )
    return Fingerprint(spoken, script(text[:_SAMPLE]), len(text), sketch(text), said, tables)


def _says(sentence: str) -> bool:
    """Whether it is more than figures: the rows of a table of figures are the same in whoever prints it."""
    return 2 * sum(map(str.isdigit, sentence)) <= sum(map(str.isalnum, sentence))


def _by_sentence(
    text: str, spans: Sequence[tuple[int, int]], language: str, tables: Sequence[tuple[int, int, int]]
) -> list[tuple[Mark, ...]]:
    """Each sentence's marks, each once, in their order; what stands inside a value is no name."""
    starts = [start for start, _ in spans]
    found: list[dict[Mark, None]] = [{} for _ in spans]
    values = sorted(value_marks(text, language), key=lambda each: each[:2])
    begins, ends = [start for start, _, _ in values], [end for _, end, _ in values]
    names = (each for each in name_marks(text, spans, language) if not _inside(each[0], begins, ends))
    shapes = (
        (at, at, mark(Sort.TABLE, f"{rows} {columns}", min(2.25, 0.1 * rows * columns))) for at, rows, columns in tables
    )
    for start, _, each in sorted([*values, *names, *shapes], key=lambda each: each[:2]):
        at = bisect_right(starts, start) - 1
        if at >= 0 and start < spans[at][1]:  # what stands in none of these sentences is in a row of figures
            found[at][each] = None
    return [tuple(place) for place in found]


def _inside(at: int, begins: Sequence[int], ends: Sequence[int]) -> bool:
    index = bisect_right(begins, at) - 1
    return index >= 0 and at < ends[index]


def _kept(found: Sequence[Sequence[Mark]]) -> list[tuple[Mark, ...]]:
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
    return [tuple(_damped(place, times, kept, seen))[:MOST_IN_ONE] for place in found]


def _rank(each: Mark) -> float:
    """The order in which marks are kept, the same in every text: mostly by what they tell, partly by chance."""
    return (each.key + 1) / each.weight


def _damped(place: Sequence[Mark], times: Counter[int], kept: set[int], seen: Counter[int]) -> Iterator[Mark]:
    for each in place:
        seen[each.key] += 1
        if each.key in kept and seen[each.key] <= MOST_OF_ONE:
            yield replace(each, weight=max(1, round(each.weight / sqrt(times[each.key]))))
