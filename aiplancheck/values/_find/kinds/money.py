"""Amounts of money in running text."""

from __future__ import annotations

import re
from functools import cache

from aiplancheck.values._amounts.lexicon import lexicon
from aiplancheck.values._amounts.trie import whole
from aiplancheck.values._find.amount import AmountFinder, counts
from aiplancheck.values._find.clues import run_of_figures
from aiplancheck.values._value import Reader
from aiplancheck.values.money import READING, MoneyUnits, phrases


@cache
def _clue(tag: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """The signs, codes and names that money has near its figure, and those that stand before it."""
    units = MoneyUnits(lexicon(tag))
    return re.compile(whole(units.words)), tuple(units.leads)


def finder(reader: Reader) -> AmountFinder:
    """Finds amounts of money for a reader."""
    run = run_of_figures(reader.language)
    return AmountFinder(READING, phrases(reader.language), reader, counts, run, *_clue(reader.language))
