"""Money: ¥1 trillion, 6,34 Mrd. Dollar, 1兆円, €12.50.

Read by printed place: "$6.34 billion" is 6.335 to 6.345 billion. An amount without scale word, and one printed to
its minor unit, is exact. A sign or name that several currencies bear is settled by the claim's unit, the
registry's settings, the language's region or the language, in this order; else the amount is unreadable.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from functools import cache

from aiplancheck.languages._language import Sense, SharedName
from aiplancheck.values._amounts import bounds
from aiplancheck.values._amounts.amount import Base
from aiplancheck.values._amounts.bounds import Bounds
from aiplancheck.values._amounts.currency import CODES, SIGNS, SMALL, minor_digits
from aiplancheck.values._amounts.figure import ONE, Figure, is_last_digit, plus, quotient, times
from aiplancheck.values._amounts.item import Item
from aiplancheck.values._amounts.lexicon import Lexicon, lexicon
from aiplancheck.values._amounts.lexicon import words as words_of
from aiplancheck.values._amounts.lookup import LETTERS, Words
from aiplancheck.values._amounts.measure import Measure
from aiplancheck.values._amounts.phrase import Phrases
from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._amounts.reading import Reading, Settled
from aiplancheck.values._amounts.showing import shown
from aiplancheck.values._amounts.units import Unit
from aiplancheck.values._value import Reader, Remark, Unreadable, Value

_SIZES = {"M": Decimal(10**6), "k": Decimal(1000), "K": Decimal(1000)}
_HUNDREDTH, _TENTH = Decimal("0.01"), Decimal("0.1")
#: Signs that are a word or the end of one before a dollar sign: "a $5 fee", "it's $5".
_WORDS = frozenset({"A$", "S$", "R$"})
#: A longer name in letters does not stand before its amount (kr 500, but no "dollars 500").
_LONGEST_BEFORE = 4
#: A word or figure that would be what the hundredths count.
_NEXT = re.compile(r" {0,3}(?:[^\W_]|[%‰€$£¥])|[.,:'-][0-9]")
#: 5 Euro 7 is not what anybody prints for 5.07.
_ONE_DIGIT = re.compile("[0-9]")
_SIGNS = frozenset("€$£")


class MoneyUnits:
    """Currency signs, codes and names around a figure."""

    before_words: Words[Sense] | None = None
    behind_words: Words[Sense] | None = None

    def __init__(self, words: Lexicon) -> None:
        money = words.language.money
        named = {name: _named(name, code) for code, names in money.currencies.items() for name in names}
        shared = {name: _shared(name, entry) for entry in money.shared for name in entry.names}
        minor = {name: _shared(name, entry) for entry in money.minor for name in entry.names}
        signs = {sign: _named(sign, code) for sign, code in SIGNS.items()}
        signs |= {_spaced(sign): unit for sign, unit in signs.items() if sign not in _WORDS}
        signs |= {code.lower(): _named(code, code) for code in SMALL}
        self._codes = Words({**{code: _named(code, code) for code in CODES}, **_multiples()}, cased=True)
        led = {name: _named(name, code) for code, names in money.before.items() for name in names}
        self._tenths = Words(dict.fromkeys(money.tenths))
        self._before = Words({**signs, **led, **{name: unit for name, unit in shared.items() if _stands_before(name)}})
        self._behind = Words({**signs, **shared, **minor, **named})
        self._minor = Words(minor)
        self._lexicon = words
        self._cents_follow = money.cents_follow
        self._cents_joined = words_of(money.cents_joined)

    @property
    def leads(self) -> Iterable[str]:
        """What may stand before a figure, in small letters."""
        return [*self._before.words, *(code.lower() for code in self._codes.words)]

    @property
    def words(self) -> Iterable[str]:
        """All signs, codes and names, in small letters."""
        return [*self.leads, *self._behind.words]

    def before(self, printed: Printed, at: int) -> tuple[Unit, int] | None:
        return self._before.match(printed.text, at) or self._code(printed, at)

    def behind(self, printed: Printed, at: int) -> tuple[Unit, int] | None:
        code, name = self._code(printed, at), self._behind.match(printed.text, at)
        return code if code and (name is None or name[1] < code[1]) else name

    def more(self, printed: Printed, at: int, last: Unit, *, whole: bool) -> tuple[Figure, Unit, int] | None:
        """Hundredths behind whole units: five euros [and] fifty cents, zwei Euro fünfzig; without a name of their own
        only behind a `whole` number (not 5 Mio. Euro 50)."""
        text, start = printed.text, printed.skip(at)
        joined = self._cents_joined.match(text, start)
        linker = None if joined else self._lexicon.joining.match(text, start)
        between = joined or linker
        start = printed.skip(between[1]) if between else start
        small = self._lexicon.small.match(text, start) or _hundredths(self._lexicon, text, start)
        if small is None or not 0 < small[0] < 100:
            return None
        figure = Figure(*small)
        minor = self._minor.match(text, printed.skip(figure.end))
        if minor is not None and minor[0].factor < last.factor and _same(minor[0], last):
            return figure, replace(last, factor=minor[0].factor, mark=minor[0].mark, parts=True), minor[1]
        if not whole:
            return None
        if linker is None and last.mark in self._tenths and is_last_digit(figure, text, at):
            return figure, replace(last, factor=times(last.factor, _TENTH), mark="", parts=True), figure.end
        if last.parts:
            return None
        if linker is not None or not (text[at - 1].isalpha() or text[at - 1] in _SIGNS):
            return None
        counted = _NEXT.match(text, figure.end) is not None or _ONE_DIGIT.fullmatch(text, start, figure.end) is not None
        if not counted and (joined or self._cents_follow):
            return figure, replace(last, factor=_HUNDREDTH, parts=True), figure.end
        return None

    def _code(self, printed: Printed, at: int) -> tuple[Unit, int] | None:
        found = self._codes.match(printed.cased, at)
        return None if found is None or printed.text[found[1] : found[1] + 1] in LETTERS else found


def _same(minor: Unit, major: Unit) -> bool:
    """Whether one currency has both units."""
    return minor.name == major.name or major.name in minor.shared


def _hundredths(words: Lexicon, text: str, at: int) -> tuple[Decimal, int] | None:
    digits = words.digits.match(text, at)
    return None if digits is None or digits.place or digits.fraction else (digits.number, digits.end)


def _multiples() -> dict[str, Unit]:
    """Codes of thousands and millions: MEUR, kUSD, TEUR."""
    found = {size + code: Unit(code, factor, code) for size, factor in _SIZES.items() for code in CODES}
    return found | {f"T{code}": Unit(code, _SIZES["K"], code) for code in ("EUR", "CHF")}


def _named(name: str, code: str) -> Unit:
    return Unit(code, mark=name)


def _shared(name: str, entry: SharedName) -> Unit:
    """A name of several currencies: `name` is what the language takes it for, if it does."""
    factor = quotient(1, entry.parts)
    regions = tuple(sorted(entry.regions.items()))
    return Unit(entry.default, factor, name, entry.currencies, parts=entry.parts > 1, regions=regions)


def _spaced(sign: str) -> str:
    """US $, as some print it."""
    return sign.replace("$", " $")


def _stands_before(name: str) -> bool:
    return not name.isalpha() or (name.isascii() and len(name) < _LONGEST_BEFORE)


def _settled(items: tuple[Item, ...], reader: Reader) -> Settled:
    units = [item.unit for item in items if item.unit is not None]
    codes = {_code_of(unit, reader) for unit in units}
    if not codes and reader.unit not in CODES:
        given = f"the claim's unit {reader.unit!r} is no ISO 4217 code" if reader.unit else "the claim gives no unit"
        return Unreadable(f"no currency is printed, and {given}")
    if not codes:
        return reader.unit, ()
    if len(codes) > 1:
        return Unreadable("its two ends are in different currencies")
    (code,) = codes
    if not code:
        may_be = f"{units[0].mark!r} may be {_listed(units[0].shared)}"
        return Unreadable(f"{may_be}; the claim's unit or the settings can say which")
    if reader.unit and code != reader.unit:
        return code, (Remark("unit-other", f"printed in {code}, the claim asks for {reader.unit}"),)
    return code, ()


def _code_of(unit: Unit, reader: Reader) -> str:
    """The currency that a printed name means to this reader, "" where it cannot be told."""
    if not unit.shared:
        return unit.name
    if reader.unit in unit.shared:
        return reader.unit or ""
    signed = next((code for sign, code in reader.currency_signs.items() if sign.lower() == unit.mark.lower()), "")
    region = reader.language.rpartition("-")[2].upper() if "-" in reader.language else ""
    return signed or dict(unit.regions).get(region) or unit.name


def _listed(codes: tuple[str, ...]) -> str:
    return ", ".join(codes[:3]) + (" or others" if len(codes) > 3 else "")


def _bounds(item: Item, unit: str | None) -> Bounds | None:
    total, place = Decimal(0), Decimal(0)
    for figure, counted in item.terms:
        factor = counted.factor if counted else ONE
        total = plus(total, times(figure.number, factor))
        in_full = figure.scale == ONE and 0 < figure.decimals == minor_digits(unit or "")
        last = figure.place if factor <= ONE else figure.place or ONE
        place = Decimal(0) if in_full and factor == ONE else times(last, factor)
    if item.figure.number < 0 and len(item.terms) > 1:
        return None  # minus five euros and fifty cents: nobody prints that
    return bounds.of_figure(total, place, item.sense)


@cache
def phrases(tag: str) -> Phrases:
    """The reader of amounts of money in a language."""
    words = lexicon(tag)
    return Phrases(words, MoneyUnits(words), words.money_letters)


def _spelt_unit(name: str | None, reader: Reader) -> str | Unreadable | None:
    if name is None and reader.unit:
        return reader.unit
    return name if name in CODES else Unreadable("no currency code is given")


MEASURE = Measure("money", lambda unit: Base(unit or ""), lambda span, unit: shown(span, unit or ""))
READING = Reading(
    measure=MEASURE,
    phrases=lambda reader: phrases(reader.language),
    settle=_settled,
    bounds_of=_bounds,
    spelt_unit=_spelt_unit,
    wanted="an amount of money",
)


def read(text: str, reader: Reader) -> Value | Unreadable:
    """The amount of money that is printed."""
    return READING.read(text, reader)


KIND = MEASURE.as_kind(read=read, canonical=READING.canonical, tolerance=read)
