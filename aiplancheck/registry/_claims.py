"""Topic files: the claims of one topic, with what stands under them, and its rules."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from aiplancheck import units, values
from aiplancheck.model import Assertion, Claim, QualifierRule, Rule
from aiplancheck.registry._assertions import LIST, Declared, read_assertion
from aiplancheck.registry._decisions import read_decision, read_out_of_scope, read_silences
from aiplancheck.registry._faults import File, shown
from aiplancheck.registry._fields import Fields, is_language
from aiplancheck.registry._rules import read_rules
from aiplancheck.registry._suggest import meant
from aiplancheck.registry._variants import read_variants
from aiplancheck.registry._yaml import Entries, Items, Node, Text

TOPIC = frozenset({"about", "claims", "rules"})
CLAIM = frozenset(
    "question kind assertions unit cues qualifiers bound separators aliases many ordered open tolerance "  # noqa: SIM905
    "silent out_of_scope decision note".split()
)
RULED = frozenset({"claim"})
NO_RULES: Mapping[str, QualifierRule] = MappingProxyType({})
NO_CUES: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Topic:
    """What one topic file says. `is_whole` is false when its claims could not be made out."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.about = ""
        self.claims: list[Claim] = []
        self.rules: list[Rule] = []
        self.is_whole = False


def read_topic(file: File, node: Entries, name: str) -> Topic:
    """One topic file; claims with faults are there all the same, so that what names them finds them."""
    topic = Topic(name)
    fields = Fields(file, node, f"the topic {name}", TOPIC)
    topic.about = fields.text("about")
    topic.rules = read_rules(fields)
    if "claims" not in node.pairs:
        fields.has("claims")
        return topic
    blocks = [_block(fields, block) for _, block in node.every("claims")]
    topic.is_whole = all(block is not None for block in blocks)
    for block in blocks:
        for key, claim in [*block.pairs.values(), *block.again] if block is not None else ():
            fields.is_id(key, "the claim key")
            topic.claims.append(_read_claim(file, f"{name}.{key.text}", key, claim))
    return topic


def _block(fields: Fields, node: Node) -> Entries | None:
    if type(node) is Text and node.is_absent:
        return Entries(False, node.line, node.column)
    return fields.as_mapping(node, '"claims"', "a claim under each key")


def _read_claim(file: File, id_: str, key: Text, node: Node) -> Claim:
    place = file.place(key)
    if type(node) is not Entries:
        found = "empty" if type(node) is Text and node.is_absent else "no mapping"
        file.fault(key, f"claim {id_} is {found}", "it needs at least a question and a kind below it")
        return Claim(place=place, id=id_, question="", kind="")
    fields = Fields(file, node, f"claim {id_}", CLAIM, place)
    question, kind = fields.required("question"), _kind(fields, "kind") if fields.has("kind") else ""
    qualifiers = _qualifiers(fields)
    # a qualifier that has a fault is known by name all the same
    unclear = {name: QualifierRule(place=place) for name in node_keys(fields, "qualifiers")}
    declared = Declared(id_, kind, {**unclear, **qualifiers})
    silent = read_silences(fields, id_)
    return Claim(
        place=place,
        places=fields.places(),
        id=id_,
        question=question,
        kind=kind,
        assertions=_assertions(fields, declared),
        unit=_unit(fields, kind),
        cues=_cues(fields),
        qualifiers=qualifiers,
        separators=_separators(fields, declared),
        aliases=read_variants(fields, "aliases"),
        many=fields.flag("many"),
        ordered=_of_lists(fields, "ordered", kind),
        open=_of_lists(fields, "open", kind),
        bound=fields.flag("bound"),
        tolerance=fields.optional("tolerance"),
        silent=silent,
        out_of_scope=read_out_of_scope(fields, id_, silent),
        decision=read_decision(fields, declared),
        note=fields.text("note"),
    )


