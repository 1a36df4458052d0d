"""Numbers in words: small numbers, hundreds and scales, with blanks between them or run together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from aiplancheck.values._amounts.figure import ONE, Figure, of_fraction, plus, times
from aiplancheck.values._amounts.lexicon import Lexicon
from aiplancheck.values._amounts.lookup import Words
from aiplancheck.values._amounts.units import Unit

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Wording:
    """The reader of number words of one language; `letters` are scales that touch their digits (5k),
    `attached` units that run on from a number in words (fünfjährig)."""

    lexicon: Lexicon
    letters: Words[Decimal]
    attached: Words[Unit]

    def match(self, text: str, at: int, *, linked: bool = True) -> Figure | None:
        """The number at this place, in words, digits or both; `linked` says whether "and" may join its parts."""
        return self._fraction(text, at) or self._sum(text, at, linked=linked)

    def _sum(self, text: str, at: int, *, linked: bool) -> Figure | None:
        """Groups with ever smaller scales: four thousand three hundred and twenty-one."""
        whole = self._group(text, at, linked=linked)
        if whole is None:
            return self._article(text, at)
        whole = self._dozen(text, self._scale(text, whole))
        while whole.scale > ONE and not whole.fraction:
            start, link = self._link(text, whole.end, linked=linked)
            part = self._group(text, start, linked=linked)
            if part is None:
                break
            part = self._scale(text, part)
            if part.scale == ONE and text[start].isdigit() and not link:
                break  # 2 million 300: two numbers, or a slip
            if part.number >= whole.scale or part.decimals:
                break
            whole = replace(part, number=plus(whole.number, part.number), scale=part.scale, decimals=0)
        return whole if self._ends(text, whole) else None

    def _group(self, text: str, at: int, *, linked: bool) -> Figure | None:
        """A number before a scale: digits, or words up to a few thousand."""
        lexicon = self.lexicon
        figure = lexicon.digits.match(text, at)
        if figure is None:
            found = lexicon.small.match(text, at) or lexicon.bare.match(text, at)
            if found is None:
                return None
            figure = Figure(*found)
            if figure.number > _HUNDRED:  # a bare thousand
                return Figure(ONE, figure.end).scaled(figure.number, figure.end)
            if figure.number == _HUNDRED:
                return self._rest(text, figure, linked=linked)
        if figure.fraction:
            return figure
        hundreds = lexicon.hundreds.match(text, self.gap(text, figure.end))
        if hundreds is None:
            return figure
        return self._rest(text, _multiplied(figure, hundreds, digits=text[at].isdigit()), linked=linked)

    def _rest(self, text: str, hundreds: Figure, *, linked: bool) -> Figure:
        """What follows the hundreds: two hundred [and] five. "and two hundred" is another number."""
        start, link = self._link(text, hundreds.end, linked=linked)
        rest = self.lexicon.small.match(text, start)
        if rest is None and link and (digits := self.lexicon.digits.match(text, start)) and not digits.place:
            rest = (digits.number, digits.end)
        if rest is None or rest[0] >= _HUNDRED or self.lexicon.hundreds.match(text, self.gap(text, rest[1])):
            return hundreds
        return Figure(plus(hundreds.number, rest[0]), rest[1])

    def _scale(self, text: str, figure: Figure) -> Figure:
        """The figure with the scale words behind it; a bigger scale behind a scale multiplies (thousand million)."""
        glued = self.letters.match(text, figure.end) if text[figure.end - 1].isdigit() else None
        found = glued or self.lexicon.scales.match(text, self._to_scale(text, figure))
        last = ONE
        while found is not None and found[0] >= last:
            last = found[0]
            figure = figure.scaled(last, found[1])
            found = self.lexicon.scales.match(text, self.gap(text, figure.end))
        return figure

    def _to_scale(self, text: str, figure: Figure) -> int:
        at = self.gap(text, figure.end)
        found = self.lexicon.of.match(text, at) if figure.fraction else None
        return self.gap(text, found[1]) if found else at

    def _dozen(self, text: str, figure: Figure) -> Figure:
        found = self.lexicon.dozens.match(text, self.gap(text, figure.end)) if figure.scale == ONE else None
        if found is None or figure.place or figure.number >= _HUNDRED:  # three hundred and two dozen: 3,624, or 324?
            return figure
        return Figure(times(figure.number, found[0]), found[1], dozens=found[0])

    def _article(self, text: str, at: int) -> Figure | None:
        """A million, a hundred, a dozen; or the article alone, which counts before a unit only."""
        found = self.lexicon.one.match(text, at)
        if found is None:
            return None
        one = Figure(ONE, found[1])
        hundreds = self.lexicon.hundreds.match(text, self.gap(text, one.end))
        counted = self._rest(text, _multiplied(one, hundreds, digits=False), linked=True) if hundreds else one
        counted = self._dozen(text, self._scale(text, counted))
        if counted == one:
            alone = self.lexicon.one_alone.match(text, at)
            return Figure(ONE, alone[1], article=True) if alone else None
        return self._continued(text, counted) if counted.scale > ONE else counted if self._ends(text, counted) else None

    def _continued(self, text: str, whole: Figure) -> Figure | None:
        """More groups behind a million."""
        while True:
            start, _ = self._link(text, whole.end, linked=True)
            part = self._group(text, start, linked=True)
            if part is None or text[start].isdigit():
                break
            part = self._scale(text, part)
            if part.number >= whole.scale or part.decimals:
                break
            whole = replace(part, number=plus(whole.number, part.number))
            if whole.scale == ONE:
                break
        return whole if self._ends(text, whole) else None

    def _fraction(self, text: str, at: int) -> Figure | None:
        """Half, two thirds, two and a half; each may have a scale behind it."""
        alone = self.lexicon.alone.match(text, at)
        small = self.lexicon.small.match(text, at)
        if alone is not None and (small is None or small[1] <= alone[1]):
            return self._dozen(text, self._scale(text, of_fraction(*alone)))
        article = None if small else self.lexicon.one.match(text, at)
        counted = small or (article and (ONE, article[1]))
        figure: Figure | None = Figure(*counted) if counted else self.lexicon.digits.match(text, at)
        if figure is None or figure.fraction or figure.place:
            return None
        gap = self.gap(text, figure.end)
        after = None if article else self.lexicon.after.match(text, gap)
        if after is not None:
            return self._scale(text, of_fraction(int(figure.number) + after[0], after[1]))
        parts = self.lexicon.denominators.match(text, gap)
        if parts is None or counted is None or self._is_ordinal(text, at, counted[0] / parts[0], parts[1]):
            return None
        return self._scale(text, of_fraction(Fraction(int(figure.number), int(parts[0])), parts[1]))

    def _is_ordinal(self, text: str, at: int, number: Decimal, end: int) -> bool:
        """Whether what could be so many parts is a place: twenty-ninth, but not two-thirds."""
        found = self.lexicon.ordinals.match(text, at)
        return number >= ONE and found is not None and found[1] >= end

    def gap(self, text: str, at: int) -> int:
        """Where the next word of a number may begin: behind blanks, or behind a hyphen that a letter follows."""
        if text.startswith("-", at) and at + 1 < len(text) and text[at + 1].isalpha():
            return at + 1
        while text.startswith(" ", at):
            at += 1
        return at

    def _link(self, text: str, at: int, *, linked: bool) -> tuple[int, bool]:
        start = self.gap(text, at)
        found = self.lexicon.linkers.match(text, start) if linked else None
        return (start, False) if found is None else (self.gap(text, found[1]), True)

    def _ends(self, text: str, figure: Figure) -> bool:
        """Whether a number in words that run together ends with a whole word."""
        if figure.end >= len(text) or not self.lexicon.language.numerals.runs_on:
            return True
        if text[figure.end - 1] in "0123456789." or not text[figure.end].isalpha():
            return True
        return self.attached.match(text, figure.end) is not None


def _multiplied(figure: Figure, hundreds: tuple[Decimal, int], *, digits: bool) -> Figure:
    """Two hundred in words is exact; in digits (2 hundred) the last printed place is the hundred."""
    by, end = hundreds
    place = times(figure.place or ONE, by) if digits else Decimal(0)
    return Figure(times(figure.number, by), end, place, decimals=figure.decimals)
