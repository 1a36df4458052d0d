"""Why a printed amount cannot be read, as far as it shows, in words that help to mend it."""

from __future__ import annotations

import re
from functools import cache

from aiplancheck.values._amounts.figure import MOST_DIGITS
from aiplancheck.values._amounts.lexicon import Lexicon
from aiplancheck.values._amounts.printed import Printed

#: No printed value is longer; whatever is, is a passage of text.
LONGEST = 200
_NAME = re.compile(r"[a-z]+[-–]?[0-9]|[0-9]+[a-z]+[0-9]")
_CHAIN = re.compile(r"[0-9]+(?:[.:][0-9]+){2,}|[0-9]{1,2}:[0-9]{2}")
_MARKED = re.compile(r"[0-9]+(?:[.,' ][0-9]+)+")


def unreadable(printed: Printed, lexicon: Lexicon, wanted: str, kind: str) -> str:
    """The reason, as the end of "cannot be read: …"; `wanted` is what was expected, an amount of the kind."""
    text = printed.text.strip()
    if not text:
        return "nothing is printed"
    if len(text) > LONGEST:
        return f"it is longer than {LONGEST} characters; a value is a few words"
    if len(text) > MOST_DIGITS and sum(c.isdigit() for c in text) > MOST_DIGITS:
        return f"it has more than {MOST_DIGITS} digits"
    if not lexicon.language.known:
        return f"there is no language file for {lexicon.language.tag!r}, and it is not {wanted} in plain digits"
    return _shape(printed, lexicon) or f"it is not {wanted} in {_language(lexicon)}{_example(lexicon, kind)}"


def _shape(printed: Printed, lexicon: Lexicon) -> str | None:
    """A reason that its shape gives away."""
    text = printed.text
    if lexicon.vague.match(text, 0) and not any(c.isdigit() for c in text):
        return "it is vague: it prints no bounds"
    if _CHAIN.search(text):
        return "it looks like a version, an address or a time of day"
    if text.startswith("(") and text.endswith(")"):
        return "brackets around a figure may mean a minus, or nothing"
    if _NAME.match(text):
        return "it looks like a name that has a digit in it"
    marked = _MARKED.search(text)
    if marked and lexicon.digits.match(text, marked.start()) is None:
        shown = printed.raw[slice(*marked.span())]
        return f"the marks in “{shown}” neither group nor divide digits as {_language(lexicon)} does"
    return None


@cache
def _example(lexicon: Lexicon, kind: str) -> str:
    """The first of the language's own examples that can be read."""
    readable = (one.text for one in lexicon.language.examples if one.kind == kind and one.reads != "unreadable")
    found = next(readable, "")
    return f", such as {found}" if found else ""


def _language(lexicon: Lexicon) -> str:
    return lexicon.language.name
