"""Whether names and wordings stand in a quote: in their own words, or in others that a term or alias joins to them.

They do not where the quote denies them (not binding, non-UK), nor as a part of another name (京都 in 東京都).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from aiplancheck import values
from aiplancheck.support._edges import is_cut, shouts
from aiplancheck.support._negated import has_negating_prefix, is_negated
from aiplancheck.support._printed import places
from aiplancheck.text import fold
from aiplancheck.values import Reader, Value

#: Tables of variants: a headword with its other spellings.
Tables = Sequence[Mapping[str, tuple[str, ...]]]


def missing(texts: Sequence[str], members: Sequence[str], kind: str, reader: Reader, tables: Tables) -> list[str]:
    """Those of some names or wordings that stand in none of the texts."""
    changed = [member for member in members if not any(_says(text, member, kind, reader) for text in texts)]
    folded = [fold(text) for text in texts] if changed else []
    return [member for member in changed if not _stands(texts, folded, member, kind, reader, tables)]


def _stands(
    texts: Sequence[str], folded: Sequence[str], member: str, kind: str, reader: Reader, tables: Tables
) -> bool:
    for spelling in _spellings(member, reader, tables):
        if shouts(spelling):
            if any(_says(text, spelling, kind, reader) for text in texts):
                return True
        elif any(_says(text, fold(spelling), kind, reader) for text in folded):
            return True
    return False


def _says(text: str, words: str, kind: str, reader: Reader) -> bool:
    """Whether a text says these words: as a name of its own, and without denying them. Both are folded, or neither."""
    lower, tag = text.lower(), reader.language
    key = lower if len(lower) == len(text) else text
    return any(
        (kind == "text" or not is_cut(text, place, tag)) and not _is_denied(key, place, words, tag)
        for place in places(text, words)
    )


def _is_denied(key: str, place: tuple[int, int], words: str, tag: str) -> bool:
    """Whether a quote denies some words: by a prefix, or the whole of them by a word.

    Several may as well be what it says is missing: no binding rules.
    """
    return has_negating_prefix(key, place, tag) or (" " not in words and is_negated(key, place, tag))


def _spellings(member: str, reader: Reader, tables: Tables) -> Iterator[str]:
    """A name's spellings, its own without an article first; the others only if that one is not found."""
    value = values.read(member, "name", reader)
    if not isinstance(value, Value):
        yield member
        return
    yield member if shouts(member) else value.wording
    if not value.is_term:
        return
    for table in tables:
        for headword, variants in table.items():
            yield from (name for name in (headword, *variants) if reader.headword(fold(name)) == value.canonical)
