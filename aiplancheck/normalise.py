"""Assertions to readings: every printed value read as its claim's kind, in its language, with its qualifiers."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from aiplancheck import languages, terms, values
from aiplancheck.model import Assertion, Claim, Qualified, Registry, nothing
from aiplancheck.terms import Resolver, Terms
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
    """Reads the values of one registry; what joins the names of each claim and language is built once."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._general = terms.lines(registry.terms)
        self._terms: dict[str, Terms] = {}
        self._resolvers: dict[tuple[str, str], Resolver] = {}

    def readings(self) -> Mapping[str, tuple[Reading, ...]]:
        """By claim, every assertion that is no draft, in written order, with its qualifiers."""
        plain = {
            claim.id: tuple(self._reading(claim, a) for a in claim.assertions if not a.draft)
            for claim in self._registry.claims.values()
        }
        return {id_: tuple(self._qualified(reading, plain) for reading in found) for id_, found in plain.items()}

    def in_claim(self, claim: Claim, words: str) -> Value | Unreadable:
        """What a person wrote in the registry (a decision's value) means for a claim, whatever the language.

        Words printed by one of the claim's sources mean what they mean there, if that is one thing; `none` what a
        source says that has none; else ISO or plain digits, else the reading that the sources' languages agree on.
        """
        printed = [a for a in claim.assertions if not a.none and words == _words(a.value)]
        if printed:
            return _one([self._value(claim, assertion) for assertion in printed])
        if words == "none" and any(assertion.none for assertion in claim.assertions):
            return values.NONE
        return self._anywhere(claim.kind, words, claim, claim)

    def qualifier(self, claim: Claim, name: str, words: str) -> Value | Unreadable:
        """What a qualifier's value in a decision means."""
        given = [(a, q) for a in claim.assertions if (q := a.qualifiers.get(name)) and words in (q.printed, q.means)]
        if given:
            return _one([self._qualifier(claim, assertion, name, one) for assertion, one in given])
        ruled = claim.qualifiers[name]
        if ruled.claim:
            return self.in_claim(self._registry.claims[ruled.claim], words)
        return self._anywhere(ruled.kind, words, None, claim)

    def readers(self, claim: Claim, assertion: Assertion) -> list[Reader]:
        """What an assertion's value is read with: its language's reader; where none is declared, all it is tried in."""
        return self._readers(claim.kind, claim, assertion)

    def _anywhere(self, kind: str, words: str, read_as: Claim | None, claim: Claim) -> Value | Unreadable:
        """What words mean in every language of a claim's sources that can read them."""
        tags = sorted({self._language(assertion) for assertion in claim.assertions} - {""} | {"en"})
        readers = [self._reader(read_as, tag) for tag in ([""] if values.kind(kind).wording else tags)]
        return _one([values.canonical(words, kind, reader) for reader in readers])

    def _reading(self, claim: Claim, assertion: Assertion) -> Reading:
        return Reading(claim.id, assertion.source, assertion, self._value(claim, assertion))

    def _value(self, claim: Claim, assertion: Assertion) -> Value | Unreadable:
        if assertion.none:
            return values.NONE
        readers = self._readers(claim.kind, claim, assertion)
        printed = _one([values.read(_words(assertion.value), claim.kind, reader) for reader in readers])
        if assertion.means is None:
            return self._told(assertion, printed)
        words = _words(assertion.means)
        return self._told(assertion, _completed(printed, _meant(claim.kind, words, readers)))

    def _told(self, assertion: Assertion, found: Value | Unreadable) -> Value | Unreadable:
        """Where no language was declared, the one it was tried in must not count as the language of the words."""
        return found if self._language(assertion) or isinstance(found, Unreadable) else replace(found, language="")

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
        readers = self._readers(kind, other, assertion)
        if given.means is not None:
            return self._told(assertion, _meant(kind, given.means, readers))
        return self._told(assertion, _one([values.read(given.printed or "", kind, reader) for reader in readers]))

    def _language(self, assertion: Assertion) -> str:
        return assertion.language or self._registry.sources[assertion.source].language

    def _readers(self, kind: str, claim: Claim | None, assertion: Assertion) -> list[Reader]:
        """The reader of the assertion's language; where none is declared, those it is tried with."""
        tag = self._language(assertion)
        tags = (tag,) if tag or values.kind(kind).wording else UNDECLARED
        return [self._reader(claim, tried) for tried in tags]

    def _reader(self, claim: Claim | None, tag: str) -> Reader:
        settings = self._registry.settings
        return Reader(
            language=tag,
            unit=claim.unit if claim else None,
            fiscal_year_starts=settings.fiscal_year_starts,
            currency_signs=settings.currency_signs,
            headword=self._resolver(claim, tag),
            ordered=claim.ordered if claim else False,
            open=claim.open if claim else False,
        )

    def _resolver(self, claim: Claim | None, tag: str) -> Resolver:
        """What joins names in a claim: the terms for all claims, and its own variants."""
        id_ = claim.id if claim and claim.aliases else ""
        if id_ not in self._terms:
            own = terms.lines(claim.aliases) if claim and id_ else []
            self._terms[id_] = Terms(self._general + own)
        if (id_, tag) not in self._resolvers:
            self._resolvers[id_, tag] = self._terms[id_].resolver(languages.articles(tag))
        return self._resolvers[id_, tag]


def _words(value: str | tuple[str, ...] | None) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else value or ""


def _one(found: Sequence[Value | Unreadable]) -> Value | Unreadable:
    """The one value that all give who can read the words."""
    read = [value for value in found if isinstance(value, Value)]
    if not read:
        return found[0]
    if any(value != read[0] for value in read):
        spellings = " or ".join(sorted({values.show(value) for value in read}))
        return Unreadable(f"it may mean {spellings}; say its `language`, or write it in digits")
    return read[0]


def _meant(kind: str, words: str, readers: Sequence[Reader]) -> Value | Unreadable:
    """What a person says that the printed words mean."""
    found = _one([values.canonical(words, kind, reader) for reader in readers])
    if isinstance(found, Unreadable):
        return Unreadable(f"its `means` “{words}” cannot be read: {found.reason}")
    return found


def _completed(printed: Value | Unreadable, meant: Value | Unreadable) -> Value | Unreadable:
    """`means` reads what cannot be read and completes what is partial; it may neither contradict nor blur print."""
    if isinstance(printed, Unreadable) or isinstance(meant, Unreadable):
        return meant
    relation = values.relate(printed, meant).relation
    # a partial date is incomparable with a day that has it, and so is a name with its spelling in another script
    completes = relation is Relation.INCOMPARABLE and printed.span is None
    if completes or relation in (Relation.EQUAL, Relation.CONTAINS):
        return meant
    return Unreadable(f"`means` says {values.show(meant)}, but what is printed reads as {values.show(printed)}")
