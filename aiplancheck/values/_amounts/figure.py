"""One printed number: what it is, to which place it is printed, and where it ends."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction
from typing import NamedTuple

from aiplancheck.languages._language import Sense
from aiplancheck.values._interval import EXACT

#: A number with more digits than this is no amount that anybody reports.
MOST_DIGITS = 40
#: Printed fractions that do not end (1/3) are kept to 30 digits, which no printed figure comes near.
_QUOTIENT = Context(prec=30)
ZERO, ONE = Decimal(0), Decimal(1)


class Figure(NamedTuple):
    """A number as printed. `place` is what its last printed place counts (2.5 million: 100,000); 0 if it is exact.

    `scale` is what scale words multiplied it by, `dozens` what a word for a dozen did. `article` says that only "a"
    stands for it; `fraction` is the printed fraction that it is; `decimals` counts the digits behind the decimal mark.
    `spread` is how much further it reaches (三四十: from 30 on 10 further), `sense` a hedge inside of it (230余万).
    `rough` says that its word counts roughly (una veintena).
    """

    number: Decimal
    end: int
    place: Decimal = ZERO
    scale: Decimal = ONE
    dozens: Decimal = ONE
    decimals: int = 0
    article: bool = False
    fraction: Fraction | None = None
    rough: bool = False
    spread: Decimal = ZERO
    sense: Sense | None = None

    def scaled(self, scale: Decimal, end: int) -> Figure:
        """The same figure before a scale word, which makes its last printed place count (14 million: a million)."""
        last = Decimal("0.1") if self.fraction else self.place or ONE  # half a million is printed like 0.5 million
        number, place, scales = times(self.number, scale), times(last, scale), times(self.scale, scale)
        spread = times(self.spread, scale) if self.spread else ZERO
        return self._replace(number=number, end=end, place=place, scale=scales, article=False, spread=spread)

    def negative(self) -> Figure:
        return self._replace(number=self.number.copy_negate())


def with_decimals(whole: Figure, decimals: str, end: int) -> Figure:
    """A whole number and the digits behind its decimal mark, which somebody spelt in words (three point five)."""
    number = plus(whole.number, Decimal(f"0.{decimals}"))
    return whole._replace(number=number, end=end, place=ONE.scaleb(-len(decimals)), decimals=len(decimals))


def is_last_digit(figure: Figure, text: str, at: int) -> bool:
    """Whether a figure is one sign from 1 to 9, and nothing that belongs to it follows."""
    following = text[figure.end : figure.end + 1]
    return figure.end == at + 1 and 0 < figure.number < 10 and not following.isalnum() and following not in (".", "%")


def minus(a: Decimal, b: Decimal) -> Decimal:
    return EXACT.subtract(a, b)


def size(a: Decimal) -> Decimal:
    """Without its sign. `abs` and a unary minus would round to the thread's context; these do not."""
    return a.copy_abs()


def times(a: Decimal, b: Decimal) -> Decimal:
    return EXACT.multiply(a, b)


def of_fraction(fraction: Fraction, end: int) -> Figure:
    """A printed fraction as a figure."""
    return Figure(quotient(fraction.numerator, fraction.denominator), end, fraction=fraction)


def plus(a: Decimal, b: Decimal) -> Decimal:
    return EXACT.add(a, b)


def remainder(number: Decimal, size: Decimal) -> Decimal:
    return EXACT.remainder(number, size)


def divides(size: Decimal, number: Decimal) -> bool:
    """Whether a number is so many whole sizes."""
    return remainder(number, size) == 0


def quotient(numerator: Decimal | int, denominator: Decimal | int) -> Decimal:
    """A fraction as a decimal number, to 30 digits where it does not end."""
    return _QUOTIENT.divide(Decimal(numerator), Decimal(denominator))
