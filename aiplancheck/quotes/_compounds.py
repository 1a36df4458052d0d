"""Words that do not stand for themselves behind or before a hyphen: five in twenty-five, binding in non-binding."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from aiplancheck import languages
from aiplancheck.quotes._kinds import KIND, LETTER

_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
#: No chain of words and hyphens is looked at beyond this length.
_LONGEST = 80
#: Prefixes that turn round or weaken what follows, but only where nothing else tells what they are (in-house): they
#: hold on to their words, and where an ellipsis leaves them out nobody is warned.
_DOUBTFUL = frozenset({"in", "im", "ex", "counter", "pseudo", "quasi", "semi"})


def is_compound(text: str, hyphen: int) -> bool:
    """Whether the hyphen joins what stands around it to one number word, or its language is none that is known here."""
    if _is_foreign(text, hyphen):
        return True
    before, after = _spoken(_chain_before(text, hyphen)), _spoken(_chain_behind(text, hyphen))
    return _is_number(before) and _is_number(after)


def is_negated(text: str, hyphen: int) -> bool:
    """Whether the hyphen belongs to a prefix that negates what follows, also over others: not-yet-approved."""
    chain = _chain_before(text, hyphen)
    return not _DOUBTFUL.isdisjoint(chain[:1]) or not negating().isdisjoint(chain)


def is_elided_negation(text: str, apostrophe: int) -> bool:
    """Whether the apostrophe ends an elided word that negates what follows: n'a."""
    found = _WORD_BEFORE.search(text[max(0, apostrophe - _LONGEST) : apostrophe])
    return found is not None and found[0].casefold() + "'" in negating()


def _is_foreign(text: str, hyphen: int) -> bool:
    """Whether a letter beside the hyphen is of a script whose numbers and negations are not known."""
    beside = text[max(0, hyphen - 1) : hyphen] + text[hyphen + 1 : hyphen + 2]
    return len(beside) == 2 and any(
        KIND[one] == LETTER and not unicodedata.name(one, "").startswith("LATIN") for one in beside
    )


def _chain_before(text: str, hyphen: int) -> list[str]:
    """The words that hang together by hyphens before this one, the nearest first."""
    found: list[str] = []
    for part in reversed(text[max(0, hyphen - _LONGEST) : hyphen].split("-")):
        word = _WORD_BEFORE.search(part)
        if word is None:
            break
        found.append(word[0].casefold())
        if word.start():
            break
    return found


def _chain_behind(text: str, hyphen: int) -> list[str]:
    found: list[str] = []
    for part in text[hyphen + 1 : hyphen + 1 + _LONGEST].split("-"):
        word = _WORD_AFTER.match(part)
        if word is None:
            break
        found.append(word[0].casefold())
        if word.end() < len(part):
            break
    return found


def _spoken(chain: list[str]) -> str:
    """The first word that says a number, past those that only link: and, a, et."""
    return next((word for word in chain if word not in linking_words()), chain[-1] if chain else "")


def _is_number(word: str) -> bool:
    words = number_words()
    if not word:
        return False
    if word in words or (word.endswith("s") and word[:-1] in words):
        return True
    return any(word[:cut] in words and word[cut:] in words for cut in range(2, len(word) - 1))


@cache
def number_words() -> frozenset[str]:
    """The words of all languages that a written-out number is made of."""
    found: set[str] = set()
    for tag in languages.tags():
        language = languages.load(tag)
        if language is not None and language.numerals.style == "words":
            words, fractions = language.numerals, language.fractions
            for some in (words.small, words.inside, words.hundreds, words.scales, words.ordinals, words.one):
                found.update(word.casefold() for word in some)
            for parts in (fractions.denominators, fractions.alone, fractions.after):
                found.update(word.casefold() for word in parts)
    return frozenset(word for word in found if word.isalpha())


@cache
def linking_words() -> frozenset[str]:
    """The words of all languages that stand between those of a number and are none: and, et, a (half)."""
    found: set[str] = set()
    for language in filter(None, map(languages.load, languages.tags())):
        found.update(language.numerals.linkers)
        found.update(word for word in language.numerals.one if word not in language.numerals.small)
    return frozenset(word.casefold() for word in found)


@cache
def negating_prefixes() -> frozenset[str]:
    """The prefixes of all languages that turn round what follows their hyphen, or in Chinese and Japanese them."""
    loaded = (languages.load(tag) for tag in languages.tags())
    return frozenset(prefix for language in loaded if language for prefix in language.negations.prefixes)


@cache
def negating() -> frozenset[str]:
    """Prefixes, and whole words that negate and may be joined by a hyphen or an apostrophe as well."""
    loaded = (languages.load(tag) for tag in languages.tags())
    words = {word.casefold() for language in loaded if language for word in language.negations.words}
    return negating_prefixes() | words
