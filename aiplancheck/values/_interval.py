"""Intervals of exact numbers: lower and upper bounds as types of their own, infinity spelt once."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal
from functools import total_ordering

#: Wide enough that no amount in the accepted range (at most 40 digits) is ever rounded by an operation here.
EXACT = Context(prec=100)


@total_ordering
@dataclass(frozen=True, slots=True)
class Lower:
    """A lower bound; `value` None is minus infinity, which is always open."""

    value: Decimal | None = None
    open: bool = True

    def _key(self) -> tuple[int, Decimal, int]:
        return (0, Decimal(0), 0) if self.value is None else (1, self.value, int(self.open))

    def __lt__(self, other: Lower) -> bool:
        return self._key() < other._key()


@total_ordering
@dataclass(frozen=True, slots=True)
class Upper:
    """An upper bound; `value` None is plus infinity, which is always open."""

    value: Decimal | None = None
    open: bool = True

    def _key(self) -> tuple[int, Decimal, int]:
        return (1, Decimal(0), 0) if self.value is None else (0, self.value, -int(self.open))

    def __lt__(self, other: Upper) -> bool:
        return self._key() < other._key()


@dataclass(frozen=True, slots=True)
class Interval:
    """A non-empty set of numbers between two bounds. Days are numbers too: proleptic Gregorian ordinals, closed."""

    lower: Lower
    upper: Upper

    def __post_init__(self) -> None:
        if not _reaches(self.lower, self.upper):
            raise ValueError(f"no number lies between {self.lower} and {self.upper}")

    @property
    def low(self) -> Decimal | None:
        return self.lower.value

    @property
    def high(self) -> Decimal | None:
        return self.upper.value

    @property
    def is_point(self) -> bool:
        low = self.lower.value
        return low is not None and low == self.upper.value

    def meets(self, other: Interval) -> bool:
        """Whether the two have a number in common."""
        return _reaches(max(self.lower, other.lower), min(self.upper, other.upper))

    def holds(self, other: Interval) -> bool:
        """Whether every number of the other is in this one."""
        return self.lower <= other.lower and other.upper <= self.upper

    def common(self, other: Interval) -> Interval | None:
        """What both have in common, or None."""
        lower, upper = max(self.lower, other.lower), min(self.upper, other.upper)
        return Interval(lower, upper) if _reaches(lower, upper) else None

    def scaled(self, factor: Decimal) -> Interval:
        """Every number times a positive factor."""
        if factor <= 0:
            raise ValueError("the factor must be positive")
        return Interval(
            Lower(_times(self.low, factor), self.lower.open), Upper(_times(self.high, factor), self.upper.open)
        )

    def widened(self, by: Decimal) -> Interval:
        """Every number, and those at most `by` away from one."""
        low = None if self.low is None else EXACT.subtract(self.low, by)
        high = None if self.high is None else EXACT.add(self.high, by)
        return Interval(Lower(low, self.lower.open), Upper(high, self.upper.open))


def between(
    low: Decimal | int | None, high: Decimal | int | None, *, low_open: bool = False, high_open: bool = False
) -> Interval:
    """The interval from low to high; None is unbounded. Raises ValueError if it would be empty."""
    return Interval(
        Lower(None if low is None else Decimal(low), low is None or low_open),
        Upper(None if high is None else Decimal(high), high is None or high_open),
    )


def point(number: Decimal | int) -> Interval:
    """Exactly this number."""
    exact = Decimal(number)
    return Interval(Lower(exact, False), Upper(exact, False))


def _reaches(lower: Lower, upper: Upper) -> bool:
    if lower.value is None or upper.value is None or lower.value < upper.value:
        return True
    return lower.value == upper.value and not lower.open and not upper.open


def _times(number: Decimal | None, factor: Decimal) -> Decimal | None:
    return None if number is None else EXACT.multiply(number, factor)


#: Every number; last, because it is made when the module is read.
EVERYTHING = Interval(Lower(), Upper())
