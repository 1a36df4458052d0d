"""What a kind of values offers so that its values are found in running text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._find.passage import Found
from aiplancheck.values._value import Value


class Finder(Protocol):
    """Finds one kind's values for one Reader."""

    @property
    def family(self) -> str:
        """A name for all finders whose values the same words may lead up to."""

    @property
    def joined(self) -> bool:
        """Whether such a value may be joined to letters, or be several groups of digits: 2025-12-23."""

    @property
    def bare(self) -> bool:
        """Whether such a value needs no word beside its figure, and is not looked for where another kind has one."""

    @property
    def leads(self) -> Iterable[str]:
        """Words that may stand before the figure of such a value, in small letters."""

    @property
    def notices(self) -> Iterable[str]:
        """Words by which such a value is noticed, beside figures and number words."""

    def apposed(self, digits: str) -> Value | None:
        """The value of this kind that bare digits have behind a person's name (Ann Lee, 37,), if they have one."""

    def reach(self, text: str, lead: int, anchor: int, end: int) -> int | None:
        """Up to where a value may go that holds the figure from `anchor` to `end` in a folded text.

        `lead` is where the words before it begin. None where a word or sign is missing that every such value has.
        """

    def at(self, printed: Printed, start: int, anchor: int) -> Found | None:
        """The value that begins at `start` in a stretch of text and holds the figure at `anchor`; None without one."""
