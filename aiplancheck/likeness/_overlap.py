"""How much two texts share, estimated from sketches of their runs of words; see _shingles for how these are made."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

#: As many numbers are kept of a short text, and of a very long one.
FEWEST = 256
MOST = 1536
BITS = 30

#: How many different runs a text has, and the smallest of their numbers, sorted.
Sketch = tuple[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Overlap:
    """The part of each text's runs that the other has, how many were `seen` in both, and about how many that makes."""

    of_one: float
    of_other: float
    seen: int
    runs: float


def overlap(one: Sketch, other: Sketch) -> Overlap:
    """How much two texts share, from the numbers below the lower of both limits."""
    limit = min(_limit(one), _limit(other))
    mine, yours = one[1][: bisect_right(one[1], limit)], other[1][: bisect_right(other[1], limit)]
    seen = len(set(mine).intersection(yours))
    if not seen:
        return Overlap(0.0, 0.0, 0, 0.0)
    runs = seen * max(1.0, min(one[0] / len(mine), other[0] / len(yours)))
    return Overlap(seen / len(mine), seen / len(yours), seen, runs)


def _limit(sketch: Sketch) -> int:
    """Up to where a sketch holds all numbers of its text."""
    count, numbers = sketch
    return numbers[-1] if len(numbers) < count else 1 << BITS
