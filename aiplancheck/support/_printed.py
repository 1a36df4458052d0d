"""The parts of a quote as they are printed, and where words stand in one whole: at the edges of words and numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from aiplancheck.model import Quote
from aiplancheck.text import INVISIBLE

#: What is left out of a quotation; nothing is read across it.
_ELLIPSIS = re.compile(r"[\[(] ?(?:\.{3,}|…+) ?[\])]|\.{3,}|…+")
#: Scripts that put no blank between words: there a word may end anywhere.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
UNSPACED = re.compile(f"[{_UNSPACED}]")
_WRAPPED = re.compile(rf"(?<=[{_UNSPACED}、。]) *[\r\n]+\s*(?=[{_UNSPACED}])")
#: Digits that are raised, circled or parts of a fraction: 10⁹ is not 109.
_NOT_ALIKE = ("<super>", "<sub>", "<fraction>", "<circle>")
_QUOTES = frozenset("'\"`´′″")
_SEPARATORS, _SIGNS = frozenset(".,'"), frozenset("+-±")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a quote that a value may be read from: `text` as printed, `key` folded, both equally long."""

    text: str
    key: str

    def places(self, words: Part) -> Iterator[tuple[int, int]]:
        """Where words stand in it, no part of a longer word or number."""
        return places(self.key, words.key)

    def cut(self, start: int, end: int | None = None) -> Part:
        """What stands from one place on, or up to another."""
        return Part(self.text[start:end], self.key[start:end])


def part(words: str) -> Part:
    """Words without their typography: invisible characters, line wraps, runs of blanks."""
    if not words.isascii():
        words = _WRAPPED.sub("", unicodedata.normalize("NFC", words.translate(INVISIBLE)))
    text = " ".join(words.split())
    return Part(text, text.lower() if text.isascii() else "".join(map(_alike, text)))


def parts(quotes: Sequence[Quote]) -> list[Part]:
    """What stands between the ellipses of some quotes; then, if there are several, each run of quotes as one."""
    pieces = [[piece.strip() for piece in _ELLIPSIS.split(quote.exact)] for quote in quotes]
    alone = [piece for some in pieces for piece in some if piece]
    joined = [""]
    for some in pieces:
        joined[-1] = f"{joined[-1]} {some[0]}".strip()
        joined += some[1:]
    return [part(piece) for piece in dict.fromkeys([*alone, *joined]) if piece]


def stands_in(text: str, words: str) -> bool:
    """Whether words stand in a text, no part of a longer word or number. Both are folded alike, or not at all."""
    return next(places(text, words), None) is not None


def places(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where words stand in a text; the signs and separators of a number belong to it."""
    start = text.find(words) if words else -1
    while start >= 0:
        end = start + len(words)
        if _begins(text, start) and not _goes_on(text, end):
            yield start, end
        start = text.find(words, start + 1)


def _begins(key: str, start: int) -> bool:
    first, before = key[start], key[start - 1 : start]
    if not before:
        return True
    if first.isalnum() and before.isalnum():
        return bool(UNSPACED.match(first) or UNSPACED.match(before))
    if not first.isdigit():
        return True
    further = key[start - 2 : start - 1] if start > 1 else ""
    if before in _SEPARATORS:
        return not (further.isdigit() or (before != "'" and not further.isalnum()))  # 1,000 and .5
    return before not in _SIGNS or further.isalnum()  # -5, but 2020-2025


def _goes_on(key: str, end: int) -> bool:
    last, behind = key[end - 1], key[end : end + 1]
    if last.isalnum() and (behind.isalnum() or unicodedata.category(behind or " ")[0] == "M"):
        return not (UNSPACED.match(last) or UNSPACED.match(behind))
    return last.isdigit() and behind in _SEPARATORS and key[end + 1 : end + 2].isdigit()


@cache
def _alike(character: str) -> str:
    """One character for all that differ in typography or case only."""
    category = unicodedata.category(character)
    if category in ("Pi", "Pf") or character in _QUOTES:
        return "'"
    if category == "Pd" or character == "−":
        return "〜" if character == "〰" else "-"
    if unicodedata.decomposition(character).partition(" ")[0] in _NOT_ALIKE:
        return character
    folded = unicodedata.normalize("NFKC", "〜" if character == "～" else character).lower()
    return folded if len(folded) == 1 else character
