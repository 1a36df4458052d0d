"""Letters apart from their marks (e and ´, ﾃ and ﾞ) put together as Unicode composes them (UAX 15)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from aiplancheck.quotes._character import folded, is_dropped, marks_were_met
from aiplancheck.quotes._spans import Spans

#: Vowels and final consonants that compose with the Hangul syllable before them.
_JAMO = ((0x1161, 0x1175), (0x11A8, 0x11C2))
#: Half-width voicing marks.
_VOICING = "\uff9e\uff9f"
#: So many marks belong to one base (UAX 15 has it in its stream-safe form); sorting longer piles takes for ever.
_MOST_MARKS = 30
_PILE = re.compile(
    r"[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{31}"
)


def composed(text: str) -> tuple[str, Spans]:
    """The text with every cluster of a base and its marks folded and composed, and the way back."""
    characters = frozenset(text)
    marks = "".join(sorted(filter(joins, characters)))
    spans = Spans()
    if not marks:
        return text, spans
    dropped = "".join(sorted(one for one in characters if is_dropped(ord(one))))
    pieces: list[str] = []
    done = size = 0
    for cluster in _pattern(marks, dropped).finditer(text):
        start, end = cluster.span()
        whole = _composed(cluster[0])
        size += start - done
        spans.note(size, size + len(whole), start, end)
        pieces += (text[done:start], whole)
        size, done = size + len(whole), end
    return "".join([*pieces, text[done:]]), spans


def is_composed(text: str) -> bool:
    """Whether nothing in the text would compose. A text with a pile of marks is taken not to be."""
    if marks_were_met() and _PILE.search(text):
        return False
    return unicodedata.is_normalized("NFC", text)


def joins(character: str) -> bool:
    """Whether the character may compose with the one before it."""
    code = ord(character)
    return (
        (unicodedata.category(character)[0] == "M" and not is_dropped(code))
        or character in _VOICING
        or any(first <= code <= last for first, last in _JAMO)
    )


@lru_cache(maxsize=64)
def _pattern(marks: str, dropped: str) -> re.Pattern[str]:
    joining = re.escape(marks + dropped)
    return re.compile(rf"[^\s{joining}][{joining}]{{1,{_MOST_MARKS}}}")


@lru_cache(maxsize=10_000)
def _composed(cluster: str) -> str:
    return unicodedata.normalize("NFC", "".join(map(folded, cluster)))
