"""What comparing two fingerprints gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tie = Literal["copy", "excerpt", "translation"]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely one of two texts goes back to the other.

    `tie` is None where nothing speaks for one. `score`, 0 to 1, orders candidates. `evidence` are plain words for a
    person. `derived` is the likelier copy of the two, None when that cannot be told.
    """

    tie: Tie | None
    score: float
    evidence: tuple[str, ...] = ()
    derived: Literal["first", "second"] | None = None
