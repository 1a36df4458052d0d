"""One assertion in a registry of its own, for the tests of what its quote carries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aiplancheck.errors import Place
from aiplancheck.model import Assertion, Claim, Quote, Registry, Settings, Source
from aiplancheck.normalise import Normaliser
from aiplancheck.support import Shortfall, shortfall

HERE = Place("claims/t.yaml", 1, 1)
Printed = str | tuple[str, ...]


def lacking(
    kind: str,
    language: str,
    value: Printed,
    quote: str | Sequence[str],
    *,
    means: str | None = None,
    unit: str | None = None,
    terms: Mapping[str, tuple[str, ...]] | None = None,
    aliases: Mapping[str, tuple[str, ...]] | None = None,
    fiscal: tuple[int, int] | None = (4, 1),
) -> Shortfall | None:
    """What the quote does not carry of the value."""
    texts = [quote] if isinstance(quote, str) else quote
    quotes = tuple(Quote(place=HERE, exact=text) for text in texts)
    assertion = Assertion(place=HERE, source="s", value=value, quotes=quotes, means=means)
    claim = Claim(
        place=HERE, id="t.k", question="?", kind=kind, unit=unit, assertions=(assertion,), aliases=aliases or {}
    )
    source = Source(place=HERE, id="s", title="S", language=language)
    settings = Settings(fiscal_year_starts=fiscal)
    registry = Registry({"t.k": claim}, {"s": source}, terms=terms or {}, settings=settings)
    return shortfall(registry, Normaliser(registry), claim, assertion)


def carried(kind: str, language: str, value: Printed, quote: str | Sequence[str]) -> bool:
    """Whether the quote carries the value."""
    return lacking(kind, language, value, quote) is None
