"""Which names are variants of one another: claims/terms.yaml for all claims, `aliases` for one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from aiplancheck.text import fold, without_article

Variants = Mapping[str, tuple[str, ...]]


def resolver(tables: Iterable[Variants], articles: frozenset[str]) -> Callable[[str], str | None]:
    """From a folded name to its folded headword, or None. An earlier table (the claim's own) wins over a later one."""
    headwords: dict[str, str] = {}
    for table in tables:
        for headword, variants in table.items():
            folded = without_article(fold(headword), articles)
            for variant in (headword, *variants):
                whole = fold(variant)
                for spelling in (whole, without_article(whole, articles)):
                    headwords.setdefault(spelling, folded)
    return headwords.get
