"""A conflict or decision as a row of a table: the question, and its sides with who stands on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from aiplancheck.normalise import Reading
from aiplancheck.renderers import _words
from aiplancheck.renderers._markdown.readings import BREAK, QUESTION, SIDES, Teller
from aiplancheck.renderers._markdown.text import code, literal
from aiplancheck.renderers._slip import same_origins
from aiplancheck.renderers._terminal.dispute import contested
from aiplancheck.report import Dispute
from aiplancheck.values import show
from aiplancheck.verdict import Side, Verdict

HEAD = "| Question | One side | Other side |\n|---|---|---|"


def row(teller: Teller, dispute: Dispute) -> str:
    """The table's row; from the third side on all stand in the last cell."""
    verdict = dispute.verdict
    shown, more = teller.first(contested(teller.report, verdict), SIDES)
    sides = [_side(teller, verdict, side, shown[:place]) for place, side in enumerate(shown)]
    others = f"{BREAK}{BREAK}".join([*sides[1:], *([f"and {_words.number(more, 'more side')}"] if more else [])])
    return f"| {_question(dispute)} | {''.join(sides[:1])} | {others} |"


def _question(dispute: Dispute) -> str:
    verdict, ruling = dispute.verdict, dispute.verdict.ruling
    status = f"**{_words.heading(verdict)}**"
    if verdict.reason in ("self", "slip"):
        status += f": {_words.reason(verdict)}"
    if ruling and ruling.status != "decided":
        status += f", {_words.RULINGS[ruling.status]}"
    also = [f"also {code(joined.claim.id)}" for joined in dispute.joined]
    return BREAK.join([literal(verdict.claim.question, QUESTION), code(verdict.claim.id), *also, status])


def _side(teller: Teller, verdict: Verdict, side: Side, earlier: Sequence[Side]) -> str:
    lines = ["**✓ accepted**"] if _words.accepted(verdict, side) else []
    if side.scope:
        scope = ", ".join(f"{literal(name)} {literal(show(value), QUESTION)}" for name, value in side.scope.items())
        lines.append(f"*as for {scope}*")
    on_several = Counter(id(reading) for other in verdict.sides if other.contested for reading in other.readings)
    lines += teller.said([reading for reading in side.readings if on_several[id(reading)] == 1])
    lines += [f"{line} – fits more than one side" for line in teller.said(_shared(side, on_several))]
    same = earlier and same_origins(teller.report, side, earlier)
    return BREAK.join([*lines, f"*{_same(side) if same else teller.standing(side)}*"])


def _same(side: Side) -> str:
    return "the same origin" if side.origins == 1 else f"the same {side.origins} origins"


def _shared(side: Side, on_several: Counter[int]) -> list[Reading]:
    return [reading for reading in side.readings if on_several[id(reading)] > 1]
