"""Lines: nothing is wider than it may be, nothing is lost, nothing is obeyed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiplancheck.renderers import Look
from aiplancheck.renderers._elision import elided
from aiplancheck.renderers._terminal.lines import NARROWEST, Span, padded, painted, span, width_of, wrapped
from aiplancheck.text import columns, safe

WORDS = st.text(alphabet="ab –,.“”条例の施行。ー、é\u0301[]*\u202e\x1b", max_size=120)


@given(st.lists(WORDS, max_size=4), st.integers(1, 60), st.integers(0, 80))
@settings(derandomize=True, max_examples=200)
def test_no_line_is_wider_than_asked_for(texts: list[str], width: int, hang: int) -> None:
    for line in wrapped([span(text) for text in texts], width, hang=hang):
        assert width_of(line) <= max(width, NARROWEST)


@given(st.lists(WORDS, max_size=4), st.integers(24, 60), st.integers(0, 9))
@settings(derandomize=True, max_examples=200)
def test_wrapping_loses_nothing_but_blanks(texts: list[str], width: int, hang: int) -> None:
    lines = wrapped([span(text) for text in texts], width, hang=hang)
    shown = "".join(piece.text for line in lines for piece in line)
    assert shown.replace(" ", "") == "".join(map(safe, texts)).replace(" ", "")


@given(st.lists(WORDS, max_size=4), st.integers(24, 60), st.integers(1, 3))
@settings(derandomize=True, max_examples=200)
def test_lines_that_had_to_go_leave_an_ellipsis(texts: list[str], width: int, most: int) -> None:
    pieces = [span(text) for text in texts]
    every, some = wrapped(pieces, width), wrapped(pieces, width, most=most)
    assert len(some) <= most
    assert all(width_of(line) <= width for line in some)
    if len(every) > most:
        assert some[-1][-1].text.removesuffix("”").endswith("…")
    else:
        assert some == every


@given(WORDS, st.integers(2, 40))
@settings(derandomize=True, max_examples=200)
def test_elided_words_fit_and_padded_words_fill(words: str, width: int) -> None:
    assert columns(elided(words, width)) <= max(width, columns(words) if columns(words) <= width else width)
    assert columns(padded(words, width)) == width


@given(st.lists(WORDS, max_size=4))
@settings(derandomize=True, max_examples=100)
def test_colour_changes_no_word(texts: list[str]) -> None:
    lines = wrapped([span(text, style) for text, style in zip(texts, ("bold", "", "red", "cyan"), strict=False)], 40)
    coloured = painted(lines, Look(width=40, colour=True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == painted(lines, Look(width=40))


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("[bold]x[/] :skull:", "[bold]x[/] :skull:"),
        ("[/nothing]", "[/nothing]"),
        ("a\nb\tc", "a b c"),
        ("\x1b[31mred", "\\u001b[31mred"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
    ],
)
@pytest.mark.parametrize("colour", [False, True])
def test_words_are_never_markup(words: str, shown: str, colour: bool) -> None:
    assert painted([(span(words),)], Look(colour=colour)) == f"{shown}\n"


def test_japanese_text_breaks_between_characters_but_never_before_a_full_stop() -> None:
    lines = wrapped([span("港湾条例が成立した。来年四月に施行する。")], 24)
    assert ["".join(piece.text for piece in line) for line in lines] == ["港湾条例が成立した。来年", "四月に施行する。"]
    assert wrapped([span("あいうえおかきくけこさし。")], 24)[1] == (Span("し。"),)
