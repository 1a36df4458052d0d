"""Chinese and Japanese numbers that go on over a character which is no numeral: 三点五, 3割5分, 数十万, 五分之三."""

from __future__ import annotations

import re

from aiplancheck.quotes._kinds import DIGIT, KIND, NUMERAL

_NUMERIC = frozenset((DIGIT, NUMERAL))
#: The point of a decimal number.
_POINTS = frozenset("点點")
#: Some tens, some thousands; and more than fifty.
_SOME = frozenset("数數几幾何")
_MORE = frozenset("多余餘来來")
_SCALES = frozenset("十百千万萬億亿兆京垓拾佰仟")
_HUNDREDTHS = re.compile(r"[\d一二三四五六七八九][分厘]")
_OVER = re.compile(r"分[之の]$")
_OF = re.compile(r"分[之の]")
_BELOW_ZERO = re.compile(r"(?:[负負]|マイナス)$")


def goes_on_before(text: str, start: int) -> bool:
    """Whether the number that begins here goes on before the character (no numeral) before it."""
    if _BELOW_ZERO.search(text[max(0, start - 4) : start]):
        return True
    before = text[start - 1]
    if before in _SOME and text[start] in _SCALES:
        return True
    if start < 2:
        return False
    if _OVER.search(text[start - 2 : start]):
        parts = text[max(0, start - 4) : start - 2]
        return KIND[parts[-1:] or " "] in _NUMERIC and not (
            parts[-1] == "百" and (len(parts) == 1 or KIND[parts[0]] not in _NUMERIC)
        )
    return _numeric(text, start - 2) and _joins(text, start - 1)


def goes_on_behind(text: str, end: int) -> bool:
    """Whether the number that ends here goes on with the character (no numeral) behind it."""
    mark = text[end]
    if mark in "何来來":
        return KIND[text[end - 1]] == NUMERAL
    if mark in _SOME or mark in _MORE:
        return True
    if _OF.match(text, end):
        return _numeric(text, end + 2)
    return _joins(text, end)


def is_inside(text: str, place: int) -> bool:
    """Whether the character at this place (no numeral) stands inside of a number."""
    if place and text[place] in "分之の" and _numeric(text, place + 1) and _OVER.search(text[place - 1 : place + 1]):
        return True
    if text[place] in _SOME and place + 1 < len(text) and text[place + 1] in _SCALES:
        return True
    if place == 0 or not _numeric(text, place - 1):
        return False
    if _OF.match(text, place):
        return _numeric(text, place + 2)
    return _joins(text, place)


def _numeric(text: str, place: int) -> bool:
    return 0 <= place < len(text) and KIND[text[place]] in _NUMERIC


def _joins(text: str, place: int) -> bool:
    """Whether this character, behind a numeral, joins it to the next one."""
    mark, behind = text[place], text[place + 1 : place + 2]
    if mark in _POINTS:
        return _numeric(text, place + 1)
    if mark in _SOME or mark in _MORE:
        return bool(behind) and behind in _SCALES
    return mark == "割" and _HUNDREDTHS.match(text, place + 1) is not None
