"""A text prepared for many look-ups: where its lines, pages and paragraphs are, and its folded form."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from functools import cached_property

from aiplancheck.quotes._fold import Folded
from aiplancheck.quotes._reduced import Reduced

_LINE_END = re.compile(r"\r\n?|\n")
_BLANK_LINE = re.compile(
    r"(?:\r\n?|[\n\v\f\x85\u2028])(?:[^\S\n\r\v\f\x85\u2028\u2029]|[\u00ad\u200b-\u200f\u2060\ufeff])*[\n\r\v\f\x85\u2028]"
    r"|\u2029"
)


class Document:
    """A text as it was given. Everything else is worked out when it is first asked for, and kept."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._line_starts: array[int] | None = None
        self._page_ends: array[int] | None = None
        self._paragraph_ends: array[int] | None = None

    def line(self, offset: int) -> int:
        """The line of a place, from 1. Form feeds, which end pages, end no line."""
        return bisect_right(self._lines(), offset)

    def column(self, offset: int) -> int:
        """The column of a place in its line, from 1, in code points."""
        return offset - self._lines()[self.line(offset) - 1] + 1

    def page(self, offset: int) -> int:
        """The page of a place, from 1; a form feed ends a page."""
        if self._page_ends is None:
            self._page_ends = array("I", (end.start() for end in re.finditer("\f", self.text)))
        return bisect_left(self._page_ends, offset) + 1

    def offsets(self, first_line: int, last_line: int) -> tuple[int, int]:
        """From where to where these lines reach, line ends included, as far as the text has them."""
        lines = self._lines()
        start = lines[max(first_line, 1) - 1] if first_line <= len(lines) else len(self.text)
        end = lines[max(last_line, 0)] if last_line < len(lines) else len(self.text)
        return start, max(start, end)

    @cached_property
    def folded(self) -> Folded:
        """The text folded, with the way back."""
        return Folded(self.text)

    @cached_property
    def reduced(self) -> Reduced:
        """The folded text without blanks and hyphens; only for a text that is not too big to be there thrice."""
        return Reduced(self.folded.text, 0)

    def same_paragraph(self, start: int, end: int) -> bool:
        """Whether no paragraph ends between the places; without blank lines every line is a paragraph."""
        if self._paragraph_ends is None:
            first = len(self.text) - len(self.text.lstrip())
            last = len(self.text.rstrip())
            ends = array("I", (found.start() for found in _BLANK_LINE.finditer(self.text, first, last)))
            self._paragraph_ends = ends or array("I", (start - 1 for start in self._lines()[1:]))
        return bisect_left(self._paragraph_ends, start) == bisect_left(self._paragraph_ends, end)

    def _lines(self) -> array[int]:
        if self._line_starts is None:
            self._line_starts = array("I", [0])
            self._line_starts.extend(end.end() for end in _LINE_END.finditer(self.text))
        return self._line_starts
