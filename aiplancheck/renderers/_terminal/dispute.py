"""One conflict on the screen as a block: its question, its sides, and the sentence that decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from aiplancheck.renderers import _words
from aiplancheck.renderers._slip import against_itself, itself, originals_first, same_origins, slip
from aiplancheck.renderers._slip import told as slip_told
from aiplancheck.renderers._speakers import is_list, wordings
from aiplancheck.renderers._terminal.items import divided, fitting, in_a_row
from aiplancheck.renderers._terminal.lines import Line, Span, span, wrapped
from aiplancheck.renderers._terminal.side import stated_by, told, two_lists
from aiplancheck.report import Dispute, Report
from aiplancheck.verdict import Outcome, Side, Verdict

#: Where the words of a block begin: after the sign and the label.
HANG = 12
#: Sides of one conflict that the one screen shows with their sources.
SIDES = 3
STYLES = {"conflict": "bold red", "slip": "bold red", "decided": "bold green"}


@dataclass(frozen=True, slots=True)
class Detail:
    """How many lines the question, each side and each reason of a block take at most; 0: as many as they need.

    `every_name` tells lists whole, where the lines for a side are enough for that.
    """

    question: int = 0
    side: int = 0
    reason: int = 0
    every_name: bool = True

    @property
    def whole(self) -> bool:
        return not self.side


WHOLE = Detail()


def block(report: Report, dispute: Dispute, width: int, detail: Detail = WHOLE) -> list[Line]:
    """The conflict: its question, its sides with who stands on them, and why it is one or how it was decided."""
    verdict = dispute.verdict
    lines = wrapped(list(_head(verdict)), width, hang=9, most=detail.question)
    lines += _one_origin(report, verdict, width, detail) or _sides(report, verdict, width, detail)
    for label, words, also in _reasons(report, dispute, detail):
        lines += _row(label, [[span(words)]] if words else [], width, detail.reason, after=[span(also)])
    return lines


def contested(report: Report, verdict: Verdict) -> list[Side]:
    """The sides that contradict one another; of a slip the originals' side stands first."""
    sides = [side for side in verdict.sides if side.contested]
    return originals_first(report, sides) if verdict.reason == "slip" else sides


def claims(disputes: Sequence[Dispute]) -> tuple[Verdict, ...]:
    """The verdicts that these disputes tell, the joined ones after their heads."""
    return tuple(verdict for dispute in disputes for verdict in (dispute.verdict, *dispute.joined))


def _head(verdict: Verdict) -> Iterator[Span]:
    word = _words.title(verdict)
    yield Span(f"{word.upper():<8} ", STYLES[word])
    yield span(verdict.claim.id, "bold")
    counted = f" ({_words.paired(verdict.deciding)})" if two_lists(verdict) and verdict.deciding else ""
    yield span(f"{counted}: {verdict.claim.question}")


def _one_origin(report: Report, verdict: Verdict, width: int, detail: Detail) -> list[Line]:
    """A copy against its original, or a source against itself: no two parties, so no two sides."""
    found, own = slip(report, verdict), itself(verdict)
    if (found is None and not own) or verdict.decided:
        return []
    most = detail.side and detail.side + 1

    def sentence(room: int) -> list[Span]:
        return [Span("  "), *(slip_told(found, room) if found else against_itself(own, room))]

    return fitting(sentence, width, hang=4, most=most) if most else wrapped(sentence(0), width, hang=4)


def _sides(report: Report, verdict: Verdict, width: int, detail: Detail) -> list[Line]:
    sides = contested(report, verdict)
    shown = sides if detail.whole else sides[:SIDES]
    lines: list[Line] = []
    for index, side in enumerate(shown):
        others = [other for other in sides if other is not side and other.scope == side.scope]
        sign = "✓ " if _words.accepted(verdict, side) else "  "
        label = f"{sign}{_origins(report, side, sides[:index])}"
        lines += _side(report, verdict, side, others, label, width, detail)
    if rest := sides[len(shown) :]:
        counts = [_words.number(side.origins, "origin") for side in rest]
        further = [
            [span(f"{short(report, side)} "), Span(f"({count})")] for side, count in zip(rest, counts, strict=True)
        ]
        lines += _row(f"  {len(rest)} more", divided(further, ", "), width, 1)
    return lines


