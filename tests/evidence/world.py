"""A small registry with texts: a gazette, its German edition, and a blog that is silent."""

from __future__ import annotations

import hashlib
from pathlib import Path

from aiplancheck import findings, pipeline
from aiplancheck.evidence import lock_path
from aiplancheck.findings import Judged
from tests.small_world import TODAY, write

GAZETTE = """\
Harbour Gazette
The council adopted the ordinance on 6 February 2026.
A ferry now costs 12 euros. The fee rose by 20% at once.

A reader writes: the fee is 15 euros.
"""
BLOG = """\
We sailed on Sunday. The council adopted a stray dog last year.
Nothing else happened in the harbour this week.
"""
CLAIMS = """
    claims:
      date:
        question: When was the ordinance adopted?
        kind: date
        cues: {en: [adopted ordinance, approved ordinance]}
        assertions:
          - {source: gazette, value: 6 February 2026, quote: {exact: adopted the ordinance on 6 February 2026, line: 2}}
        silent:
          - {source: blog, searched: [ordinance]}
      fee:
        question: What does a ferry cost?
        kind: money
        cues: {en: [ferry costs, fee]}
        assertions:
          - {source: gazette, value: 12 euros, quote: A ferry now costs 12 euros}
        silent:
          - {source: blog, searched: [fare]}
"""


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def harbour(
    root: Path, claims: str = CLAIMS, gazette: str = GAZETTE, blog: str = BLOG, *, more: str = "", texts: bool = True
) -> Path:
    """Write the registry, with the texts' hashes; without `texts` the texts themselves stay away."""
    fields = "language: en\ntext: texts/{id}.txt\nsha256: {hash}\n"
    write(
        root,
        claims,
        {
            "gazette": fields.format(id="gazette", hash=sha256(gazette)) + "not_own_voice: [1, 5]\n" + more,
            "blog": fields.format(id="blog", hash=sha256(blog)),
        },
    )
    if texts:
        put(root, gazette=gazette, blog=blog)
    return root


def put(root: Path, **texts: str) -> None:
    """Write texts where the registry looks for them."""
    folder = root / "sources" / "texts"
    folder.mkdir(exist_ok=True)
    for id_, text in texts.items():
        (folder / f"{id_}.txt").write_bytes(text.encode())


def drop(root: Path, *ids: str) -> None:
    """Take texts away."""
    for id_ in ids:
        (root / "sources" / "texts" / f"{id_}.txt").unlink()


def judged(root: Path, texts: Path | None = None, *, afresh: bool = False) -> Judged:
    return pipeline.judged(root, TODAY, texts=texts, afresh=afresh)


def locked(root: Path) -> Judged:
    """The registry, its lock written."""
    done = judged(root)
    lock_path(root).write_text(done.evidence.lock, encoding="utf-8")
    return done


def statuses(done: Judged) -> list[str]:
    """The status of every quote, in the order of the registry."""
    every = [q for claim in done.registry.claims.values() for a in claim.assertions for q in a.quotes]
    return [done.evidence.of(quote).status for quote in every]


def found(done: Judged, check: str) -> list[str]:
    """What a check found."""
    return [one.found.message for one in findings.find(done, evidence_only=True) if one.check == check]


def again(done: Judged) -> dict[str, int]:
    """How much was looked up in which text."""
    return {id_: text.again for id_, text in done.evidence.texts.items() if text.again}
