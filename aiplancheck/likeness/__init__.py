"""Likeness: whether one of two texts is a copy, an excerpt or a translation of the other, from fingerprints alone."""

from __future__ import annotations

from aiplancheck.likeness._compare import compare
from aiplancheck.likeness._fingerprint import Fingerprint, from_json
from aiplancheck.likeness._likeness import Likeness, Tie

__all__ = ["Fingerprint", "Likeness", "Tie", "compare", "fingerprint", "from_json"]


def fingerprint(text: str, language: str) -> Fingerprint:
    """The fingerprint of a text. `language` is a BCP 47 tag, or "" where nobody declared one."""
    from aiplancheck.likeness._make import fingerprint as make  # reads values, which comparing need not

    return make(text, language)
