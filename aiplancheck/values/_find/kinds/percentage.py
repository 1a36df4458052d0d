"""Percentages and shares in running text."""

from __future__ import annotations

import re
from functools import cache

from aiplancheck.languages._pattern import Slot
from aiplancheck.values._amounts.item import Phrase
from aiplancheck.values._amounts.lexicon import lexicon
from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._amounts.trie import whole
from aiplancheck.values._find.amount import AmountFinder, counts
from aiplancheck.values._find.clues import run_of_figures, share_clues, spelled
from aiplancheck.values._value import Reader
from aiplancheck.values.percentage import FRACTION, READING, phrases


def _is_share(printed: Printed, start: int, phrase: Phrase) -> bool:
    """Whether a phrase is a share: a fraction alone (two thirds) is a number first."""
    return phrase.items[0].unit != FRACTION and counts(printed, start, phrase)


@cache
def _clue(tag: str) -> re.Pattern[str]:
    """What every share has near its figure."""
    words = lexicon(tag)
    percent = words.language.percentage
    alone = whole(spelled([*percent.units, *percent.before, *percent.alone]))
    return re.compile("|".join([alone, *share_clues(words)]))


def finder(reader: Reader) -> AmountFinder:
    """Finds percentages and shares for a reader."""
    tag = reader.language
    wide = any(Slot("noun") in pattern for pattern in lexicon(tag).language.percentage.shares)
    return AmountFinder(
        READING, phrases(tag, in_text=True), reader, _is_share, run_of_figures(tag), _clue(tag), wide=wide
    )
