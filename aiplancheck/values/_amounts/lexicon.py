"""A language's words made ready for looking up, once for each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from aiplancheck import languages
from aiplancheck.languages import Language
from aiplancheck.languages._language import Hedge, MoneyWords, PercentWords, RangeWords, Sense, SharedName
from aiplancheck.values._amounts.digits import Digits
from aiplancheck.values._amounts.lookup import Words

#: For a language without a file: signs and digits that mean the same in every language.
_PERCENT = PercentWords(units={"%": Decimal(1), "‰": Decimal("0.1")})
_MONEY = MoneyWords(
    shared=(
        SharedName(names=("$",), currencies=("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN")),
        SharedName(names=("¥",), currencies=("JPY", "CNY")),
        SharedName(names=("£",), currencies=("GBP", "EGP", "LBP")),
    )
)


@dataclass(frozen=True, slots=True)
class Range:
    """A range's words; with `opening` words the range must open with one, a `closed` one close with one."""

    opening: Words[None]
    middle: Words[None]
    close: Words[None]
    closed: bool


class Lexicon:
    """The words of one language that figures, hedges and ranges are made of."""

    def __init__(self, language: Language) -> None:
        numerals, fractions = language.numerals, language.fractions
        joined = numerals.runs_on
        self.language = language
        self.digits = Digits(language)
        self.small = Words(numerals.small, joined=joined)
        self.hundreds = Words(numerals.hundreds, joined=joined)
        self.scales = Words(numerals.scales, joined=joined)
        self.letters = Words(numerals.letters)
        self.money_letters = Words({**numerals.letters, **numerals.money_letters})
        self.dozens = Words(numerals.dozens)
        self.one = Words(dict.fromkeys(numerals.one, Decimal(1)), joined=joined)
        self.one_alone = Words(dict.fromkeys(numerals.one, Decimal(1)))
        multipliers = {**numerals.hundreds, **numerals.scales}
        self.bare = Words({word: multipliers[word] for word in numerals.bare}, joined=joined)
        self.linkers = Words(dict.fromkeys(numerals.linkers), joined=joined)
        self.ordinals = Words(numerals.ordinals)
        self.ordinal_marks = words(list(numerals.ordinal_marks))
        self.minus = words(numerals.minus)
        self.alone: Words[Fraction] = Words(fractions.alone)
        self.after: Words[Fraction] = Words(fractions.after)
        self.denominators = Words(fractions.denominators)
        self.infix = words(fractions.infix)
        self.of = words(fractions.of)
        self.before = Words(_senses(language.hedges, before=True))
        self.behind = Words(_senses(language.hedges, before=False))
        self.ranges = tuple(_range(entry) for entry in language.ranges)
        self.limits_joined = words(language.limits_joined)
        self.introducing = words(language.introducing)
        self.vague = words(language.vague)


@cache
def lexicon(tag: str) -> Lexicon:
    """The lexicon of a BCP 47 tag; for a language without a file, one that knows digits and signs only."""
    found = languages.load(tag)
    return Lexicon(found or Language(tag=tag, known=False, percentage=_PERCENT, money=_MONEY))


def words(entries: tuple[str, ...] | list[str]) -> Words[None]:
    return Words(dict.fromkeys(entries))


def _senses(hedges: tuple[Hedge, ...], *, before: bool) -> Mapping[str, Sense]:
    return {word: hedge.sense for hedge in hedges for word in (hedge.before if before else hedge.after)}


def _range(entry: RangeWords) -> Range:
    return Range(words(entry.opening), words(entry.middle), words(entry.close), entry.closed)
