"""Whether a sign belongs to a figure, also over a currency (-€ 5, −EUR 5) or a blank (▲ 5)."""

from __future__ import annotations

import re

from aiplancheck.quotes._character import BREAKS
from aiplancheck.quotes._fold import Folded
from aiplancheck.quotes._kinds import DIGIT, FIGURE, KIND, LETTER, NUMERAL
from aiplancheck.quotes._signs import (
    CURRENCY,
    HYPHENS,
    LONG_DASHES,
    MINUS,
    NONE,
    SIGN,
    UNSEEN,
    base,
    blank,
    keeps_together,
    printed,
    visible_before,
)

_CODE = re.compile(r"(?<![^\W_])[A-Z]{1,3}$")
#: What begins with the code of a currency, for instance "EUR 5" and "US$5".
AMOUNT = re.compile(r"[A-Z]{1,3} ?[$€£¥₩₹]?\d")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>$")
#: No tag that stands before a figure is looked at beyond this length.
_LONGEST_TAG = 300
_FIGURES = frozenset((DIGIT, NUMERAL, FIGURE))
_UNITS = frozenset("%‰°")


def is_signed(folded: Folded, raw: str, at: int, *, direct: bool, numeral: bool = False) -> bool:
    """Whether a sign belongs to what begins behind the character at `at`.

    `direct`: that is a figure, not its currency; `numeral`: a Chinese or Japanese one.
    """
    text = folded.text
    for _ in range(6):  # blank, symbol, code: no more stands between
        if at < 0:
            return at == UNSEEN
        mark = text[at]
        if SIGN[mark]:
            return _belongs(folded, raw, at, direct=direct, numeral=numeral)
        if mark == " ":
            left = visible_before(text, at)
            if left >= 0 and SIGN[text[left]]:
                return _reaches(folded, raw, left, blank(folded, raw, at))
            code = None if left < 0 else _code(text, left)
            if code is None and (left < 0 or not CURRENCY[text[left]]):
                return left == UNSEEN
            at, direct = (left if code is None else visible_before(text, code)), False
            continue
        if not CURRENCY[mark]:
            return False
        at, direct = visible_before(text, at), False
        code = None if at < 0 else _code(text, at)
        at = at if code is None else visible_before(text, code)
    return True


def _code(text: str, last: int) -> int | None:
    """Where the code of a currency begins that ends with this character."""
    least = max(0, last - 4)
    found = _CODE.search(text[least : last + 1])
    return None if found is None else least + found.start()


def _belongs(folded: Folded, raw: str, place: int, *, direct: bool, numeral: bool) -> bool:
    """Whether the sign at this place belongs to the figures or the currency right behind it."""
    text = folded.text
    sign, left = text[place], visible_before(text, place)
    if left == UNSEEN or (left >= 0 and _ends_number(text, left)):
        return True
    if sign == ">":
        return _TAG.search(text[max(0, place + 1 - _LONGEST_TAG) : place + 1]) is None
    if sign != "-":
        return True
    mark = printed(folded, raw, place)
    if mark in LONG_DASHES:
        return False
    if numeral:
        return mark in MINUS
    if direct or left == NONE:
        return True
    return mark in MINUS or mark in HYPHENS or text[left] in " ([\u2029"


def _ends_number(text: str, place: int) -> bool:
    at = base(text, place)
    return at == UNSEEN or KIND[text[at]] in _FIGURES or text[at] in _UNITS


def _reaches(folded: Folded, raw: str, place: int, blanks: str) -> bool:
    """Whether the sign belongs to figures behind blanks; a plain hyphen or dash with plain ones is a bullet or dash."""
    mark = printed(folded, raw, place)
    if mark in MINUS:
        return True
    if mark in HYPHENS:
        before = place == 0 or KIND[folded.text[place - 1]] != LETTER
        return before and (keeps_together(blanks) or not BREAKS.isdisjoint(blanks))
    return mark == "–" and keeps_together(blanks)
