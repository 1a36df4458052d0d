"""What the checks share that look at quotes: each quote of the registry with what is known of it, and its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aiplancheck.errors import Place
from aiplancheck.evidence import QuoteEvidence
from aiplancheck.findings import Found, Judged
from aiplancheck.model import Assertion, Claim, Quote

#: A longer quote is shown by its beginning.
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote where it stands in the registry, with what was found of it."""

    claim: Claim
    assertion: Assertion
    quote: Quote
    evidence: QuoteEvidence

    @property
    def words(self) -> str:
        """The quote in quotation marks, cut where it is long."""
        exact = self.quote.exact
        return f"“{exact}”" if len(exact) <= LONGEST else f"“{exact[: LONGEST - 1].rstrip()}…”"

    def found(self, message: str, help_: str, place: Place | None = None) -> Found:
        """A finding about the quote: `message` goes on after claim, source and words."""
        source = self.assertion.source
        told = f"{self.claim.id}: {source}: {self.words} {message}"
        return Found(place or self.quote.place, told, help_, claim=self.claim.id, source=source)


def quoted(judged: Judged) -> Iterator[Quoted]:
    """Every quote of the registry, drafts left out."""
    for claim in judged.registry.claims.values():
        for assertion in claim.assertions:
            for quote in () if assertion.draft else assertion.quotes:
                yield Quoted(claim, assertion, quote, judged.evidence.of(quote))
