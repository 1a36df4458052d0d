"""What people put down beside the assertions: decisions on a conflict, and silences that were searched for."""

from __future__ import annotations

import json
from collections.abc import Mapping

from aiplancheck.model import Covered, Decision, Dismissed, Silence
from aiplancheck.registry._assertions import LIST, Declared, qualifier_words, undeclared
from aiplancheck.registry._faults import shown
from aiplancheck.registry._fields import Fields
from aiplancheck.registry._yaml import Entries, Items, Node, Text

DECISION = frozenset({"accept", "because", "sources", "by", "date", "until", "covers"})
COVERED = frozenset({"value", "qualifiers"})
SILENCE = frozenset({"source", "searched", "date", "dismissed"})
DISMISSED = frozenset({"quote", "because"})


def read_decision(claim: Fields, declared: Declared) -> Decision | None:
    """A claim's decision; a list claim's values are kept as JSON lists, which is how its kind reads them."""
    node = claim.mapping("decision")
    if node is None:
        return None
    fields = Fields(claim.file, node, f"the decision of {declared.id}", DECISION)
    for source in (sources := fields.text_nodes("sources")):
        fields.names_source(source)
    return Decision(
        place=fields.place,
        places=fields.places(),
        accept=_value(fields, "accept", declared),
        because=fields.text("because"),  # one without a reason is a finding, not a fault
        sources=tuple(source.text for source in sources),
        by=fields.text("by"),
        date=fields.day("date"),
        until=fields.day("until"),
        covers=tuple(c for node in fields.items("covers") if (c := _covered(fields, node, declared)) is not None),
    )


def _value(fields: Fields, key: str, declared: Declared) -> str:
    node = fields.node_of(key) if fields.has(key) else None
    return "" if node is None else _words(fields, node, f'"{key}"', declared)


def _words(fields: Fields, node: Node, what: str, declared: Declared) -> str:
    if type(node) is Items and declared.kind in ("", LIST):
        return json.dumps([text.text for text in fields.as_texts(node, what)], ensure_ascii=False)
    text = fields.as_text(node, what)
    return text.text if text is not None else ""


def _covered(fields: Fields, node: Node, declared: Declared) -> Covered | None:
    place = fields.file.place(node)
    if type(node) is not Entries:
        value = _words(fields, node, 'an entry of "covers"', declared)
        return Covered(place=place, value=value) if value else None
    inner = Fields(fields.file, node, f'"covers" in {fields.what}', COVERED)
    value = _value(inner, "value", declared)
    return Covered(place=place, places=inner.places(), value=value, qualifiers=_qualifiers(inner, declared))


def _qualifiers(fields: Fields, declared: Declared) -> Mapping[str, str]:
    node = fields.mapping("qualifiers")
    if node is None:
        return {}
    inner = Fields(fields.file, node, f"the qualifiers of {fields.what}", None)
    for key, _ in node.pairs.values():
        if declared.qualifiers is not None and key.text not in declared.qualifiers:
            undeclared(fields.file, key, declared)
    given = {name: qualifier_words(inner, name, name, declared) for name in node.pairs}
    return {name: words for name, words in given.items() if words is not None}


def read_silences(claim: Fields, id_: str) -> tuple[Silence, ...]:
    """A claim's `silent`; a source listed twice is a fault."""
    found: dict[str, Silence] = {}
    for node in claim.items("silent"):
        entries = claim.as_mapping(node, 'an entry of "silent"', "source, searched and date")
        if entries is None:
            continue
        silence = _silence(Fields(claim.file, entries, f'an entry of "silent" in {id_}', SILENCE))
        first = found.setdefault(silence.source, silence)
        if first is not silence and silence.source:
            message = f"{shown(silence.source)} is listed twice as silent in {id_} (first on line {first.place.line})"
            claim.file.faults.add(silence.at("source"), message, "keep one entry, with all the words searched")
    return tuple(found.values())


def _silence(fields: Fields) -> Silence:
    return Silence(
        place=fields.place,
        places=fields.places(),
        source=fields.source("source") if fields.has("source") else "",
        searched=fields.texts("searched"),
        date=fields.day("date"),
        dismissed=tuple(d for node in fields.items("dismissed") if (d := _dismissed(fields, node)) is not None),
    )


def _dismissed(fields: Fields, node: Node) -> Dismissed | None:
    entries = fields.as_mapping(node, 'an entry of "dismissed"', "quote and because")
    if entries is None:
        return None
    inner = Fields(fields.file, entries, f'"dismissed" in {fields.what}', DISMISSED)
    quote, because = inner.required("quote"), inner.required("because")
    return Dismissed(place=inner.place, places=inner.places(), quote=quote, because=because)


def read_out_of_scope(claim: Fields, id_: str, silent: tuple[Silence, ...]) -> tuple[str, ...]:
    """A claim's `out_of_scope`; a source listed twice, or as silent too, is a fault."""
    nodes: dict[str, Text] = {}
    for node in claim.text_nodes("out_of_scope"):
        claim.names_source(node)
        if nodes.setdefault(node.text, node) is not node:
            claim.file.fault(node, f"{shown(node.text)} is listed twice as out of scope in {id_}", "keep one entry")
    for silence in silent:
        if silence.source in nodes:
            message = f"{shown(silence.source)} is both silent and out of scope in {id_}"
            tip = "silent: it could have said so and does not; out_of_scope: the question cannot arise there"
            claim.file.faults.add(silence.at("source"), message, tip)
    return tuple(nodes)