def node_keys(fields: Fields, key: str) -> list[str]:
    """The keys of a field that is a mapping, none otherwise."""
    node = fields.node_of(key)
    return list(node.pairs) if type(node) is Entries else []


def _kind(fields: Fields, key: str) -> str:
    """A field that names a kind of value; "" when it names none."""
    node = fields.text_node(key)
    if node is None:
        return ""
    names = values.kind_names()
    if node.text in names:
        return node.text
    tip = meant(node.text, names, f"write one of: {', '.join(names)}")
    fields.file.fault(node, f"unknown kind {shown(node.text)} in {fields.what}", tip)
    return ""


def _unit(fields: Fields, kind: str) -> str | None:
    node = fields.text_node("unit")
    if node is None:
        return None
    if kind and not units.codes(values.ALIASES.get(kind, kind)):
        fields.file.fault(
            node,
            f'"unit" in {fields.what}, whose kind is {kind}',
            "remove it: numbers, money and percentages have units",
        )
    return node.text


def _of_lists(fields: Fields, key: str, kind: str) -> bool:
    node = fields.node_of(key)
    if node is not None and kind not in ("", LIST):
        fields.file.fault(node, f'"{key}" in {fields.what}, whose kind is {kind}', "remove it: only lists have it")
    return fields.flag(key)


def _assertions(fields: Fields, declared: Declared) -> tuple[Assertion, ...]:
    found = (read_assertion(fields.file, node, declared) for node in fields.items("assertions"))
    return tuple(assertion for assertion in found if assertion is not None)


def _cues(fields: Fields) -> Mapping[str, tuple[str, ...]]:
    """Cue words by language; a plain list serves every language."""
    node = fields.node_of("cues")
    if node is None:
        return NO_CUES
    if type(node) is Items:
        return {"": fields.texts("cues")}
    if type(node) is not Entries:
        fields.as_items(node, '"cues"')
        return NO_CUES
    inner = Fields(fields.file, node, f'"cues" in {fields.what}', None)
    for key, _ in node.pairs.values():
        if not is_language(key.text):
            message = f"{shown(key.text)} in {inner.what} is no language tag"
            fields.file.fault(key, message, "write {en: [word, …], de: […]}, or a plain list")
    return {tag: inner.texts(tag) for tag in node.pairs}


def _qualifiers(fields: Fields) -> Mapping[str, QualifierRule]:
    """What each qualifier of a claim is: a kind, or another claim."""
    node = fields.mapping("qualifiers")
    if node is None:
        return NO_RULES
    found: dict[str, QualifierRule] = {}
    inner = Fields(fields.file, node, f'"qualifiers" in {fields.what}', None)
    for key, value in node.pairs.values():
        inner.is_id(key, "the qualifier")
        if type(value) is Entries:
            found[key.text] = _other_claim(fields.file, value, inner.what)
        elif inner.has(key.text):
            found[key.text] = QualifierRule(place=fields.file.place(value), kind=_kind(inner, key.text))
    return found


def _other_claim(file: File, node: Entries, what: str) -> QualifierRule:
    inner = Fields(file, node, what, RULED)
    claim = inner.text_node("claim") if inner.has("claim") else None
    if claim is not None:
        inner.names_claim(claim)
    return QualifierRule(place=inner.place, places=inner.places(), claim=claim.text if claim is not None else "")


def _separators(fields: Fields, declared: Declared) -> tuple[str, ...]:
    found = fields.text_nodes("separators")
    known = declared.qualifiers or {}
    for index, node in enumerate(found):
        if node.text not in known:
            otherwise = f"declare it first: qualifiers: {{{node.text}: KIND}}"
            message = f"the separator {shown(node.text)} is no qualifier of {declared.id}"
            fields.file.fault(node, message, meant(node.text, known, otherwise))
        elif any(other.text == node.text for other in found[:index]):
            fields.file.fault(node, f"the separator {shown(node.text)} is listed twice", "keep one")
    return tuple(node.text for node in found)
