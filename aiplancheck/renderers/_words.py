"""The plain words that every renderer for people uses: for verdicts, reasons, what a source says, and levels.

Nothing here escapes anything: each renderer does that for its own format.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from aiplancheck.cells import Cell, State
from aiplancheck.model import Claim, Level, Rank, Source, Voice
from aiplancheck.renderers._elision import quoted
from aiplancheck.renderers._printed import names
from aiplancheck.report import Dispute, Report
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
    ("conflict", "self"): "one source against itself",
    ("conflict", "slip"): "a copying or translation slip",
    ("conflict", "value"): "the sources give different values",
    ("conflict", "qualifier"): "the same value, but not about the same thing",
    ("gap", "single"): "one origin only",
    ("gap", "echo"): "one origin only, in several sources",
    ("gap", "unstated"): "nobody says",
    ("gap", "unreadable"): "printed, but could not be read",
    ("gap", "incomparable"): "cannot be compared",
}

_OF_LISTS: Mapping[tuple[str, str], str] = {
    ("agree", "variant"): "they list the same, in variants of the names",
    ("agree", "precision"): "open lists that share examples",
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
#: The same as an aside behind a source's name.
ASIDES: Mapping[Voice, str] = {"own": "", "quoted": "quoting others", "reported": "reporting others"}
RANKS: Mapping[Rank, str] = {"preferred": "preferred", "normal": "", "deprecated": "set aside, not compared"}

#: What came of looking a quote up in its source's text.
EVIDENCE: Mapping[str, str] = {
    "exact": "word for word in the text",
    "folded": "in the text, typography aside",
    "ambiguous": "in several places of the text",
    "altered": "differs from the text",
    "missing": "not in the text",
    "unverified": "not looked up yet",
}

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


def title(verdict: Verdict) -> str:
    """The heading as a label: an open conflict between a copy and its original is told as the slip that it is."""
    return "slip" if verdict.reason == "slip" and not verdict.decided else heading(verdict)


def reason(verdict: Verdict) -> str:
    """The verdict's reason in plain words that are true of what the claim asks for, names or lists of them."""
    key = verdict.word, verdict.reason
    return _OF_LISTS.get(key, REASONS[key]) if verdict.claim.kind == "list" else REASONS[key]


def beside_agreement(verdict: Verdict) -> Iterator[str]:
    """What a claim that agrees holds besides: other scopes, further values, what compares with nothing."""
    for name in dict.fromkeys(met.qualifier for met in verdict.apart):
        yield f"another {name} was not compared"
    agreed = {id(reading) for side in verdict.sides if side.origins > 1 for reading in side.readings}
    others = [side for side in verdict.sides if not agreed & {id(reading) for reading in side.readings}]
    beside = [side for side in others if not side.scope or not verdict.apart]
    if beside and verdict.claim.many:
        yield "several may hold, and some come from one origin only"
    elif beside and verdict.claim.kind == "list" and verdict.claim.open:
        yield "the other lists give other examples"
    elif beside:
        yield "the others cannot be compared with these"


def counts(report: Report) -> tuple[tuple[str, int], ...]:
    """The chosen claims by heading, in the order of importance; together all of them. Rare headings only if there."""
    summary = report.summary
    found = [(word, summary[word]) for word in ("conflict", "decided", "agree")]
    gaps = [(name, sum(report.count("gap", why) for why in reasons)) for name, reasons in GAPS]
    return (*found, *gaps[:2], *(gap for gap in gaps[2:] if gap[1]))


def says(cell: Cell) -> str:
    """What a source says about a question, and for a silence on what it rests."""
    if cell.state is not State.SILENT or (cell.silence is not None and cell.silence.searched):
        return STATES[cell.state]
    return "read, nothing found" if cell.read is not None else "listed as silent, without the words searched"


def same_dispute(disputes: Sequence[Dispute]) -> str:
    """How many conflicts are told inside another one, behind their number; "" where each is its own."""
    joined = [1 + len(dispute.joined) for dispute in disputes if dispute.joined]
    if not joined:
        return ""
    return f" ({joined[0]} are one dispute)" if len(joined) == 1 else f" (in {len(disputes)} disputes)"


def sentence(verdict: Verdict) -> str:
    """The sentence that decides; a list's names its sources and what each of them has alone."""
    return meeting(verdict.deciding) if verdict.deciding else verdict.because


def meeting(met: Meeting) -> str:
    """The sentence of two readings held against each other, with the sources' names where it tells them apart."""
    compared = met.comparison
    counted = paired(met)
    if not counted:
        return met.because
    ones, others = names(met.a), names(met.b)
    sources = (met.a.source, met.b.source) if met.a.source != met.b.source else ("one place", "the other")
    alone = [
        f"only {who} has {', '.join(f'“{printed[i]}”' for i in over)}"
        for who, printed, over in ((sources[0], ones, compared.left), (sources[1], others, compared.right))
        if over
    ]
    return "; ".join([counted, *alone])


def paired(met: Meeting) -> str:
    """How many names of two lists pair up, and whether in another order; "" where nothing is left over."""
    compared = met.comparison
    if met.qualifier or not (compared.left or compared.right):
        return ""
    size = max(len(names(met.a)), len(names(met.b)))
    places = [j for _, j in compared.paired]
    order = ", in another order" if met.a.read.ordered and places != sorted(places) else ""
    return f"{len(places)} of {size} pair up{order}" if places else "nothing pairs up"


def terse(met: Meeting) -> str:
    """The sentence of two readings beside which their printed words stand already."""
    pair = f"“{met.a.printed}” and “{met.b.printed}”"
    return meeting(met).replace(f": {pair}", "").replace(pair, "they")


def accepting(claim: Claim, word: str) -> str:
    """What a decision on a claim accepts: a value, or one of the words that stand for none or several."""
    return ACCEPTED.get(word) or ruled(claim, word)


def ruled(claim: Claim, word: str) -> str:
    """A value that a decision names; yes and no, which no document prints, have no quotation marks."""
    return word if claim.kind == "boolean" else quoted(word)


def ties(source: Source, among: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """How a source derives from others among these (citations are no tie): how, and from whom."""
    for tie in source.derived_from:
        if tie.how != "citation" and tie.source in among:
            yield tie.how, tie.source


def accepted(verdict: Verdict, side: Side) -> bool:
    """Whether a decision that holds accepts this side."""
    return verdict.decided and verdict.ruling is not None and side in verdict.ruling.accepted
