"""The shared nasty world: a small registry on another subject, with one claim for every way things can go wrong.

Every renderer is tested against it as a whole. The day is fixed, since decisions expire.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from aiplancheck.pipeline import examined
from aiplancheck.report import Choice, Report

ROOT = Path(__file__).parent / "nasty"
TODAY = date(2026, 11, 21)


@cache
def nasty_report(choice: Choice = Choice()) -> Report:  # noqa: B008 - frozen, and the key of the cache
    """The report on the nasty world, or on some of its claims."""
    return examined(ROOT, TODAY, choice)
