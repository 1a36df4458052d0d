"""Places in files, faults found there, and the failures that end a run."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a path relative to the registry's root (posix), line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong in a file: what was found and expected, and what to do about it."""

    place: Place
    message: str
    help: str = ""

    def __str__(self) -> str:
        tip = f" ({self.help})" if self.help else ""
        return f"{self.place}: {self.message}{tip}"


class CannotRunError(Exception):
    """The run cannot go on: exit 2. The message says what was expected and what to do."""


class RegistryError(CannotRunError):
    """The registry has faults; all of them, of all files, sorted by place."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))
