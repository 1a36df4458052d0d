"""Where numbers begin and end: with them go their signs, currencies, separators, groups behind a blank, and ranges."""

from __future__ import annotations

import re

from aiplancheck.quotes._character import BREAKS
from aiplancheck.quotes._fold import Folded
from aiplancheck.quotes._kinds import DIGIT, FIGURE, KIND, LETTER, NUMERAL, RUNNING
from aiplancheck.quotes._shared import goes_on_before, goes_on_behind
from aiplancheck.quotes._signed import is_signed
from aiplancheck.quotes._signs import (
    CURRENCY,
    LONG_DASHES,
    NONE,
    SIGN,
    UNSEEN,
    base,
    blank,
    groups_digits,
    printed,
    visible_before,
    visible_behind,
)

SEPARATORS = frozenset(".,:/'⁄∕·・^×_-~*⋅∶∙‧˙\u066b\u066c\u060c")
_NUMERIC = frozenset((DIGIT, NUMERAL))
FIGURES = frozenset((DIGIT, NUMERAL, FIGURE))
_LETTERS = frozenset((LETTER, RUNNING))
_UNITS = frozenset("%‰°")
#: So many signs and separators in a row join two figures; longer rows of dots are leaders.
_MOST_JOINING = 8

_GROUP = re.compile(r"\d{3}(?!\d)")
_SHORT = re.compile(r"(?<!\d)\d{1,3}$")
_SHORT_AND_MARK = re.compile(r"(?<!\d)\d{1,3}[.,']$")
_MIXED = re.compile(r"[½⅓⅔¼¾⅕-⅞⅐-⅒↉]|\d{1,2}[/⁄]\d{1,2}(?![\d/⁄])")
_GROUPING = re.compile(r"\d \d{3}(?!\d)")
_GROUPED = re.compile(r"(?<!\d)\d{1,3} (?=\d{3}(?!\d))")


def opens_number(text: str, start: int) -> bool:
    """Whether signs, currencies or separators here lead to a digit at once."""
    for place in range(start, min(start + 5, len(text))):
        mark = text[place]
        if KIND[mark] in _NUMERIC:
            return place > start
        if mark == " " and place > start and CURRENCY[text[place - 1]]:
            continue
        if not SIGN[mark] and not CURRENCY[mark] and mark not in SEPARATORS:
            return False
    return False


def belongs_before(folded: Folded, raw: str, at: int) -> bool:
    """Whether the sign, currency or separator of a number behind `at` belongs to what stands there."""
    text = folded.text
    kind = KIND[text[at]]
    if kind == LETTER or kind in FIGURES:
        return True
    return is_signed(folded, raw, at, direct=False)


def begins(folded: Folded, raw: str, start: int, at: int) -> bool:
    """Whether a number begins at `start`; `at` is the place of the printed character before it."""
    text = folded.text
    mark, kind = text[at], KIND[text[at]]
    numeral = KIND[text[start]] == NUMERAL
    if kind in FIGURES:
        return False
    if kind == LETTER:
        return numeral
    if kind == RUNNING:
        return not goes_on_before(text, start)
    near = mark == " " and not (at and text[at - 1].islower())  # no word before it that is no currency
    if (near or SIGN[mark] or CURRENCY[mark]) and is_signed(folded, raw, at, direct=True, numeral=numeral):
        return False
    if mark == " ":
        return not _goes_on_over_blank(folded, raw, start, at)
    return mark not in SEPARATORS or not _separates(folded, raw, at)


def _goes_on_over_blank(folded: Folded, raw: str, start: int, at: int) -> bool:
    """Whether the number began before the blank at `at`: 11 500, 2 ½, or 1, and 000 on the next line."""
    text = folded.text
    before = text[max(0, at - 5) : at]
    if _GROUP.match(text, start):
        if _SHORT.search(before):
            return groups_digits(blank(folded, raw, at))
        return bool(_SHORT_AND_MARK.search(before)) and not BREAKS.isdisjoint(blank(folded, raw, at))
    return bool(_MIXED.match(text, start) and _SHORT.search(before)) and _one(blank(folded, raw, at))


def _one(blanks: str) -> bool:
    return groups_digits(blanks) or (len(blanks) == 1 and blanks in BREAKS)


