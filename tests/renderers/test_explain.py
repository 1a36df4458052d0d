"""`explain`: everything that is known about a claim, in a fixed order, within the terminal."""

from __future__ import annotations

import re

import pytest

from aiplancheck.renderers import Look
from aiplancheck.renderers._explain import explain
from aiplancheck.text import columns
from tests.golden_file import assert_golden
from tests.nasty_world import nasty_report

#: One for every section of the text.
TOLD = (
    "berths.draft",
    "berths.number",
    "money.currency",
    "money.debt",
    "money.dredging",
    "money.fee",
    "money.grant",
    "money.insurance",
    "money.rent",
    "money.share",
    "money.subsidy",
    "money.surplus",
    "odd.annotation",
    "odd.escape",
    "odd.long",
    "odd.markup",
    "ordinance.adoption-date",
    "ordinance.announced",
    "ordinance.founded",
    "ordinance.harbour-master",
    "ordinance.rule-names",
    "ordinance.rule-order",
    "ordinance.signed",
    "ordinance.spokesperson",
)


def told(claim: str, look: Look | None = None) -> str:
    report = nasty_report()
    return explain(report, report.judged.verdicts[claim], look or Look())


def test_the_nasty_claims_explained() -> None:
    assert_golden("explain.txt", f"\n{'-' * 80}\n".join(map(told, TOLD)))


@pytest.mark.parametrize("width", [40, 41, 53, 79, 80, 97, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    for verdict in nasty_report().verdicts:
        text = told(verdict.claim.id, Look(width=width))
        assert max(map(columns, text.splitlines())) <= width


def test_colour_changes_no_word() -> None:
    for claim in TOLD:
        assert re.sub(r"\x1b\[[0-9;]*m", "", told(claim, Look(colour=True))) == told(claim)


def test_every_source_is_named_and_every_word_it_prints_is_shown() -> None:
    report = nasty_report()
    for verdict in report.verdicts:
        text = re.sub(r"\s+", "", told(verdict.claim.id, Look(width=120)))
        for source, cell in verdict.cells.items():
            assert source in text
            for reading in cell.readings:
                quotes = [quote.exact for quote in reading.assertion.quotes]
                for words in [reading.assertion.gloss, reading.assertion.note, *quotes]:
                    if words.isprintable():
                        assert re.sub(r"\s+", "", words) in text


def test_the_text_ends_with_the_claims_place() -> None:
    assert told("money.fee").splitlines()[-1].startswith("claims/money.yaml:")


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("ordinance.adoption-date", "✓ SIDE B – 2 origins, accepted"),
        ("ordinance.adoption-date", "SIDE A – 1 origin behind 2 sources"),
        ("ordinance.adoption-date", "searched, nothing found: “adopted”"),
        ("ordinance.harbour-master", "NOT ITS SUBJECT\n  mariners-blog"),
        ("ordinance.harbour-master", "gazette-en (as-of 1 September 2025) with town-hall (23 December 2025)"),
        ("ordinance.spokesperson", "its later revision says otherwise"),
        ("ordinance.rule-names", "LISTS SIDE BY SIDE"),
        ("ordinance.rule-names", "broken by town-hall"),
        ("money.debt", "cannot be read:"),
        ("money.grant", "payer     “the town” (from money.grant-payer)"),
        ("money.rent", "DECISION – decision out of date"),
        ("money.insurance", "DECISION – decision expired"),
        ("money.dredging", "WEAK AGREEMENTS"),
        ("berths.draft", "DRAFTS"),
        ("berths.number", "set aside, not compared"),
    ],
)
def test_what_is_known_is_told(claim: str, words: str) -> None:
    assert words in told(claim)
