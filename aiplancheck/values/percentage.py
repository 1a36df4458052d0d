"""Percentages and shares: 20%, zwanzig Prozent, ２割, one in four.

Read by the last printed place, half of it either way, without a cap; 割 counts tens. A printed fraction is its
share ± 10 %. Percentage points are differences of shares and no shares themselves.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache

from aiplancheck.languages._language import Sense
from aiplancheck.values._amounts import bounds
from aiplancheck.values._amounts.amount import Base
from aiplancheck.values._amounts.bounds import Bounds
from aiplancheck.values._amounts.figure import ONE, Figure, of_fraction, plus, times
from aiplancheck.values._amounts.item import Item
from aiplancheck.values._amounts.lexicon import Lexicon, lexicon, words
from aiplancheck.values._amounts.lookup import LETTERS, Words
from aiplancheck.values._amounts.measure import Measure
from aiplancheck.values._amounts.noun import Nouns
from aiplancheck.values._amounts.ordinal import Ordinals
from aiplancheck.values._amounts.phrase import Phrases
from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._amounts.reading import Reading, Settled
from aiplancheck.values._amounts.showing import shown
from aiplancheck.values._amounts.template import Templates
from aiplancheck.values._amounts.units import Unit
from aiplancheck.values._amounts.wording import Wording
from aiplancheck.values._value import Reader, Unreadable, Value

PERCENT = "percent"
_HUNDRED = Decimal(100)
#: Mark a share in words of its own (one in four) and a printed fraction: its share is taken ± 10 %, as a hedge is.
SHARE = Unit(PERCENT, _HUNDRED, mark="share")
#: What may be a year is no whole that a share is taken of.
_EARLY, _LATE = 1900, 2100
FRACTION = Unit(PERCENT, _HUNDRED, mark="fraction")


class PercentUnits:
    """Words for per cent behind a figure, with their parts (3割5分)."""

    before_words: Words[Sense] | None = None
    behind_words: Words[Sense] | None = None

    def __init__(self, lexicon: Lexicon) -> None:
        percent = lexicon.language.percentage
        self._units = Words({word: Unit(PERCENT, factor, word) for word, factor in percent.units.items()})
        self._before = Words({word: Unit(PERCENT, factor, word) for word, factor in percent.before.items()})
        self._parts = Words({word: Unit(PERCENT, factor, word) for word, factor in percent.parts.items()})
        self.points = words(percent.points)
        self._lexicon = lexicon

    def before(self, printed: Printed, at: int) -> tuple[Unit, int] | None:
        return self._before.match(printed.text, at)

    def behind(self, printed: Printed, at: int) -> tuple[Unit, int] | None:
        found = self._units.match(printed.text, at)
        points = self.points.match(printed.text, at)
        return None if points is not None and (found is None or points[1] >= found[1]) else found

    def more(self, printed: Printed, at: int, last: Unit, *, whole: bool) -> tuple[Figure, Unit, int] | None:
        """The tenth parts of what came last."""
        del whole
        if not self._parts:
            return None
        figure = self._lexicon.digits.match(printed.text, at)
        if figure is None and (small := self._lexicon.small.match(printed.text, at)) is not None:
            figure = Figure(*small)
        part = self._parts.match(printed.text, figure.end) if figure else None
        if figure is None or part is None or times(part[0].factor, Decimal(10)) != last.factor:
            return None
        return figure, part[0], part[1]


class Shares(Phrases):
    """Phrases, and shares without a word for per cent: one in four, a third, 半数."""

    def __init__(self, lexicon: Lexicon, *, in_text: bool = False) -> None:
        self._percents = PercentUnits(lexicon)
        super().__init__(lexicon, self._percents, lexicon.letters)
        percent = lexicon.language.percentage
        if percent.point and isinstance(self.figures, Wording):
            self.figures = replace(self.figures, point=words(percent.point))
        self._alone = Words(percent.alone)
        self._of = words(percent.of)
        self._nouns = Nouns(lexicon, in_text=in_text)
        ordinals = Ordinals(lexicon, self.figures)
        slots = {"n": ordinals.counted, "d": ordinals.cardinal, "ord": ordinals.ordinal, "noun": self._nouns.word}
        self._patterns = Templates(percent.shares, slots)

    def item(
        self, printed: Printed, at: int, *, hedged: bool = True, hedge_behind: bool = True, linked: bool = True
    ) -> Item | None:
        found = super().item(printed, at, hedged=hedged, hedge_behind=hedge_behind, linked=linked)
        if found is not None and found.unit is not None:
            return found
        share = self._share(printed, at, hedged=hedged, hedge_behind=hedge_behind)
        return share or found

    def _share(self, printed: Printed, at: int, *, hedged: bool, hedge_behind: bool) -> Item | None:
        sense, at = self._sense(printed, at) if hedged else (None, at)
        found, unit = self._alone_at(printed, at) or self._pattern_at(printed, at), SHARE
        if found is None:
            found, unit = self._fraction_at(printed, at, hedged=sense is not None), FRACTION
        if found is None:
            return None
        behind = self._behind(printed, found.end) if hedge_behind else None
        if behind is not None and sense is not None and behind[0] != sense:
            return None
        return Item(((found, unit),), behind[1] if behind else found.end, behind[0] if behind else sense)

    def _alone_at(self, printed: Printed, at: int) -> Figure | None:
        """A word for a share: 半数."""
        alone = self._alone.match(printed.text, at)
        return None if alone is None else of_fraction(*alone)

    def _fraction_at(self, printed: Printed, at: int, *, hedged: bool) -> Figure | None:
        """A printed fraction below one: two thirds."""
        figure = self.figures.match(printed.text, at) or (self.figures.bare(printed.text, at) if hedged else None)
        if figure is None or not figure.fraction or figure.scale != ONE or not 0 < figure.number < 1:
            return None
        return figure

    def _pattern_at(self, printed: Printed, at: int) -> Figure | None:
        """One in four, every fourth, 4人に1人."""
        for held, end in self._patterns.matches(printed, at):
            n, d = held.get("n", ONE), held.get("d") or held.get("ord") or Decimal(0)
            if 0 < n < d and not _EARLY <= d < _LATE:  # 2 people in 2018
                return of_fraction(Fraction(int(n), int(d)), self._nouns.match(printed, printed.skip(end)) or end)
        return None

    def hint(self, printed: Printed) -> str | None:
        text = printed.text
        if any(self._percents.points.match(text, at) for at in range(1, len(text)) if text[at - 1] not in LETTERS):
            return "points are differences of shares, not per cent"
        return None

    def trailing(self, printed: Printed, end: int) -> int:
        """Where "of companies" behind a percentage ends."""
        found = self._of.match(printed.text, printed.skip(end))
        rest = printed.cased[found[1] :] if found else ""
        plain = rest and all(c.isalpha() or c in " -" for c in rest)
        return len(printed.text) if plain else end


@cache
def phrases(tag: str, *, in_text: bool = False) -> Shares:
    return Shares(lexicon(tag), in_text=in_text)


def _trailing(phrases: Phrases, printed: Printed, end: int) -> int:
    return phrases.trailing(printed, end) if isinstance(phrases, Shares) else end


def _settled(items: tuple[Item, ...], reader: Reader) -> Settled:
    del reader
    if any(item.unit is None for item in items):
        return Unreadable("no per cent is printed")
    return PERCENT, ()


def _bounds(item: Item, unit: str | None) -> Bounds | None:
    del unit
    figure, counted = item.terms[-1]
    if counted is None:
        return None
    total = Decimal(0)
    for part, of in item.terms:
        total = plus(total, times(part.number, of.factor if of else ONE))
    if item.figure.number < 0 and len(item.terms) > 1:
        return None
    if counted in (SHARE, FRACTION) and figure.fraction is not None:
        found = bounds.of_figure(_HUNDRED * figure.fraction.numerator, Decimal(0), item.sense or "about")
        return None if found is None else found.divided(figure.fraction.denominator)
    place = times(figure.place or (Decimal("0.1") if figure.fraction else ONE), counted.factor)
    return bounds.of_figure(total, place, item.sense, capped=False)


def _spelt_unit(name: str | None, reader: Reader) -> str | Unreadable | None:
    del reader
    return PERCENT if name in (None, "%", PERCENT) else Unreadable(f"{name} is not per cent")


MEASURE = Measure("percentage", lambda _: Base(PERCENT), lambda span, _: shown(span, "%"))
READING = Reading(
    measure=MEASURE,
    phrases=lambda reader: phrases(reader.language),
    settle=_settled,
    bounds_of=_bounds,
    spelt_unit=_spelt_unit,
    wanted="a percentage",
    trailing=_trailing,
)


def read(text: str, reader: Reader) -> Value | Unreadable:
    """The share that is printed, in per cent; a claim whose unit is per cent fills a missing sign."""
    found = READING.read(text, reader)
    if isinstance(found, Unreadable) and reader.unit in ("%", "percent"):
        signed = READING.read(f"{text.rstrip()}%", reader)
        return found if isinstance(signed, Unreadable) else replace(signed, text=text.strip())
    return found


def _tolerance(text: str, reader: Reader) -> Value | Unreadable:
    """An amount of percentage points: "2 points", or just "2"."""
    bare = text.strip().lower()
    for word in ("percentage points", "percentage point", "points", "point", "pp"):
        bare = bare.removesuffix(word).rstrip()
    return READING.canonical(bare, reader)


KIND = MEASURE.as_kind(read=read, canonical=READING.canonical, tolerance=_tolerance)
