"""How much the text that an encoding makes of some bytes is like a text: by letters that every text is full of.

Bytes beyond ASCII fit many encodings, and each makes letters of another script of them. Read wrongly, Greek is Cyrillic
in which the frequent letters are rare. The letters are data (`frequent_letters.json`): for each script, letters and the
share of its letters that they have at least in nearly every sentence.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

#: What each encoding is for. All others are for Latin letters.
_SCRIPTS = {
    **dict.fromkeys(("cp1251", "iso8859_5", "koi8_r", "koi8_u"), "CYRILLIC"),
    **dict.fromkeys(("cp1253", "iso8859_7"), "GREEK"),
    **dict.fromkeys(("cp932", "euc_jp"), "JAPANESE"),
    **dict.fromkeys(("gb18030", "big5"), "CHINESE"),
    "cp1255": "HEBREW",
    "cp1256": "ARABIC",
    "cp874": "THAI",
    "cp949": "KOREAN",
}
#: In these one letter says much, and Latin words stand beside them without a blank.
_DENSE = {"JAPANESE", "CHINESE", "KOREAN"}
#: Signs that every language prints, full-width ones among them. Between two letters most of them are misread letters.
_SIGNS = re.compile(
    "[–—‘’“”…·\u00a0\u00ad\u3000-\u3020\uff01-\uff5e・ー]"
    r"|[‚„‟‹›«»•°§©®™€£¥±×÷½¼¾²³†‡‰µ¡¿№](?:(?![^\W\d_])|(?<![^\W\d_].))"
)
#: Both halves of Japanese prose; in Chinese prose there are none.
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_LATIN = re.compile("[A-Za-z]")


class Likeness(NamedTuple):
    """How like a text of its script it is, from 0 to 1, by so many letters beyond ASCII."""

    share: float
    script: str
    letters: int


def likeness(text: str, encoding: str) -> Likeness:
    """How like a text it is that this encoding makes of the bytes."""
    script = _SCRIPTS.get(encoding, "LATIN")
    bare = _SIGNS.sub("", text)
    foreign = len(_FOREIGN.findall(bare))
    if not foreign:
        return Likeness(1.0 if script == "LATIN" else 0.0, script, 0)  # signs alone are of every script
    if script == "LATIN":
        return Likeness(sum(map(_in_latin, _WORD.findall(bare))) / foreign, script, foreign)
    letters, share = _frequent()[script]
    if script in _DENSE:
        found = sum(count for letter, count in Counter(bare).items() if letter in letters)
        found -= len(_KANA.findall(bare)) if script == "CHINESE" else 0
    else:
        found = sum(_of_script(word, letters) for word in _WORD.findall(bare))
    return Likeness(max(0.0, min(1.0, found / foreign / share)), script, foreign)


def _in_latin(word: str) -> int:
    """The letters beyond ASCII of a word that can be one: most of it is plain, its case is regular."""
    foreign = len(_FOREIGN.findall(word))
    plain = len(_LATIN.findall(word))
    return foreign if word.isalpha() and _regular(word) and (plain * 2 >= foreign if plain else len(word) == 1) else 0


def _of_script(word: str, letters: frozenset[str]) -> int:
    """The frequent letters of a word. Of one with Latin letters, or with capitals within, none count."""
    if _LATIN.search(word) or not _regular(word):
        return 0
    return sum(letter in letters for letter in word.lower())


def _regular(word: str) -> bool:
    return word == word.lower() or word == word.upper() or word.istitle()


@cache
def _frequent() -> Mapping[str, tuple[frozenset[str], float]]:
    path = Path(__file__).with_name("frequent_letters.json")
    content: dict[str, tuple[str, float]] = json.loads(path.read_text(encoding="utf-8"))
    return {script: (frozenset(letters), share) for script, (letters, share) in content.items()}
