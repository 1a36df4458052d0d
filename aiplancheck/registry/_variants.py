"""Names and their variants: claims/terms.yaml, and a claim's own `aliases`."""

from __future__ import annotations

from collections.abc import Mapping

from aiplancheck.registry._faults import File, shown
from aiplancheck.registry._fields import Fields
from aiplancheck.registry._yaml import Entries, Text
from aiplancheck.text import fold

FIELDS = frozenset({"terms"})


def read_terms(file: File, node: Entries) -> Mapping[str, tuple[str, ...]]:
    """The terms of claims/terms.yaml, headword to variants."""
    fields = Fields(file, node, "claims/terms.yaml", FIELDS)
    if "terms" not in node.pairs:
        fields.has("terms")
    return read_variants(fields, "terms")


def read_variants(fields: Fields, key: str) -> Mapping[str, tuple[str, ...]]:
    """A field that maps a name to its variants; a variant of two names is a fault."""
    found: dict[str, tuple[str, ...]] = {}
    owners: dict[str, Text] = {}
    node = fields.mapping(key)
    if node is None:
        return found
    inner = Fields(fields.file, node, f'"{key}" in {fields.what}', None)
    for headword, _ in node.pairs.values():
        if headword.is_absent:
            fields.file.fault(headword, f'a name in "{key}" is empty', "write the name, or remove the line")
        variants = inner.text_nodes(headword.text)
        found[headword.text] = tuple(variant.text for variant in variants)
        for name in (headword, *variants):
            _own(fields.file, owners, name, headword)
    return found


def _own(file: File, owners: dict[str, Text], name: Text, headword: Text) -> None:
    owner = owners.setdefault(fold(name.text), headword)
    if owner is not headword:
        both = f"{shown(owner.text)} (line {owner.line}) and {shown(headword.text)}"
        message = f"{shown(name.text)} belongs to two names: {both}"
        file.fault(name, message, "keep it under one of them, or join the two")
