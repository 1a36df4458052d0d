"""A registry is read as it is written: every field, every scalar as text, every place."""

from __future__ import annotations

from pathlib import Path

import pytest

from aiplancheck.errors import Place
from aiplancheck.model import Registry
from aiplancheck.registry import load
from tests.registry.world import build


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    return load(build(tmp_path_factory.mktemp("world")))


def test_claims_and_sources_are_sorted_by_id(registry: Registry) -> None:
    assert list(registry.claims) == sorted(registry.claims)
    assert list(registry.sources) == ["coast-news", "keepers-log", "walkers-blog"]
    assert registry.topics == {"cost": "", "lamp": "The lamp of the Ostmoor light"}
    assert registry.claims["lamp.lit"].topic == "lamp"


def test_every_scalar_is_text(registry: Registry) -> None:
    assert registry.claims["lamp.lit"].assertions[0].value == "2025-12-23"
    assert registry.claims["lamp.lit"].assertions[1].value == "no"
    assert registry.claims["lamp.colours"].assertions[0].value == ("red", "no", "010")
    assert registry.sources["coast-news"].note == "yes: quoted"
    assert registry.terms == {"Ostmoor Light": ("the Ostmoor light", "Leuchtfeuer Ostmoor"), "no": ()}


def test_an_empty_or_null_field_is_absent(registry: Registry) -> None:
    claim = registry.claims["lamp.range"]
    assert (claim.note, claim.silent, claim.decision) == ("", (), None)


def test_a_block_is_text_without_its_last_line_break(registry: Registry) -> None:
    assert registry.claims["lamp.lit"].assertions[1].note == "Two lines\nof remark."


def test_a_claim_has_all_its_fields(registry: Registry) -> None:
    claim = registry.claims["lamp.lit"]
    assert (claim.kind, claim.bound, claim.many, claim.separators) == ("date", True, False, ("log-year",))
    assert claim.cues == {"en": ("first lit", "lit for the first time"), "de": ("entzündet",), "ja": ("点灯",)}
    assert {name: (rule.kind, rule.claim) for name, rule in claim.qualifiers.items()} == {
        "keeper": ("", "lamp.keeper"),
        "log-year": ("date", ""),
    }
    keeper, colours, reach = (registry.claims[f"lamp.{key}"] for key in ("keeper", "colours", "range"))
    assert (keeper.many, keeper.aliases, keeper.out_of_scope) == (
        True,
        {"Ada Voss": ("A. Voss", "フォス")},
        ("walkers-blog",),
    )
    assert (colours.ordered, colours.open, reach.unit, reach.tolerance) == (True, True, "km", "2%")


def test_an_assertion_has_all_its_fields(registry: Registry) -> None:
    first, second = registry.claims["lamp.lit"].assertions
    (quote,) = first.quotes
    assert (quote.exact, quote.prefix, quote.suffix, quote.line) == ("初点灯: 2025-12-23", "日誌 ", "。", 7)
    assert (first.qualifiers["log-year"].means, first.qualifiers["log-year"].because) == ("2025", "the cover says so")
    assert (first.language, first.where, first.rank) == ("ja", "page 3", "preferred")
    assert first.gloss == "first lit on 23 December 2025"
    assert (second.voice, second.draft, second.none, second.language) == ("quoted", True, False, None)


def test_a_list_and_a_none_are_values(registry: Registry) -> None:
    listed, none = registry.claims["lamp.colours"].assertions
    assert [quote.exact for quote in listed.quotes] == ["red and no", "010"]
    assert (listed.means, listed.because) == (("red", "none", "10"), "010 is the log's tenth filter")
    assert (none.source, none.none, none.value) == ("coast-news", True, None)


def test_a_decision_and_a_silence_have_all_their_fields(registry: Registry) -> None:
    claim = registry.claims["lamp.lit"]
    decision, (silence,) = claim.decision, claim.silent
    assert decision is not None
    assert (decision.accept, decision.sources, decision.by) == ("2025-12-23", ("keepers-log",), "coast desk")
    assert (decision.date, decision.until) == ("2026-11-21", "2027-05-21")
    assert [(c.value, dict(c.qualifiers)) for c in decision.covers] == [
        ("2025-12-23", {}),
        ("2026-02-06", {"log-year": "2026"}),
    ]
    assert (silence.source, silence.searched, silence.date) == ("walkers-blog", ("lit", "lamp"), "2026-11-21")
    assert [(d.quote, d.because) for d in silence.dismissed] == [("a lamp of their own", "a torch")]


def test_a_decision_on_a_list_keeps_its_members(registry: Registry) -> None:
    decision = registry.claims["lamp.colours"].decision
    assert decision is not None
    assert decision.accept == '["red", "no"]'
    assert [covered.value for covered in decision.covers] == ['["red", "no"]', '["green"]']


