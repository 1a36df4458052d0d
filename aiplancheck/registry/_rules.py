"""Rules: relations between claims that must hold inside every single source."""

from __future__ import annotations

from typing import Literal

from aiplancheck.model import Rule
from aiplancheck.registry._faults import File, shown
from aiplancheck.registry._fields import Fields, listed
from aiplancheck.registry._suggest import meant
from aiplancheck.registry._yaml import Entries, Items, Text

RuleName = Literal["before", "count", "rate", "sum"]

#: Each rule's name, and the field that it needs besides.
SHAPES: dict[RuleName, str | None] = {"before": None, "count": "of", "rate": "between", "sum": "equals"}
EXAMPLES: dict[RuleName, str] = {
    "before": "{before: [EARLIER, LATER]}",
    "count": "{count: NUMBER, of: LIST}",
    "rate": "{rate: [NUMERATOR, DENOMINATOR], between: [LOW, HIGH]}",
    "sum": "{sum: [PART, PART], equals: TOTAL}",
}


def read_rules(topic: Fields) -> list[Rule]:
    """The rules of one topic file."""
    found: list[Rule] = []
    for node in topic.items("rules"):
        entries = topic.as_mapping(node, "a rule")
        name = _name(topic.file, entries) if entries is not None else None
        if entries is not None and name is not None:
            found.append(_rule(topic.file, entries, name))
    return found


def _name(file: File, node: Entries) -> RuleName | None:
    named = [name for name in SHAPES if name in node.pairs]
    if len(named) == 1:
        return named[0]
    if named:
        message = f"a rule has {' and '.join(named)}; expected one of them"
        file.fault(node, message, "write each rule as an entry of its own")
        return None
    first = next(iter(node.pairs.values()), None)
    key = first[0] if first else Text("", True, node.line, node.column)
    tip = meant(key.text, SHAPES, f"write one of: {'; '.join(EXAMPLES.values())}")
    file.fault(key, f"unknown rule {shown(key.text)}; expected {listed(SHAPES)}", tip)
    return None


def _rule(file: File, node: Entries, name: RuleName) -> Rule:
    beside = SHAPES[name]
    fields = Fields(file, node, f"the rule {name}", frozenset({name, beside or name}))
    claims = _pair(fields, name) if name in ("before", "rate") else []
    if name == "sum":
        claims = fields.text_nodes(name) if fields.has(name) else []
    if name == "count":
        claims = _single(fields, name)
    between = None
    if name == "rate":
        limits = _pair(fields, "between")
        between = (limits[0].text, limits[1].text) if len(limits) == 2 else None
    elif beside:
        claims = claims + _single(fields, beside)
    for claim in claims:
        fields.names_claim(claim)
    ids = tuple(claim.text for claim in claims)
    return Rule(place=fields.place, places=fields.places(), name=name, claims=ids, between=between)


def _single(fields: Fields, key: str) -> list[Text]:
    node = fields.text_node(key) if fields.has(key) else None
    return [] if node is None else [node]


def _pair(fields: Fields, key: str) -> list[Text]:
    if not fields.has(key):
        return []
    nodes = fields.text_nodes(key)
    node = fields.node_of(key)
    if type(node) is Items and len(node.items) != 2:
        tip = f"write {EXAMPLES['before' if fields.what.endswith('before') else 'rate']}"
        fields.file.fault(node, f'"{key}" in {fields.what} is a list of {len(node.items)}; expected two entries', tip)
    return nodes
