"""Negations in a stretch of text, by the words of every language."""

from __future__ import annotations

import re
from functools import cache

from aiplancheck import languages
from aiplancheck.quotes._fold import fold

#: Those of some languages that have no file: Russian, Ukrainian and Korean.
_OTHERS = ("не", "нет", "ни", "никогда", "без", "ні", "ніколи", "안", "못")


def negation_in(text: str) -> str:
    """The first negation in some words, as printed; "" without one. The language need not be known."""
    for found in _pattern().finditer(fold(text)):
        if found["negation"]:
            return found["negation"]
    return ""


@cache
def _pattern() -> re.Pattern[str]:
    """Harmless words that hold a negation first, so that they use it up."""
    loaded = [language.negations for language in map(languages.load, languages.tags()) if language]
    others = _either([word for words in loaded for word in words.others])
    inside = _either([word for words in loaded for word in words.inside])
    whole = _either(
        [word + (r"(?!\w)" if word[-1].isalnum() else "") for words in loaded for word in words.words]
        + [rf"{word}(?!\w)" for word in _OTHERS],
        raw=True,
    )
    prefixes = _either([prefix for words in loaded for prefix in words.prefixes])
    return re.compile(rf"{others}|(?P<negation>{inside}|(?<!\w)(?:{whole}|{prefixes}(?=-)))", re.IGNORECASE)


def _either(words: list[str], *, raw: bool = False) -> str:
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(word if raw else re.escape(word) for word in longest_first) + ")"
