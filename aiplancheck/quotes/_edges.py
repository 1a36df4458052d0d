"""Whether a place in a folded text begins and ends where words and numbers do.

A word is a run of letters or digits; in scripts without blanks letters have no edges among themselves, but not before
one that negates them. To a number belong its sign, also before its currency, what separates its digits, the other end
of its range, and groups of three behind a blank; numerals are one run, whether digits or 五 and 億. What prints nothing
is looked through.
"""

from __future__ import annotations

import re
import unicodedata

from aiplancheck.quotes import _numbers as numbers
from aiplancheck.quotes._fold import Folded
from aiplancheck.quotes._kinds import DIGIT, FIGURE, KIND, LETTER, MARK, NUMERAL, OTHER, RUNNING
from aiplancheck.quotes._shared import is_inside
from aiplancheck.quotes._signed import AMOUNT, is_signed
from aiplancheck.quotes._signs import MINUS, NONE, SIGN, UNSEEN, base, printed, visible_before, visible_behind

_FIGURES = frozenset((DIGIT, NUMERAL, FIGURE))
_LETTERS = frozenset((LETTER, RUNNING))
#: After a letter, each of these ends a word and begins nothing.
_FREE = frozenset(' ".,:;()!?。、\u2029')
#: Before a blank, these may be a sign of an amount that begins with its currency.
_SIGNS_BEFORE_BLANK = frozenset("-▲△±∓\u2796\u02d7\u207b")

_NOT = re.compile(r"'[tT](?!\w)")
#: A number and its unit, at the end of a range cut in two: 5 km|–10 km.
_MEASURE = re.compile(r"\d ?[^\W\d_]{1,12}$")
_EXPONENT = re.compile(r"\d[eE]$")
_WORD_AT_END = re.compile(r"[^\W\d_]+$")
#: A raised figure behind a shorter word is a power or a formula, behind a longer one a note.
_SHORTEST_NOTED = 4


def is_whole(folded: Folded, raw: str, start: int, end: int) -> bool:
    """Whether both ends of the place in the folded text are edges; `raw` is the text as given."""
    text = folded.text
    easy = start == 0 or (
        text[start - 1] == " "
        and KIND[text[start]] in _LETTERS
        and (start == 1 or text[start - 2] not in _SIGNS_BEFORE_BLANK)
    )
    if not easy and not _begins(folded, raw, start):
        return False
    if end == len(text) or (text[end] in _FREE and KIND[text[end - 1]] in _LETTERS):
        return True
    return _ends(folded, raw, end)


def _begins(folded: Folded, raw: str, start: int) -> bool:
    text = folded.text
    kind = KIND[text[start]]
    if kind == MARK:
        return False
    at = visible_before(text, start)
    at = base(text, at) if at >= 0 else at
    if at < 0:
        return at == NONE
    if kind == OTHER:
        return not numbers.opens_number(text, start) or not numbers.belongs_before(folded, raw, at)
    if kind in _FIGURES:
        return numbers.begins(folded, raw, start, at)
    if kind == RUNNING:
        return not is_inside(text, start) and not (KIND[text[at]] == RUNNING and _negates(text[at]))
    return _word_begins(folded, raw, start, at)


def _negates(character: str) -> bool:
    from aiplancheck.quotes._compounds import negating_prefixes

    return character in negating_prefixes()


def _word_begins(folded: Folded, raw: str, start: int, at: int) -> bool:
    text = folded.text
    mark = text[at]
    if (SIGN[mark] or mark == " ") and AMOUNT.match(text, start) and is_signed(folded, raw, at, direct=False):
        return False
    if mark == "-":
        from aiplancheck.quotes._compounds import is_compound, is_negated

        if printed(folded, raw, at) in MINUS:
            return False
        return not is_compound(text, at) and not is_negated(text, at)
    if mark == "'" and at and KIND[text[at - 1]] == LETTER:
        from aiplancheck.quotes._compounds import is_elided_negation

        return not is_elided_negation(text, at)
    return mark != "¬" and mark not in MINUS and KIND[mark] not in (LETTER, DIGIT, FIGURE)


def _ends(folded: Folded, raw: str, end: int) -> bool:
    text = folded.text
    after = visible_behind(text, end)
    last = base(text, end - 1)
    if after < 0 or last == UNSEEN:
        return after == NONE and last != UNSEEN
    if KIND[text[after]] == MARK:
        return False
    kind = KIND[text[last]]
    if kind == LETTER:
        return _word_ends(text, end, after)
    if kind in _FIGURES:
        return numbers.ends(folded, raw, end, after) and numbers.ends_at_wrap(folded, raw, end, after)
    if kind == RUNNING:
        return not is_inside(text, end - 1)
    return numbers.unit_ends(folded, raw, end, after)


def _word_ends(text: str, end: int, after: int) -> bool:
    mark = text[after]
    word = text[max(0, end - 16) : end]
    if mark in "-+~" and _EXPONENT.search(word) and text[after + 1 : after + 2].isdecimal():
        return False
    if mark in "-~":
        from aiplancheck.quotes._compounds import is_compound

        return not is_compound(text, after) and not (_MEASURE.search(word) and numbers.joins(text, after))
    if KIND[mark] == FIGURE:
        return _is_note(text, end, mark)
    return KIND[mark] not in (LETTER, DIGIT) and _NOT.match(text, after) is None


def _is_note(text: str, end: int, mark: str) -> bool:
    """Whether the raised figure behind a word refers to a note: pier plan³, and not 5 m², CO₂ or 5 inch²."""
    if not unicodedata.decomposition(mark).startswith("<super>"):
        return False
    word = _WORD_AT_END.search(text[max(0, end - 40) : end])
    if word is None or len(word[0]) < _SHORTEST_NOTED:
        return False
    before = text[max(0, end - 42) : end - len(word[0])].rstrip(" ")
    return mark not in "²³" or not before or KIND[before[-1]] not in _FIGURES
