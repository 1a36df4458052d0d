"""Values as the public JSON spells them: ISO days for dates, decimal strings otherwise, null for unbounded."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from aiplancheck.values._value import Value


def as_json(value: Value) -> dict[str, Any]:
    """The object V of the contract. Words (name, list, text, boolean) have `canonical` only."""
    span = value.span
    spelt: dict[str, Any] = {
        "kind": value.kind,
        "low": None if span is None else _bound(value.kind, span.low),
        "high": None if span is None else _bound(value.kind, span.high),
        "low_open": span is not None and span.lower.open,
        "high_open": span is not None and span.upper.open,
        "unit": value.unit,
        "canonical": value.canonical,
        "approximate": value.approximate,
    }
    if value.kind == "rank":
        spelt["of"] = None if value.of is None else str(value.of)
    return spelt


def _bound(kind: str, bound: Decimal | None) -> str | None:
    if bound is None:
        return None
    return date.fromordinal(int(bound)).isoformat() if kind == "date" else plain(bound)


def plain(number: Decimal) -> str:
    """A number in digits, without exponent and without trailing zeros after the point."""
    digits = format(number, "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits
