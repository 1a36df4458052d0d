"""One claim's verdict: agree, conflict or gap, with its reason, its sentence and the pair that decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from aiplancheck.cells import Cell, State
from aiplancheck.evidence import Evidence
from aiplancheck.model import Claim, Registry
from aiplancheck.normalise import Normaliser, Reading
from aiplancheck.origins import Origins
from aiplancheck.values import Basis, Value
from aiplancheck.verdict._decision import Ruling, rule
from aiplancheck.verdict._ground import shaky
from aiplancheck.verdict._hints import hints
from aiplancheck.verdict._meeting import Meeting, Outcome, meet
from aiplancheck.verdict._sides import Field, Scope, Side

Word = Literal["agree", "conflict", "gap"]
_Clash = tuple[int, int, Meeting]  # two classes of readings, and the meeting of their first ones
_Found = tuple[Word, str, str, Meeting | None]  # verdict, reason, sentence, the pair that decided
_WEAK = (Basis.ROUNDING, Basis.HEDGE, Basis.TOLERANCE)


@dataclass(frozen=True, slots=True)
class Dissent:
    """The conflict inside one scope: its reason, the pair that shows it, and the sides that contradict one another."""

    scope: Scope
    reason: str
    deciding: Meeting
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the sources say about one claim, taken together.

    `deciding` is the meeting behind the verdict, None for a gap with nothing to compare. `dissents` are the scopes in
    conflict and `clashes` all meetings that disagree, `weak` the agreements that hold only by a convention although the
    printed figures differ, `apart` what was not compared because a separator differs, `corrected` the readings that a
    revision replaced.
    """

    claim: Claim
    word: Word
    reason: str
    because: str
    cells: Mapping[str, Cell]
    sides: tuple[Side, ...] = ()
    deciding: Meeting | None = None
    dissents: tuple[Dissent, ...] = ()
    clashes: tuple[Meeting, ...] = ()
    weak: tuple[Meeting, ...] = ()
    apart: tuple[Meeting, ...] = ()
    corrected: tuple[Reading, ...] = ()
    hints: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    ruling: Ruling | None = None

    @property
    def decided(self) -> bool:
        """Whether a conflict is settled by a decision that covers it and has not expired."""
        return self.word == "conflict" and self.ruling is not None and self.ruling.status == "decided"


