"""The bundled dossier: whole, readable, quoted word for word, and right about the examples that it is known for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from aiplancheck import pipeline
from aiplancheck.cells import State
from aiplancheck.model import Assertion
from aiplancheck.report import Choice, Report

ROOT = Path(__file__).parent.parent
#: The documents may not be redistributed; where they are at hand, they lie beside the project.
TEXTS = ROOT.parent / "shared" / "seeds"
FIVE = ("ai-news-de", "ai-news-en", "i10x", "supremacy", "timewell")
IDS = {
    "plan.adoption-date",
    "plan.pillar-count",
    "plan.pillar-names",
    "plan.formulating-body",
    "plan.overseeing-body",
    "plan.motto",
    "funding.amount",
    "funding.payer",
    "funding.period",
    "funding.start",
    "funding.usd",
    "usage.individuals",
    "usage.corporations",
    "target.public-adoption",
    "law.name",
    "law.enacted",
    "law.effective",
    "hq.established",
    "hq.chair",
    "safety-institute.name",
    "safety-institute.abbreviation",
    "ranking.digital-competitiveness",
    "governance.approach",
    "investment.us",
    "investment.uk",
}


@cache
def dossier() -> Report:
    return pipeline.examined(ROOT, date(2026, 11, 21), Choice())


def assertions() -> Iterator[tuple[str, Assertion]]:
    for verdict in dossier().verdicts:
        for assertion in verdict.claim.assertions:
            yield verdict.claim.id, assertion


def test_the_dossier_answers_at_least_ninety_questions_these_among_them() -> None:
    ids = {verdict.claim.id for verdict in dossier().verdicts}
    assert len(ids) >= 90
    assert ids >= IDS


def test_every_value_and_qualifier_is_readable() -> None:
    assert [f.found.message for f in dossier().findings if f.check == "unreadable-value"] == []
    assert dossier().checked.cells["unreadable"] == 0


def test_no_error_is_open_but_the_conflicts_themselves() -> None:
    conflicts = {"value-conflict", "qualifier-conflict", "self-conflict", "slip"}
    errors = [f"{f.check}: {f.found.message}" for f in dossier().findings if f.level == "error"]
    assert [error for error in errors if error.partition(":")[0] not in conflicts] == []


def test_no_cell_of_the_five_is_left_unsearched() -> None:
    waiting = [
        (verdict.claim.id, source)
        for verdict in dossier().verdicts
        for source in FIVE
        if verdict.cells[source].state is State.NOT_SEARCHED
    ]
    assert waiting == []


def test_every_statement_of_the_five_has_a_short_quote_with_its_line() -> None:
    for claim, assertion in assertions():
        if assertion.source in FIVE:
            assert assertion.quotes, f"{claim}: {assertion.source} has no quote"
            for quote in assertion.quotes:
                assert quote.line is not None, f"{claim}: {quote.exact!r}"
                assert len(quote.exact.split()) <= 11, f"{claim}: {quote.exact!r}"


def texts() -> dict[str, list[str]]:
    """The lines of each of the five documents, found by the sha256 that the registry records."""
    if not TEXTS.is_dir():
        pytest.skip(f"the documents may not be redistributed and do not lie in {TEXTS.parent.name}/{TEXTS.name}/ here")
    found = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in TEXTS.iterdir()}
    sources = dossier().judged.registry.sources
    return {id_: found[sources[id_].sha256].read_text(encoding="utf-8").split("\n") for id_ in FIVE}


def test_every_quote_stands_in_its_document_on_its_line_in_the_documents_own_voice() -> None:
    lines = texts()
    sources = dossier().judged.registry.sources
    for claim, assertion in assertions():
        for quote in assertion.quotes:
            assert quote.line is not None
            assert quote.exact in lines[assertion.source][quote.line - 1], f"{claim}: {quote.exact!r}"
            borrowed = any(low <= quote.line <= high for low, high in sources[assertion.source].not_own_voice)
            assert not borrowed or assertion.voice != "own", f"{claim}: {quote.exact!r}"


def test_no_quote_is_a_whole_line_of_prose() -> None:
    lines = texts()
    for claim, assertion in assertions():
        for quote in assertion.quotes:
            line = lines[assertion.source][(quote.line or 1) - 1].strip()
            whole = quote.exact.strip() == line and line.endswith((".", "!", "?"))
            assert not whole, f"{claim}: {quote.exact!r} is the whole line"


def verdict(id_: str) -> tuple[str, str]:
    found = dossier().judged.verdicts[id_]
    return ("decided" if found.decided else found.word), found.reason


def test_the_adoption_date_is_a_decided_conflict_and_the_translation_counts_once() -> None:
    assert verdict("plan.adoption-date") == ("decided", "value")
    found = dossier().judged.verdicts["plan.adoption-date"]
    sides = {side.sources: side.origins for side in found.sides}
    assert sides[("ai-news-en", "ai-news-de")] == 1
    assert found.ruling is not None
    assert [side.shared.canonical for side in found.ruling.accepted if side.shared] == ["2025-12-23"]


def test_the_trillion_yen_is_one_amount_with_two_payers() -> None:
    assert verdict("funding.amount") == ("conflict", "qualifier")
    found = dossier().judged.verdicts["funding.amount"]
    assert found.cells["ai-news-de"].state is State.SILENT
    assert verdict("funding.payer") == ("conflict", "value")
    told = [d for d in dossier().open if any(v.claim.id == "funding.payer" for v in (d.verdict, *d.joined))]
    assert len(told) == 1


def test_four_pillars_agree_in_number_and_differ_in_name() -> None:
    assert verdict("plan.pillar-count")[0] == "agree"
    assert verdict("plan.pillar-names") == ("conflict", "value")


def test_two_chairs_at_two_times_are_no_conflict() -> None:
    found = dossier().judged.verdicts["hq.chair"]
    assert found.word != "conflict"
    assert found.apart


def test_dollars_that_meet_only_by_a_hedge_are_listed_as_such() -> None:
    assert verdict("funding.usd") == ("agree", "hedge")
    assert dossier().judged.verdicts["funding.usd"].weak


def test_a_translation_confirms_nothing() -> None:
    assert verdict("plan.formulating-body") == ("gap", "echo")
