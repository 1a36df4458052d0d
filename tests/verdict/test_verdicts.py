"""The table of verdicts: each reason, and what must not be called it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_world import judged, one, write

EN = dict.fromkeys(("a", "b", "c", "d"), "language: en")
COPY = {**EN, "b": "language: en\nderived_from: {source: a, how: copy}"}


def claim(kind: str, *assertions: str, extra: str = "") -> str:
    lines = "".join(f"      - {{{assertion}}}\n" for assertion in assertions)
    return f"claims:\n  k:\n    question: What?\n    kind: {kind}\n{extra}    assertions:\n{lines}"


def says(source: str, value: str, more: str = "") -> str:
    return f'source: {source}, value: "{value}"{", " if more else ""}{more}'


@pytest.mark.parametrize(
    ("kind", "a", "b", "reason"),
    [
        ("number", "63", "63", "exact"),
        ("name", "Harbour Act", "Port Act", "variant"),
        ("date", "28 May 2025", "May 2025", "precision"),
        ("date", "2028", "by 2030", "precision"),
        ("percentage", "19.8%", "20%", "rounding"),
        ("number", "1,000,000", "1 million", "rounding"),
        ("percentage", "around 20%", "20%", "hedge"),
        ("percentage", "around 20%", "21.5%", "hedge"),
        ("date", "by 2029", "by 2030", "bound"),
        ("number", "over 3", "over 5", "bound"),
    ],
)
def test_agreement_names_the_weakest_convention_it_needs(
    tmp_path: Path, kind: str, a: str, b: str, reason: str
) -> None:
    terms = "terms: {Harbour Act: [Port Act]}"
    verdict = one(write(tmp_path, claim(kind, says("a", a), says("b", b)), EN, terms=terms))
    assert (verdict.word, verdict.reason) == ("agree", reason), verdict.because


def test_agreement_of_three_is_as_weak_as_its_weakest_pair(tmp_path: Path) -> None:
    told = claim("percentage", says("a", "20%"), says("b", "20%"), says("c", "around 21%"))
    verdict = one(write(tmp_path, told, EN))
    assert (verdict.word, verdict.reason) == ("agree", "hedge")
    assert [meeting.b.printed for meeting in verdict.weak] == ["around 21%"]


def test_tolerance_is_named_when_nothing_else_helps(tmp_path: Path) -> None:
    told = claim("number", says("a", "100"), says("b", "102"), extra="    tolerance: 2%\n")
    assert (one(write(tmp_path, told, EN)).reason) == "tolerance"


@pytest.mark.parametrize(
    ("assertions", "reason"),
    [
        ((says("a", "4"), says("a", "5")), "self"),
        ((says("a", "4"), says("b", "5"), says("c", "4")), "slip"),
        ((says("a", "4"), says("c", "5")), "value"),
        ((says("a", "4", "qualifiers: {by: Ann}"), says("c", "4", "qualifiers: {by: Bob}")), "qualifier"),
        ((says("a", "4"), says("a", "5"), says("c", "6")), "self"),
        ((says("a", "4", "qualifiers: {by: Ann}"), says("c", "5", "qualifiers: {by: Bob}")), "value"),
    ],
)
def test_conflict_gives_the_first_reason_that_holds(tmp_path: Path, assertions: tuple[str, ...], reason: str) -> None:
    told = claim("number", *assertions, extra="    qualifiers: {by: name}\n")
    verdict = one(write(tmp_path, told, COPY))
    assert (verdict.word, verdict.reason) == ("conflict", reason), verdict.because


def test_the_pair_shown_for_a_self_conflict_is_of_one_source(tmp_path: Path) -> None:
    told = claim("number", says("a", "4"), says("b", "5"), says("b", "4"))
    verdict = one(write(tmp_path, told, EN))
    assert verdict.deciding is not None
    assert {verdict.deciding.a.source, verdict.deciding.b.source} == {"b"}


@pytest.mark.parametrize(
    ("kind", "assertions", "reason"),
    [
        ("number", (says("a", "4"),), "single"),
        ("number", (says("a", "4"), says("b", "4")), "echo"),
        ("number", (), "unstated"),
        ("number", (says("a", "several"),), "unreadable"),
        ("number", (says("a", "several"), says("c", "4")), "unreadable"),
        ("money", (says("a", "$4"), says("c", "€4")), "incomparable"),
        ("text", (says("a", "one wording"), says("c", "another wording")), "incomparable"),
        ("date", (says("a", "March 30"), says("c", "30 March 2023")), "incomparable"),
    ],
)
def test_gap_gives_its_reason(tmp_path: Path, kind: str, assertions: tuple[str, ...], reason: str) -> None:
    verdict = one(write(tmp_path, claim(kind, *assertions), COPY))
    assert (verdict.word, verdict.reason) == ("gap", reason), verdict.because


def test_a_translation_that_repeats_never_makes_two(tmp_path: Path) -> None:
    told = claim("number", says("a", "4"), says("b", "4"), says("c", "5"))
    verdict = one(write(tmp_path, told, COPY))
    assert [(side.sources, side.origins) for side in verdict.sides] == [(("a", "b"), 1), (("c",), 1)]


def test_one_label_makes_one_origin_and_a_citation_makes_none(tmp_path: Path) -> None:
    sources = {"a": "language: en\norigin: wire", "b": "language: en\norigin: wire", "c": EN["c"], "d": EN["d"]}
    told = claim("number", says("a", "4"), says("b", "4"))
    assert one(write(tmp_path / "label", told, sources)).reason == "echo"
    cited = {**EN, "b": "language: en\nderived_from: {source: a, how: citation}"}
    assert one(write(tmp_path / "cited", told, cited)).word == "agree"


def test_a_correction_supersedes_and_is_not_compared(tmp_path: Path) -> None:
    sources = {**EN, "b": "language: en\nderived_from: {source: a, how: revision}"}
    told = claim("number", says("a", "4"), says("b", "5"), says("c", "5"))
    verdict = one(write(tmp_path, told, sources))
    assert verdict.word == "agree"
    assert [reading.source for reading in verdict.corrected] == ["a"]


def test_a_separator_keeps_two_facts_apart_and_says_by_how_much(tmp_path: Path) -> None:
    extra = "    qualifiers: {as-of: date}\n    separators: [as-of]\n"
    told = claim(
        "name",
        says("a", "Ann", "qualifiers: {as-of: 1 May 2025}"),
        says("c", "Bob", "qualifiers: {as-of: 5 May 2025}"),
        extra=extra,
    )
    verdict = one(write(tmp_path, told, EN))
    assert (verdict.word, verdict.reason) == ("gap", "incomparable")
    assert verdict.because == "not compared: as-of differs by 4 days"
    assert len(verdict.apart) == 1


def test_a_reading_without_the_separator_joins_every_scope(tmp_path: Path) -> None:
    extra = "    qualifiers: {as-of: date}\n    separators: [as-of]\n"
    told = claim(
        "name",
        says("a", "Ann", "qualifiers: {as-of: 2024}"),
        says("b", "Bob", "qualifiers: {as-of: 2025}"),
        says("c", "Bob"),
        extra=extra,
    )
    verdict = one(write(tmp_path, told, EN))
    assert (verdict.word, verdict.reason) == ("conflict", "value")
    spelt = [({n: v.canonical for n, v in s.scope.items()}, s.sources, s.contested) for s in verdict.sides]
    assert spelt == [
        ({"as-of": "2024"}, ("a",), True),
        ({"as-of": "2024"}, ("c",), True),
        ({"as-of": "2025"}, ("b", "c"), False),
    ]
    assert verdict.notes == ("c gives no as-of and is compared with every as-of",)


def test_a_vague_reading_stands_on_several_sides(tmp_path: Path) -> None:
    told = claim("date", says("a", "1 May 2025"), says("b", "9 May 2025"), says("c", "May 2025"))
    verdict = one(write(tmp_path, told, EN))
    assert [side.sources for side in verdict.sides] == [("a", "c"), ("b", "c")]


def test_what_a_side_shares_is_what_all_its_readings_may_mean(tmp_path: Path) -> None:
    told = claim("date", says("a", "May 2025"), says("b", "9 May 2025"), says("c", "by 2030"))
    (side,) = one(write(tmp_path, told, EN)).sides
    assert side.shared is not None
    assert side.shared.canonical == "2025-05-09"


def test_none_against_a_value_is_a_conflict(tmp_path: Path) -> None:
    told = claim("number", "source: a, none: true", says("b", "4"))
    assert one(write(tmp_path, told, EN)).word == "conflict"


def test_many_values_may_hold_and_one_is_agreed_where_two_origins_give_it(tmp_path: Path) -> None:
    extra = "    many: true\n"
    two = claim("name", says("a", "Ann"), says("c", "Bob"), says("d", "Bob"), extra=extra)
    assert one(write(tmp_path / "two", two, EN)).word == "agree"
    apart = claim("name", says("a", "Ann"), says("c", "Bob"), extra=extra)
    assert one(write(tmp_path / "apart", apart, EN)).word == "gap"
    none = claim("name", says("a", "Ann"), "source: c, none: true", extra=extra)
    assert one(write(tmp_path / "none", none, EN)).word == "conflict"


def test_deprecated_assertions_are_shown_and_not_compared(tmp_path: Path) -> None:
    told = claim("number", says("a", "4", "rank: deprecated"), says("b", "5"), says("c", "5"))
    verdict = one(write(tmp_path, told, EN))
    assert verdict.word == "agree"
    assert verdict.cells["a"].readings[0].printed == "4"


def test_a_draft_counts_nowhere_and_is_no_silence_either(tmp_path: Path) -> None:
    sources = {**EN, "a": "language: en\nread: {claims: [t.*]}"}
    told = claim("number", says("a", "4", "draft: true"), says("b", "5"), says("c", "5"))
    verdict = one(write(tmp_path, told, sources))
    assert verdict.word == "agree"
    assert verdict.cells["a"].state == "not-searched"


def test_silence_not_searched_and_out_of_scope_never_look_alike(tmp_path: Path) -> None:
    told = claim("number", says("a", "4"), extra="    silent: [{source: b, searched: [x]}]\n    out_of_scope: [c]\n")
    cells = one(write(tmp_path, told, EN)).cells
    assert {id_: cell.state.value for id_, cell in cells.items()} == {
        "a": "states",
        "b": "silent",
        "c": "out-of-scope",
        "d": "not-searched",
    }


@pytest.mark.parametrize(
    ("a", "b", "extra", "word", "reason"),
    [
        ("[x, y]", "[y, x]", "", "agree", "exact"),
        ("[x, y]", "[y, x]", "    ordered: true\n", "conflict", "value"),
        ("[x, y]", "[x]", "", "conflict", "value"),
        ("[x, y]", "[x, z]", "", "conflict", "value"),
        ("[x, y]", "[x, z]", "    open: true\n", "agree", "precision"),
        ("[x, y]", "[z]", "    open: true\n", "gap", "incomparable"),
    ],
)
def test_lists_disagree_by_what_is_left_over(
    tmp_path: Path, a: str, b: str, extra: str, word: str, reason: str
) -> None:
    told = claim("list", f"source: a, value: {a}", f"source: b, value: {b}", extra=extra)
    verdict = one(write(tmp_path, told, EN))
    assert (verdict.word, verdict.reason) == (word, reason), verdict.because


def test_bound_compares_limits_as_points(tmp_path: Path) -> None:
    told = claim("date", says("a", "by 2029"), says("b", "by 2030"), extra="    bound: true\n")
    assert one(write(tmp_path, told, EN)).word == "conflict"


def test_a_qualifier_may_be_another_claims_reading(tmp_path: Path) -> None:
    told = """
        claims:
          payer:
            question: Who pays?
            kind: name
            assertions:
              - {source: a, value: the town}
              - {source: b, value: the port}
          amount:
            question: How much?
            kind: number
            qualifiers: {payer: {claim: t.payer}}
            assertions:
              - {source: a, value: "4"}
              - {source: b, value: "4"}
    """
    verdict = judged(write(tmp_path, told, EN)).verdicts["t.amount"]
    assert (verdict.word, verdict.reason) == ("conflict", "qualifier")
    assert verdict.because.startswith("the same value, but another payer")


def test_a_value_is_read_only_where_its_possible_languages_agree(tmp_path: Path) -> None:
    told = claim("number", says("a", "1.200"), says("b", "63"))
    cells = one(write(tmp_path, told, {"a": "", "b": ""})).cells
    assert cells["a"].state == "unreadable"
    assert cells["b"].state == "states"


def test_means_completes_what_is_printed_and_never_contradicts_it(tmp_path: Path) -> None:
    completed = says("a", "March 30", "means: 2023-03-30, because: the page says so")
    whole = claim("date", completed, says("b", "30 March 2023"))
    assert one(write(tmp_path / "whole", whole, EN)).reason == "exact"
    wrong = claim("date", says("a", "March 30", "means: 2023-03-31, because: a slip"), says("b", "31 March 2023"))
    assert one(write(tmp_path / "wrong", wrong, EN)).reason == "unreadable"
