"""Printed text made ready for reading: typography folded character by character, so that positions stay true."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FULL_WIDTH = {chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)}
_BLANKS = dict.fromkeys([*"\t\n\r\v\f\u00a0\u1680\u202f\u205f\u3000", *map(chr, range(0x2000, 0x200B))], " ")
_FOLDED = str.maketrans(
    {
        **_FULL_WIDTH,
        **_BLANKS,
        **dict.fromkeys("‘’‛′´`＇", "'"),
        **dict.fromkeys("‐‑−﹣－", "-"),  # hyphens and the minus sign; dashes stay dashes
        **dict.fromkeys("‒—―", "–"),
        **dict.fromkeys("～〜∼", "~"),
        **dict.fromkeys("･", "・"),
        "￥": "¥",
        "￡": "£",
        "￠": "¢",
        "￦": "₩",
        "﹪": "%",
        "⁄": "/",
        "∕": "/",
    }
)
_TYPOGRAPHY = re.compile(f"[{re.escape(''.join(map(chr, _FOLDED)))}]")
#: In longer texts it is faster to look for what is folded than to look at every character.
_LONG = 500


@dataclass(frozen=True, slots=True)
class Printed:
    """A text as printed (`raw`), without its typography (`cased`), and in lower case (`text`); all equally long."""

    text: str
    cased: str
    raw: str

    def skip(self, at: int) -> int:
        """The first position from `at` on without a blank."""
        text = self.text
        while at < len(text) and text[at] == " ":
            at += 1
        return at

    def elides(self, at: int) -> bool:
        """Whether a single letter with an apostrophe opens a word here, as in French: l'an, s'est."""
        text = self.text
        return text[at + 1 : at + 2] == "'" and text[at : at + 1].isalpha() and text[at + 2 : at + 3].isalpha()


def fold(text: str) -> str:
    """A text with its typography folded, case kept, character by character."""
    if text.isascii() and text.isprintable():
        return text.replace("`", "'")
    return _TYPOGRAPHY.sub(_plain, text) if len(text) > _LONG else text.translate(_FOLDED)


def _plain(found: re.Match[str]) -> str:
    return _FOLDED[ord(found[0])]


def lower(text: str) -> str:
    """Lower case that keeps the length: the few letters whose lower case is longer stay as they are."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def printed(text: str) -> Printed:
    """The text made ready for reading."""
    cased = fold(text)
    return Printed(lower(cased), cased, text)
