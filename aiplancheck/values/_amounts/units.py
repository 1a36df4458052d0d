"""Units beside figures: what they are, and how a kind finds its own."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from aiplancheck.languages._language import Sense
from aiplancheck.values._amounts.figure import ONE, Figure
from aiplancheck.values._amounts.lookup import Words
from aiplancheck.values._amounts.printed import Printed

#: The mark of minutes that only stand behind their hours, as a clock prints them.
CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Unit:
    """What a figure counts: `name` in the contract's spelling ("" for a noun), times `factor`.

    `shared` are the currencies that the name may mean; `mark` is how it was printed. Behind `names_from` or a bigger
    number it names a year, a decade or a century, and counts nothing.
    """

    name: str = ""
    factor: Decimal = ONE
    mark: str = ""
    shared: tuple[str, ...] = ()
    parts: bool = False  # a minor unit, a part of another
    names_from: Decimal | None = None
    regions: tuple[tuple[str, str], ...] = ()  # (region, the currency that it means there)


class Units(Protocol):
    """How one kind's units stand beside figures. Positions are in `Printed.text`; ends are exclusive.

    `more` reads the smaller part behind a figure with its unit; `whole` says that this is a plain whole number.
    """

    #: Hedges that mean something else for this kind (over five years), before and behind.
    before_words: Words[Sense] | None
    behind_words: Words[Sense] | None

    def before(self, printed: Printed, at: int) -> tuple[Unit, int] | None: ...
    def behind(self, printed: Printed, at: int) -> tuple[Unit, int] | None: ...
    def more(self, printed: Printed, at: int, last: Unit, *, whole: bool) -> tuple[Figure, Unit, int] | None: ...
