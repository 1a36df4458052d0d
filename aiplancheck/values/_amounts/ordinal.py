"""Whole numbers that count or order: four, 29th, zweiter, 29."""

from __future__ import annotations

import re
from decimal import Decimal

from aiplancheck.values._amounts.characters import Characters
from aiplancheck.values._amounts.lexicon import Lexicon
from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._amounts.wording import Wording

_DIGITS = re.compile(r"[1-9][0-9]{0,8}(?:[,.][0-9]{3})?")


class Ordinals:
    """The reader of cardinals and ordinals in one language."""

    def __init__(self, lexicon: Lexicon, figures: Wording | Characters) -> None:
        self._lexicon = lexicon
        self._figures = figures

    def cardinal(self, printed: Printed, at: int) -> tuple[Decimal, int] | None:
        """A positive whole number printed in full."""
        figure = self._figures.match(printed.text, at)
        if figure is None or figure.place or figure.fraction or figure.article or figure.number <= 0:
            return None
        if figure.spread or figure.sense:
            return None
        return figure.number, figure.end

    def counted(self, printed: Printed, at: int) -> tuple[Decimal, int] | None:
        """A cardinal, or the article that stands for one."""
        figure = self._figures.match(printed.text, at)
        return (figure.number, figure.end) if figure is not None and figure.article else self.cardinal(printed, at)

    def ordinal(self, printed: Printed, at: int) -> tuple[Decimal, int] | None:
        """A word for a place, or digits with their mark."""
        word = self._lexicon.ordinals.match(printed.text, at)
        if word is not None:
            return word
        found = _DIGITS.match(printed.text, at)
        if found is None:
            return None
        digits = "".join(c for c in found.group() if c.isdigit())
        mark = self._lexicon.ordinal_marks.match(printed.text, found.end())
        if mark is None or not self._fits(digits, printed.text[found.end() : mark[1]]):
            return None
        return Decimal(digits), mark[1]

    def _fits(self, digits: str, mark: str) -> bool:
        """Whether the digits end as the mark wants it: 21st, 11th, but no 21th."""
        marks = self._lexicon.language.numerals.ordinal_marks
        endings = {end for ends in marks.values() for end in ends if digits.endswith(end)}
        return not marks[mark] or max(endings, key=len, default="") in marks[mark]
