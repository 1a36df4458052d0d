"""The words in which a quote and a text differ, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from aiplancheck.quotes._located import Difference
from aiplancheck.quotes._words import Step, Word

#: How much of what runs on without a blank is shown.
_MOST_SHOWN = 40


def differences(steps: Sequence[Step], quote: str, text: str) -> tuple[Difference, ...]:
    """What differs, from left to right; never empty, since blanks and the edges of words can differ as well."""
    found = []
    for same, some in groupby(steps, key=lambda step: step.same):
        if same:
            found += _spacing(list(some), quote, text)
        else:
            group = list(some)
            quoted = _span([step.quoted for step in group if step.quoted], quote)
            found.append(Difference(quoted, _span([step.printed for step in group if step.printed], text)))
    return tuple(found) or (_edges(steps, quote, text),)


def _span(words: Sequence[Word], text: str) -> str:
    return text[words[0].start : words[-1].end] if words else ""


def _spacing(steps: Sequence[Step], quote: str, text: str) -> list[Difference]:
    """Words that are the same on both sides, but not the blanks between them: 20% and 20 %."""
    found = []
    for before, after in pairwise(steps):
        if before.quoted and after.quoted and before.printed and after.printed:
            quoted = quote[before.quoted.start : after.quoted.end]
            printed = text[before.printed.start : after.printed.end]
            if quoted != printed:
                found.append(Difference(quoted, printed))
    return found


def _edges(steps: Sequence[Step], quote: str, text: str) -> Difference:
    """The same words, but in the text they are part of longer ones."""
    printed = [step.printed for step in steps if step.printed]
    start, end = printed[0].start, printed[-1].end
    widest_start, widest_end = max(0, start - _MOST_SHOWN), min(len(text), end + _MOST_SHOWN)
    while start > widest_start and not text[start - 1].isspace():
        start -= 1
    while end < widest_end and not text[end].isspace():
        end += 1
    return Difference(quote, text[start:end])
