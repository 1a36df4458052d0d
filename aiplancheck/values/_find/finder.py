"""What a kind of values offers so that its values are found in running text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._find.passage import Found
from aiplancheck.values._value import Value


class Finder(Protocol):
    """Finds one kind's values for one Reader. Positions are in the folded text of a stretch."""

    @property
    def joined(self) -> bool:
        """Whether such a value may be joined to letters, or be several groups of digits: 2025-12-23."""

    @property
    def leads(self) -> Iterable[str]:
        """Words that may stand before the figure of such a value."""

    @property
    def notices(self) -> Iterable[str]:
        """Words by which such a value is noticed, beside figures and number words."""

    def apposed(self, digits: str) -> Value | None:
        """The value of this kind that bare digits have behind a person's name (Ann Lee, 37,), if they have one."""

    def near(self, text: str) -> bool:
        """Whether a stretch of text holds a word or sign that every such value has. It may err on the side of yes."""

    def at(self, printed: Printed, start: int, anchor: int) -> Found | None:
        """The value that begins at `start` and holds the figure at `anchor`; None without one."""
