"""Dates as people write them in `means`: ISO 8601 and the EDTF spellings that `canonical` has."""

from __future__ import annotations

import re

from aiplancheck.values._dates.calendar import NoDateError
from aiplancheck.values._dates.named import Named

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_PARTIAL = re.compile(r"--(\d{2})(?:-(\d{2}))?")
_OPEN = ".."


def parsed(text: str) -> tuple[Named, Named | None, str] | None:
    """(date, other end of a range or None, limit: "", "by" or "from"), or None for another spelling.

    Raises NoDateError for an interval without a bound.
    """
    first, slash, last = text.strip().partition("/")
    if not slash:
        one = _date(first) or _partial(first)
        return (one, None, "") if one else None
    if first == last == _OPEN:
        raise NoDateError("an interval without a bound says nothing")
    start, end = _date(first), _date(last)
    if first == _OPEN and end:
        return end, None, "by"
    if last == _OPEN and start:
        return start, None, "from"
    return (start, end, "") if start and end else None


def interval(text: str) -> tuple[Named, Named | None, str] | None:
    """As `parsed`, for what nobody takes for anything else: 2025-07-01/2025-09-30, ../2030, but not 2025/2026."""
    first, slash, last = text.partition("/")
    plain = slash and (_OPEN in (first, last) or ("-" in first and "-" in last))
    return parsed(text) if plain else None


def _date(text: str) -> Named | None:
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day = (None if part is None else int(part) for part in match.groups())
    return Named(year=year, month=month, day=day)


def _partial(text: str) -> Named | None:
    match = _PARTIAL.fullmatch(text)
    return Named(month=int(match[1]), day=int(match[2]) if match[2] else None) if match else None
