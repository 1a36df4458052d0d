"""Evidence: every quote and every silence of a registry held against the texts, or against what the lock vouches for.

A line of the lock counts for one quote (or silence) in one version of a text, known by its sha256. Where it counts,
nothing is looked up again; where it does not and the text is at hand, the text is asked; else the answer is unverified.
"""

from __future__ import annotations

import os
from pathlib import Path

from aiplancheck.errors import Fault, Place
from aiplancheck.evidence import _lock, _silences
from aiplancheck.evidence._gather import Gathering, searchable
from aiplancheck.evidence._lock import Lock
from aiplancheck.evidence._results import PROVEN, By, Evidence, Hit, QuoteEvidence, SilenceEvidence, TextEvidence
from aiplancheck.model import Claim, Registry, Settings, Silence, Source
from aiplancheck.texts import Texts

__all__ = [
    "PROVEN",
    "By",
    "Evidence",
    "Hit",
    "QuoteEvidence",
    "SilenceEvidence",
    "TextEvidence",
    "gather",
    "lock_path",
    "look_for",
]


def gather(
    registry: Registry, silent: tuple[tuple[str, str], ...], texts: Texts, root: Path, *, afresh: bool = False
) -> Evidence:
    """What is proven of a registry. `silent` are the silent cells, as (claim, source).

    With `afresh` nothing is taken from the lock for a text that is at hand. Nothing is written.
    """
    lock = _read(root)
    return Gathering(registry, texts, lock.entries, afresh=afresh).evidence(silent, lock)


def look_for(claim: Claim, source: Source, silence: Silence | None, text: str, settings: Settings) -> SilenceEvidence:
    """What a text holds of what would state a claim, as if it were the text of a source that is silent on it."""
    from aiplancheck.quotes import Document

    document = Document(text)
    prose = searchable(text, document, source, settings)
    return _silences.look_up(claim, source, silence, document, prose, "")


def lock_path(root: Path) -> Path:
    """Where a registry's lock stands."""
    return root / _lock.PATH


def _read(root: Path) -> Lock:
    """The lock as it stands; without entries, and with a fault, when it cannot be read."""
    path, place = lock_path(root), Place(_lock.PATH)
    if not os.path.lexists(path):
        return Lock()
    try:
        if path.is_file() and path.stat().st_size <= _lock.LARGEST:
            return _lock.parse(path.read_bytes())
        reason, tip = "this is no lock: no file, or a very large one", "remove it and verify again"
    except OSError as error:
        reason, tip = f"this file cannot be read: {error.strerror}", "make it a file that you may read"
    return Lock(faults=(Fault(place, reason, tip),), lost=True)
