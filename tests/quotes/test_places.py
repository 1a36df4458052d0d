"""Several places, and what tells them apart; lines, columns and pages."""

from __future__ import annotations

import pytest

from aiplancheck.quotes import MOST_PLACES, Difference, Document, locate

TEXT = "The fee is 12 euros. It rises in May.\nThe fee is 12\neuros, they said: the fee rises."


def test_one_exact_and_one_folded_place_are_ambiguous() -> None:
    found = locate("The fee is 12 euros", Document(TEXT))
    assert (found.status, found.start, found.end) == ("ambiguous", None, None)
    assert found.places == ((0, 19), (38, 57))


@pytest.mark.parametrize(
    ("prefix", "suffix", "line"),
    [("in May. ", "", None), ("rises in\nMay.", "", None), ("", ", they said", None), ("", "", 2)],
)
def test_what_stands_beside_it_or_its_line_tells_places_apart(prefix: str, suffix: str, line: int | None) -> None:
    found = locate("The fee is 12 euros", Document(TEXT), prefix=prefix, suffix=suffix, line=line)
    assert (found.status, found.start, found.end) == ("folded", 38, 57)


def test_a_line_without_a_place_tells_nothing_and_hides_nothing() -> None:
    assert locate("The fee is 12 euros", Document(TEXT), line=3).status == "ambiguous"
    assert locate("they said", Document(TEXT), line=1).start == TEXT.index("they")


@pytest.mark.parametrize(("prefix", "suffix"), [("uros.", ""), ("", "in Ma"), ("2 euros.", "")])
def test_what_stands_beside_it_begins_and_ends_as_words_do(prefix: str, suffix: str) -> None:
    found = locate("It rises", Document(TEXT), prefix=prefix, suffix=suffix)
    assert found.status == "altered"


def test_what_is_too_long_to_be_a_quote_is_missing() -> None:
    assert locate("quay " * 5000, Document("quay " * 6000)).status == "missing"
    assert locate("It rises", Document(TEXT), prefix="x " * 9000).status == "altered"


def test_what_does_not_stand_beside_it_is_told() -> None:
    found = locate("they said", Document(TEXT), prefix="12 pounds,", suffix=": the fee")
    assert found.status == "altered"
    assert found.differences == (Difference("12 pounds,", "12 euros,"),)


def test_places_where_the_source_does_not_speak_count_only_without_others() -> None:
    first, both = [(0, 20)], [(0, 20), (30, 60)]
    found = locate("The fee is 12 euros", Document(TEXT), excluded=first)
    assert (found.status, found.start, found.foreign) == ("folded", 38, False)
    found = locate("The fee is 12 euros", Document(TEXT), excluded=both)
    assert (found.status, found.foreign) == ("ambiguous", True)
    found = locate("It rises", Document(TEXT), excluded=[(25, 26)])
    assert (found.status, found.foreign) == ("exact", True)


def test_a_place_over_a_line_wrap_of_several_readings_counts() -> None:
    text = "a risk-based rule, and a risk-\nbased rule"
    assert locate("a risk-based rule", Document(text)).places == ((0, 17), (23, 41))
    assert locate("risk-\nbased rule", Document(text)).status == "ambiguous"


def test_no_more_places_are_told_than_anybody_reads() -> None:
    assert len(locate("quay", Document("quay " * 500)).places) == MOST_PLACES


@pytest.mark.parametrize("quote", ["", "  \n ", "\u00ad", "..."])
def test_an_empty_quote_is_nowhere(quote: str) -> None:
    assert locate(quote, Document("some words")).status == "missing"


@pytest.mark.parametrize("quote", ["^(a|b)+$", "c*?", "[d-f]{2}", "\\d", "(net", "100% (+)"])
def test_metacharacters_are_plain_characters(quote: str) -> None:
    text = f"The pattern {quote} stands here."
    assert locate(quote, Document(text)).start == 12
    assert locate(quote, Document("aabb cc de 11 net 100")).status == "missing"


def test_lines_columns_and_pages() -> None:
    document = Document("a\r\nb\n\fc\rd\u2028e\x0bf")
    assert [(document.line(at), document.column(at), document.page(at)) for at in (0, 3, 6, 8, 12)] == [
        (1, 1, 1),
        (2, 1, 1),
        (3, 2, 2),
        (4, 1, 2),
        (4, 5, 2),
    ]
    assert document.offsets(2, 3) == (3, 8)
    assert document.offsets(1, 99) == (0, len(document.text))
    assert document.offsets(9, 10) == (len(document.text), len(document.text))
    assert document.offsets(0, 0) == (0, 0)
