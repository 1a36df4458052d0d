"""What of a text is kept to compare it later: numbers made of its words, from which no sentence can be rebuilt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from aiplancheck.likeness import _json
from aiplancheck.likeness._index import Index, index
from aiplancheck.likeness._mark import Mark

Marks = tuple[tuple[Mark, ...], ...]


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What of a text is kept. Equal for equal texts of one language.

    `shingles` are the smallest of the `count` numbers that its runs of words make. `marks` holds, sentence by sentence,
    its values, names and tables (sentences without any are left out). `tables` are (rows, columns). `size` is in code
    points, `language` the declared one's primary tag, or the likeliest where none was.
    """

    language: str
    script: str
    size: int
    count: int
    shingles: tuple[int, ...]
    marks: Marks
    tables: tuple[tuple[int, int], ...]
    index: Index = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "index", index(self.marks))

    def as_json(self) -> dict[str, Any]:
        """The fingerprint as plain data, the same for the same text everywhere."""
        return {
            "count": self.count,
            "language": self.language,
            "marks": _json.written_marks(self.marks),
            "script": self.script,
            "shingles": _json.written_numbers(self.shingles),
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
        fields.number("count"),
        _json.read_numbers(fields.text("shingles")),
        _json.read_marks(fields.text("marks")),
        fields.tables(),
    )
