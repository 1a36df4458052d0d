"""Maximal cliques against a plain search of all subsets."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from aiplancheck.verdict import _cliques


@st.composite
def graphs(draw: st.DrawFn) -> list[frozenset[int]]:
    size = draw(st.integers(0, 7))
    neighbours: list[set[int]] = [set() for _ in range(size)]
    for i, j in combinations(range(size), 2):
        if draw(st.booleans()):
            neighbours[i].add(j)
            neighbours[j].add(i)
    return [frozenset(linked) for linked in neighbours]


def slowly(neighbours: list[frozenset[int]]) -> list[tuple[int, ...]]:
    if not neighbours:
        return []
    nodes = range(len(neighbours))
    whole = [
        set(some)
        for count in range(len(neighbours) + 1)
        for some in combinations(nodes, count)
        if all(j in neighbours[i] for i, j in combinations(some, 2))
    ]
    return sorted(tuple(sorted(clique)) for clique in whole if not any(clique < other for other in whole))


@given(graphs())
@settings(derandomize=True, max_examples=200, deadline=None)
def test_every_maximal_clique_is_found_once(neighbours: list[frozenset[int]]) -> None:
    assert _cliques.maximal(neighbours) == slowly(neighbours)