class Judge:
    """Judges the claims of one registry on one day (decisions expire)."""

    def __init__(
        self, registry: Registry, origins: Origins, normaliser: Normaliser, evidence: Evidence, today: date
    ) -> None:
        self._registry, self._origins, self._normaliser, self._today = registry, origins, normaliser, today
        self._evidence = evidence

    def verdict(self, claim: Claim, readings: Sequence[Reading], cells: Mapping[str, Cell]) -> Verdict:
        """The verdict on a claim, given all its readings in written order and its cells by source."""
        stated = [r for r in readings if isinstance(r.value, Value) and r.assertion.rank != "deprecated"]
        corrected = self._corrected(claim, stated)
        field = Field(claim, [reading for reading in stated if reading not in corrected])
        sides = field.sides(self._origins)
        clashing = [(i, j, m) for i, j, m in field.meetings() if m.disagrees]
        word, reason, because, deciding = (
            self._conflict(field, clashing) if clashing else self._agreed(field) or self._gap(field, cells)
        )
        classes = [(field.classes[i], field.classes[j]) for i, j, _ in clashing]
        return Verdict(
            claim=claim,
            word=word,
            reason=reason,
            because=because,
            cells=cells,
            sides=sides,
            deciding=deciding,
            dissents=self._dissents(field, clashing, sides),
            clashes=tuple(m for _, _, m in clashing),
            weak=tuple(m for i, j, m in field.meetings() if _is_weak(m) and self._two_origins(field, i, j)),
            apart=tuple(m for _, _, m in field.meetings() if m.outcome is Outcome.APART),
            corrected=corrected,
            hints=hints(claim, classes, reason == "qualifier", sides, self._origins, self._registry.sources)
            if clashing
            else (),
            notes=_notes(claim, stated) + shaky(stated, self._evidence),
            ruling=rule(claim, sides, self._normaliser, self._today),
        )

    def _corrected(self, claim: Claim, stated: Sequence[Reading]) -> tuple[Reading, ...]:
        """Readings of an original that differ from what its revision says."""
        found = []
        for reading in stated:
            revised = [r for r in stated if reading.source in self._origins.superseded[r.source]]
            met = [meet(claim, reading, revision) for revision in revised]
            if any(m.disagrees for m in met) and not any(m.outcome is Outcome.AGREE for m in met):
                found.append(reading)
        return tuple(found)

    def _conflict(self, field: Field, clashing: Sequence[_Clash]) -> _Found:
        reason, telling = self._reason(field, clashing)
        deciding = self._clearest(field, telling, reason)
        return "conflict", reason, deciding.because, deciding

    def _dissents(self, field: Field, clashing: Sequence[_Clash], sides: Sequence[Side]) -> tuple[Dissent, ...]:
        """The conflict of every scope; what is the same clash in several scopes is told in the first of them."""
        found: list[Dissent] = []
        told: set[tuple[int, int]] = set()
        for scope in field.scopes() if clashing else ():
            inside = [clash for clash in clashing if clash[0] in scope and clash[1] in scope]
            if {clash[:2] for clash in inside} <= told:
                continue
            told |= {clash[:2] for clash in inside}
            reason, telling = self._reason(field, inside)
            named = field.scope_values(scope)
            contested = tuple(side for side in sides if side.contested and side.scope == named)
            found.append(Dissent(named, reason, self._clearest(field, telling, reason), contested))
        return tuple(found)

    def _reason(self, field: Field, clashing: Sequence[_Clash]) -> tuple[str, Sequence[_Clash]]:
        """The first reason that holds (self, slip, value, qualifier), and the clashes that show it."""
        sources = [{reading.source for reading in members} for members in field.classes]
        if own := [clash for clash in clashing if sources[clash[0]] & sources[clash[1]]]:
            return "self", own
        if self._is_slip(sources, clashing):
            return "slip", clashing
        if values := [clash for clash in clashing if clash[2].outcome is Outcome.VALUE]:
            return "value", values
        return "qualifier", clashing

    def _is_slip(self, sources: Sequence[set[str]], clashing: Sequence[_Clash]) -> bool:
        """Whether every clash goes away without the copies; what has nothing stated behind it is no copy here."""
        stating = set[str]().union(*sources)
        heads = [{s for s in of if not self._origins.ancestors(s) & stating} for of in sources]
        return not any(heads[i] and heads[j] for i, j, _ in clashing)

    def _clearest(self, field: Field, clashing: Sequence[_Clash], reason: str) -> Meeting:
        """The pair to show: originals before copies, own voices before borrowed ones, then as written."""
        i, j, _ = clashing[0]
        ones, others = field.classes[i], field.classes[j]
        if reason == "self":
            both = {r.source for r in ones} & {r.source for r in others}
            ones, others = ([r for r in of if r.source in both] for of in (ones, others))
            others = [r for r in others if r.source == self._best(ones).source]
        return meet(field.claim, self._best(ones), self._best(others))

    def _best(self, members: Sequence[Reading]) -> Reading:
        return min(members, key=lambda r: (bool(self._origins.derived[r.source]), r.assertion.voice != "own"))

    def _two_origins(self, field: Field, i: int, j: int) -> bool:
        stand = {self._origins.of[reading.source] for k in (i, j) for reading in field.classes[k]}
        return len(stand) > 1

    def _agreed(self, field: Field) -> _Found | None:
        agreed = self._agreement(field)
        if agreed is None or agreed.comparison.basis is None:
            return None
        return "agree", agreed.comparison.basis.word, agreed.because, agreed

    def _agreement(self, field: Field) -> Meeting | None:
        """The agreement of two origins that rests on the weakest convention, or None where no two can be compared."""
        met = [(m.comparison.basis or Basis.EXACT, i, j) for i, j, m in field.meetings() if m.outcome is Outcome.AGREE]
        met += [(Basis.EXACT, i, i) for i in range(len(field.classes))]
        for _, i, j in sorted(met, key=lambda agreed: -agreed[0]):
            if pair := self._apart(field.classes[i], field.classes[j]):
                return meet(field.claim, *pair)
        return None

    def _apart(self, ones: Sequence[Reading], others: Sequence[Reading]) -> tuple[Reading, Reading] | None:
        """A reading of each that go back to two origins, originals and own voices first; None where there are none."""
        first = self._best(ones)
        strangers = [r for r in others if self._origins.of[r.source] != self._origins.of[first.source]]
        if strangers:
            return first, self._best(strangers)
        strangers = [r for r in ones if self._origins.of[r.source] != self._origins.of[first.source]]
        return (self._best(strangers), self._best(others)) if strangers else None

    def _gap(self, field: Field, cells: Mapping[str, Cell]) -> _Found:
        stating = tuple(dict.fromkeys(r.source for members in field.classes for r in members))
        unreadable = [id_ for id_, cell in cells.items() if cell.state is State.UNREADABLE]
        deprecated = [id_ for id_, cell in cells.items() if cell.state is State.STATES and id_ not in stating]
        if unreadable:
            return "gap", "unreadable", f"what {_and(unreadable)} print{_s(unreadable)} could not be read", None
        if not stating and deprecated:
            because = f"only what {_and(deprecated)} no longer stand{_s(deprecated)} for is recorded (deprecated)"
            return "gap", "unstated", because, None
        if not stating:
            return "gap", "unstated", _unstated(cells), None
        if len(stating) == 1:
            return "gap", "single", f"only {stating[0]} states it", None
        if self._origins.count(stating) == 1:
            return "gap", "echo", f"{_and(stating)} go back to one origin", None
        met = [meeting for i, j, meeting in field.meetings() if self._two_origins(field, i, j)]
        first = min(met, key=lambda m: m.outcome is not Outcome.INCOMPARABLE)
        if field.claim.many:
            return "gap", "single", "several values may hold, and each is given by one origin only", first
        return "gap", "incomparable", first.because, first


def _is_weak(meeting: Meeting) -> bool:
    """An agreement by convention whose printed figures differ."""
    a, b = meeting.a.read, meeting.b.read
    return meeting.outcome is Outcome.AGREE and meeting.comparison.basis in _WEAK and a.named != b.named


def _unstated(cells: Mapping[str, Cell]) -> str:
    count = {state: sum(cell.state is state for cell in cells.values()) for state in State}
    parts = [
        (count[State.SILENT], "{} searched or read, nothing found"),
        (count[State.NOT_SEARCHED], "in {} nobody looked"),
        (count[State.OUT_OF_SCOPE], "for {} it is not the subject"),
    ]
    told = "; ".join(words.format(number) for number, words in parts if number)
    return f"no source states it ({told})" if told else "there is no source"


def _notes(claim: Claim, stated: Sequence[Reading]) -> tuple[str, ...]:
    """That a reading which leaves a separator out was compared in every scope it does not contradict."""
    return tuple(
        dict.fromkeys(
            f"{reading.source} gives no {name} and is compared with every {name}"
            for name in claim.separators
            if any(reading.stated(name) for reading in stated)
            for reading in stated
            if not reading.qualifiers.get(name)
        )
    )


def _and(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _s(words: Sequence[str]) -> str:
    return "s" if len(words) == 1 else ""
