"""By what words and signs values of one language are noticed, and which words may stand before them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from aiplancheck.languages._pattern import Either, Pattern, Slot, Word
from aiplancheck.languages._pattern import words as words_of
from aiplancheck.values._amounts.lexicon import Lexicon, lexicon
from aiplancheck.values._amounts.printed import fold, lower
from aiplancheck.values._find.trie import LETTER, backwards, tree, whole

#: A figure, with all that is joined to it by marks (12,5 · 3/4 · 192.168.0.1 · 2025-12-23).
RUN = re.compile(r"[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]+(?:[.,:/'–~-][0-9]+)*+")
_DIGIT = r"(?:(?<![0-9.])\.)?[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]"
#: At most so many words, signs or phrases stand before a figure and belong to it.
_MOST_LEADS = 5


class Clues:
    """Patterns over folded text in small letters."""

    def __init__(self, tag: str, leads: Iterable[str], dates: Iterable[str]) -> None:
        """`leads` are words that may stand before a figure, `dates` words by which dates are noticed."""
        words = lexicon(tag)
        self.anchor = re.compile(f"{_DIGIT}|{_number_words(words)}|{whole(spelled(dates))}")
        self._lead = re.compile(rf"(?: {{0,3}}{backwards(spelled(leads))}){{0,{_MOST_LEADS}}}")

    def lead(self, text: str, left: int, at: int) -> int:
        """Where the words begin that lead up to a position, not before `left`."""
        found = self._lead.match(text[left:at][::-1])
        return at if found is None else at - found.end()


def _number_words(words: Lexicon) -> str:
    """Words for numbers; an article counts before what it can count."""
    language = words.language
    multipliers = [*words.hundreds.words, *words.scales.words, *words.dozens.words, *words.collectives.words]
    if language.numerals.style == "characters":
        run = tree([*words.small.words, *multipliers])
        return f"{run}+|{tree(spelled([*words.alone.words, *language.percentage.alone]))}"
    plain = [*words.small.words, *words.bare.words, *words.alone.words, *words.hedged.words, *words.ordinals.words]
    units = spelled(word for names in language.duration.units.values() for word in names)
    one = spelled(language.numerals.one)
    counted = [f"{article} {noun}" for article in one for noun in [*multipliers, *units]]
    found = whole(spelled([*plain, *counted, *language.percentage.alone])) + _shares(one, language.percentage.shares)
    if language.mentions.one:
        money = [name for names in language.money.currencies.values() for name in names]
        money += [name for entry in language.money.shared for name in entry.names]
        found += f"|{whole(spelled(language.mentions.one))}(?= {{1,3}}{whole(spelled(money))})"
    if not language.numerals.runs_on:
        return found
    joined = [*words.small.words, *multipliers, *spelled(language.fractions.after)]
    joined += [article + multiplier for article in one for multiplier in multipliers]
    together = tree(word for word in joined if word.isalpha())
    return f"{found}|(?<!{LETTER})(?:(?:{together})+(?:{tree(units)})?|{tree(one)}{tree(units)})(?!{LETTER})"


def _shares(one: list[str], patterns: Iterable[Pattern]) -> str:
    """A pattern for an article that counts in a share, with a few words between: un Français [sur] quatre."""
    joining = {part.text for pattern in patterns for part in pattern[1:] if isinstance(part, Word)}
    if not one or not joining:
        return ""
    return f"|{whole(one)}(?=(?: {{1,3}}(?:{LETTER}|['-])+){{0,3}} {{1,3}}{whole(spelled(joining))})"


def spelled(words: Iterable[str]) -> list[str]:
    """Words as the folded text spells them."""
    return [" ".join(lower(fold(word)).split()) for word in words if word]


def between_slots(pattern: Pattern) -> str:
    """A pattern for the words of a language's pattern between its slots: "in [every]" of "{n} in [every] {d}"."""
    return " {0,3}".join(filter(None, map(_between, pattern)))


def _between(part: Word | Slot | Either) -> str:
    if isinstance(part, Word):
        return whole([part.text])
    if isinstance(part, Either):
        return f"(?:{'|'.join(between_slots(choice) for choice in part.choices if choice)})?"
    return r"(?:[0-9]|\b)"


def telling(patterns: Iterable[Pattern]) -> list[str]:
    """All words of some patterns."""
    return sorted({word for pattern in patterns for word in words_of(pattern)})
