"""A text's sentences as numbers: how long each is, whether a paragraph begins with it, and which marks it has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from aiplancheck.likeness._mark import HEAVIEST, SOUNDS, Mark, Sort

#: As many sentences are kept, from the beginning on, and as many marks.
MOST_SENTENCES = 1_000
MOST_MARKS = 1_000
#: A longer sentence counts as one of this length.
LONGEST = (1 << 15) - 1
KEY_BITS = 24
SOUND_BITS = 18
_KEY = (1 << KEY_BITS) - 1
#: One more than the largest code of a sort and a weight.
CODES = len(Sort) * HEAVIEST
_SOUNDS = frozenset(int(sort) for sort in SOUNDS)


@dataclass(frozen=True, slots=True)
class Sentences:
    """Kept as it is written down, since most fingerprints are never looked at this closely.

    `lengths` are each twice the code points, and one more where a paragraph begins. `counts` has how many of the
    `codes` each sentence has: sort, weight and key of a mark. `sounds` belong to those that have one, in their order.
    """

    lengths: tuple[int, ...]
    counts: bytes
    codes: tuple[int, ...]
    sounds: tuple[int, ...]

    def marks(self) -> tuple[tuple[Mark, ...], ...]:
        """The marks, sentence by sentence."""
        found = self._each()
        return tuple(tuple(islice(found, count)) for count in self.counts)

    def _each(self) -> Iterator[Mark]:
        sounds = iter(self.sounds)
        for code in self.codes:
            sort, weight = divmod(code >> KEY_BITS, HEAVIEST)
            yield Mark(Sort(sort), weight + 1, code & _KEY, next(sounds) if sort in _SOUNDS else 0)

    def signs(self) -> frozenset[int]:
        """The keys of all marks, and the sounds as numbers below 0."""
        return frozenset([code & _KEY for code in self.codes] + [-sound for sound in self.sounds if sound])


def needs_sound(code: int) -> bool:
    """Whether a mark of this code has a sound."""
    return (code >> KEY_BITS) // HEAVIEST in _SOUNDS


def packed(found: Sequence[tuple[int, bool, Sequence[Mark]]]) -> Sentences:
    """Sentences from each one's length, whether a paragraph begins with it, and its marks."""
    marks = [each for _, _, place in found for each in place]
    return Sentences(
        tuple(min(LONGEST, length) << 1 | begins for length, begins, _ in found),
        bytes(len(place) for _, _, place in found),
        tuple((each.sort * HEAVIEST + each.weight - 1) << KEY_BITS | each.key for each in marks),
        tuple(each.sound for each in marks if each.sort in SOUNDS),
    )
