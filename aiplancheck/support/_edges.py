"""Where a name ends in scripts that put no blank between words, and which names need their capitals."""

from __future__ import annotations

import re
from functools import cache

from aiplancheck import languages
from aiplancheck.languages._pattern import Either, Pattern, Word

_HAN = re.compile(r"[\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_HAN_BEFORE = re.compile(_HAN.pattern + r"\Z")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc-\u30fe\uff66-\uff9f]")
#: A word is never longer; so much is looked at.
_LONGEST = 40
#: Names of so many capital letters are words as well: US, IT, WHO.
_SHORT = 3


def shouts(name: str) -> bool:
    """Whether only its capitals make a name of it."""
    return len(name) <= _SHORT and name.isalpha() and name.isupper()


def is_cut(text: str, place: tuple[int, int], tag: str) -> bool:
    """Whether a name at a place is a part of another: katakana goes on, or a single Chinese character touches it.

    Two or more may be a word of their own beside it (首相); one that the language's grammar uses is none (的).
    """
    start, end = place
    for inner, outer in ((text[start], text[start - 1 : start]), (text[end - 1], text[end : end + 1])):
        if _KATAKANA.match(inner) and _KATAKANA.match(outer):
            return True
    before = _HAN_BEFORE.search(text, max(0, start - _LONGEST), start) if _HAN.match(text, start) else None
    behind = _HAN.match(text, end, end + _LONGEST) if _HAN.match(text, end - 1) else None
    return any(len(run[0]) == 1 and run[0] not in _grammar(tag) for run in (before, behind) if run)


@cache
def _grammar(tag: str) -> frozenset[str]:
    """The single characters that stand before or behind values as words of their own: 和, 在, 的."""
    language = languages.load(tag)
    if language is None:
        return frozenset[str]().union(*map(_grammar, languages.tags())) if not tag else frozenset()
    dates = language.dates
    words = [*language.introducing, *language.joining, *language.leading, *language.limits_joined]
    words += [*language.nouns.joiners, *language.mentions.listing, *language.percentage.of, *language.function_words]
    limits = dates.limits.values() if dates else ()
    patterns = [*(one for some in limits for one in some), *(dates.openers + dates.ranges if dates else ())]
    return frozenset([*words, *(word for one in patterns for word in _words(one))])


def _words(pattern: Pattern) -> list[str]:
    own = [piece.text for piece in pattern if isinstance(piece, Word)]
    choices = [choice for piece in pattern if isinstance(piece, Either) for choice in piece.choices]
    return own + [word for choice in choices for word in _words(choice)]
