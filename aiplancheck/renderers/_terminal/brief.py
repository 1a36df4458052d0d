"""One conflict in one line: what is printed by whom, and as much of the question or the reason as there is room."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from aiplancheck.renderers import _words
from aiplancheck.renderers._elision import elided, quoted
from aiplancheck.renderers._printed import answers, said
from aiplancheck.renderers._slip import Slip, against_itself, itself, slip
from aiplancheck.renderers._slip import told as slip_told
from aiplancheck.renderers._speakers import first, short, where, wordings
from aiplancheck.renderers._terminal.dispute import STYLES, contested
from aiplancheck.renderers._terminal.items import roomiest
from aiplancheck.renderers._terminal.lines import Line, Span, span, width_of
from aiplancheck.renderers._terminal.side import stated_by
from aiplancheck.report import Dispute, Report
from aiplancheck.text import columns, safe
from aiplancheck.verdict import Side, Verdict

#: A question in fewer columns says nothing any more, and neither does a printed value.
LEAST_QUESTION, LEAST_VALUE = 16, 12
#: Sides that one line may hold.
MOST_SIDES = 6
#: A way to spell the sides, with so many columns for each printed value (0: whole).
_Way = Callable[[int], str]
_AGAINST = " – "
#: Names who stands on a side.
_Label = Callable[[Report, Side], str]


def one_line(report: Report, dispute: Dispute, width: int) -> Line:
    """The verdict, the claim, and each side with its source, or with how many origins stand on it."""
    verdict = dispute.verdict
    word = _words.title(verdict)
    start = [Span(f"{word.upper():<8} ", STYLES[word]), span(elided(safe(verdict.claim.id), width * 2 // 5), "bold")]
    room = width - width_of(start) - 2
    ways = list(_ways(report, verdict))
    # yes or no says nothing without its question
    asking = LEAST_QUESTION + 1 if answers(verdict.sides[0].readings[0]) else 0
    words = _fitting(ways[:1], room - asking) or _fitting(ways, room)
    return (*start, Span(": "), Span(_filled_up(verdict, words or elided(ways[-1][-1](0), room), room)))


def _fitting(ways: Iterable[Sequence[_Way]], room: int) -> str:
    """Of the first ways that fit, one with its values whole, else one in which they are elided; "" for none."""
    for alike in ways:
        if found := next((words for way in alike if columns(words := way(0)) <= room), ""):
            return found
        values = [_room(way, room) for way in alike]
        found = alike[values.index(max(values))](max(values)) if any(values) else ""
        sides = found.split(_AGAINST)
        if found and len(set(sides)) == len(sides):  # what is left of the values still differs
            return found
    return ""


def _room(way: _Way, room: int) -> int:
    """How many columns each printed value may take at most; 0 if not even the least would do."""
    return roomiest(LEAST_VALUE, room, lambda value: columns(way(value)) <= room)


def _filled_up(verdict: Verdict, words: str, room: int) -> str:
    """The words with the question, if all of it fits, else with the reason, else with some of the question."""
    question = safe(verdict.claim.question)
    left = room - columns(words)
    if columns(question) < left:
        return f"{question} {words}"
    because = safe(_words.terse(verdict.deciding)) if verdict.deciding and verdict.reason == "value" else ""
    if because and columns(because) + 3 <= left and verdict.claim.kind not in ("list", "boolean"):
        return f"{words} ({because})"
    return f"{elided(question, left - 1)} {words}" if left > LEAST_QUESTION else words


def _ways(report: Report, verdict: Verdict) -> Iterator[Sequence[_Way]]:
    """From the fullest to the shortest; those that say about as much together."""
    found, own = slip(report, verdict), itself(verdict)
    if found is not None and not verdict.decided:
        yield from _of_slip(found)
    elif own and not verdict.decided:
        yield [lambda room: _text(against_itself(own, room))]
        yield [lambda _: f"{own[0].source} against itself"]
    else:
        sides = contested(report, verdict)
        for count in range(min(len(sides), MOST_SIDES), 1, -1):
            yield [_of_sides(report, verdict, sides, count, label) for label in (_source_and_line, _source, _origins)]
            yield [_of_sides(report, verdict, sides, count, _nobody)]
        yield [lambda _: f"{len(sides)} sides"]


def _of_slip(found: Slip) -> Iterator[Sequence[_Way]]:
    copy, original = found.copy.source, found.original.source
    yield [
        lambda room: _text(slip_told(found, room)),
        lambda room: f"{copy} {short(found.copy, room)} for {original}’s {short(found.original, room)}",
    ]
    yield [lambda _: f"the {found.how} {copy} differs from its original {original}"]
    yield [lambda _: f"{found.how} {copy} unlike {original}"]
    yield [lambda _: f"the {found.how} differs"]


def _of_sides(report: Report, verdict: Verdict, sides: Sequence[Side], count: int, label: _Label) -> _Way:
    rest = f" and {_words.number(len(sides) - count, 'more side')}" if count < len(sides) else ""
    by = verdict.deciding.qualifier if verdict.deciding and verdict.reason == "qualifier" else ""

    def spelt(room: int) -> str:
        words = [_side(report, verdict, side, room, label, by) for side in sides[:count]]
        return _AGAINST.join(words) + rest + (f" (other {by})" if by else "")

    return spelt


def _side(report: Report, verdict: Verdict, side: Side, room: int, label: _Label, by: str) -> str:
    """What the side says, or with `by` what it says of that qualifier, since the values are the same."""
    words = _said(report, side, room, counted=label in (_source_and_line, _source))
    if by:
        words = quoted(safe(stated_by(report, side, by)), room)
    sign = "✓ " if _words.accepted(verdict, side) else ""
    who = label(report, side)
    return f"{sign}{words} ({who})" if label is _origins and who else sign + f"{who} {words}".strip()


def _said(report: Report, side: Side, room: int, *, counted: bool) -> str:
    reading = first(report, side)
    if reading.assertion.none or answers(reading):
        return said(reading, several=counted and _many(report, side))
    return short(reading, room)


def _many(report: Report, side: Side) -> bool:
    """Whether more stand on the side than one source with its copies."""
    return sum(len(one.speakers) for one in wordings(report, side)) > 1


def _source_and_line(report: Report, side: Side) -> str:
    return _origins(report, side) if _many(report, side) else safe(where(first(report, side).assertion))


def _source(report: Report, side: Side) -> str:
    return _origins(report, side) if _many(report, side) else safe(first(report, side).source)


def _origins(_: Report, side: Side) -> str:
    return _words.number(side.origins, "origin")


def _nobody(*_: object) -> str:
    return ""


def _text(pieces: Sequence[Span]) -> str:
    return "".join(piece.text for piece in pieces)
