"""Units that people write in a registry: which are known, and what is meant by a name that is none.

No kind is imported before a unit is asked about, and no language read before one is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from aiplancheck import languages
from aiplancheck.languages import Language
from aiplancheck.text import fold

MONEY, NUMBER, PERCENTAGE, DURATION = "money", "number", "percentage", "duration"
_PER_CENT = "percent"
_TIMES = ("P1Y", "P1M", "P1W", "P1D", "PT1H", "PT1M", "PT1S")
#: How many units a sentence offers.
_OFFERED = 3
#: Shorter names are near to anything.
_SHORT = 3


class Unit(NamedTuple):
    """A unit as amounts have it: the kind of its amounts, and its name there ("" for a bare number)."""

    kind: str
    name: str


def codes(kind: str) -> frozenset[str]:
    """What may stand as the unit of a claim of this kind; nothing for kinds without units."""
    if kind == MONEY:
        from aiplancheck.values._amounts.currency import CODES

        return CODES
    if kind == NUMBER:
        from aiplancheck.values._amounts.unit import BASES, SYMBOLS

        return frozenset(BASES) | frozenset(SYMBOLS)
    if kind == PERCENTAGE:
        return frozenset({"%", _PER_CENT})
    return frozenset()


def unit(words: str) -> Unit | None:
    """The unit that words name in a rule: EUR, km, %, P1Y or a language's word for it (h, Tage); None for none."""
    if not words:
        return Unit(NUMBER, "")
    for kind in (MONEY, NUMBER):
        if words in codes(kind):
            return Unit(kind, words if kind == MONEY else _symbol(words))
    if words in ("%", _PER_CENT):
        return Unit(PERCENTAGE, _PER_CENT)
    if words in _TIMES:
        return Unit(DURATION, words)
    found = [name for name, names in _times() if name in _TIMES and fold(words) in names]
    return Unit(DURATION, found[0]) if found else None


def instead(kind: str, words: str) -> str:
    """What to write for a unit that claims of this kind do not have; "" where it may name what is counted (people)."""
    found = meant(kind, words)
    if found:
        return f"write {found[0]}" if len(found) == 1 else f"write the one that is meant: {_listed(found)}"
    for other in (MONEY, NUMBER):
        if other != kind and (words in codes(other) or meant(other, words)):
            return f"make the claim's kind {other}: such amounts are of that kind"
    if any(fold(words) in names for _, names in _times()):
        return f"make the claim's kind {DURATION}, which has its units printed"
    if fold(words) in _percent():
        return f"make the claim's kind {PERCENTAGE}, which needs no unit"
    if near := _nearest(kind, words):
        return near
    return "write the ISO 4217 code, such as EUR, JPY or USD" if kind == MONEY else ""


def meant(kind: str, words: str) -> tuple[str, ...]:
    """The units of a kind that words may name in any language, those that a language takes it for first."""
    folded = fold(words)
    same = {_symbol(code) for code in codes(kind) if fold(code) == folded}
    return tuple(sorted(same)) or tuple(dict.fromkeys(code for name, code in _names(kind) if name == folded))


def _symbol(words: str) -> str:
    from aiplancheck.values._amounts.unit import SYMBOLS

    return SYMBOLS.get(words, words)


def _names(kind: str) -> Iterator[tuple[str, str]]:
    """Every folded name of a unit, with what it may mean, the likeliest first."""
    if kind == MONEY:
        yield from _currencies()
    elif kind == NUMBER:
        for language in _languages():
            yield from _each(language.units)


def _currencies() -> Iterator[tuple[str, str]]:
    from aiplancheck.values._amounts.currency import SIGNS

    yield from ((fold(sign), code) for sign, code in SIGNS.items())
    for language in _languages():
        yield from _each(language.money.currencies)
    shared = [entry for language in _languages() for entry in language.money.shared]
    for entry in shared:
        yield from ((fold(name), entry.default) for name in entry.names if entry.default)
    for entry in shared:
        yield from ((fold(name), code) for name in entry.names for code in entry.currencies)


def _each(named: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    return ((fold(name), code) for code, names in named.items() for name in names)


def _times() -> Iterator[tuple[str, frozenset[str]]]:
    for language in _languages():
        for name, names in language.duration.units.items():
            yield name, frozenset(fold(word) for word in names)


def _percent() -> frozenset[str]:
    return frozenset(fold(word) for language in _languages() for word in language.percentage.units)


def _languages() -> list[Language]:
    """English first, whose names most registries use."""
    return [found for tag in ("en", *languages.tags()) if (found := languages.load(tag)) is not None]


def _nearest(kind: str, words: str) -> str:
    """A name that is nearly the words; codes and symbols are too short for more than letters that changed places."""
    from difflib import get_close_matches  # only a mistake needs it

    swapped = [code for code in sorted(codes(kind)) if sorted(code) == sorted(words)]
    near = get_close_matches(fold(words), [name for name, _ in _names(kind) if len(name) > _SHORT], n=1, cutoff=0.75)
    found = swapped[:1] or [code for name in near for code in meant(kind, name)]
    return f"did you mean {' or '.join(found[:_OFFERED])}?" if found else ""


def _listed(found: tuple[str, ...]) -> str:
    more = ", …" if len(found) > _OFFERED else ""
    return ", ".join(found[:_OFFERED]) + more
