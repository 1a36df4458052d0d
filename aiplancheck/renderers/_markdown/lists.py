"""Lists side by side: what pairs up stands on one row, what is left over stands alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from aiplancheck.normalise import Reading
from aiplancheck.renderers._markdown.readings import Teller
from aiplancheck.renderers._markdown.text import code, literal
from aiplancheck.text import fold
from aiplancheck.values import Value
from aiplancheck.verdict import Verdict

MISSING = "–"
#: How many lists, and how many of their members, are put side by side.
LISTS, MEMBERS = 5, 40


def aligned(teller: Teller, verdict: Verdict) -> str:
    """A table with a column for each list that a side prints; "" for a claim that is no list."""
    readings, _ = teller.first(_columns(verdict), LISTS)
    if len(readings) < 2:
        return ""
    heads = [f"{teller.id(reading.source)}{teller.mark(reading)}" for reading in readings]
    spelt = [_spelt(reading, teller.most) for reading in readings]
    members, more = teller.first(_members(spelt), MEMBERS)
    rows = [[words.get(canonical, MISSING) for words in spelt] for canonical in members]
    title = f"{code(verdict.claim.id)} side by side; what pairs up stands in one row:"
    table = [f"| {' | '.join(cells)} |" for cells in (heads, ["---"] * len(heads), *rows)]
    return "\n".join([title, "", *table, *(["", f"and {more} more"] if more else [])])


def _columns(verdict: Verdict) -> list[Reading]:
    """For each contested side its first list; the others of a side have the same members."""
    firsts = [side.readings[0] for side in verdict.sides if side.contested]
    return [reading for reading in firsts if isinstance(reading.value, Value) and reading.value.members]


def _members(lists: Sequence[Mapping[str, str]]) -> list[str]:
    """The canonical members: what pairs up in the first list's order, then what is left over."""
    found = Counter(canonical for members in lists for canonical in members)
    return sorted(found, key=lambda canonical: found[canonical] == 1)


def _spelt(reading: Reading, most: int | None) -> Mapping[str, str]:
    """A list's members as printed, by their canonical names; numbered where their order counts."""
    words = reading.assertion.value if isinstance(reading.assertion.value, tuple) else ()
    printed = {fold(word): word for word in reversed(words)}
    members = enumerate(reading.read.members, start=1)
    return {
        member.canonical: (f"{place}\\. " if reading.read.ordered else "") + literal(_printed(member, printed), most)
        for place, member in members
    }


def _printed(member: Value, printed: Mapping[str, str]) -> str:
    """A member's words as the source prints them; what was read of it is folded and without its article."""
    if member.text in printed:
        return printed[member.text]
    return next((word for folded, word in printed.items() if folded.endswith(f" {member.text}")), member.text)