def short(report: Report, side: Side) -> str:
    """The side's first wording."""
    return f"{len(side.readings[0].read.members)} names" if is_list(side) else wordings(report, side)[0].printed


def _side(
    report: Report, verdict: Verdict, side: Side, others: Sequence[Side], label: str, width: int, detail: Detail
) -> list[Line]:
    row = told(report, verdict, side, others, glossed=detail.whole, every_name=detail.every_name)
    if detail.side and detail.every_name and is_list(side):
        whole = _row(label, row.items, width, 0, before=row.before, after=row.after)
        if len(whole) > detail.side:
            return _side(report, verdict, side, others, label, width, replace(detail, every_name=False))
    return _row(label, row.items, width, detail.side, before=row.before, after=row.after)


def _origins(report: Report, side: Side, earlier: Sequence[Side]) -> str:
    if earlier and same_origins(report, side, earlier):
        return "same one" if side.origins == 1 else f"same {side.origins}"
    return _words.number(side.origins, "origin")


def _row(
    label: str,
    items: Sequence[Sequence[Span]],
    width: int,
    most: int,
    *,
    before: Sequence[Span] = (),
    after: Sequence[Span] = (),
) -> list[Line]:
    style = "green" if label.startswith("✓") else "dim"
    first = [Span(f"{label:<{HANG - 1}} ", style), *before]
    return in_a_row(first, items, width, hang=HANG, most=most, after=after)


def _reasons(report: Report, dispute: Dispute, detail: Detail) -> Iterator[tuple[str, str, str]]:
    """The sentence that decides and what a person ruled, each with its label; joined claims stand behind the first."""
    verdict, ruling = dispute.verdict, dispute.verdict.ruling
    also = f"(also {', '.join(one.claim.id for one in dispute.joined)})" if dispute.joined else ""
    if detail.whole or not verdict.decided:
        as_one = not verdict.decided and bool(slip(report, verdict) or itself(verdict))
        because = _sentence(verdict, told_as_one=as_one) if detail.whole or as_one else _short_sentence(report, verdict)
        if because or also:
            yield "  because", because, f" {also}" if because and also else also
            also = ""
    if ruling is None:
        return
    if verdict.decided:
        accepted = "" if ruling.accepted else f"{_words.accepting(verdict.claim, ruling.decision.accept)}: "
        yield "  decided", f"{accepted}{ruling.because}", f" {also}" if also else ""
    else:
        yield "  decision", f"{_words.RULINGS[ruling.status].removeprefix('decision ')}: {ruling.because}", ""


def _sentence(verdict: Verdict, *, told_as_one: bool = False) -> str:
    """The sentence without what the sides and the heading show already."""
    met = verdict.deciding
    two = sum(side.contested for side in verdict.sides) == 2
    sentence = "" if met is None or two_lists(verdict) else _words.terse(met) if two else _words.meeting(met)
    # a copy against its original, or a source against itself, is told as that in the sentence above
    entangled = verdict.reason in ("self", "slip") and not told_as_one
    return "; ".join(filter(None, (_words.reason(verdict) if entangled else "", sentence)))


def _short_sentence(report: Report, verdict: Verdict) -> str:
    met = verdict.deciding
    if met is None or verdict.reason in ("self", "slip"):
        return _sentence(verdict)
    if _words.paired(met):
        return ""
    sides = contested(report, verdict)
    if met.outcome is not Outcome.QUALIFIER:
        return _words.terse(met) if len(sides) == 2 else _words.meeting(met)
    stated = [stated_by(report, side, met.qualifier) for side in sides]
    return f"other {met.qualifier}: {' / '.join(stated)}"
