"""The consonants of a name, as katakana would keep them: London and ロンドン both sound RNDN.

Katakana has no difference between l and r, b and v, s and z and j, f and h; it writes no consonant that English drops
(the r of Peter). What is left is enough for longer names, and too little for short ones.
"""

from __future__ import annotations

import re
import unicodedata

_ROWS = {
    "K": "カキクケコヵヶ",
    "G": "ガギグゲゴ",
    "S": "サシスセソザジズゼゾヂヅ",
    "T": "タチツテト",
    "D": "ダデド",
    "N": "ナニヌネノン",
    "H": "ハヒフヘホ",
    "B": "バビブベボヴ",
    "P": "パピプペポ",
    "M": "マミムメモ",
    "R": "ラリルレロ",
    "W": "ワ",
}
_KANA = {letter: consonant for consonant, letters in _ROWS.items() for letter in letters}
_W = re.compile("ウ(?=[ィェォ])")
#: Spellings and the consonants that they sound like, applied in this order.
_RULES = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[^a-z]", ""),
        ("tch", "t"),
        ("sch|sh", "s"),
        ("ch", "t"),
        ("th", "s"),
        ("ph", "f"),
        ("gh", ""),
        ("ck", "k"),
        ("wh", "w"),
        ("^kn", "n"),
        ("^wr", "r"),
        ("c(?=[eiy])", "s"),
        ("[cq]", "k"),
        ("x", "ks"),
        ("g(?=[eiy])", "s"),
        ("m(?=[pb])", "n"),
        ("(?<=.)r(?![aeiouy])", ""),
        (r"([^aeiou])\1", r"\1"),
        ("(?<=[aeiou])[hw](?![aeiou])", ""),
        ("[aeiouy]", ""),
    )
)
_ALIKE = str.maketrans({"l": "r", "v": "b", "z": "s", "j": "s", "f": "h"})


def of_kana(word: str) -> str:
    """The consonants of a word in katakana."""
    return "".join(_KANA.get(letter, "") for letter in _W.sub("ワ", word))


def of_latin(word: str) -> str:
    """The consonants of a name in Latin letters, as an English speaker says it."""
    sound = plain(word)
    for pattern, consonants in _RULES:
        sound = pattern.sub(consonants, sound)
    return sound.translate(_ALIKE).upper()


def plain(word: str) -> str:
    """A word without case and without marks on its letters."""
    if word.isascii():
        return word.lower()
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter)
    ).casefold()
