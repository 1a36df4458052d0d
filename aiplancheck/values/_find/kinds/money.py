"""Amounts of money in running text."""

from __future__ import annotations

import re
from functools import cache

from aiplancheck.values._amounts.figure import ONE
from aiplancheck.values._amounts.item import Phrase
from aiplancheck.values._amounts.lexicon import lexicon
from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._amounts.trie import whole
from aiplancheck.values._find.amount import AmountFinder, counts
from aiplancheck.values._find.clues import run_of_figures
from aiplancheck.values._value import Reader
from aiplancheck.values.money import READING, MoneyUnits, phrases

#: Codes of currencies that are printed for other things as well, with a plain figure behind them: COP28, TOP 100.
_OTHER_NAMES = re.compile(
    r"(?:ALL|AMD|ANG|BAM|BOB|COP|CUP|DOP|GEL|LAK|MAD|MOP|NAD|PEN|RON|SAR|SOS|TOP|TRY) ?[0-9]+(?![.,]?[0-9])"
)


def _is_money(printed: Printed, start: int, phrase: Phrase) -> bool:
    """Whether a phrase is money, and no name with a number."""
    named = phrase.items[0].figure.scale == ONE and _OTHER_NAMES.match(printed.cased, start) is not None
    return not named and counts(printed, start, phrase)


@cache
def _clue(tag: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """The signs, codes and names that money has near its figure, and those that stand before it."""
    units = MoneyUnits(lexicon(tag))
    return re.compile(whole(units.words)), tuple(units.leads)


def finder(reader: Reader) -> AmountFinder:
    """Finds amounts of money for a reader."""
    run = run_of_figures(reader.language)
    return AmountFinder(READING, phrases(reader.language), reader, _is_money, run, *_clue(reader.language))
