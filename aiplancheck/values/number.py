"""Numbers and counts: four, 63, 2.5 million, 1,200人, 5 km.

A number printed in full is exact; behind a decimal mark or before a scale word it is rounded to its last printed
place (half of it either way, at most 5 %). Units are converted inside one dimension and incomparable otherwise.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from aiplancheck.languages._language import Sense
from aiplancheck.values._amounts.bounds import Bounds, of_figure
from aiplancheck.values._amounts.figure import Figure, times
from aiplancheck.values._amounts.item import Item
from aiplancheck.values._amounts.lexicon import Lexicon, lexicon
from aiplancheck.values._amounts.lookup import LETTERS, Words
from aiplancheck.values._amounts.measure import Measure
from aiplancheck.values._amounts.noun import Nouns
from aiplancheck.values._amounts.phrase import Phrases
from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._amounts.reading import Reading, Settled
from aiplancheck.values._amounts.showing import shown
from aiplancheck.values._amounts.unit import BASES, SYMBOLS, base_of
from aiplancheck.values._amounts.units import Unit
from aiplancheck.values._value import Reader, Remark, Unreadable, Value

NOUN = Unit("")


class NumberUnits:
    """Units of measurement, counters and nouns behind a number."""

    before_words: Words[Sense] | None = None
    behind_words: Words[Sense] | None = None

    def __init__(self, words: Lexicon, nouns: Nouns) -> None:
        self._symbols = Words({symbol: Unit(unit) for symbol, unit in SYMBOLS.items()}, cased=True)
        units = words.language.units
        self._words = Words({word: Unit(unit) for unit, names in units.items() for word in names})
        self._nouns = nouns

    def before(self, printed: Printed, at: int) -> tuple[Unit, int] | None:
        del printed, at
        return None

    def behind(self, printed: Printed, at: int) -> tuple[Unit, int] | None:
        found = self._words.match(printed.text, at) or self._symbol(printed, at)
        if found is not None:
            return found
        end = self._nouns.match(printed, at)
        return None if end is None else (NOUN, end)

    def more(self, printed: Printed, at: int, last: Unit, *, whole: bool) -> tuple[Figure, Unit, int] | None:
        del printed, at, last, whole
        return None

    def _symbol(self, printed: Printed, at: int) -> tuple[Unit, int] | None:
        found = None if printed.elides(at) else self._symbols.match(printed.cased, at)
        return None if found is None or printed.text[found[1] : found[1] + 1] in LETTERS else found


@cache
def _phrases(tag: str, measured: bool) -> Phrases:
    """The reader of numbers in a language; where the claim asks for a measure, 5m are metres and no millions."""
    words = lexicon(tag)
    return Phrases(words, NumberUnits(words, Nouns(words)), words.letters if not measured else Words({}))


def phrases(reader: Reader) -> Phrases:
    return _phrases(reader.language, SYMBOLS.get(reader.unit or "") in BASES)


def _settled(items: tuple[Item, ...], reader: Reader) -> Settled:
    """The unit as printed, or the claim's where none is."""
    names = {item.unit.name for item in items if item.unit is not None and item.unit.name}
    if len(names) > 1:
        return Unreadable("its two ends are in different units")
    wanted = SYMBOLS.get(reader.unit or "", reader.unit)
    if not names:
        return wanted, ()
    (name,) = names
    if wanted is None or wanted == name:
        return name, ()
    return name, (Remark("unit-other", f"printed in {name}, the claim asks for {wanted}"),)


def _bounds(item: Item, unit: str | None) -> Bounds | None:
    del unit
    figure = item.figure
    if figure.fraction is None:
        return of_figure(figure.number, figure.place, item.sense)
    parts = figure.fraction.denominator  # a third is rounded once, at the end
    whole = times(times(Decimal(figure.fraction.numerator), figure.scale), figure.dozens)
    found = of_figure(whole.copy_sign(figure.number), times(figure.place, Decimal(parts)), item.sense)
    return None if found is None else found.divided(parts)


def _spelt_unit(name: str | None, reader: Reader) -> str | Unreadable | None:
    if name is None or name == reader.unit:
        return SYMBOLS.get(reader.unit or "", reader.unit)
    return SYMBOLS.get(name) or Unreadable(f"{name} is no unit")


MEASURE = Measure("number", base_of, lambda span, unit: shown(span, unit or ""))
READING = Reading(
    measure=MEASURE,
    phrases=phrases,
    settle=_settled,
    bounds_of=_bounds,
    spelt_unit=_spelt_unit,
    wanted="a number",
)


def read(text: str, reader: Reader) -> Value | Unreadable:
    """The number that is printed."""
    return READING.read(text, reader)


KIND = MEASURE.as_kind(read=read, canonical=READING.canonical, tolerance=read)
