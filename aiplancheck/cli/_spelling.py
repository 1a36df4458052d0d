"""What people type by hand for a value, and how kinds are named in a sentence."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from aiplancheck.errors import CannotRunError

#: Tried where no kind is named: those that print figures, the most telling first, and yes or no.
FIGURES = ("date", "money", "percentage", "rank", "duration", "number", "boolean")
#: Kinds that are not counted in English.
_UNCOUNTED = ("money", "text")
_MEMBER = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([^,"'\[\]]*))\s*(?:,|$)""")


def kinds_to_try(kind: str | None) -> tuple[str, ...]:
    """The kind that was named, or those that are told by their print. Raises CannotRunError for none."""
    from aiplancheck import values

    if kind is None:
        return FIGURES
    if kind not in values.kind_names():
        raise CannotRunError(f"there is no kind “{kind}”; there are {', '.join(values.kind_names())}")
    return (kind,)


def spelt(text: str, kind: str) -> str:
    """A typed value as its kind reads it: a list without quotation marks, [A, B], becomes a JSON list."""
    inner = text.strip()
    if kind != "list" or not (inner.startswith("[") and inner.endswith("]")) or _is_json(inner):
        return text
    members, at, inner = [], 0, inner[1:-1]
    while at < len(inner):
        found = _MEMBER.match(inner, at)
        if found is None:
            return text
        members.append(next(group for group in found.groups("") if group or group is found[3]).strip())
        at = found.end()
    return json.dumps([member for member in members if member], ensure_ascii=False)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def one_of(kind: str) -> str:
    """A kind as one says what something is: a date, money."""
    return kind if kind in _UNCOUNTED else f"a {kind}"


def listed(words: Sequence[str]) -> str:
    """Words with commas, and "or" before the last."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
