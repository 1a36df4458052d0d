"""Dates at a position of a text: what each may name, and where it ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, TypeVar

from aiplancheck.values._dates import sharing
from aiplancheck.values._dates.calendar import NoDateError, Period, first_months, half, nth_month, quarter, third
from aiplancheck.values._dates.forms import Conventions, named
from aiplancheck.values._dates.grammar import Form, Frame, Frames, Grammar, Index, Slots
from aiplancheck.values._dates.lexicon import Tokens
from aiplancheck.values._dates.named import Named, as_period

T = TypeVar("T")
#: Dates that start at one token, each with the index of the token after its last one.
Found = list[tuple[int, Named]]

_MOST_TOKENS_OF_A_DATE = 40
_THIRDS = {"early": 0, "mid": 1, "late": 2}
_HALVES = {"first-half": 0, "second-half": 1}


class Reading(NamedTuple):
    """A date as printed, up to the token `end`. `until` is a range's other end; `limit` a limit's name."""

    end: int
    named: Named
    until: Named | None = None
    limit: str = ""


class Scan:
    """The dates of one text. Positions are indices of tokens."""

    def __init__(self, grammar: Grammar, tokens: Tokens, conventions: Conventions) -> None:
        self._grammar, self._tokens, self._conventions = grammar, tokens, conventions
        self._codes = tokens.codes
        self._known: dict[tuple[str, int], Found] = {}
        self._joined: dict[tuple[sharing.Run, sharing.Run], Found] = {}
        self._known_ranges: dict[int, list[Reading]] = {}

    def readings(self, at: int) -> Iterator[Reading]:
        """Everything that a date starting at a token may be, the plainest first."""
        yield from self.unopened(at)
        for end, _, _, inner in self._framed(self._grammar.openers, at, self._opened):
            yield inner._replace(end=end)

    def unopened(self, at: int) -> Iterator[Reading]:
        """The same without words that only introduce a date (on, in, since)."""
        yield from (Reading(end, one) for end, one in self._forms(at))
        yield from (Reading(end, one) for end, one in self._dates(at))
        yield from self._ranges(at)
        for end, frame, _, one in self._framed(self._grammar.limits, at, self._dates):
            yield Reading(end, one, limit=frame.name)

    def _forms(self, at: int) -> Found:
        """Days, months, years and periods as named by themselves."""
        return self._once("form", at, self._own_forms)

    def _dates(self, at: int) -> Found:
        """The same with their weekday, and parts of periods."""
        return self._once("date", at, self._with_parts)

    def _ends(self, at: int) -> Found:
        """What may be an end of a range: a date, or what the other end completes."""
        return self._once("end", at, self._with_fragments)

    def _days(self, at: int) -> Found:
        return self._once("day", at, self._with_weekdays)

    def _parts(self, at: int) -> Found:
        return self._once("part", at, self._own_parts)

    def _once(self, what: str, at: int, work: Callable[[int], Found]) -> Found:
        found = self._known.get((what, at))
        if found is None:
            found = self._known[what, at] = work(at)
        return found

    def _own_forms(self, at: int) -> Found:
        return self._matches(self._grammar.forms, at)

    def _fragments(self, at: int) -> Found:
        return self._matches(self._grammar.fragments, at)

    def _with_fragments(self, at: int) -> Found:
        return self._dates(at) + self._with_weekday(at, self._fragments)

    def _with_weekdays(self, at: int) -> Found:
        return self._with_weekday(at, self._forms)

    def _opened(self, at: int) -> list[tuple[int, Reading]]:
        plain = [(end, Reading(end, one)) for end, one in self._dates(at)]
        return plain + [(reading.end, reading) for reading in self._ranges(at)]

    def _ranges(self, at: int) -> Iterator[Reading]:
        """Ranges, each worked out once."""
        if at in self._known_ranges:
            yield from self._known_ranges[at]
            return
        found = []
        for reading in self._all_ranges(at):
            found.append(reading)
            yield reading
        self._known_ranges[at] = found

    def _all_ranges(self, at: int) -> Iterator[Reading]:
        """Ranges; words behind that name another sort of period than a bare year are both ends' words first."""
        if not self._grammar.middles.search(self._codes, at + 1, at + 1 + _MOST_TOKENS_OF_A_DATE):
            return
        alike = list(self._sharing(at))
        yield from (reading for reading in alike if reading.named.sort not in ("date", "part"))
        for frame, start, _ in self._openings(self._grammar.ranges, at):
            yield from (reading for end, one in self._ends(start) for reading in self._range(frame, end, one))
        for end, one in self._ends(at):
            for frame in self._grammar.ranges.following.at(self._codes, end):
                yield from self._range(frame, end, one)
        yield from (reading for reading in alike if reading.named.sort in ("date", "part"))

    def _sharing(self, at: int) -> Iterator[Reading]:
        """Ranges whose ends share words (see sharing)."""
        following = self._grammar.ranges.following
        yield from self._shared(at, lambda end: following.at(self._codes, end))
        for frame, start, _ in self._openings(self._grammar.ranges, at):
            yield from self._shared(start, partial(_always, (frame,)))

    def _shared(self, at: int, frames: sharing.Frames) -> Iterator[Reading]:
        for found in sharing.shared(self._tokens, at, frames, self._grammar.lending, self._together):
            yield Reading(found.end, found.one, until=found.other)

    def _together(self, first: sharing.Run, second: sharing.Run) -> Found:
        """The dates at the first of two runs of tokens, as if nothing stood between them."""
        found = self._joined.get((first, second))
        if found is None:
            found = self._joined[first, second] = self._apart(first, second)
        return found

    def _apart(self, first: sharing.Run, second: sharing.Run) -> Found:
        if first[0] == first[1] and second[1] == len(self._codes):
            return [(end - second[0], one) for end, one in self._dates(second[0])]
        tokens = sharing.joined(self._tokens, first, second)
        return Scan(self._grammar, tokens, self._conventions)._dates(0)

    def _range(self, frame: Frame, end: int, one: Named) -> Iterator[Reading]:
        between = frame.between.expression.match(self._codes, end)
        if between is None or between.end() == len(self._codes) or self._hyphenated(end):
            return  # 03-1234-5678 is a telephone number
        ends = self._dates if self._grammar.fragments_first else self._ends
        for last, other in ends(between.end()):
            after = frame.after.expression.match(self._codes, last)
            if after:
                yield Reading(after.end(), one, until=other)

    def _hyphenated(self, end: int) -> bool:
        """Whether numbers joined by a hyphen are joined to more by another one, without a blank."""
        tokens = self._tokens
        if end < 3 or not self._codes[end - 2] == self._codes[end : end + 1] == "-":
            return False
        return tokens.numbers[end - 3] > 0 and tokens.ends[end - 1] == tokens.starts[end]

    def _with_parts(self, at: int) -> Found:
        """Days and periods, their parts, and the beginning, middle or end of a quarter or half."""
        if not self._forms(at) and not self._grammar.opens_date(self._codes, at):
            return []
        thirds = ((end, frame, part) for end, frame, _, part in self._framed(self._grammar.parts, at, self._quarters))
        nested = [(end, _part(frame.name, {}, part)) for end, frame, part in thirds if _is_third(frame.name)]
        return self._days(at) + self._parts(at) + nested

    def _own_parts(self, at: int) -> Found:
        framed = self._framed(self._grammar.parts, at, self._days)
        return [(end, _part(frame.name, slots, whole)) for end, frame, slots, whole in framed]

    def _quarters(self, at: int) -> Found:
        return [(end, part) for end, part in self._parts(at) if part.period and part.period.months in (3, 6)]

    def _with_weekday(self, at: int, inner: Callable[[int], Found]) -> Found:
        framed = self._framed(self._grammar.weekday, at, inner)
        return inner(at) + [(end, _on(day, slots)) for end, _, slots, day in framed if day.day is not None]

    def _matches(self, forms: Index[Form], at: int) -> Found:
        found = []
        for form in forms.at(self._codes, at):
            match = form.piece.expression.match(self._codes, at)
            if match:
                slots = form.piece.filled(match, self._tokens)
                found.append((match.end(), named(form.name, slots, self._conventions)))
        return found

    def _framed(
        self, frames: Frames, at: int, inner: Callable[[int], list[tuple[int, T]]]
    ) -> Iterator[tuple[int, Frame, Slots, T]]:
        """What stands in each frame that starts at a token: its end, the frame, the frame's slots, and it."""
        for frame, start, slots in self._openings(frames, at):
            for end, one in inner(start):
                closed = frame.after.expression.match(self._codes, end)
                if closed:
                    yield closed.end(), frame, {**slots, **frame.after.filled(closed, self._tokens)}, one
        for end, one in inner(at):
            for frame in frames.following.at(self._codes, end):
                closed = frame.after.expression.match(self._codes, end)
                if closed and closed.end() > end:
                    yield closed.end(), frame, frame.after.filled(closed, self._tokens), one

    def _openings(self, frames: Frames, at: int) -> Iterator[tuple[Frame, int, Slots]]:
        """The frames that open at a token with something of their own, where that ends, and its slots."""
        for frame in frames.opening.at(self._codes, at):
            opened = frame.before.expression.match(self._codes, at)
            if opened and opened.end() > at:
                yield frame, opened.end(), frame.before.filled(opened, self._tokens)


