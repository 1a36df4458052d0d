"""One regular expression for many words, as a tree of their letters: a search tries each letter of a text once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from aiplancheck.values._amounts.lookup import LETTERS

#: Any letter of an alphabet; Chinese characters and kana run on without blanks and are none. As ranges, because it
#: stands behind every word of a pattern; the capitals in them are no letters of a folded text.
LETTER = "[a-zß-öø-ÿā-žα-ωа-я]"
#: A word's blank stands for so many blanks in a text.
_BLANKS = " {1,4}"

_Node = dict[str, "_Node"]  # an empty key: a word ends here


def whole(words: Iterable[str]) -> str:
    """A pattern for any of some words (folded, in small letters), the longest one, and no part of a longer word.

    Without words the pattern matches nothing.
    """
    return _bounded(_planted(words))


def backwards(words: Iterable[str]) -> str:
    """The same for text that is read from right to left."""
    return _bounded(_planted(word[::-1] for word in words))


def tree(words: Iterable[str]) -> str:
    """A pattern for any of some words, wherever they stand."""
    return _pattern(_planted(words)) or "(?!)"


def _planted(words: Iterable[str]) -> _Node:
    root: _Node = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    root.pop("", None)
    return root


def _bounded(root: _Node) -> str:
    """A word that begins with a letter begins where no letter is before it; one that ends in a letter ends there.

    The end is asked for once, behind the whole tree: either its last character is no letter, or the next one is none.
    """
    letters = {letter: below for letter, below in root.items() if letter in LETTERS}
    others = {letter: below for letter, below in root.items() if letter not in LETTERS}
    parts = [f"(?<!{LETTER}){_pattern(letters)}"] if letters else []
    parts += [_pattern(others)] if others else []
    return f"(?:{'|'.join(parts)})(?:(?<!{LETTER})|(?!{LETTER}))" if parts else "(?!)"


def _pattern(node: _Node) -> str:
    """What may follow a beginning: the longer words first, shared beginnings once."""
    single: list[str] = []
    choices: list[str] = []
    for letter, below in sorted(node.items()):
        if letter:
            spelled = _BLANKS if letter == " " else re.escape(letter)
            rest = _pattern(below)
            (choices if rest or letter == " " else single).append(spelled + rest)
    if single:
        choices.append(single[0] if len(single) == 1 else f"[{''.join(single)}]")
    if "" in node and choices:
        choices.append("")
    elif "" in node:
        return ""
    return choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})" if choices else ""
