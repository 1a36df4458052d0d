"""Laws of dates: they hold for every day, every two values, every text, and every pattern of every language."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiplancheck import languages
from aiplancheck.languages._dates import DateWords
from aiplancheck.languages._pattern import Either, Pattern, Slot, Word
from aiplancheck.values import Comparison, Interval, Reader, Relation, Unreadable, Value, date
from aiplancheck.values._dates.calendar import MONTHS
from aiplancheck.values._dates.grammar import Grammar

FIXED = settings(derandomize=True, deadline=None, max_examples=60)

DAYS = st.dates(datetime.date(1000, 1, 1), datetime.date(9998, 12, 31))
SHAPES = (
    *("{d}", "{m}", "{y}", "Q{q} {y}", "early {m}", "late {y}"),
    *("by {d}", "by {y}", "before {m}", "after {y}", "{y} or later"),
)


def printed(shape: str, day: datetime.date) -> str:
    month = f"{MONTHS[day.month - 1]} {day.year}"
    return shape.format(d=f"{day.day} {month}", m=month, y=day.year, q=(day.month + 2) // 3)


PRINTED = st.builds(printed, st.sampled_from(SHAPES), st.dates(datetime.date(2029, 6, 1), datetime.date(2031, 6, 30)))


def value(text: str, language: str = "en") -> Value:
    found = date.read(text, Reader(language=language))
    assert isinstance(found, Value), (text, found)
    return found


@FIXED
@given(DAYS)
def test_a_day_reads_as_itself_in_every_notation(day: datetime.date) -> None:
    month = MONTHS[day.month - 1]
    english = (f"{month} {day.day}, {day.year}", f"the {day.day}th of {month} {day.year}", day.isoformat())
    japanese = (f"{day.year}年{day.month}月{day.day}日", f"{day.year}/{day.month}/{day.day}")
    values = [value(text) for text in english] + [value(text, "ja") for text in japanese]
    values.append(value(f"{day.day}.{day.month}.{day.year}", "de"))
    assert {found.canonical for found in values} == {day.isoformat()}
    assert {found.span for found in values} == {values[0].span}


@FIXED
@given(DAYS)
def test_a_month_is_all_its_days(day: datetime.date) -> None:
    month = value(f"{MONTHS[day.month - 1]} {day.year}")
    assert date.KIND.relate(value(day.isoformat()), month).relation is Relation.WITHIN
    assert month.span is not None
    assert month.span.low == day.replace(day=1).toordinal()
    assert month.span.high == (day.replace(day=28) + datetime.timedelta(4)).replace(day=1).toordinal() - 1


@FIXED
@given(st.integers(1000, 9998), st.sampled_from(("Q{} {{}}", "H{} {{}}")))
def test_the_parts_of_a_year_make_the_year(year: int, shape: str) -> None:
    count = 4 if shape[0] == "Q" else 2
    spans = [value(shape.format(number + 1).format(year)).span for number in range(count)]
    assert tile(value(str(year)).span, spans)


@FIXED
@given(DAYS, st.booleans())
def test_early_mid_and_late_make_the_whole(day: datetime.date, is_month: bool) -> None:
    whole = f"{MONTHS[day.month - 1]} {day.year}" if is_month else str(day.year)
    assert tile(value(whole).span, [value(f"{part} {whole}").span for part in ("early", "mid", "late")])


def tile(whole: Interval | None, parts: list[Interval | None]) -> bool:
    """Whether the parts follow each other without a gap from the first to the last day of the whole."""
    if whole is None or None in parts:
        return False
    days = [(part.low or 0, part.high or 0) for part in parts if part is not None]
    follow = all(one[1] + 1 == other[0] for one, other in pairwise(days))
    return follow and (days[0][0], days[-1][1]) == (whole.low, whole.high)


@FIXED
@given(PRINTED, PRINTED)
def test_values_are_equal_exactly_when_their_spelling_and_their_days_are(a: str, b: str) -> None:
    left, right = value(a), value(b)
    assert (left == right) == (left.canonical == right.canonical) == (left.span == right.span)
    assert (left == right) == (date.KIND.relate(left, right).relation is Relation.EQUAL)


@FIXED
@given(PRINTED, PRINTED)
def test_a_comparison_seen_from_the_other_side_is_flipped(a: str, b: str) -> None:
    there, back = date.KIND.relate(value(a), value(b)), date.KIND.relate(value(b), value(a))
    assert back.relation is there.relation.flipped
    assert (there.basis, there.agrees) == (back.basis, back.agrees)


@FIXED
@given(PRINTED, PRINTED)
def test_dates_agree_exactly_when_they_share_a_day(a: str, b: str) -> None:
    left, right = value(a), value(b)
    assert left.span is not None
    assert right.span is not None
    found: Comparison = date.KIND.relate(left, right)
    assert found.agrees == left.span.meets(right.span)
    assert date.KIND.common is not None
    common = date.KIND.common(left, right)
    assert (common is not None) == found.agrees
    if common is not None:
        assert common.span == left.span.common(right.span)


@FIXED
@given(PRINTED)
def test_the_fixed_spelling_reads_as_the_value(text: str) -> None:
    found = value(text)
    again = date.canonical(found.canonical, Reader())
    assert again == found
    assert isinstance(again, Value)
    assert again.span == found.span


@FIXED
@given(st.text(max_size=60), st.sampled_from(("en", "en-GB", "de", "ja", "xx", "")))
def test_no_text_raises(text: str, language: str) -> None:
    found = date.read(text, Reader(language=language))
    assert isinstance(found, Value | Unreadable)


PIECES = (
    *("2031", "31", "6", "年", "月", "日", "年度", "期", "まで", "May", "Mai", "Q"),
    *(".", "-", "/", "–", " ", ",", "(", "by", "bis", "early"),
)


@settings(FIXED, max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=10).map("".join), st.sampled_from(("en", "de", "ja")))
def test_a_heap_of_date_words_has_days_only_with_its_year_printed(text: str, language: str) -> None:
    found = date.read(text, Reader(language=language, fiscal_year_starts=(4, 1)))
    if isinstance(found, Value) and found.span is not None:
        assert "2031" in text
        assert "203" in found.canonical


def patterns(words: DateWords) -> Iterator[Pattern]:
    yield from (pattern for some in words.forms.values() for pattern in some)
    yield from (pattern for some in words.parts.values() for pattern in some)
    yield from (pattern for some in words.limits.values() for pattern in some)
    yield from (*words.fragments, *words.weekday, *words.openers, *words.ranges)


def variants(pattern: Pattern) -> list[tuple[Word | Slot, ...]]:
    """Ways to print a pattern: with every choice taken once, the others all first or all last."""
    options = [_choices(part) for part in pattern]
    found: dict[tuple[Word | Slot, ...], None] = {}
    for at in (0, -1):
        plain = [option[at] for option in options]
        for index, option in enumerate(options):
            for choice in option:
                parts = [*plain[:index], choice, *plain[index + 1 :]]
                found[tuple(piece for part in parts for piece in part)] = None
    return list(found)


def _choices(part: Word | Slot | Either) -> list[tuple[Word | Slot, ...]]:
    if isinstance(part, Either):
        return [variant for choice in part.choices for variant in (variants(choice) or [()])]
    return [(part,)]


def samples(words: DateWords) -> dict[str, str]:
    named = {"month": words.months, "weekday": words.weekdays}
    found = {name: (lists[4] or lists[0])[0] for name, lists in named.items() if lists}
    if words.eras:
        found |= {"era": words.eras[-1].names[0], "letter": (words.eras[-1].letters or ("",))[0]}
    numbers = {"day": "23", "mon": "5", "year": "2031", "nth": "3", "eyear": "7", "tens": "90"}
    return found | numbers | {"next": "32", "short": "31"}


DATES = {
    "ja": ("2031年", "2031年5月", "2031年度", "2031年5月3日", "令和7年", "1990年代", "20世紀"),
    "zh": ("2031年", "2031年5月", "2031年度", "2031年5月3日", "民國120年", "1990年代", "20世纪"),
}


@pytest.mark.parametrize("language", languages.tags())
def test_no_pattern_of_a_language_is_lost_to_how_its_words_are_divided(language: str) -> None:
    """年度末 as one word would turn "2031年度末" into the year 2031 and 年度末."""
    loaded = languages.load(language)
    assert loaded is not None
    assert loaded.dates is not None
    grammar = Grammar(loaded.dates)
    unspaced = "年" in str(loaded.dates.forms)
    filling = samples(loaded.dates)
    for pattern in patterns(loaded.dates):
        for variant in variants(pattern):
            for around in DATES.get(language, ("2031年",) if unspaced else ("2031",)):
                check(grammar, variant, {**filling, "a": around, "b": around}, "" if unspaced else " ")


def check(grammar: Grammar, variant: tuple[Word | Slot, ...], filling: dict[str, str], blank: str) -> None:
    texts = [part.text if isinstance(part, Word) else filling[part.name] for part in variant]
    text = re.sub(r"(?<=\d)\n(?=\d)", " ", "\n".join(texts)).replace("\n", blank)
    codes = "".join(
        re.escape(grammar.lexicon.tokens(filling[part.name]).codes)
        if isinstance(part, Slot) and part.name in ("a", "b")
        else re.sub(r"\?P<\w+>", "?:", grammar.lexicon.expression((part,)))
        for part in variant
    )
    tokens = grammar.lexicon.tokens(text)
    assert re.fullmatch(codes, tokens.codes), (text, tokens.texts)
