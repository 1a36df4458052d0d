"""One conflict on the screen: as a block with its sides and the sentence that decides, or in one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aiplancheck.renderers import _words
from aiplancheck.renderers._lines import Line, Span, elided, span, width_of, wrapped
from aiplancheck.renderers._side import short, stated_by, told
from aiplancheck.report import Dispute, Report
from aiplancheck.text import columns, safe
from aiplancheck.verdict import Outcome, Verdict

#: Where the words of a block begin: after the sign and the label.
HANG = 12
#: Sides of one conflict that the one screen shows with their sources.
SIDES = 3
#: A question in fewer columns says nothing any more.
LEAST_QUESTION = 14
_AGAINST = " – "
_STYLES = {"conflict": "bold red", "decided": "bold green"}


@dataclass(frozen=True, slots=True)
class Detail:
    """How many lines the question, each side and each reason of a block take at most; 0: as many as they need."""

    question: int = 0
    side: int = 0
    reason: int = 0

    @property
    def whole(self) -> bool:
        return not self.side


WHOLE = Detail()


def block(report: Report, dispute: Dispute, width: int, detail: Detail = WHOLE) -> list[Line]:
    """The conflict: its question, its sides with who stands on them, and why it is one or how it was decided."""
    verdict = dispute.verdict
    contested = [side for side in verdict.sides if side.contested]
    shown = contested if detail.whole else contested[:SIDES]
    lines = wrapped(list(_head(verdict)), width, hang=9, most=detail.question)
    for side in shown:
        others = [other for other in contested if other is not side and other.scope == side.scope]
        sign = "✓ " if _words.accepted(verdict, side) else "  "
        label = f"{sign}{_words.number(side.origins, 'origin')}"
        lines += _labelled(label, list(told(report, verdict, side, others, whole=detail.whole)), width, detail.side)
    if rest := contested[len(shown) :]:
        further = ", ".join(f"{short(verdict, side)} ({_words.number(side.origins, 'origin')})" for side in rest)
        lines += _labelled(f"  {len(rest)} more", [span(further)], width, 1)
    for label, words in _reasons(report, dispute, detail):
        lines += _labelled(f"  {label}", [span(words)], width, detail.reason)
    return lines


def one_line(dispute: Dispute, width: int) -> Line:
    """The verdict, the claim and how many origins print what."""
    verdict = dispute.verdict
    word = _words.heading(verdict)
    sides = [side for side in verdict.sides if side.contested]
    start = [Span(f"{word.upper():<8} ", _STYLES[word]), span(elided(safe(verdict.claim.id), width * 2 // 5), "bold")]
    origins = [f" ({_words.number(side.origins, 'origin')})" for side in sides]
    room = width - width_of(start) - 2 - sum(map(columns, origins)) - len(_AGAINST) * (len(sides) - 1)
    printed = _shared([safe(short(verdict, side)) for side in sides], room)
    words = _AGAINST.join(text + count for text, count in zip(printed, origins, strict=True))
    left = width - width_of(start) - columns(words) - 4
    asked = f" {elided(safe(verdict.claim.question), left)}" if left >= LEAST_QUESTION else ""
    return (*start, Span(elided(f":{asked} {words}", width - width_of(start))))


def claims(disputes: Sequence[Dispute]) -> tuple[Verdict, ...]:
    """The verdicts that these disputes tell, the joined ones after their heads."""
    return tuple(verdict for dispute in disputes for verdict in (dispute.verdict, *dispute.joined))


def _head(verdict: Verdict) -> Iterator[Span]:
    word = _words.heading(verdict)
    yield Span(f"{word.upper():<8} ", _STYLES[word])
    yield span(verdict.claim.id, "bold")
    yield span(f": {verdict.claim.question}")


def _labelled(label: str, words: Sequence[Span], width: int, most: int) -> list[Line]:
    style = "green" if label.startswith("✓") else "dim"
    return wrapped([Span(f"{label:<{HANG - 1}} ", style), *words], width, hang=HANG, most=most)


def _shared(texts: Sequence[str], room: int) -> list[str]:
    """The texts in about `room` columns together: the short ones whole, the long ones elided to equal shares."""
    share, left = room, len(texts)
    for taken in sorted(map(columns, texts)):
        share = max(room // left, 8)
        if taken > share:
            break
        room, left = room - taken, left - 1
    else:
        return list(texts)
    return [elided(text, share) for text in texts]


def _reasons(report: Report, dispute: Dispute, detail: Detail) -> Iterator[tuple[str, str]]:
    """The sentence that decides and what a person ruled, each with its label; the joined claims stand on the first."""
    verdict, ruling = dispute.verdict, dispute.verdict.ruling
    also = f" (also {', '.join(one.claim.id for one in dispute.joined)})" if dispute.joined else ""
    if detail.whole or not verdict.decided:
        because = _sentence(verdict) if detail.whole else _short_sentence(report, verdict)
        if because or also:
            yield "because", f"{because}{also}".strip()
            also = ""
    if ruling is None:
        return
    if verdict.decided:
        accepted = "" if ruling.accepted else f"{_accepted(ruling.decision.accept)}: "
        yield "decided", f"{accepted}{ruling.because}{also}"
    else:
        yield "decision", f"{_words.RULINGS[ruling.status].removeprefix('decision ')}: {ruling.because}"


def _accepted(word: str) -> str:
    return _words.ACCEPTED.get(word, f"“{word}”")


def _sentence(verdict: Verdict) -> str:
    if verdict.reason in ("self", "slip"):
        return f"{_words.reason(verdict)}; {_words.sentence(verdict)}"
    return _words.sentence(verdict)


def _short_sentence(report: Report, verdict: Verdict) -> str:
    """The sentence without what the sides show already: the names of a list, the value that is the same."""
    met = verdict.deciding
    if met is None or verdict.reason in ("self", "slip"):
        return _sentence(verdict)
    if met.comparison.left or met.comparison.right:
        return ""
    contested = [side for side in verdict.sides if side.contested]
    if met.outcome is not Outcome.QUALIFIER:
        return _words.terse(met) if len(contested) == 2 else met.because
    stated = [stated_by(report, side, met.qualifier) for side in contested]
    return f"other {met.qualifier}: {' / '.join(stated)}"
