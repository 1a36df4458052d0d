"""Why a conflict is one: the sentence that decides, what people ruled, and what a reader should know besides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiplancheck.cells import State
from aiplancheck.model import Decision
from aiplancheck.normalise import Reading
from aiplancheck.renderers import _words
from aiplancheck.renderers._apart import not_compared
from aiplancheck.renderers._markdown.readings import SENTENCE, SIDES, Teller
from aiplancheck.renderers._markdown.text import code, literal, own
from aiplancheck.renderers._slip import against_itself, itself, slip, told
from aiplancheck.report import Dispute
from aiplancheck.values import Unreadable
from aiplancheck.verdict import Ruling, Verdict

#: How many sources where nobody looked are told by name; who is silent always is.
FEW = 3


def why(teller: Teller, dispute: Dispute) -> str:
    """A list's entry: the sentence that decides, the ruling, then what a reader should know besides."""
    verdict = dispute.verdict
    remarks = [
        *([_ruled(teller, verdict, verdict.ruling)] if verdict.ruling else []),
        *(_seen_from(teller, joined, verdict) for joined in dispute.joined),
        *_besides(teller, verdict),
        *(own(words, SENTENCE) for words in (*verdict.hints, *verdict.notes)),
        *elsewhere(teller, verdict),
    ]
    return "\n".join([f"- {code(verdict.claim.id)}: {_why(teller, verdict)}", *(f"  - {remark}" for remark in remarks)])


def _why(teller: Teller, verdict: Verdict) -> str:
    """The sentence that decides; of one origin, what kind of conflict it is and how its readings hang together."""
    if verdict.reason not in ("self", "slip"):
        return _sentence(verdict)
    found, readings = slip(teller.report, verdict), itself(verdict)
    pieces = told(found) if found else against_itself(readings) if readings else []
    if not pieces or verdict.deciding is None:
        return f"{_words.reason(verdict)}: {_sentence(verdict)}"
    sentence = "".join(piece.text for piece in pieces)
    return f"{_words.reason(verdict)}: {literal(f'{sentence}; {_words.terse(verdict.deciding)}', SENTENCE)}"


def _sentence(verdict: Verdict) -> str:
    return literal(_words.sentence(verdict), SENTENCE)


def _ruled(teller: Teller, verdict: Verdict, ruling: Ruling) -> str:
    decision = ruling.decision
    accept = literal(_words.accepting(verdict.claim, decision.accept), SENTENCE)
    words = [f"**{_words.RULINGS[ruling.status]}**"]
    if not verdict.decided and ruling.status != "undecided":
        words.append(f" ({own(ruling.because, SENTENCE)})")
    verb = "is" if verdict.decided else "was"
    words.append(f": accepted {verb} {accept}" if ruling.status != "undecided" else "")
    words.append(f". Reason given: {literal(decision.because, SENTENCE)}" if decision.because else "")
    if details := list(_details(teller, decision)):
        words.append(f" ({'; '.join(details)})")
    words += [
        f". It names “{literal(what, SENTENCE)}”, which could not be read: {literal(reason, SENTENCE)}"
        for what, reason in ruling.unreadable
    ]
    return "".join(words)


def _details(teller: Teller, decision: Decision) -> Iterator[str]:
    if decision.by or decision.date:
        who = ", ".join(literal(word, SENTENCE) for word in (decision.by, decision.date) if word)
        yield who if decision.by else f"on {who}"
    if decision.sources:
        yield f"it rests on {teller.list(decision.sources)}"
    if decision.until:
        yield f"until {literal(decision.until)}"


def _seen_from(teller: Teller, verdict: Verdict, head: Verdict) -> str:
    """The same dispute in the claim that a qualifier takes; its sentence only if the head's does not say it."""
    contested, _ = teller.first([side for side in verdict.sides if side.contested], SIDES)
    sides = " against ".join(", ".join(teller.said(side.readings)) for side in contested)
    because = "" if verdict.because in head.because else f": {_sentence(verdict)}"
    return f"the same dispute in {code(verdict.claim.id)}: {sides}{because}"


def _besides(teller: Teller, verdict: Verdict) -> Iterator[str]:
    """Readings that stand on no side, and what was not compared."""
    if apart := [reading for side in verdict.sides if not side.contested for reading in side.readings]:
        yield f"not part of it: {'; '.join(teller.said(_once(apart)))}"
    if verdict.corrected:
        yield f"corrected since by a revision: {'; '.join(teller.said(verdict.corrected))}"
    readings = [reading for cell in verdict.cells.values() for reading in cell.readings]
    aside = [reading for reading in readings if reading.assertion.rank == "deprecated"]
    if unread := [reading for reading in readings if isinstance(reading.value, Unreadable) and reading not in aside]:
        yield f"not compared: {'; '.join(teller.said(unread))}"
    if aside:
        yield f"set aside: {'; '.join(teller.said(aside))}"
    yield from apart_from(teller, verdict)


def apart_from(teller: Teller, verdict: Verdict) -> Iterator[str]:
    """Which sources were not compared because they speak of another time or scope."""
    for words in not_compared(teller.report, verdict):
        yield f"not compared: {literal(words, SENTENCE)}"


def _once(readings: Sequence[Reading]) -> list[Reading]:
    return list({id(reading): reading for reading in readings}.values())


def elsewhere(teller: Teller, verdict: Verdict) -> list[str]:
    """What is known of the sources that state nothing, in one line; no line where there are none."""
    parts = [
        f"{words}: {teller.list(sources) if state is State.SILENT else _few(teller, sources)}"
        for state in (State.SILENT, State.NOT_SEARCHED, State.OUT_OF_SCOPE)
        for words, sources in _by_words(verdict, state)
    ]
    return ["; ".join(parts)] if parts else []


def _few(teller: Teller, sources: Sequence[str]) -> str:
    """A few sources by their ids, more only as a number: the table of sources has them all."""
    return teller.list(sources) if len(sources) <= FEW else _words.number(len(sources), "source")


def _by_words(verdict: Verdict, state: State) -> list[tuple[str, list[str]]]:
    found: dict[str, list[str]] = {}
    for source, cell in verdict.cells.items():
        if cell.state is state:
            found.setdefault(_words.says(cell), []).append(source)
    return sorted(found.items())
