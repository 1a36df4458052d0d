"""Numbers in Chinese characters, digits, or both: 三百二十一, 63億4000万, 7万5千."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from aiplancheck.values._amounts.figure import MOST_DIGITS, ONE, Figure, of_fraction, plus, times
from aiplancheck.values._amounts.lexicon import Lexicon
from aiplancheck.values._amounts.lookup import Words
from aiplancheck.values._amounts.units import Unit

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Characters:
    """The reader of such numbers in one language; `letters` are scales that touch their digits (5k); units
    run on from a number in any case, so `attached` makes no difference."""

    lexicon: Lexicon
    letters: Words[Decimal]
    attached: Words[Unit]

    def match(self, text: str, at: int, *, linked: bool = True) -> Figure | None:
        """The number at this place. `linked` is for languages with words between the parts; there are none here."""
        del linked
        alone = self.lexicon.alone.match(text, at)
        if alone is not None:
            return of_fraction(*alone)
        figure = self._sum(text, at)
        infix = self.lexicon.infix.match(text, figure.end) if figure else None
        if figure is None or infix is None:
            return self._dozen(text, figure) if figure else None
        numerator = self._sum(text, infix[1])
        if numerator is None or numerator.place or figure.place or figure.number == 0:
            return None
        return of_fraction(Fraction(int(numerator.number), int(figure.number)), numerator.end)

    def _dozen(self, text: str, figure: Figure) -> Figure:
        found = self.lexicon.dozens.match(text, figure.end)
        if found is None or figure.place:
            return figure
        return Figure(times(figure.number, found[0]), found[1], dozens=found[0])

    def _sum(self, text: str, at: int) -> Figure | None:
        """Groups with ever smaller scales."""
        whole: Figure | None = None
        while (group := self._group(text, at)) is not None:
            part = self._scaled(text, group)
            if whole is not None:
                if part.number >= whole.scale or whole.decimals:
                    return None  # 5億6億 is no number
                part = replace(part, number=plus(whole.number, part.number))
            whole = part
            if whole.scale == ONE or whole.fraction:
                break
            at = self._gap(text, whole.end)
        return whole

    def _scaled(self, text: str, group: Figure) -> Figure:
        found = self.letters.match(text, group.end) or self.lexicon.scales.match(text, self._gap(text, group.end))
        last = ZERO
        while found is not None and found[0] > last:
            last = found[0]
            group = group.scaled(last, found[1])
            found = self.lexicon.scales.match(text, group.end)
        return group

    def _group(self, text: str, at: int) -> Figure | None:
        """A number before a scale: digits, characters one by one (二五〇), or with 十, 百, 千 between them."""
        total, last, place, end = ZERO, Decimal(10) ** MOST_DIGITS, ZERO, at
        counted = False
        while True:
            start = self._gap(text, end) if counted else end
            digits = self._digits(text, start)
            by = self.lexicon.hundreds.match(text, self._gap(text, digits.end) if digits else start)
            if by is not None and by[0] < last and (digits is None or not digits.fraction):
                number = digits.number if digits else ONE
                if number == 0 or (counted and number >= 10):
                    return None
                place = _place(digits, text, start, by[0])
                total, last, end, counted = plus(total, times(number, by[0])), by[0], by[1], True
                continue
            if digits is None:
                return Figure(total, end, place) if counted else None
            if not counted:
                return digits
            if digits.number >= last or digits.place or digits.fraction:
                return None
            return Figure(plus(total, digits.number), digits.end)

    def _digits(self, text: str, at: int) -> Figure | None:
        """Digits, or a run of characters for digits."""
        found = self.lexicon.digits.match(text, at)
        if found is not None:
            return found
        run, end = "", at
        while len(run) <= MOST_DIGITS and (one := self.lexicon.small.match(text, end)) is not None:
            run, end = run + str(one[0]), one[1]
        return Figure(Decimal(run), end) if 0 < len(run) <= MOST_DIGITS else None

    def _gap(self, text: str, at: int) -> int:
        """Behind one blank, which some put between 3 and 万."""
        return at + 1 if text.startswith(" ", at) else at

    def gap(self, text: str, at: int) -> int:
        """Where what belongs to a number may begin: behind blanks."""
        while text.startswith(" ", at):
            at += 1
        return at


def _place(digits: Figure | None, text: str, start: int, by: Decimal) -> Decimal:
    """三千 is printed in full like 3000; in 3千 the last printed place is the thousand."""
    if digits is None or text[start] not in "0123456789":
        return ZERO
    return times(digits.place or ONE, by)
