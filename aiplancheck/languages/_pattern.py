"""Patterns in language data: `[the] {nth} <century|age>` is words, a slot, an optional part and a choice.

    word      itself, in small pieces: letters, or one mark; blanks only divide
    {slot}    something with a value: a day, a month's name, a number
    {NAME}    in capitals: one of the phrases that the same section gives under this name
    [x]       x or nothing
    <x|y>     x or y

Where words have no blanks between them, the longest word is taken: write 年 末, not 年末.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

_PIECE = re.compile(r"\s*(?:(?P<slot>\{[^{}]*\})|(?P<mark>[\[\]<>|])|(?P<word>[^\W\d_]+|[^\s\w])|(?P<digit>[\d_]))")
_PHRASE = re.compile(r"\{([A-Z]+)\}")
_CLOSING = {"[": "]", "<": ">"}
#: Phrases inside phrases, at most this deep; deeper is a phrase that holds itself.
_DEEPEST = 5


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark that must stand there, folded to lower case."""

    text: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for something with a value."""

    name: str


@dataclass(frozen=True, slots=True)
class Either:
    """One of several; an optional part is a choice with an empty one."""

    choices: tuple[tuple[Word | Slot | Either, ...], ...]


Pattern = tuple[Word | Slot | Either, ...]


def expanded(text: str, phrases: Mapping[str, Sequence[str]]) -> list[str]:
    """The text with every {NAME} replaced by each of its phrases. Raises ValueError for a name without one."""
    texts = [text]
    for _ in range(_DEEPEST):
        if not any(_PHRASE.search(one) for one in texts):
            return texts
        texts = [whole for one in texts for whole in _replaced(one, phrases)]
    raise ValueError(f"{text!r}: a phrase holds itself")


def parsed(text: str, slots: Collection[str]) -> Pattern:
    """The pattern that a text spells. Raises ValueError for an unknown slot or a bracket without its other half."""
    pieces = list(_PIECE.finditer(text.rstrip()))
    parts, end = _sequence(text, pieces, 0, slots, closing="")
    if end != len(pieces) or not parts:
        raise ValueError(f"{text!r}: " + ("a bracket closes what none opened" if parts else "an empty pattern"))
    return parts


def words(pattern: Pattern) -> set[str]:
    """Every word that a pattern may need."""
    found: set[str] = set()
    for part in pattern:
        if isinstance(part, Word):
            found.add(part.text)
        elif isinstance(part, Either):
            found.update(word for choice in part.choices for word in words(choice))
    return found


def _replaced(text: str, phrases: Mapping[str, Sequence[str]]) -> list[str]:
    pieces = _PHRASE.split(text)  # text, name, text, name, …, text
    unknown = [name for name in pieces[1::2] if name not in phrases]
    if unknown:
        raise ValueError(f"{text!r}: there are no phrases {{{unknown[0]}}}")
    choices = [phrases[piece] if at % 2 else [piece] for at, piece in enumerate(pieces)]
    return ["".join(choice) for choice in product(*choices)]


def _sequence(
    text: str, pieces: list[re.Match[str]], at: int, slots: Collection[str], *, closing: str
) -> tuple[Pattern, int]:
    """The parts from a piece on, up to the mark that ends them, and the index of that mark."""
    parts: list[Word | Slot | Either] = []
    while at < len(pieces):
        piece = pieces[at]
        if piece["digit"]:
            raise ValueError(f"{text!r}: a number is a slot, never a word")
        if piece["word"]:
            parts.append(Word(piece["word"].lower()))
        elif piece["slot"]:
            parts.append(_slot(text, piece["slot"][1:-1], slots))
        elif piece["mark"] in _CLOSING:
            choices, at = _choices(text, pieces, at, slots)
            parts.append(choices)
        else:
            break
        at += 1
    if closing and at == len(pieces):
        raise ValueError(f"{text!r}: a bracket is not closed by {closing}")
    return tuple(parts), at


def _choices(text: str, pieces: list[re.Match[str]], at: int, slots: Collection[str]) -> tuple[Either, int]:
    """What stands in the bracket that opens at a piece, and the index of the piece that closes it."""
    opening = pieces[at]["mark"]
    closing = _CLOSING[opening]
    choices: list[Pattern] = [()] if opening == "[" else []
    while True:
        parts, at = _sequence(text, pieces, at + 1, slots, closing=closing)
        choices.append(parts)
        if pieces[at]["mark"] == closing:
            return Either(tuple(choices)), at
        if pieces[at]["mark"] != "|":
            raise ValueError(f"{text!r}: {pieces[at]['mark']} where {closing} was expected")


def _slot(text: str, name: str, slots: Collection[str]) -> Slot:
    if name not in slots:
        raise ValueError(f"{text!r}: there is no slot {{{name}}}; there are {', '.join(sorted(slots))}")
    return Slot(name)
