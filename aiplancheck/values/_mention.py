"""A value in running text."""

from __future__ import annotations

from dataclasses import dataclass

from aiplancheck.values._value import Value


@dataclass(frozen=True, slots=True)
class Mention:
    """A value in a text: `text` from `start` to `end` (code points, end exclusive) reads as `value`."""

    start: int
    end: int
    text: str
    value: Value
