"""The report: everything a renderer needs, chosen, counted and put in order. Renderers only spell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

from aiplancheck.cells import State
from aiplancheck.errors import CannotRunError, Place
from aiplancheck.findings import Finding, Judged
from aiplancheck.left_out import STATED, dropped, left_out
from aiplancheck.verdict import Outcome, Verdict

#: What `--only` takes: the verdicts with their reasons, and `decided`.
REASONS: Mapping[str, tuple[str, ...]] = {
    "conflict": ("self", "slip", "value", "qualifier"),
    "decided": ("self", "slip", "value", "qualifier"),
    "agree": ("exact", "variant", "precision", "rounding", "hedge", "tolerance", "bound"),
    "gap": ("single", "echo", "unstated", "unreadable", "incomparable"),
}


#: As many sides of a conflict as every format shows side by side.
PAIR = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """Which claims a report is about; empty fields leave nothing out. `claims` are ids, globs or unique parts;
    `changed` the ids that stand otherwise than at another revision, None where that was not asked."""

    claims: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    changed: frozenset[str] | None = None

    @property
    def everything(self) -> bool:
        return not (self.claims or self.only or self.topics or self.sources) and self.changed is None


@dataclass(frozen=True, slots=True)
class Checked:
    """How much was looked at. `quotes` and `silences` count by evidence status."""

    claims: int
    sources: int
    origins: int
    assertions: int
    cells: Mapping[str, int]
    quotes: Mapping[str, int]
    silences: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A conflict, with the conflicts that are the same dispute seen from another claim: its qualifiers' own claims."""

    verdict: Verdict
    joined: tuple[Verdict, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """One source in the report. `states` counts the claims; `left_out` are those it is silent on and others state;
    `dropped` those that the source it derives from states."""

    id: str
    states: int
    silent: int
    not_searched: int
    left_out: tuple[str, ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What was checked, what came of it, and what to look at first.

    `verdicts` are those of the chosen claims, by id; `open` and `decided` the conflicts among them, most
    important first; `findings` those about the chosen claims, and those about no claim.
    """

    judged: Judged
    choice: Choice
    checked: Checked
    verdicts: tuple[Verdict, ...]
    open: tuple[Dispute, ...]
    decided: tuple[Dispute, ...]
    sources: tuple[SourceSummary, ...]
    findings: tuple[Finding, ...]

    @property
    def summary(self) -> Mapping[str, int]:
        """How many claims agree, are in open conflict, are a gap, or are a conflict that a decision settles."""
        counts = Counter("decided" if verdict.decided else verdict.word for verdict in self.verdicts)
        return {word: counts[word] for word in ("agree", "conflict", "gap", "decided")}

    def count(self, word: str, reason: str) -> int:
        """How many of the chosen claims have this verdict and reason."""
        return sum(verdict.word == word and verdict.reason == reason for verdict in self.verdicts)


def report(judged: Judged, findings: tuple[Finding, ...], choice: Choice) -> Report:
    """The report on the chosen claims. Raises CannotRunError when a choice names nothing there is."""
    chosen = tuple(judged.verdicts[id_] for id_ in _chosen(judged, choice))
    ids = {verdict.claim.id for verdict in chosen}
    conflicts = [verdict for verdict in chosen if verdict.word == "conflict"]
    return Report(
        judged=judged,
        choice=choice,
        checked=_checked(judged, chosen),
        verdicts=chosen,
        open=_disputes(judged, [verdict for verdict in conflicts if not verdict.decided]),
        decided=_disputes(judged, [verdict for verdict in conflicts if verdict.decided]),
        sources=tuple(_source(judged, source, ids) for source in judged.registry.sources),
        findings=tuple(f for f in findings if not f.found.claim or f.found.claim in ids),
    )


def matching(judged: Judged, pattern: str) -> tuple[str, ...]:
    """The claims that an id, a glob or a unique part of an id names. Raises CannotRunError for none or several."""
    ids = tuple(judged.registry.claims)
    if pattern in ids:
        return (pattern,)
    if any(mark in pattern for mark in "*?["):
        found = tuple(id_ for id_ in ids if fnmatchcase(id_, pattern))
    else:
        found = tuple(id_ for id_ in ids if pattern in id_)
        if len(found) > 1:
            several = ", ".join(found[:6]) + (", …" if len(found) > 6 else "")
            topic = f", or --topic {pattern}" if any(id_.startswith(f"{pattern}.") for id_ in ids) else ""
            raise CannotRunError(
                f"“{pattern}” names several claims: {several}; give one of them, or '*{pattern}*' for all{topic}"
            )
    if not found:
        raise CannotRunError(f"no claim is called “{pattern}”{_near(pattern, ids)}")
    return found


def _near(word: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches  # only a mistake needs it

    near = get_close_matches(word, known, n=1, cutoff=0.5)
    return f"; did you mean {near[0]}?" if near else "; `aiplancheck report --all` lists them"


def _chosen(judged: Judged, choice: Choice) -> list[str]:
    ids = set(judged.registry.claims)
    if choice.claims:
        ids &= {id_ for pattern in choice.claims for id_ in matching(judged, pattern)}
    if choice.topics:
        ids &= {id_ for id_ in ids if id_.partition(".")[0] in _known_topics(judged, choice)}
    if choice.sources:
        ids &= {id_ for source in _known_sources(judged, choice) for id_ in _stated_by(judged, source)}
    if choice.changed is not None:
        ids &= choice.changed
    if choice.only:
        wanted = [_only(word) for word in choice.only]
        ids = {id_ for id_ in ids if any(_is(judged.verdicts[id_], *want) for want in wanted)}
    return sorted(ids)


def _known_topics(judged: Judged, choice: Choice) -> set[str]:
    topics = tuple(sorted({claim.topic for claim in judged.registry.claims.values()}))
    for topic in choice.topics:
        if topic not in topics:
            raise CannotRunError(f"no topic is called “{topic}”; there are {', '.join(topics)}")
    return set(choice.topics)


def _known_sources(judged: Judged, choice: Choice) -> tuple[str, ...]:
    sources = tuple(judged.registry.sources)
    for source in choice.sources:
        if source not in sources:
            raise CannotRunError(f"no source is called “{source}”; there are {', '.join(sources)}")
    return choice.sources


def _stated_by(judged: Judged, source: str) -> list[str]:
    return [id_ for id_, row in judged.cells.items() if row[source].state in STATED]


def _only(word: str) -> tuple[str, str]:
    verdict, _, reason = word.partition("/")
    if verdict not in REASONS:
        raise CannotRunError(f"--only takes {', '.join(REASONS)}, not “{verdict}”")
    if reason and reason not in REASONS[verdict]:
        raise CannotRunError(f"--only {verdict}/… takes {', '.join(REASONS[verdict])}, not “{reason}”")
    return verdict, reason


def _is(verdict: Verdict, word: str, reason: str) -> bool:
    spelt = "decided" if verdict.decided else verdict.word
    return spelt == word and reason in ("", verdict.reason)


def _checked(judged: Judged, chosen: tuple[Verdict, ...]) -> Checked:
    cells = [cell for verdict in chosen for cell in verdict.cells.values()]
    states = Counter(cell.state.value for cell in cells)
    assertions = [a for verdict in chosen for a in verdict.claim.assertions if not a.draft]
    return Checked(
        claims=len(chosen),
        sources=len(judged.registry.sources),
        origins=judged.origins.count(tuple(judged.registry.sources)),
        assertions=len(assertions),
        cells={state.value: states[state.value] for state in State},
        quotes=_counted(judged.evidence.of(quote).status for a in assertions for quote in a.quotes),
        silences=_counted(
            judged.evidence.silence(cell.claim, cell.source).status for cell in cells if cell.state is State.SILENT
        ),
    )


def _counted(statuses: Iterable[str]) -> Mapping[str, int]:
    return dict(sorted(Counter(statuses).items()))


def _disputes(judged: Judged, conflicts: list[Verdict]) -> tuple[Dispute, ...]:
    """A conflict in a claim that another conflict's qualifier refers to is told there, once."""
    by_id = {verdict.claim.id: verdict for verdict in conflicts}
    told: dict[str, str] = {}
    for verdict in conflicts:
        for meeting in verdict.clashes:
            if meeting.outcome is Outcome.QUALIFIER:
                other = by_id.get(verdict.claim.qualifiers[meeting.qualifier].claim)
                if other is not None and _shows(verdict, other):
                    told.setdefault(other.claim.id, verdict.claim.id)
    found = [
        Dispute(verdict, tuple(by_id[other] for other in told if _head(told, other) == verdict.claim.id))
        for verdict in conflicts
        if verdict.claim.id not in told
    ]
    return tuple(sorted(found, key=lambda dispute: _weight(judged, dispute)))


def _shows(head: Verdict, other: Verdict) -> bool:
    """Whether a conflict by a qualifier shows all that the other claim disputes: two sides, the same sources."""
    contested = [side for side in head.sides if side.contested]
    return head.reason == "qualifier" and len(contested) == PAIR and _standing(other) <= _standing(head)


def _standing(verdict: Verdict) -> set[str]:
    """The sources on the sides that contradict one another."""
    return {source for side in verdict.sides if side.contested for source in side.sources}


def _head(told: Mapping[str, str], claim: str) -> str:
    """The claim that a joined one is told with, over any number of steps; references cannot go in a circle."""
    while claim in told:
        claim = told[claim]
    return claim


def _weight(judged: Judged, dispute: Dispute) -> tuple[int, Place]:
    """Most origins first, each counted once; then as written: authors put first things first."""
    return -judged.origins.count(_standing(dispute.verdict)), dispute.verdict.claim.place


def _source(judged: Judged, source: str, ids: set[str]) -> SourceSummary:
    states = Counter(judged.cells[id_][source].state for id_ in ids)
    return SourceSummary(
        id=source,
        states=states[State.STATES] + states[State.STATES_NONE] + states[State.UNREADABLE],
        silent=states[State.SILENT],
        not_searched=states[State.NOT_SEARCHED],
        left_out=tuple(id_ for id_ in left_out(judged.cells, source) if id_ in ids),
        dropped=tuple(id_ for id_, _ in dropped(judged.cells, judged.origins, source) if id_ in ids),
    )