def _separates(folded: Folded, raw: str, at: int) -> bool:
    """Whether the separator before a digit belongs to its number."""
    text, mark = folded.text, folded.text[at]
    place = at
    for _ in range(_MOST_JOINING):
        if place < 0 or text[place] not in SEPARATORS:
            break
        place = visible_before(text, place)
    if place == UNSEEN or (place >= 0 and KIND[text[place]] in FIGURES):
        return printed(folded, raw, at) not in LONG_DASHES or place == at - 1
    if mark == "." and place == at - 1:
        return place < 0 or KIND[text[max(0, base(text, place))]] not in _LETTERS
    return mark == "^"


def ends(folded: Folded, raw: str, end: int, after: int) -> bool:
    """Whether the number that ends before `end` ends there; `after` is the place of the next printed character."""
    text = folded.text
    mark, kind = text[after], KIND[text[after]]
    if kind in FIGURES or mark == "+":
        return False
    if kind == LETTER:
        return KIND[text[base(text, end - 1)]] == NUMERAL
    if kind == RUNNING:
        return not goes_on_behind(text, after)
    if mark == " ":
        return not _goes_on_behind_blank(folded, raw, end, after)
    return not joins(text, after)


def joins(text: str, place: int) -> bool:
    """Whether signs and separators from this place on lead to another figure: 5-10, 5...10, 5±2, 10⁻⁹, €5–€10."""
    if not SIGN[text[place]] and text[place] not in SEPARATORS:
        return False
    for _ in range(_MOST_JOINING):
        place = visible_behind(text, place)
        if place < 0:
            return place == UNSEEN
        mark = text[place]
        if KIND[mark] in FIGURES:
            return True
        if not SIGN[mark] and not CURRENCY[mark] and mark not in SEPARATORS:
            return False
        place += 1
    return False


def unit_ends(folded: Folded, raw: str, end: int, after: int) -> bool:
    """Whether what ends before `end` with a sign, currency, unit sign or separator ends there."""
    text = folded.text
    last, mark = text[end - 1], text[after]
    before = visible_before(text, end - 1)
    if before >= 0 and text[before] == " ":
        before = visible_before(text, before)
    is_unit = (last in _UNITS or CURRENCY[last]) and before >= 0 and KIND[text[before]] in FIGURES
    if is_unit and (mark in "-~±" or text.startswith("..", after)):
        return not joins(text, after)
    if KIND[mark] not in _NUMERIC:
        return True
    close = KIND[text[base(text, end - 2)]] if end > 1 and base(text, end - 2) != UNSEEN else ""
    if last in SEPARATORS and last != "-" and not SIGN[last]:
        return close not in FIGURES and (last != "." or close in _LETTERS)
    if SIGN[last]:
        return last == "-" and close not in FIGURES and printed(folded, raw, end - 1) in LONG_DASHES
    return not CURRENCY[last]


def _goes_on_behind_blank(folded: Folded, raw: str, end: int, at: int) -> bool:
    """Whether the number goes on behind the blank at `at`: 11 500, 2 ½."""
    text = folded.text
    if not _SHORT.search(text[max(0, end - 5) : end]):
        return False
    further = visible_behind(text, at + 1)
    if further in (NONE, UNSEEN):
        return further == UNSEEN
    if _GROUP.match(text, further):
        return groups_digits(blank(folded, raw, at))
    return _MIXED.match(text, further) is not None and _one(blank(folded, raw, at))


def ends_at_wrap(folded: Folded, raw: str, end: int, after: int) -> bool:
    """Whether a number ends before a separator at a line's end; 1, with 000 on the next line does not."""
    text = folded.text
    further = after + 1
    if text[after] not in ".,'" or text[further : further + 1] != " " or not _SHORT.search(text[max(0, end - 5) : end]):
        return True
    return not _GROUP.match(text, further + 1) or BREAKS.isdisjoint(blank(folded, raw, further))


def has_groups(words: str) -> bool:
    """Whether folded words may have blanks between groups of digits."""
    return " " in words and _GROUPING.search(words) is not None


def grouping_blanks(words: str) -> list[int]:
    """The places of blanks in folded words that stand between groups of digits."""
    return [found.end() - 1 for found in _GROUPED.finditer(words)]
