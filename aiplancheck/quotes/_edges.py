"""Whether a place in a folded text begins and ends where words and numbers do.

A word is a run of letters or digits; in scripts without blanks letters have no edges among themselves. To a number
belong its sign, also before its currency, what separates its digits, and groups of three behind a blank; numerals are
one run, whether digits or 五 and 億.
"""

from __future__ import annotations

import re

from aiplancheck.quotes._fold import Folded
from aiplancheck.quotes._kinds import DIGIT, FIGURE, KIND, LETTER, MARK, NUMERAL, OTHER, RUNNING

_SIGNS = frozenset("+-~±∓▲△▼<>≤≥≈≃≒≦≧")
_CURRENCIES = frozenset("$€£¥₩₹฿₽₺₴₫₪₱¢₦₡₲₵₸₿￦")
_SEPARATORS = frozenset(".,:/'⁄∕·・^×_-~")
#: Between numerals, the point of a decimal number in Chinese and Japanese.
_POINTS = frozenset("点點")
#: Blanks that group digits; a line wrap and a tab do not.
_GROUPING = frozenset(" \u00a0\u202f\u2009\u2007")
#: Dashes too long for a sign: "the fleet—12 ships—sailed".
_LONG_DASHES = frozenset("—―")
_NUMERIC = frozenset((DIGIT, NUMERAL))
_FIGURES = frozenset((DIGIT, NUMERAL, FIGURE))
_LETTERS = frozenset((LETTER, RUNNING))
#: After a letter, each of these ends a word and begins nothing.
_FREE = frozenset(' ".,:;()!?。、')

_GROUP_HERE = re.compile(r"\d{3}(?!\d)")
_GROUP_BEHIND = re.compile(r" \d{3}(?!\d)")
_SHORT_BEFORE = re.compile(r"(?<!\d)\d{1,3} ?$")
_HUNDREDTHS = re.compile(r"[\d一二三四五六七八九][分厘]")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>$")
_NOT = re.compile(r"'[tT](?!\w)")
#: No tag that stands before a figure is looked at beyond this length.
_LONGEST_TAG = 300


def is_whole(folded: Folded, raw: str, start: int, end: int) -> bool:
    """Whether both ends of the place in the folded text are edges; `raw` is the text as given."""
    text = folded.text
    easy = start == 0 or (text[start - 1] == " " and KIND[text[start]] in _LETTERS)
    if not easy and not _begins(folded, raw, start):
        return False
    if end == len(text) or (text[end] in _FREE and KIND[text[end - 1]] in _LETTERS):
        return True
    return _ends(folded, raw, end)


def _begins(folded: Folded, raw: str, start: int) -> bool:
    text = folded.text
    first, before = text[start], text[start - 1]
    kind = KIND[first]
    if kind == MARK:
        return False
    if kind == OTHER:
        return not _opens_number(text, start) or not _holds_on(text, start)
    if kind in _FIGURES:
        return _number_begins(folded, raw, start)
    if kind == RUNNING:
        return True
    if before == "-":
        from aiplancheck.quotes._compounds import is_compound, is_negated

        return not is_compound(text, start) and not is_negated(text, start)
    return _base(text, start - 1) not in (LETTER, DIGIT, FIGURE)


def _opens_number(text: str, start: int) -> bool:
    """Whether signs, currencies or separators here lead to a digit at once."""
    for place in range(start, min(start + 4, len(text))):
        if KIND[text[place]] in _NUMERIC:
            return place > start
        if text[place] not in _SIGNS and text[place] not in _CURRENCIES and text[place] not in _SEPARATORS:
            return False
    return False


def _holds_on(text: str, start: int) -> bool:
    """Whether the sign, currency or separator here belongs to what stands before it."""
    return text[start - 1] in _SIGNS or _base(text, start - 1) in (LETTER, DIGIT, NUMERAL, FIGURE)


def _number_begins(folded: Folded, raw: str, start: int) -> bool:
    text = folded.text
    before, kind = text[start - 1], _base(text, start - 1)
    numeral = KIND[text[start]] == NUMERAL
    if kind in _FIGURES:
        return False
    if kind == LETTER:
        return numeral
    if kind == RUNNING:
        return not _shares_before(text, start)
    if before in _SIGNS:
        return not _is_sign(folded, raw, start - 1, numeral=numeral)
    if before in _CURRENCIES:
        return start < 2 or text[start - 2] not in _SIGNS
    if before in _SEPARATORS:
        return not _separates_before(text, start)
    if before == " " and _GROUP_HERE.match(text, start):
        return not (_SHORT_BEFORE.search(text[max(0, start - 6) : start]) and _is_grouping(folded, raw, start - 1))
    return True


