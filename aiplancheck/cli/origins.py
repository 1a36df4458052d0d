"""`origins`: who goes back to whom, as declared and as the texts tell."""

from __future__ import annotations

from collections.abc import Iterator
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

if TYPE_CHECKING:
    from aiplancheck.findings import Judged
    from aiplancheck.kinship import Pair

FORMATS = ("text", "json")
SCHEMA = "aiplancheck/origins/1"


def origins(
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="[A B]", help="Two sources to hold against each other.")
    ] = None,
    format_: Annotated[str, typer.Option("--format", metavar="FORMAT", help="text or json.")] = "text",
    output: Output = None,
    registry: Registry = None,
    texts: Texts = None,
    today: Today = None,
    color: ColourOption = Colour.auto,  # noqa: ARG001  it prints no colours
    quiet: Quiet = False,
    version: Version = False,  # noqa: ARG001  answered before anything else
) -> None:
    """Show who goes back to whom.

    As the registry declares it, and as the texts tell: copies, excerpts, translations.
    """
    from aiplancheck import pipeline

    check_format(format_, FORMATS)
    if sources and len(sources) != 2:
        raise CannotRunError("give two sources, or none for all of them")
    judged = pipeline.judged(root(registry), day(today), texts=texts_folder(texts))
    for fault in judged.evidence.faults:
        remark(f"{fault}", quiet)
    pairs = [_pair(judged, *sources)] if sources else list(judged.kinship.ties)
    lines = _two(pairs[0]) if sources else _all(judged, pairs)
    spelt = {"text": "".join(f"{line}\n" for line in lines), "json": _json(judged, pairs)}
    deliver(output or [], format_, FORMATS, lambda name, _: spelt[name])


def _pair(judged: Judged, one: str, other: str) -> Pair:
    """Two sources held against each other. Raises CannotRunError when that cannot be done, with the reason."""
    from aiplancheck.registry._suggest import nearest

    known = judged.registry.sources
    for id_ in (one, other):
        if id_ not in known:
            near = nearest(id_, known)
            tip = f"did you mean {near}?" if near else f"there are {', '.join(known)}"
            raise CannotRunError(f"no source is called “{id_}”; {tip}")
        if id_ not in judged.kinship.fingerprints:
            raise CannotRunError(f"nothing is known of the text of {id_}: put it in its place, or give --texts DIR")
    if one == other:
        raise CannotRunError("give two sources, not one twice")
    return judged.kinship.between(one, other)


def _two(pair: Pair) -> Iterator[str]:
    """One pair: what it looks like, what is declared, and the evidence."""
    yield f"{_looks(pair)}, {'and one origin is declared' if pair.declared else 'no tie is declared'}"
    yield from (f"  {words}" for words in pair.likeness.evidence)


def _looks(pair: Pair) -> str:
    tie = pair.likeness.tie
    if tie is None:
        return f"{pair.one} and {pair.other}: neither looks like a copy, an excerpt or a translation of the other"
    if pair.derived:
        return f"{pair.derived} looks like a {tie} of {pair.original}"
    return f"one of {pair.one} and {pair.other} looks like a {tie} of the other"


def _all(judged: Judged, pairs: list[Pair]) -> Iterator[str]:
    """Every origin with the sources that go back to it, then what the texts tell."""
    known, of = judged.registry.sources, judged.origins.of
    names = sorted(set(of.values()))
    yield f"ORIGINS  {len(names):,} behind {len(of):,} sources"
    for name in names:
        members = [id_ for id_ in of if of[id_] == name]
        if len(members) > 1:
            yield f"  {name}: {', '.join(_declared(judged, id_) for id_ in members)}"
    alone = [name for name in names if list(of.values()).count(name) == 1]
    yield f"  no known link: {', '.join(alone)}" if alone else "  every source is tied to another"
    compared = judged.kinship.fingerprints
    count = len(compared) * (len(compared) - 1) // 2
    yield f"TEXTS    {len(compared):,} compared, {count:,} {'pair' if count == 1 else 'pairs'}: {len(pairs):,} alike"
    for pair in pairs:
        yield f"  {_looks(pair)} ({'declared' if pair.declared else 'NOT DECLARED'})"
        yield from (f"    {words}" for words in pair.likeness.evidence)
    for tie, pair in judged.kinship.unsupported:
        yield f"  {pair.one} is declared as a {tie.how} of {tie.source}, which the texts do not bear out"
    if missing := [id_ for id_ in known if id_ not in compared]:
        yield f"  without a text: {', '.join(missing)}"


def _declared(judged: Judged, id_: str) -> str:
    ties = [f"{tie.how} of {tie.source}" for tie in judged.registry.sources[id_].derived_from]
    return f"{id_} ({', '.join(ties)})" if ties else id_


def _json(judged: Judged, pairs: list[Pair]) -> str:
    import json

    answer: dict[str, Any] = {
        "schema": SCHEMA,
        "origins": dict(sorted(judged.origins.of.items())),
        "compared": sorted(judged.kinship.fingerprints),
        "pairs": [
            {
                "sources": [pair.one, pair.other],
                "tie": pair.likeness.tie,
                "derived": pair.derived or None,
                "score": round(pair.likeness.score, 4),
                "evidence": list(pair.likeness.evidence),
                "declared": pair.declared,
            }
            for pair in pairs
        ],
    }
    return json.dumps(answer, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


COMMAND = origins
