"""Assertions to readings: every printed value read as its claim's kind, in its language, with its qualifiers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from aiplancheck import languages, terms, values
from aiplancheck.model import Assertion, Claim, Qualified, Registry, nothing
from aiplancheck.values import Reader, Relation, Unreadable, Value

#: The languages that a value without a declared one is tried in; it is read only where those that can read it agree.
UNDECLARED = ("en", "de", "ja")


@dataclass(frozen=True, slots=True)
class Reading:
    """One assertion, read. `value` may be values.NONE; a qualifier may have several values (another claim's)."""

    claim: str
    source: str
    assertion: Assertion
    value: Value | Unreadable
    qualifiers: Mapping[str, tuple[Value | Unreadable, ...]] = field(default_factory=nothing)

    @property
    def printed(self) -> str:
        """The value's words as printed; a list's members with commas."""
        printed = self.assertion.value
        if printed is None:
            return "none"
        return printed if isinstance(printed, str) else ", ".join(printed)

    @property
    def read(self) -> Value:
        """The value of a reading that is known to be readable."""
        assert isinstance(self.value, Value)
        return self.value

    def stated(self, qualifier: str) -> tuple[Value, ...]:
        """A qualifier's readable values."""
        return tuple(v for v in self.qualifiers.get(qualifier, ()) if isinstance(v, Value))


class Normaliser:
    """Reads the values of one registry; the readers of each claim and language are built once."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        spoken = {source.language for source in registry.sources.values() if source.language} | {"en"}
        self._articles = frozenset[str]().union(*(languages.articles(tag) for tag in sorted(spoken)))
        self._resolvers: dict[str, terms.Resolver] = {}
        self._general = terms.resolver(registry.terms, self._articles)

    def readings(self) -> Mapping[str, tuple[Reading, ...]]:
        """By claim, every assertion that is no draft, in written order, with its qualifiers."""
        plain = {
            claim.id: tuple(self._reading(claim, a) for a in claim.assertions if not a.draft)
            for claim in self._registry.claims.values()
        }
        return {id_: tuple(self._qualified(reading, plain) for reading in found) for id_, found in plain.items()}

    def in_claim(self, claim: Claim, words: str) -> Value | Unreadable:
        """What a person wrote in the registry (a decision's value) means for a claim, whatever the language.

        Words printed by one of the claim's sources mean what they mean there; else ISO or plain digits, else the
        one reading that the sources' languages agree on.
        """
        for assertion in claim.assertions:
            if words == _words(assertion.value):
                return self._value(claim, assertion)
        tags = sorted({self._language(assertion) for assertion in claim.assertions} - {""} | {"en"})
        return _agreed(claim.kind, words, [self._reader(claim, tag) for tag in tags], canonical=True)

    def qualifier(self, claim: Claim, name: str, words: str) -> Value | Unreadable:
        """What a qualifier's value in a decision means."""
        for assertion in claim.assertions:
            given = assertion.qualifiers.get(name)
            if given is not None and words in (given.printed, given.means):
                return self._qualifier(claim, assertion, name, given)
        ruled = claim.qualifiers[name]
        if ruled.claim:
            return self.in_claim(self._registry.claims[ruled.claim], words)
        tags = sorted({self._language(assertion) for assertion in claim.assertions} - {""} | {"en"})
        return _agreed(ruled.kind, words, [self._reader(None, tag) for tag in tags], canonical=True)

    def _reading(self, claim: Claim, assertion: Assertion) -> Reading:
        return Reading(claim.id, assertion.source, assertion, self._value(claim, assertion))

    def _value(self, claim: Claim, assertion: Assertion) -> Value | Unreadable:
        if assertion.none:
            return values.NONE
        found = self._as_told(claim, assertion)
        # no language was declared: the one it was tried in must not count as the language of the words
        return found if self._language(assertion) or isinstance(found, Unreadable) else replace(found, language="")

    def _as_told(self, claim: Claim, assertion: Assertion) -> Value | Unreadable:
        readers = [self._reader(claim, tag) for tag in self._tags(assertion)]
        printed = _agreed(claim.kind, _words(assertion.value), readers)
        if assertion.means is None:
            return printed
        meant = _agreed(claim.kind, _words(assertion.means), readers, canonical=True)
        if isinstance(printed, Value) and isinstance(meant, Value):
            return _completed(printed, meant)
        return meant

    def _qualified(self, reading: Reading, plain: Mapping[str, tuple[Reading, ...]]) -> Reading:
        claim = self._registry.claims[reading.claim]
        found: dict[str, tuple[Value | Unreadable, ...]] = {}
        for name, ruled in claim.qualifiers.items():
            given = reading.assertion.qualifiers.get(name)
            if given is not None:
                found[name] = (self._qualifier(claim, reading.assertion, name, given),)
            elif ruled.claim:
                other = plain.get(ruled.claim, ())
                taken = [r.value for r in other if r.source == reading.source and r.assertion.rank != "deprecated"]
                found[name] = tuple(taken)
        return Reading(reading.claim, reading.source, reading.assertion, reading.value, MappingProxyType(found))

    def _qualifier(self, claim: Claim, assertion: Assertion, name: str, given: Qualified) -> Value | Unreadable:
        ruled = claim.qualifiers[name]
        other = self._registry.claims[ruled.claim] if ruled.claim else None
        kind = other.kind if other else ruled.kind
        readers = [self._reader(other, tag) for tag in self._tags(assertion)]
        if given.means is not None:
            return _agreed(kind, given.means, readers, canonical=True)
        return _agreed(kind, given.printed or "", readers)

    def _language(self, assertion: Assertion) -> str:
        return assertion.language or self._registry.sources[assertion.source].language

    def _tags(self, assertion: Assertion) -> tuple[str, ...]:
        tag = self._language(assertion)
        return (tag,) if tag else UNDECLARED

    def _resolver(self, claim: Claim | None) -> terms.Resolver:
        """The claim's own variants first, then those for all claims."""
        if claim is None or not claim.aliases:
            return self._general
        if claim.id not in self._resolvers:
            self._resolvers[claim.id] = terms.resolver(claim.aliases, self._articles, otherwise=self._general)
        return self._resolvers[claim.id]

    def _reader(self, claim: Claim | None, tag: str) -> Reader:
        settings = self._registry.settings
        return Reader(
            language=tag,
            unit=claim.unit if claim else None,
            fiscal_year_starts=settings.fiscal_year_starts,
            currency_signs=settings.currency_signs,
            headword=self._resolver(claim),
            ordered=claim.ordered if claim else False,
            open=claim.open if claim else False,
        )


def _words(value: str | tuple[str, ...] | None) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else value or ""


def _agreed(kind: str, words: str, readers: list[Reader], *, canonical: bool = False) -> Value | Unreadable:
    """The one value that every reader who can read the words gives."""
    verb = values.kind(kind).canonical if canonical else values.kind(kind).read
    found = [verb(words, reader) for reader in readers]
    read = [value for value in found if isinstance(value, Value)]
    if not read:
        return found[0]
    if any(value != read[0] for value in read):
        spellings = " or ".join(sorted({values.show(value) for value in read}))
        return Unreadable(f"it may mean {spellings}; say its `language`")
    return read[0]


def _completed(printed: Value, meant: Value) -> Value | Unreadable:
    """`means` may complete what is printed; it may not contradict it."""
    if values.relate(printed, meant).relation is Relation.DISJOINT:
        return Unreadable(f"`means` says {values.show(meant)}, but what is printed reads as {values.show(printed)}")
    return meant
