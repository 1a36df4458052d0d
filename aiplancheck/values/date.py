"""Dates: days, months, years, other periods, ranges and deadlines, as the closed set of days that they may mean.

A fiscal year is read by the setting `fiscal_year_starts` and named for the calendar year in which it starts: with
04-01, FY2026 is 1 April 2026 to 31 March 2027. 年度 always runs from 1 April to 31 March.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from aiplancheck import languages
from aiplancheck.languages._dates import DateWords
from aiplancheck.values._dates import edtf
from aiplancheck.values._dates.calendar import NoDateError, shown, spelt
from aiplancheck.values._dates.forms import Conventions
from aiplancheck.values._dates.grammar import Grammar
from aiplancheck.values._dates.lexicon import Tokens
from aiplancheck.values._dates.meaning import Printed, days, value_of
from aiplancheck.values._dates.named import Named
from aiplancheck.values._dates.relation import common, relate, shown_partial
from aiplancheck.values._dates.scan import Scan
from aiplancheck.values._interval import Interval
from aiplancheck.values._value import Kind, Reader, Unreadable, Value, Via

#: A printed date is never longer; what is, is not read.
LONGEST = 200
_MOST_TOKENS = 40

_REASONS = {
    "season": "a season has no agreed first and last day",
    "relative": "which day that is depends on the day it was written",
    "vague": "“about” a date has no bounds",
}
_TOLERANCE = re.compile(r"(?:P(?P<count>\d{1,4})(?P<unit>[DW])|(?P<number>\d{1,4}) (?P<word>day|week)s?)", re.ASCII)


def read(text: str, reader: Reader) -> Value | Unreadable:
    """The date that a text prints, or why it cannot be read. The text is nothing but the date."""
    printed = unicodedata.normalize("NFC", text).strip()
    if not printed or len(printed) > LONGEST:
        return Unreadable(f"a date has 1 to {LONGEST} characters" if printed else "nothing is printed")
    grammar, words = grammar_of(reader.primary)
    tokens = grammar.lexicon.tokens(printed)
    if len(tokens.codes) > _MOST_TOKENS:
        return Unreadable("it is too long to be one date")
    scan, source = Scan(grammar, tokens, conventions(words, reader)), Printed(text, reader.language)
    problem = ""
    for reading in _whole(scan, len(tokens.codes), printed):
        try:
            return value_of(*reading, source)
        except NoDateError as reason:
            problem = problem or str(reason)
    if problem or languages.load(reader.language) is not None:
        return Unreadable(problem or _reason(grammar, tokens))
    return _elsewhere(printed, reader, source)


def canonical(text: str, reader: Reader) -> Value | Unreadable:
    """A date as people write it in `means`: ISO 8601 or EDTF (2025-05, ../2030, --03-30), otherwise as printed."""
    try:
        spelled = edtf.parsed(text)
        return value_of(*spelled, Printed(text, reader.language)) if spelled else read(text, reader)
    except NoDateError as reason:
        return Unreadable(str(reason))


def show(value: Value) -> str:
    """In plain English: `23 December 2025`, `up to 31 December 2030`, `30 March of an unknown year`."""
    if value.span is not None:
        return shown(*days(value.span))
    return shown_partial(value.canonical)


def as_limit(value: Value) -> Value:
    """The period that a limit names: "by 2030" gives 2030. A date that is no limit is itself."""
    if value.limit is None or value.named is None:
        return value
    return replace(_spanning(value, value.named), limit=None)


def widened(value: Value, tolerance: str) -> Value:
    """The date and the days around it; the tolerance is "3 days", "2 weeks" or P3D. Raises ValueError for another."""
    match = _TOLERANCE.fullmatch(tolerance.strip())
    if match is None:
        raise ValueError(f"{tolerance!r} is no number of days or weeks")
    if value.span is None:
        return value
    by = int(match["count"] or match["number"]) * (7 if (match["unit"] or match["word"]) in ("W", "week") else 1)
    wider = _spanning(value, value.span.widened(Decimal(by)))
    return replace(wider, named=value.named, strict=value.strict or value.span)


def conventions(words: DateWords, reader: Reader) -> Conventions:
    """What a reader's language, region and settings decide."""
    _, *tags = reader.language.split("-")
    region = next((tag.upper() for tag in tags if len(tag) == 2), "") if tags else ""
    order = words.order.get(region, words.order.get("*" if region else "", ""))
    return Conventions(order, reader.fiscal_year_starts, words.unclear_hundreds)


@cache
def grammar_of(language: str) -> tuple[Grammar, DateWords]:
    """A language's grammar and words; without a language file, of the dates that need no words."""
    found = languages.load(language)
    words = (found and found.dates) or DateWords()
    return Grammar(words), words


def _whole(scan: Scan, end: int, printed: str) -> Iterator[tuple[Named, Named | None, str]]:
    """What the text may name from its first token to its last."""
    yield from ((found.named, found.until, found.limit) for found in scan.readings(0) if found.end == end)
    spelled = edtf.interval(printed)
    if spelled:
        yield spelled


def _reason(grammar: Grammar, tokens: Tokens) -> str:
    for name, piece in grammar.refused:
        if piece.expression.search(tokens.codes):
            return _REASONS[name]
    return "it is not printed as a date"


def _elsewhere(printed: str, reader: Reader, source: Printed) -> Value | Unreadable:
    from aiplancheck.values._dates import elsewhere  # only languages without a file need it

    named = elsewhere.day_in(printed, reader.primary)
    if named is None:
        return Unreadable(f"there is no language file for {reader.primary!r}, and it is no plain full date")
    return value_of(named, None, "", source)


def _spanning(value: Value, span: Interval) -> Value:
    first, last = days(span)
    via = Via.EXACT if span.is_point else Via.PERIOD
    return replace(value, canonical=spelt(first, last), span=span, named=span, via=via)


KIND = Kind("date", read, relate, show, canonical, as_limit, widened, common)
