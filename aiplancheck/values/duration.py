"""Lengths of time: five years, 18 months, 5年間, anderthalb Jahre.

Calendar lengths: 12 months are a year, 7 days a week; days against months by the shortest and longest month.
"over five years" by itself may mean their course or more: five or above.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache

from aiplancheck.languages._language import Sense
from aiplancheck.values._amounts import bounds
from aiplancheck.values._amounts.amount import Base
from aiplancheck.values._amounts.bounds import Bounds
from aiplancheck.values._amounts.figure import ONE, Figure, divides, of_fraction, plus, quotient, times
from aiplancheck.values._amounts.item import Item
from aiplancheck.values._amounts.lexicon import Lexicon, lexicon, words
from aiplancheck.values._amounts.lookup import Words
from aiplancheck.values._amounts.measure import Measure, in_unit
from aiplancheck.values._amounts.phrase import HIGH_LIMITS, LOW_LIMITS, Phrases
from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._amounts.reading import Reading, Settled
from aiplancheck.values._amounts.showing import shown
from aiplancheck.values._amounts.units import CLOCK, Unit
from aiplancheck.values._interval import EXACT, Interval, Lower, Upper
from aiplancheck.values._value import Reader, Unreadable, Value

#: Units from the longest to the shortest of their family, each with how many of the family's last one it is.
_MONTHS = {"P1Y": Decimal(12), "P1M": Decimal(1)}
_SECONDS = {
    "P1W": Decimal(604800),
    "P1D": Decimal(86400),
    "PT1H": Decimal(3600),
    "PT1M": Decimal(60),
    "PT1S": Decimal(1),
}
_ISO = re.compile(r"P(T?)([0-9]{1,6}(?:\.[0-9])?)([YMWDHS])")
_SPELT = re.compile(r"P(?=.)(?:([0-9]{1,9})Y)?(?:([0-9]{1,9})M)?|P([0-9]{1,9})([WD])|PT([0-9]{1,9})([HMS])")
_SHORTEST_MONTH, _LONGEST_MONTH = Decimal(28), Decimal(31)
#: The last number that may name a year (2025年).
_LAST_YEAR = 2999
_LAST = {"P1M": 12, "P1D": 31, "PT1H": 24}
_MINUTES = re.compile(r"[0-5][0-9](?![0-9]|[.,:'][0-9]| ?[%‰€$£])")
_HALF = of_fraction(Fraction(1, 2), 0)
_NOUNS = dict(zip([*_MONTHS, *_SECONDS], ["year", "month", "week", "day", "hour", "minute", "second"], strict=True))


def no_figure(text: str, at: int) -> Figure | None:
    """Stands in until the reader of figures is made."""
    del text, at
    return None


class DurationUnits:
    """Units of time behind a figure, and smaller ones behind them (two years and six months, 2年半)."""

    def __init__(self, lexicon: Lexicon) -> None:
        duration = lexicon.language.duration
        units = {word: _unit(iso) for iso, names in duration.units.items() for word in names}
        calendar = {word: replace(units[word], names_from=number) for word, number in duration.calendar.items()}
        self.words = Words({**units, **calendar})
        self._halves = words(duration.halves)
        self._linkers = words(duration.linkers)
        self._minutes_follow = duration.minutes_follow
        self.before_words: Words[Sense] | None = Words(dict.fromkeys(duration.course_before, "at-least"))
        self.behind_words: Words[Sense] | None = Words(dict.fromkeys(duration.course_after, "at-least"))
        #: Set by Durations: the reader of figures behind the first unit.
        self.figure: Callable[[str, int], Figure | None] = no_figure

    def before(self, printed: Printed, at: int) -> tuple[Unit, int] | None:
        del printed, at
        return None

    def behind(self, printed: Printed, at: int) -> tuple[Unit, int] | None:
        return None if printed.elides(at) else self.words.match(printed.text, at)

    def more(self, printed: Printed, at: int, last: Unit, *, whole: bool) -> tuple[Figure, Unit, int] | None:
        del whole
        half = self._halves.match(printed.text, printed.skip(at))
        if half is not None:
            return _HALF, last, half[1]
        start = printed.skip(at)
        linker = self._linkers.match(printed.text, start)
        minutes = self._minutes(printed, start) if last.name == "PT1H" else None
        if minutes is not None:
            return minutes
        figure = self.figure(printed.text, printed.skip(linker[1]) if linker else start)
        unit = self.words.match(printed.text, printed.skip(figure.end)) if figure else None
        if figure is None or figure.spread or unit is None or not _smaller(unit[0].name, last.name):
            return None
        return figure, unit[0], unit[1]

    def _minutes(self, printed: Printed, at: int) -> tuple[Figure, Unit, int] | None:
        """Two digits behind hours: 2 h 30."""
        found = _MINUTES.match(printed.text, at) if self._minutes_follow else None
        if found is None or self.words.match(printed.text, printed.skip(found.end())):
            return None
        return Figure(Decimal(found.group()), found.end()), Unit("PT1M", mark=CLOCK), found.end()


class Durations(Phrases):
    """Phrases with words before them that add nothing (for five years), and behind them (a five-year period)."""

    def __init__(self, lexicon: Lexicon) -> None:
        units, duration = DurationUnits(lexicon), lexicon.language.duration
        super().__init__(lexicon, units, Words({}), units.words)
        units.figure = self.figures.match
        self._alone = Words({word: _unit(iso) for iso, names in duration.alone.items() for word in names})
        self.introducing = words(duration.introducing)
        self._trailing = words(duration.trailing)

    def item(
        self, printed: Printed, at: int, *, hedged: bool = True, hedge_behind: bool = True, linked: bool = True
    ) -> Item | None:
        """Also a length that has no number: año y medio."""
        found = super().item(printed, at, hedged=hedged, hedge_behind=hedge_behind, linked=linked)
        if found is not None or not self._alone:
            return found
        sense, at = self._sense(printed, at) if hedged else (None, at)
        alone = self._alone.match(printed.text, at)
        return None if alone is None else Item(((Figure(ONE, alone[1]), alone[0]),), alone[1], sense)

    def trailing(self, printed: Printed, end: int) -> int:
        found = self._trailing.match(printed.text, printed.skip(end))
        return end if found is None else found[1]


def _unit(iso: str) -> Unit:
    """P10Y as ten times P1Y. Raises ValueError for what is no such duration."""
    found = _ISO.fullmatch(iso)
    if found is None:
        raise ValueError(f"{iso!r} is no ISO 8601 duration of one unit")
    return Unit(f"P{found[1]}1{found[3]}", Decimal(found[2]))


def _family(unit: str) -> dict[str, Decimal]:
    return _MONTHS if unit in _MONTHS else _SECONDS


def _smaller(unit: str, than: str) -> bool:
    family = _family(than)
    return unit in family and family[unit] < family[than]


def _settled(items: tuple[Item, ...], reader: Reader) -> Settled:
    """The smallest unit printed; for a fraction of a unit (anderthalb Jahre) the next smaller one that it fills."""
    del reader
    terms = [term for item in items for term in item.terms]
    if any(unit is None for _, unit in terms):
        return Unreadable("no unit of time is printed")
    names = {unit.name for _, unit in terms if unit is not None}
    families = {name in _MONTHS for name in names}
    if len(families) > 1:
        return Unreadable("months and days together have no fixed length")
    family = _family(next(iter(names)))
    least = min(names, key=family.__getitem__)
    if not any(figure.fraction for figure, _ in terms):
        return least, ()
    smaller = [name for name, size in family.items() if size <= family[least]]
    filled = (name for name in smaller if all(_whole(figure, unit, name) for figure, unit in terms))
    return next(filled, least), ()


def _whole(figure: Figure, unit: Unit | None, name: str) -> bool:
    assert unit is not None
    family = _family(name)
    return not figure.fraction or divides(family[name], _counted(figure, times(unit.factor, family[unit.name])))


def _counted(figure: Figure, factor: Decimal) -> Decimal:
    """A figure times so many of a unit; a printed fraction is rounded once, at the end: two thirds of 12 are 8."""
    if figure.fraction is None:
        return times(figure.number, factor)
    counted = times(times(Decimal(figure.fraction.numerator), figure.scale), factor)
    return quotient(counted, figure.fraction.denominator).copy_sign(figure.number)


def _bounds(item: Item, unit: str | None) -> Bounds | None:
    assert unit is not None
    family = _family(unit)
    total, place = Decimal(0), Decimal(0)
    if _names(item):
        return None
    for figure, counted in item.terms:
        assert counted is not None
        factor = times(counted.factor, family[counted.name] / family[unit])
        total = plus(total, _counted(figure, factor))
        place = times(figure.place, factor)
    return None if total < 0 else bounds.of_figure(total, place, item.sense)


def _names(item: Item) -> bool:
    """Whether a number names a year (2025年), a month (3月), a day or a time, and counts none. "Some more" always
    counts (2000多年), and a limit makes days count: 30日以内."""
    figure, unit = item.terms[0]
    if unit is None or unit.names_from is None or figure.scale != 1 or figure.fraction:
        return False
    if item.sense == "some-more" or (unit.name == "P1D" and item.sense in LOW_LIMITS | HIGH_LIMITS):
        return False
    if unit.name == "PT1M" and len(item.terms) > 1:  # 3分20秒
        return False
    return unit.names_from <= figure.number <= _LAST.get(unit.name, _LAST_YEAR)


def _base(unit: str | None) -> Base:
    family = _family(unit or "P1M")
    return Base("P1M" if family is _MONTHS else "PT1S", family[unit or "P1M"])


def _tidy(span: Interval, unit: str) -> tuple[Interval, str]:
    """Seconds as the longest unit from the day down that fills both bounds with whole numbers."""
    if unit != "PT1S":
        return span, unit
    ends = [end for end in (span.low, span.high) if end is not None]
    for name in ("P1D", "PT1H", "PT1M"):
        size = _SECONDS[name]
        if all(divides(size, end) for end in ends):
            low = None if span.low is None else EXACT.divide(span.low, size)
            high = None if span.high is None else EXACT.divide(span.high, size)
            return Interval(Lower(low, span.lower.open), Upper(high, span.upper.open)), name
    return span, unit


def _bridge(a: Value, b: Value) -> tuple[Value, Value]:
    """Months against days: a month is 28 to 31 days. Both are counted in seconds."""
    left, right = (_in_seconds(amount) for amount in (a, b))
    return left, right


def _in_seconds(amount: Value) -> Value:
    base = _base(amount.unit)
    counted = in_unit(amount, base.factor)
    if base.unit == "PT1S":
        return counted
    day = _SECONDS["P1D"]
    spans = [_days(i) for i in (counted.span, counted.named, counted.rounded, counted.strict)]
    spans = [None if span is None else span.scaled(day) for span in spans]
    return replace(counted, span=spans[0], named=spans[1], rounded=spans[2], strict=spans[3])


def _days(months: Interval | None) -> Interval | None:
    if months is None:
        return None
    low = None if months.low is None else times(months.low, _SHORTEST_MONTH)
    high = None if months.high is None else times(months.high, _LONGEST_MONTH)
    return Interval(Lower(low, months.lower.open), Upper(high, months.upper.open))


def _words(span: Interval, unit: str | None) -> str:
    noun = _NOUNS.get(unit or "", "")
    return shown(span, noun if {span.low, span.high} <= {Decimal(1), None} else f"{noun}s")


@cache
def phrases(tag: str) -> Durations:
    return Durations(lexicon(tag))


def _trailing(phrases: Phrases, printed: Printed, end: int) -> int:
    return phrases.trailing(printed, end) if isinstance(phrases, Durations) else end


def _spelt_unit(name: str | None, reader: Reader) -> str | Unreadable | None:
    del reader
    return name if name in _MONTHS or name in _SECONDS else Unreadable("no unit of time is given")


MEASURE = Measure("duration", _base, _words, _bridge, _tidy, "a month has 28 to 31 days")
READING = Reading(
    measure=MEASURE,
    phrases=lambda reader: phrases(reader.language),
    settle=_settled,
    bounds_of=_bounds,
    spelt_unit=_spelt_unit,
    wanted="a length of time",
    trailing=_trailing,
)


def read(text: str, reader: Reader) -> Value | Unreadable:
    """The length of time that is printed, in words or as ISO 8601 spells it."""
    return _iso(text, reader) or READING.read(text, reader)


def canonical(text: str, reader: Reader) -> Value | Unreadable:
    """What a person writes in `means`: an ISO 8601 duration (P5Y, P1Y6M, P90D, PT36H), or as printed."""
    return _iso(text, reader) or READING.canonical(text, reader)


def _iso(text: str, reader: Reader) -> Value | Unreadable | None:
    """An ISO 8601 duration of years and months, or of one other unit; None for another text."""
    found = _SPELT.fullmatch(text.strip())
    if found is None:
        return None
    years, months, days, day, hours, hour = found.groups()
    if day or hour:
        plain = f"{days} P1{day}" if day else f"{hours} PT1{hour}"
    elif years and not months:
        plain = f"{years} P1Y"
    else:
        plain = f"{12 * int(years or 0) + int(months or 0)} P1M"
    spelt = READING.canonical(plain, reader)
    return replace(spelt, text=text.strip()) if isinstance(spelt, Value) else spelt


KIND = MEASURE.as_kind(read=read, canonical=canonical, tolerance=read)
