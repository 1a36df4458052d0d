"""The `dates:` section of a language file: its words and patterns, checked and frozen.

Every pattern is written as `_pattern` says; in patterns around a date, {a} (and {b} in ranges) is that date.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from aiplancheck.languages._pattern import Pattern, expanded, parsed
from aiplancheck.languages._section import LanguageError, Section

#: A year as printed, or counted in an era.
_YEAR = frozenset({"year", "era", "letter", "eyear"})
#: What names a date or a period by itself, and the slots that it may use.
FORMS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "date": _YEAR | {"day", "month", "mon"},
        "decade": _YEAR,
        "years": frozenset({"year", "short"}),
        "century": frozenset({"nth"}),
        "decade-of-century": frozenset({"nth", "tens"}),
        "fiscal": _YEAR | {"next"},
        "april-year": _YEAR,
        "year-to": _YEAR | {"day", "month", "mon"},
    }
)
#: What cuts a part out of a period: {a} is the period, {nth} which part.
PARTS = frozenset(
    {"early", "mid", "late", "first-half", "second-half", "half", "quarter", "last-quarter", "first-quarters"}
    | {"first-months", "nth-month"}
)
#: Of which periods a group of part patterns speaks.
PART_GROUPS = ("any", "month", "fiscal")
LIMITS = frozenset({"by", "before", "from", "after"})
REFUSED = frozenset({"season", "relative", "vague"})
ORDERS = frozenset({"", "dmy", "mdy", "ymd"})


def _no_patterns() -> Mapping[str, tuple[Pattern, ...]]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Era:
    """An era that counts years from 1. `first` is its first day, `last` None while it lasts.

    Before `gregorian`, if given, its months and days were those of another calendar.
    """

    names: tuple[str, ...]
    letters: tuple[str, ...]
    first: date
    last: date | None
    gregorian: date | None = None

    @property
    def name(self) -> str:
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Example:
    """A printed date and what it reads as (EDTF), or None where it must not be read."""

    text: str
    reads: str | None


@dataclass(frozen=True, slots=True)
class DateWords:
    """How a language writes dates; empty: no words, so that only what has none (2025-12-23) can be read.

    `months`, `weekdays` (Monday first) and `ordinals` (first, second, …) list the words of each. `suffixes` follow
    a day's number ("rd"). `stopped` abbreviations are other words without their full stop (sept. is no sept).
    `digits` and `powers` are the signs of written numerals. `first_year` are the words for an
    era's year 1. `order` maps a region ("" for none, "*" for any other) to how 02/03/2026 is read: dmy, mdy,
    ymd or "" for "cannot be told". With `fragments_first`, what only the other end of a range completes is its first
    end (del 3 al 5 de mayo): what follows a date (el 3 de mayo a las 12) is none. `unclear_hundreds`: "the 1900s" may
    be ten years or a hundred.
    """

    months: tuple[tuple[str, ...], ...] = ()
    weekdays: tuple[tuple[str, ...], ...] = ()
    ordinals: tuple[tuple[str, ...], ...] = ()
    suffixes: tuple[str, ...] = ()
    stopped: frozenset[str] = frozenset()
    digits: str = ""
    powers: str = ""
    first_year: tuple[str, ...] = ()
    eras: tuple[Era, ...] = ()
    order: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    unclear_hundreds: bool = False
    forms: Mapping[str, tuple[Pattern, ...]] = field(default_factory=_no_patterns)
    fragments: tuple[Pattern, ...] = ()
    fragments_first: bool = False
    weekday: tuple[Pattern, ...] = ()
    parts: Mapping[tuple[str, str], tuple[Pattern, ...]] = field(default_factory=lambda: MappingProxyType({}))
    openers: tuple[Pattern, ...] = ()
    limits: Mapping[str, tuple[Pattern, ...]] = field(default_factory=_no_patterns)
    ranges: tuple[Pattern, ...] = ()
    refused: Mapping[str, tuple[Pattern, ...]] = field(default_factory=_no_patterns)
    examples: tuple[Example, ...] = ()


def parse(content: Mapping[str, object], where: str) -> DateWords:
    """The section as typed data. `where` names file and section. Raises LanguageError, naming the key, for a fault."""
    own = Section(content, where)
    phrases = own.table("phrases")

    def patterns(key: str, slots: frozenset[str]) -> tuple[Pattern, ...]:
        return _patterns(own.words(key), own.at(key), slots, phrases)

    def named(key: str, slots: Mapping[str, frozenset[str]]) -> Mapping[str, tuple[Pattern, ...]]:
        return _named_patterns(own, key, slots, phrases)

    endings = own.words("ordinal_endings") or ("",)
    ordinals = _lists(own, "ordinals", (1, 31))
    words = DateWords(
        months=_lists(own, "months", (12, 12)),
        weekdays=_lists(own, "weekdays", (7, 7)),
        ordinals=tuple(tuple(word + end for word in some for end in endings) for some in ordinals),
        suffixes=_folded(own.words("suffixes")),
        stopped=frozenset(_folded(own.words("stopped"))),
        digits=own.word("digits"),
        powers=own.word("powers"),
        first_year=own.words("first_year"),
        eras=_eras(own),
        order=_order(own),
        unclear_hundreds=own.flag("unclear_hundreds"),
        forms=named("forms", FORMS),
        fragments=patterns("fragments", FORMS["date"]),
        fragments_first=own.flag("fragments_first"),
        weekday=patterns("weekday", frozenset({"a", "weekday"})),
        parts=_parts(own, phrases),
        openers=patterns("openers", frozenset({"a"})),
        limits=named("limits", dict.fromkeys(LIMITS, frozenset({"a"}))),
        ranges=patterns("ranges", frozenset({"a", "b"})),
        refused=named("refused", dict.fromkeys(REFUSED, frozenset({"weekday", "nth"}))),
        examples=_examples(own),
    )
    own.finish()
    return words


def _patterns(
    texts: Sequence[str], where: str, slots: frozenset[str], phrases: Mapping[str, Sequence[str]]
) -> tuple[Pattern, ...]:
    try:
        return tuple(parsed(one, slots) for text in texts for one in expanded(text, phrases))
    except ValueError as wrong:
        raise LanguageError(f"{where}: {wrong}") from None


def _named_patterns(
    own: Section, key: str, slots: Mapping[str, frozenset[str]], phrases: Mapping[str, Sequence[str]]
) -> Mapping[str, tuple[Pattern, ...]]:
    """Patterns by name, with the slots that each name allows."""
    found = {}
    for name, texts in own.table(key).items():
        if name not in slots:
            raise LanguageError(f"{own.at(key)}: unknown {name!r}; known here: {', '.join(sorted(slots))}")
        found[name] = _patterns(texts, f"{own.at(key)}: {name}", slots[name], phrases)
    return MappingProxyType(found)


def _parts(own: Section, phrases: Mapping[str, Sequence[str]]) -> Mapping[tuple[str, str], tuple[Pattern, ...]]:
    """Part patterns by (group, part)."""
    slots = dict.fromkeys(PARTS, frozenset({"a", "nth"}))
    with own.part("parts") as groups:
        found = {group: _named_patterns(groups, group, slots, phrases) for group in PART_GROUPS}
    return MappingProxyType({(group, name): some for group in PART_GROUPS for name, some in found[group].items()})


def _lists(own: Section, key: str, lengths: tuple[int, int]) -> tuple[tuple[str, ...], ...]:
    """A list of words or of lists of words, in small letters; none, or as many as said (from, to)."""
    found = own.raw(key, [])
    if not isinstance(found, list) or (found and not lengths[0] <= len(found) <= lengths[1]):
        raise LanguageError(f"{own.at(key)}: expected a list of {lengths[0]} to {lengths[1]}")
    return tuple(_folded(Section({"words": words}, own.at(key)).words("words")) for words in found)


def _eras(own: Section) -> tuple[Era, ...]:
    """The eras in the order of time; each ends on the eve of the next."""
    sections = own.parts("eras")
    starts = [_day(section, "starts") for section in sections]
    lasts = [date.fromordinal(start.toordinal() - 1) for start in starts[1:]]
    if starts != sorted(set(starts)):
        raise LanguageError(f"{own.at('eras')}: expected the eras in the order of time")
    return tuple(_era(*one) for one in zip(sections, starts, [*lasts, None], strict=False))


def _era(section: Section, first: date, last: date | None) -> Era:
    gregorian = _day(section, "gregorian") if section.word("gregorian") else None
    names, letters = _folded(section.words("names")), _folded(section.words("letters"))
    if not names:
        raise LanguageError(f"{section.at('names')}: expected the era's names")
    section.finish()
    return Era(names, letters, first, last, gregorian)


def _order(own: Section) -> Mapping[str, str]:
    """One order for every region, or one for each."""
    found = own.raw("order", {})
    orders = {"": found, "*": found} if isinstance(found, str) else found
    if not isinstance(orders, Mapping) or not all(order in ORDERS for order in orders.values()):
        raise LanguageError(f"{own.at('order')}: expected dmy, mdy, ymd or nothing, or these by region")
    return MappingProxyType(dict(orders))


def _examples(own: Section) -> tuple[Example, ...]:
    found = []
    for section in own.parts("examples"):
        reads = section.word("reads")
        found.append(Example(section.word("text"), None if reads == "unreadable" else reads))
        section.finish()
    return tuple(found)


def _day(section: Section, key: str) -> date:
    try:
        return date.fromisoformat(section.word(key))
    except ValueError:
        raise LanguageError(f"{section.at(key)}: expected a day such as 2019-05-01") from None


def _folded(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(text.lower() for text in texts)
