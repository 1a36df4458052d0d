"""What came of looking for a quote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Status = Literal["exact", "folded", "ambiguous", "altered", "missing"]


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the quote against those that the text prints instead; "" for words that one side lacks."""

    quoted: str
    printed: str


@dataclass(frozen=True, slots=True)
class Located:
    """Where a quote stands in a text, in code points of that text, ends exclusive.

    `start` and `end` are given for what is exact, folded or altered; `places` holds every place that counts (no more
    than 100), `differences` what is altered. `foreign`: it stands only where the source does not speak for itself;
    `negation`: the negation that an ellipsis leaves out.
    """

    status: Status
    start: int | None = None
    end: int | None = None
    places: tuple[tuple[int, int], ...] = ()
    differences: tuple[Difference, ...] = ()
    foreign: bool = False
    negation: str = ""
