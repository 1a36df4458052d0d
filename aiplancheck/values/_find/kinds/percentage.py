"""Percentages and shares in running text."""

from __future__ import annotations

import re
from functools import cache, partial

from aiplancheck.languages._pattern import Slot
from aiplancheck.values._amounts.item import Phrase
from aiplancheck.values._amounts.lexicon import Lexicon, lexicon
from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._amounts.trie import whole
from aiplancheck.values._find.amount import AmountFinder, counts
from aiplancheck.values._find.clues import between_slots, run_of_figures, spelled
from aiplancheck.values._value import Reader
from aiplancheck.values.percentage import READING, SHARE, phrases


def _is_share(words: Lexicon, printed: Printed, start: int, phrase: Phrase) -> bool:
    """Whether a phrase is a share: not "a third" of nothing that is named."""
    alone = words.alone.match(printed.text, start)
    if alone is not None and alone[1] == phrase.items[0].end and phrase.items[0].unit == SHARE:
        return words.whole.match(printed.text, printed.skip(alone[1])) is not None
    return counts(printed, start, phrase)


@cache
def _clue(tag: str) -> re.Pattern[str]:
    """What every share has near its figure."""
    percent = lexicon(tag).language.percentage
    alone = whole(spelled([*percent.units, *percent.before, *percent.alone]))
    return re.compile("|".join([alone, *map(between_slots, percent.shares)]))


def finder(reader: Reader) -> AmountFinder:
    """Finds percentages and shares for a reader."""
    tag = reader.language
    words, run = lexicon(tag), run_of_figures(tag)
    wide = any(Slot("noun") in pattern for pattern in words.language.percentage.shares)
    return AmountFinder(READING, phrases(tag), reader, partial(_is_share, words), run, _clue(tag), wide=wide)
