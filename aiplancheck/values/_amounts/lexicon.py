"""A language's words made ready for looking up, once for each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache, cached_property

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
        self.inside = self.small if joined else Words({**numerals.small, **numerals.inside})
        self.dozens = Words(numerals.dozens)
        self.collectives = Words(numerals.collectives)
        self.hedged: Words[Fraction] = Words(fractions.hedged)
        self.counted_of = words(numerals.of)
        self.point = words(numerals.point)
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
        self.over = words(fractions.over)
        self.of = words(fractions.of)
        self.before = Words(_senses(language.hedges, before=True))
        self.behind = Words(_senses(language.hedges, before=False))
        self.before_bare: Words[Sense] = Words({word: hedge.sense for hedge in language.hedges for word in hedge.bare})
        self.hedges_inside = words([word for hedge in language.hedges for word in hedge.inside])
        self.ranges = tuple(_range(entry) for entry in language.ranges)
        self.openings = words([word for entry in language.ranges for word in entry.opening])
        self.middles = words([word for entry in language.ranges for word in entry.middle])
        self.limits_joined = words(language.limits_joined)
        self.introducing = words(language.introducing)
        self.leading = words(language.leading)
        self.joining = words(language.joining or numerals.linkers)
        self.vague = words(language.vague)
        self.whole = words(language.mentions.whole)
        self.not_units = words(language.not_units)
        self.counters = words(language.nouns.counters)
        self.percent_units = words(list(language.percentage.units))
        self.percent_before = words(list(language.percentage.before))
        self.joined_fractions = words(fractions.joined)

    def is_multiplier(self, text: str, at: int) -> bool:
        """Whether a half, a hundred or a scale stands here, with no number before it."""
        return any(words.match(text, at) is not None for words in (self.hundreds, self.scales, self.alone))

    @cached_property
    def starts(self) -> frozenset[str]:
        """The characters that a number may begin with."""
        beginning = (self.alone, self.small, self.one, self.bare, self.hundreds)
        return self.digits.starts.union(*(some.beginnings for some in beginning))

    @cached_property
    def continuing(self) -> Words[None]:
        """The words that what belongs to a number in digits may begin with."""
        multipliers = (self.hundreds, self.scales, self.money_letters, self.dozens, self.collectives)
        entries = [word for some in (*multipliers, self.after, self.of, self.over) for word in some.words]
        return Words(dict.fromkeys(entries), joined=True)


@cache
def lexicon(tag: str) -> Lexicon:
    """The lexicon of a BCP 47 tag; for a language without a file, one that knows digits and signs only."""
    found = languages.load(tag)
    return Lexicon(found or Language(tag=tag, known=False, percentage=_PERCENT, money=_MONEY))


def words(entries: tuple[str, ...] | list[str]) -> Words[None]:
    return Words(dict.fromkeys(entries))


def _senses(hedges: tuple[Hedge, ...], *, before: bool) -> Mapping[str, Sense]:
    return {word: hedge.sense for hedge in hedges for word in (hedge.before if before else hedge.after + hedge.inside)}


def _range(entry: RangeWords) -> Range:
    return Range(words(entry.opening), words(entry.middle), words(entry.close), entry.closed)
