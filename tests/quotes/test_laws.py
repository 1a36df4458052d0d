"""Laws of looking quotes up, for any text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from aiplancheck.quotes import Document, locate

PROVED = ("exact", "folded")
#: What texts are made of, odd things included.
WORDS = [
    "quay",
    "Quay",
    "harbour",
    "l’État",
    "„Kai“",
    "can't",
    "Größe",
    "naïve",
    "ŁÓDŹ",
    "ship's",
    "x²",
    "½",
    "risk-based",
    "twenty-five",
    "COVID-19",
    "3.2%",
    "-5",
    "−7",
    "$12",
    "1,204",
    "18–21",
    "2025",
    "№4",
    "㎞",
    "ﬁrst",
    "港湾局は",
    "二十五隻",
    "63億4000万ドル",
    "データ",
    "ﾃﾞｰﾀ",
    "Zürich",
    "é",
    "har\xadbour",
    "a\u200bb",
    "❤️",
    "👩\u200d🔧",
    "\u200eנמל\u200f",
    "порт",
    "λιμάνι",
    "ท่าเรือ",
    "한국은",
    "ＡＢＣ",
    "（一）",
    "…",
    "...",
    "—",
    "(net)",
    "[of]",
    "5'",
    "①",
]
BLANKS = (" ", " ", " ", "  ", "\n", "\r\n  ", "\t", "\u00a0", "\u3000", "\n\n", "\f", "-\n")
#: Plain words and numbers, none of which says the same as another.
PLAIN = [
    "The",
    "council's",
    "board",
    "moved",
    "12",
    "boats",
    "to",
    "piers",
    "7",
    "and",
    "31,",
    "for",
    "4.5",
    "million;",
    "-3",
    "degrees",
]

words = st.sampled_from(WORDS) | st.text(max_size=6)
texts = st.lists(st.tuples(words, st.sampled_from(BLANKS)), min_size=1, max_size=30)


def is_clear(character: str) -> bool:
    """A letter that no sign and no number can belong to."""
    return character.isalpha() and not character.isnumeric() and unicodedata.normalize("NFKC", character) == character


@settings(max_examples=400, deadline=None)
@given(st.data(), texts)
def test_any_slice_of_a_text_is_found_at_its_place_or_is_ambiguous(
    data: st.DataObject, pieces: list[tuple[str, str]]
) -> None:
    text = "".join(word + blank for word, blank in pieces)
    ends = range(len(text) + 1)
    starts = [at for at in ends[:-1] if is_clear(text[at]) and (at == 0 or text[at - 1].isspace())]
    starts = [at for at in starts if not text[:at].rstrip().endswith("-")]  # it may be the rest of a divided word
    assume(starts)
    start = data.draw(st.sampled_from(starts))
    stops = [at for at in ends[start + 1 :] if is_clear(text[at - 1]) and (at == len(text) or text[at].isspace())]
    assume(stops)
    end = data.draw(st.sampled_from(stops))
    found = locate(text[start:end], Document(text))
    if found.status == "ambiguous":
        assert (start, end) in found.places
    else:
        assert (found.status, found.start, found.end) == ("exact", start, end)


@settings(max_examples=300, deadline=None)
@given(texts, texts)
def test_what_is_proved_says_the_same_and_what_is_not_is_somewhere(
    quoted: list[tuple[str, str]], pieces: list[tuple[str, str]]
) -> None:
    quote, text = ("".join(word + blank for word, blank in some) for some in (quoted, pieces))
    found = locate(quote, Document(f"{text} {quote.strip()} {text}"))
    if found.status == "exact" and "..." not in quote and "…" not in quote:
        printed = f"{text} {quote.strip()} {text}"[found.start : found.end]
        assert printed == quote.strip()
    assert all(0 <= start < end for start, end in found.places)


def digit(word: str, at: int) -> str:
    return word[:at] + str((int(word[at]) + 1) % 10) + word[at + 1 :]


def letter(word: str, at: int) -> str:
    other = "b" if word[at] == "a" else "a"
    return word[:at] + other + word[at + 1 :]


def sign(word: str, at: int) -> str:
    return word[1:] if word.startswith("-") else word[:at] + "-" + word[at:]


def case(word: str, at: int) -> str:
    return word[:at] + word[at].swapcase() + word[at + 1 :]


CHANGES: tuple[tuple[Callable[[str], bool], Callable[[str, int], str]], ...] = (
    (str.isdecimal, digit),
    (str.isalpha, letter),
    (str.isalpha, case),
    (str.isdecimal, sign),
)


@settings(max_examples=300, deadline=None)
@given(st.data(), st.lists(st.sampled_from(PLAIN), min_size=4, max_size=20))
def test_a_slice_with_one_character_changed_is_never_proved_there(data: st.DataObject, chosen: list[str]) -> None:
    text = " ".join(chosen)
    first = data.draw(st.integers(0, len(chosen) - 3))
    last = data.draw(st.integers(first + 2, len(chosen)))
    start = len(" ".join(chosen[:first])) + (first > 0)
    quote = " ".join(chosen[first:last])
    fits, change = data.draw(st.sampled_from(CHANGES))
    places = [at for at, character in enumerate(quote) if fits(character)]
    assume(places)
    changed = change(quote, data.draw(st.sampled_from(places)))
    assume(changed != quote)
    found = locate(changed, Document(text))
    assert not (found.status in PROVED and found.start == start)


@settings(max_examples=200, deadline=None)
@given(st.data(), st.permutations(PLAIN))
def test_a_slice_with_a_word_dropped_added_or_exchanged_is_never_proved(data: st.DataObject, chosen: list[str]) -> None:
    text = " ".join(chosen)
    first = data.draw(st.integers(0, len(chosen) - 4))
    last = data.draw(st.integers(first + 4, len(chosen)))
    quote = chosen[first:last]
    at = data.draw(st.integers(1, len(quote) - 2))
    dropped = quote[:at] + quote[at + 1 :]
    added = [*quote[:at], "not", *quote[at:]]
    exchanged = [*quote[: at - 1], quote[at], quote[at - 1], *quote[at + 1 :]]
    for words in (dropped, added, exchanged):
        assert locate(" ".join(words), Document(text)).status not in PROVED


def spelt_apart(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def full_width(text: str) -> str:
    return "".join(chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else "\u3000" if one == " " else one for one in text)


def curly(text: str) -> str:
    return text.replace('"', "”").replace("'", "’").replace("-", "‑")


def german(text: str) -> str:
    return text.replace('"', "„").replace("'", "‘").replace("-", "–")


def spaced(text: str) -> str:
    return text.replace(" ", "\u00a0")


def wrapped(text: str) -> str:
    return re.sub("(?<![ \n]) (?! )", "\r\n   ", text)


def hyphenated(text: str) -> str:
    return re.sub("([aeiou])(?=[a-z])", "\\1\u00ad", text)


TYPOGRAPHY = (spelt_apart, full_width, curly, german, spaced, wrapped, hyphenated)
SENTENCE = [
    "Über",
    '"alte"',
    "Häfen",
    "sagte",
    "der",
    "Rat:",
    "l'État",
    "zahlt",
    "-5",
    "%",
    "für",
    "12",
    "risk-based",
    "Kräne,",
    "3.2%",
    "mehr",
]


@settings(max_examples=300, deadline=None)
@given(st.data(), st.lists(st.sampled_from(TYPOGRAPHY), min_size=1, max_size=3), st.booleans())
def test_any_typographic_change_is_found_at_its_place(
    data: st.DataObject, changes: list[Callable[[str], str]], quote_too: bool
) -> None:
    """The text is changed, or both the text and (otherwise) the quote."""

    def changed(text: str) -> str:
        for change in changes:
            text = change(text)
        return text

    first = data.draw(st.integers(0, len(SENTENCE) - 4))
    last = data.draw(st.integers(first + 3, len(SENTENCE)))
    before, quote, after = (" ".join(part) for part in (SENTENCE[:first], SENTENCE[first:last], SENTENCE[last:]))
    blank = changed("x y")[1:-1]
    text = changed(before) + blank + changed(quote) + blank + changed(after)
    start = len(changed(before) + blank)
    other = data.draw(st.sampled_from(TYPOGRAPHY)) if quote_too else str
    found = locate(other(quote), Document(text))
    assert found.status in PROVED
    assert (found.start, found.end) in (
        (start, start + len(changed(quote))),
        (start, start + len(changed(quote).rstrip("\u00ad"))),
    )
