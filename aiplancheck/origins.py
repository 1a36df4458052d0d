"""Who goes back to whom: sources that one origin stands behind count once.

Sources tied by `derived_from` (translation, copy, excerpt, revision) or by one `origin` label share an origin.
A citation is no tie: who cites still speaks for himself. Sources without a known tie have "no known link"; nobody
knows them to be independent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aiplancheck.model import Source


@dataclass(frozen=True, slots=True)
class Origins:
    """`of` maps a source to its origin's name: the label, else the id of the source at its head."""

    of: Mapping[str, str]
    derived: Mapping[str, frozenset[str]]  # source -> the sources it directly derives from (citations left out)
    superseded: Mapping[str, frozenset[str]]  # source -> the originals that it is a revision of, over any steps

    def count(self, sources: frozenset[str] | set[str] | tuple[str, ...]) -> int:
        """How many origins stand behind these sources."""
        return len({self.of[source] for source in sources})

    def ancestors(self, source: str) -> frozenset[str]:
        """Every source that this one derives from, over any number of steps (citations left out)."""
        return _behind(source, self.derived)

    def members(self, source: str) -> tuple[str, ...]:
        """Every source that shares this one's origin, itself included, sorted."""
        return tuple(sorted(other for other, origin in self.of.items() if origin == self.of[source]))


def find(sources: Mapping[str, Source]) -> Origins:
    """The origins of these sources; every source that is derived from must be among them."""
    derived = {id_: _parents(source) for id_, source in sources.items()}
    head = {id_: id_ for id_ in sources}
    label_head: dict[str, str] = {}
    for id_ in sorted(sources):
        for parent in sorted(derived[id_]):
            _join(head, id_, parent)
        if sources[id_].origin:
            _join(head, id_, label_head.setdefault(sources[id_].origin, id_))
    revised = {id_: _revised(source) for id_, source in sources.items()}
    return Origins(_named(sources, derived, head), derived, {id_: _behind(id_, revised) for id_ in sources})


def _parents(source: Source) -> frozenset[str]:
    return frozenset(tie.source for tie in source.derived_from if tie.how != "citation")


def _revised(source: Source) -> frozenset[str]:
    return frozenset(tie.source for tie in source.derived_from if tie.how == "revision")


def _behind(id_: str, parents: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Everything that a source goes back to over any number of steps."""
    found: set[str] = set()
    waiting = [id_]
    while waiting:
        for parent in parents[waiting.pop()] - found:
            found.add(parent)
            waiting.append(parent)
    return frozenset(found)


def _head(head: dict[str, str], id_: str) -> str:
    while head[id_] != id_:
        head[id_] = head[head[id_]]
        id_ = head[id_]
    return id_


def _join(head: dict[str, str], one: str, other: str) -> None:
    head[_head(head, one)] = _head(head, other)


def _named(
    sources: Mapping[str, Source], derived: Mapping[str, frozenset[str]], head: dict[str, str]
) -> dict[str, str]:
    """A group's name does not depend on the order of joining: its first label, else its first underived source."""
    groups: dict[str, list[str]] = {}
    for id_ in sorted(sources):
        groups.setdefault(_head(head, id_), []).append(id_)
    named: dict[str, str] = {}
    for members in groups.values():
        # a label that is also the id of a source outside the group would merge two origins into one
        labels = sorted({sources[m].origin for m in members if sources[m].origin} - (set(sources) - set(members)))
        roots = [m for m in members if not derived[m]]
        name = labels[0] if labels else (roots or members)[0]
        named.update(dict.fromkeys(members, name))
    return named
