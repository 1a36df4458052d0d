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
Sense = Literal["about", "exactly", "nearly", "slightly-over", "some-more", "above", "at-least", "below", "at-most"]
SENSES: tuple[Sense, ...] = get_args(Sense)


# Compared by identity and shown by nobody: what dataclasses would generate for it takes a third of the import.
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Digits:
    """Marks in printed digits. `decimal` may hold several marks: then three digits after one cannot be told apart.

    `other_decimal` divides where it cannot group: with "," and ".", 2.5 is two and a half, 2.500 groups and 1,234.50
    has its marks the other way round. With `thousands_shared`, "10 à 12 000" may begin with 10,000 and is unclear.
    """

    decimal: str = ".,"
    groups: tuple[str, ...] = (" ", "'")
    lakh: bool = False
    other_decimal: str = ""
    thousands_shared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Numerals:
    """Number words. `style`: "words" (hundred, three million) or "characters" (三百二十一, 63億4000万).

    `small` are the words below a hundred, and hundreds that are one word each (doscientos), `inside` how small ones are
    spelt behind others (ciento un), `hundreds` what multiplies them (百, 千 too), `scales` the words that
    begin a new group, `letters` scales that must touch their digits (5k), `one` articles that count as one before
    a scale or unit, `bare` multipliers that need no number before them, `dozens` what counts after a number,
    `collectives` what counts roughly (una veintena: about twenty). `of` may stand between a scale and what it counts
    (millones de euros), `point` words divide a number from its decimals (tres coma cinco). With `six_digits` a bigger
    scale counts all thousands before it (dos mil trescientos millones); with `digits_behind` digits may follow a scale
    word (2 mil 300). With `hundreds_to`, hundreds multiply words up to that one only: 50 cents is money in French.
    In characters, `noughts` hold an empty place (一千零五), `single` ones stand in no row of digits (两), `pairs` of
    two are a range (三四: 3 or 4), `clock` words make a time of day of what looks like decimals (三点五分); with
    `short_last` a last figure counts the next place (一万三: 13,000). `unclear_scales` are scales only where the next
    smaller scale follows (兆, which is a million too).
    `ordinals` are words for places, `ordinal_marks` what makes an ordinal of digits, each with the last digits that it
    follows (st: 1, but th: 11; of several the longest counts; none given: any).
    """

    style: Literal["words", "characters"] = "words"
    small: Mapping[str, Decimal] = field(default_factory=dict)
    hundreds: Mapping[str, Decimal] = field(default_factory=dict)
    scales: Mapping[str, Decimal] = field(default_factory=dict)
    letters: Mapping[str, Decimal] = field(default_factory=dict)
    money_letters: Mapping[str, Decimal] = field(default_factory=dict)
    inside: Mapping[str, Decimal] = field(default_factory=dict)
    dozens: Mapping[str, Decimal] = field(default_factory=dict)
    collectives: Mapping[str, Decimal] = field(default_factory=dict)
    of: tuple[str, ...] = ()
    point: tuple[str, ...] = ()
    hundreds_to: Decimal | None = None
    six_digits: bool = False
    digits_behind: bool = False
    noughts: tuple[str, ...] = ()
    single: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()
    clock: tuple[str, ...] = ()
    short_last: bool = False
    unclear_scales: Mapping[str, Decimal] = field(default_factory=dict)
    one: tuple[str, ...] = ()
    runs_on: bool = False
    bare: tuple[str, ...] = ()
    linkers: tuple[str, ...] = ()
    ordinals: Mapping[str, Decimal] = field(default_factory=dict)
    ordinal_marks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    minus: tuple[str, ...] = ()
    minus_signs: tuple[str, ...] = ("-",)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class FractionWords:
    """`alone` words are a fraction by themselves (half), `after` come behind a whole number (and a half),
    `denominators` behind a numerator (two thirds); `infix` stands between denominator and numerator (3分の2);
    `over` between one and what it is divided by (uno sobre tres), `joined` between a whole number and its fraction
    (三又二分之一), `of` may join a fraction to a scale (a quarter of a million), `hedged` words are a number only
    behind a hedge that ends in their article (plus du tiers)."""

    alone: Mapping[str, Fraction] = field(default_factory=dict)
    after: Mapping[str, Fraction] = field(default_factory=dict)
    denominators: Mapping[str, Decimal] = field(default_factory=dict)
    hedged: Mapping[str, Fraction] = field(default_factory=dict)
    infix: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Hedge:
    """Words of one sense, before the amount, after it, and `inside` of it: behind the figure, but not behind its unit
    (十来年). `bare` ones stand before a half, a hundred or a scale without a number (上百人, 过半)."""

    sense: Sense
    before: tuple[str, ...]
    after: tuple[str, ...]
    inside: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class RangeWords:
    """Words around and between two ends: `opening` may be empty (then nothing opens); `close` need not be there, but
    for a `closed` range."""

    opening: tuple[str, ...]
    middle: tuple[str, ...]
    close: tuple[str, ...] = ()
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Nouns:
    """What may follow a bare number. `counters` belong to it (つ, 人); with `free`, so do any words that are not
    `barred` and not capitalised (unless `capital`); `joiners` tie more words to a counter (4つの柱), with `joined` they
    follow it at once (四个支柱)."""

    counters: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()
    joined: bool = False
    free: bool = False
    capital: bool = False
    barred: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SharedName:
    """A name that several currencies bear; `default` where the language settles it, else "" (then unreadable)."""

    names: tuple[str, ...]
    currencies: tuple[str, ...]
    default: str = ""
    regions: Mapping[str, str] = field(default_factory=dict)  # instead of the default, by the tag's region
    parts: int = 1  # of a hundred, for minor units: a cent is 1/100


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class MoneyWords:
    """`currencies` maps an ISO 4217 code to its names; `minor` are names of the hundredth part;
    `cents_follow`: a number after a currency's name counts hundredths (zwei Euro fünfzig), also behind `cents_joined`
    words (dos euros con cincuenta). `before` are names that may stand before the amount (人民币50元), `tenths` those
    behind which a lone figure counts tenths (三块五)."""

    currencies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shared: tuple[SharedName, ...] = ()
    minor: tuple[SharedName, ...] = ()
    cents_follow: bool = False
    cents_joined: tuple[str, ...] = ()
    before: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tenths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class PercentWords:
    """`units` are words for per cent by what one of them counts (割: 10), `parts` those that may follow one (分),
    `before` those that stand before the number (百分之).

    `points` are words for differences of shares, which are no shares; `shares` patterns such as `{n} in {d}`
    or `{n} {noun} sur {d}`;
    `point` words divide a share's decimals besides `numerals.point` (siete con cinco por ciento);
    `alone` words that are a share (半数); after `of` more words may follow (20% of companies).
    """

    units: Mapping[str, Decimal] = field(default_factory=dict)
    parts: Mapping[str, Decimal] = field(default_factory=dict)
    before: Mapping[str, Decimal] = field(default_factory=dict)
    points: tuple[str, ...] = ()
    point: tuple[str, ...] = ()
    shares: tuple[Pattern, ...] = ()
    alone: Mapping[str, Fraction] = field(default_factory=dict)
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class RankWords:
    """Patterns for a place: `{ord}` an ordinal, `{n}` a place in digits or words, `{of}` how many there are, `{to}`
    and `{ordto}` a range's end, `{top}` the last of the first places. In running text, only what holds one of the
    `marks` is one: "third place", not "the third"."""

    patterns: tuple[Pattern, ...] = ()
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DurationWords:
    """`units` are words by the ISO 8601 duration of one (a decade: P10Y); those in `calendar` name an hour, a day, a
    month, a year, a decade or a century behind their number or a bigger one; `halves` say "and a half" behind a unit,
    with `minutes_follow` two digits behind hours are minutes (2 h 30), `alone` words are a length without a number
    (año y medio: P18M), `introducing` words add nothing, nor do those `trailing` (period); `course` words (over five
    years) make it that long or longer."""

    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    calendar: Mapping[str, Decimal] = field(default_factory=dict)
    halves: tuple[str, ...] = ()
    minutes_follow: bool = False
    alone: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    introducing: tuple[str, ...] = ()
    trailing: tuple[str, ...] = ()
    course_before: tuple[str, ...] = ()
    course_after: tuple[str, ...] = ()
    linkers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Negations:
    """Words that turn round what is said, `inside` ones also within a word or where words have no blanks (n't, ない).

    `prefixes` stand before a hyphen (non-binding), in Chinese and Japanese right before the word (非公開). `others`
    hold one of those inside and negate nothing (非常).
    """

    words: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Passage:
    """A text, and the words of every value in it, in their order."""

    text: str
    finds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Surroundings:
    """Words that tell in running text what a figure is. Behind one of the `titles` (chapter, no.) or before one of
    those `behind` (p.m.) it is a name, a place or a time; `barred` words look like a value and are none (half-time);
    `openers` begin a phrase with a capital letter like a name, and are none (Over 30 people, In 3 years).
    `one` are the articles that count before a currency (un euro, but "a pound" is a weight as well),
    `clock` words before hours make them a time of day (à 20 heures), `changing` ones make two figures a change and no
    range (passe de 200 à 300), `changed` ones behind them too (200から300に増えた). One of the `voiding` words makes
    another value of what it stands before (公元前), `other_words` are figures that by themselves are mostly something
    else (陆: land), `compounds` words that end like a hedge and are none (最近). `whole` words follow a fraction whose
    whole is named (half of); `words` are months that are common words too (may). With `ages`, a figure between commas
    behind a name is an age. Number words in `before_nouns` count only where a noun follows (die beiden Länder).
    `listing` words stand between figures that share a title or the last one's unit (3 or 4 days), `scores` ones between
    two sides (3対1), `numbered_of` ones between a number and how many there are (page 3 of 12), `rates` ones before a
    unit of time that an amount is for ($5 a day). Up to 31 of the `days` are a day of a month (7日), if none of the
    `lasting` words stands before or behind.
    """

    titles: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    clock: tuple[str, ...] = ()
    changing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    one: tuple[str, ...] = ()
    voiding: tuple[str, ...] = ()
    other_words: tuple[str, ...] = ()
    compounds: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    ages: bool = False
    before_nouns: tuple[str, ...] = ()
    listing: tuple[str, ...] = ()
    scores: tuple[str, ...] = ()
    numbered_of: tuple[str, ...] = ()
    rates: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    lasting: tuple[str, ...] = ()
    examples: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Example:
    """A printed text, and the canonical value that it must give; `unreadable` where it must give none."""

    text: str
    kind: str
    reads: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Language:
    """All words of one language. `tag` is the BCP 47 tag it was asked for; a region may change marks and money.

    `introducing` words before an amount add nothing (a total of), nor do `leading` ones before a figure (el 20 %).
    `joining` words stand between two things that are said in one (cinco euros y diez céntimos). `not_units` begin like
    a unit, a counter or a scale and are none (元旦, 年级, 万科), where words have no blanks between them. Digits right
    behind units that `decimals_follow` are decimals (一米七五).
    """

    tag: str
    name: str = ""
    known: bool = True  # false for the stand-in of a language without a file: digits only
    articles: frozenset[str] = frozenset()
    #: Words that carry grammar, not a subject; a search for what a sentence is about passes them over.
    function_words: frozenset[str] = frozenset()
    digits: Digits = Digits()
    numerals: Numerals = Numerals()
    fractions: FractionWords = FractionWords()
    hedges: tuple[Hedge, ...] = ()
    ranges: tuple[RangeWords, ...] = ()
    limits_joined: tuple[str, ...] = ()
    introducing: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()
    joining: tuple[str, ...] = ()
    not_units: tuple[str, ...] = ()
    decimals_follow: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    nouns: Nouns = Nouns()
    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    money: MoneyWords = MoneyWords()
    percentage: PercentWords = PercentWords()
    rank: RankWords = RankWords()
    duration: DurationWords = DurationWords()
    mentions: Surroundings = Surroundings()
    negations: Negations = Negations()
    examples: tuple[Example, ...] = ()
    dates: DateWords | None = field(default=None)
