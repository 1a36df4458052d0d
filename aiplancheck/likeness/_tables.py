"""The shapes of a text's tables, drawn with bars or tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator

_RULE = re.compile(r"[\s|:+=-]*-[\s|:+=-]*$")
_CELLS = {"|": re.compile(r"^\s*\||\|\s*$"), "\t": re.compile(r"^\t|\t$")}


def shapes(text: str) -> Iterator[tuple[int, int, int]]:
    """(offset, rows, columns) of each table, at least two of both; a heading above a rule is no row."""
    rows, columns, begin, offset = 0, 0, 0, 0
    for line in text.splitlines(keepends=True):
        width = _width(line.rstrip("\r\n"))
        if width != columns and columns:
            if rows > 1:
                yield begin, rows, columns
            rows = columns = 0
        if width > 1 and not columns:
            columns, begin = width, offset
        if columns:
            ruled = _RULE.match(line) is not None
            rows = 0 if ruled and rows == 1 else rows + (not ruled)
        offset += len(line)
    if rows > 1 and columns:
        yield begin, rows, columns


def _width(line: str) -> int:
    """How many cells a line has; 0 for one that is no row."""
    mark = "|" if line.count("|") > 1 else "\t" if "\t" in line.strip() else ""
    return _CELLS[mark].sub("", line.strip(" ")).count(mark) + 1 if mark else 0
