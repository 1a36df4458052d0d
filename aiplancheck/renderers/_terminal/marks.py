"""One character for what a source says about a claim; no two different answers share one."""

from __future__ import annotations

from collections.abc import Mapping

from aiplancheck.cells import State
from aiplancheck.renderers import _words
from aiplancheck.renderers._words import STATES
from aiplancheck.verdict import Verdict

SAME, ALONE, SEVERAL, APART, NONE = "=", "+", "*", "~", "0"
#: Stands behind the letter of a side.
ACCEPTED = "✓"

_UNSAID: Mapping[State, str] = {
    State.SILENT: "-",
    State.NOT_SEARCHED: "?",
    State.OUT_OF_SCOPE: "/",
    State.UNREADABLE: "!",
}

#: What the marks mean, in the order of a legend; letters name sides.
LEGEND: Mapping[str, str] = {
    SAME: "says the same as the others",
    ALONE: "says it, and no other origin does",
    SEVERAL: "stands on several sides: it is vague, or says several things",
    ACCEPTED: "the decision accepts this side",
    NONE: STATES[State.STATES_NONE],
    APART: "says it, but that was not compared (corrected later, or set aside)",
    _UNSAID[State.UNREADABLE]: STATES[State.UNREADABLE],
    _UNSAID[State.SILENT]: "searched or read, nothing found",
    _UNSAID[State.NOT_SEARCHED]: STATES[State.NOT_SEARCHED],
    _UNSAID[State.OUT_OF_SCOPE]: STATES[State.OUT_OF_SCOPE],
}


def side_name(index: int) -> str:
    """What the side with this index is called: A to Z, then a to z; further ones are all "#"."""
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"[index] if index < 52 else "#"


def mark(verdict: Verdict, source: str) -> str:
    """The mark of one source in a claim's row."""
    state = verdict.cells[source].state
    if state in _UNSAID:
        return _UNSAID[state]
    if state is State.STATES_NONE:
        return NONE
    stands = [index for index, side in enumerate(verdict.sides) if source in side.sources]
    if not stands:
        return APART
    if len(verdict.sides) == 1:
        return SAME if verdict.sides[0].origins > 1 else ALONE
    return side_name(stands[0]) if len(stands) == 1 else SEVERAL


def accepted(verdict: Verdict, source: str) -> bool:
    """Whether a decision that holds accepts a side that the source stands on."""
    return any(source in side.sources and _words.accepted(verdict, side) for side in verdict.sides)
