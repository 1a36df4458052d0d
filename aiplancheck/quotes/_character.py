"""What becomes of one character when it is folded, after Unicode's compatibility decompositions (UAX 15).

A power, an index, a fraction and a number in a ring keep their form: 10⁹ is not 109, and ① is no 1.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict

from aiplancheck.text import INVISIBLE, SAME

#: Compatibility forms whose form is part of what they say.
_KEPT = frozenset({"<super>", "<sub>", "<fraction>", "<circle>"})
#: Enclosed letters and digits, and Hangul letters that stand alone (they would grow together into syllables).
_KEPT_BLOCKS = ((0x2460, 0x24FF), (0x1F100, 0x1F1FF), (0x3131, 0x318E))
#: 〜 is typed as ～, and ～ is the full-width form of ~; apostrophes and Hebrew marks that are letters or signs of
#: their own by name and typed as quotation marks and hyphens.
_OWN = {
    **dict.fromkeys("〜～", "~"),
    **dict.fromkeys("\u02bc\u02b9\u05f3", "'"),
    "\u05f4": '"',
    **dict.fromkeys("\u05be⸺⸻", "-"),
}
SOFT_HYPHEN = "\u00ad"
#: They choose a glyph and print nothing of their own; they belong to the character before them.
_SELECTORS = ((0xFE00, 0xFE0F), (0xE0100, 0xE01EF))
#: Where a line or a page may end: a blank that is a line wrap.
BREAKS = frozenset("\n\r\v\f\x85\u2028\u2029")
#: What a blank line is read as.
PARAGRAPH = "\u2029"
#: What stands in an evened text for each character that does not become exactly one.
UNEVEN = "\n"


def is_selector(code: int) -> bool:
    """Whether this is a variation selector."""
    return any(first <= code <= last for first, last in _SELECTORS)


def is_dropped(code: int) -> bool:
    """Whether the character is typesetting only and folds to nothing."""
    return code in INVISIBLE or is_selector(code)


def folded(character: str) -> str:
    """The character folded: one or more characters, a blank for white space, "" for what is dropped."""
    if character.isspace():
        return " "
    if is_dropped(ord(character)):
        return ""
    opened = unicodedata.normalize("NFC", _opened(character))
    if opened[:1] == " ":  # an accent that stands alone, on a blank of its own
        return character
    return "".join(_alike(one) for one in opened)


def _alike(character: str) -> str:
    return _OWN.get(character) or SAME.get(character, character)


def _opened(character: str) -> str:
    """The compatibility decomposition, as far as it keeps what is said."""
    alike = _alike(character)
    if alike != character:
        return alike
    code = ord(character)
    if any(first <= code <= last for first, last in _KEPT_BLOCKS):
        return character
    tag, _, rest = unicodedata.decomposition(character).rpartition("> ")
    if not tag or tag + ">" in _KEPT:
        return character
    return "".join(_opened(chr(int(part, 16))) for part in rest.split())


#: Characters that become themselves (not all of them): most of a text, which is passed over fast.
_SAME_RANGES = " -_a-~À-ÖØ-öø-ıĴ-ľŁ-ňŊ-žЀ-џ、。々-〇ぁ-ゖァ-ヺー一-鿿"
_OTHERS = re.compile(f"[^{_SAME_RANGES}]")
#: Characters that fold to several, as far as they were met.
LONG: dict[str, str] = {}
#: A text's beginning tells whether single characters have to be replaced, or so many that all are looked up.
_SAMPLE = 1024
_MOST_REPLACED = 0.06
#: Bigger texts are learnt from their beginning first, since what is missing from the table is slow.
_BIG = 4096
_misses = 0
_marks = False


def marks_were_met() -> bool:
    """Whether any mark that combines was ever met; without one no text need be searched for piles of them."""
    return _marks


def even(text: str) -> str:
    """The text with each character folded, of the same length: UNEVEN where one does not become exactly one.

    There are too many characters to ask about all at every start, so each is learnt when it is first met.
    """
    sample = text[:_SAMPLE]
    if len(_OTHERS.findall(sample)) <= _MOST_REPLACED * len(sample) + 1:
        return _OTHERS.sub(_becomes, text)
    if len(text) > _BIG:
        _translated(sample)
    return _translated(text)


def _translated(text: str) -> str:
    before = _misses
    found = text.translate(_EVEN)
    if _misses == before:
        return found
    for character in set(text):
        _learn(character)
    return text.translate(_EVEN)


def _miss() -> int:
    global _misses  # noqa: PLW0603  a factory is told nothing but that a key is missing
    _misses += 1
    raise KeyError


#: Code point to code point. A `defaultdict` is looked up as fast as a plain one, a class of our own half as fast.
_EVEN: defaultdict[int, int] = defaultdict(_miss)
#: The same for characters that are replaced one by one.
_REPLACED: dict[str, str] = {}


def _becomes(other: re.Match[str]) -> str:
    return _REPLACED.get(other[0]) or _learn(other[0])


def _learn(character: str) -> str:
    global _marks  # noqa: PLW0603  it is learnt where the characters are
    _marks = _marks or unicodedata.combining(character) > 0
    becomes = folded(character)
    if character in BREAKS or len(becomes) != 1:
        if len(becomes) > 1:
            LONG[character] = becomes
        becomes = UNEVEN
    _EVEN[ord(character)] = ord(becomes)
    _REPLACED[character] = becomes
    return becomes
