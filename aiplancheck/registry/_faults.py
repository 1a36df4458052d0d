"""Collecting what is wrong, file by file, so that one run tells everything."""

from __future__ import annotations

from typing import Protocol

from aiplancheck.errors import Fault, Place
from aiplancheck.registry._references import References
from aiplancheck.text import safe

#: How much of a found text a message repeats.
SHOWN = 60
#: How long a message may become; ids and keys in it come from the files.
LONGEST = 600
#: What a fault says that ends the reading of a file.
UNCHECKED = "the rest of this file was not checked"


class Spot(Protocol):
    """Anything with a line and a column, both from 1."""

    line: int
    column: int


class Faults:
    """All faults of a run, in the order of finding."""

    def __init__(self) -> None:
        self.found: list[Fault] = []

    def add(self, place: Place, message: str, tip: str = "") -> None:
        """Notes one fault; `tip` says what to do about it."""
        self.found.append(Fault(place, _line(message), _line(tip)))


class File:
    """One file under reading: its path, where its faults go, and the ids it refers to."""

    def __init__(self, path: str, faults: Faults, references: References | None = None) -> None:
        self.path = path
        self.faults = faults
        self.references = references or References()

    def fault(self, spot: Spot, message: str, tip: str = "") -> None:
        """Notes a fault where a node stands."""
        self.faults.add(Place(self.path, spot.line, spot.column), message, tip)

    def fault_at(self, line: int, column: int, message: str, tip: str = "") -> None:
        """Notes a fault at a line and column, both from 1."""
        self.faults.add(Place(self.path, line, column), message, tip)

    def place(self, spot: Spot) -> Place:
        """Where a node stands."""
        return Place(self.path, spot.line, spot.column)


def _line(words: str) -> str:
    """Words on one line that is safe to print, whatever the file put into them."""
    return safe(words if len(words) <= LONGEST else f"{words[:LONGEST]}…")


def shown(text: str) -> str:
    """A found text in quotation marks, on one line, cut to a readable length."""
    line = safe(text[: SHOWN + 1])
    return f'"{line[:SHOWN]}…"' if len(line) > SHOWN else f'"{line}"'
