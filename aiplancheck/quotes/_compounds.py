"""Words that do not stand for themselves behind or before a hyphen: five in twenty-five, binding in non-binding."""

from __future__ import annotations

import re
from functools import cache

from aiplancheck import languages

_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
#: No word of the lists is longer.
_LONGEST = 40


def is_compound(text: str, place: int) -> bool:
    """Whether the hyphen before this place joins what stands around it to one number word."""
    before, after = _word_before(text, place), _WORD_AFTER.match(text, place, place + _LONGEST)
    words = number_words()
    return after is not None and before in words and after[0].casefold() in words


def is_negated(text: str, place: int) -> bool:
    """Whether the hyphen before this place belongs to a prefix that negates what follows."""
    return _word_before(text, place) in negating_prefixes()


def _word_before(text: str, place: int) -> str:
    found = _WORD_BEFORE.search(text[max(0, place - 1 - _LONGEST) : place - 1])
    return found[0].casefold() if found else ""


@cache
def number_words() -> frozenset[str]:
    """The words of all languages that a written-out number is made of."""
    found: set[str] = set()
    for tag in languages.tags():
        language = languages.load(tag)
        if language is not None and language.numerals.style == "words":
            words = language.numerals
            for some in (words.small, words.inside, words.hundreds, words.scales, words.ordinals):
                found.update(word.casefold() for word in some)
            found.update(word.casefold() for word in language.fractions.denominators)
    return frozenset(word for word in found if word.isalpha())


@cache
def negating_prefixes() -> frozenset[str]:
    """The prefixes of all languages that turn round what follows their hyphen."""
    loaded = (languages.load(tag) for tag in languages.tags())
    return frozenset(prefix for language in loaded if language for prefix in language.negations.prefixes)
