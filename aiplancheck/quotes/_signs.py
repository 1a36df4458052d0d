"""Signs, currencies and what prints nothing: what may stand between a figure and what belongs to it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from aiplancheck.quotes._fold import Folded
from aiplancheck.quotes._kinds import KIND, MARK

#: No character before or behind a place; too many of those that print nothing to look through.
NONE, UNSEEN = -1, -2
#: So many characters that print nothing are looked through.
_DEEPEST = 64

#: Minus signs as printed, also those of Japanese accounts: a blank behind them changes nothing.
MINUS = frozenset("\u2212\u2796\u02d7\u207b\u208b▲△±∓")
HYPHENS = frozenset("-\u2010\u2011\ufe63\uff0d")
#: Dashes too long for a sign: "the fleet—12 ships—sailed".
LONG_DASHES = frozenset("—―⸺⸻")
#: Mathematical by category, but between or before figures they point, list or equate.
_NO_SIGNS = frozenset("=|＝｜")
_MORE_SIGNS = frozenset("-▲△▼▽\u2796\u02d7")
#: Blanks at which no line may end; not the plain one.
_NO_BREAK = frozenset("\u00a0\u202f\u2007")


class _Table(dict[str, bool]):
    """A property of characters, learnt when first asked for."""

    def __init__(self, holds: Callable[[str], bool]) -> None:
        super().__init__()
        self._holds = holds

    def __missing__(self, character: str) -> bool:
        self[character] = found = self._holds(character)
        return found


def _is_sign(character: str) -> bool:
    if character in _MORE_SIGNS:
        return True
    if unicodedata.category(character) != "Sm" or character in _NO_SIGNS:
        return False
    name = unicodedata.name(character, "")
    return not any(word in name for word in ("RIGHTWARDS", "LEFTWARDS", "RIGHT-POINTING", "LEFT-POINTING"))


def _is_currency(character: str) -> bool:
    return unicodedata.category(character) == "Sc"


def _is_hidden(character: str) -> bool:
    return not character.isspace() and unicodedata.category(character) in ("Cf", "Cc", "Cn", "Co", "Cs")


#: A sign of a number, or one that joins two.
SIGN = _Table(_is_sign)
CURRENCY = _Table(_is_currency)
#: Whether it prints nothing and still was not dropped when the text was folded.
HIDDEN = _Table(_is_hidden)


def visible_before(text: str, place: int) -> int:
    """Where the last character before the place stands that prints something; NONE or UNSEEN."""
    if place and not HIDDEN[text[place - 1]]:
        return place - 1
    at, least = place - 1, place - 1 - _DEEPEST
    while at >= 0 and HIDDEN[text[at]]:
        at -= 1
        if at < least:
            return UNSEEN
    return max(at, NONE)


def visible_behind(text: str, place: int) -> int:
    """Where the first character from the place on stands that prints something; NONE or UNSEEN."""
    at, most = place, place + _DEEPEST
    while at < len(text) and HIDDEN[text[at]]:
        at += 1
        if at > most:
            return UNSEEN
    return at if at < len(text) else NONE


def base(text: str, place: int) -> int:
    """Where the character stands to which the marks at this place belong; UNSEEN where there are too many."""
    at, least = place, place - _DEEPEST
    while at > 0 and (KIND[text[at]] == MARK or HIDDEN[text[at]]):
        at -= 1
        if at < least:
            return UNSEEN
    return at


def printed(folded: Folded, raw: str, place: int) -> str:
    """What the text as given prints where this folded character stands; "" inside of what was one character."""
    start, end = folded.start(place), folded.end(place + 1)
    return "" if start is None or end is None else raw[start:end]


def blank(folded: Folded, raw: str, place: int) -> str:
    """The blanks and line ends of this folded blank, without what prints nothing."""
    return "".join(one for one in printed(folded, raw, place) if one.isspace())


def groups_digits(blanks: str) -> bool:
    """Whether these blanks may stand between groups of digits: one, or several at which no line ends; no tab."""
    if len(blanks) == 1:
        return unicodedata.category(blanks) == "Zs"
    return bool(blanks) and _NO_BREAK.issuperset(blanks)


def keeps_together(blanks: str) -> bool:
    """Whether they are no plain blanks, but narrow or unbreakable ones."""
    return bool(blanks) and all(one != " " and unicodedata.category(one) == "Zs" for one in blanks)
