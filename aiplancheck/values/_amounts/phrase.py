"""A printed amount as it stands: figures with their units, the hedge or limit around them, ranges."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from aiplancheck.languages._language import Sense
from aiplancheck.values._amounts.characters import Characters
from aiplancheck.values._amounts.figure import ONE, Figure, times
from aiplancheck.values._amounts.lexicon import Lexicon, Range
from aiplancheck.values._amounts.lookup import Words
from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._amounts.units import Unit, Units
from aiplancheck.values._amounts.wording import Wording

LOW_LIMITS: frozenset[Sense] = frozenset({"above", "at-least"})
HIGH_LIMITS: frozenset[Sense] = frozenset({"below", "at-most"})
#: From here on a range's first figure is complete without the scale of the second (900,000 to 1 million).
_COMPLETE = Decimal(1000)


@dataclass(frozen=True, slots=True)
class Item:
    """A figure with its unit; `terms` has several pairs where parts follow (three years and six months)."""

    terms: tuple[tuple[Figure, Unit | None], ...]
    end: int
    sense: Sense | None = None

    @property
    def figure(self) -> Figure:
        return self.terms[0][0]

    @property
    def unit(self) -> Unit | None:
        return self.terms[0][1]

    def counting(self, unit: Unit | None) -> Item:
        """The same item with a unit that was printed at a range's other end."""
        return self if self.unit is not None or unit is None else replace(self, terms=((self.figure, unit),))


@dataclass(frozen=True, slots=True)
class Phrase:
    """One item, or the two ends of a range; `sense` is the hedge around a range. Two limits make a range too."""

    items: tuple[Item, ...]
    end: int
    sense: Sense | None = None


