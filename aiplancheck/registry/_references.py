"""What files say about one another: sources, claims and globs that are named, to be looked up once all are read."""

from __future__ import annotations

from typing import NamedTuple


class Reference(NamedTuple):
    """An id or glob as written, and where."""

    words: str
    path: str
    line: int
    column: int


class References:
    """Everything named so far."""

    def __init__(self) -> None:
        self.sources: list[Reference] = []
        self.claims: list[Reference] = []
        self.globs: list[Reference] = []
        #: Sources listed as silent in a claim (its id stands first) without the words that were searched.
        #: Lists given for a qualifier that takes another claim's reading (its id stands first).
        self.lists: list[tuple[str, Reference]] = []
