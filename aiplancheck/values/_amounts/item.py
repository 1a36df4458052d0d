"""Parts of a printed amount: a figure with its unit, and the two ends of a range with what they share."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from aiplancheck.languages._language import Sense
from aiplancheck.values._amounts.figure import ONE, ZERO, Figure, plus, times
from aiplancheck.values._amounts.units import Unit

#: From here on a range's first figure is complete without the scale of the second (900,000 to 1 million).
_COMPLETE = Decimal(1000)


class Item(NamedTuple):
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
        return self if self.unit is not None or unit is None else self._replace(terms=((self.figure, unit),))


class Phrase(NamedTuple):
    """One item, or the two ends of a range; `sense` is the hedge around a range. Two limits make a range too."""

    items: tuple[Item, ...]
    end: int
    sense: Sense | None = None


def clearer_unit(before: Unit, behind: Unit) -> Unit | None:
    """Two units around one figure: the clearer one, if they can be one ("$5 CAD", "¥5 yen")."""
    if before.name == behind.name and before.factor == behind.factor:
        return before
    if behind.name in before.shared and not behind.parts:
        return behind
    if before.name in behind.shared and not behind.parts and not before.shared:
        return before  # 港币500元
    return None


def spread_out(item: Item) -> Phrase | None:
    """A figure that reaches further (三四十) as a range; None where a limit or a smaller part goes with it."""
    if item.sense not in (None, "about") or len(item.terms) > 1 or item.figure.number < 0:
        return None
    low = item.figure._replace(spread=ZERO)
    high = low._replace(number=plus(low.number, item.figure.spread))
    ends = tuple(item._replace(terms=((figure, item.unit),), sense=None) for figure in (low, high))
    return Phrase(ends, item.end, item.sense)


def has_unit_behind(item: Item) -> bool:
    return item.unit is not None and item.end > item.figure.end


def counts_nothing(item: Item) -> bool:
    """Whether only an article is printed, with neither unit nor scale."""
    return item.figure.article and (item.unit is None or not (item.unit.name or item.unit.shared))


def sharing(first: Item, second: Item) -> tuple[Item, Item] | None:
    """Both ends with what they share: a unit, and the scale behind the second (2–3 million)."""
    first, second = first.counting(second.unit), second.counting(first.unit)
    low, high = first.figure, second.figure
    fewer = times(times(low.number.copy_abs(), high.dozens), high.scale) < high.number  # two to three hundred
    if low.dozens == low.scale == ONE < high.dozens and low.number.copy_abs() < high.dozens and fewer:
        dozens = low._replace(number=times(low.number, high.dozens), dozens=high.dozens)
        first = first._replace(terms=((dozens, first.unit), *first.terms[1:]))
    if low.scale == ONE < high.scale:
        fits = times(low.number, high.scale) <= high.number  # 2,000 to 3,000 million; but 900,000 to 1 million
        if not fits and low.number.copy_abs() >= _COMPLETE:
            return first, second
        if not fits:
            return None  # 500 to 1 million: 500, or 500 million?
        first = first._replace(terms=((low.scaled(high.scale, low.end), first.unit), *first.terms[1:]))
    return first, second
