"""Maximal cliques of a small graph (Bron and Kerbosch 1973, with the pivot of Tomita et al. 2006)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def maximal(neighbours: Sequence[frozenset[int]]) -> list[tuple[int, ...]]:
    """Every maximal set of nodes that are all neighbours of one another, each sorted, in sorted order.

    Nodes are the indices of `neighbours`; no node is its own neighbour. Intervals that meet pairwise have a point
    in common (Helly), so the cliques of a "have a value in common" graph are the sets with one common value.
    """
    if not neighbours:
        return []
    return sorted(tuple(sorted(clique)) for clique in _grow(set(), set(range(len(neighbours))), set(), neighbours))


def _grow(
    clique: set[int], candidates: set[int], done: set[int], neighbours: Sequence[frozenset[int]]
) -> Iterator[set[int]]:
    if not candidates and not done:
        yield set(clique)
        return
    pivot = max(candidates | done, key=lambda node: (len(neighbours[node] & candidates), -node))
    for node in sorted(candidates - neighbours[pivot]):
        yield from _grow(clique | {node}, candidates & neighbours[node], done & neighbours[node], neighbours)
        candidates = candidates - {node}
        done = done | {node}
