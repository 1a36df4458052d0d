"""Cells: what is known of one source about one claim. What nobody looked for is never called silence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatchcase

from aiplancheck import values
from aiplancheck.model import Claim, Read, Registry, Silence, Source
from aiplancheck.normalise import Reading
from aiplancheck.values import Value


class State(StrEnum):
    """What a cell says; the spellings are the contract's."""

    STATES = "states"
    STATES_NONE = "states-none"
    SILENT = "silent"
    NOT_SEARCHED = "not-searched"
    OUT_OF_SCOPE = "out-of-scope"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Cell:
    """One claim, one source. A silent cell has what was searched, or who read the source for the claim, or both."""

    claim: str
    source: str
    state: State
    readings: tuple[Reading, ...] = ()
    silence: Silence | None = None
    read: Read | None = None


Cells = Mapping[str, Mapping[str, Cell]]


def find(registry: Registry, readings: Mapping[str, Sequence[Reading]]) -> Cells:
    """Every cell, by claim and by source."""
    return {
        claim.id: {
            source.id: _cell(claim, source, tuple(r for r in readings[claim.id] if r.source == source.id))
            for source in registry.sources.values()
        }
        for claim in registry.claims.values()
    }


def _cell(claim: Claim, source: Source, readings: tuple[Reading, ...]) -> Cell:
    if readings:
        return Cell(claim.id, source.id, _stated(readings), readings)
    if source.id in claim.out_of_scope:
        return Cell(claim.id, source.id, State.OUT_OF_SCOPE)
    silence = next((s for s in claim.silent if s.source == source.id), None)
    read = next((r for r in source.read if any(fnmatchcase(claim.id, glob) for glob in r.claims)), None)
    # a draft says that the source may state something after all: until a person looks, this is no silence
    waiting = any(a.draft and a.source == source.id for a in claim.assertions)
    if (silence or read) and not waiting:
        return Cell(claim.id, source.id, State.SILENT, silence=silence, read=read)
    return Cell(claim.id, source.id, State.NOT_SEARCHED)


def _stated(readings: tuple[Reading, ...]) -> State:
    counted = [reading for reading in readings if reading.assertion.rank != "deprecated"]
    read = [reading.value for reading in counted or readings if isinstance(reading.value, Value)]
    if not read:
        return State.UNREADABLE if counted else State.STATES
    return State.STATES_NONE if all(value == values.NONE for value in read) else State.STATES
