"""What of a text is kept to compare it later: numbers made of its words, from which no sentence can be rebuilt."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from aiplancheck.likeness import _json
from aiplancheck.likeness._index import Index, index
from aiplancheck.likeness._mark import Mark
from aiplancheck.likeness._overlap import Sketch
from aiplancheck.likeness._sentences import Sentences

#: The script that says much in few characters and puts no blanks between words.
UNBROKEN = "CJK"


@dataclass(frozen=True)  # without slots: what comparing needs is made when first asked for, and kept
class Fingerprint:
    """What of a text is kept. Equal for equal texts of one language.

    `sketch` are the smallest of the numbers that its runs of words make, with their places. `sentences` has each
    sentence's length and its values, names and tables. `tables` are (rows, columns). `size` is in code points,
    `language` the declared one's primary tag, or the likeliest where none was.
    """

    language: str
    script: str
    size: int
    sketch: Sketch
    sentences: Sentences
    tables: tuple[tuple[int, int], ...]

    @cached_property
    def marks(self) -> tuple[tuple[Mark, ...], ...]:
        """The marks of each sentence."""
        return self.sentences.marks()

    @cached_property
    def index(self) -> Index:
        """Where each mark stands."""
        return index(self.marks)

    @cached_property
    def runs(self) -> frozenset[int]:
        """The numbers of the sketch, to be looked up."""
        return frozenset(self.sketch.numbers)

    @cached_property
    def signs(self) -> Set[int]:
        """Of each mark one number that it has in every text in which it can be met again."""
        return self.sentences.signs()

    def as_json(self) -> dict[str, Any]:
        """The fingerprint as plain data, the same for the same text everywhere."""
        return {
            **_json.written(self.sketch, self.sentences),
            "language": self.language,
            "script": self.script,
            "size": self.size,
            "tables": [list(table) for table in self.tables],
            "version": _json.VERSION,
        }


def from_json(data: object) -> Fingerprint:
    """A fingerprint from what `as_json` gave. Raises ValueError with the reason for anything else."""
    fields = _json.checked(data)
    return Fingerprint(
        fields.words("language"),
        fields.words("script"),
        fields.number("size"),
        fields.sketch(),
        fields.sentences(),
        fields.tables(),
    )
