"""Lengths of time in running text, and the ages of people."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, partial

from aiplancheck.values._amounts.item import Phrase
from aiplancheck.values._amounts.lexicon import lexicon
from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._amounts.trie import LETTER, tree, whole
from aiplancheck.values._find.amount import AmountFinder, counts
from aiplancheck.values._find.clues import run_of_figures, spelled
from aiplancheck.values._value import Reader, Value
from aiplancheck.values.duration import READING, phrases

#: Words of so many letters do not run on from a number in words.
_SHORT = 3
_TENS = re.compile(r"(?<![0-9])[1-9]0+'?s\Z")


def _is_length(printed: Printed, start: int, phrase: Phrase) -> bool:
    """Whether a phrase is no decade or age: in his 40s."""
    return counts(printed, start, phrase) and _TENS.search(printed.text, start, phrase.end) is None


@cache
def _clue(tag: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """The units that a length of time has near its figure, and the words that may stand before it."""
    duration = lexicon(tag).language.duration
    units = spelled(word for names in duration.units.values() for word in names)
    clue = whole(units)
    if lexicon(tag).language.numerals.runs_on:  # fünfjährig
        clue += f"|{tree(word for word in units if len(word) > _SHORT)}(?!{LETTER})"
    return re.compile(clue), tuple(spelled(duration.course_before))


def finder(reader: Reader) -> AmountFinder:
    """Finds lengths of time for a reader."""
    alone = lexicon(reader.language).language.duration.alone
    notices = tuple(word for names in alone.values() for word in names)
    run, age = run_of_figures(reader.language), partial(_age, reader)
    return AmountFinder(
        READING, phrases(reader.language), reader, _is_length, run, *_clue(reader.language), age=age, notices=notices
    )


def _age(reader: Reader, digits: str) -> Value | None:
    """So many years."""
    found = READING.canonical(f"{digits} P1Y", reader)
    return replace(found, text=digits) if isinstance(found, Value) else None
