"""Looking up words at a place in a text: one pattern for all words of a list, the longest first, in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from aiplancheck.values._printed import fold, lower

T = TypeVar("T")

#: No letter of an alphabet may follow a word that ends in one; Chinese and Japanese run on without blanks.
_BOUNDARY = r"(?![a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľŀłńņňōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžα-ωа-я])"
_LATIN_END = re.compile(r"[a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľŀłńņňōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžα-ωа-я]$")


class Words(Generic[T]):
    """Words, each with what it stands for."""

    def __init__(self, meanings: Mapping[str, T], *, joined: bool = False, cased: bool = False) -> None:
        """`joined` words may run on into further letters (German numerals); `cased` ones keep their case."""
        self._meanings = {" ".join((fold(word) if cased else lower(fold(word))).split()): meaning for word, meaning in meanings.items()}
        self._meanings.pop("", None)
        self._pattern = re.compile(_alternatives(self._meanings, joined=joined)) if self._meanings else None

    def match(self, text: str, at: int) -> tuple[T, int] | None:
        """What the longest word at this place stands for, and where it ends."""
        if self._pattern is None:
            return None
        found = self._pattern.match(text, at)
        if found is None:
            return None
        word = found.group()
        meaning = self._meanings.get(word)
        return (self._meanings[" ".join(word.split())] if meaning is None else meaning), found.end()

    def __bool__(self) -> bool:
        return self._pattern is not None

    def __contains__(self, word: str) -> bool:
        return word in self._meanings

    @property
    def words(self) -> Iterable[str]:
        return self._meanings.keys()


def _alternatives(words: Iterable[str], *, joined: bool) -> str:
    """A pattern for any of the words, built along their common beginnings; a longer word is tried before a shorter."""
    tree: dict[str, dict[str, object]] = {}
    for word in words:
        branch: dict[str, object] = tree  # type: ignore[assignment]
        for character in word:
            branch = branch.setdefault(character, {})  # type: ignore[assignment]
        branch[""] = {}
    return _branch(tree, "", joined=joined)


def _branch(tree: Mapping[str, object], last: str, *, joined: bool) -> str:
    end = _BOUNDARY if not joined and _LATIN_END.search(last) else ""
    choices = []
    for character, below in tree.items():
        if character:
            assert isinstance(below, dict)
            choices.append((" +" if character == " " else re.escape(character)) + _branch(below, character, joined=joined))
    if "" in tree:
        choices.append(end)
    return choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"
