"""The typed, checked form of a language file: words and what they mean, nothing of how they are matched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Literal, get_args

from aiplancheck.languages._dates import DateWords
from aiplancheck.languages._pattern import Pattern

#: What a hedge or limit makes of the figure beside it; see values/_amounts/bounds.py.
Sense = Literal["about", "exactly", "nearly", "slightly-over", "above", "at-least", "below", "at-most"]
SENSES: tuple[Sense, ...] = get_args(Sense)


@dataclass(frozen=True, slots=True, kw_only=True)
class Digits:
    """Marks in printed digits. `decimal` may hold several marks: then three digits after one cannot be told apart."""

    decimal: str = ".,"
    groups: tuple[str, ...] = (" ", "'")
    lakh: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Numerals:
    """Number words. `style`: "words" (hundred, three million) or "characters" (三百二十一, 63億4000万).

    `small` are the words below a hundred, `hundreds` what multiplies them (百, 千 too), `scales` the words that
    begin a new group, `letters` scales that must touch their digits (5k), `one` articles that count as one before
    a scale or unit, `bare` multipliers that need no number before them, `dozens` what counts after a number.
    `ordinals` are words for places, `ordinal_marks` what makes an ordinal of digits, each with the last digits that it
    follows (st: 1, but th: 11; of several the longest counts; none given: any).
    """

    style: Literal["words", "characters"] = "words"
    small: Mapping[str, Decimal] = field(default_factory=dict)
    hundreds: Mapping[str, Decimal] = field(default_factory=dict)
    scales: Mapping[str, Decimal] = field(default_factory=dict)
    letters: Mapping[str, Decimal] = field(default_factory=dict)
    money_letters: Mapping[str, Decimal] = field(default_factory=dict)
    dozens: Mapping[str, Decimal] = field(default_factory=dict)
    one: tuple[str, ...] = ()
    runs_on: bool = False
    bare: tuple[str, ...] = ()
    linkers: tuple[str, ...] = ()
    ordinals: Mapping[str, Decimal] = field(default_factory=dict)
    ordinal_marks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    minus: tuple[str, ...] = ()
    minus_signs: tuple[str, ...] = ("-",)


@dataclass(frozen=True, slots=True, kw_only=True)
class FractionWords:
    """`alone` words are a fraction by themselves (half), `after` come behind a whole number (and a half),
    `denominators` behind a numerator (two thirds); `infix` stands between denominator and numerator (3分の2);
    `of` may join a fraction to a scale (a quarter of a million)."""

    alone: Mapping[str, Fraction] = field(default_factory=dict)
    after: Mapping[str, Fraction] = field(default_factory=dict)
    denominators: Mapping[str, Decimal] = field(default_factory=dict)
    infix: tuple[str, ...] = ()
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """Words of one sense, before the amount and after it."""

    sense: Sense
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeWords:
    """Words around and between two ends: `opening` may be empty (then nothing opens); `close` need not be there, but
    for a `closed` range."""

    opening: tuple[str, ...]
    middle: tuple[str, ...]
    close: tuple[str, ...] = ()
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Nouns:
    """What may follow a bare number. `counters` belong to it (つ, 人); with `free`, so do any words that are not
    `barred` and not capitalised (unless `capital`); `joiners` tie more words to a counter (4つの柱)."""

    counters: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()
    free: bool = False
    capital: bool = False
    barred: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedName:
    """A name that several currencies bear; `default` where the language settles it, else "" (then unreadable)."""

    names: tuple[str, ...]
    currencies: tuple[str, ...]
    default: str = ""
    regions: Mapping[str, str] = field(default_factory=dict)  # instead of the default, by the tag's region
    parts: int = 1  # of a hundred, for minor units: a cent is 1/100


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyWords:
    """`currencies` maps an ISO 4217 code to its names; `minor` are names of the hundredth part;
    `cents_follow`: a number after a currency's name counts hundredths (zwei Euro fünfzig)."""

    currencies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shared: tuple[SharedName, ...] = ()
    minor: tuple[SharedName, ...] = ()
    cents_follow: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentWords:
    """`units` are words for per cent by what one of them counts (割: 10), `parts` those that may follow one (分).

    `points` are words for differences of shares, which are no shares; `shares` patterns such as `{n} in {d}`;
    `alone` words that are a share (半数); after `of` more words may follow (20% of companies).
    """

    units: Mapping[str, Decimal] = field(default_factory=dict)
    parts: Mapping[str, Decimal] = field(default_factory=dict)
    points: tuple[str, ...] = ()
    shares: tuple[Pattern, ...] = ()
    alone: Mapping[str, Fraction] = field(default_factory=dict)
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RankWords:
    """Patterns for a place: `{ord}` an ordinal, `{n}` a place in digits or words, `{of}` how many there are, `{to}`
    and `{ordto}` a range's end, `{top}` the last of the first places."""

    patterns: tuple[Pattern, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationWords:
    """`units` are words by the ISO 8601 duration of one (a decade: P10Y); those in `calendar` name a year, a decade or
    a century behind their number or a bigger one; `halves` say "and a half" behind a unit,
    `introducing` words add nothing, nor do those `trailing` (period); `course` words (over five years) make it that
    long or longer."""

    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    calendar: Mapping[str, Decimal] = field(default_factory=dict)
    halves: tuple[str, ...] = ()
    introducing: tuple[str, ...] = ()
    trailing: tuple[str, ...] = ()
    course_before: tuple[str, ...] = ()
    course_after: tuple[str, ...] = ()
    linkers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A printed text, and the canonical value that it must give; `unreadable` where it must give none."""

    text: str
    kind: str
    reads: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """All words of one language. `tag` is the BCP 47 tag it was asked for; a region may change marks and money.

    `introducing` words before an amount add nothing (a total of).
    """

    tag: str
    name: str = ""
    known: bool = True  # false for the stand-in of a language without a file: digits only
    articles: frozenset[str] = frozenset()
    digits: Digits = Digits()
    numerals: Numerals = Numerals()
    fractions: FractionWords = FractionWords()
    hedges: tuple[Hedge, ...] = ()
    ranges: tuple[RangeWords, ...] = ()
    limits_joined: tuple[str, ...] = ()
    introducing: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    nouns: Nouns = Nouns()
    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    money: MoneyWords = MoneyWords()
    percentage: PercentWords = PercentWords()
    rank: RankWords = RankWords()
    duration: DurationWords = DurationWords()
    examples: tuple[Example, ...] = ()
    dates: DateWords | None = field(default=None)
