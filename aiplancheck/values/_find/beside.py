"""Marks right beside a figure that make it a part of something larger: 401(k), 5±2, 1.-3. Mai, 3×4 m."""

from __future__ import annotations

import re

#: Looked for from right to left: how much of what stands before a figure may tell.
_BEFORE = 24
#: A part of what is printed as one amount with what stands on the other side of these marks.
_SPLIT_BEFORE = re.compile(r"(?:±|\+/-|[$€£¥₹₩]\()\s?\Z")
_SPLIT_BEHIND = re.compile(r" {0,2}(?:±|\+/-)")
_BARE_BEFORE = re.compile(
    r"(?:[0-9]・|※ ?|[;:,、] ?\()\Z"  # 3・11 · ※1 · it may: (1) pay; (2) leave
    r"|(?<![^\W_])'\Z"  # '24
)
_CLAUSE = re.compile(r"[0-9]\(\Z")
_BARE_BEHIND = re.compile(
    r" ?[x×] ?[0-9]|\^|・[0-9]"  # 3 x 4 m · 10^6 · 3・11
    r"|-(?:[%€$£]|[^\W\d_]+-[0-9]|(?=[ ,;/)])|\Z)"  # das 2-%-Ziel · 3-for-2 · zwei- bis dreimal
    r"|\((?:[^\W\d_]|[0-9]{1,2})\)"  # 401(k), article 6(1)
    r"|\.[–-][0-9]"  # 1.-3. Mai
    r"| ?[^\W\d_]{1,3}[€$£¥]"  # 12 T€
)
_IN_A_WORD = re.compile(r"[_#@]\Z|(?<![^\W\d_])[a-zäöüß]+-\Z")
_SHORT_YEAR = re.compile(r"[0-9]{2}(?![0-9'])")
_ENTRY = re.compile(r"[0-9]{1,2}\)")
#: The word behind is cut at the end of its line, so that it is not known what is counted.
_CUT = re.compile(r"[ \u00a0\u202f]{1,3}[^\W\d_]+-\r?\n")

#: A letter that may be a scale, of which it is not sure: 5 k, 3 M, 2.5 B.
_LETTER = re.compile(r"[ \u00a0\u202f][kKMBT](?![\w&'’.-])")


def is_in_a_word(cased: str, start: int) -> bool:
    """Whether a year is a part of a word or of a limit: report_2024, pre-1990, but not the Sommer-2019-Kollektion."""
    return _IN_A_WORD.search(cased, max(0, start - _BEFORE), start) is not None


def is_split(text: str, start: int, end: int) -> bool:
    """Whether an amount is a part of one with a tolerance, or lacks the sign before its bracket: 5±2, $(45)."""
    if _SPLIT_BEHIND.match(text, end):
        return True
    return _SPLIT_BEFORE.search(text, max(0, start - _BEFORE), start) is not None


def is_part(text: str, raw: str, start: int, end: int) -> bool:
    """Whether a bare figure is a part of a name, a number or an enumeration by the marks beside it."""
    if _BARE_BEHIND.match(text, end) or _CUT.match(raw, end) or _LETTER.match(raw, end):
        return True
    left = max(0, start - _BEFORE)
    before = _BARE_BEFORE.search(text, left, start)
    if before is not None:
        if before[0].endswith("("):
            return _ENTRY.match(text, start) is not None
        return not before[0].endswith("'") or _SHORT_YEAR.match(text, start) is not None
    if text[end : end + 1] != ")":
        return False
    if text[start - 1 : start] == "(":
        return _CLAUSE.search(text, left, start) is not None  # Art. 6(1)
    line = text[max(0, start - 4 * _BEFORE) : start]
    return "(" not in line[line.rfind(")") + 1 :] and _ENTRY.match(text, start) is not None  # 1) eggs 2) milk
