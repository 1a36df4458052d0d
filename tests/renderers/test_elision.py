"""What is cut is cut between words, never inside a figure, and leaves closed quotation marks behind."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiplancheck.renderers._elision import elided, quoted
from aiplancheck.renderers._terminal.items import divided, in_a_row
from aiplancheck.renderers._terminal.lines import Line, Span, span, width_of, wrapped
from aiplancheck.text import columns

WORDS = st.text(alphabet="ab –,.(“”条例12円。ー、é\u0301", max_size=80)


@pytest.mark.parametrize(
    ("words", "width", "shown"),
    [
        ("a global technology leader", 26, "a global technology leader"),
        ("a global technology leader", 21, "a global technology …"),
        ("a global technology leader", 20, "a global …"),
        ("Tuesday, December 23, 2025", 12, "Tuesday …"),
        ("approximately 1 trillion yen", 18, "approximately …"),
        ("approximately 1 trillion yen", 25, "approximately …"),
        ("令和7年12月23日", 12, "令和7年12月…"),
        ("令和7年12月23日", 11, "令和7年…"),
        ("約12億ユーロ", 6, "約…"),
        ("Rindfleischetikettierung", 10, "Rindfleis…"),
        ("1234567890", 5, "…"),
        ("in common (18 to 22%; 26.65 to 26.75%)", 25, "in common (18 to 22% …"),
        ("they are “two names”, and more", 16, "they are “two …"),
        ("wait … and see what comes", 8, "wait …"),
    ],
)
def test_words_are_cut_where_a_reader_would(words: str, width: int, shown: str) -> None:
    found = elided(words, width)
    assert found.rstrip("”") == shown
    assert found.count("“") == found.count("”")


@given(WORDS, st.integers(2, 40))
@settings(derandomize=True, max_examples=300)
def test_elided_words_fit_and_never_end_in_two_ellipses(words: str, width: int) -> None:
    found = elided(words, width)
    assert columns(found) <= width
    assert found == words or not found.removesuffix("”").endswith(("……", "… …"))


@given(st.text(alphabet="ab 条例12", max_size=60), st.integers(4, 30))
@settings(derandomize=True, max_examples=200)
def test_a_printed_value_keeps_both_its_quotation_marks_and_never_ends_in_part_of_a_figure(
    words: str, width: int
) -> None:
    found = quoted(words, width)
    assert columns(found) <= width
    assert found[0] + found[-1] == "“”"
    if found != f"“{words}”":
        assert not found.removesuffix("…”").rstrip()[-1:].isdigit()


def text(lines: list[Line]) -> str:
    return " ".join("".join(piece.text for piece in line).strip() for line in lines)


def test_items_that_do_not_fit_are_counted() -> None:
    items = divided([[span(f"“item {number}”")] for number in range(6)], ", ")
    assert text(in_a_row([Span("has ")], items, 40, most=1)) == "has “item 0”, “item 1” and 4 more"
    assert text(in_a_row([Span("has ")], items, 40)).endswith("“item 5”")


def test_an_item_that_alone_is_too_long_is_cut_and_what_stands_behind_it_stays() -> None:
    items = divided(
        [[span("“a very long printed value of a source”"), span(" town-hall:12")], [span("“b” blog")]], "; "
    )
    assert text(in_a_row([], items, 50, most=1)) == "“a very long printed …” town-hall:12 and 1 more"


@given(st.lists(WORDS, min_size=1, max_size=5), st.integers(24, 60), st.integers(1, 2))
@settings(derandomize=True, max_examples=200)
def test_a_row_keeps_to_its_lines(texts: list[str], width: int, most: int) -> None:
    lines = in_a_row([Span("label ")], divided([[span(words)] for words in texts], ", "), width, hang=4, most=most)
    assert len(lines) <= most
    assert all(width_of(line) <= width for line in lines)


def test_half_a_parenthesis_goes_altogether() -> None:
    sentence = "about 20% and 26.7% have no value in common (18 to 22%; 26.65 to 26.75%)"
    assert text(wrapped([span(sentence)], 60, most=1)) == "about 20% and 26.7% have no value in common …"
