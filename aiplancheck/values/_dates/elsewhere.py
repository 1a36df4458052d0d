"""Full dates in languages without a language file, by dateparser: the last resort, imported only when it is needed.

dateparser fills in what is missing and skips words that matter ("circa"). So it only sees a text that prints day,
month name and four-digit year and nothing else but a weekday and joining words, all of them words that its own data
lists as such; and what it answers must be the day, month and year that are printed.
"""

from __future__ import annotations

import importlib
import re
import warnings
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from aiplancheck.values._dates.calendar import MONTHS, WEEKDAYS
from aiplancheck.values._dates.named import Named

_WORD = r"[^\W\d_]+(?:['’.-](?=[^\W\d_]))?[^\W\d_]*\.?"
_SHAPE = re.compile(
    rf"(?:(?P<weekday>{_WORD}),?\s+)?(?P<day>[0-9]{{1,2}})[.ºª°]?\s+(?:(?P<of>{_WORD})\s+)?(?P<month>{_WORD}),?\s+"
    rf"(?:(?P<of_year>{_WORD})\s+)?(?P<year>[1-9][0-9]{{3}})"
)
_JOINING = "pertain"


def day_in(text: str, language: str) -> Named | None:
    """The day that a text prints in a language (its primary subtag), or None where that is not certain."""
    match = _SHAPE.fullmatch(text.casefold())
    if match is None:
        return None
    words = _words(language)
    month = words.get(match["month"].rstrip("."))
    weekday = words.get(f"weekday {(match['weekday'] or '').rstrip('.')}")
    joins = all(f"joining {word}" in words for word in (match["of"], match["of_year"]) if word)
    if month is None or (match["weekday"] and weekday is None) or not joins:
        return None
    expected = (int(match["year"]), month, int(match["day"]))
    answer = _answer(f"{match['day']} {match['month']} {match['year']}", language)
    if answer is None or (answer.year, answer.month, answer.day) != expected:
        return None
    return Named(year=expected[0], month=expected[1], day=expected[2], weekday=weekday)


@cache
def _words(language: str) -> Mapping[str, int]:
    """Month names to 1–12, "weekday …" to 0–6 and "joining …" to 0, as far as each is one thing only."""
    info = _info(language)
    months = _numbered(info, MONTHS, 1, "")
    weekdays = _numbered(info, WEEKDAYS, 0, "weekday ")
    return {**months, **weekdays, **{f"joining {word}": 0 for word in info.get(_JOINING, ())}}


def _numbered(info: Mapping[str, list[str]], names: tuple[str, ...], start: int, prefix: str) -> dict[str, int]:
    meant: dict[str, set[int]] = {}
    for number, name in enumerate(names, start):
        for word in info.get(name.lower(), ()):
            meant.setdefault(word.casefold(), set()).add(number)
    return {f"{prefix}{word}": numbers.pop() for word, numbers in meant.items() if len(numbers) == 1}


def _info(language: str) -> Mapping[str, list[str]]:
    """dateparser's own data for a language; empty where it has none."""
    if not re.fullmatch("[a-z]{2,3}", language):
        return {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # of the libraries it imports; nothing of ours
            module = importlib.import_module(f"dateparser.data.date_translation_data.{language}")
    except ModuleNotFoundError as missing:
        if missing.name == "dateparser":
            raise
        return {}
    info: Mapping[str, list[str]] = module.info
    return info


def _answer(text: str, language: str) -> datetime | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        answer = _parser(language).get_date_data(text).date_obj
    return answer if isinstance(answer, datetime) else None


@cache
def _parser(language: str) -> Any:  # dateparser has no types
    from dateparser.date import DateDataParser

    settings = {"PARSERS": ["absolute-time"], "STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"]}
    return DateDataParser(languages=[language], settings=settings)
