"""Words, numbers and signs of a folded text, and how those of a quote go with those of a stretch of text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from aiplancheck.quotes._kinds import KIND, NUMERAL, RUNNING

#: A number keeps its sign, currency and separators; a letter of a script without blanks is a word of its own.
_NUMBER = r"[-+~±▲△<>≤≥≈]?[$€£¥₩₹]?\d+(?:[.,:/'⁄·^×_-]\d+| \d{3}(?!\d))*%?"
_TOKEN = re.compile(rf"{_NUMBER}|[^\W_]+(?:['-][^\W_]+)*|\S")
_ONES = re.compile(r"\S")
_LIGHT = 0.4


class Word(NamedTuple):
    """A word, a number or a sign, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def weight(self) -> float:
        """Signs weigh less than words."""
        return _weight(self.text)


def _weight(text: str) -> float:
    return 1.0 if len(text) > 1 or text.isalnum() else _LIGHT


class Step(NamedTuple):
    """A word of the quote and the word of the text that goes with it; None where one side has none."""

    quoted: Word | None
    printed: Word | None

    @property
    def same(self) -> bool:
        """Whether both sides print the same."""
        return self.quoted is not None and self.printed is not None and self.quoted.text == self.printed.text


def words(text: str) -> list[Word]:
    """The words of a folded text, in order."""
    found: list[Word] = []
    for token in _TOKEN.finditer(text):
        start, end = token.span()
        if any(KIND[character] in (RUNNING, NUMERAL) for character in token[0]):
            found += _runs(text, start, end)
        else:
            found.append(Word(token[0], start, end))
    return found


def _runs(text: str, start: int, end: int) -> list[Word]:
    """A stretch of letters without blanks: each a word of its own; Latin words, digits and numerals stay whole."""
    found = []
    at = start
    while at < end:
        to = at + 1
        if KIND[text[at]] != RUNNING:
            while to < end and KIND[text[to]] != RUNNING and (KIND[text[to]] == NUMERAL) == (KIND[text[at]] == NUMERAL):
                to += 1
        found.append(Word(text[at:to], at, to))
        at = to
    return found


def aligned(quote: Sequence[Word], stretch: Sequence[Word]) -> list[Step]:
    """How the quote goes with a part of the stretch at the least cost; what stands around that part is left out."""
    texts = [word.text for word in stretch]
    added = [_ADDED * word.weight for word in stretch]
    costs = [0.0] * (len(stretch) + 1)
    ways: list[bytearray] = []
    rows: dict[str, list[float]] = {}  # what each word of the stretch costs instead of one of the quote
    for one in quote:
        if one.text not in rows:
            each = {other: _unlike(one.text, other) for other in set(texts)}
            rows[one.text] = [each[text] for text in texts]
        costs, way = _row(one.weight, rows[one.text], added, costs)
        ways.append(way)
    column = min(range(len(costs)), key=lambda at: (costs[at], at))
    return _steps(quote, stretch, ways, column)


_BOTH, _QUOTED, _PRINTED = 0, 1, 2
#: What a word costs that only the text has; one that only the quote has costs its weight.
_ADDED = 0.6


def _row(
    dropped: float, instead: Sequence[float], added: Sequence[float], above: Sequence[float]
) -> tuple[list[float], bytearray]:
    """The least costs of one more word of the quote, for each end in the stretch, and the last step of each."""
    left = above[0] + dropped
    row, way = [left], bytearray([_QUOTED])
    for column, cost in enumerate(instead):
        step, least = _BOTH, above[column] + cost
        if (quoted := above[column + 1] + dropped) < least:
            step, least = _QUOTED, quoted
        if (printed := left + added[column]) < least:
            step, least = _PRINTED, printed
        way.append(step)
        row.append(least)
        left = least
    return row, way


def _unlike(one: str, other: str) -> float:
    """What it costs to take one word for the other: less than leaving it out only if they have something in common."""
    if one == other:
        return 0.0
    a, b = one.lower(), other.lower()
    if a == b:
        return 0.1
    weight = _weight(one)
    if weight != _weight(other):
        return 2.0
    longest = max(len(a), len(b))
    if longest == 1:
        return 0.9 * weight
    return 0.5 + 0.7 * (1 - _ends_shared(a, b) / longest)


def _ends_shared(a: str, b: str) -> int:
    """How many characters two words share at their ends."""
    most = min(len(a), len(b))
    head = 0
    while head < most and a[head] == b[head]:
        head += 1
    tail = 0
    while tail < most - head and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    return head + tail


def _steps(quote: Sequence[Word], stretch: Sequence[Word], ways: Sequence[bytearray], column: int) -> list[Step]:
    row, steps = len(quote), []
    while row:
        way = ways[row - 1][column]
        row -= way != _PRINTED
        column -= way != _QUOTED
        steps.append(Step(quote[row] if way != _PRINTED else None, stretch[column] if way != _QUOTED else None))
    steps.reverse()
    return steps


#: So many words that only the quote has at an end are taken for replaced by those of the text beside it.
_MOST_REPLACED = 3
_NEAR = 80


def with_replaced_ends(steps: Sequence[Step], text: str) -> list[Step]:
    """The steps with the quote's first and last words, where the text has others, beside what it prints there."""
    found = list(steps)
    first = next((at for at, step in enumerate(found) if step.printed), 0)
    last = next((at for at in range(len(found) - 1, -1, -1) if found[at].printed), 0)
    before, behind = found[first].printed, found[last].printed
    if behind and 0 < len(found) - 1 - last <= _MOST_REPLACED:
        others = words(text[behind.end : behind.end + _NEAR])
        others = [Word(word.text, word.start + behind.end, word.end + behind.end) for word in others]
        for at, word in zip(range(last + 1, len(found)), others, strict=False):
            if word.text[0].isalnum() or not _is_plain(found[at]):
                found[at] = Step(found[at].quoted, word)
            else:
                break
    if before and 0 < first <= _MOST_REPLACED:
        start = text.rfind(" ", 0, max(0, before.start - _NEAR)) + 1 if before.start > _NEAR else 0
        start = max(start, before.start - 2 * _NEAR)
        others = [Word(word.text, word.start + start, word.end + start) for word in words(text[start : before.start])]
        for at, word in zip(range(first - 1, -1, -1), reversed(others), strict=False):
            if word.text[0].isalnum() or not _is_plain(found[at]):
                found[at] = Step(found[at].quoted, word)
            else:
                break
    return found


def _is_plain(step: Step) -> bool:
    return step.quoted is not None and step.quoted.text[0].isalnum()
