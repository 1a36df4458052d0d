"""Numbers in Chinese characters, digits, or both: 三百二十一, 63億4000万, 7万5千, 三点五亿."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from aiplancheck.values._amounts.figure import MOST_DIGITS, ONE, ZERO, Figure, of_fraction, plus, times
from aiplancheck.values._amounts.lexicon import Lexicon
from aiplancheck.values._amounts.lookup import Words
from aiplancheck.values._amounts.row import Rows, rows
from aiplancheck.values._amounts.units import Unit

#: Bigger than any multiplier.
_NO_LIMIT = Decimal(10) ** MOST_DIGITS
_TENTH, _TEN, _HUNDRED = Decimal("0.1"), Decimal(10), Decimal(100)
#: Each scale is so many of the next smaller one.
_STEP = Decimal(10_000)


class Characters:
    """The reader of such numbers in one language; `letters` are scales that touch their digits (5k); units
    run on from a number in any case, so `attached` makes no difference."""

    def __init__(self, lexicon: Lexicon, letters: Words[Decimal], attached: Words[Unit]) -> None:
        del attached
        numerals = lexicon.language.numerals
        self.lexicon, self.letters = lexicon, letters
        self._rows: Rows = rows(numerals)
        self._unclear = Words(numerals.unclear_scales)
        self._clock = Words(dict.fromkeys(numerals.clock))
        self._short_last = numerals.short_last
        self._measures = Words(dict.fromkeys(name for names in lexicon.language.units.values() for name in names))

    def match(self, text: str, at: int, *, linked: bool = True) -> Figure | None:
        """The number at this place. `linked` is for languages with words between the parts; there are none here."""
        del linked
        if text[at : at + 1] not in self.lexicon.starts or self.lexicon.percent_before.match(text, at):
            return None
        alone = self.lexicon.alone.match(text, at)
        if alone is not None:
            dozens = self.lexicon.dozens.match(text, alone[1])
            if dozens is not None and not self._is_none(text, alone[1], dozens[1]):
                return of_fraction(alone[0] * int(dozens[0]), dozens[1])
            return None if self._is_none(text, at, alone[1]) else of_fraction(*alone)
        figure = self._sum(text, at)
        if figure is None:
            return self._before_more(text, at)
        infix = self.lexicon.infix.match(text, self._gap(text, figure.end))
        if infix is not None:
            return self._divided(text, figure, infix[1])
        return self._mixed(text, figure) or self._dozen(text, figure)

    def bare(self, text: str, at: int) -> Figure | None:
        """A scale with nothing before it, as it stands behind a hedge: 近万."""
        found = self.lexicon.bare.match(text, at)
        return None if found is None else self._scaled(text, Figure(ONE, at))

    def _before_more(self, text: str, at: int) -> Figure | None:
        """A scale with nothing before it and a hedge that needs none: 万余."""
        figure = self.bare(text, at)
        behind = self.lexicon.behind.match(text, figure.end) if figure else None
        return figure if behind is not None and behind[0] == "some-more" else None

    def _divided(self, text: str, denominator: Figure, at: int) -> Figure | None:
        """三分之二: so many parts of the denominator."""
        numerator = self._sum(text, self._gap(text, at))
        if numerator is None or numerator.place or denominator.decimals or denominator.number == 0:
            return None
        if numerator.spread or denominator.spread or denominator.sense or numerator.fraction or denominator.fraction:
            return None
        return of_fraction(Fraction(int(numerator.number), int(denominator.number)), numerator.end)

    def _mixed(self, text: str, figure: Figure) -> Figure | None:
        """A whole number with its fraction: 三又二分之一, 两个半."""
        if figure.place or figure.fraction or figure.spread:
            return None
        after = self.lexicon.after.match(text, figure.end)
        if after is not None and not self._is_none(text, figure.end, after[1]):
            return of_fraction(int(figure.number) + after[0], after[1])
        joined = self.lexicon.joined_fractions.match(text, self._gap(text, figure.end))
        part = self.match(text, self._gap(text, joined[1])) if joined else None
        if part is None or part.fraction is None or not 0 < part.fraction < 1:
            return None
        return of_fraction(int(figure.number) + part.fraction, part.end)

    def _dozen(self, text: str, figure: Figure) -> Figure:
        found = self.lexicon.dozens.match(text, figure.end)
        if found is None or figure.place or figure.spread or self._is_none(text, figure.end, found[1]):
            return figure
        return Figure(times(figure.number, found[0]), found[1], dozens=found[0])

    def _sum(self, text: str, at: int) -> Figure | None:
        """Groups with ever smaller scales."""
        whole: Figure | None = None
        while (group := self._group(text, at, first=whole is None)) is not None:
            part = self._scaled(text, group)
            if part is not None and whole is not None:
                part = self._added(text, at, whole, part)
            if part is None:
                return None
            whole = part
            if whole.scale == ONE or whole.fraction or whole.spread or whole.sense:
                break
            at = self._gap(text, whole.end)
        return whole

    def _added(self, text: str, at: int, whole: Figure, part: Figure) -> Figure | None:
        """A part behind a bigger one; with `short_last` a lone figure counts the next place (一万三: 13,000)."""
        if self._is_lone(text, at, part) and part.scale == ONE:
            tenth = times(whole.scale, _TENTH)
            spread = times(part.spread, tenth)
            part = part._replace(number=times(part.number, tenth), place=tenth, spread=spread)
        if part.number >= whole.scale or whole.decimals or part.fraction:
            return None  # 5億6億 is no number, nor is 1万2 1/2
        return part._replace(number=plus(whole.number, part.number))

    def _is_lone(self, text: str, at: int, part: Figure) -> bool:
        """Whether one figure stands at once behind a bigger part (一千三, but not 一千零三)."""
        plain = self._short_last and 0 < part.number < _TEN and not part.decimals and not part.fraction
        return plain and not text.startswith("0", at) and self._rows.noughts.match(text, at) is None

    def _scaled(self, text: str, group: Figure) -> Figure | None:
        """The group with the scales behind it; None where it cannot be told what a scale counts."""
        start = self._gap(text, group.end)
        found = self.letters.match(text, group.end) or self._scale(text, start)
        if found is None and (hedge := self._hedge_inside(text, start)) is not None:
            found = self._scale(text, hedge.end)
            group = group._replace(sense=hedge.sense)
        unclear = None if found else self._unclear.match(text, start)
        if unclear is not None and not self._is_none(text, start, unclear[1]):
            return self._told(text, group, unclear)
        last = ZERO
        while found is not None and found[0] > last:
            last = found[0]
            group = group.scaled(last, found[1])
            found = self._scale(text, group.end)
        return group

    def _multiplier(self, text: str, at: int) -> tuple[Decimal, int] | None:
        """十, 百, 千, but not in 千克: three of them are 3,000 g, printed as 3."""
        found = self.lexicon.hundreds.match(text, at)
        measure = self._measures.match(text, at) if found else None
        return None if found is None or (measure is not None and measure[1] > found[1]) else found

    def _scale(self, text: str, at: int) -> tuple[Decimal, int] | None:
        found = self.lexicon.scales.match(text, at)
        return None if found is None or self._is_none(text, at, found[1]) else found

    def _is_none(self, text: str, at: int, end: int) -> bool:
        """Whether a longer word begins here than the one that ends there: 兆瓦, 万科, 半导体."""
        longer = (self.lexicon.not_units.match(text, at), self._measures.match(text, at))
        return any(word is not None and word[1] > end for word in longer)

    def _told(self, text: str, group: Figure, unclear: tuple[Decimal, int]) -> Figure | None:
        """An unclear scale is what it says where the next smaller scale follows: 五兆六十二亿."""
        rest = self._group(text, self._gap(text, unclear[1]), first=False)
        scale = self._scale(text, self._gap(text, rest.end)) if rest else None
        told = scale is not None and times(scale[0], _STEP) == unclear[0]
        return group.scaled(*unclear) if told else None

    def _hedge_inside(self, text: str, at: int) -> Figure | None:
        """A hedge between a figure and its scale (230余万, 十几亿), as an empty figure that ends before the scale."""
        found = self.lexicon.behind.match(text, at)
        if found is None or found[0] not in ("some-more", "slightly-over", "about"):
            return None
        end = self._gap(text, found[1])
        return Figure(ZERO, end, sense=found[0]) if self._scale(text, end) else None

    def _group(self, text: str, at: int, *, first: bool) -> Figure | None:
        """A number before a scale: digits, characters one by one (二五〇), or with 十, 百, 千 between them."""
        total, last, place, end, spread = ZERO, _NO_LIMIT, ZERO, at, ZERO
        counted = False
        while True:
            gap = self._gap(text, end) if counted else end
            start = gap if first and not counted else self._behind_noughts(text, gap)
            digits = self._digits(text, start)
            by = self._multiplier(text, self._gap(text, digits.end) if digits else start)
            if by is not None and counted and self._is_idiom(text, at, first=first):
                return None
            if by is not None and by[0] < last and not spread and (digits is None or not digits.fraction):
                number = digits.number if digits else ONE
                if number == 0 or (number >= _TEN and (counted or text[start] not in "0123456789")):
                    return None
                place, spread = _place(digits, text, start, by[0]), times(digits.spread, by[0]) if digits else ZERO
                total, last, end, counted = plus(total, times(number, by[0])), by[0], by[1], True
                continue
            if digits is None or (counted and spread):
                return self._pointed(text, Figure(total, end, place, spread=spread)) if counted else None
            if not counted:
                return self._pointed(text, digits) if text[start] not in "0123456789" else digits
            if digits.number >= last or digits.place or digits.fraction or self._is_idiom(text, at, first=first):
                return None
            if last >= _HUNDRED and self._is_lone(text, gap, digits):
                digits = digits._replace(
                    number=times(digits.number, times(last, _TENTH)), spread=times(digits.spread, times(last, _TENTH))
                )
            return self._pointed(text, Figure(plus(total, digits.number), digits.end, spread=digits.spread))

    def _is_idiom(self, text: str, at: int, *, first: bool) -> bool:
        """Whether a hundred or thousand without a number opens one with more parts: 千八百 is some 800 to 1,000."""
        found = self.lexicon.hundreds.match(text, at) if first and self._short_last else None
        return found is not None and found[0] >= _HUNDRED

    def _behind_noughts(self, text: str, at: int) -> int:
        """Behind noughts that only hold a place, where a number follows: 一千零五."""
        end = at
        while (nought := self._rows.noughts.match(text, end)) is not None:
            end = self._gap(text, nought[1])
        return end if end > at and (self._digits(text, end) or self.lexicon.hundreds.match(text, end)) else at

    def _pointed(self, text: str, figure: Figure) -> Figure | None:
        """The figure with its decimals in words (三点五); None where they tell the time of day."""
        point = self.lexicon.point.match(text, self._gap(text, figure.end))
        row, end = self._rows.digits(text, self._gap(text, point[1])) if point and not figure.spread else ("", 0)
        if not row:
            return figure
        if self.lexicon.hundreds.match(text, end) or self._clock.match(text, end):
            return None
        place = ONE.scaleb(-len(row))
        return figure._replace(
            number=plus(figure.number, times(Decimal(row), place)), end=end, place=place, decimals=len(row)
        )

    def _digits(self, text: str, at: int) -> Figure | None:
        """Digits, or a run of characters for digits."""
        return self.lexicon.digits.match(text, at) or self._rows.match(text, at)

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
