"""One conflict on the screen: as a block with its sides and the sentence that decides, or in one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from aiplancheck.renderers import _words
from aiplancheck.renderers._lines import Line, Span, elided, span, width_of, wrapped
from aiplancheck.renderers._speakers import alone, is_list, qualified, size, where, wordings
from aiplancheck.report import Dispute, Report
from aiplancheck.text import columns, safe
from aiplancheck.values import show
from aiplancheck.verdict import Outcome, Side, Verdict

#: Where the words of a block begin: after the sign and the label.
HANG = 13
_STYLES = {"conflict": "bold red", "decided": "bold green"}
#: Printed words and sentences longer than this are shortened on the screen; `explain` has them whole.
LONGEST = 160
#: Sides of one conflict that the one screen shows with their sources.
SIDES = 3
AGAINST = " – "


def head(verdict: Verdict, width: int, most: int = 0) -> list[Line]:
    """The verdict, the claim's id and its question."""
    word = _words.heading(verdict)
    pieces = [
        Span(f"{word.upper():<9} ", _STYLES[word]),
        span(verdict.claim.id, "bold"),
        span(f": {verdict.claim.question}"),
    ]
    return wrapped(pieces, width, hang=10, most=most)


def block(report: Report, dispute: Dispute, width: int, *, most: int = 0) -> list[Line]:
    """The whole conflict; `most` lines (0: as many as it takes) for its question, each of its sides and each reason."""
    verdict, brief = dispute.verdict, bool(most)
    contested = [side for side in verdict.sides if side.contested]
    shown = contested[:SIDES] if brief else contested
    lines = head(verdict, width, most)
    for side in shown:
        others = [other for other in contested if other is not side and other.scope == side.scope]
        sign = "✓ " if _words.accepted(verdict, side) else "  "
        words = list(_side(report, verdict, side, others))
        lines += _labelled(f"{sign}{_words.number(side.origins, 'origin')}", words, width, most)
    if rest := contested[len(shown) :]:
        further = ", ".join(f"{_short(verdict, side)} ({_words.number(side.origins, 'origin')})" for side in rest)
        lines += _labelled(f"  {len(rest)} more", [span(further)], width, 1)
    for label, words in _reasons(dispute, brief=brief):
        lines += _labelled(f"  {label}", words, width, most)
    return lines


