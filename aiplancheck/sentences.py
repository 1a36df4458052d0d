"""Sentences of running text: where one ends, in any language that ends them with a mark.

A mark ends a sentence when blanks and a beginning follow it. What only looks like an end is none: an ordinal
("am 6. Februar"), an initial ("J. Smith"), a short abbreviation ("Nr. 4", "approx. 20"). Rather one sentence too long
than one torn apart: what stands in one sentence is looked at together.
"""

from __future__ import annotations

import re

#: A mark that may end a sentence, with closing quotation marks and brackets, and a line's end.
_END = re.compile(
    r"""(?P<mark>[.!?…]+)["'”’»“)\]]*(?=\s)   # in scripts with blanks
      | [。！？｡]+[」』）”]*                     # in scripts without
      | (?P<line>[ \t]*(?:\r\n|[\n\r\v\f\u2028\u2029])+\s*)   # a new line
    """,
    re.VERBOSE,
)
_BLANKS = re.compile(r"\s*")
#: A word before a full stop that is likelier shortened than last: one letter, or a few with no vowel or a capital.
_SHORT = re.compile(
    r"(?:^|[\s(\[\"'„“‘«])(?:[^\W\d_]|\d{1,3}|[^\W\d_]\.[^\W\d_]|(?:Nr|No|Art|Abs|Mr|Mrs|Ms|Dr|Prof|St|approx|ca|bzw|vgl|"
    r"usw|z\.B|d\.h|Mio|Mrd|Bio|Tsd|Inc|Ltd|Corp|Co|vs|etc|cf|fig|Sr|Sra|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Okt|Nov|Dec|"
    r"Dez|env|art|pct|e\.g|i\.e))$",
    re.IGNORECASE,
)
#: A paragraph begins where a line is blank, or with a bullet or a heading; elsewhere a line may only be wrapped.
_BLANK_LINE = re.compile(r"(?:\r\n|[\n\r])[ \t]*(?:\r\n|[\n\r])|[\v\f\u2029]")
#: A line that is this long may go on in the next one; a shorter one is a heading, a list item or a table's cell.
WRAPPED = 60


def spans(text: str) -> list[tuple[int, int]]:
    """The sentences of a text as (start, end) in code points, in order, without the blanks around them."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        end = match.end()
        if match["line"] is not None:
            if _goes_on(text, start, match):
                continue
            end = match.start()
        elif match["mark"] is not None and not _ends(text, start, match):
            continue
        _add(found, text, start, end)
        start = match.end()
    _add(found, text, start, len(text))
    return found


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    blanks = _BLANKS.match(text, start, end)
    start = blanks.end() if blanks else start
    end = start + len(text[start:end].rstrip())
    if end > start:
        found.append((start, end))


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a mark that blanks follow ends a sentence."""
    if match["mark"] != ".":
        return True
    following = _BLANKS.match(text, match.end())
    at = following.end() if following else match.end()
    if at < len(text) and text[at].islower():
        return False
    return _SHORT.search(text[max(start, match.start() - 8) : match.start()]) is None


def _goes_on(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a new line is only a wrap: the line before it is long and open, the next one begins small."""
    if _BLANK_LINE.search(match[0]):
        return False
    line = max(start, text.rfind("\n", 0, match.start()) + 1)
    if match.start() - line < WRAPPED or match.end() >= len(text):
        return False
    return text[match.end()].isalnum()
