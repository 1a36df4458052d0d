"""`verify`: prove every quote and every silence against the texts, and write down what was found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from aiplancheck.cli._options import (
    Colour,
    ColourOption,
    Output,
    Quiet,
    Registry,
    Texts,
    Today,
    Version,
    day,
    remark,
    root,
    texts_folder,
)
from aiplancheck.cli._output import check_format, deliver
from aiplancheck.errors import CannotRunError
from aiplancheck.files import Content, write_together

if TYPE_CHECKING:
    from aiplancheck.findings import Finding, Judged

FORMATS = ("text", "json")
SCHEMA = "aiplancheck/verify/1"
#: More texts than these are counted.
MOST_NAMED = 6
#: What came of the lock, as a program is told it, and in words.
_LOCK = {
    "written": "written",
    "unchanged": "up to date",
    "stale": "out of date; --check writes nothing",
}


def verify(
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 also when the lock is out of date.")
    ] = False,
    afresh: Annotated[bool, typer.Option("--afresh", help="Look everything up again, whatever the lock says.")] = False,
    format_: Annotated[str, typer.Option("--format", metavar="FORMAT", help="text or json.")] = "text",
    output: Output = None,
    registry: Registry = None,
    texts: Texts = None,
    today: Today = None,
    color: ColourOption = Colour.auto,  # noqa: ARG001  it prints no colours
    quiet: Quiet = False,
    version: Version = False,  # noqa: ARG001  answered before anything else
) -> None:
    """Prove quotes and silences in the texts.

    What was found is written into sources/evidence.lock. Exit 1: something is not proven.
    """
    from aiplancheck import findings, pipeline

    check_format(format_, FORMATS)
    place = root(registry)
    judged = pipeline.judged(place, day(today), texts=texts_folder(texts), afresh=afresh)
    for fault in judged.evidence.faults:
        remark(f"{fault}", quiet)
    found = findings.find(judged, evidence_only=True)
    lock = _settle(place, judged, check)
    spell = {"text": _text, "json": _json}
    deliver(output or [], format_, FORMATS, lambda name, _: spell[name](judged, found, lock))
    if lock == "stale" or any(one.level in ("error", "warning") for one in found):
        raise typer.Exit(1)


def _settle(place: Path, judged: Judged, check: bool) -> str:
    """Write the lock where it changed, and say what came of it."""
    from aiplancheck.evidence import lock_path

    evidence = judged.evidence
    if evidence.is_current:
        return "unchanged"
    if check:
        return "stale"
    if evidence.lost and not _all_at_hand(judged):
        raise CannotRunError(
            "something in sources/evidence.lock cannot be read, and not every text is at hand to find it again; "
            "nothing was written. Restore the file (git checkout sources/evidence.lock), or verify where the texts are"
        )
    path = lock_path(place)
    if path.is_symlink():
        raise CannotRunError(f"{path.relative_to(place)} is a link, which is not written through; replace it by a file")
    write_together([Content(str(path.relative_to(place)), path, evidence.lock.encode())])
    return "written"


def _all_at_hand(judged: Judged) -> bool:
    return all(
        judged.evidence.texts[id_].by == "text" for id_, source in judged.registry.sources.items() if source.text
    )


def _lines(judged: Judged, found: tuple[Finding, ...], lock: str) -> Iterator[str]:
    """What was looked up, what it came to, every finding, and what to do next."""
    from aiplancheck.text import safe

    evidence = judged.evidence
    yield f"TEXTS    {_texts(judged)}"
    yield f"QUOTES   {_counted(_quotes(judged), _QUOTES)}"
    yield f"SILENCES {_counted(_silences(judged), _SILENCES)}"
    again = sum(text.again for text in evidence.texts.values())
    asked = [id_ for id_, text in evidence.texts.items() if text.again]
    where = ", ".join(asked) if len(asked) <= MOST_NAMED else f"{len(asked):,} texts"
    looked = f"{again:,} looked up now in {where}" if again else "nothing had to be looked up"
    yield f"LOCK     sources/evidence.lock is {_LOCK[lock]} ({looked})"
    told = [one for one in found if one.level != "note"]
    notes = [one for one in found if one.level == "note"]
    for one in (*told, *notes):
        yield f"{one.found.place}: {one.level}: {safe(one.found.message)} [{one.check}]"
        if one.found.help:
            yield f"    help: {safe(one.found.help)}"
    if told:
        counts = {level: sum(one.level == level for one in told) for level in ("error", "warning")}
        words = [f"{count:,} {level}{'s' * (count > 1)}" for level, count in counts.items() if count]
        yield f"NEXT     mend the {' and '.join(words)} above; aiplancheck explain {told[0].check} says what is meant"
    elif lock == "stale":
        yield "NEXT     aiplancheck verify"
    else:
        yield "NEXT     aiplancheck report"


_QUOTES: Mapping[str, str] = {
    "exact": "word for word",
    "folded": "but for typography",
    "ambiguous": "in several places",
    "altered": "altered",
    "missing": "missing",
    "unverified": "not looked up",
}
_SILENCES: Mapping[str, str] = {"no-hit": "hold", "hits": "with open hits", "unverified": "not looked up"}


def _counted(counts: Mapping[str, int], words: Mapping[str, str]) -> str:
    told = [f"{counts[status]:,} {name}" for status, name in words.items() if counts.get(status)]
    return f"{sum(counts.values()):,}: {', '.join(told)}" if told else "none"


def _quotes(judged: Judged) -> dict[str, int]:
    """How many quotes have which status; drafts count nowhere."""
    from collections import Counter

    assertions = [a for claim in judged.registry.claims.values() for a in claim.assertions if not a.draft]
    return dict(sorted(Counter(judged.evidence.of(quote).status for a in assertions for quote in a.quotes).items()))


def _silences(judged: Judged) -> dict[str, int]:
    from collections import Counter

    return dict(sorted(Counter(one.status for one in judged.evidence.silences.values()).items()))


def _texts(judged: Judged) -> str:
    """How many texts are at hand, how many only the lock speaks of, and of which nothing is known."""
    sources, texts = judged.registry.sources, judged.evidence.texts
    named = [id_ for id_, source in sources.items() if source.text]
    at_hand = [id_ for id_ in named if texts[id_].by == "text"]
    vouched = [id_ for id_ in named if texts[id_].by == "lock"]
    nowhere = [id_ for id_ in named if texts[id_].by == ""]
    parts = [f"{len(at_hand):,} of {len(named):,} at hand"]
    parts += [f"{len(vouched):,} vouched for by the lock"] * bool(vouched)
    parts += [f"not here: {', '.join(nowhere)}"] * bool(nowhere)
    if without := len(sources) - len(named):
        parts.append(f"{without:,} {'source names' if without == 1 else 'sources name'} none")
    return "; ".join(parts)


def _text(judged: Judged, found: tuple[Finding, ...], lock: str) -> str:
    return "".join(f"{line}\n" for line in _lines(judged, found, lock))


def _json(judged: Judged, found: tuple[Finding, ...], lock: str) -> str:
    import json

    from aiplancheck import __version__
    from aiplancheck.renderers.json import finding

    answer: dict[str, Any] = {
        "schema": SCHEMA,
        "tool": {"name": "aiplancheck", "version": __version__},
        "texts": {
            id_: {"by": text.by or None, "sha256": text.sha256 or None, "changed": text.changed, "again": text.again}
            for id_, text in judged.evidence.texts.items()
        },
        "quotes": _quotes(judged),
        "silences": _silences(judged),
        "lock": lock,
        "findings": [finding(one) for one in found],
    }
    return json.dumps(answer, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


COMMAND = verify
