"""Places in a ranking: 29th out of 63, 63カ国中29位, Platz 3, top 10.

A missing `of` on one side compares places only; two that differ are incomparable.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from aiplancheck.values._amounts.amount import Base, exact, plain_amount
from aiplancheck.values._amounts.lexicon import lexicon
from aiplancheck.values._amounts.measure import Measure
from aiplancheck.values._amounts.noun import Nouns
from aiplancheck.values._amounts.ordinal import Ordinals
from aiplancheck.values._amounts.phrase import Phrases
from aiplancheck.values._amounts.printed import Printed, printed
from aiplancheck.values._amounts.reason import LONGEST, unreadable
from aiplancheck.values._amounts.showing import shown
from aiplancheck.values._amounts.template import Templates
from aiplancheck.values._interval import Interval, between
from aiplancheck.values._value import Comparison, Kind, Reader, Relation, Unreadable, Value
from aiplancheck.values.number import NumberUnits


def _words(places: Interval, unit: str | None) -> str:
    del unit
    return f"place {shown(places, '')}"


MEASURE = Measure("rank", lambda _: Base(""), _words)


class Ranks:
    """The reader of places in one language."""

    def __init__(self, tag: str) -> None:
        words = lexicon(tag)
        ordinals = Ordinals(words, Phrases(words, NumberUnits(words, Nouns(words)), words.letters).figures)
        self.lexicon = words
        self._nouns = Nouns(words)
        cardinal, ordinal = ordinals.cardinal, ordinals.ordinal
        slots = {"n": cardinal, "of": cardinal, "to": cardinal, "top": cardinal, "ord": ordinal, "ordto": ordinal}
        self._templates = Templates(words.language.rank.patterns, slots)

    def match(self, ready: Printed, at: int) -> tuple[Interval, int | None, int] | None:
        """The places, of how many, and where the longest pattern ends."""
        found = None
        for held, end in self._templates.matches(ready, at):
            place = self._place(ready, held, end)
            if place is not None and (found is None or place[2] > found[2]):
                found = place
        return found

    def _place(self, ready: Printed, held: Mapping[str, Decimal], end: int) -> tuple[Interval, int | None, int] | None:
        of = held.get("of")
        places = _places(held)
        if places is None or (of is not None and places.high is not None and places.high > of):
            return None
        if of is not None:  # out of 63 countries
            end = self._counted(ready, end)
        return places, None if of is None else int(of), end

    def _counted(self, ready: Printed, at: int) -> int:
        """Behind the noun that is counted, or two of them: out of 63 countries and regions."""
        end = self._nouns.match(ready, ready.skip(at))
        if end is None:
            return at
        linker = self.lexicon.joining.match(ready.text, ready.skip(end))
        return (linker and self._nouns.match(ready, ready.skip(linker[1]))) or end


def _places(held: Mapping[str, Decimal]) -> Interval | None:
    """From the first place to the last; None where they stand the wrong way round or count nothing."""
    if "top" in held:
        return between(1, held["top"])
    low = held.get("n") or held.get("ord")
    if low is None:
        return None
    high = held.get("to") or held.get("ordto") or low
    return between(low, high) if low <= high else None


@cache
def ranks_of(tag: str) -> Ranks:
    return Ranks(tag)


def read(text: str, reader: Reader) -> Value | Unreadable:
    """The place that is printed, with the number of places where that is printed."""
    ranks = ranks_of(reader.language)
    stripped = text.strip()
    ready = printed(stripped[: LONGEST + 1])
    if 0 < len(stripped) <= LONGEST:
        found = ranks.match(ready, 0)
        if found is not None and found[2] == len(ready.text):
            return placed(found[0], found[1], reader, stripped)
    return Unreadable(unreadable(ready, ranks.lexicon, "a place in a ranking", MEASURE.kind))


def placed(places: Interval, of: int | None, reader: Reader, text: str) -> Value:
    return MEASURE.value(exact(places), None, reader, text, of=of)


def relate(a: Value, b: Value) -> Comparison:
    """Places against places, if they are not known to be of different numbers."""
    if a.of is not None and b.of is not None and a.of != b.of:
        return Comparison(Relation.INCOMPARABLE, f"one is a place of {a.of}, the other of {b.of}")
    return MEASURE.relate(a, b)


def show(value: Value) -> str:
    """The place in words, such as "place 29 of 63"."""
    return MEASURE.show(value) + (f" of {value.of}" if value.of else "")


def canonical(text: str, reader: Reader) -> Value | Unreadable:
    """What a person writes in `means`: "29", "29 of 63", or as printed."""
    place, _, of = text.strip().partition(" of ")
    plain = plain_amount(place)
    if plain is None or plain[1] is not None or not (of.isdecimal() or not of):
        return read(text, reader)
    return placed(plain[0], int(of) if of else None, reader, text)


def common(a: Value, b: Value) -> Value | None:
    """The places that both allow, of the number that either gives."""
    if not relate(a, b).agrees or a.span is None or b.span is None:
        return None
    both = a.span.common(b.span)
    return None if both is None else placed(both, a.of or b.of, Reader(language=a.language), a.text)


KIND = Kind(name="rank", read=read, relate=relate, show=show, canonical=canonical, common=common)
