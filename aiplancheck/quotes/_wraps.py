"""What white space, line wraps and dropped characters in a row may be read as.

A blank line ends a paragraph and is nothing else. Between characters of Chinese or Japanese a wrap is nothing, beside
one of them nothing or a blank; behind a hyphen it may be inside a divided word, behind the word's own hyphen, or a
blank; elsewhere a blank (UAX 14 breaks lines so).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from aiplancheck.quotes._character import BREAKS, PARAGRAPH, SOFT_HYPHEN
from aiplancheck.quotes._kinds import DIGIT, KIND, LETTER, NUMERAL, WIDE, is_phrased

#: A joint where the wrap is nothing or a blank, and one where it may hide a hyphen as well.
BLANK, HYPHEN = " ", "-"
_HYPHENS = "-\u2010\u2011"
_LINE_END = re.compile(r"\r\n?|[\n\v\x85\u2028]")
#: At a line's beginning they begin an item and join nothing (the dot of Japanese lists never begins one otherwise).
_BULLETS = frozenset("・･•")
_NUMERIC = frozenset((DIGIT, NUMERAL))


class Reading(NamedTuple):
    """The shortest reading, the sort of joint where there are others, and whether it swallows the hyphen before it."""

    text: str
    joint: str = ""
    swallows: bool = False


def is_plain(before: str, after: str) -> bool:
    """Whether a line wrap between these (folded) characters is a blank and nothing else."""
    if before in ("-", "/"):
        return False
    if before.isascii() and after.isascii():
        return True
    return not any(WIDE[beside] or is_phrased(beside) for beside in (before, after))


def ends_paragraph(stretch: str) -> bool:
    """Whether blanks and wraps hold a blank line; at a page's end a paragraph may go on."""
    if PARAGRAPH in stretch:
        return True
    return len(stretch) > 1 and "\f" not in stretch and sum(1 for _ in _LINE_END.finditer(stretch)) > 1


def is_inner(piece: str, first: int, last: int) -> bool:
    """Whether the blanks from first to last stand inside of guillemets as the French set them: « ainsi »."""
    if last - first > 1 and ends_paragraph(piece[first:last]):
        return False
    if first and piece[first - 1] == "«":
        return first == 1 or piece[first - 2].isspace() or piece[first - 2] in "([{—–-'’"
    if piece[last : last + 1] == "»":
        behind = piece[last + 1 : last + 2]
        return not behind or behind.isspace() or behind in ".,;:!?…)]}—–-"
    return False


def read(stretch: str, before: str, after: str, mark: str) -> Reading:
    """Read blanks, wraps and dropped characters in a row.

    `before` are the two folded characters before it, `after` the one behind it, `mark` the one before as printed.
    """
    return (_short if len(stretch) < _LONG else _read)(stretch, before, after, mark)


def _read(stretch: str, before: str, after: str, mark: str) -> Reading:
    wrapped = not BREAKS.isdisjoint(stretch)
    if not wrapped:
        return Reading(" " if any(map(str.isspace, stretch)) else "")
    if not before or not after:
        return Reading(" ")
    if ends_paragraph(stretch):
        return Reading(PARAGRAPH)
    if after in _BULLETS:
        return Reading(" ")
    near = before[-1]
    if WIDE[near] and WIDE[after]:
        return Reading("")
    if WIDE[near] or WIDE[after] or (is_phrased(near) and is_phrased(after)):
        return Reading("", BLANK)
    if stretch.startswith(SOFT_HYPHEN) and KIND[near] and not (KIND[near] in _NUMERIC and KIND[after] in _NUMERIC):
        return Reading("")
    if near in "-/" and len(before) > 1 and KIND[before[0]] and KIND[after]:
        return _behind_hyphen(before[0], after, mark)
    return Reading(" ")


#: Most stretches are met again and again; long ones are not kept.
_short = lru_cache(maxsize=4_096)(_read)
_LONG = 16


def _behind_hyphen(before: str, after: str, mark: str) -> Reading:
    """A word is divided between its letters, with a hyphen and no dash, and does not go on with a capital."""
    letters = KIND[before] == LETTER and KIND[after] == LETTER
    if mark in _HYPHENS and letters and not (before.islower() and after.isupper()):
        return Reading("", HYPHEN, swallows=True)
    return Reading("", BLANK)
