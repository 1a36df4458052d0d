"""What was not compared because it speaks of another time or scope: told once for each pair of scopes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from aiplancheck.normalise import Reading
from aiplancheck.renderers._speakers import told, where
from aiplancheck.report import Report
from aiplancheck.values import show
from aiplancheck.verdict import Verdict


def not_compared(report: Report, verdict: Verdict) -> Iterator[str]:
    """Sentences such as "gazette:12 (as-of 2023) with town-hall:7 (May 2025)", to stand behind "not compared: "."""
    for qualifier in dict.fromkeys(met.qualifier for met in verdict.apart):
        scopes = _scopes(verdict, qualifier)
        pairs = _pairs(verdict, qualifier)
        while pairs:
            hub = max(scopes, key=lambda scope: sum(scope in pair for pair in pairs))
            others = [scope for scope in scopes if scope != hub and {scope, hub} in pairs]
            pairs = [pair for pair in pairs if hub not in pair]
            against = "; ".join(_told(report, scopes[scope], scope) for scope in others)
            yield f"{_told(report, scopes[hub], f'{qualifier} {hub}')} with {against}"
    for met in verdict.apart:
        if not met.comparison.disagrees:
            because = met.because.removeprefix("not compared: ")
            yield f"{where(met.a.assertion)} with {where(met.b.assertion)}: {because}"


def _pairs(verdict: Verdict, qualifier: str) -> list[set[str]]:
    """The pairs of scopes that were kept apart, each once."""
    found: list[set[str]] = []
    for met in verdict.apart:
        if met.qualifier == qualifier and met.comparison.disagrees:
            pair = {_scope(met.a, qualifier), _scope(met.b, qualifier)}
            found += [pair] if pair not in found and len(pair) == 2 else []
    return found


def _scopes(verdict: Verdict, qualifier: str) -> Mapping[str, list[Reading]]:
    """What is said of a scope, by the scope's words, in the order of the sides."""
    found: dict[str, dict[int, Reading]] = {}
    for side in verdict.sides:
        for reading in side.readings:
            if reading.stated(qualifier):
                found.setdefault(_scope(reading, qualifier), {})[id(reading)] = reading
    return {scope: list(readings.values()) for scope, readings in found.items()}


def _scope(reading: Reading, qualifier: str) -> str:
    return " or ".join(dict.fromkeys(show(value) for value in reading.stated(qualifier)))


def _told(report: Report, readings: Sequence[Reading], scope: str) -> str:
    speakers = [speaker for one in told(report, readings) for speaker in one.speakers]
    return f"{', '.join(dict.fromkeys(speakers))} ({scope})"