def _always(frames: tuple[Frame, ...], _: int) -> tuple[Frame, ...]:
    """These frames, wherever it is asked."""
    return frames


def _part(name: str, slots: Slots, whole: Named) -> Named:
    """The part of a period that a frame names; a Named with a `problem` where there is none."""
    group, _, part = name.partition("/")
    try:
        span = whole.span()
        wrong = (group == "month" and span.months != 1) or (group == "fiscal" and not whole.fiscal)
        if wrong or whole.sort == "years":  # 1950-53上半期
            raise NoDateError("such a part of that period has no agreed first and last day")
        return as_period(whole, _cut(part, slots, span))
    except NoDateError as reason:
        return Named(problem=str(reason))


def _is_third(frame: str) -> bool:
    return frame.rpartition("/")[2] in _THIRDS


def _cut(part: str, slots: Slots, span: Period) -> Period:
    if part in _THIRDS:
        return third(span, _THIRDS[part])
    if part in _HALVES:
        return half(span, _HALVES[part])
    if part == "last-quarter":
        return quarter(span, 3)
    number = slots.get("nth", 0)
    if part in ("first-quarters", "first-months") and isinstance(number, int):
        return first_months(span, number * (3 if part == "first-quarters" else 1))
    if part == "nth-month" and isinstance(number, int):
        return nth_month(span, number)
    if not isinstance(number, int) or not 1 <= number <= (2 if part == "half" else 4):
        raise NoDateError(f"there is no {part} {number}")
    return half(span, number - 1) if part == "half" else quarter(span, number - 1)


def _on(day: Named, slots: Slots) -> Named:
    """A day with the weekday that is printed with it, if one is."""
    number = slots.get("weekday")
    return day._replace(weekday=number) if isinstance(number, int) else day
