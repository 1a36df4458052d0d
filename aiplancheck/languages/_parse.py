"""From the content of a language file to a Language: every key checked, compound number words spelt out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar, cast

from aiplancheck.languages import _dates, _numerals
from aiplancheck.languages._language import (
    SENSES,
    Digits,
    DurationWords,
    Example,
    Hedge,
    Language,
    MoneyWords,
    Negations,
    Nouns,
    Passage,
    PercentWords,
    RangeWords,
    RankWords,
    SharedName,
    Surroundings,
)
from aiplancheck.languages._pattern import Pattern, parsed
from aiplancheck.languages._section import LanguageError, Section

T = TypeVar("T")

RANK_SLOTS = ("n", "ord", "of", "to", "ordto", "top")
SHARE_SLOTS = ("n", "d", "ord", "noun")


def language(content: Mapping[str, object], tag: str, where: str) -> Language:
    """The language that a file describes. Raises LanguageError with the file's name and the key."""
    top = Section(content, where)
    top.raw("regions", {})
    numerals = _part(top, "numerals", _numerals.numerals)
    found = Language(
        tag=tag,
        name=top.word("name"),
        articles=frozenset(top.words("articles")),
        function_words=frozenset(top.words("function_words")),
        ranges=tuple(_range(section) for section in top.parts("ranges")),
        limits_joined=top.words("limits_joined"),
        introducing=top.words("introducing"),
        leading=top.words("leading"),
        joining=top.words("and"),
        not_units=top.words("not_units"),
        decimals_follow=top.words("decimals_follow"),
        vague=top.words("vague"),
        units=top.table("units"),
        examples=tuple(_example(section) for section in top.parts("examples")),
        dates=_dates.parse(cast("Mapping[str, object]", top.raw("dates", {})), f"{where}: dates"),
        digits=_part(top, "digits", _digits),
        numerals=numerals,
        fractions=_part(top, "fractions", lambda section: _numerals.fractions(section, numerals)),
        money=_part(top, "money", _money),
        percentage=_part(top, "percentage", _percentage),
        duration=_part(top, "duration", _duration),
        hedges=_part(top, "hedges", _hedges),
        nouns=_part(top, "nouns", _nouns),
        rank=_part(top, "rank", lambda rank: RankWords(patterns=_patterns(rank), marks=rank.words("marks"))),
        mentions=_part(top, "mentions", _surroundings),
        negations=_part(top, "negations", _negations),
    )
    top.finish()
    return found


def _part(top: Section, key: str, read: Callable[[Section], T]) -> T:
    """A part of the file, with every key of it accounted for."""
    with top.part(key) as section:
        return read(section)


def _digits(section: Section) -> Digits:
    return Digits(
        decimal=section.word("decimal"),
        groups=section.words("groups"),
        lakh=section.flag("lakh"),
        other_decimal=section.word("other_decimal"),
        thousands_shared=section.flag("thousands_shared"),
    )


def _hedges(section: Section) -> tuple[Hedge, ...]:
    found = []
    for sense in SENSES:
        with section.part(sense) as words:
            before, after, inside = words.words("before"), words.words("after"), words.words("inside")
            found.append(Hedge(sense=sense, before=before, after=after, inside=inside, bare=words.words("bare")))
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
        joined=section.flag("joined"),
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
        minor=tuple(_shared(entry, int(entry.word("parts", "100"))) for entry in section.parts("minor")),
        cents_follow=section.flag("cents_follow"),
        cents_joined=section.words("cents_joined"),
        before=section.table("before"),
        tenths=section.words("tenths"),
    )


def _percentage(section: Section) -> PercentWords:
    return PercentWords(
        units=section.numbers("units"),
        parts=section.numbers("parts"),
        before=section.numbers("before"),
        points=section.words("points"),
        point=section.words("point"),
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
        minutes_follow=section.flag("minutes_follow"),
        alone=section.table("alone"),
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


def _surroundings(section: Section) -> Surroundings:
    return Surroundings(
        titles=section.words("titles"),
        behind=section.words("behind"),
        barred=section.words("barred"),
        openers=section.words("openers"),
        clock=section.words("clock"),
        changing=section.words("changing"),
        changed=section.words("changed"),
        one=section.words("one"),
        voiding=section.words("voiding"),
        other_words=section.words("other_words"),
        compounds=section.words("compounds"),
        whole=section.words("whole"),
        words=section.words("words"),
        ages=section.flag("ages"),
        before_nouns=section.words("before_nouns"),
        listing=section.words("listing"),
        scores=section.words("scores"),
        numbered_of=section.words("numbered_of"),
        rates=section.words("rates"),
        days=section.words("days"),
        lasting=section.words("lasting"),
        examples=tuple(_passage(example) for example in section.parts("examples")),
    )


def _negations(section: Section) -> Negations:
    return Negations(
        words=section.words("words"),
        inside=section.words("inside"),
        prefixes=section.words("prefixes"),
        others=section.words("others"),
    )


def _passage(section: Section) -> Passage:
    found = Passage(text=section.word("text"), finds=section.words("finds"))
    section.finish()
    return found


def _example(section: Section) -> Example:
    found = Example(text=section.word("text"), kind=section.word("kind"), reads=section.word("reads"))
    section.finish()
    return found
