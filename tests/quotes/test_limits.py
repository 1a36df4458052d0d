"""Texts and quotes that are made to be slow take no longer than their length says, and answer all the same."""

from __future__ import annotations

import time

import pytest

from aiplancheck.quotes import Document, locate

SIZE = 60_000
#: How much longer four times the text may take: four times, and room for a busy machine.
MOST = 10


def a_word(size: int) -> tuple[str, str]:
    return "quay quay quay quays quay quay", "quay " * (size // 5)


def a_long_quote_of_a_word(size: int) -> tuple[str, str]:
    return "quay " * 400 + "quays" + " quay" * 400, "quay " * (size // 5)


def a_letter(size: int) -> tuple[str, str]:
    return "a" * 60 + " b c d e", "a" * size


def words_divided_everywhere(size: int) -> tuple[str, str]:
    return "quay quay-quay quay quays", "quay-\n" * (size // 6)


def wraps_beside_characters(size: int) -> tuple[str, str]:
    return "港a 港a 港b 港a港a港a", "港\na" * (size // 3)


def gaps(size: int) -> tuple[str, str]:
    return "quay ... quay ... quays ... quay", "quay\n\n" * (size // 6)


def dots(size: int) -> tuple[str, str]:
    return "a " + "... " * 500 + "b", "a ... " * (size // 6)


def blanks(size: int) -> tuple[str, str]:
    return "a b c d e f g h i j k l", ("a" + " " * 1000) * (size // 1000)


def marks(size: int) -> tuple[str, str]:
    return "e\u0301e and so they went away", "e" + "\u0301" * size


def dropped(size: int) -> tuple[str, str]:
    return "quays and harbours and piers", "\u00ad\n" * (size // 2)


def grown(size: int) -> tuple[str, str]:
    return "km km km km km km mm km", "㎞ " * (size // 2)


def digits(size: int) -> tuple[str, str]:
    return "1 111 111 111 111 111 112", "1 111 111 " * (size // 10)


def tags(size: int) -> tuple[str, str]:
    return "5 5 5 5 5 5 5 5 5 5 6", "<a>5 " * (size // 5)


def a_run_of_letters(size: int) -> tuple[str, str]:
    return "a" * 20, "a" * size


def a_run_of_digits(size: int) -> tuple[str, str]:
    return "1" * 500, "1" * size


def marks_out_of_order(size: int) -> tuple[str, str]:
    return "quays and harbours and piers", "x" + "\u0301\u0323" * (size // 2)


def blanks_in_the_quote(size: int) -> tuple[str, str]:
    return "quay" + " " * min(size // 10, 19_000) + "quayx", "quay quays " * (size // 11)


def many_gaps(size: int) -> tuple[str, str]:
    return " ... ".join(["a"] * 49 + ["b"]), "a " * (size // 2)


def a_long_prefix(size: int) -> tuple[str, str]:
    return "ab " * 500 + "abab", "ab " * (size // 3) + "ab-\nabc"


MADE = (
    a_run_of_letters,
    a_run_of_digits,
    marks_out_of_order,
    blanks_in_the_quote,
    many_gaps,
    a_long_prefix,
    a_word,
    a_long_quote_of_a_word,
    a_letter,
    words_divided_everywhere,
    wraps_beside_characters,
    gaps,
    dots,
    blanks,
    marks,
    dropped,
    grown,
    digits,
    tags,
)


def seconds(made: object, size: int) -> float:
    assert callable(made)
    best = float("inf")
    for _ in range(2):
        quote, text = made(size)
        start = time.process_time()
        assert locate(quote, Document(text)).status in ("missing", "altered", "ambiguous")
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("made", MADE)
def test_four_times_the_text_takes_about_four_times_as_long(made: object) -> None:
    seconds(made, 1000)  # learns the characters
    assert seconds(made, 4 * SIZE) < MOST * max(seconds(made, SIZE), 0.01)
