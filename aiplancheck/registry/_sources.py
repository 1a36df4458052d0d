"""Source files: one document each, and what may be said about it in its own file."""

from __future__ import annotations

import os
import re
from pathlib import PurePosixPath, PureWindowsPath
from typing import get_args

from aiplancheck.model import Derivation, How, Read, Role, Source
from aiplancheck.registry._faults import File, shown
from aiplancheck.registry._fields import Fields
from aiplancheck.registry._files import leads_out
from aiplancheck.registry._references import Reference
from aiplancheck.registry._yaml import Entries, Node, Text

SOURCE = frozenset(
    "title publisher author url archive_url language published retrieved role derived_from origin text sha256 "  # noqa: SIM905
    "not_own_voice read says ours note".split()
)
DERIVATION = frozenset({"source", "how"})
READ = frozenset({"claims", "by", "date"})
HOWS: tuple[How, ...] = get_args(How)
ROLES: tuple[Role, ...] = get_args(Role)
_URL = re.compile(r"https?://[^\s\x00-\x20\x7f]+", re.IGNORECASE)
_SHA256 = re.compile("[0-9A-Fa-f]{64}")
_LINES = re.compile("([0-9]{1,9})(?:-([0-9]{1,9}))?")
_GLOB = re.compile(r"[a-z0-9.*-]+")


def read_source(file: File, id_: str, node: Entries, folder: str) -> Source:
    """One source; `folder` is the path of sources/, for links that lead out of it. `says` is read elsewhere."""
    fields = Fields(file, node, f"source {id_}", SOURCE)
    return Source(
        place=fields.place,
        places=fields.places(),
        id=id_,
        title=fields.required("title"),
        publisher=fields.text("publisher"),
        author=fields.text("author"),
        url=_url(fields, "url"),
        archive_url=_url(fields, "archive_url"),
        language=fields.language("language"),
        published=fields.text("published"),
        retrieved=fields.text("retrieved"),
        role=fields.word("role", ROLES),
        derived_from=_derived_from(fields, id_),
        origin=fields.text("origin"),
        text=_text_path(fields, folder),
        sha256=_sha256(fields),
        not_own_voice=_not_own_voice(fields),
        read=tuple(r for node in fields.one_or_more("read") if (r := _read(fields, node)) is not None),
        ours=fields.flag("ours"),
        note=fields.text("note"),
    )


def read_says(file: File, id_: str, node: Entries) -> list[tuple[Text, list[Node]]]:
    """What a source's file says itself: the claim's id and the nodes of its assertions."""
    fields = Fields(file, node, f"source {id_}", None)
    found: list[tuple[Text, list[Node]]] = []
    for _, says in node.every("says"):
        if type(says) is Text and says.is_absent:
            continue
        entries = fields.as_mapping(says, '"says"', "an assertion under each claim's id")
        if entries is None:
            continue
        inner = Fields(file, entries, f'"says" in {fields.what}', None)
        for key, value in [*entries.pairs.values(), *entries.again]:
            fields.names_claim(key)
            absent = type(value) is Text and value.is_absent
            if absent:
                file.fault(key, f"{shown(key.text)} in {inner.what} is empty", "write {value: …, quote: …} after it")
            found.append((key, [] if absent else _one_or_more(inner, key, value)))
    return found


def _one_or_more(fields: Fields, key: Text, value: Node) -> list[Node]:
    return [value] if type(value) in (Entries, Text) else fields.as_items(value, shown(key.text))


def _derived_from(fields: Fields, id_: str) -> tuple[Derivation, ...]:
    found: list[Derivation] = []
    for node in fields.one_or_more("derived_from"):
        entries = fields.as_mapping(node, '"derived_from"', "source and how")
        if entries is None:
            continue
        inner = Fields(fields.file, entries, f'"derived_from" in {fields.what}', DERIVATION)
        source = inner.source("source") if inner.has("source") else ""
        how = inner.word("how", HOWS) if inner.has("how") else None
        derivation = Derivation(place=inner.place, places=inner.places(), source=source, how=how or "citation")
        if source == id_:
            fields.file.faults.add(
                derivation.at("source"), f"{id_} is derived from itself", "name the source it goes back to"
            )
        elif any(other.source == source for other in found):
            fields.file.faults.add(
                derivation.at("source"), f"{id_} is derived from {shown(source)} twice", "keep one entry"
            )
        found.append(derivation)
    return tuple(found)


def _read(fields: Fields, node: Node) -> Read | None:
    entries = fields.as_mapping(node, '"read"', "claims, by and date")
    if entries is None:
        return None
    inner = Fields(fields.file, entries, f'"read" in {fields.what}', READ)
    globs = inner.text_nodes("claims") if inner.has("claims") else []
    for glob in globs:
        if _GLOB.fullmatch(glob.text):
            fields.file.references.globs.append(Reference(glob.text, fields.file.path, glob.line, glob.column))
        else:
            fields.file.fault(
                glob, f"{shown(glob.text)} is no claim's id and no pattern", "write ids, with * for any part: topic.*"
            )
    return Read(
        place=inner.place,
        places=inner.places(),
        claims=tuple(glob.text for glob in globs),
        by=inner.text("by"),
        date=inner.day("date"),
    )


def _url(fields: Fields, key: str) -> str:
    node = fields.text_node(key)
    if node is None:
        return ""
    if not _URL.fullmatch(node.text):
        message = f'"{key}" in {fields.what} is {shown(node.text)}; expected a web address'
        fields.file.fault(node, message, "write https://… or http://…, without blanks")
    return node.text


def _sha256(fields: Fields) -> str:
    node = fields.text_node("sha256")
    if node is None:
        return ""
    if not _SHA256.fullmatch(node.text):
        message = f'"sha256" in {fields.what} has {len(node.text)} characters; expected 64 of 0-9 and a-f'
        if len(node.text) == 64:
            message = f'"sha256" in {fields.what} has characters that are none of 0-9 and a-f'
        fields.file.fault(node, message, "compute it anew, for instance with sha256sum")
    return node.text.lower()


def _not_own_voice(fields: Fields) -> tuple[tuple[int, int], ...]:
    """Lines and inclusive ranges, from 1."""
    found: list[tuple[int, int]] = []
    for node in fields.text_nodes("not_own_voice"):
        match = _LINES.fullmatch(node.text)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if match and 1 <= first <= last:
            found.append((first, last))
        else:
            message = f'{shown(node.text)} in "not_own_voice" of {fields.what} is no line'
            fields.file.fault(node, message, "write a line such as 14, or a range such as 14-24, from 1 upwards")
    return tuple(found)


def _text_path(fields: Fields, folder: str) -> str:
    """A path relative to sources/; it need not exist, and may not lead out."""
    node = fields.text_node("text")
    if node is None:
        return ""
    found = PurePosixPath(node.text)
    message = ""
    if "\0" in node.text or "\\" in node.text:
        message = "has a character that a path here cannot have"
    elif found.is_absolute() or PureWindowsPath(node.text).drive:
        message = "is an absolute path"
    elif ".." in found.parts:
        message = "leads out of the registry with .."
    elif leads_out(folder, os.path.join(folder, node.text)):
        message = "leads out of the registry through a link"
    if message:
        tip = "write a path below sources/, such as texts/name.txt; texts kept elsewhere are found with --texts DIR"
        fields.file.fault(node, f'"text" in {fields.what} {message}: {shown(node.text)}', tip)
    return node.text
