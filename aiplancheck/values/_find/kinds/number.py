"""Numbers in running text; the noun behind a number is no part of it."""

from __future__ import annotations

import re
from functools import cache, partial

from aiplancheck.values._amounts.figure import ONE
from aiplancheck.values._amounts.item import Phrase
from aiplancheck.values._amounts.lexicon import Lexicon, lexicon
from aiplancheck.values._amounts.noun import Nouns
from aiplancheck.values._amounts.phrase import Phrases
from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._amounts.unit import BASES
from aiplancheck.values._find.amount import AmountFinder, is_number
from aiplancheck.values._find.clues import run_of_figures
from aiplancheck.values._value import Reader
from aiplancheck.values.number import READING, NumberUnits

_LETTERS_BEHIND = re.compile(r"(?<=[0-9])[a-z]+\Z")
#: Symbols of units, in small letters; what is a scale as well is one in money only.
_SYMBOLS = frozenset(symbol.lower() for symbol in BASES)


@cache
def _phrases(tag: str) -> Phrases:
    words = lexicon(tag)
    return Phrases(words, NumberUnits(words, nouns=Nouns(words, in_text=True)), words.letters)


def _is_number(words: Lexicon, printed: Printed, start: int, phrase: Phrase) -> bool:
    """Whether a phrase counts, and is no measure or mark with a letter that could be a scale: 100m, figure 2b."""
    last = phrase.items[-1].figure
    letter = _LETTERS_BEHIND.search(printed.text, start, last.end) if last.scale != ONE else None
    unclear = letter is not None and letter[0] in words.language.numerals.letters and letter[0] in _SYMBOLS
    return not unclear and is_number(words, printed, start, phrase)


def finder(reader: Reader) -> AmountFinder:
    """Finds numbers for a reader."""
    words, run = lexicon(reader.language), run_of_figures(reader.language)
    return AmountFinder(READING, _phrases(reader.language), reader, partial(_is_number, words), run, bare=True)
