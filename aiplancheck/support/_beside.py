"""What stands directly beside a value and makes another one of it, or one that nobody can tell.

Half of it are words of the language files, half the ways of scripts; only what touches a value, or the word next to
it, is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from aiplancheck import languages, values
from aiplancheck.languages import Language
from aiplancheck.languages._pattern import Either, Pattern, Slot, Word
from aiplancheck.support._negated import is_negated
from aiplancheck.support._printed import UNSPACED, Part
from aiplancheck.values import Reader, Value

#: What goes on with a figure although a blank, or nothing, stands between: June '99, 5 ± 2, 5 k.
_MORE = re.compile(r",? ?'[0-9]{2}(?![0-9])| ?'[0-9]| ?[±^×]|(?<=[0-9]) [kmbt](?![\w&'.-])")
_BARE = re.compile(r"[0-9]{1,4}")
_WORD_BEFORE = re.compile(r"([^\W\d_]+) \Z")
_HYPHENED = re.compile(r"[^\W\d_]-\Z")
_WORD_BEHIND = re.compile(r" ([^\W\d_]+)")
_CHAIN = re.compile(r"(?:-[^\W\d_]+)+")
_CHAIN_BEFORE = re.compile(r"(?:[^\W\d_]+-)+\Z")
_LONGEST = 60


def is_spoiled(part: Part, place: tuple[int, int], value: Value, reader: Reader) -> bool:
    """Whether what touches a value, or the word next to it, makes another value of it, or none."""
    language = languages.load(reader.language)
    if _MORE.match(part.key, place[1]) is not None or is_negated(part.key, place, reader.language):
        return True
    if language is None:
        return False
    if value.kind == "date":
        return _is_another_date(part, place, value, reader)
    if value.kind == "number" and _is_in_a_chain(part.key, place, reader.language):
        return True
    return _is_named_or_counted(part.key, place, value.kind, language)


def is_in_doubt(key: str, place: tuple[int, int], tag: str) -> bool:
    """Whether a word next to a value may make none of it, so that only a search of the whole can tell."""
    start, end = place
    return _word_before(key, start, _titles(tag)) != "" or _stands_behind(key, end, _behind(tag))


def _is_named_or_counted(key: str, place: tuple[int, int], kind: str, language: Language) -> bool:
    """Whether, in a script without blanks, a vague word, a title or a counter touches an amount: 数10, 第5年, 20%台."""
    start, end = place
    if not language.nouns.joined and language.numerals.style != "characters":
        return False
    around = language.mentions
    before = [*around.voiding, *language.vague, *(around.titles if kind == "duration" else ())]
    if any(key.endswith(word, 0, start) for word in before if UNSPACED.match(word)):
        return True
    if any(key.startswith(word, end) for word in language.vague if len(word) == 1):
        return True
    counted = kind in ("money", "percentage") and key[end : end + 1] in language.nouns.counters
    return counted and not UNSPACED.match(key, end + 1)


def _is_in_a_chain(key: str, place: tuple[int, int], tag: str) -> bool:
    """Whether hyphens join a number to other number words: five-and-a-half."""
    start, end = place
    behind, before = _CHAIN.match(key, end), _CHAIN_BEFORE.search(key, max(0, start - _LONGEST), start)
    words = [word for one in (behind, before) if one for word in one[0].split("-") if word]
    return not _numerals(tag).isdisjoint(words)


def _is_another_date(part: Part, place: tuple[int, int], value: Value, reader: Reader) -> bool:
    """Whether a season, a hedge, a title or the rest of a deadline stands next to a date."""
    start, end = place
    tag, key = reader.language, part.key
    refused = _word_before(key, start, _refused(tag))
    found = _WORD_BEFORE.search(key, max(0, start - _LONGEST), start)
    word = refused or (found[1] if found else "")
    alike = word != "" and _reads_alike(part.text[key.rindex(word, 0, start) : end], value, reader)
    if not alike and (refused or word in _closing(tag)):
        return True
    if _HYPHENED.search(key, max(0, start - 2), start) or _stands_behind(key, end, _refused_behind(tag)):
        return True
    if _BARE.fullmatch(key, start, end) is None:
        return False
    if alike:
        return _stands_behind(key, end, _behind(tag))
    return is_in_doubt(key, place, tag) or _is_counting(part, place, reader)


def _is_counting(part: Part, place: tuple[int, int], reader: Reader) -> bool:
    """Whether a bare year may count what is named behind it: 2030 ships."""
    noun = _WORD_BEHIND.match(part.key, place[1])
    return noun is not None and isinstance(values.read(part.text[place[0] : noun.end()], "number", reader), Value)


def _reads_alike(text: str, value: Value, reader: Reader) -> bool:
    found = values.read(text.strip(), "date", reader)
    return isinstance(found, Value) and (found.canonical, found.limit) == (value.canonical, value.limit)


def _word_before(key: str, start: int, words: tuple[str, ...]) -> str:
    """Which of some words stands whole before a place, perhaps with a blank between; "" for none."""
    before = key[max(0, start - _LONGEST) : start].removesuffix(" ")
    if not before.endswith(words):
        return ""
    for word in words:
        if before.endswith(word):
            further = before[: len(before) - len(word)][-1:]
            if UNSPACED.match(word) or not (word[0].isalnum() and further.isalnum()) or UNSPACED.match(further):
                return word
    return ""


def _stands_behind(key: str, end: int, words: tuple[str, ...]) -> bool:
    """Whether one of some words stands whole behind a place, perhaps with a blank or a hyphen between."""
    behind = key[end : end + _LONGEST]
    behind = behind[1:] if behind[:1] in (" ", "-") else behind
    if not behind.startswith(words):
        return False
    return any(
        UNSPACED.match(word) is not None or not behind[len(word) : len(word) + 1].isalnum()
        for word in words
        if behind.startswith(word)
    )


@cache
def _titles(tag: str) -> tuple[str, ...]:
    """What stands before a figure that is no value: a name's number, another era's year."""
    language = languages.load(tag)
    return _lower([*language.mentions.titles, *language.mentions.voiding, *language.vague]) if language else ()


@cache
def _behind(tag: str) -> tuple[str, ...]:
    language = languages.load(tag)
    return _lower(language.mentions.behind) if language else ()


@cache
def _refused(tag: str) -> tuple[str, ...]:
    """The seasons and hedges of a language with which no date can be told."""
    language = languages.load(tag)
    refused = language.dates.refused if language and language.dates else {}
    patterns = [one for name in ("season", "vague") for one in refused.get(name, ())]
    spelt = [" ".join(piece.text for piece in one if isinstance(piece, Word)) for one in patterns]
    return _lower(word.replace(" .", ".") for word in spelt if word)


@cache
def _refused_behind(tag: str) -> tuple[str, ...]:
    """The same behind a date, but for what belongs to the next figure: in 2030 about 5 ships."""
    language = languages.load(tag)
    hedges = language.hedges if language else ()
    behind = {word for hedge in hedges for word in hedge.after}
    before = {word for hedge in hedges for word in hedge.before} - behind
    return tuple(word for word in _refused(tag) if word not in before)


@cache
def _closing(tag: str) -> frozenset[str]:
    """Words that stand right before the date in a language's deadlines, and between no two dates."""
    language = languages.load(tag)
    if language is None or language.dates is None:
        return frozenset()
    limits = {word for some in language.dates.limits.values() for one in some for word in _words_before(one, "a")}
    between = {word for one in language.dates.ranges for word in _words_before(one, "b")}
    return frozenset(limits - between - language.articles)


def _words_before(pattern: Pattern, slot: str) -> set[str]:
    at = next((at for at, piece in enumerate(pattern) if isinstance(piece, Slot) and piece.name == slot), 0)
    return _last(pattern[:at])


def _last(pattern: Pattern) -> set[str]:
    """The words that a pattern may end with; optional ones let the one before them be the last as well."""
    found: set[str] = set()
    for piece in reversed(pattern):
        if isinstance(piece, Word):
            return found | {piece.text}
        if not isinstance(piece, Either):
            return found
        found = found.union(*(_last(choice) for choice in piece.choices if choice))
        if all(piece.choices):
            return found
    return found


@cache
def _numerals(tag: str) -> frozenset[str]:
    """The words of a language that numbers are made of."""
    language = languages.load(tag)
    if language is None:
        return frozenset()
    words, parts = language.numerals, language.fractions
    return frozenset([*words.small, *words.hundreds, *words.scales, *parts.alone, *parts.denominators, *parts.after])


def _lower(words: Iterable[str]) -> tuple[str, ...]:
    """Words in small letters, longer ones first."""
    return tuple(sorted({word.lower() for word in words}, key=lambda one: (-len(one), one)))
