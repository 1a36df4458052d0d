"""Which language a text is in, where nobody declared it: by its script and its articles."""

from __future__ import annotations

import re
from collections import Counter

from aiplancheck import languages

#: As many code points are looked at.
_ENOUGH = 20_000
_PRIMARY = re.compile("[A-Za-z]{2,8}(?![A-Za-z])")
_KANA = re.compile("[\u3041-\u30ff]")
_HAN = re.compile("[\u3400-\u9fff]")
_WORDS = re.compile(r"[^\W\d_]+")
#: Articles are at least this part of the words of prose in a language that has them.
_LEAST = 0.03


def primary(tag: str) -> str:
    """A BCP 47 tag's language without script or region; "" for what is no tag."""
    found = _PRIMARY.match(tag)
    return found[0].lower() if found else ""


def guess(text: str) -> str:
    """The likeliest language of those that have a file; "" where nothing speaks for one."""
    head = text[:_ENOUGH]
    kana, han = len(_KANA.findall(head)), len(_HAN.findall(head))
    if 5 * (kana + han) > len(head):
        return "ja" if 10 * kana > han else "zh"
    words = Counter(word.casefold() for word in _WORDS.findall(head))
    total = sum(words.values())
    votes = [(sum(words[word] for word in languages.articles(tag)), tag) for tag in languages.tags()]
    votes.sort(reverse=True)
    (most, tag), (next_most, _) = votes[0], votes[1]
    return tag if total and most >= _LEAST * total and most > next_most else ""
