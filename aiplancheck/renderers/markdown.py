"""`report --format markdown`: a page to paste into a wiki or a pull request (GitHub-flavoured Markdown).

A headline with the counts, a table of the conflicts and decisions, the reasons, what was left out, and the rest folded
away; each printed word has a footnote with its quotation. Nothing that comes from a registry is markup. The page has no
date and stays short enough for a comment, unless everything is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from aiplancheck.renderers import Look, Renderer, _words
from aiplancheck.renderers._markdown import disputes, folded
from aiplancheck.renderers._markdown.footnotes import Footnotes
from aiplancheck.renderers._markdown.intro import checked, headline, next_steps
from aiplancheck.renderers._markdown.lists import aligned
from aiplancheck.renderers._markdown.missing import SOURCES_HEAD, claims, missing, source_row
from aiplancheck.renderers._markdown.readings import Teller
from aiplancheck.renderers._markdown.room import EVERYTHING, PAGE, RESERVE, Part, Room
from aiplancheck.renderers._markdown.text import code
from aiplancheck.renderers._markdown.why import why
from aiplancheck.report import Dispute, Report
from aiplancheck.verdict import Verdict

#: Which part of the room the conflicts and decisions may take; the rest shares what they leave.
MOST_FOR_DISPUTES = 0.7
#: How many errors are named unless everything is asked for.
MOST_ERRORS = 10


def render(report: Report, look: Look) -> str:
    """The page; with `look.all` whole, unfolded, with all footnotes and findings."""
    return _Page(report, look).text()


class _Page:
    """The page while its sections are put together, in order and as far as they fit."""

    def __init__(self, report: Report, look: Look) -> None:
        self._report, self._all = report, look.all
        self._room = Room(None if look.all else PAGE - RESERVE)
        self._notes = Footnotes(report)

    def text(self) -> str:
        sections = [self._room.use(headline(self._report)), self._room.use(checked(self._report))]
        sections += self._disputes()
        sections += [self._room.use(section) for section in (*self._missing(), *self._errors(), *self._remarks())]
        sections += self._tables()
        sections += [next_steps(self._report), *self._footnotes()]
        return "\n\n".join(sections) + "\n"

    def _teller(self, notes: Footnotes | None) -> Teller:
        return Teller(self._report, notes, short=not self._all)

    def _fitting(self, parts: list[Part], share: float) -> list[Part]:
        room = self._room.share(share)
        taken = room.take(parts)
        for part in taken:
            self._room.use("".join(part.texts) + "  " * len(part.texts))
            if part.notes:
                self._room.use("  ".join(part.notes.definitions()))
                self._notes.adopt(part.notes)
        return taken

    def _disputes(self) -> Iterator[str]:
        shown = (*self._report.open, *self._report.decided)
        if not shown:
            return
        taken = self._fitting([self._dispute(dispute) for dispute in shown], MOST_FOR_DISPUTES)
        rows, reasons, lists = zip(*(part.texts for part in taken), strict=True) if taken else ((), (), ())
        yield f"### {_title(self._report)}"
        if joined := [_joined(dispute) for dispute in shown if dispute.joined]:
            yield " ".join(joined)
        if taken:
            yield "\n".join([disputes.HEAD, *rows])
            yield "### Why"
            yield "\n".join(reasons)
            yield from filter(None, lists)
        if cut := shown[len(taken) :]:
            ids = [dispute.verdict.claim.id for dispute in cut]
            yield _cut(len(cut), f"here: {claims(self._teller(None), ids)}")

    def _dispute(self, dispute: Dispute) -> Part:
        notes = Footnotes(self._report)
        teller = self._teller(notes)
        lists = "\n\n".join(filter(None, (aligned(teller, verdict) for verdict in (dispute.verdict, *dispute.joined))))
        return Part((disputes.row(teller, dispute), why(teller, dispute), lists), notes)

    def _missing(self) -> Iterator[str]:
        told = [v.claim.id for d in (*self._report.open, *self._report.decided) for v in (d.verdict, *d.joined)]
        if entries := missing(self._teller(None), told):
            yield "### What is left out"
            yield "\n".join(f"- {entry}" for entry in entries)

    def _errors(self) -> Iterator[str]:
        errors = [finding for finding in folded.remarks(self._report.findings) if finding.level == "error"]
        if errors and not self._all:
            yield "### Errors found besides"
            yield "\n".join(map(folded.remark, errors[:MOST_ERRORS]))
            if len(errors) > MOST_ERRORS:
                yield _cut(len(errors) - MOST_ERRORS, "here")

    def _remarks(self) -> Iterator[str]:
        if self._all and (found := folded.remarks(self._report.findings)):
            yield f"### Remarks ({len(found)})"
            yield "\n".join(map(folded.remark, found))
            if told := len(self._report.findings) - len(found):
                yield f"Not listed again, since the tables tell them: {_words.number(told, 'finding')}."

    def _tables(self) -> Iterator[str]:
        agree = [verdict for verdict in self._report.verdicts if verdict.word == "agree"]
        tables: list[tuple[str, str, list[Verdict], Callable[[Teller, Verdict], str]]] = []
        if agree:
            tables.append(("agree", folded.AGREE_HEAD, agree, folded.agree_row))
        for name, _ in _words.GAPS:
            gaps = [verdict for verdict in self._report.verdicts if _words.heading(verdict) == name]
            if gaps:
                tables.append((name, folded.GAP_HEAD, gaps, folded.gap_row))
        for place, (name, head, verdicts, row) in enumerate(tables):
            parts = [self._verdict(row, verdict) for verdict in verdicts]
            yield from self._table(f"{len(verdicts)} {name}", head, parts, 1 / (len(tables) - place + 1))
        summaries = [Part((source_row(self._teller(None), summary),)) for summary in self._report.sources]
        yield from self._table(_words.number(len(summaries), "source"), SOURCES_HEAD, summaries, 1)

    def _verdict(self, row: Callable[[Teller, Verdict], str], verdict: Verdict) -> Part:
        notes = Footnotes(self._report) if self._all else None
        return Part((row(self._teller(notes), verdict),), notes)

    def _table(self, title: str, head: str, parts: list[Part], share: float) -> Iterator[str]:
        taken = self._fitting(parts, share)
        body = "\n".join([head, *(part.texts[0] for part in taken)])
        more = f"\n\n{_cut(len(parts) - len(taken), 'here')}" if len(taken) < len(parts) else ""
        if self._all:
            yield f"### {title}\n\n{body}{more}"
        else:
            opened = "" if self._report.choice.everything else " open"
            yield f"<details{opened}>\n<summary>{title}</summary>\n\n{body}{more}\n\n</details>"

    def _footnotes(self) -> list[str]:
        definitions = self._notes.definitions()
        return ["\n".join(definitions)] if definitions else []


def _joined(dispute: Dispute) -> str:
    ids = [code(verdict.claim.id) for verdict in dispute.joined]
    verb = "is" if len(ids) == 1 else "are"
    return f"{' and '.join(ids)} {verb} the same dispute as {code(dispute.verdict.claim.id)}, told in its row."


def _title(report: Report) -> str:
    titles = [name for name, found in (("Conflicts", report.open), ("decisions", report.decided)) if found]
    return " and ".join(titles).capitalize()


def _cut(count: int, where: str) -> str:
    verb = "is" if count == 1 else "are"
    return f"{count} more {verb} not shown {where}; {EVERYTHING} shows all."


RENDERER = Renderer("markdown", render)
