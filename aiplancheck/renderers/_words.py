"""The plain words that every renderer for people uses: for verdicts, reasons, what a source says, and levels.

Nothing here escapes anything: each renderer does that for its own format.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from aiplancheck.cells import Cell, State
from aiplancheck.model import Level, Rank, Source, Voice
from aiplancheck.normalise import Reading
from aiplancheck.report import Report
from aiplancheck.values import Value
from aiplancheck.verdict import Side, Verdict
from aiplancheck.verdict._meeting import Meeting

#: What a source says about a question. Silence, nobody looking and another subject never sound alike.
STATES: Mapping[State, str] = {
    State.STATES: "says",
    State.STATES_NONE: "says there is none",
    State.SILENT: "searched, nothing found",
    State.NOT_SEARCHED: "nobody looked",
    State.OUT_OF_SCOPE: "not its subject",
    State.UNREADABLE: "prints what could not be read",
}

#: A verdict's reason as a sentence without its full stop.
REASONS: Mapping[tuple[str, str], str] = {
    ("agree", "exact"): "they say the same",
    ("agree", "variant"): "they print variants of one name",
    ("agree", "precision"): "one is less precise than the other",
    ("agree", "rounding"): "the printed figures meet by rounding",
    ("agree", "hedge"): "the printed figures meet by a word such as “about”",
    ("agree", "tolerance"): "the printed figures meet by the tolerance set for this question",
    ("agree", "bound"): "both print a limit, and the limits differ",
    ("conflict", "self"): "one source contradicts itself",
    ("conflict", "slip"): "a copy or translation differs from its original, nobody else",
    ("conflict", "value"): "the sources give different values",
    ("conflict", "qualifier"): "the same value, but not about the same thing",
    ("gap", "single"): "one origin only",
    ("gap", "echo"): "one origin only, in several sources",
    ("gap", "unstated"): "nobody says",
    ("gap", "unreadable"): "printed, but could not be read",
    ("gap", "incomparable"): "cannot be compared",
}

#: The gaps as a reader counts them: what they are called, and the reasons behind it.
GAPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("one origin only", ("single", "echo")),
    ("nobody says", ("unstated",)),
    ("cannot be compared", ("incomparable",)),
    ("could not be read", ("unreadable",)),
)

LEVELS: Mapping[Level, str] = {"error": "error", "warning": "warning", "note": "note", "off": "off"}
VOICES: Mapping[Voice, str] = {"own": "", "quoted": "in a quotation", "reported": "as others are reported to say"}
RANKS: Mapping[Rank, str] = {"preferred": "preferred", "normal": "", "deprecated": "set aside, not compared"}

#: What came of looking a quote up in its source's text.
EVIDENCE: Mapping[str, str] = {"unverified": "not looked up yet"}

#: A decision's standing, and what it accepts when that is no value.
RULINGS: Mapping[str, str] = {
    "decided": "decided",
    "undecided": "left open on purpose",
    "stale": "decision out of date",
    "expired": "decision expired",
}
ACCEPTED: Mapping[str, str] = {"both": "every side", "neither": "no side", "undecided": "nothing yet"}


def number(count: int, noun: str, plural: str = "") -> str:
    """A count with its noun: "1 origin", "2 origins"; thousands get a comma."""
    return f"{count:,} {noun if count == 1 else plural or f'{noun}s'}"


def heading(verdict: Verdict) -> str:
    """The verdict in one or two words: conflict, decided, agree, or the name of its gap."""
    if verdict.word == "gap":
        return next(name for name, reasons in GAPS if verdict.reason in reasons)
    return "decided" if verdict.decided else verdict.word


def reason(verdict: Verdict) -> str:
    """The verdict's reason in plain words."""
    return REASONS[verdict.word, verdict.reason]


def counts(report: Report) -> tuple[tuple[str, int], ...]:
    """The chosen claims by heading, in the order of importance; together all of them. Rare headings only if there."""
    summary = report.summary
    found = [(word, summary[word]) for word in ("conflict", "decided", "agree")]
    gaps = [(name, sum(report.count("gap", why) for why in reasons)) for name, reasons in GAPS]
    return (*found, *gaps[:2], *(gap for gap in gaps[2:] if gap[1]))


def says(cell: Cell) -> str:
    """What a source says about a question, and for a silence whether words were searched or it was read."""
    if cell.state is State.SILENT and (cell.silence is None or not cell.silence.searched):
        return "read, nothing found"
    return STATES[cell.state]


def sentence(verdict: Verdict) -> str:
    """The sentence that decides; a list's names its sources and what each of them has alone."""
    return meeting(verdict.deciding) if verdict.deciding else verdict.because


def meeting(met: Meeting) -> str:
    """The sentence of two readings held against each other, with the sources' names where it tells them apart."""
    compared = met.comparison
    if not (compared.left or compared.right) or met.qualifier:
        return met.because
    ones, others = names(met.a), names(met.b)
    size = max(len(ones), len(others))
    sources = (met.a.source, met.b.source) if met.a.source != met.b.source else ("one place", "the other")
    alone = [
        f"only {who} has {', '.join(f'“{printed[i]}”' for i in over)}"
        for who, printed, over in ((sources[0], ones, compared.left), (sources[1], others, compared.right))
        if over
    ]
    return "; ".join([f"{len(compared.paired)} of {size} pair up" if compared.paired else "nothing pairs up", *alone])


def terse(met: Meeting) -> str:
    """The sentence of two readings beside which their printed words stand already."""
    pair = f"“{met.a.printed}” and “{met.b.printed}”"
    return meeting(met).replace(f": {pair}", "").replace(pair, "they")


def names(reading: Reading) -> tuple[str, ...]:
    """The members of a list as printed, in written order; nothing for any other value."""
    if not isinstance(reading.value, Value) or not reading.value.members:
        return ()
    given = reading.assertion.value if reading.assertion.means is None else reading.assertion.means
    # members that are one name count once, and then a place no longer tells which words are whose
    if isinstance(given, tuple) and len(given) == len(reading.value.members):
        return given
    return tuple(member.text for member in reading.value.members)


def quoted(reading: Reading) -> str:
    """What is printed in quotation marks, each member of a list in its own."""
    if reading.assertion.none:
        return "none"
    value = reading.assertion.value
    return ", ".join(f"“{words}”" for words in (value if isinstance(value, tuple) else (reading.printed,)))


def ties(source: Source, among: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """How a source derives from others among these (citations are no tie): how, and from whom."""
    for tie in source.derived_from:
        if tie.how != "citation" and tie.source in among:
            yield tie.how, tie.source


def accepted(verdict: Verdict, side: Side) -> bool:
    """Whether a decision that holds accepts this side."""
    return verdict.decided and verdict.ruling is not None and side in verdict.ruling.accepted
