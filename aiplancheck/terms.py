"""Which names are variants of one another: claims/terms.yaml for all claims, `aliases` for one.

A table maps a headword to its variants. Spellings that one line joins are one name, and so are lines of two tables
that share a spelling: a claim's alias of a known term is a variant of that term.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from aiplancheck.text import fold, without_article

Table = Mapping[str, tuple[str, ...]]
Resolver = Callable[[str], str | None]


def lines(table: Table) -> list[list[str]]:
    """A table's lines as folded spellings, the headword first."""
    return [[fold(name) for name in (headword, *variants)] for headword, variants in table.items()]


class Terms:
    """Names joined by lines of spellings; the headword of a name is that of the first line that has one of them."""

    def __init__(self, joined: list[list[str]]) -> None:
        self._heads: dict[str, str] = {}
        self._join(joined)

    def _join(self, joined: list[list[str]]) -> None:
        """Union of all lines that share a spelling; the earliest line's headword stands for them."""
        place: dict[str, int] = {}
        root = list(range(len(joined)))

        def head(line: int) -> int:
            while root[line] != line:
                line = root[line]
            return line

        for at, spellings in enumerate(joined):
            for spelling in spellings:
                one, other = head(place.setdefault(spelling, at)), head(at)
                root[max(one, other)] = min(one, other)
        self._heads = {spelling: joined[head(at)][0] for spelling, at in place.items()}

    def resolver(self, articles: frozenset[str]) -> Resolver:
        """From a folded name to its headword, or None. A leading article of the language is no part of a name.

        What a table spells exactly goes first; a spelling that two names share without their articles joins nothing.
        """
        bare: dict[str, set[str]] = {}
        for spelling, headword in self._heads.items():
            bare.setdefault(without_article(spelling, articles), set()).add(headword)
        clear = {spelling: heads.pop() for spelling, heads in bare.items() if len(heads) == 1}
        heads = self._heads
        return lambda name: heads.get(name) or clear.get(name)
