"""Reading the fields of one mapping: each reader gives the value and notes a fault when it has another shape."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from aiplancheck.errors import Place
from aiplancheck.registry._faults import File, shown
from aiplancheck.registry._references import Reference
from aiplancheck.registry._suggest import meant, nearest
from aiplancheck.registry._yaml import NOTHING, Entries, Entry, Items, Node, Text

Word = TypeVar("Word", bound=str)

#: Ids and keys: claims, topics, sources, qualifiers.
ID = re.compile("[a-z0-9-]+")
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LANGUAGE = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_COUNT = re.compile("[0-9]{1,9}")


class Places(Mapping[str, Place]):
    """Where each field's value starts, by key; worked out when asked, which few are."""

    __slots__ = ("_pairs", "_path")

    def __init__(self, path: str, pairs: Mapping[str, Entry]) -> None:
        self._path = path
        self._pairs = pairs

    def __getitem__(self, key: str) -> Place:
        node = self._pairs[key][1]
        return Place(self._path, node.line, node.column)

    def __iter__(self) -> Iterator[str]:
        return iter(self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)


class Fields:
    """One mapping: `what` names it in messages. Keys that are not in `allowed` are faults."""

    __slots__ = ("_meant", "_pairs", "file", "node", "place", "what")

    def __init__(
        self, file: File, node: Entries, what: str, allowed: frozenset[str] | None, place: Place | None = None
    ) -> None:
        self.file = file
        self.node = node
        self.what = what
        self.place = place or Place(file.path, node.line, node.column)
        self._pairs = node.pairs
        self._meant: frozenset[str] = frozenset()
        if allowed is not None and (not self._pairs.keys() <= allowed or node.again):
            for entry in [*self._pairs.values(), *node.again]:
                self._known(entry, allowed)

    def places(self) -> Mapping[str, Place]:
        """Where each field's value starts, by key."""
        return Places(self.file.path, self._pairs)

    def node_of(self, key: str) -> Node | None:
        """A field's node, None when the field is absent."""
        entry = self._pairs.get(key)
        if entry is None:
            return None
        node = entry[1]
        # most texts are plain words: only those that may be nothing are asked
        if type(node) is Text and (node.text in NOTHING or node.text.isspace()) and node.is_absent:
            return None
        return node

    def text(self, key: str) -> str:
        """A field that holds one text, "" when absent."""
        if key not in self._pairs:
            return ""
        node = self.text_node(key)
        return node.text if node is not None else ""

    def optional(self, key: str) -> str | None:
        """A field that holds one text, None when absent."""
        node = self.text_node(key)
        return node.text if node is not None else None

    def text_node(self, key: str) -> Text | None:
        """The node of a field that holds one text."""
        if key not in self._pairs:
            return None
        node = self.node_of(key)
        return node if node is None else self.as_text(node, f'"{key}"')

    def as_text(self, node: Node, what: str) -> Text | None:
        """The node if it is a text; otherwise a fault."""
        if type(node) is Text:
            return node
        tip = "put text with brackets, braces or ': ' in quotes"
        self.file.fault(node, f"{what} in {self.what} is {kind_of(node)}; expected a text", tip)
        return None

    def required(self, key: str) -> str:
        """A field that must hold a text."""
        return self.text(key) if self.has(key) else ""

    def has(self, key: str) -> bool:
        """Whether a field that must be there is; a fault when it is not."""
        if self.node_of(key) is not None:
            return True
        entry = self._pairs.get(key)
        if key in self._meant:
            return False
        if entry is None:
            self.file.faults.add(self.place, f'{self.what} has no "{key}"', f'add "{key}: …"')
        elif type(entry[1]) is Text and entry[1].text == "null":
            self.file.fault(
                entry[1], f'"{key}" in {self.what} is empty', 'a bare null is nothing; write "null" for the word'
            )
        else:
            self.file.fault(entry[1], f'"{key}" in {self.what} is empty', "fill it in")
        return False

    def flag(self, key: str) -> bool:
        """A field that is true or false, false when absent."""
        node = self.text_node(key)
        if node is None or node.text == "false":
            return False
        if node.text != "true":
            self.file.fault(node, f'"{key}" in {self.what} is {shown(node.text)}; expected true or false')
            return node.text.casefold() in ("yes", "on", "true", "1")
        return True

    def word(self, key: str, words: tuple[Word, ...], default: Word | None = None) -> Word | None:
        """A field whose text is one of a few words."""
        node = self.text_node(key)
        if node is None:
            return default
        for word in words:
            if word == node.text:
                return word
        tip = meant(node.text, words, f"write one of: {', '.join(words)}")
        self.file.fault(node, f"unknown {key} {shown(node.text)} in {self.what}; expected {listed(words)}", tip)
        return default

    def items(self, key: str) -> list[Node]:
        """The entries of a field that holds a list, those under a duplicate key too; empty entries are faults."""
        node = self.node_of(key)
        found = [] if node is None else self.as_items(node, f'"{key}"')
        again = (value for at, value in self.node.again if at.text == key and type(value) is Items)
        return found + [item for value in again for item in self.as_items(value, f'"{key}"')]

    def as_items(self, node: Node, what: str) -> list[Node]:
        """The entries of a node that is a list; otherwise a fault."""
        if type(node) is Items:
            return [item for item in node.items if not self._is_empty(item, what)]
        tip = "write [A, B], or each entry on a line of its own after a dash"
        self.file.fault(node, f"{what} in {self.what} is {kind_of(node)}; expected a list", tip)
        return []

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of a field that holds a list of texts."""
        return tuple(node.text for node in self.text_nodes(key))

    def text_nodes(self, key: str) -> list[Text]:
        """The nodes of a field that holds a list of texts."""
        node = self.node_of(key)
        return [] if node is None else self.as_texts(node, f'"{key}"')

    def as_texts(self, node: Node, what: str) -> list[Text]:
        """The nodes of a list of texts."""
        entries = (self.as_text(item, f"an entry of {what}") for item in self.as_items(node, what))
        return [entry for entry in entries if entry is not None]

    def one_or_more(self, key: str) -> list[Node]:
        """The entries of a field that holds one thing or a list of them."""
        node = self.node_of(key)
        if node is None:
            return []
        return self.as_items(node, f'"{key}"') if type(node) is Items else [node]

    def mapping(self, key: str) -> Entries | None:
        """The node of a field that holds a mapping."""
        node = self.node_of(key)
        return None if node is None else self.as_mapping(node, f'"{key}"')

    def as_mapping(self, node: Node, what: str, expected: str = "") -> Entries | None:
        """The node if it is a mapping; otherwise a fault."""
        if type(node) is Entries:
            return node
        expected = f" with {expected}" if expected else ""
        tip = 'write "key: value" lines below it, or {key: value}'
        self.file.fault(node, f"{what} in {self.what} is {kind_of(node)}; expected a mapping{expected}", tip)
        return None

    def day(self, key: str) -> str:
        """A field that holds a calendar day, YYYY-MM-DD."""
        return self._fitting(key, _is_day, "a day", "write YYYY-MM-DD, such as 2026-11-21")

    def count(self, key: str) -> int | None:
        """A field that holds a line number, from 1."""
        node = self.text_node(key)
        if node is None:
            return None
        if not _COUNT.fullmatch(node.text) or int(node.text) < 1:
            self.file.fault(node, f'"{key}" in {self.what} is {shown(node.text)}; expected a line number from 1')
            return None
        return int(node.text)

    def language(self, key: str) -> str:
        """A field that holds a language tag, "" when absent."""
        return self._fitting(key, is_language, "a language tag", "write a BCP 47 tag such as en, de or pt-BR")

    def _fitting(self, key: str, fits: Callable[[str], bool], expected: str, tip: str) -> str:
        """A field's text, "" when absent; a fault when it does not fit."""
        node = self.text_node(key)
        if node is None:
            return ""
        if not fits(node.text):
            self.file.fault(node, f'"{key}" in {self.what} is {shown(node.text)}; expected {expected}', tip)
        return node.text

    def source(self, key: str) -> str:
        """A field that names a source, which is looked up later; "" when absent."""
        node = self.text_node(key)
        if node is None:
            return ""
        self.names_source(node)
        return node.text

    def names_source(self, node: Text) -> None:
        """Notes that a source is named here."""
        self.file.references.sources.append(Reference(node.text, self.file.path, node.line, node.column))

    def names_claim(self, node: Text) -> None:
        """Notes that a claim is named here."""
        self.file.references.claims.append(Reference(node.text, self.file.path, node.line, node.column))

    def is_id(self, key: Text, what: str) -> bool:
        """Whether a key can be an id; a fault when it cannot."""
        if ID.fullmatch(key.text):
            return True
        self.file.fault(
            key, f"{what} {shown(key.text)} has characters that an id cannot have", "use a-z, 0-9 and - only"
        )
        return False

    def _is_empty(self, item: Node, what: str) -> bool:
        if type(item) is Text and item.is_absent:
            self.file.fault(item, f"an entry of {what} in {self.what} is empty", "remove it, or put the word in quotes")
            return True
        return False

    def _known(self, entry: Entry, allowed: frozenset[str]) -> None:
        key, value = entry
        if key.text in allowed:
            return
        if self.node.flow and type(value) is Text and value.is_absent:
            tip = "a comma ends a value between { and }: put text with a comma in quotes"
        else:
            tip = meant(key.text, allowed, f"allowed: {', '.join(sorted(allowed))}")
            # a misspelt key is one fault, not also a missing one
            self._meant |= {nearest(key.text, allowed) or ""}
        self.file.fault(key, f"unknown key {shown(key.text)} in {self.what}", tip)


def kind_of(node: Node) -> str:
    """What a node is, for messages."""
    if type(node) is Text:
        return f"the text {shown(node.text)}"
    return "a list" if type(node) is Items else "a mapping"


def listed(words: Iterable[str]) -> str:
    """Words with commas, and "or" before the last."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def is_language(tag: str) -> bool:
    """Whether a text has the form of a BCP 47 language tag."""
    return len(tag) <= 35 and _LANGUAGE.fullmatch(tag) is not None


def _is_day(text: str) -> bool:
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
