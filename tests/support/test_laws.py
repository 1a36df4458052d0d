"""Laws of what a quote carries: its own words always, a changed digit never; and the short way answers as the long."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiplancheck import languages, values
from aiplancheck.support import _typed
from aiplancheck.support._around import is_same, is_undisturbed, stands_alone
from aiplancheck.support._printed import Part, part
from aiplancheck.values import Reader, Value
from tests.support.world import carried

#: Beginnings and ends of sentences, some of which make another value of what stands between them.
AROUND = {
    "en": [
        ("The harbour said", "for ships"),
        ("at least", ""),
        ("It rose to about", ", they said"),
        ("between 5 and", "of the boats"),
        ("ranked", "of 63 countries"),
        ("", "or more were seen"),
        ("from 5 to", "points"),
        ("up from", "million"),
        ("a total of", "years"),
        ("", "percent of them"),
    ],
    "de": [
        ("Der Hafen nennt", "für Schiffe"),
        ("mindestens", ""),
        ("stieg auf rund", ", hieß es"),
        ("zwischen 5 und", "aller Boote"),
        ("am", "oder mehr"),
        ("über", "Millionen"),
        ("", "Prozent davon"),
        ("Platz", "von 63 Ländern"),
        ("Gemeldet werden", "laut dem Hafenamt"),
        ("Die Stadt schreibt", ", nicht weniger"),
        ("Der Rat beschloss", "ohne Aussprache"),
        ("Gemeldet wurden", ""),
        ("Die Kapitäne schreiben", ", hieß es"),
    ],
    "fr": [
        ("Le port a dit", "pour les bateaux"),
        ("au moins", ""),
        ("environ", "ou plus"),
        ("entre 5 et", ", dit-on"),
        ("", "millions de plus"),
        ("près de", "ans"),
    ],
    "es": [
        ("El puerto dijo", "para barcos"),
        ("al menos", ""),
        ("unos", "o más"),
        ("entre 5 y", ", dicen"),
        ("", "millones más"),
        ("casi", "por ciento"),
    ],
}
_TOKEN = re.compile(r"[^\W\d_]+|\d+|\S")
_KINDS = {**dict.fromkeys(values.MENTIONED, ""), "count": ""}


def examples(tag: str) -> list[tuple[str, str]]:
    """The readable examples of a language file: kind and text."""
    language = languages.load(tag)
    assert language is not None
    return [(one.kind, one.text) for one in language.examples if one.kind in _KINDS and one.reads != "unreadable"]


@pytest.mark.parametrize("tag", languages.tags())
def test_a_value_is_carried_by_itself(tag: str) -> None:
    for kind, text in examples(tag):
        if isinstance(values.read(text, kind, Reader(language=tag, fiscal_year_starts=(4, 1))), Value):
            assert carried(kind, tag, text, text), (kind, text)


SHAPES = [
    ("number", "{} boats", "It counted {} on that day."),
    ("percentage", "{}%", "Some say that {} of the berths are free."),
    ("money", "¥{} billion", "The quay cost {} in the end"),
    ("duration", "{} days", "Work lasted {} in all"),
    ("rank", "{} out of 99999", "ranked {} ports"),
    ("date", "6 March {}", "adopted on {} by the council"),
]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SHAPES), st.integers(min_value=1100, max_value=2899), st.integers(0, 3), st.integers(1, 9))
def test_a_quote_with_another_digit_never_carries_the_value(
    shape: tuple[str, str, str], number: int, at: int, by: int
) -> None:
    kind, printed, sentence = shape
    digits = str(number)
    other = digits[:at] + str((int(digits[at]) + by) % 10) + digits[at + 1 :]
    if other[0] == "0":
        return
    assert carried(kind, "en", printed.format(digits), sentence.format(printed.format(digits)))
    assert not carried(kind, "en", printed.format(digits), sentence.format(printed.format(other)))


def searched(whole: Part, place: tuple[int, int], value: Value, reader: Reader) -> bool:
    """What a search of the whole quote says of a place."""
    found = _typed.found_in(whole, value.kind, reader)
    if any(is_same(value, one.value) for one in found):
        return True
    start, end = place
    return not any(
        one.start < end and start < one.end and (one.start < start or end < one.end) and not is_same(value, one.value)
        for one in found
    )


def stretches(text: str) -> Iterator[str]:
    """A text and what is left of it without its first or its last word."""
    tokens = [one.span() for one in _TOKEN.finditer(text)]
    yield text
    if len(tokens) > 1:
        yield text[tokens[1][0] :]
        yield text[: tokens[-2][1]]


@pytest.mark.parametrize("tag", AROUND)
def test_what_needs_no_search_is_what_a_search_confirms(tag: str) -> None:
    reader, accepted = Reader(language=tag, fiscal_year_starts=(4, 1)), 0
    for number, (_, text) in enumerate(examples(tag)):
        before, behind = AROUND[tag][number % len(AROUND[tag])]
        whole = part(f"{before} {text} {behind}")
        for words, kind in ((words, kind) for words in stretches(text) for kind in values.MENTIONED):
            value = values.read(words, kind, reader)
            for place in whole.places(part(words)) if isinstance(value, Value) else ():
                assert isinstance(value, Value)
                alone = stands_alone(whole, place, kind, reader)
                if alone and is_undisturbed(whole, place, value, reader):
                    accepted += 1
                    assert searched(whole, place, value, reader), (kind, words, whole.text)
    assert accepted > 10
