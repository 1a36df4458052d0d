"""The lines of a YAML file as a person sees them, for telling where a slip is."""

from __future__ import annotations

import re

#: What ends a line for the YAML parser.
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
#: A key with its colon at the start of a line, list dashes before it allowed.
_KEY = re.compile(r"""(?:- +)*(?:"[^"]*"|'[^']*'|[^\s"'#\[\]{},-][^#]*?|-[^\s#][^#]*?)[ \t]*:(?:[ \t]|$)""")


class Lines:
    """A text by its lines, numbered from 1."""

    def __init__(self, text: str) -> None:
        self._lines = _BREAK.split(text)

    def text(self, line: int) -> str:
        """One line without its break, "" beyond the end."""
        return self._lines[line - 1] if 0 < line <= len(self._lines) else ""

    def indent(self, line: int) -> str:
        """The blanks a line begins with."""
        text = self.text(line)
        return text[: len(text) - len(text.lstrip(" \t"))]

    def character(self, line: int, column: int) -> str:
        """The character there, "" at a line's end."""
        return self.text(line)[column - 1 : column]

    def within(self, line: int, column: int) -> tuple[int, int]:
        """The place, or the last line's end if it lies beyond."""
        return (line, column) if line <= len(self._lines) else (len(self._lines), len(self._lines[-1]) + 1)

    def is_end(self, line: int, column: int) -> bool:
        """Whether nothing but blanks follows."""
        rest = [self.text(line)[column - 1 :], *self._lines[line:]]
        return not any(words.strip() for words in rest)

    def above(self, line: int) -> int:
        """The nearest line above that is neither blank nor a comment, 0 without one."""
        for number in range(line - 1, 0, -1):
            words = self.text(number).strip()
            if words and not words.startswith("#"):
                return number
        return 0

    def columns_above(self, line: int) -> list[int]:
        """The columns, from 1, in which the lines above begin that a new line could stand beside, outermost first."""
        found: list[int] = []
        number = self.above(line)
        while number and (not found or found[0] > 1):
            dashes = re.match(r"[ \t]*(?:- +)*", self.text(number))
            first, inner = len(self.indent(number)) + 1, (len(dashes[0]) + 1 if dashes else 1)
            found = [column for column in sorted({first, inner}) if not found or column < found[0]] + found
            number = self.above(number)
        return found

    def looks_like_key(self, line: int) -> bool:
        """Whether a line begins with a key and its colon."""
        return has_key(self.text(line))


def has_key(line: str) -> bool:
    """Whether a line begins with a key and its colon."""
    return _KEY.match(line.strip()[:2000]) is not None


def content(line: str) -> str:
    """A line without indentation, list dashes and comment."""
    words = re.sub(r"^(?:- +)+", "", line.strip())
    return words.partition(" #")[0].rstrip()


def position(before: str) -> tuple[int, int]:
    """Line and column, from 1, of what comes after a text."""
    lines = _BREAK.split(before)
    return len(lines), len(lines[-1]) + 1
