"""One registry that uses every field there is: a lighthouse, its keeper's log, and those who copied it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from aiplancheck.errors import RegistryError
from aiplancheck.registry import load

#: Marks, in a changed file, the place where a fault is expected.
HERE = "§"

LAMP = """\
about: The lamp of the Ostmoor light
claims:
  lit:
    question: On which day was the lamp first lit?
    kind: date
    bound: true
    cues: {en: [first lit, "lit for the first time"], de: [entzündet], ja: [点灯]}
    qualifiers: {keeper: {claim: lamp.keeper}, log-year: date}
    separators: [log-year]
    assertions:
      - source: keepers-log
        value: 2025-12-23
        quote: {exact: "初点灯: 2025-12-23", prefix: "日誌 ", suffix: 。, line: 7}
        qualifiers: {log-year: {means: 2025, because: "the cover says so"}}
        language: ja
        at: page 3
        rank: preferred
        gloss: first lit on 23 December 2025
      - source: coast-news
        value: "no"
        none: false
        voice: quoted
        draft: true
        note: |
          Two lines
          of remark.
    silent:
      - source: walkers-blog
        searched: [lit, lamp]
        date: 2026-11-21
        dismissed:
          - {quote: a lamp of their own, because: a torch}
    decision:
      accept: 2025-12-23
      because: The log is the original.
      sources: [keepers-log]
      by: coast desk
      date: 2026-11-21
      until: 2027-05-21
      covers: [2025-12-23, {value: 2026-02-06, qualifiers: {log-year: 2026}}]
  keeper:
    question: Who keeps the light?
    kind: name
    many: true
    aliases: {Ada Voss: [A. Voss, フォス]}
    out_of_scope: [walkers-blog]
  colours:
    question: Which colours does it show?
    kind: list
    ordered: true
    open: true
    assertions:
      - source: keepers-log
        value: [red, no, 010]
        quote: [red and no, "010"]
        means: [red, none, "10"]
        because: 010 is the log's tenth filter
      - {source: coast-news, none: true}
    decision: {accept: [red, no], because: the log, covers: [[red, no], [green]]}
  range:
    question: How far does it reach?
    kind: number
    unit: km
    tolerance: 2%
    note: ~
    silent:
"""

COST = """\
claims:
  total: {question: What did it cost?, kind: money, unit: JPY}
  tower: {question: What did the tower cost?, kind: money}
  euros: {question: What did it cost in euros?, kind: money}
  parts: {question: How many parts?, kind: count}
rules:
  - {before: [lamp.lit, lamp.lit]}
  - {count: cost.parts, of: lamp.colours}
  - {rate: [cost.total, cost.euros], between: [150 JPY/EUR, 165 JPY/EUR]}
  - {sum: [cost.tower, cost.euros], equals: cost.total}
"""

TERMS = """\
terms:
  Ostmoor Light: [the Ostmoor light, Leuchtfeuer Ostmoor]
  "no": []
"""

LOG = """\
title: 灯台日誌
language: ja
role: primary
text: texts/keepers-log.txt
sha256: 3A1D8CEC3A30AB8D9E6F79023318484284D8DD201DE45589CB112ECE339DD095
not_own_voice: [3, 14-24]
read: {claims: [lamp.*, cost.total], by: coast desk, date: 2026-11-21}
"""

NEWS = """\
title: The lamp is lit
publisher: Coast News
author: Maren Voss
url: https://example.org/lamp?id=1#top
archive_url: HTTP://archive.example.org/lamp
language: en-GB
published: 6 February 2026
retrieved: 2026-11-21
role: report
derived_from:
  - {source: keepers-log, how: translation}
origin: wire-2026-02-06
ours: true
note: "yes: quoted"
read:
  - {claims: ["*.tower"]}
  - claims: [cost.*]
says:
  cost.total: {value: ¥12, quote: cost ¥12}
  cost.parts:
    - value: 4
    - {value: 5, rank: deprecated}
"""

BLOG = """\
title: Walking to Ostmoor
derived_from: {source: coast-news, how: citation}
"""

SETTINGS = """\
fiscal_year_starts = "04-01"
[levels]
value-conflict = "note"
[currency_signs]
"¥" = "JPY"
"""

WORLD = {
    "claims/lamp.yaml": LAMP,
    "claims/cost.yaml": COST,
    "claims/terms.yaml": TERMS,
    "sources/keepers-log.yaml": LOG,
    "sources/coast-news.yaml": NEWS,
    "sources/walkers-blog.yaml": BLOG,
    "aiplancheck.toml": SETTINGS,
}


def build(root: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """Writes the world, with some of its files replaced or added, and gives its root."""
    for path, content in {**WORLD, **(files or {})}.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())
    (root / "claims").mkdir(exist_ok=True)
    (root / "sources").mkdir(exist_ok=True)
    return root


def faults(root: Path) -> list[str]:
    """What loading complains about, one line each; nothing for a good registry."""
    try:
        load(root)
    except RegistryError as error:
        return [str(fault) for fault in error.faults]
    return []


def changed(path: str, old: str, new: str) -> tuple[str, str]:
    """A file of the world with its first `old` replaced, and the marked place as path:line:column."""
    assert WORLD[path].count(old) >= 1, f"{old!r} is not in {path}"
    text = WORLD[path].replace(old, new, 1)
    before = text[: text.index(HERE)]
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    return text.replace(HERE, "", 1), f"{path}:{line}:{column}"
