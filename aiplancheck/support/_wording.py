"""Whether names and wordings stand in a quote: in their own words, or in others that a term or alias joins to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from aiplancheck import values
from aiplancheck.support._printed import stands_in
from aiplancheck.text import fold
from aiplancheck.values import Reader, Value

#: Tables of variants: a headword with its other spellings.
Tables = Sequence[Mapping[str, tuple[str, ...]]]


def missing(texts: Sequence[str], members: Sequence[str], reader: Reader, tables: Tables) -> list[str]:
    """Those of some names or wordings that stand in none of the texts."""
    changed = [member for member in members if not any(stands_in(text, member) for text in texts)]
    folded = [fold(text) for text in texts] if changed else []
    return [member for member in changed if not _stands(folded, member, reader, tables)]


def _stands(folded: Sequence[str], member: str, reader: Reader, tables: Tables) -> bool:
    return any(stands_in(text, spelling) for spelling in _spellings(member, reader, tables) for text in folded)


def _spellings(member: str, reader: Reader, tables: Tables) -> Iterator[str]:
    """A name's folded spellings, its own without an article first; the others only if that one is not found."""
    value = values.read(member, "name", reader)
    if not isinstance(value, Value):
        yield fold(member)
        return
    yield value.wording
    if not value.is_term:
        return
    for table in tables:
        for headword, variants in table.items():
            yield from (
                spelt for name in (headword, *variants) if reader.headword(spelt := fold(name)) == value.canonical
            )
