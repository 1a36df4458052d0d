"""Scopes and sides: which readings speak of one fact, and which of those may all be right."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import combinations

from aiplancheck import values
from aiplancheck.model import Claim
from aiplancheck.normalise import Reading
from aiplancheck.origins import Origins
from aiplancheck.values import NONE, Value
from aiplancheck.verdict import _cliques
from aiplancheck.verdict._meeting import Meeting, Outcome, limit, meet, widened

Scope = Mapping[str, Value]


@dataclass(frozen=True)
class Side:
    """A maximal set of readings with a common possible value, in one scope.

    `scope` are the separators' values that set it apart; `shared` is what all its readings may mean, None where
    that has no spelling of its own; `origins` counts who stands behind it; `contested` says that another side of
    the scope contradicts it.
    """

    scope: Scope
    readings: tuple[Reading, ...]
    shared: Value | None
    origins: int
    contested: bool

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """Who stands on it, in written order, each once."""
        return tuple(dict.fromkeys(reading.source for reading in self.readings))

    @property
    def printed(self) -> tuple[str, ...]:
        """The different printed words, in written order."""
        return tuple(dict.fromkeys(reading.printed for reading in self.readings))

    def told_by(self, sides: Sequence[Side]) -> Reading:
        """The reading that tells this side from others best: one that stands on no other of them, else the first."""
        elsewhere = {id(reading) for side in sides if side is not self for reading in side.readings}
        return next((reading for reading in self.readings if id(reading) not in elsewhere), self.readings[0])

    @property
    def borrowed(self) -> bool:
        """Whether it rests on quoted or reported voices alone."""
        return all(reading.assertion.voice != "own" for reading in self.readings)


class Field:
    """All readings of one claim that are compared, with every meeting among them.

    Readings that no comparison can tell apart are held together in one class, so the work grows with the number of
    different values and not with the number of sources.
    """

    def __init__(self, claim: Claim, readings: Sequence[Reading]) -> None:
        self.claim = claim
        self.classes = _classes(readings)
        self._order = {id(reading): place for place, reading in enumerate(readings)}
        firsts = [members[0] for members in self.classes]
        self._met = {(i, j): meet(claim, firsts[i], firsts[j]) for i, j in combinations(range(len(firsts)), 2)}

    def meetings(self) -> list[tuple[int, int, Meeting]]:
        """Every pair of classes, by their indices, with the meeting of their first readings."""
        return [(i, j, meeting) for (i, j), meeting in self._met.items()]

    def scopes(self) -> list[tuple[int, ...]]:
        """Maximal sets of classes of which no two are apart; a class without a separator joins every such set.

        Where there are too many such sets, one for every class with all that it is not apart from.
        """
        if all(meeting.outcome is not Outcome.APART for meeting in self._met.values()):
            return [tuple(range(len(self.classes)))] if self.classes else []
        together = self._graph(lambda meeting: meeting.outcome is not Outcome.APART)
        try:
            return _cliques.maximal(together)
        except _cliques.TooManyError:
            return sorted({tuple(sorted(near | {node})) for node, near in enumerate(together)})

    def sides(self, origins: Origins) -> tuple[Side, ...]:
        """Every side of every scope, in the order of its first reading."""
        agreeing = self._graph(lambda meeting: meeting.outcome is Outcome.AGREE)
        against = self._graph(lambda meeting: meeting.disagrees)
        found = []
        for scope in self.scopes():
            within = [agreeing[i] & frozenset(scope) for i in scope]
            place = {i: at for at, i in enumerate(scope)}
            renumbered = [frozenset(place[j] for j in linked) for linked in within]
            named = self.scope_values(scope)
            for clique in (tuple(scope[i] for i in clique) for clique in _maximal(renumbered)):
                contested = any(against[i] & frozenset(scope) for i in clique)
                found.append((clique, self._side(clique, named, origins, contested)))
        return tuple(side for _, side in sorted(found, key=lambda pair: (_spelt(pair[1].scope), pair[0])))

    def _graph(self, linked: Callable[[Meeting], bool]) -> list[frozenset[int]]:
        neighbours: list[set[int]] = [set() for _ in self.classes]
        for (i, j), meeting in self._met.items():
            if linked(meeting):
                neighbours[i].add(j)
                neighbours[j].add(i)
        return [frozenset(linked_to) for linked_to in neighbours]

    def _side(self, clique: tuple[int, ...], scope: Scope, origins: Origins, contested: bool) -> Side:
        members = sorted((r for i in clique for r in self.classes[i]), key=lambda reading: self._order[id(reading)])
        shared = _shared(self.claim, [self.classes[i][0].read for i in clique])
        count = origins.count({reading.source for reading in members})
        return Side(scope, tuple(members), shared, count, contested)

    def scope_values(self, scope: tuple[int, ...]) -> Scope:
        """Each separator's value in a scope: the narrowest that a member states."""
        named: dict[str, Value] = {}
        for name in self.claim.separators:
            stated = [value for i in scope for value in self.classes[i][0].stated(name)]
            if stated:
                named[name] = _common(stated) or stated[0]
        return named


def _maximal(graph: list[frozenset[int]]) -> list[tuple[int, ...]]:
    """The graph's maximal cliques; where there are too many of them to read, every node by itself."""
    try:
        return _cliques.maximal(graph)
    except _cliques.TooManyError:
        return [(node,) for node in range(len(graph))]


def _spelt(scope: Scope) -> tuple[tuple[str, str], ...]:
    return tuple((name, value.canonical) for name, value in scope.items())


def _classes(readings: Sequence[Reading]) -> list[list[Reading]]:
    found: dict[Hashable, list[Reading]] = {}
    for reading in readings:
        found.setdefault(_key(reading), []).append(reading)
    return list(found.values())


def _key(reading: Reading) -> Hashable:
    """Everything that a comparison, or its reason and sentence, looks at."""
    stated = tuple((name, tuple(_value_key(v) for v in reading.stated(name))) for name in sorted(reading.qualifiers))
    return _value_key(reading.read), stated


def _value_key(value: Value) -> Hashable:
    wordings = (value.wording, *(member.wording for member in value.members))
    words = (value.language, wordings) if any(wordings) else ()
    return value.kind, value.canonical, value.unit, value.named, value.via, value.limit, words


def _shared(claim: Claim, read: list[Value]) -> Value | None:
    if len({value.canonical for value in read}) == 1:
        return read[0]
    points = [limit(claim, value) for value in read]
    return _common(points) or _common([widened(claim, value) for value in points])


def _common(read: list[Value]) -> Value | None:
    """The value that all of these may mean, or None where there is none or it has no spelling."""
    first: Value | None = read[0]
    return reduce(_both, read[1:], first)


def _both(a: Value | None, b: Value) -> Value | None:
    if a is None or NONE in (a, b) or a.kind != b.kind:
        return None
    if a == b:
        return a
    common = values.kind(a.kind).common
    return common(a, b) if common else None