def _shares_before(text: str, start: int) -> bool:
    """Whether the number goes on from before a character: 3割|5分, 三点|五."""
    if start < 2 or KIND[text[start - 2]] not in _NUMERIC:
        return False
    before = text[start - 1]
    return before in _POINTS or (before == "割" and _HUNDREDTHS.match(text, start) is not None)


def _is_sign(folded: Folded, raw: str, place: int, *, numeral: bool) -> bool:
    """Whether the sign at this place belongs to the figures behind it."""
    text = folded.text
    sign = text[place]
    if place and KIND[text[place - 1]] in _FIGURES:
        return True
    if sign == "-":
        printed = _printed(folded, raw, place)
        return printed not in _LONG_DASHES and (not numeral or printed == "−")
    if sign == ">":
        return _TAG.search(text[max(0, place + 1 - _LONGEST_TAG) : place + 1]) is None
    return True


def _separates_before(text: str, start: int) -> bool:
    """Whether the separator before this digit belongs to its number."""
    mark, place = text[start - 1], start - 2
    if place >= 0 and KIND[text[place]] in _FIGURES:
        return True
    if mark == "." and place >= 0 and text[place] == ".":  # an ellipsis, or 1..5
        while place >= 0 and text[place] == ".":
            place -= 1
        return place >= 0 and KIND[text[place]] in _FIGURES
    if mark == ".":
        return place < 0 or _base(text, place) not in _LETTERS
    return mark == "^"


def _ends(folded: Folded, raw: str, end: int) -> bool:
    text = folded.text
    after, kind = text[end], _base(text, end - 1)
    if KIND[after] == MARK:
        return False
    if kind == LETTER:
        return _word_ends(text, end)
    if kind in _FIGURES:
        return _number_ends(folded, raw, end)
    if kind == RUNNING:
        return not _shares_behind(text, end - 1)
    if KIND[after] not in _NUMERIC:
        return True
    last = text[end - 1]
    before = _base(text, end - 2) if end > 1 else OTHER
    if last in _SIGNS:
        return last == "-" and before not in _FIGURES and _printed(folded, raw, end - 1) in _LONG_DASHES
    if last in _CURRENCIES:
        return False
    if last not in _SEPARATORS:
        return True
    return before not in _FIGURES and (last != "." or before in _LETTERS)


def _word_ends(text: str, end: int) -> bool:
    after = text[end]
    if after == "-":
        from aiplancheck.quotes._compounds import is_compound

        return not is_compound(text, end + 1)
    return KIND[after] not in (LETTER, DIGIT, FIGURE) and _NOT.match(text, end) is None


def _number_ends(folded: Folded, raw: str, end: int) -> bool:
    text = folded.text
    after, kind = text[end], KIND[text[end]]
    if kind in _FIGURES or after == "+":
        return False
    if kind == LETTER:
        return KIND[text[end - 1]] == NUMERAL
    if kind == RUNNING:
        return not _shares_behind(text, end)
    behind = text[end + 1 : end + 2]
    if after in _SEPARATORS:
        return not (behind and (KIND[behind] in _FIGURES or (after == "^" and behind in _SIGNS)))
    if after == " " and _GROUP_BEHIND.match(text, end):
        return not (_SHORT_BEFORE.search(text[max(0, end - 5) : end]) and _is_grouping(folded, raw, end))
    return True


def _shares_behind(text: str, place: int) -> bool:
    """Whether the number goes on behind the character at this place: 3割|5分, 三点|五."""
    if not 0 < place < len(text) - 1 or KIND[text[place - 1]] not in _NUMERIC:
        return False
    if text[place] in _POINTS:
        return KIND[text[place + 1]] in _NUMERIC
    return text[place] == "割" and _HUNDREDTHS.match(text, place + 1) is not None


def _base(text: str, place: int) -> str:
    """The kind of the character at this place, or of the one that its marks belong to."""
    while place > 0 and KIND[text[place]] == MARK:
        place -= 1
    return KIND[text[place]]


def _printed(folded: Folded, raw: str, place: int) -> str:
    """The character of the text as given that this one was made of."""
    start = folded.start(place)
    return "" if start is None else raw[start]


def _is_grouping(folded: Folded, raw: str, place: int) -> bool:
    """Whether the blank at this place is one that may stand between groups of digits."""
    start, end = folded.start(place), folded.end(place + 1)
    return start is not None and end is not None and end - start == 1 and raw[start] in _GROUPING
