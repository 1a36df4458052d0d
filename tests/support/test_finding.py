"""What the finding says, and when there is none."""

from __future__ import annotations

from pathlib import Path

from aiplancheck.checks.value_not_in_quote import CHECK
from tests.small_world import judged, write
from tests.support.world import lacking

CLAIM = """
    claims:
      k:
        question: How many berths are free?
        kind: %s
        assertions:
          - %s
"""


def found(root: Path, kind: str, assertion: str, terms: str = "") -> list[str]:
    world = judged(write(root, CLAIM % (kind, assertion), {"a": "language: en"}, terms=terms))
    return [one.message for one in CHECK.look(world)]


def test_it_shows_what_the_quote_reads_as(tmp_path: Path) -> None:
    (message,) = found(tmp_path, "percentage", "{source: a, value: 20%, quote: around 20% of the berths}")
    assert message == "t.k: a: “20%” cannot be read from its quote, which reads as 18 to 22% (“around 20%”)"


def test_it_says_where_nothing_of_the_kind_is_found(tmp_path: Path) -> None:
    (message,) = found(tmp_path, "percentage", "{source: a, value: 20%, quote: most of the berths}")
    assert message == "t.k: a: “20%” cannot be read from its quote, in which no percentage is found"


def test_it_names_the_members_that_do_not_stand_there(tmp_path: Path) -> None:
    (message,) = found(tmp_path, "list", "{source: a, value: [sails, nets, ropes], quote: new sails}")
    assert message == "t.k: a: “nets”, “ropes” do not stand in the quote"


def test_it_stands_at_the_value(tmp_path: Path) -> None:
    world = judged(
        write(tmp_path, CLAIM % ("number", "{source: a, value: 4, quote: five piers}"), {"a": "language: en"})
    )
    (one,) = CHECK.look(world)
    assert (one.place.line, one.claim, one.source) == (7, "t.k", "a")


def test_what_is_not_printed_need_not_stand_in_the_quote(tmp_path: Path) -> None:
    assert not found(tmp_path / "a", "boolean", "{source: a, value: yes, quote: open at night}")
    assert not found(tmp_path / "b", "number", "{source: a, none: true, quote: no berth is free}")
    assert not found(tmp_path / "c", "number", "{source: a, value: 4}")
    assert not found(tmp_path / "d", "number", "{source: a, value: 4, quote: five piers, draft: true}")
    assert not lacking("date", "en", "this year", "it opens soon", means="2027")


def test_what_means_completes_must_still_be_printed() -> None:
    assert not lacking("date", "en", "March 30", "put out on March 30", means="2027-03-30")
    assert lacking("date", "en", "March 30", "put out on March 31", means="2027-03-30")


def test_the_claims_unit_fills_a_missing_one() -> None:
    assert not lacking("money", "en", "5 million", "a fund of 5 million", unit="EUR")
    assert lacking("money", "en", "5 million", "a fund of $5 million", unit="EUR")


def test_a_term_or_an_alias_joins_what_is_printed_to_what_is_recorded() -> None:
    terms = {"Harbour Board": ("Board of the Harbour",)}
    assert lacking("name", "en", "Harbour Board", "the Board of the Harbour met")
    assert not lacking("name", "en", "Harbour Board", "the Board of the Harbour met", terms=terms)
    assert not lacking("name", "en", "Harbour Board", "the Board of the Harbour met", aliases=terms)


def test_the_parts_of_a_quote_count_together() -> None:
    assert not lacking("rank", "en", "29th out of 63", ["the port came in 29th", "out of 63 ports"])
    assert lacking("rank", "en", "29th out of 63", ["the port came in 29th …", "out of 63 ports"])
    assert not lacking("list", "en", ("sails", "ropes"), ["new ropes", "old sails"])


def test_without_a_declared_language_a_hedge_of_any_counts() -> None:
    assert lacking("percentage", "", "20%", "around 20% of the berths")
    assert lacking("percentage", "", "20%", "rund 20% der Plätze")
    assert not lacking("percentage", "", "20%", "20% in 2024")
