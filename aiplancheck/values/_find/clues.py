"""By what words and signs values of one language are noticed, and which words may stand before them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from aiplancheck.languages._pattern import Either, Pattern, Slot, Word
from aiplancheck.languages._pattern import words as words_of
from aiplancheck.values._amounts.lexicon import Lexicon, lexicon
from aiplancheck.values._amounts.printed import fold, lower
from aiplancheck.values._amounts.trie import LETTER, backwards, tree, whole
from aiplancheck.values._find.passage import FIGURES

#: A figure, with all that is joined to it by marks (12,5 · 3/4 · 192.168.0.1 · 2025-12-23).
RUN = re.compile(rf"[{FIGURES}]+(?:[.,:/'–~-][0-9]+)*+")
#: At most so many words, signs or phrases stand before a figure and belong to it.
_MOST_LEADS = 5
#: A printed amount has at most so many figures and number words.
_MOST_WORDS = 24


class Clues:
    """Patterns over folded text in small letters.

    `anchor` finds the next figure, number word or word by which a date is noticed; `leads` are, by family, patterns
    for text read backwards: the words that may stand before it.
    """

    def __init__(self, tag: str, leads: Mapping[str, frozenset[str]], notices: Iterable[str]) -> None:
        words = lexicon(tag)
        digits = _digits(words.language.digits.decimal)
        self.anchor = re.compile(f"{digits}|{_number_words(words)}|{whole(spelled(notices))}")
        self.leads = {
            family: re.compile(rf"(?: {{0,3}}{backwards(spelled(words))}){{0,{_MOST_LEADS}}}")
            for family, words in leads.items()
        }


def _digits(decimal: str) -> str:
    """A digit, with the decimal mark before it that nothing else is joined to."""
    return rf"(?:(?<![^\s(<>=+~-])[{re.escape(decimal)}])?[{FIGURES}]"


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
    found = whole(spelled([*plain, *counted, *language.percentage.alone])) + _shares(one, words)
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


def _shares(one: list[str], words: Lexicon) -> str:
    """A pattern for an article that counts in a share, with a few words between: un Français [sur] quatre."""
    patterns = words.language.percentage.shares
    joining = {part.text for pattern in patterns for part in pattern[1:] if isinstance(part, Word)}
    if not one or not joining:
        return ""
    joined = f"(?: {{1,3}}{whole(spelled(telling(patterns)))}){{0,2}} {{1,3}}{_figure(words)}"
    between = f"(?: {{1,3}}(?:{LETTER}|['-])+){{0,3}}"
    return f"|{whole(one)}(?={between} {{1,3}}{whole(spelled(joining))}{joined})"


def _figure(words: Lexicon) -> str:
    """A pattern for the beginning of a figure, in digits or words."""
    figures = [
        *words.small.words,
        *words.ordinals.words,
        *words.alone.words,
        *words.hundreds.words,
        *words.scales.words,
    ]
    apart = words.language.numerals.style == "words" and not words.language.numerals.runs_on
    return f"(?:[{FIGURES}]|{(whole if apart else tree)(figures)})"


def spelled(words: Iterable[str]) -> list[str]:
    """Words as the folded text spells them."""
    return [" ".join(lower(fold(word)).split()) for word in words if word]


def share_clues(words: Lexicon) -> list[str]:
    """A pattern for each way to print a share that is known by its words: "in [every] 4" of "{n} in [every] {d}"."""
    figure = _figure(words)
    return [_behind_figure(pattern, figure) for pattern in words.language.percentage.shares]


def _behind_figure(pattern: Pattern, figure: str) -> str:
    """A pattern for what stands behind the first figure of a share."""
    first = next((at for at, part in enumerate(pattern) if not isinstance(part, Slot)), len(pattern))
    return _in_a_row(pattern[first:], figure)


def _in_a_row(pattern: Pattern, figure: str) -> str:
    return " {0,3}".join(_one_of(part, figure) for part in pattern)


def _one_of(part: Word | Slot | Either, figure: str) -> str:
    if isinstance(part, Word):
        return whole([part.text])
    if isinstance(part, Either):
        return f"(?:{'|'.join(_in_a_row(choice, figure) for choice in part.choices)})"
    return figure


def telling(patterns: Iterable[Pattern]) -> list[str]:
    """All words of some patterns."""
    return sorted({word for pattern in patterns for word in words_of(pattern)})


@cache
def run_of_figures(tag: str) -> re.Pattern[str]:
    """A pattern for a run of figures with the words that number words, hedges and ranges are made of."""
    words = lexicon(tag)
    numbers = (words.small, words.bare, words.hundreds, words.scales, words.dozens, words.collectives, words.letters)
    fractions = (words.alone, words.after, words.denominators, words.hedged, words.infix, words.over, words.of)
    between = (words.linkers, words.joining, words.middles, words.openings, words.limits_joined, words.counted_of)
    hedges = (words.before, words.behind, words.before_bare, words.minus, words.leading, words.point, words.one_alone)
    every = [word for some in (*numbers, *fractions, *between, *hedges) for word in some.words]
    every += spelled(words.language.percentage.point)
    spelt = tree(every) if words.language.numerals.runs_on else whole(every)
    return re.compile(rf"(?:[ .,:/'’()~–-]{{0,3}}(?:[{FIGURES}]+|{spelt})){{1,{_MOST_WORDS}}}")