def one_line(dispute: Dispute, width: int) -> Line:
    """The verdict, the claim and how many origins print what."""
    verdict = dispute.verdict
    word = _words.heading(verdict)
    sides = [side for side in verdict.sides if side.contested]
    start = [Span(f"{word.upper():<9} ", _STYLES[word]), span(elided(safe(verdict.claim.id), width // 2), "bold")]
    origins = [f" ({_words.number(side.origins, 'origin')})" for side in sides]
    room = width - width_of(start) - 2 - sum(map(columns, origins)) - len(AGAINST) * (len(sides) - 1)
    printed = _shared([safe(_short(verdict, side)) for side in sides], room)
    words = AGAINST.join(told + count for told, count in zip(printed, origins, strict=True))
    return (*start, Span(elided(f": {words}", width - width_of(start))))


def _shared(texts: Sequence[str], room: int) -> list[str]:
    """The texts in about `room` columns together: the short ones whole, the long ones elided to equal shares."""
    share, left = max(room // max(len(texts), 1), 8), len(texts)
    for taken in sorted(map(columns, texts)):
        if taken > share:
            break
        room, left = room - taken, left - 1
        share = max(room // max(left, 1), 8)
    return [elided(text, share) for text in texts]


def _short(verdict: Verdict, side: Side) -> str:
    mark = "✓ " if _words.accepted(verdict, side) else ""
    return f"{mark}{size(side)}" if is_list(side) else f"{mark}“{side.printed[0]}”"


def _labelled(label: str, words: Sequence[Span], width: int, most: int) -> list[Line]:
    style = "green" if label.startswith("✓") else "dim"
    return wrapped([Span(f"{label:<{HANG - 1}} ", style), *words], width, hang=HANG, most=most)


def _side(report: Report, verdict: Verdict, side: Side, others: Sequence[Side]) -> Iterator[Span]:
    if _words.accepted(verdict, side):
        yield Span("accepted: ", "green")
    said = wordings(report, side)
    if is_list(side):
        yield from _list(verdict, side, others)
        yield from _speakers([where(reading.assertion) for reading in side.readings])
    else:
        for index, one in enumerate(said):
            yield span("; " if index else "")
            yield span(f"“{elided(safe(one.printed), LONGEST)}”", "bold")
            yield from _speakers(one.speakers)
    if details := "; ".join(_details(report, verdict, side)):
        yield span(f" ({details})")


def _list(verdict: Verdict, side: Side, others: Sequence[Side]) -> Iterator[Span]:
    own = alone(side, others)
    yield span(size(side), "bold")
    if own:
        yield span(f", only here {', '.join(f'“{elided(safe(name), 60)}”' for name in own)}:")
    elif side.readings[0].read.ordered:
        order = ", ".join(f"“{elided(safe(member.text), 40)}”" for member in is_list(side))
        yield span(f" in this order: {order}:")
    else:
        yield span(", none of its own:")


def _speakers(labels: Sequence[str]) -> Iterator[Span]:
    for index, label in enumerate(dict.fromkeys(labels)):
        yield span(", " if index else " ")
        yield span(label, "cyan")


def _details(report: Report, verdict: Verdict, side: Side) -> Iterator[str]:
    """What a side is about besides its value: its scope, and the qualifiers that set it apart."""
    for name, value in side.scope.items():
        yield f"{name}: {show(value)}"
    for name in sorted({meeting.qualifier for meeting in verdict.clashes if meeting.outcome is Outcome.QUALIFIER}):
        stated = dict.fromkeys(words for reading in side.readings if (words := qualified(report, reading, name)))
        yield f"{name}: {' / '.join(stated) or 'not said'}"


def _reasons(dispute: Dispute, *, brief: bool) -> Iterator[tuple[str, list[Span]]]:
    """The sentence that decides and what a person ruled, each with its label."""
    verdict, ruling = dispute.verdict, dispute.verdict.ruling
    if not (brief and verdict.decided):
        yield "because", [span(_because(verdict)), *_also(dispute)]
    if ruling is not None:
        word = ruling.decision.accept
        accepted = _words.ACCEPTED.get(word, f"“{word}”")
        told_ = f"{accepted}: " if verdict.decided and not ruling.accepted else ""
        status = "" if verdict.decided else f"{_words.RULINGS[ruling.status]}: "
        yield (
            "decided" if verdict.decided else "decision",
            [
                span(f"{status}{told_}{ruling.because}"),
                *(_also(dispute) if brief and verdict.decided else ()),
            ],
        )


def _because(verdict: Verdict) -> str:
    met = verdict.deciding
    if met is not None and (met.comparison.left or met.comparison.right):
        # what each side has alone stands on the sides already
        count = max(len(members(met.a)), len(members(met.b)))
        pairs = met.comparison.paired
        return f"{len(pairs)} of {count} names pair up" if pairs else "no two names pair up"
    if verdict.reason in ("self", "slip"):
        return f"{_words.reason(verdict)}; {_words.sentence(verdict)}"
    return _words.sentence(verdict)


def _also(dispute: Dispute) -> Iterator[Span]:
    if dispute.joined:
        yield span(f" (the same dispute: {', '.join(verdict.claim.id for verdict in dispute.joined)})")


def told(disputes: Sequence[Dispute]) -> tuple[Verdict, ...]:
    """The verdicts that these disputes tell, the joined ones after their heads."""
    return tuple(chain.from_iterable((dispute.verdict, *dispute.joined) for dispute in disputes))