class Phrases:
    """The reader of amounts of one kind in one language."""

    def __init__(
        self, lexicon: Lexicon, units: Units, letters: Words[Decimal], attached: Words[Unit] | None = None
    ) -> None:
        self.lexicon = lexicon
        self.units = units
        self.introducing = lexicon.introducing
        characters = lexicon.language.numerals.style == "characters"
        style = Characters if characters else Wording
        self.figures: Wording | Characters = style(lexicon, letters, attached or Words({}))

    def match(self, printed: Printed, at: int) -> Phrase | None:
        """The amount that begins at this place, or behind words that only introduce it: the longest reading."""
        plain = self._plain(printed, at)
        introduced = self.introducing.match(printed.text, at)
        found = self.match(printed, printed.skip(introduced[1])) if introduced else None
        return plain if found is None or (plain is not None and plain.end >= found.end) else found

    def _plain(self, printed: Printed, at: int) -> Phrase | None:
        opened = self._opened(printed, at)
        if opened is not None:
            return opened
        first = self.item(printed, at)
        if first is None:
            return None
        return self._limited(printed, first) or self._ranged(printed, first) or Phrase((first,), first.end, first.sense)

    def hint(self, printed: Printed) -> str | None:
        """A reason of this kind's own why a text cannot be read."""
        del printed
        return None

    def _opened(self, printed: Printed, at: int) -> Phrase | None:
        """Between A and B, from A to B, about 20 to 30: ranges that begin with a word."""
        start = self._sense(printed, at)
        if start[0] not in (None, "about"):
            return None
        for ranges in self.lexicon.ranges:
            opening = ranges.opening.match(printed.text, start[1])
            if opening is None:
                continue
            for linked in (False, True):
                first = self.item(printed, printed.skip(opening[1]), linked=linked)
                if first is not None and first.sense is None:
                    found = self._second(printed, first, ranges)
                    if found is not None:
                        return replace(found, sense=start[0] or found.sense)
        return None

    def _ranged(self, printed: Printed, first: Item) -> Phrase | None:
        if first.sense not in (None, "about"):
            return None
        for ranges in self.lexicon.ranges:
            found = None if ranges.opening else self._second(printed, first, ranges)
            if found is not None:
                return replace(found, sense=first.sense or found.sense)
        return None

    def _second(self, printed: Printed, first: Item, ranges: Range) -> Phrase | None:
        """The rest of a range whose first end is read."""
        middle = ranges.middle.match(printed.text, printed.skip(first.end))
        if middle is None:
            return None
        start = printed.skip(middle[1])
        second = self.item(printed, start, hedged=False, hedge_behind=False)
        close = ranges.close.match(printed.text, second.end) if second else None
        if close is None and ranges.closed:
            return None
        if close is None:
            second = self.item(printed, start, hedged=False)
        if second is None or second.sense not in (None, "about", "below"):
            return None
        return self._between(first, second, second.end if close is None else close[1])

    def _between(self, first: Item, second: Item, end: int) -> Phrase | None:
        """The range of two ends; a hedge behind the second is the range's, a limit there leaves the end out."""
        ends = _shared(replace(first, sense=None), replace(second, sense=None))
        if ends is None:
            return None
        if second.sense == "below":  # 1000から1500未満
            return Phrase((replace(ends[0], sense="at-least"), replace(ends[1], sense="below")), end)
        return Phrase(ends, end, second.sense)

    def _limited(self, printed: Printed, first: Item) -> Phrase | None:
        """More than 10 and less than 40."""
        if first.sense not in LOW_LIMITS | HIGH_LIMITS:
            return None
        joiner = self.lexicon.limits_joined.match(printed.text, printed.skip(first.end))
        second = self.item(printed, printed.skip(joiner[1] if joiner else first.end))
        opposite = HIGH_LIMITS if first.sense in LOW_LIMITS else LOW_LIMITS
        if second is None or second.sense not in opposite:
            return None
        ends = _shared(first, second) if first.sense in LOW_LIMITS else _shared(second, first)
        return None if ends is None else Phrase(ends, second.end)

    def item(
        self, printed: Printed, at: int, *, hedged: bool = True, hedge_behind: bool = True, linked: bool = True
    ) -> Item | None:
        """One figure with its sign, unit and hedge."""
        sense, at = self._sense(printed, at) if hedged else (None, at)
        negative, at = self._minus(printed, at)
        unit, at = self.units.before(printed, at) or (None, at)
        if unit is not None and not negative:
            negative, at = self._minus(printed, printed.skip(at))
        figure = self.figures.match(printed.text, printed.skip(at), linked=linked)
        if figure is None:
            return None
        terms = self._terms(printed, figure.negative() if negative else figure, unit)
        if terms is None:
            return None
        end = terms[1]
        behind = self._behind(printed, end) if hedge_behind else None
        if behind is None or (sense is not None and sense != behind[0]):
            return Item(terms[0], end, sense)  # a hedge of another sense belongs to what follows, or to nothing
        return self._counted(printed, Item(terms[0], behind[1], behind[0]))

    def _counted(self, printed: Printed, item: Item) -> Item:
        """What stands behind a hedge that follows its figure at once: 40+ countries, five or more years."""
        unit = self.units.behind(printed, printed.skip(item.end)) if item.unit is None else None
        return item if unit is None else Item(((item.figure, unit[0]),), unit[1], item.sense)

    def _terms(
        self, printed: Printed, figure: Figure, unit: Unit | None
    ) -> tuple[tuple[tuple[Figure, Unit | None], ...], int] | None:
        """The figure with its unit and the parts that follow it, and where they end."""
        gap = self.figures.gap(printed.text, figure.end)
        behind = self.units.behind(printed, gap)
        if behind is None and figure.fraction is not None and (of := self.lexicon.of.match(printed.text, gap)):
            behind = self.units.behind(printed, printed.skip(of[1]))  # a quarter of an hour
        if figure.article and (behind is None or not (behind[0].name or behind[0].shared)):
            return None  # "eine Säule" counts nothing
        if behind is None:
            return ((figure, unit),), figure.end
        chosen = behind[0] if unit is None else _one_of(unit, behind[0])
        if chosen is None:
            return ((figure, unit),), figure.end
        if figure.scale == ONE and unit is None and not figure.article:  # 75 USD million
            scale = self.lexicon.scales.match(printed.text, printed.skip(behind[1]))
            if scale is not None and behind[0].name:
                return ((figure.scaled(*scale), chosen),), scale[1]
        terms: tuple[tuple[Figure, Unit | None], ...] = ((figure, chosen),)
        end, last = behind[1], chosen
        while (more := self.units.more(printed, end, last)) is not None:
            terms, end, last = (*terms, more[:2]), more[2], more[1]
        return terms, end

    def _sense(self, printed: Printed, at: int) -> tuple[Sense | None, int]:
        own = self.units.before_words.match(printed.text, at) if self.units.before_words else None
        found = self.lexicon.before.match(printed.text, at)
        if own is not None and (found is None or found[1] <= own[1]):
            found = own
        return (None, at) if found is None else (found[0], printed.skip(found[1]))

    def _behind(self, printed: Printed, at: int) -> tuple[Sense, int] | None:
        at = printed.skip(at)
        own = self.units.behind_words.match(printed.text, at) if self.units.behind_words else None
        found = self.lexicon.behind.match(printed.text, at)
        return own if own is not None and (found is None or found[1] <= own[1]) else found

    def _minus(self, printed: Printed, at: int) -> tuple[bool, int]:
        word = self.lexicon.minus.match(printed.text, at)
        if word is not None:
            return True, printed.skip(word[1])
        sign = printed.text[at : at + 1]
        if sign and (sign in self.lexicon.language.numerals.minus_signs or sign == "–"):
            return True, printed.skip(at + 1)
        return False, at + 1 if sign == "+" else at


def _one_of(before: Unit, behind: Unit) -> Unit | None:
    """Two units around one figure: the clearer one, if they can be one ("$5 CAD", "¥5 yen")."""
    if before.name == behind.name and before.factor == behind.factor:
        return before
    if behind.name in before.shared and not behind.parts:
        return behind
    return None


def _shared(first: Item, second: Item) -> tuple[Item, Item] | None:
    """Both ends with what they share: a unit, and the scale behind the second (2–3 million)."""
    first, second = first.counting(second.unit), second.counting(first.unit)
    low, high = first.figure, second.figure
    if low.dozens == low.scale == ONE < high.dozens and low.number.copy_abs() < high.dozens:
        dozens = replace(low, number=times(low.number, high.dozens), dozens=high.dozens)
        first = replace(first, terms=((dozens, first.unit), *first.terms[1:]))
    if low.scale == ONE < high.scale and low.number.copy_abs() < _COMPLETE:
        if times(low.number, high.scale) > high.number:
            return None  # 500 to 1 million: 500, or 500 million?
        first = replace(first, terms=((low.scaled(high.scale, low.end), first.unit), *first.terms[1:]))
    return first, second
