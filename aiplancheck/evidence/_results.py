"""What looking up a quote or a silence came to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from aiplancheck.errors import Fault, Place
from aiplancheck.evidence._lock import spell
from aiplancheck.model import Quote

if TYPE_CHECKING:
    from aiplancheck.likeness import Fingerprint

#: Whether something was looked up in a text now, is vouched for by the lock, or neither.
By = Literal["text", "lock", ""]
#: The statuses that prove a quote.
PROVEN = ("exact", "folded")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteEvidence:
    """Where a quote stands. `start` and `end` are code points of the text, `line`, `column` and `page` count from 1.

    `status` is exact, folded, ambiguous, altered, missing or unverified. `differences` are pairs of words, as quoted
    and as printed; `lines` those of every place of an ambiguous quote; `foreign` says that only lines hold it that are
    not the source's own voice; `negation` is one that its ellipsis leaves out. `was` is the line that the lock had for
    it in another version of the text, and `gone` that it stood there and is not found now.
    """

    status: str
    by: By = ""
    sha256: str = ""
    start: int | None = None
    end: int | None = None
    line: int | None = None
    column: int | None = None
    page: int | None = None
    lines: tuple[int, ...] = ()
    differences: tuple[tuple[str, str], ...] = ()
    foreign: bool = False
    negation: str = ""
    was: int | None = None
    gone: bool = False

    @property
    def proven(self) -> bool:
        """Whether the quote stands in the text, in the source's words."""
        return self.status in PROVEN


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence of a silent source that may state the claim: its line, what was found in it, the value it prints."""

    line: int
    words: tuple[str, ...]
    printed: str = ""

    @property
    def shown(self) -> str:
        """What was found, in quotation marks."""
        words = " and ".join(f"“{word}”" for word in self.words[:3])
        return f"{words} with the value “{self.printed}”" if self.printed else words


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceEvidence:
    """What a silent source holds of what was searched. `status` is no-hit, hits or unverified.

    `hits` are the open ones, `further` as many beyond those that are kept; `dismissed` counts those that a person
    closed, `idle` are dismissals that close none: they stand nowhere in the text, or in several places.
    """

    status: str
    by: By = ""
    sha256: str = ""
    hits: tuple[Hit, ...] = ()
    further: int = 0
    dismissed: int = 0
    idle: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TextEvidence:
    """A source's text. `by` is "text" where it is at hand, "lock" where only the lock speaks of it.

    `sha256` is of the text at hand, else the declared one. `changed` says that its bytes are not those that the source
    file names; `trouble` why it cannot be used, and `help` what to do. `again` counts the quotes and silences that
    were looked up in it now. `likeness` is its fingerprint, None where nothing is known of it.
    """

    by: By = ""
    sha256: str = ""
    changed: bool = False
    trouble: str = ""
    help: str = ""
    again: int = 0
    likeness: Fingerprint | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is proven of a registry: by quote (its place in the registry), by silent cell, by source.

    `entries` are the lines of the lock as it should be now, `written` is the lock as it stands; `faults` what is wrong
    with that file, and `lost` says that something in it could not be read.
    """

    quotes: Mapping[Place, QuoteEvidence] = field(default_factory=dict)
    silences: Mapping[tuple[str, str], SilenceEvidence] = field(default_factory=dict)
    texts: Mapping[str, TextEvidence] = field(default_factory=dict)
    entries: tuple[Mapping[str, Any], ...] = ()
    written: bytes = b""
    faults: tuple[Fault, ...] = ()
    lost: bool = False

    @property
    def lock(self) -> str:
        """The lock as it should be now, spelt out."""
        return spell(self.entries)

    @property
    def is_current(self) -> bool:
        """Whether the lock says what it should, and nothing is wrong with it."""
        return self.lock.encode() == self.written and not self.faults

    def of(self, quote: Quote) -> QuoteEvidence:
        """What is known of one quote."""
        return self.quotes.get(quote.place, _UNKNOWN)

    def silence(self, claim: str, source: str) -> SilenceEvidence:
        """What is known of one silent cell."""
        return self.silences.get((claim, source), _UNTESTED)


_UNKNOWN = QuoteEvidence(status="unverified")
_UNTESTED = SilenceEvidence(status="unverified")
