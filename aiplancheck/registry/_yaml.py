"""YAML to nodes that know their line and column, straight from the parser's events.

Every scalar stays the text that was written: no typing, no tags, no anchors. Duplicate keys are faults and are kept
aside, so that what stands under them is checked too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import yaml
from yaml import events as e

from aiplancheck.registry._faults import UNCHECKED, File, shown

#: The C parser where PyYAML was built with it; the pure one is fifteen times slower, and stricter
#: about tabs and about question marks inside brackets.
Parser: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
#: How many lists and mappings may stand in one another.
DEEPEST = 64
_BLOCKS = ("|", ">")
#: Plain scalars that leave a field absent; quoted they are text.
NOTHING = frozenset({"", "~", "null"})


class Text:
    """A scalar. `plain`: not quoted, no block. `line` and `column` of its first character, from 1."""

    __slots__ = ("column", "line", "plain", "text")

    def __init__(self, text: str, plain: bool, line: int, column: int) -> None:
        self.text = text
        self.plain = plain
        self.line = line
        self.column = column

    @property
    def is_absent(self) -> bool:
        """Whether nothing was written: empty, blank, or a plain `null` or `~`."""
        return (self.plain and self.text in NOTHING) or not self.text or self.text.isspace()


class Items:
    """A list."""

    __slots__ = ("column", "flow", "items", "line")

    def __init__(self, flow: bool, line: int, column: int) -> None:
        self.items: list[Node] = []
        self.flow = flow
        self.line = line
        self.column = column


class Entries:
    """A mapping: key to key and value. `again` are the entries whose key stood there before."""

    __slots__ = ("again", "column", "flow", "line", "pairs")

    def __init__(self, flow: bool, line: int, column: int) -> None:
        self.pairs: dict[str, Entry] = {}
        self.again: list[Entry] = []
        self.flow = flow
        self.line = line
        self.column = column

    def every(self, key: str) -> list[Entry]:
        """All entries of a key, duplicates included."""
        found = [self.pairs[key]] if key in self.pairs else []
        return found + [entry for entry in self.again if entry[0].text == key]


class _NoKey(Text):
    """Stands in for a key that is none, so that the rest can be read."""

    __slots__ = ()


Node: TypeAlias = Text | Items | Entries
Entry: TypeAlias = tuple[Text, Node]


class _StopError(Exception):
    """The rest of the file is not read; the fault is noted."""


def compose(text: str, file: File) -> Node | None:
    """The one document of a file, or None (and a fault) when it has none or its syntax is broken."""
    tree = _Tree(file)
    parser: Any = None
    try:
        parser = Parser(text)
        next_event, handlers = parser.get_event, tree.handlers
        while not tree.complete:
            event = next_event()
            handler = handlers.get(type(event))
            if handler is not None:
                handler(event)
    except yaml.YAMLError as error:
        from aiplancheck.registry import _mistakes  # only a broken file needs it
        from aiplancheck.registry._complaint import Scene

        _mistakes.report(error, text, file, Scene(tree.open_brackets(), tree.last_scalar, tree.indents()))
        return None
    except _StopError:
        return None
    finally:
        if parser is not None:
            parser.dispose()
    if tree.root is None:
        file.fault_at(1, 1, "the file is empty", "fill it in or remove it")
    return tree.root


class _Tree:
    """Builds the nodes, one event at a time, without recursion."""

    def __init__(self, file: File) -> None:
        self.root: Node | None = None
        self.complete = False
        self.last_scalar: Any = None
        self._file = file
        self._open: list[tuple[Items | Entries, Text | None]] = []
        self._top: Items | Entries | None = None
        self._key: Text | None = None
        self.handlers: dict[type, Callable[[Any], None]] = {
            e.ScalarEvent: self._scalar,
            e.MappingStartEvent: self._mapping,
            e.SequenceStartEvent: self._list,
            e.MappingEndEvent: self._close,
            e.SequenceEndEvent: self._close,
            e.AliasEvent: self._alias,
            e.DocumentStartEvent: self._document,
            e.StreamEndEvent: self._end,
        }

    def open_brackets(self) -> list[tuple[str, int, int]]:
        """The brackets not yet closed, outermost first: character, line, column."""
        opened = [node for node, _ in self._open[1:]] + ([self._top] if self._top else [])
        return [("[" if isinstance(n, Items) else "{", n.line, n.column) for n in opened if n.flow]

    def indents(self) -> list[int]:
        """The columns at which the open blocks stand, from 1, outermost first."""
        opened = [node for node, _ in self._open[1:]] + ([self._top] if self._top else [])
        return [node.column for node in opened if not node.flow]

    def _scalar(self, event: Any) -> None:
        self.last_scalar = event
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        mark, style, words = event.start_mark, event.style, event.value
        if style in _BLOCKS:
            # the line break that ends a block is the notation's, not the text's
            words = words.rstrip("\n")
        node = Text(words, not style, mark.line + 1, mark.column + 1)
        # as in _add, spelt out: nearly all nodes come this way
        top, key = self._top, self._key
        if type(top) is Items:
            top.items.append(node)
        elif type(top) is not Entries or type(key) is _NoKey:
            self._add(node)
        elif key is None:
            self._key = node
        else:
            self._key = None
            if top.pairs.setdefault(key.text, (key, node))[0] is not key:
                self._put_again(top, key, node)

    def _mapping(self, event: Any) -> None:
        self._start(event, Entries(bool(event.flow_style), event.start_mark.line + 1, event.start_mark.column + 1))

    def _list(self, event: Any) -> None:
        self._start(event, Items(bool(event.flow_style), event.start_mark.line + 1, event.start_mark.column + 1))

    def _start(self, event: Any, node: Items | Entries) -> None:
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        if len(self._open) >= DEEPEST:
            self._stop(event, f"lists and mappings stand in one another more than {DEEPEST} deep", "flatten them")
        self._open.append((self._top if self._top is not None else node, self._key))
        self._top, self._key = node, None

    def _close(self, _: Any) -> None:
        node = self._top
        assert node is not None
        outer, self._key = self._open.pop()
        self._top = None if not self._open else outer
        self._add(node)

    def _add(self, node: Node) -> None:
        top = self._top
        if top is None:
            self.root = node
        elif isinstance(top, Items):
            top.items.append(node)
        elif self._key is None:
            self._key = node if type(node) is Text else self._no_key(node)
        else:
            key, self._key = self._key, None
            self._put(top, key, node)

    def _put(self, top: Entries, key: Text, node: Node) -> None:
        if type(key) is not _NoKey and top.pairs.setdefault(key.text, (key, node))[0] is not key:
            self._put_again(top, key, node)

    def _put_again(self, top: Entries, key: Text, node: Node) -> None:
        top.again.append((key, node))
        line = top.pairs[key.text][0].line
        message = f"duplicate key {shown(key.text)}: it stands on line {line} already"
        self._file.fault(key, message, "keep one of the two")

    def _no_key(self, node: Node) -> Text:
        found = "a list" if isinstance(node, Items) else "a mapping"
        self._file.fault(
            node, f"{found} stands where a key is expected", "put text that begins with a bracket or brace in quotes"
        )
        return _NoKey("", True, node.line, node.column)

    def _alias(self, event: Any) -> None:
        mark = event.start_mark
        self._file.fault_at(
            mark.line + 1,
            mark.column + 1,
            f"{shown('*' + event.anchor)} is a YAML alias; there are none here",
            "write the value out, or put text that begins with * in quotes",
        )
        self._add(Text("*" + event.anchor, False, mark.line + 1, mark.column + 1))

    def _decorated(self, event: Any) -> None:
        mark = event.start_mark
        sign, what = ("&", "an anchor") if event.anchor is not None else ("!", "a tag")
        self._file.fault_at(
            mark.line + 1,
            mark.column + 1,
            f'"{sign}" begins {what} in YAML; there are none here',
            f"remove it, or put text that begins with {sign} in quotes",
        )

    def _document(self, event: Any) -> None:
        if self.root is not None:
            self._stop(event, 'a second document begins with "---"', "one document a file: make it a file of its own")

    def _end(self, _: Any) -> None:
        self.complete = True

    def _stop(self, event: Any, message: str, tip: str) -> None:
        self._file.fault_at(event.start_mark.line + 1, event.start_mark.column + 1, message, f"{tip}; {UNCHECKED}")
        raise _StopError
