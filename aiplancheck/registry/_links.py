"""What only shows once all files are read: ids that name nothing, cycles, and cells said twice over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from aiplancheck.errors import Place
from aiplancheck.model import Assertion, Claim, Source
from aiplancheck.registry._assertions import LIST
from aiplancheck.registry._faults import Faults, shown
from aiplancheck.registry._references import Reference, References
from aiplancheck.registry._suggest import meant


class Known:
    """The ids that exist. `unsure` are topics whose claims could not be made out: nothing is said about those."""

    def __init__(self, claims: Iterable[str], sources: Iterable[str], unsure: Iterable[str]) -> None:
        self.claims = frozenset(claims)
        self.sources = frozenset(sources)
        self.unsure = frozenset(unsure)


def check_references(references: References, known: Known, faults: Faults) -> None:
    """Notes every id and pattern that names nothing."""
    suggestions = _Suggestions(known)
    for reference in references.sources:
        if reference.words not in known.sources:
            tip = suggestions.source(reference.words)
            faults.add(_place(reference), f"unknown source {shown(reference.words)}", tip)
    for reference in references.claims:
        if reference.words not in known.claims and reference.words.partition(".")[0] not in known.unsure:
            faults.add(_place(reference), f"unknown claim {shown(reference.words)}", suggestions.claim(reference.words))
    matches = cache(lambda glob: _matches_any(glob, known))
    for reference in references.globs:
        if not matches(reference.words):
            message = f"{shown(reference.words)} matches no claim"
            faults.add(_place(reference), message, suggestions.claim(reference.words))


class _Suggestions:
    """Help for unknown ids, worked out once for each."""

    def __init__(self, known: Known) -> None:
        some = ", ".join(sorted(known.sources)[:8])
        none = f"sources are named like their files in sources/: {some}" if some else "there is no source yet"
        self.source = cache(lambda word: meant(word, known.sources, f"add sources/{word}.yaml; {none}"))
        topics = frozenset(claim.partition(".")[0] for claim in known.claims)
        self.claim = cache(lambda word: meant(word, known.claims, _new_claim(word.partition(".")[0], topics)))


def _new_claim(topic: str, topics: frozenset[str]) -> str:
    if topic in topics:
        return f"correct the id, or add the claim to claims/{topic}.yaml"
    return "a claim's id is TOPIC.KEY, of claims/TOPIC.yaml"


def _place(reference: Reference) -> Place:
    return Place(reference.path, reference.line, reference.column)


def _matches_any(glob: str, known: Known) -> bool:
    if "*" not in glob:
        return glob in known.claims or glob.partition(".")[0] in known.unsure
    topics = (f"{topic}." for topic in known.unsure)
    return any(_matches(glob, claim) for claim in known.claims) or any(_may_match(glob, topic) for topic in topics)


def _may_match(glob: str, beginning: str) -> bool:
    """Whether a pattern may match something that begins so."""
    plain = glob.partition("*")[0]
    return plain.startswith(beginning) or beginning.startswith(plain)


def _matches(glob: str, id_: str) -> bool:
    """Whether a pattern, in which only * is special, matches all of an id; in linear steps, first place first."""
    first, *rest = glob.split("*")
    if not rest:
        return glob == id_
    last = rest.pop()
    if len(id_) < len(first) + len(last) or not id_.startswith(first) or not id_.endswith(last):
        return False
    at, end = len(first), len(id_) - len(last)
    for part in rest:
        at = id_.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return True


def check_cells(claims: Iterable[Claim], faults: Faults) -> None:
    """Notes assertions for sources that are listed as silent or out of scope, and those spread over two files."""
    for claim in claims:
        silent = {silence.source for silence in claim.silent}
        aside = frozenset(claim.out_of_scope)
        first: dict[str, Assertion] = {}
        for assertion in claim.assertions:
            before = first.setdefault(assertion.source, assertion)
            if before.place.path != assertion.place.path:
                _spread(claim, before, assertion, faults)
            # a draft counts nowhere, so it contradicts nothing
            if not assertion.draft and assertion.source in silent:
                _contradicted(claim, assertion, "silent", faults)
            if not assertion.draft and assertion.source in aside:
                _contradicted(claim, assertion, "out_of_scope", faults)


def check_lists(references: References, claims: Mapping[str, Claim], faults: Faults) -> None:
    """Notes lists given for qualifiers that take a claim of another kind."""
    for id_, reference in references.lists:
        kind = claims[id_].kind if id_ in claims else ""
        if kind not in ("", LIST):
            message = f"{shown(reference.words)} is a list here; it takes {id_}, whose kind is {kind}"
            faults.add(_place(reference), message, "write one text")


def _spread(claim: Claim, before: Assertion, assertion: Assertion, faults: Faults) -> None:
    message = f"{shown(assertion.source)} asserts {claim.id} in two files: here and at {before.place}"
    faults.add(assertion.place, message, "put its assertions about one claim into one file")


def _contradicted(claim: Claim, assertion: Assertion, key: str, faults: Faults) -> None:
    listed = next(
        (str(s.at("source")) for s in claim.silent if key == "silent" and s.source == assertion.source),
        str(claim.at("out_of_scope")),
    )
    message = f"{shown(assertion.source)} asserts {claim.id}, and is listed under {key} at {listed}"
    faults.add(assertion.at("source"), message, "remove one of the two")


def check_derivations(sources: Mapping[str, Source], faults: Faults) -> None:
    """Notes cycles in `derived_from`; a source derived from itself has its fault already."""
    graph = {id_: [d.source for d in source.derived_from if d.source != id_] for id_, source in sources.items()}
    for cycle in cycles(graph):
        place = next(d.at("source") for d in sources[cycle[0]].derived_from if d.source == cycle[1])
        message = f"sources are derived from one another in a circle: {' -> '.join(cycle)}"
        faults.add(place, message, "one of them must be the original: remove its derived_from")


def check_qualifiers(claims: Mapping[str, Claim], faults: Faults) -> None:
    """Notes cycles of claims that are qualifiers of one another."""
    graph = {id_: [rule.claim for rule in claim.qualifiers.values() if rule.claim] for id_, claim in claims.items()}
    for cycle in cycles(graph):
        rules = claims[cycle[0]].qualifiers.values()
        place = next(rule.at("claim") for rule in rules if rule.claim == cycle[1])
        message = f"claims are qualifiers of one another in a circle: {' -> '.join(cycle)}"
        faults.add(place, message, "give one of the qualifiers a kind instead of a claim")


def cycles(graph: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """One cycle for each edge that closes one in a sorted walk, as [a, b, a] from its first name; no recursion."""
    found: list[list[str]] = []
    done: set[str] = set()
    for start in sorted(graph):
        if start in done:
            continue
        path, where, rest = [start], {start: 0}, [iter(sorted(graph[start]))]
        while path:
            step = next(rest[-1], None)
            if step is None:
                done.add(path[-1])
                del where[path.pop()]
                rest.pop()
            elif step in where:
                found.append(_from_first(path[where[step] :]))
            elif step in graph and step not in done:
                where[step] = len(path)
                path.append(step)
                rest.append(iter(sorted(graph[step])))
    return found


def _from_first(names: list[str]) -> list[str]:
    at = names.index(min(names))
    return [*names[at:], *names[: at + 1]]
