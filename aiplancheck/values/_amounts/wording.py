"""Numbers in words: small numbers, hundreds and scales, with blanks between them or run together."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from aiplancheck.values._amounts.figure import ONE, Figure, of_fraction, plus, quotient, remainder, times
from aiplancheck.values._amounts.groups import HUNDRED, TEN, THOUSAND, Groups, multiplied


@dataclass(frozen=True, slots=True)
class Wording(Groups):
    """The reader of number words of one language."""

    def match(self, text: str, at: int, *, linked: bool = True) -> Figure | None:
        """The number at this place, in words, digits or both; `linked` says whether "and" may join its parts."""
        lexicon = self.lexicon
        if text[at : at + 1] not in lexicon.starts:
            return None
        digits = lexicon.digits.match(text, at)
        if digits is not None:
            gap = self.gap(text, digits.end)
            if lexicon.continuing.match(text, gap) is None:
                return digits if self._ends(text, digits) else None
        fraction = self._fraction(text, at, digits)
        if fraction is not None:
            return fraction
        figure = self._sum(text, at, digits, linked=linked)
        return figure if figure is None or digits is not None else self._parted(text, at, figure)

    def bare(self, text: str, at: int) -> Figure | None:
        """What stands without its own article behind a hedge that ends in one: plus du tiers, une bonne dizaine."""
        found = self.lexicon.hedged.match(text, at)
        if found is None:
            return None
        number, end = found
        whole = Figure(Decimal(number.numerator), end, rough=True) if number.denominator == 1 else None
        return self._scale(text, whole or of_fraction(number, end))

    def _sum(self, text: str, at: int, digits: Figure | None, *, linked: bool) -> Figure | None:
        """Groups with ever smaller scales: four thousand three hundred and twenty-one."""
        whole = self._group(text, at, digits, linked=linked)
        if whole is None:
            return self._article(text, at)
        whole = self._dozen(text, self._scaled(text, whole, linked=linked))
        return self._continued(text, whole, linked=linked)

    def _continued(self, text: str, whole: Figure, *, linked: bool) -> Figure | None:
        """With the groups of smaller scales behind it."""
        while whole.scale > ONE and not whole.fraction:
            half = self._and_half(text, whole)
            if half is not None:
                return half
            start, link = self._link(text, whole.end, linked=linked)
            part = self._behind(text, start, linked=linked, inside=whole.scale == THOUSAND)
            if part is None:
                break
            joined = link or self._runs_into(whole, part) or self._has_hundreds(text, start)
            if part.scale == ONE and text[start].isdigit() and not joined:
                break  # 2 million 300: two numbers, or a slip
            if part.number >= whole.scale or part.fraction or (part.decimals and not text[start].isalpha()):
                break
            if whole.decimals and part.scale == ONE:
                break  # 1.7 million four years ago
            whole = part._replace(number=plus(whole.number, part.number), dozens=ONE)
        return whole if self._ends(text, whole) else None

    def _behind(self, text: str, at: int, *, linked: bool, inside: bool) -> Figure | None:
        """The next group of a number: its words may be spelt as they are only behind others (mil un)."""
        digits = self.lexicon.digits.match(text, at)
        part = self._group(text, at, digits, linked=linked)
        one = self._inside(text, at) if part is None else None
        if one is not None and (inside or self.lexicon.scales.match(text, self.gap(text, one.end))):
            part = one  # mil un, dos billones un millón
        return None if part is None else self._scaled(text, part, linked=linked)

    def _has_hundreds(self, text: str, at: int) -> bool:
        """Whether a word for hundreds stands behind the digits here: 4 thousand 3 hundred."""
        digits = self.lexicon.digits.match(text, at)
        return digits is not None and self.lexicon.hundreds.match(text, self.gap(text, digits.end)) is not None

    def _and_half(self, text: str, whole: Figure) -> Figure | None:
        """Three million and a half: a part of the scale that came last."""
        after = None if whole.decimals else self.lexicon.after.match(text, self.gap(text, whole.end))
        if after is None or whole.place != whole.scale:
            return None
        part = times(quotient(after[0].numerator, after[0].denominator), whole.scale)
        return whole._replace(number=plus(whole.number, part), end=after[1], place=whole.scale / TEN)

    def _parted(self, text: str, at: int, figure: Figure) -> Figure:
        """With what may follow words for a whole number: decimals (tres coma cinco), a half, a denominator."""
        if figure.place or figure.fraction or figure.article or figure.dozens not in (ONE, HUNDRED):
            return figure
        pointed = self._pointed(text, figure)
        if pointed.decimals or figure.number < HUNDRED:
            return pointed
        gap = self.gap(text, figure.end)
        mixed = self._and_part(text, figure)
        parts = None if mixed else self.lexicon.denominators.match(text, gap)
        if parts is None or self.lexicon.ordinals.match(text, gap) is not None:  # the hundred and third
            return mixed or figure
        if not self._counts_parts(text[at : figure.end], figure.number, parts[0]):
            return figure
        return of_fraction(Fraction(int(figure.number), int(parts[0])), parts[1])

    def _counts_parts(self, words: str, number: Decimal, parts: Decimal) -> bool:
        """Whether all of a number counts parts (ciento treinta quintos): two hundred and five ninths may be 200 5/9."""
        last = remainder(number, HUNDRED)
        return (last == 0 or last >= parts) and not any(self.lexicon.linkers.match(word, 0) for word in words.split())

    def _dozen(self, text: str, figure: Figure) -> Figure:
        if figure.scale != ONE or figure.place or figure.number >= HUNDRED:
            return figure  # three hundred and two dozen: 3,624, or 324?
        gap = self.gap(text, figure.end)
        roughly = self.lexicon.collectives.match(text, gap)
        found = roughly or self.lexicon.dozens.match(text, gap)
        if found is None:
            return figure
        counted = Figure(times(figure.number, found[0]), found[1], dozens=found[0], rough=roughly is not None)
        gap = self.gap(text, counted.end)
        of, after = self.lexicon.counted_of.match(text, gap), self.lexicon.after.match(text, gap)
        scale = self.lexicon.scales.match(text, self.gap(text, of[1])) if of else None
        if scale is not None:  # una docena de millones
            return counted.scaled(*scale)
        if after is None or figure.fraction:
            return counted
        part = after[0] * int(found[0])
        if part.denominator != 1:
            return counted
        return counted._replace(number=plus(counted.number, Decimal(part.numerator)), end=after[1])

    def _article(self, text: str, at: int) -> Figure | None:
        """A million, a hundred, a dozen; or the article alone, which counts before a unit only."""
        found = self.lexicon.one.match(text, at)
        if found is None:
            return None
        one = Figure(ONE, found[1])
        hundreds = self._hundreds(text, one, None) if self.lexicon.language.numerals.hundreds_to is None else None
        counted = self._rest(text, multiplied(one, hundreds, digits=False), linked=True) if hundreds else one
        if counted == one and self.lexicon.language.numerals.inside.get(text[at : one.end]) == ONE:
            counted = self._pointed(text, counted)  # un virgule cinq, but not "a point five"
        counted = self._dozen(text, self._scaled(text, counted, linked=True))
        if counted == one:
            alone = self.lexicon.one_alone.match(text, at)
            end = alone[1] if alone else found[1] if self.attached.match(text, found[1]) else None
            return None if end is None else Figure(ONE, end, article=True)
        return self._continued(text, counted, linked=True)

    def _fraction(self, text: str, at: int, digits: Figure | None) -> Figure | None:
        """Half, two thirds, two and a half; each may have a scale behind it."""
        if digits is not None:
            return self._and_part(text, digits) or self._one_over(text, digits)
        alone = self.lexicon.alone.match(text, at)
        small = self.lexicon.small.match(text, at)
        if alone is not None and (small is None or small[1] <= alone[1]):
            return self._dozen(text, self._scale(text, of_fraction(*alone)))
        article = None if small else self.lexicon.one.match(text, at)
        counted = small or (article and (ONE, article[1]))
        if counted is None:
            return None
        one = Figure(*counted)
        mixed = None if article else self._and_part(text, one) or self._one_over(text, one)
        if mixed is not None:
            return mixed
        number, end = counted
        parts = self.lexicon.denominators.match(text, self.gap(text, end))
        if parts is None or self._is_ordinal(text, at, number / parts[0], parts[1]):
            return None
        return self._scale(text, of_fraction(Fraction(int(number), int(parts[0])), parts[1]))

    def _and_part(self, text: str, figure: Figure) -> Figure | None:
        """Two and a half."""
        if figure.fraction or figure.place:
            return None
        after = self.lexicon.after.match(text, self.gap(text, figure.end)) or self._and_parts(text, figure)
        return None if after is None else self._scale(text, of_fraction(int(figure.number) + after[0], after[1]))

    def _and_parts(self, text: str, figure: Figure) -> tuple[Fraction, int] | None:
        """The parts in words behind a whole number: and three fifths."""
        start, link = self._link(text, figure.end, linked=True)
        counted = self.lexicon.small.match(text, start) if link else None
        parts = self.lexicon.denominators.match(text, self.gap(text, counted[1])) if counted else None
        if counted is None or parts is None or not 0 < counted[0] < parts[0]:
            return None
        return Fraction(int(counted[0]), int(parts[0])), parts[1]

    def _one_over(self, text: str, figure: Figure) -> Figure | None:
        """One over three."""
        if figure.number != ONE or figure.place:
            return None
        over = self.lexicon.over.match(text, self.gap(text, figure.end))
        if over is None:
            return None
        start = self.gap(text, over[1])
        by = self._group(text, start, self.lexicon.digits.match(text, start), linked=True)
        if by is None or by.place or by.fraction or by.number <= ONE:
            return None
        return of_fraction(Fraction(1, int(by.number)), by.end)

    def _is_ordinal(self, text: str, at: int, number: Decimal, end: int) -> bool:
        """Whether what could be so many parts is a place: twenty-ninth, but not two-thirds."""
        found = self.lexicon.ordinals.match(text, at)
        return number >= ONE and found is not None and found[1] >= end

    def _ends(self, text: str, figure: Figure) -> bool:
        """Whether a number in words that run together ends with a whole word."""
        if figure.end >= len(text) or not self.lexicon.language.numerals.runs_on:
            return True
        if text[figure.end - 1] in "0123456789." or not text[figure.end].isalpha():
            return True
        return self.attached.match(text, figure.end) is not None
