"""Did you mean: near words are offered, far ones are not."""

from __future__ import annotations

import pytest

from aiplancheck.registry._suggest import nearest

CLAIMS = ["plan.adoption-date", "plan.pillar-count", "law.enacted", "hq.chair"]
KEYS = ["question", "kind", "quote", "qualifiers", "value", "separators", "language", "not_own_voice", "derived_from"]

NEAR = [
    ("qoute", KEYS, "quote"),
    ("vaule", KEYS, "value"),
    ("Question", KEYS, "question"),
    ("derived-from", KEYS, "derived_from"),
    ("not own voice", KEYS, "not_own_voice"),
    ("lang", KEYS, "language"),
    ("seperators", KEYS, "separators"),
    ("plan.adoption_date", CLAIMS, "plan.adoption-date"),
    ("adoption-date", CLAIMS, "plan.adoption-date"),
    ("plans.pillar-count", CLAIMS, "plan.pillar-count"),
    ("law.enactd", CLAIMS, "law.enacted"),
]
FAR = [
    ("colour", KEYS),
    ("x", KEYS),
    ("", KEYS),
    ("funding.amount", CLAIMS),
    ("plan.motto", CLAIMS),
    ("plan.enacting", CLAIMS),
    ("value" * 100, KEYS),
    ("kind", []),
]


@pytest.mark.parametrize(("word", "known", "expected"), NEAR)
def test_a_near_word_is_offered(word: str, known: list[str], expected: str) -> None:
    assert nearest(word, known) == expected
    assert nearest(word, reversed(known)) == expected


@pytest.mark.parametrize(("word", "known"), FAR)
def test_a_far_word_is_not(word: str, known: list[str]) -> None:
    assert nearest(word, known) is None
