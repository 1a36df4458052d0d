"""A date of a source (`published`, `retrieved`) that cannot be read as a date.

Bad: `published: 2026-13-45`. Good: the date as it is printed, in the source's language, or as ISO 8601 spells it.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.findings import Check, Found, Judged
from aiplancheck.values import Reader, Unreadable, canonical


def look(judged: Judged) -> Iterator[Found]:
    """One finding a date."""
    for source in judged.registry.sources.values():
        for key, words in (("published", source.published), ("retrieved", source.retrieved)):
            read = canonical(words, "date", Reader(language=source.language or "en")) if words else None
            if isinstance(read, Unreadable):
                message = f"{source.id}: {key} “{words}” cannot be read as a date: {read.reason}"
                yield Found(source.at(key), message, "write it as printed, or as YYYY-MM-DD", source=source.id)


CHECK = Check("source-date", "warning", look)