def test_a_decision_without_a_reason_is_no_fault_of_the_registry(tmp_path: Path) -> None:
    topic = "claims:\n  a: {question: q, kind: text, decision: {accept: neither}}\n"
    decision = load(build(tmp_path, {"claims/a.yaml": topic})).claims["a.a"].decision
    assert decision is not None
    assert decision.because == ""


def test_a_source_has_all_its_fields(registry: Registry) -> None:
    news, log, blog = (registry.sources[id_] for id_ in ("coast-news", "keepers-log", "walkers-blog"))
    assert (news.title, news.publisher, news.author) == ("The lamp is lit", "Coast News", "Maren Voss")
    assert (news.url, news.archive_url) == ("https://example.org/lamp?id=1#top", "HTTP://archive.example.org/lamp")
    assert (news.published, news.retrieved, news.role) == ("6 February 2026", "2026-11-21", "report")
    assert [(d.source, d.how) for d in (*news.derived_from, *blog.derived_from)] == [
        ("keepers-log", "translation"),
        ("coast-news", "citation"),
    ]
    assert (news.origin, news.ours, log.ours, blog.role) == ("wire-2026-02-06", True, False, None)
    assert [read.claims for read in news.read] == [("*.tower",), ("cost.*",)]
    assert (log.text, log.not_own_voice) == ("texts/keepers-log.txt", ((3, 3), (14, 24)))
    assert log.sha256 == "3a1d8cec3a30ab8d9e6f79023318484284d8dd201de45589cb112ece339dd095"
    assert (log.read[0].by, log.read[0].date) == ("coast desk", "2026-11-21")


def test_what_a_source_says_stands_under_its_claims(registry: Registry) -> None:
    (total,) = registry.claims["cost.total"].assertions
    parts = registry.claims["cost.parts"].assertions
    assert (total.source, total.value, total.quotes[0].exact) == ("coast-news", "¥12", "cost ¥12")
    assert [(a.source, a.value, a.rank) for a in parts] == [
        ("coast-news", "4", "normal"),
        ("coast-news", "5", "deprecated"),
    ]


def test_assertions_come_from_the_claims_file_first_then_by_source(tmp_path: Path) -> None:
    files = {f"sources/{id_}.yaml": f"title: {id_}\nsays: {{a.a: {{value: {id_}}}}}\n" for id_ in "zyx"}
    topic = "claims:\n  a: {question: q, kind: text, assertions: [{source: walkers-blog, value: own}]}\n"
    registry = load(build(tmp_path, {"claims/a.yaml": topic, **files}))
    assert [a.value for a in registry.claims["a.a"].assertions] == ["own", "x", "y", "z"]


def test_rules_relate_claims_in_written_order(registry: Registry) -> None:
    assert [(rule.name, rule.claims, rule.between) for rule in registry.rules] == [
        ("before", ("lamp.lit", "lamp.lit"), None),
        ("count", ("cost.parts", "lamp.colours"), None),
        ("rate", ("cost.total", "cost.euros"), ("150 JPY/EUR", "165 JPY/EUR")),
        ("sum", ("cost.tower", "cost.euros", "cost.total"), None),
    ]


def test_plain_cues_serve_every_language(tmp_path: Path) -> None:
    topic = "claims:\n  a: {question: q, kind: text, cues: [lit, 点灯]}\n"
    assert load(build(tmp_path, {"claims/a.yaml": topic})).claims["a.a"].cues == {"": ("lit", "点灯")}


def test_places_count_characters_from_one(registry: Registry) -> None:
    claim = registry.claims["lamp.lit"]
    quote = claim.assertions[0].quotes[0]
    assert claim.place == Place("claims/lamp.yaml", 3, 3)
    assert claim.at("kind") == Place("claims/lamp.yaml", 5, 11)
    assert claim.assertions[0].place == Place("claims/lamp.yaml", 11, 9)
    assert quote.at("exact") == Place("claims/lamp.yaml", 13, 24)
    assert quote.at("suffix") == Place("claims/lamp.yaml", 13, 66)
    assert claim.at("tolerance") == claim.place
    assert registry.claims["cost.total"].assertions[0].at("value") == Place("sources/coast-news.yaml", 19, 23)


def test_columns_count_a_character_beyond_the_first_plane_once(tmp_path: Path) -> None:
    topic = "claims:\n  a: {question: 𠮷野家の灯台, kind: text}\n"
    claim = load(build(tmp_path, {"claims/a.yaml": topic})).claims["a.a"]
    assert claim.at("kind") == Place("claims/a.yaml", 2, 31)
