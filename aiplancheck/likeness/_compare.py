"""How two fingerprints stand to each other: copies by their words, translations by what translations keep."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from aiplancheck.likeness._across import other_words
from aiplancheck.likeness._fingerprint import Fingerprint
from aiplancheck.likeness._likeness import Likeness
from aiplancheck.likeness._same import same_words

_FLIPPED: dict[Literal["first", "second"] | None, Literal["first", "second"] | None] = {
    "first": "second",
    "second": "first",
    None: None,
}


def compare(one: Fingerprint, other: Fingerprint) -> Likeness:
    """How likely one of two texts goes back to the other; the same the other way round, but for `derived`.

    Word sequences are compared whatever language was declared. For a translation the languages must be known to differ.
    """
    words = same_words(one, other)
    if words.tie is not None or not _other_language(one, other):
        return words
    if (one.language, one.script) <= (other.language, other.script):
        return other_words(one, other)
    # Of several chains of one weight the first is taken: so the texts always go in in one order.
    found = other_words(other, one)
    return replace(found, derived=_FLIPPED[found.derived])


def _other_language(one: Fingerprint, other: Fingerprint) -> bool:
    if one.language and other.language:
        return one.language != other.language
    return one.script != other.script and bool(one.script and other.script)
