"""From the content of a language file to a Language: every key checked, compound number words spelt out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TypeVar, cast

from aiplancheck.languages import _dates
from aiplancheck.languages._language import (
    SENSES,
    Digits,
    DurationWords,
    Example,
    FractionWords,
    Hedge,
    Language,
    MoneyWords,
    Nouns,
    Numerals,
    PercentWords,
    RangeWords,
    RankWords,
    SharedName,
)
from aiplancheck.languages._pattern import Pattern, parsed
from aiplancheck.languages._section import LanguageError, Section

T = TypeVar("T")

RANK_SLOTS = ("n", "ord", "of", "to", "ordto", "top")
SHARE_SLOTS = ("n", "d", "ord")


def language(content: Mapping[str, object], tag: str, where: str) -> Language:
    """The language that a file describes. Raises LanguageError with the file's name and the key."""
    top = Section(content, where)
    top.raw("regions", {})
    found = Language(
        tag=tag,
        name=top.word("name"),
        articles=frozenset(top.words("articles")),
        ranges=tuple(_range(section) for section in top.parts("ranges")),
        limits_joined=top.words("limits_joined"),
        introducing=top.words("introducing"),
        vague=top.words("vague"),
        units=top.table("units"),
        examples=tuple(_example(section) for section in top.parts("examples")),
        dates=_dates.parse(cast("Mapping[str, object]", top.raw("dates", {})), f"{where}: dates"),
        digits=_part(top, "digits", _digits),
        numerals=_part(top, "numerals", _numerals),
        fractions=_part(top, "fractions", _fractions),
        money=_part(top, "money", _money),
        percentage=_part(top, "percentage", _percentage),
        duration=_part(top, "duration", _duration),
        hedges=_part(top, "hedges", _hedges),
        nouns=_part(top, "nouns", _nouns),
        rank=_part(top, "rank", lambda rank: RankWords(patterns=_patterns(rank))),
    )
    top.finish()
    return found


def _part(top: Section, key: str, read: Callable[[Section], T]) -> T:
    """A part of the file, with every key of it accounted for."""
    with top.part(key) as section:
        return read(section)


def _digits(section: Section) -> Digits:
    return Digits(decimal=section.word("decimal"), groups=section.words("groups"), lakh=section.flag("lakh"))


def _numerals(section: Section) -> Numerals:
    style = section.word("style")
    if style not in ("words", "characters"):
        raise LanguageError(f"{section.at('style')}: expected words or characters, found {style!r}")
    ones, tens, inside = section.numbers("ones"), section.numbers("tens"), section.numbers("ones_inside")
    joined = section.words("joined")
    small = {**ones, **tens, **_joined(joined, tens, {**_without(ones, inside), **inside})}
    return Numerals(
        style="words" if style == "words" else "characters",
        small=small,
        hundreds=section.numbers("hundreds"),
        scales=section.numbers("scales"),
        letters=section.numbers("letters"),
        money_letters=section.numbers("money_letters"),
        dozens=section.numbers("dozens"),
        one=section.words("one"),
        runs_on=section.flag("runs_on"),
        bare=section.words("bare"),
        linkers=section.words("linkers"),
        ordinals=_ordinals(section, small, joined, tens),
        ordinal_marks=section.table("ordinal_marks"),
        minus=section.words("minus"),
        minus_signs=section.words("minus_signs") or ("-",),
    )


def _joined(templates: tuple[str, ...], tens: Mapping[str, Decimal], ones: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """Twenty and one as twenty-one: every ten with every number from one to nine."""
    return {
        template.format(tens=ten, ones=one): tens[ten] + ones[one]
        for template in templates
        for ten in tens
        for one in ones
        if 0 < ones[one] < 10
    }


def _without(words: Mapping[str, Decimal], replaced: Mapping[str, Decimal]) -> dict[str, Decimal]:
    gone = set(replaced.values())
    return {word: number for word, number in words.items() if number not in gone}


def _ordinals(
    section: Section, small: Mapping[str, Decimal], joined: tuple[str, ...], tens: Mapping[str, Decimal]
) -> dict[str, Decimal]:
    """Words for places: those given; with `ordinal_suffixes` (by the number they begin at) also made of the others."""
    given = section.numbers("ordinals")
    suffixes = sorted((number, suffix) for suffix, number in section.numbers("ordinal_suffixes").items())
    endings = section.words("ordinal_endings") or ("",)
    if not suffixes:
        return {**given, **_joined(joined, tens, given)}
    stems = dict(given)
    for word, number in small.items():
        suffix = [suffix for least, suffix in suffixes if number >= least]
        if suffix and number not in given.values():
            stems[word + suffix[-1]] = number
    return {stem + ending: number for stem, number in stems.items() for ending in endings}


def _fractions(section: Section) -> FractionWords:
    return FractionWords(
        alone=section.fractions("alone"),
        after=section.fractions("after"),
        denominators=section.numbers("denominators"),
        infix=section.words("infix"),
        of=section.words("of"),
    )


def _hedges(section: Section) -> tuple[Hedge, ...]:
    found = []
    for sense in SENSES:
        with section.part(sense) as words:
            found.append(Hedge(sense=sense, before=words.words("before"), after=words.words("after")))
    return tuple(found)


def _range(section: Section) -> RangeWords:
    found = RangeWords(
        opening=section.words("open"),
        middle=section.words("middle"),
        close=section.words("close"),
        closed=section.flag("closed"),
    )
    section.finish()
    return found


def _nouns(section: Section) -> Nouns:
    return Nouns(
        counters=section.words("counters"),
        joiners=section.words("joiners"),
        free=section.flag("free"),
        capital=section.flag("capital"),
        barred=frozenset(section.words("barred")),
    )


def _shared(section: Section, parts: int) -> SharedName:
    found = SharedName(
        names=section.words("names"),
        currencies=section.words("currencies"),
        default=section.word("default"),
        regions={region: code for region, (code,) in section.table("regions").items()},
        parts=parts,
    )
    section.finish()
    return found


def _money(section: Section) -> MoneyWords:
    return MoneyWords(
        currencies=section.table("currencies"),
        shared=tuple(_shared(entry, 1) for entry in section.parts("shared")),
        minor=tuple(_shared(entry, 100) for entry in section.parts("minor")),
        cents_follow=section.flag("cents_follow"),
    )


def _percentage(section: Section) -> PercentWords:
    return PercentWords(
        units=section.numbers("units"),
        parts=section.numbers("parts"),
        points=section.words("points"),
        shares=_patterns(section, "shares", SHARE_SLOTS),
        alone=section.fractions("alone"),
        of=section.words("of"),
    )


def _duration(section: Section) -> DurationWords:
    with section.part("course") as course:
        before, after = course.words("before"), course.words("after")
    return DurationWords(
        units=section.table("units"),
        calendar=section.numbers("calendar"),
        halves=section.words("halves"),
        introducing=section.words("introducing"),
        trailing=section.words("trailing"),
        course_before=before,
        course_after=after,
        linkers=section.words("linkers"),
    )


def _patterns(section: Section, key: str = "patterns", slots: tuple[str, ...] = RANK_SLOTS) -> tuple[Pattern, ...]:
    try:
        return tuple(parsed(pattern, slots) for pattern in section.words(key))
    except ValueError as fault:
        raise LanguageError(f"{section.at(key)}: {fault}") from None


def _example(section: Section) -> Example:
    found = Example(text=section.word("text"), kind=section.word("kind"), reads=section.word("reads"))
    section.finish()
    return found
