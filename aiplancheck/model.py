"""What a registry says, as written: frozen, with the place of every field; nothing is interpreted here.

`places` maps a field's YAML key to where its value starts; `at(key)` falls back to the object's own place.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from aiplancheck.errors import Place

How = Literal["translation", "copy", "excerpt", "revision", "citation"]
Role = Literal["primary", "report", "analysis", "opinion", "aggregator", "reference"]
Voice = Literal["own", "quoted", "reported"]
Rank = Literal["preferred", "normal", "deprecated"]
Level = Literal["error", "warning", "note", "off"]

NOTHING: Mapping[str, Any] = MappingProxyType({})


def nothing() -> Mapping[str, Any]:
    """An empty mapping for all; as a factory, because Python 3.11 takes no unhashable default."""
    return NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """Something written in a registry file."""

    place: Place
    places: Mapping[str, Place] = field(default_factory=nothing, compare=False, repr=False)

    def at(self, key: str) -> Place:
        """The place of one field's value."""
        return self.places.get(key, self.place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Located):
    """A quotation; `prefix`, `suffix` and `line` (from 1, in the source's text) tell places apart."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualified(Located):
    """A qualifier's value: `printed` in the source, or given by a person as `means` with a reason."""

    printed: str | None = None
    means: str | None = None
    because: str = ""

    @property
    def words(self) -> str:
        """What is given, in words: a list's members with commas between them."""
        given = self.printed if self.printed is not None else self.means or ""
        try:
            members = json.loads(given) if given.startswith('["') else None
        except ValueError:
            members = None
        return ", ".join(members) if isinstance(members, list) else given


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion(Located):
    """What one source says about a claim, as printed. `value` is None exactly when `none` is true."""

    source: str
    value: str | tuple[str, ...] | None
    none: bool = False
    quotes: tuple[Quote, ...] = ()
    qualifiers: Mapping[str, Qualified] = field(default_factory=nothing)
    means: str | tuple[str, ...] | None = None
    because: str = ""
    gloss: str = ""
    where: str = ""  # YAML key `at`: page, section, time code
    language: str | None = None
    voice: Voice = "own"
    rank: Rank = "normal"
    draft: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissed(Located):
    """A hit in a silent cell that a person looked at and found to be none."""

    quote: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence(Located):
    """A source that was searched for a claim and says nothing about it."""

    source: str
    searched: tuple[str, ...] = ()
    date: str = ""
    dismissed: tuple[Dismissed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered(Located):
    """A value that a decision was taken about."""

    value: str
    qualifiers: Mapping[str, str] = field(default_factory=nothing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Located):
    """A person's ruling on a conflict. `accept`: a value, or both | neither | undecided."""

    accept: str
    because: str = ""
    sources: tuple[str, ...] = ()
    by: str = ""
    date: str = ""
    until: str = ""
    covers: tuple[Covered, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QualifierRule(Located):
    """What a qualifier is: a kind of value, or another claim (`claim` is its id) whose reading it takes."""

    kind: str = ""
    claim: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Located):
    """A question under check. `id` is `<topic>.<key>`; `cues` maps a language ("" for any) to words.

    A cue is one or several words, `|` between such as may stand for one another; see aiplancheck.prose.
    """

    id: str
    question: str
    kind: str
    assertions: tuple[Assertion, ...] = ()
    unit: str | None = None
    cues: Mapping[str, tuple[str, ...]] = field(default_factory=nothing)
    qualifiers: Mapping[str, QualifierRule] = field(default_factory=nothing)
    separators: tuple[str, ...] = ()
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=nothing)
    many: bool = False
    ordered: bool = False
    open: bool = False
    bound: bool = False
    tolerance: str | None = None
    silent: tuple[Silence, ...] = ()
    out_of_scope: tuple[str, ...] = ()
    decision: Decision | None = None
    note: str = ""

    @property
    def topic(self) -> str:
        return self.id.partition(".")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation(Located):
    """That a source goes back to another one, and how."""

    source: str
    how: How


@dataclass(frozen=True, slots=True, kw_only=True)
class Read(Located):
    """That a person read a source for claims (ids or globs): what is not stated there is silence."""

    claims: tuple[str, ...]
    by: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Located):
    """A document. `not_own_voice` are inclusive line ranges (from 1) in which it is not the source that speaks."""

    id: str
    title: str
    publisher: str = ""
    author: str = ""
    url: str = ""
    archive_url: str = ""
    language: str = ""
    published: str = ""
    retrieved: str = ""
    role: Role | None = None
    derived_from: tuple[Derivation, ...] = ()
    origin: str = ""
    text: str = ""
    sha256: str = ""
    not_own_voice: tuple[tuple[int, int], ...] = ()
    read: tuple[Read, ...] = ()
    ours: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Located):
    """A relation between claims that must hold inside every source.

    `name` is before | count | rate | sum. `claims` are the ids it relates, in written order
    (before: earlier, later; count: the number, the list; rate: numerator, denominator; sum: the parts, then the
    total last). `between` are a rate's two printed limits, such as "150 JPY/USD".
    """

    name: Literal["before", "count", "rate", "sum"]
    claims: tuple[str, ...]
    between: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """`[tool.aiplancheck]`. `fiscal_year_starts` is (month, day); `currency_signs` maps a sign to an ISO 4217 code."""

    fiscal_year_starts: tuple[int, int] | None = None
    currency_signs: Mapping[str, str] = field(default_factory=nothing)
    levels: Mapping[str, Level] = field(default_factory=nothing)
    #: Where each key stands: "levels", "levels.value-conflict".
    places: Mapping[str, Place] = field(default_factory=nothing, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Registry:
    """Everything that was written, with assertions from `says` already under their claims. Sorted by id."""

    claims: Mapping[str, Claim]
    sources: Mapping[str, Source]
    rules: tuple[Rule, ...] = ()
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=nothing)
    topics: Mapping[str, str] = field(default_factory=nothing)  # topic -> `about`
    settings: Settings = Settings()
