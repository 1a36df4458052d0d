"""Looking up words at a place in a text: one tree of characters for all words of a list, the longest word wins.

A tree and not a pattern: compiling a thousand words into one pattern takes a hundred times as long as this.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

from aiplancheck.values._amounts.printed import fold, lower

T = TypeVar("T")

#: No letter of an alphabet may follow a word that ends in one; Chinese and Japanese run on without blanks.
LETTERS = frozenset(
    "abcdefghijklmnopqrstuvwxyz"
    "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľŀłńņňōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżž"
    "αβγδεζηθικλμνξοπρςστυφχψωабвгдежзийклмнопрстуфхцчшщъыьэюя"
)


@dataclass(slots=True)
class _Node(Generic[T]):
    """Where a beginning of words leads; `word` is set where one ends here, `closed` where no letter may follow it."""

    below: dict[str, _Node[T]] = field(default_factory=dict)
    word: str | None = None
    closed: bool = False


class Words(Generic[T]):
    """Words, each with what it stands for."""

    def __init__(self, meanings: Mapping[str, T], *, joined: bool = False, cased: bool = False) -> None:
        """`joined` words may run on into further letters (German numerals); `cased` ones keep their case."""
        self._given, self._joined, self._cased = meanings, joined, cased

    @cached_property
    def _meanings(self) -> Mapping[str, T]:
        """What each word stands for, as it is looked up: folded, in small letters, with single blanks."""
        spelt = {word: fold(word) if self._cased else lower(fold(word)) for word in self._given}
        found = {" ".join(spelt[word].split()): meaning for word, meaning in self._given.items()}
        found.pop("", None)
        return found

    @cached_property
    def _root(self) -> _Node[T]:
        """The tree, grown when it is first asked: most words of a language are not, in one run."""
        root: _Node[T] = _Node()
        for word in self._meanings:
            _plant(root, word, closed=not self._joined and word[-1] in LETTERS)
        return root

    def match(self, text: str, at: int) -> tuple[T, int] | None:
        """What the longest word at this place stands for, and where it ends. One blank matches a run of them."""
        node = self._root.below.get(text[at : at + 1])
        if node is None:
            return None
        size, place = len(text), at + 1
        found: tuple[str, int] | None = None
        while node is not None:
            if node.word is not None and not (node.closed and place < size and text[place] in LETTERS):
                found = node.word, place
            if place >= size:
                break
            character = text[place]
            node = node.below.get(character)
            place += 1
            while character == " " and place < size and text[place] == " ":
                place += 1
        return None if found is None else (self._meanings[found[0]], found[1])

    def __bool__(self) -> bool:
        return bool(self._meanings)

    def __contains__(self, word: str) -> bool:
        return word in self._meanings

    @property
    def words(self) -> Iterable[str]:
        return self._meanings.keys()


def _plant(node: _Node[T], word: str, *, closed: bool) -> None:
    for character in word:
        below = node.below.get(character)
        if below is None:
            below = node.below[character] = _Node()
        node = below
    node.word, node.closed = word, closed
