"""A source's file with a new text in it: what people wrote stays byte for byte."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping

from aiplancheck.errors import RegistryError
from aiplancheck.intake._entry import ORDER, Fields
from aiplancheck.registry._faults import Faults, File
from aiplancheck.registry._yaml import Entries, Parser, compose

#: What a text brings with it; everything else that stands in a file already was put there by a person, and stays.
OF_THE_TEXT = frozenset({"retrieved", "text", "sha256"})
_MARK = "\ufeff"
#: A line with its end, as YAML ends lines.
_LINE = re.compile("[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029])|[^\n\r\x85\u2028\u2029]+$")
_COMMENT = re.compile("[ \t]*#[^\n\r\x85\u2028\u2029]*")


def merged(old: str, fields: Fields, given: frozenset[str], path: str) -> str:
    """A file with a new text: `given` fields and those of the text are replaced, absent ones added.

    A given field without a value is taken out. All else stays: what people recorded, comments (also in lines that
    change), line ends, a byte order mark. Raises RegistryError when the file is broken, since nobody could say then
    what stays.
    """
    mark, text = (_MARK, old[1:]) if old.startswith(_MARK) else ("", old)
    end = "\r\n" if "\r\n" in text and text.index("\r\n") + 1 == text.index("\n") else "\n"
    text += "" if text.endswith(("\n", "\r")) else end
    blocks = _blocks(text, keys(text, path))
    comments = _comments(text)
    for key in [key for key in ORDER if key in fields or key in given]:
        places = {block.key: index for index, block in enumerate(blocks)}
        line = f"{key}: {fields[key]}" if key in fields else ""
        if key not in places:
            if line:
                _insert(blocks, key, line + end, places)
        elif key in given | OF_THE_TEXT:
            blocks[places[key]] = _replaced(blocks[places[key]], line, end, comments)
    return mark + "".join(line for block in blocks for line in block.lines)


def keys(old: str, path: str) -> dict[str, int]:
    """The line, from 0, on which each key of the outermost mapping stands. Raises RegistryError when it is none."""
    faults = Faults()
    file = File(path, faults)
    node = compose(old.removeprefix(_MARK), file)
    if isinstance(node, Entries) and not node.flow and not faults.found:
        return {key.text: key.line - 1 for key, _ in node.pairs.values()}
    if node is not None and not faults.found:
        file.fault(node, "this is no mapping on lines of its own, so nothing can be added", 'write "key: value" lines')
    raise RegistryError(tuple(faults.found))


class _Block:
    """The lines of a key, up to the next one; `start` is the first of them in the old file, None for a new key."""

    def __init__(self, key: str, lines: list[str], start: int | None = None) -> None:
        self.key = key
        self.lines = lines
        self.start = start

    def tail(self) -> list[str]:
        """Comments and blank lines at the end: they belong to what follows."""
        count = 0
        while count < len(self.lines) - 1 and (
            not self.lines[-1 - count].strip() or self.lines[-1 - count].startswith("#")
        ):
            count += 1
        return self.lines[len(self.lines) - count :]


def _blocks(text: str, starts: Mapping[str, int]) -> list[_Block]:
    """The text's lines cut before each key; those before the first are called ""."""
    lines = _LINE.findall(text)
    ordered = sorted((line, key) for key, line in starts.items())
    ends = [line for line, _ in ordered[1:]] + [len(lines)]
    first = ordered[0][0] if ordered else len(lines)
    cut = [_Block(key, lines[line:end], line) for (line, key), end in zip(ordered, ends, strict=True)]
    return [_Block("", lines[:first]), *cut]


def _insert(blocks: list[_Block], key: str, line: str, places: Mapping[str, int]) -> None:
    """Put a new key behind those that come before it in order; what stood below them goes below it."""
    before = max((places[other] for other in ORDER[: ORDER.index(key)] if other in places), default=0)
    block = blocks[before]
    tail = block.tail() if block.key else []
    block.lines = block.lines[: len(block.lines) - len(tail)]
    blocks.insert(before + 1, _Block(key, [line, *tail]))


def _replaced(block: _Block, line: str, end: str, comments: Mapping[int, str]) -> _Block:
    """A key with its new line, "" for none; the comment behind the old one stays there, others on their own lines."""
    tail = block.tail()
    first = block.start or 0
    own = [comments[at] for at in range(first, first + len(block.lines) - len(tail)) if at in comments]
    beside = own.pop(0) if line and first in comments else ""
    kept = [f"{comment.strip()}{end}" for comment in own]
    return _Block(block.key, [*([f"{line}{beside}{end}"] if line else []), *kept, *tail], block.start)


def _comments(text: str) -> dict[int, str]:
    """The comment on each line, from 0, with the blanks before it: what stands between YAML's tokens."""
    found: dict[int, str] = {}
    starts = [line.start() for line in _LINE.finditer(text)]
    parser = Parser(text)
    try:
        at = 0
        while parser.check_token():
            token = parser.get_token()
            for match in _COMMENT.finditer(text, at, max(at, token.start_mark.index)):
                found[bisect_right(starts, match.start()) - 1] = match[0]
            if getattr(token, "style", None) in ("|", ">"):  # a block's first line has its comment within the token
                first = starts[bisect_right(starts, token.start_mark.index) :][:1] or [len(text)]
                if header := _COMMENT.search(text, token.start_mark.index, first[0]):
                    found[bisect_right(starts, header.start()) - 1] = header[0]
            at = max(at, token.end_mark.index)
    finally:
        parser.dispose()
    return found
