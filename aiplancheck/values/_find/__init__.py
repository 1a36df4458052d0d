"""Values in running text: where they stand, one mention for each, the longest reading."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from aiplancheck.values._amounts.lookup import LETTERS
from aiplancheck.values._find.beside import is_in_a_word, is_split
from aiplancheck.values._find.clock import clock
from aiplancheck.values._find.clues import RUN, Clues
from aiplancheck.values._find.finder import Finder
from aiplancheck.values._find.neighbours import neighbours
from aiplancheck.values._find.passage import Found, Passage, Stretch
from aiplancheck.values._find.seen import Seen
from aiplancheck.values._find.silence import Silence, silence
from aiplancheck.values._mention import Mention
from aiplancheck.values._value import Reader, Value

_SIGNS = frozenset("-–")


class Search:
    """Looks for values of some kinds, in the order in which one is taken where two readings are as long."""

    def __init__(self, finders: Sequence[Finder], reader: Reader) -> None:
        self._finders = finders
        self._silence: Silence = silence(reader.language)
        self._clock = clock(reader.language)
        self._neighbours = neighbours(reader.language)
        leads: dict[str, frozenset[str]] = {}
        for finder in finders:
            leads[finder.family] = leads.get(finder.family, frozenset()).union(finder.leads)
        notices = frozenset(word for finder in finders for word in finder.notices)
        self._clues = _clues(reader.language, tuple(leads.items()), notices)

    def mentions(self, text: str) -> Iterator[Mention]:
        """The mentions of a text, in their order; no two overlap."""
        seen = Seen(text)
        passage = Passage(seen.text)
        for found in self._neighbours.settled(passage, self._found(passage)):
            if isinstance(found.value, Value):
                start, end = seen.given(found.start, found.end)
                yield Mention(start, end, text[start:end], found.value)

    def _found(self, passage: Passage) -> Iterator[Found]:
        """What looks like a value, in its order, whether it can be read or not."""
        at = 0
        while (anchor := self._clues.anchor.search(passage.text, at)) is not None:
            start = anchor.start()
            address = passage.machine(start)
            if address is not None:
                at = address
                continue
            run = RUN.match(passage.text, anchor.end() - 1)
            end = max(anchor.end(), run.end()) if run else anchor.end()
            leads = self._leads(passage, at, start)
            barred = self._silence.barred(passage, min(leads.values()), start)
            found = self._around(passage, leads, start, end)
            if found is None or found.end <= barred:
                at = max(end, barred)
                continue
            yield found
            at = max(end, found.end)

    def _leads(self, passage: Passage, floor: int, anchor: int) -> dict[str, int]:
        """Where the words begin that lead up to a position, for each family of values."""
        before = passage.text[max(floor, passage.left(anchor)) : anchor][::-1]
        leads = {}
        for family, lead in self._clues.leads.items():
            found = lead.match(before)
            leads[family] = anchor - found.end() if found else anchor
        return leads

    def _around(self, passage: Passage, leads: Mapping[str, int], anchor: int, end: int) -> Found | None:
        """The value that holds the figure or word from `anchor` to `end`."""
        joined = self._silence.joined(passage, anchor, end)
        right = passage.right(end)
        found: list[Found] = []
        for finder in self._finders:
            lead = leads[finder.family]
            if any(one.end > end and one.start <= lead for one in found) and finder.bare:
                continue  # with its unit it is another kind's
            if joined and lead == anchor and not finder.joined:
                continue
            reach = finder.reach(passage.text, lead, anchor, end)
            if reach is None:
                continue
            stretch = passage.stretch(max(0, lead - 2), min(reach, right))
            one = self._first(finder, passage, stretch, (lead, anchor))
            if one is not None and not (joined and one.start == anchor and not finder.joined):
                found.append(one)
        return self._chosen(passage, found) if found else None

    def _chosen(self, passage: Passage, found: list[Found]) -> Found | None:
        """The one that goes furthest, of those the one that begins first; of equal ones the first kind's."""
        found.sort(key=lambda one: (-one.end, one.ranging, one.start))
        for one in found:
            year = next((other for other in found if other.lonely and other.end == one.end), None)
            if one.hedged and year is not None:  # higher than 2019, but about 2019?
                limited = isinstance(one.value, Value) and one.value.limit is not None
                return year if limited else one.unreadable("what it is about may be a year or a number")
            if self._silence.is_void(passage, one.start):
                return one.unreadable("a word before makes another value of it, or none")
            if one.amount and self._clock.is_time(passage, one):
                return one.unreadable("it is a time of day")
            if self._clock.is_day(passage, one):
                return one.unreadable("it may be a day of the month")
            if one.amount and is_split(passage.text, one.start, one.end):
                return one.unreadable("it is a part of an amount")
            if self._silence.is_change(passage, one):
                return one.unreadable("it says a change, no range")
            if one.bare and self._silence.is_age(passage, one):
                return self._aged(passage, one)
            if not self._is_silent(passage, one):
                return one
            if one.bare:
                return one.unreadable("it is a name or a place")._replace(name=True)
        return None

    def _aged(self, passage: Passage, bare: Found) -> Found:
        """A bare figure that is a person's age."""
        digits = passage.text[bare.start : bare.end]
        value = next((value for finder in self._finders if (value := finder.apposed(digits))), None)
        return bare if value is None else bare._replace(value=value, bare=False)

    def _first(self, finder: Finder, passage: Passage, stretch: Stretch, where: tuple[int, int]) -> Found | None:
        """The value of one kind that begins first between the leading words and the figure.

        One that begins later counts where the first is a range that comes to nothing: on 4-Jul-2031 is no July range.
        """
        lead, anchor = where
        off, first = stretch.offset, None
        for start in range(lead, anchor + 1):
            letter, before = passage.text[start], passage.text[start - 1 : start]
            if letter == " " or (letter in _SIGNS and not passage.is_sign(start)):
                continue
            if start < anchor and self._silence.is_in_compound(passage.text, start):
                continue
            if start in (lead, anchor) or letter not in LETTERS or before == " ":
                found = finder.at(stretch.printed, start - off, anchor - off)
                if found is None or (first is not None and found.end < first.end):
                    continue
                if not found.ranging:
                    return found.moved(off)
                first = first or found
        return None if first is None else first.moved(off)

    def _is_silent(self, passage: Passage, found: Found) -> bool:
        """Whether a bare figure is no value where it stands, or any value another one there."""
        if not found.amount:
            if found.lonely and is_in_a_word(passage.printed.cased, found.start):
                return True
            return self._silence.is_numbered(passage, found) or self._silence.is_issue(passage, found)
        if not found.bare:
            return self._silence.is_ordinal(passage, found.end) or self._silence.is_numbered_share(passage, found)
        return self._silence.is_numbering(passage, found.start) or self._silence.is_name(passage, found)


def search(kinds: Iterable[str], reader: Reader) -> Search:
    """A search for values of these kinds; of readings that are equally long, the first kind's is taken.

    Kinds that print no figures have no finder, and are not found.
    """
    names = [name for name in kinds if name in _found_kinds()]
    modules = [importlib.import_module(f"{__name__}.kinds.{name}") for name in names]
    return Search([module.finder(reader) for module in modules], reader)


@cache
def _found_kinds() -> frozenset[str]:
    return frozenset(path.stem for path in Path(__file__).parent.joinpath("kinds").glob("[!_]*.py"))


@cache
def _clues(tag: str, leads: tuple[tuple[str, frozenset[str]], ...], notices: frozenset[str]) -> Clues:
    return Clues(tag, dict(leads), notices)
