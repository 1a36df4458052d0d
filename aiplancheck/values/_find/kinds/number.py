"""Numbers in running text; the noun behind a number is no part of it."""

from __future__ import annotations

from functools import cache, partial

from aiplancheck.values._amounts.lexicon import lexicon
from aiplancheck.values._amounts.noun import Nouns
from aiplancheck.values._amounts.phrase import Phrases
from aiplancheck.values._find.amount import AmountFinder, is_number
from aiplancheck.values._find.clues import run_of_figures
from aiplancheck.values._value import Reader
from aiplancheck.values.number import READING, NumberUnits


@cache
def _phrases(tag: str) -> Phrases:
    words = lexicon(tag)
    return Phrases(words, NumberUnits(words, nouns=Nouns(words, in_text=True)), words.letters)


def finder(reader: Reader) -> AmountFinder:
    """Finds numbers for a reader."""
    words, run = lexicon(reader.language), run_of_figures(reader.language)
    return AmountFinder(READING, _phrases(reader.language), reader, partial(is_number, words), run, bare=True)
