"""Whether a negation stands directly at a place: what is denied there is not said to be the value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aiplancheck import languages
from aiplancheck.languages import Language

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*'?\Z")
_PREFIX = re.compile(r"(?<![^\W_])([^\W\d_]+)-\Z")
#: The copula between a word and the negation behind it: 港ではない. With another particle it may be what is missing.
_BEHIND = "で[はも]?"
_KANA = re.compile(r"[\u3041-\u309f]")
#: So many words of grammar may stand between a negation and what it denies: not even a.
_REACH, _LONGEST = 3, 80


def is_negated(key: str, place: tuple[int, int], tag: str) -> bool:
    """Whether what stands at a place of a folded text is denied: by the word or the prefix before it, or behind it.

    `tag` is "" where nobody declared the language: then by the words of any.
    """
    start, end = place
    before = key[max(0, start - _LONGEST) : start]
    return has_negating_prefix(key, place, tag) or any(
        _is_behind_a_negation(before, language)
        if language.negations.words
        else _touches_a_negation(before, language) or _behind(language.tag).match(key, end)
        for language in _languages(tag)
    )


def has_negating_prefix(key: str, place: tuple[int, int], tag: str) -> bool:
    """Whether a hyphen joins what stands at a place to a prefix that denies it: non-binding."""
    start, _ = place
    prefix = _PREFIX.search(key[max(0, start - _LONGEST) : start])
    return prefix is not None and any(prefix[1] in language.negations.prefixes for language in _languages(tag))


def _languages(tag: str) -> Iterator[Language]:
    loaded = (languages.load(known) for known in ([tag] if tag else languages.tags()))
    return (language for language in loaded if language is not None)


def _touches_a_negation(before: str, language: Language) -> bool:
    words = language.negations
    return before.endswith(words.inside) and not before.endswith(words.others)


def _is_behind_a_negation(before: str, language: Language) -> bool:
    words = language.negations
    grammar, denying = language.function_words | language.articles, frozenset(words.words)
    for _ in range(_REACH):
        found = _WORD.search(before := before.rstrip(" "))
        if found is None:
            return False
        word = found[0]
        if word in denying or (words.inside and word.endswith(words.inside)):
            return True
        only = word in language.introducing and word not in language.articles  # not only
        if only or word not in grammar | _evens(language.tag):
            return False
        before = before[: found.start()]
    return False


@cache
def _evens(tag: str) -> frozenset[str]:
    """Single words that make a value stronger or weaker, and those that begin a phrase: not quite, not even."""
    language = languages.load(tag)
    if language is None:
        return frozenset()
    words = [word for hedge in language.hedges for word in hedge.before]
    return frozenset(word for word in (*words, *language.mentions.openers) if " " not in word)


@cache
def _behind(tag: str) -> re.Pattern[str]:
    language = languages.load(tag)
    inside = language.negations.inside if language else ()
    words = [re.escape(word) for word in inside if _KANA.match(word) and len(word) > 1]
    return re.compile(_BEHIND + "(?:" + "|".join(words) + ")" if words else "(?!)")
