"""Did you mean: the known word nearest to one that is unknown."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

#: Longer words are not compared; no id, key or vocabulary word comes near it.
LONGEST = 200
#: The share of letters that must be in place, of 1.
NEAR = 0.65
#: How many of the nearest words are looked at closely.
CONSIDERED = 10


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant, or None when none is near; the same one whatever the order."""
    if not word or len(word) > LONGEST:
        return None
    index = _index(frozenset(known))
    return index.obvious(word) or index.similar(word)


def meant(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """The help line: the near word as a question, or `otherwise`."""
    near = nearest(word, known)
    return f'did you mean "{near}"?' if near else otherwise


class _Index:
    """Known words, sorted, with what makes one of them obvious; built once for many unknown ones."""

    def __init__(self, known: frozenset[str]) -> None:
        self._words = sorted(known)
        self._plain: dict[str, str] = {}
        self._keys: dict[str, list[str]] = {}
        for word in self._words:
            self._plain.setdefault(_plain(word), word)
            self._keys.setdefault(word.rpartition(".")[2], []).append(word)

    def obvious(self, word: str) -> str | None:
        """One that differs in case or separators only, the only one of that key, or the only one that begins so."""
        if (same := self._plain.get(_plain(word))) is not None:
            return same
        for found in (self._keys.get(word.rpartition(".")[2], []), self._beginning(word)):
            if len(found) == 1:
                return found[0]
        return None

    def similar(self, word: str) -> str | None:
        """The one with the fewest letters changed, if they are few."""
        # only a registry with faults pays for the import
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        near = OSA.normalized_similarity
        for found, _, _ in process.extract(word, self._words, scorer=near, score_cutoff=NEAR, limit=CONSIDERED):
            # a topic in common makes two ids alike, not their keys: each part must be near
            parts = zip(word.split("."), found.split("."), strict=False)
            if all(near(one, other) >= NEAR for one, other in parts):
                return str(found)
        return None

    def _beginning(self, word: str) -> list[str]:
        """At most two words that begin with this one, if it is long enough to tell."""
        at = bisect_left(self._words, word)
        return [other for other in self._words[at : at + 2] if other.startswith(word)] if len(word) > 2 else []


@lru_cache(maxsize=32)
def _index(known: frozenset[str]) -> _Index:
    return _Index(known)


def _plain(word: str) -> str:
    return word.casefold().replace("_", "").replace("-", "").replace(" ", "")
