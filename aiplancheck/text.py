"""Folding printed words for comparison, telling scripts apart, and making any text safe to show."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Soft hyphens, zero-width characters and direction marks: typesetting, no part of what is printed.
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u061c"))
#: What typography varies and meaning does not: quotation marks, dashes, wave dashes, invisible characters.
SAME = {
    **dict.fromkeys("‘’‚‛′‹›`´＇", "'"),
    **dict.fromkeys("“”„‟″«»「」『』〝〟＂", '"'),
    **dict.fromkeys("‐‑‒–—―−－﹣﹘", "-"),
    "～": "〜",
    **dict.fromkeys(map(chr, INVISIBLE), ""),
}
_TABLE = str.maketrans(SAME)
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3005\u3007"
_BLANK_BESIDE_CJK = re.compile(rf"(?<=[{_CJK}]) | (?=[{_CJK}])")
_WIDE_SCRIPTS = {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "IDEOGRAPHIC"}
#: Direction overrides and embeddings can make a line read as something else; they are shown, never obeyed.
_BIDI = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069}


def fold(words: str) -> str:
    """Words with NFKC, case, quotation marks, dashes and blanks made alike; equal results are the same words."""
    alike = unicodedata.normalize("NFKC", words.translate(_TABLE)).translate(_TABLE).casefold()
    return _BLANK_BESIDE_CJK.sub("", " ".join(alike.split())).strip(" \"'")


def without_article(folded: str, articles: frozenset[str]) -> str:
    """Folded words without a leading article, unless nothing would be left. One that ends in ' is elided (l'État)."""
    elided, mark, name = folded.partition("'")
    if name and elided + mark in articles:
        return name
    first, _, rest = folded.partition(" ")
    return rest if rest and first in articles else folded


def script(words: str) -> str:
    """The script of the words: "CJK" with any Chinese character or kana (AI戦略本部), else that of the first letter.

    "" without letters; "LATIN", "CYRILLIC" and so on as Unicode names its letters.
    """
    scripts = [unicodedata.name(character, "").partition(" ")[0] for character in words if character.isalpha()]
    if any(name in _WIDE_SCRIPTS for name in scripts):
        return "CJK"
    return scripts[0] if scripts else ""


def safe(words: str) -> str:
    """Words on one line, with control characters and direction overrides spelt out instead of obeyed."""
    if words.isascii() and words.isprintable():
        return words
    return "".join(_shown(character) for character in words)


def _shown(character: str) -> str:
    if character in "\n\r\t\v\f\u2028\u2029\x85":
        return " "
    if unicodedata.category(character) == "Cc" or ord(character) in _BIDI:
        return f"\\u{ord(character):04x}"
    return character


@lru_cache(maxsize=50_000)
def columns(words: str) -> int:
    """How many columns of a terminal the words take; East Asian wide characters take two, marks none."""
    return len(words) if words.isascii() else sum(_width(character) for character in words)


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
