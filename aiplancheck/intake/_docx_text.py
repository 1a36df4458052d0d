"""The words in the XML parts of a Word document, gathered while it is parsed, so that no tree is built.

Element names are those of ECMA-376, part 1, chapter 17, without their namespaces: strict and transitional documents
differ only in these.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import XMLParser

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
#: Moved away (it stands elsewhere too), readings above characters, and what old programs show instead of a choice.
_LEFT_OUT = {"moveFrom", "rt", "Fallback"}
#: Notes that are only a line above the notes.
_FURNITURE = {"separator", "continuationSeparator", "continuationNotice"}
_OFF = {"0", "false", "off"}


class DoctypeError(Exception):
    """There is a document type declaration: the door for entities that grow without bound."""


class _Part:
    """What every part refuses, and how much came of it: `elements`, everything `seen`, characters (`size`)."""

    def __init__(self) -> None:
        self.elements = self.seen = self.size = 0

    def doctype(self, *_: object) -> None:
        """Called by the parser before anything in the declaration is read. Raises DoctypeError."""
        raise DoctypeError

    def close(self) -> None:
        """Called by the parser at the end."""

    def _count(self) -> None:
        self.elements += 1
        self.seen += 1


class Words(_Part):
    """The lines of a document's main part, or of its notes; `size` is how many characters they hold."""

    def __init__(self) -> None:
        super().__init__()
        self._paragraphs: list[list[str]] = []  # those that are open: a text box stands inside a paragraph
        self._boxed: list[str] = []
        self._rows: list[list[list[str]]] = []
        self._sinks: list[list[str]] = [[]]  # where lines go: the cell that is open, in the end the document
        self._left_out = 0
        self._is_hidden = False
        self._is_text = False

    @property
    def lines(self) -> list[str]:
        """Every line that is not blank."""
        return [line for line in self._sinks[0] if line.strip()]

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._count()
        name = _local(tag)
        given = {_local(key): value for key, value in attributes.items()}
        if self._left_out or name in _LEFT_OUT or given.get("type") in _FURNITURE:
            self._left_out += 1
            return
        self._is_text = name == "t"
        if name == "p":
            self._paragraphs.append([])
        elif name == "tr":
            self._rows.append([])
        elif name == "tc":
            self._sinks.append([])
        elif name == "r":
            self._is_hidden = False
        elif name == "vanish":
            self._is_hidden = given.get("val") not in _OFF
        elif name == "sym":
            self._add(_symbol(given.get("char", "")))
        elif name in _SIGNS and "pos" not in given:  # with a position it is a stop for tabs
            self._add(_SIGNS[name])

    def data(self, text: str) -> None:
        """Characters."""
        self.seen += 1
        if self._is_text and not self._left_out:
            self._add(text)

    def end(self, tag: str) -> None:
        """An element ends."""
        self._is_text = False
        if self._left_out:
            self._left_out -= 1
            return
        name = _local(tag)
        if name == "p" and self._paragraphs:
            self._end_paragraph("".join(self._paragraphs.pop()))
        elif name == "tc" and len(self._sinks) > 1:
            cell = self._sinks.pop()
            (self._rows[-1] if self._rows else self._sinks).append([line for line in cell if line.strip()])
        elif name == "tr" and self._rows:
            self._sinks[-1].extend(_row(self._rows.pop()))

    def _end_paragraph(self, words: str) -> None:
        """A paragraph in a text box waits for the end of the paragraph around it, which it would tear apart."""
        if self._paragraphs:
            self._boxed.append(words)
            return
        for paragraph in [words, *self._boxed]:
            self._sinks[-1].extend(paragraph.split("\n"))
        self._boxed.clear()

    def _add(self, text: str) -> None:
        if self._paragraphs and not self._is_hidden:
            self._paragraphs[-1].append(text)
            self.size += len(text)


class Relations(_Part):
    """What a part refers to: the kind of relation to its target."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._count()
        if _local(tag) == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.found.setdefault(kind, attributes.get("Target", ""))


class Properties(_Part):
    """What a document says about itself (docProps/core.xml): title, creator, language and others."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: dict[str, list[str]] = {}
        self._name = ""

    @property
    def found(self) -> dict[str, str]:
        """What is said, by the element's name."""
        return {name: "".join(pieces).strip() for name, pieces in self._pieces.items()}

    def start(self, tag: str, _: Mapping[str, str]) -> None:
        """An element begins."""
        self._count()
        self._name = _local(tag)

    def data(self, text: str) -> None:
        """Characters."""
        self.seen += 1
        self.size += len(text)
        self._pieces.setdefault(self._name, []).append(text)


def parse(pieces: Iterable[bytes], into: Words | Relations | Properties) -> None:
    """Feed a part's bytes to what gathers from it. Raises ParseError, DoctypeError."""
    parser = XMLParser(target=into)
    fed = False
    for piece in pieces:
        parser.feed(piece)
        fed = True
    if fed:
        parser.close()


def _row(cells: list[list[str]]) -> list[str]:
    """A row of a table on one line, its cells apart by tabs; where cells hold several lines, each on its own."""
    if all(len(cell) <= 1 for cell in cells):
        return ["\t".join("".join(cell) for cell in cells)]
    return [line for cell in cells for line in cell]


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _symbol(code: str) -> str:
    """A character given by its number, mostly in a font of symbols."""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\N{REPLACEMENT CHARACTER}"
