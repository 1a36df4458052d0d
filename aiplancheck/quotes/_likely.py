"""Stretches of a text that may be what a quote was made of: where several pieces of it stand together.

Only proposals: nothing here proves anything. The work is bounded whatever the text is made of: a piece that stands in
too many places is lengthened, and then left out.
"""

from __future__ import annotations

from collections.abc import Sequence

_PIECES = 24
_MOST_HITS, _FEW_HITS = 200, 20
_LONGEST_PIECE = 32
_MOST_STRETCHES = 4
#: At least this share of the pieces stands together, or nothing is proposed.
_ENOUGH = 0.15


def likely(quote: str, text: str, *, piece: int) -> list[tuple[int, int]]:
    """The stretches, the likeliest first; `piece` is how long the pieces are."""
    guesses = []
    step = max(1, (len(quote) - piece) // (_PIECES - 1))
    offsets = range(0, max(1, len(quote) - piece + 1), step)
    for number, offset in enumerate(offsets):
        guesses += [(hit - offset, number) for hit in _hits(quote, offset, piece, text)]
    if not guesses:  # a text that says the same again and again: its beginning is as good as the rest
        for number, offset in enumerate(offsets):
            hits = _find(quote[offset : offset + piece], text, _FEW_HITS)
            guesses += [(hit - offset, number) for hit in hits]
    slack = 20 + len(quote) // 4
    found = []
    for first, last in _together(sorted(guesses), slack, least=max(1, round(_ENOUGH * len(offsets)))):
        found.append((max(0, first - slack), min(len(text), last + len(quote) + slack)))
    return found


def _hits(quote: str, offset: int, size: int, text: str) -> list[int]:
    """Where the piece stands; a piece that stands everywhere says nothing, so it grows."""
    while size <= _LONGEST_PIECE:
        found = _find(quote[offset : offset + size], text, _MOST_HITS)
        if len(found) < _MOST_HITS:
            return found
        if offset + size >= len(quote):
            break
        size *= 2
    return []


def _find(piece: str, text: str, most: int) -> list[int]:
    found: list[int] = []
    at = text.find(piece)
    while at >= 0 and len(found) < most:
        found.append(at)
        at = text.find(piece, at + 1)
    return found


def _together(guesses: Sequence[tuple[int, int]], slack: int, *, least: int) -> list[tuple[int, int]]:
    """Where guesses of several pieces about the quote's beginning agree; most pieces first."""
    groups: list[tuple[int, int, int]] = []
    at = 0
    while at < len(guesses):
        to = at
        while to < len(guesses) and guesses[to][0] - guesses[at][0] <= slack:
            to += 1
        pieces = len({number for _, number in guesses[at:to]})
        if pieces >= least:
            groups.append((-pieces, guesses[at][0], guesses[to - 1][0]))
        at = to
    return [(first, last) for _, first, last in sorted(groups)[:_MOST_STRETCHES]]
