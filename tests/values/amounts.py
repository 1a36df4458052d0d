"""Short ways to read amounts in tests."""

from __future__ import annotations

from collections.abc import Mapping

from aiplancheck import values
from aiplancheck.values import Reader, Unreadable, Value


def read(
    kind: str, text: str, language: str = "en", unit: str | None = None, signs: Mapping[str, str] | None = None
) -> Value | Unreadable:
    return values.read(text, kind, Reader(language=language, unit=unit, currency_signs=signs or {}))


def value(kind: str, text: str, language: str = "en", unit: str | None = None) -> Value:
    found = read(kind, text, language, unit)
    assert isinstance(found, Value), (text, found)
    return found


def spelt(kind: str, text: str, language: str = "en", unit: str | None = None) -> str:
    """The canonical spelling, or "unreadable"."""
    found = read(kind, text, language, unit)
    return "unreadable" if isinstance(found, Unreadable) else found.canonical
