"""How much two texts share, estimated from sketches of their runs of words; see _shingles for how these are made."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass

#: As many numbers are kept of a short text, and of a very long one.
FEWEST = 256
MOST = 1536
BITS = 30
#: A text has so many places, from its beginning to its end.
PLACES = 16
#: As many numbers of a text are looked at together when it is asked where something is shared.
_TOGETHER = 12
#: Where this part of the numbers is shared, the text is covered; chance and set phrases give less.
_COVERED = 0.12


@dataclass(frozen=True, slots=True)
class Sketch:
    """How many different runs a text has, the smallest of their numbers, sorted, and where each first stands."""

    count: int
    numbers: tuple[int, ...]
    places: bytes


@dataclass(frozen=True, slots=True)
class Overlap:
    """The part of each text's runs that the other has, how many were `seen` in both, and about how many that makes.

    `spread_one` and `spread_other` are the parts of each text, from its beginning to its end, where anything is shared.
    """

    of_one: float
    of_other: float
    seen: int
    runs: float
    spread_one: float = 0.0
    spread_other: float = 0.0


def kept_of(count: int) -> int:
    """How many numbers are kept of a text with so many runs."""
    return min(count, max(FEWEST, min(MOST, count // 8)))


def overlap(one: Sketch, other: Sketch, shared: Set[int]) -> Overlap:
    """How much two texts share, from the numbers below the lower of both limits; `shared` are those kept of both."""
    limit = min(_limit(one), _limit(other))
    mine, yours = bisect_right(one.numbers, limit), bisect_right(other.numbers, limit)
    seen = sum(number <= limit for number in shared)
    if not seen:
        return Overlap(0.0, 0.0, 0, 0.0)
    runs = seen * max(1.0, min(one.count / mine, other.count / yours))
    return Overlap(seen / mine, seen / yours, seen, runs, _spread(one, mine, shared), _spread(other, yours, shared))


def _spread(sketch: Sketch, looked: int, shared: Set[int]) -> float:
    """The part of a text's stretches in which enough is shared; neighbouring places with little in them are one."""
    everywhere = Counter(sketch.places[:looked])
    there = Counter(
        place for number, place in zip(sketch.numbers[:looked], sketch.places, strict=False) if number in shared
    )
    stretches: list[tuple[int, int]] = []
    numbers = found = 0
    for place in range(PLACES):
        numbers, found = numbers + everywhere[place], found + there[place]
        if numbers >= _TOGETHER:
            stretches.append((numbers, found))
            numbers = found = 0
    if numbers and stretches:
        last = stretches.pop()
        stretches.append((last[0] + numbers, last[1] + found))
    elif numbers:
        stretches.append((numbers, found))
    covered = sum(numbers for numbers, found in stretches if found > _COVERED * numbers)
    return covered / looked


def _limit(sketch: Sketch) -> int:
    """Up to where a sketch holds all numbers of its text."""
    return sketch.numbers[-1] if 0 < len(sketch.numbers) < sketch.count else 1 << BITS
