"""Maximal cliques of a small graph (Bron and Kerbosch 1973, with the pivot of Tomita et al. 2006)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

#: A graph may have exponentially many cliques; nobody reads more than this.
MOST = 2_000


class TooManyError(Exception):
    """A graph has more than MOST maximal cliques."""


def maximal(neighbours: Sequence[frozenset[int]]) -> list[tuple[int, ...]]:
    """Every maximal set of nodes that are all neighbours of one another, each sorted, in sorted order.

    Nodes are the indices of `neighbours`; no node is its own neighbour. A graph without nodes has no clique.
    Intervals that meet pairwise have a point in common (Helly), so the cliques of a "have a value in common" graph
    are the sets with one common value. Raises TooManyError.
    """
    if not neighbours:
        return []
    found: list[tuple[int, ...]] = []
    # who is everybody's neighbour is in every clique; without them a graph is small, or falls apart
    everyone = frozenset(node for node, near in enumerate(neighbours) if len(near) == len(neighbours) - 1)
    rest = frozenset(range(len(neighbours))) - everyone
    for clique in _grown(neighbours, rest):
        found.append(tuple(sorted(clique | everyone)))
        if len(found) > MOST:
            raise TooManyError
    return sorted(found)


def _grown(neighbours: Sequence[frozenset[int]], nodes: frozenset[int]) -> Iterator[frozenset[int]]:
    """The cliques among some nodes; depth first with a stack of its own, as a clique may outgrow Python's."""
    waiting = [(frozenset[int](), nodes, frozenset[int]())]
    while waiting:
        clique, candidates, done = waiting.pop()
        if not candidates:
            if not done:
                yield clique
            continue
        pivot = max(candidates | done, key=lambda node: (len(neighbours[node] & candidates), -node))
        for node in sorted(candidates - neighbours[pivot]):
            near = neighbours[node]
            waiting.append((clique | {node}, candidates & near, done & near))
            candidates -= {node}
            done |= {node}
