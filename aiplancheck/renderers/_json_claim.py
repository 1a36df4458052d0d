"""One claim in the JSON report: its verdict, its sides, and what every source says or does not say."""

from __future__ import annotations

from typing import Any

from aiplancheck import values
from aiplancheck.cells import Cell, State
from aiplancheck.findings import Judged
from aiplancheck.model import Covered, Quote
from aiplancheck.normalise import Reading
from aiplancheck.renderers._qualifiers import stated
from aiplancheck.values import Unreadable, Value
from aiplancheck.verdict import Meeting, Ruling, Side, Verdict


def claim(judged: Judged, verdict: Verdict) -> dict[str, Any]:
    """The object of one claim. A decided conflict keeps the verdict `conflict` and has `decided` true."""
    return {
        "id": verdict.claim.id,
        "question": verdict.claim.question,
        "kind": verdict.claim.kind,
        "verdict": verdict.word,
        "reason": verdict.reason,
        "because": verdict.because,
        "sides": [_side(verdict, side) for side in verdict.sides],
        "cells": {source: _cell(judged, cell) for source, cell in verdict.cells.items()},
        "hints": list(verdict.hints),
        "decision": _decision(verdict.ruling) if verdict.ruling else None,
        "fingerprint": None,
        "decided": verdict.decided,
        "deciding": _meeting(verdict.deciding) if verdict.deciding else None,
        "weak": [_meeting(meeting) for meeting in verdict.weak],
        "apart": [_meeting(meeting) for meeting in verdict.apart],
        "corrected": [{"source": reading.source, "printed": reading.printed} for reading in verdict.corrected],
        "notes": list(verdict.notes),
    }


def _side(verdict: Verdict, side: Side) -> dict[str, Any]:
    """`scope` gives each separator's canonical value; `accepted` holds only while the decision does."""
    return {
        "scope": {name: value.canonical for name, value in side.scope.items()},
        "value": None if side.shared is None else values.as_json(side.shared),
        "printed": list(side.printed),
        "sources": list(side.sources),
        "origins": side.origins,
        "contested": side.contested,
        "accepted": verdict.decided and verdict.ruling is not None and side in verdict.ruling.accepted,
    }


def _cell(judged: Judged, cell: Cell) -> dict[str, Any]:
    return {
        "state": cell.state.value,
        "readings": [_reading(judged, reading) for reading in cell.readings],
        "searched": list(cell.silence.searched) if cell.silence else [],
        "searched_on": cell.silence.date or None if cell.silence else None,
        "read_by": cell.read.by or None if cell.read else None,
        "read_on": cell.read.date or None if cell.read else None,
        "silence": _silence(judged, cell) if cell.state is State.SILENT else None,
    }


def _silence(judged: Judged, cell: Cell) -> dict[str, Any]:
    """What looking the silence up came to; `verified_by` is "text", "lock" or null."""
    found = judged.evidence.silence(cell.claim, cell.source)
    return {
        "status": found.status,
        "hits": [{"line": hit.line, "words": list(hit.words), "printed": hit.printed or None} for hit in found.hits],
        "dismissed": found.dismissed,
        "verified_by": found.by or None,
        "sha256": found.sha256 or None,
    }


def _quote(judged: Judged, quote: Quote) -> dict[str, Any]:
    """One quote; `line` is where it stands, else where the registry says that it does."""
    found = judged.evidence.of(quote)
    return {
        "text": quote.exact,
        "line": found.line or quote.line,
        "status": found.status,
        "column": found.column,
        "page": found.page,
        "start": found.start,
        "end": found.end,
        "differences": [{"quoted": quoted, "printed": printed} for quoted, printed in found.differences],
        "verified_by": found.by or None,
        "sha256": found.sha256 or None,
    }


def _reading(judged: Judged, reading: Reading) -> dict[str, Any]:
    assertion, value = reading.assertion, reading.value
    return {
        "printed": reading.printed,
        "value": values.as_json(value) if isinstance(value, Value) else None,
        "unreadable": value.reason if isinstance(value, Unreadable) else None,
        "qualifiers": {name: ", ".join(one.words for one in found) for name, found in stated(judged, reading).items()},
        "quotes": [_quote(judged, quote) for quote in assertion.quotes],
        "members": list(assertion.value) if isinstance(assertion.value, tuple) else None,
        "means": list(assertion.means) if isinstance(assertion.means, tuple) else assertion.means,
        "gloss": assertion.gloss or None,
        "at": assertion.where or None,
        "voice": assertion.voice,
        "rank": assertion.rank,
        "note": assertion.note or None,
        "place": str(assertion.place),
    }


def _decision(ruling: Ruling) -> dict[str, Any]:
    decision = ruling.decision
    return {
        "accept": decision.accept,
        "because": decision.because or None,
        "by": decision.by or None,
        "date": decision.date or None,
        "until": decision.until or None,
        "sources": list(decision.sources),
        "covers": [_covered(covered) for covered in decision.covers],
        "status": ruling.status,
        "status_because": ruling.because or None,
    }


def _covered(covered: Covered) -> dict[str, Any]:
    return {"value": covered.value, "qualifiers": dict(covered.qualifiers)}


def _meeting(meeting: Meeting) -> dict[str, Any]:
    """Two readings held against each other; in `because`, "the first" is a and "the second" b."""
    return {
        "a": {"source": meeting.a.source, "printed": meeting.a.printed},
        "b": {"source": meeting.b.source, "printed": meeting.b.printed},
        "relation": meeting.comparison.relation.value,
        "because": meeting.because,
    }
