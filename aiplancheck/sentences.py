"""Sentences of running text: where one ends, in any language that ends them with a mark.

A mark ends a sentence when blanks and a beginning follow it. What only looks like an end is none: an ordinal
("am 6. Februar"), an initial ("J. Smith"), a shortened word ("Nr. 4", "Ord. 5"). A new line ends one unless it is only
a wrap: a column's width was used up, or the words go on ("on / February 6"). Rather one sentence too long than one torn
apart: what stands in one sentence is looked at together.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from aiplancheck.text import columns

#: A mark that may end a sentence, with closing quotation marks and brackets, or one or more line ends with their
#: blanks. Each alternative begins where its run does, so that no run is tried again from its middle.
_END = re.compile(
    r"""(?<![.!?…])(?P<mark>[.!?…]++)["'”’»“)\]]*+(?=\s)   # in scripts with blanks
      | [。！？｡][。！？｡」』）”]*+                             # in scripts without
      | (?P<line>[\n\r\v\f\u2028\u2029]\s*+)                 # a new line, with the blank ones after it
    """,
    re.VERBOSE,
)
_BLANKS = re.compile(r"\s*+")
_LINE = re.compile(r"[^\n\r\v\f\u2028\u2029]+")
#: A word before a full stop that is likelier shortened than last: one letter, or one that nearly always is.
_SHORT = re.compile(
    r"(?:^|[\s(\[\"'„“‘«])(?:[^\W\d_]|\d{1,3}|[^\W\d_]\.[^\W\d_]|(?:Nr|No|Art|Abs|Mr|Mrs|Ms|Dr|Prof|St|approx|ca|bzw|vgl|"
    r"usw|z\.B|d\.h|Mio|Mrd|Bio|Tsd|Inc|Ltd|Corp|Co|vs|etc|cf|fig|Sr|Sra|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Okt|Nov|Dec|"
    r"Dez|env|art|pct|e\.g|i\.e))$",
    re.IGNORECASE,
)
#: A few letters before a full stop and a number, or a shortened word, behind it: Ord. 5, Ord. Nr. 5.
_FEW = re.compile(r"(?:^|[\s(\[\"'„“‘«])[^\W\d_]{1,4}$")
_NUMBERED = re.compile(r"\d|(?:Nr|No|Art|Abs|p|S)\.", re.IGNORECASE)
#: An empty line, or a paragraph's mark, ends every sentence.
_PARAGRAPH = re.compile(r"(?>\r\n|[\n\r])[ \t\u3000]*+[\n\r]|[\v\u2029]")
#: What begins a list's item or a heading: no wrap stands before it.
_ITEM = re.compile(r"[-*•·▪◦‣–—#>|・●■◆○]\s|\(?\d{1,3}[.)]\s|[a-z][.)]\s")
#: A line that ends so goes on in the next one, and so does one before what begins so.
_OPEN = frozenset(",:;(（[「『、・-–—/&")
_GOING_ON = frozenset("(（“„\"'‘«「『$€£¥~%,;)）")
#: Characters that run on without blanks: between two of them a new line is nothing but the end of the paper.
_UNSPACED = re.compile("[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
#: The words behind which a line cannot end: short ones, in small letters ("on", "der", "und").
_LINK = re.compile(r"(?:^|[\s(])[^\W\d_A-ZÀ-ÖØ-Þ]{1,3}$")
#: Of a wrapped text's lines this part is nearly as wide as the widest ones, which are no wider than a page.
_FULL, _NEARLY, _PAGE = 0.5, 0.7, 130


def spans(text: str) -> list[tuple[int, int]]:
    """The sentences of a text as (start, end) in code points, in order, without the blanks around them."""
    found: list[tuple[int, int]] = []
    start, width = 0, _width(text)
    for match in _END.finditer(text):
        end = match.end()
        if match["line"] is not None:
            if _goes_on(text, match, width):
                continue
            end = match.start()
        elif match["mark"] is not None and not _ends(text, start, match):
            continue
        _add(found, text, start, end)
        start = match.end()
    _add(found, text, start, len(text))
    return found


def at(spans: list[tuple[int, int]], start: int, end: int) -> range:
    """The numbers of the sentences that a part of the text touches."""
    first = bisect_left(spans, start, key=lambda span: span[1] - 1)
    last = bisect_left(spans, end, key=lambda span: span[0])
    return range(first, last)


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
    before = text[max(start, match.start() - 8) : match.start()]
    if _FEW.search(before) and _NUMBERED.match(text, at):
        return False
    return _SHORT.search(before) is None


def _width(text: str) -> int:
    """The width in columns at which a text was wrapped; 0 for one whose lines are paragraphs, or whatever they are."""
    lines = [columns(line[0].rstrip()) for line in _LINE.finditer(text[:50_000]) if not line[0].isspace()]
    if len(lines) < 3:
        return 0
    widest = sorted(lines)[-max(1, len(lines) // 10)]
    full = sum(width >= _NEARLY * widest for width in lines)
    return widest if widest <= _PAGE and full >= _FULL * len(lines) else 0


def _goes_on(text: str, match: re.Match[str], width: int) -> bool:
    """Whether a new line is only a wrap."""
    if _PARAGRAPH.search(match[0]) or match.end() >= len(text) or _ITEM.match(text, match.end()):
        return False
    line = text[
        max(text.rfind("\n", 0, match.start()), text.rfind("\r", 0, match.start())) + 1 : match.start()
    ].rstrip()
    following = text[match.end()]
    if not line or line[-1] in ".!?…。！？":
        return False
    if _UNSPACED.match(line[-1]) and _UNSPACED.match(following):
        return True
    if line[-1] in _OPEN or following in _GOING_ON or following.islower() or _LINK.search(line):
        return True
    return bool(width) and columns(line) >= _NEARLY * width
