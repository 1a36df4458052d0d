"""Looking up words at a place in a text: one tree of characters for all words of a list, the longest word wins.

A tree and not a pattern: compiling a thousand words into one pattern takes a hundred times as long as this.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
    """Where a beginning of words leads; `word` is set where one ends here, `closed` where no letter may follow it.

    `waiting` words begin here and are planted when the first text comes by: most words of a language are not, in one
    run.
    """

    below: dict[str, _Node[T]] = field(default_factory=dict)
    word: str | None = None
    closed: bool = False
    waiting: Sequence[str] = ()


class Words(Generic[T]):
    """Words, each with what it stands for."""

    def __init__(self, meanings: Mapping[str, T], *, joined: bool = False, cased: bool = False) -> None:
        """`joined` words may run on into further letters (German numerals); `cased` ones keep their case."""
        self._given, self._joined, self._cased = meanings, joined, cased
        self._below: dict[str, _Node[T]] | None = None

    @cached_property
    def _meanings(self) -> Mapping[str, T]:
        """What each word stands for, as it is looked up: folded, in small letters, with single blanks."""
        spelt = {word: fold(word) if self._cased else lower(fold(word)) for word in self._given}
        found = {" ".join(spelt[word].split()): meaning for word, meaning in self._given.items()}
        found.pop("", None)
        return found

    def _begun(self) -> dict[str, _Node[T]]:
        """The tree's first characters; it grows from there as it is asked."""
        heads: dict[str, list[str]] = {}
        for word in self._meanings:
            heads.setdefault(word[0], []).append(word)
        self._below = {first: _Node(waiting=some) for first, some in heads.items()}
        return self._below

    def _grow(self, node: _Node[T]) -> None:
        for word in node.waiting:
            _plant(node, word, closed=not self._joined and word[-1] in LETTERS)
        node.waiting = ()

    def match(self, text: str, at: int) -> tuple[T, int] | None:
        """What the longest word at this place stands for, and where it ends. One blank matches a run of them."""
        below = self._begun() if self._below is None else self._below
        node = below.get(text[at : at + 1])
        if node is None:
            return None
        if node.waiting:
            self._grow(node)
        size, place = len(text), at + 1
        word, end = None, at
        while node is not None:
            if node.word is not None and not (node.closed and place < size and text[place] in LETTERS):
                word, end = node.word, place
            if place >= size:
                break
            character = text[place]
            node = node.below.get(character)
            place += 1
            while character == " " and place < size and text[place] == " ":
                place += 1
        return None if word is None else (self._meanings[word], end)

    @property
    def beginnings(self) -> Iterable[str]:
        """The characters that the words begin with."""
        return (self._begun() if self._below is None else self._below).keys()

    def over(self, others: Words[T]) -> Words[T]:
        """These words and others, which stand for what they do here where they are in both."""
        return Words({**others._given, **self._given}) if self._given else others

    def __bool__(self) -> bool:
        return bool(self._meanings)

    def __contains__(self, word: str) -> bool:
        return word in self._meanings

    @property
    def words(self) -> Iterable[str]:
        return self._meanings.keys()


def _plant(node: _Node[T], word: str, *, closed: bool) -> None:
    for character in word[1:]:
        below = node.below.get(character)
        if below is None:
            below = node.below[character] = _Node()
        node = below
    node.word, node.closed = word, closed
