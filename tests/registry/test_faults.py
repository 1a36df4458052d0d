"""Every fault of a registry's content is told once, at the place where it stands, with what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from aiplancheck.registry import load
from tests.registry.world import WORLD, build, changed, faults


def _table() -> Iterator[tuple[str, str, str, str]]:
    """File, what is replaced, by what, and the fault, from faults.txt."""
    path, found = "", {}
    for line in Path(__file__).with_name("faults.txt").read_text(encoding="utf-8").splitlines():
        sign, words = line[:2], line[2:].replace("⏎", "\n").replace("␣", " ")
        if sign == "# ":
            path = words
        elif sign in ("- ", "+ "):
            found[sign] = words
        elif sign == "= ":
            yield path, found["- "], found["+ "], words


TABLE = list(_table())


def test_the_table_covers_every_kind_of_file() -> None:
    assert len(TABLE) > 120
    assert {row[0] for row in TABLE} == {path for path in WORLD if path.endswith(".yaml")}


@pytest.mark.parametrize(("path", "old", "new", "fault"), TABLE, ids=[row[2].strip() for row in TABLE])
def test_a_fault_is_told_once_where_it_stands(tmp_path: Path, path: str, old: str, new: str, fault: str) -> None:
    text, place = changed(path, old, new)
    assert faults(build(tmp_path, {path: text})) == [f"{place}: {fault}"]


def test_an_assertion_of_a_silent_source_names_both_places(tmp_path: Path) -> None:
    text = WORLD["claims/lamp.yaml"].replace("    decision:\n", "      - {source: keepers-log}\n    decision:\n", 1)
    assert faults(build(tmp_path, {"claims/lamp.yaml": text})) == [
        'claims/lamp.yaml:11:17: "keepers-log" asserts lamp.lit, and is listed under silent at claims/lamp.yaml:33:18 '
        "(remove one of the two)"
    ]


def test_an_assertion_of_a_source_out_of_scope_names_both_places(tmp_path: Path) -> None:
    text = WORLD["claims/lamp.yaml"].replace("    decision:\n", "    out_of_scope: [keepers-log]\n    decision:\n", 1)
    assert faults(build(tmp_path, {"claims/lamp.yaml": text})) == [
        'claims/lamp.yaml:11:17: "keepers-log" asserts lamp.lit, and is listed under out_of_scope at '
        "claims/lamp.yaml:33:19 (remove one of the two)"
    ]


def test_a_draft_does_not_contradict_a_silence(tmp_path: Path) -> None:
    text = WORLD["claims/lamp.yaml"].replace(
        "    decision:\n", "      - {source: coast-news, searched: [lit]}\n    decision:\n", 1
    )
    assert faults(build(tmp_path, {"claims/lamp.yaml": text})) == []


def test_silent_and_out_of_scope_at_once_is_a_fault(tmp_path: Path) -> None:
    text = WORLD["claims/lamp.yaml"].replace("    decision:\n", "    out_of_scope: [walkers-blog]\n    decision:\n", 1)
    (fault,) = faults(build(tmp_path, {"claims/lamp.yaml": text}))
    assert fault.startswith('claims/lamp.yaml:28:17: "walkers-blog" is both silent and out of scope in lamp.lit')


def test_a_circle_of_derivations_is_shown(tmp_path: Path) -> None:
    rest = {
        f"sources/{a}.yaml": f"title: t\nderived_from: [{{source: {b}, how: copy}}]\n"
        for a, b in (("a", "b"), ("b", "c"), ("c", "a"), ("d", "a"))
    }
    assert faults(build(tmp_path, rest)) == [
        "sources/a.yaml:2:25: sources are derived from one another in a circle: a -> b -> c -> a "
        "(one of them must be the original: remove its derived_from)"
    ]


def test_a_circle_of_qualifiers_is_shown(tmp_path: Path) -> None:
    text = WORLD["claims/lamp.yaml"].replace(
        "    kind: name\n", "    kind: name\n    qualifiers: {at: {claim: lamp.lit}}\n"
    )
    assert faults(build(tmp_path, {"claims/lamp.yaml": text})) == [
        "claims/lamp.yaml:44:30: claims are qualifiers of one another in a circle: "
        "lamp.keeper -> lamp.lit -> lamp.keeper (give one of the qualifiers a kind instead of a claim)"
    ]


def test_a_long_chain_of_derivations_is_no_circle_and_no_trouble(tmp_path: Path) -> None:
    chain = {
        f"sources/s{n}.yaml": f"title: t\nderived_from: {{source: s{n - 1}, how: copy}}\n" if n else "title: t\n"
        for n in range(1200)
    }
    assert faults(build(tmp_path, chain)) == []


def test_a_silence_whose_words_have_a_fault_of_their_own_is_told_once(tmp_path: Path) -> None:
    text = WORLD["claims/lamp.yaml"].replace("        searched: [lit, lamp]\n", "        serched: [lit, lamp]\n", 1)
    (fault,) = faults(build(tmp_path, {"claims/lamp.yaml": text}))
    assert 'did you mean "searched"?' in fault


LISTED = """\
claims:
  seen: {question: What is seen?, kind: list}
  who:
    question: Who saw it?
    kind: name
    qualifiers: {with: list, seen: {claim: view.seen}, at: {claim: lamp.keeper}}
    assertions:
      - {source: keepers-log, value: Ada, qualifiers: {with: [Bea, "C, D"], seen: [ship]}}
      - {source: coast-news, value: Ada, qualifiers: {with: {means: [Bea], because: the cover}}}
    decision: {accept: Ada, because: the log, covers: [{value: Ada, qualifiers: {with: [Bea]}}]}
"""


def test_a_qualifier_of_kind_list_is_given_as_a_list(tmp_path: Path) -> None:
    claim = load(build(tmp_path, {"claims/view.yaml": LISTED})).claims["view.who"]
    first, second = (assertion.qualifiers for assertion in claim.assertions)
    assert (first["with"].printed, first["seen"].printed) == ('["Bea", "C, D"]', '["ship"]')
    assert second["with"].means == '["Bea"]'
    assert claim.decision is not None
    assert claim.decision.covers[0].qualifiers == {"with": '["Bea"]'}


def test_a_qualifier_of_another_shape_than_its_kind_is_a_fault(tmp_path: Path) -> None:
    claims = LISTED.replace('with: [Bea, "C, D"]', "with: Bea, at: [Ada]")
    assert faults(build(tmp_path, {"claims/view.yaml": claims})) == [
        'claims/view.yaml:8:62: "with" in "qualifiers" in an assertion of view.who is a text, and the qualifier\'s '
        "kind is list (write [A, B], even for one member; put a member with a comma in quotes)",
        'claims/view.yaml:8:71: "at" is a list here; it takes lamp.keeper, whose kind is name (write one text)',
    ]
