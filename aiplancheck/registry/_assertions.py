"""Assertions: what one source says about a claim, in a claims file or under `says` in the source's own file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, get_args

from aiplancheck.model import Assertion, Qualified, QualifierRule, Quote, Rank, Voice
from aiplancheck.registry._faults import File, shown
from aiplancheck.registry._fields import Fields, kind_of
from aiplancheck.registry._references import Reference
from aiplancheck.registry._suggest import meant
from aiplancheck.registry._yaml import Entries, Items, Node, Text

IN_SOURCE = frozenset(
    "value none quote qualifiers means because gloss at language voice rank draft note".split()  # noqa: SIM905
)
IN_CLAIM = IN_SOURCE | {"source"}
QUOTE = frozenset({"exact", "prefix", "suffix", "line"})
QUALIFIED = frozenset({"means", "because"})
VOICES: tuple[Voice, ...] = get_args(Voice)
RANKS: tuple[Rank, ...] = get_args(Rank)
#: The one kind whose values are lists.
LIST = "list"
MEMBERS = "write [A, B], even for one member; put a member with a comma in quotes"
NO_QUALIFIERS: Mapping[str, Qualified] = MappingProxyType({})


class Declared(NamedTuple):
    """What an assertion must fit: its claim's id, kind ("" if unknown) and qualifiers (None if unknown)."""

    id: str
    kind: str = ""
    qualifiers: Mapping[str, QualifierRule] | None = None


def read_assertion(file: File, node: Node, declared: Declared, source: str = "") -> Assertion | None:
    """One assertion; `source` is given where the file itself says whose it is. None when it is no mapping."""
    what = f"an assertion of {declared.id}"
    if type(node) is not Entries:
        expected = "value and quote" if source else "source, value and quote"
        tip = 'write "key: value" lines, or {key: value}'
        file.fault(node, f"{what} is {kind_of(node)}; expected a mapping with {expected}", tip)
        return None
    fields = Fields(file, node, what, IN_SOURCE if source else IN_CLAIM)
    none = fields.flag("none")
    return Assertion(
        place=fields.place,
        places=fields.places(),
        source=source or (fields.source("source") if fields.has("source") else ""),
        value=_value(fields, declared, none),
        none=none,
        quotes=_quotes(fields),
        qualifiers=_qualifiers(fields, declared),
        means=_means(fields, declared, none),
        because=_because(fields),
        gloss=fields.text("gloss"),
        where=fields.text("at"),
        language=fields.language("language") or None,
        voice=fields.word("voice", VOICES, "own") or "own",
        rank=fields.word("rank", RANKS, "normal") or "normal",
        draft=fields.flag("draft"),
        note=fields.text("note"),
    )


def _value(fields: Fields, declared: Declared, none: bool) -> str | tuple[str, ...] | None:
    node = fields.node_of("value")
    if none:
        if node is not None:
            tip = "keep the value if the source gives one, or none: true if it says that there is none"
            fields.file.fault(node, f"{fields.what} has both a value and none: true", tip)
        return None
    if node is None:
        if fields.node.pairs.get("value") is None:
            tip = "add what the source prints, or none: true if it says that there is none"
            fields.file.faults.add(fields.place, f'{fields.what} has no "value"', tip)
        else:
            fields.has("value")
        return ""
    return _one_or_list(fields, node, '"value"', declared)


def _one_or_list(fields: Fields, node: Node, what: str, declared: Declared) -> str | tuple[str, ...]:
    """A text, or for a list claim a list of texts."""
    if type(node) is Items:
        if declared.kind not in ("", LIST):
            tip = "write one text; several values are several assertions, or make the claim's kind list"
            fields.file.fault(node, f"{what} in {fields.what} is a list, and the claim's kind is {declared.kind}", tip)
        texts = tuple(text.text for text in fields.as_texts(node, what))
        if not node.items:
            fields.file.fault(
                node, f"{what} in {fields.what} is an empty list", "name its members, or write none: true"
            )
        return texts
    text = fields.as_text(node, what)
    if text is None:
        return ""
    if declared.kind == LIST:
        fields.file.fault(node, f"{what} in {fields.what} is a text, and the claim's kind is list", MEMBERS)
    return text.text


