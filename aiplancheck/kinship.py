"""Which texts look like copies of one another, held against what the registry declares.

Every pair of sources whose texts are at hand, or whose fingerprints the lock keeps, is compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from aiplancheck.evidence import TextEvidence
from aiplancheck.model import Derivation, Source
from aiplancheck.origins import Origins

if TYPE_CHECKING:
    from aiplancheck.likeness import Fingerprint, Likeness

#: What a text can be told to be from its content; a revision may say anything, and a citation is no tie.
TELLABLE = ("translation", "copy", "excerpt")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sources, how alike their texts are, and whether the registry says that they share an origin.

    `derived` is the one that likelier goes back to the other, or is declared to; "" when that cannot be told.
    """

    one: str
    other: str
    likeness: Likeness
    declared: bool
    derived: str

    @property
    def original(self) -> str:
        """The other one of the two; "" when it cannot be told which goes back to which."""
        return {self.one: self.other, self.other: self.one}.get(self.derived, "")


class Kinship:
    """The comparisons of one registry, made when first asked for."""

    def __init__(self, sources: Mapping[str, Source], origins: Origins, texts: Mapping[str, TextEvidence]) -> None:
        self._sources, self._origins, self._texts = sources, origins, texts

    @cached_property
    def ties(self) -> tuple[Pair, ...]:
        """The pairs of which one looks like a copy, an excerpt or a translation of the other, sorted."""
        return tuple(
            pair
            for one, other in combinations(sorted(self.fingerprints), 2)
            if (pair := self.between(one, other)).likeness.tie is not None
        )

    @cached_property
    def unsupported(self) -> tuple[tuple[Derivation, Pair], ...]:
        """What is declared as derived although the texts do not look like it."""
        known = self.fingerprints
        return tuple(
            (tie, pair)
            for id_ in sorted(known)
            for tie in self._sources[id_].derived_from
            if tie.how in TELLABLE and tie.source in known
            if (pair := self.between(id_, tie.source)).likeness.tie is None
        )

    @cached_property
    def fingerprints(self) -> Mapping[str, Fingerprint]:
        """The sources whose texts can be compared."""
        return {id_: text.likeness for id_, text in self._texts.items() if text.likeness is not None}

    def between(self, one: str, other: str) -> Pair:
        """Two sources held against each other; both must have a fingerprint."""
        from aiplancheck import likeness

        known = self.fingerprints
        found = self._same(one, other) or likeness.compare(known[one], known[other])
        declared = self._origins.of[one] == self._origins.of[other]
        return Pair(one, other, found, declared, self._derived(one, other, found))

    def _same(self, one: str, other: str) -> Likeness | None:
        """Two sources with one text."""
        if not self._texts[one].sha256 or self._texts[one].sha256 != self._texts[other].sha256:
            return None
        from aiplancheck.likeness import Likeness

        return Likeness("copy", 1.0, ("the same text, byte for byte",))

    def _derived(self, one: str, other: str, found: Likeness) -> str:
        if other in self._origins.ancestors(one):
            return one
        if one in self._origins.ancestors(other):
            return other
        return {"first": one, "second": other}.get(found.derived or "", "")
