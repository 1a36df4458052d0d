"""Which names are variants of one another: claims/terms.yaml for all claims, `aliases` for one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from aiplancheck.text import fold, without_article

Resolver = Callable[[str], str | None]


def resolver(
    table: Mapping[str, tuple[str, ...]], articles: frozenset[str], *, otherwise: Resolver | None = None
) -> Resolver:
    """From a folded name to its folded headword, or None; what the table does not know is asked of `otherwise`."""
    headwords: dict[str, str] = {}
    for headword, variants in table.items():
        folded = without_article(fold(headword), articles)
        for variant in (headword, *variants):
            whole = fold(variant)
            for spelling in (whole, without_article(whole, articles)):
                headwords.setdefault(spelling, folded)
    if otherwise is None:
        return headwords.get
    return lambda name: headwords.get(name) or otherwise(name)