def _means(fields: Fields, declared: Declared, none: bool) -> str | tuple[str, ...] | None:
    node = fields.node_of("means")
    if node is None:
        return None
    if none:
        fields.file.fault(node, f'{fields.what} has both "means" and none: true', "remove one of them")
        return None
    return _one_or_list(fields, node, '"means"', declared)


def _because(fields: Fields) -> str:
    node = fields.text_node("because")
    if node is None:
        return ""
    if fields.node_of("means") is None:
        fields.file.fault(node, f'"because" in {fields.what} without "means"', 'use "note" for a remark')
    return node.text


def _quotes(fields: Fields) -> tuple[Quote, ...]:
    found = (_quote(fields, node) for node in fields.one_or_more("quote"))
    return tuple(quote for quote in found if quote is not None)


def _quote(fields: Fields, node: Node) -> Quote | None:
    place = fields.file.place(node)
    if type(node) is Text:
        return Quote(place=place, exact=node.text)
    if type(node) is not Entries:
        fields.as_text(node, "a quote")
        return None
    inner = Fields(fields.file, node, f"a quote in {fields.what}", QUOTE)
    return Quote(
        place=place,
        places=inner.places(),
        exact=inner.required("exact"),
        prefix=inner.text("prefix"),
        suffix=inner.text("suffix"),
        line=inner.count("line"),
    )


def _qualifiers(fields: Fields, declared: Declared) -> Mapping[str, Qualified]:
    node = fields.mapping("qualifiers")
    if node is None:
        return NO_QUALIFIERS
    found: dict[str, Qualified] = {}
    inner = Fields(fields.file, node, f'"qualifiers" in {fields.what}', None)
    for key, value in node.pairs.values():
        if declared.qualifiers is not None and key.text not in declared.qualifiers:
            undeclared(fields.file, key, declared)
        elif type(value) is Entries:
            found[key.text] = _meant(inner, key.text, value, declared)
        elif (words := qualifier_words(inner, key.text, key.text, declared)) is not None:
            found[key.text] = Qualified(place=inner.file.place(value), printed=words)
    return found


def _meant(fields: Fields, name: str, node: Entries, declared: Declared) -> Qualified:
    inner = Fields(fields.file, node, f"{shown(name)} in {fields.what}", QUALIFIED)
    means = qualifier_words(inner, "means", name, declared) if inner.has("means") else None
    return Qualified(place=inner.place, places=inner.places(), means=means or "", because=inner.required("because"))


def qualifier_words(fields: Fields, key: str, name: str, declared: Declared) -> str | None:
    """What a field gives for a qualifier: a text, or a list as the JSON list that its kind reads; None when absent."""
    node = fields.node_of(key)
    if node is None:
        return None
    rule = (declared.qualifiers or {}).get(name)
    if type(node) is Items and (rule is None or rule.kind in ("", LIST)):
        if rule is not None and rule.claim:
            place = Reference(name, fields.file.path, node.line, node.column)
            fields.file.references.lists.append((rule.claim, place))
        return json.dumps([text.text for text in fields.as_texts(node, shown(key))], ensure_ascii=False)
    text = fields.as_text(node, shown(key))
    if text is not None and rule is not None and rule.kind == LIST:
        fields.file.fault(node, f"{shown(key)} in {fields.what} is a text, and the qualifier's kind is list", MEMBERS)
    return text.text if text is not None else None


def undeclared(file: File, key: Text, declared: Declared) -> None:
    """Notes a qualifier that its claim does not have."""
    known = declared.qualifiers or {}
    otherwise = f"declare it in the claim: qualifiers: {{{key.text}: KIND}}"
    file.fault(key, f"{declared.id} has no qualifier {shown(key.text)}", meant(key.text, known, otherwise))
