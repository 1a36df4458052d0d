"""Figures in Chinese characters that stand side by side: 二五〇, two that are a range (三四十), one that is 两."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from aiplancheck.languages._language import Numerals
from aiplancheck.values._amounts.figure import MOST_DIGITS, ONE, Figure, minus, plus, times
from aiplancheck.values._amounts.lexicon import Lexicon, words
from aiplancheck.values._amounts.lookup import Words

#: So many decimals follow a unit (一米七五); more digits are another number.
_MOST_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class Rows:
    """The reader of such figures in one language."""

    small: Words[Decimal]
    single: Words[None]
    noughts: Words[None]
    pairs: Words[tuple[Decimal, Decimal]]

    def match(self, text: str, at: int) -> Figure | None:
        """The number that the signs at this place spell, one or several."""
        pair = self._pair(text, at)
        if pair is not None:
            return pair
        digits, end = self.digits(text, at)
        if digits:
            return None if self._is_no_number(digits) else Figure(Decimal(digits), end)
        one = self.small.match(text, at)
        return None if one is None else Figure(*one)

    def _is_no_number(self, digits: str) -> bool:
        """零五 is a name, as 05 is; and where two figures may be a range, two others are neither that nor 25 (二五)."""
        if self.noughts and len(digits) > 1 and digits[0] == "0":
            return True
        return bool(self.pairs) and len(digits) == 2 and "0" not in digits

    def digits(self, text: str, at: int) -> tuple[str, int]:
        """The row of signs as digits, and where it ends; no digits where there are none, or too many."""
        row, end = "", at
        while len(row) <= MOST_DIGITS and (one := self.small.match(text, end)) is not None:
            if self.single.match(text, end) is not None:
                break
            row, end = row + str(one[0]), one[1]
        return (row, end) if len(row) <= MOST_DIGITS else ("", at)

    def _pair(self, text: str, at: int) -> Figure | None:
        """Two neighbours that are no row of three: 三四 is three or four, 三四五 is not."""
        pair = self.pairs.match(text, at)
        if pair is None or self.small.match(text, pair[1]) is not None:
            return None
        (low, high), end = pair
        return Figure(low, end, spread=minus(high, low))


def rows(numerals: Numerals) -> Rows:
    """The rows of a language; each of its pairs is two of its small numbers."""
    small = numerals.small
    pairs = {pair: (small[pair[0]], small[pair[-1]]) for pair in numerals.pairs}
    return Rows(Words(small), words(numerals.single), words(numerals.noughts), Words(pairs))


def with_decimals(lexicon: Lexicon, text: str, figure: Figure, at: int) -> Figure | None:
    """A figure with the decimals that follow its unit at once (一米七五, 9秒98, 三成五); None without any."""
    units = lexicon.language.decimals_follow
    if not units or not text.endswith(units, 0, at) or figure.place or figure.fraction or figure.spread:
        return None
    digits, end = "", at
    while (one := _digit(lexicon, text, end)) is not None:
        digits, end = digits + one[0], one[1]
    if not 0 < len(digits) <= _MOST_DECIMALS or figure.number < 0 or _counts_on(lexicon, text, end):
        return None
    place = ONE.scaleb(-len(digits))
    number = plus(figure.number, times(Decimal(digits), place))
    return figure._replace(number=number, end=end, place=place, decimals=len(digits))


def _digit(lexicon: Lexicon, text: str, at: int) -> tuple[str, int] | None:
    sign = text[at : at + 1]
    if sign in "0123456789":
        return (sign, at + 1) if sign else None
    found = lexicon.small.match(text, at)
    return None if found is None else (str(found[0]), found[1])


def _counts_on(lexicon: Lexicon, text: str, at: int) -> bool:
    """Whether digits that end here are a number of their own: a multiplier, a counter or a range follows."""
    counted = (lexicon.counters, lexicon.middles, lexicon.percent_units)
    return lexicon.is_multiplier(text, at) or any(words.match(text, at) is not None for words in counted)
