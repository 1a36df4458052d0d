"""Groups of a number in words: up to a thousand, with the scale behind each."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from aiplancheck.values._amounts.figure import ONE, Figure, plus, times, with_decimals
from aiplancheck.values._amounts.lexicon import Lexicon
from aiplancheck.values._amounts.lookup import Words
from aiplancheck.values._amounts.units import Unit

TEN, HUNDRED, THOUSAND = Decimal(10), Decimal(100), Decimal(1000)
_CURRENCY_SIGNS = frozenset("€$£¥")


@dataclass(frozen=True, slots=True)
class Groups:
    """The reader of groups in one language; `letters` are scales that touch their digits (5k), `attached` units that
    run on from a number in words (fünfjährig), `point` words for a decimal mark besides the language's own."""

    lexicon: Lexicon
    letters: Words[Decimal]
    attached: Words[Unit]
    point: Words[None] | None = None

    def _scaled(self, text: str, figure: Figure, *, linked: bool) -> Figure:
        """The figure with its scale, which may count all the thousands before it: dos mil trescientos millones."""
        figure = self._scale(text, figure)
        if figure.scale != THOUSAND or figure.decimals or not self.lexicon.language.numerals.six_digits:
            return figure
        start, _ = self._link(text, figure.end, linked=linked)
        digits = self.lexicon.digits.match(text, start)
        rest = self._group(text, start, digits, linked=linked) or self._inside(text, start)
        if rest is None or rest.number >= THOUSAND or rest.place or (digits and not self._runs_into(figure, rest)):
            return figure
        bigger = self.lexicon.scales.match(text, self.gap(text, rest.end))
        if bigger is None or bigger[0] <= THOUSAND:
            return figure
        return self._scale(text, Figure(plus(figure.number, rest.number), rest.end))

    def _inside(self, text: str, at: int) -> Figure | None:
        """A number that is spelt as it is only behind others: mil un, but "un" by itself is an article."""
        found = self.lexicon.inside.match(text, at)
        return None if found is None else Figure(*found)

    def _runs_into(self, whole: Figure, part: Figure) -> bool:
        """Whether digits may follow a scale word without a word between them: 2 mil 300."""
        return self.lexicon.language.numerals.digits_behind and whole.scale == THOUSAND and not part.place

    def _pointed(self, text: str, figure: Figure) -> Figure:
        """With its decimals in words: noughts, then one number, or digit by digit."""
        gap = self.gap(text, figure.end)
        point = self.lexicon.point.match(text, gap)
        if point is None and self.point is not None:
            point = self.point.match(text, gap)
        if point is None or figure.place:
            return figure
        digits, end = "", point[1]
        while found := self.lexicon.small.match(text, self.gap(text, end)):
            if found[0] >= TEN and digits.strip("0"):
                break
            rest = self._rest(text, Figure(*found), linked=False) if found[0] >= HUNDRED else Figure(*found)
            digits, end = f"{digits}{rest.number}", rest.end
            if rest.number >= TEN:
                break
        return with_decimals(figure, digits, end) if digits else figure

    def _group(self, text: str, at: int, digits: Figure | None, *, linked: bool) -> Figure | None:
        """A number before a scale: the digits at this place, or words up to a few thousand."""
        lexicon, figure = self.lexicon, digits
        if figure is None:
            found = lexicon.small.match(text, at) or lexicon.bare.match(text, at)
            if found is None:
                return None
            figure = Figure(*found)
            if figure.number >= THOUSAND:  # a bare thousand
                return Figure(ONE, figure.end).scaled(figure.number, figure.end)
            if figure.number >= HUNDRED:
                return self._pointed(text, self._rest(text, figure, linked=linked))
            figure = self._pointed(text, figure)
        if figure.fraction:
            return figure
        hundreds = self._hundreds(text, figure, digits)
        if hundreds is None:
            return figure
        return self._rest(text, multiplied(figure, hundreds, digits=text[at].isdigit()), linked=linked)

    def _hundreds(self, text: str, figure: Figure, digits: Figure | None) -> tuple[Decimal, int] | None:
        """The hundreds behind a number that they may multiply."""
        most = self.lexicon.language.numerals.hundreds_to
        if most is not None and (digits is not None or figure.number > most):
            return None
        return self.lexicon.hundreds.match(text, self.gap(text, figure.end))

    def _rest(self, text: str, hundreds: Figure, *, linked: bool) -> Figure:
        """What follows the hundreds: two hundred [and] five. "and two hundred" is another number."""
        start, link = self._link(text, hundreds.end, linked=linked)
        if link and self.lexicon.after.match(text, self.gap(text, hundreds.end)):
            return hundreds  # a hundred and three quarters
        rest = self.lexicon.inside.match(text, start)
        if rest is None and link and (digits := self.lexicon.digits.match(text, start)) and not digits.place:
            rest = (digits.number, digits.end)
        if rest is None or rest[0] >= HUNDRED or self.lexicon.hundreds.match(text, self.gap(text, rest[1])):
            return hundreds
        return Figure(plus(hundreds.number, rest[0]), rest[1])

    def _scale(self, text: str, figure: Figure) -> Figure:
        """The figure with the scale words behind it; a bigger scale behind a scale multiplies (thousand million)."""
        glued = self.letters.match(text, figure.end) if text[figure.end - 1].isdigit() else None
        found = glued or self.lexicon.scales.match(text, self._to_scale(text, figure)) or self._signed(text, figure)
        last = figure.scale
        while found is not None and found[0] >= last:
            last = found[0]
            figure = figure.scaled(last, found[1])
            found = self.lexicon.scales.match(text, self.gap(text, figure.end))
        return figure

    def _signed(self, text: str, figure: Figure) -> tuple[Decimal, int] | None:
        """A letter that stands for a scale only where it touches a currency sign: 12 M€."""
        found = self.letters.match(text, self.gap(text, figure.end)) if text[figure.end - 1].isdigit() else None
        return found if found and text[found[1] : found[1] + 1] in _CURRENCY_SIGNS else None

    def _to_scale(self, text: str, figure: Figure) -> int:
        at = self.gap(text, figure.end)
        between = self.lexicon.of if figure.fraction else self.lexicon.counted_of if figure.rough else None
        found = between.match(text, at) if between else None
        return self.gap(text, found[1]) if found else at

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


def multiplied(figure: Figure, hundreds: tuple[Decimal, int], *, digits: bool) -> Figure:
    """Two hundred in words is exact; in digits (2 hundred) the last printed place is the hundred."""
    by, end = hundreds
    place = times(figure.place or ONE, by) if digits else Decimal(0)
    dozens = ONE if digits else by  # two to three hundred share it
    return Figure(times(figure.number, by), end, place, dozens=dozens, decimals=figure.decimals)
