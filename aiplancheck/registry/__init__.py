"""The registry: YAML and settings to the model, with all faults of all files in one run."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from aiplancheck.errors import Fault, Place, RegistryError
from aiplancheck.model import Assertion, Claim, Registry, Source
from aiplancheck.registry import _files, _links
from aiplancheck.registry._assertions import Declared, read_assertion
from aiplancheck.registry._claims import Topic, read_topic
from aiplancheck.registry._faults import Faults, File, shown
from aiplancheck.registry._fields import ID, kind_of
from aiplancheck.registry._references import References
from aiplancheck.registry._settings import read_settings
from aiplancheck.registry._sources import read_says, read_source
from aiplancheck.registry._variants import read_terms
from aiplancheck.registry._yaml import Entries, Node, Text, compose

__all__ = ["load", "parse"]

T = TypeVar("T")


def load(root: Path, *, allow_empty: bool = False) -> Registry:
    """Everything written in a registry's root folder: claims/, sources/ and settings.

    Raises RegistryError with all faults of all files. No claim at all is a fault too, unless `allow_empty`.
    """
    registry, faults = parse(root, allow_empty=allow_empty)
    if faults:
        raise RegistryError(faults)
    return registry


def parse(root: Path, *, allow_empty: bool = False) -> tuple[Registry, tuple[Fault, ...]]:
    """What could be made out of a registry, and all faults of all its files, sorted by place.

    With faults the registry may lack what they stand for, and name what is not there; it is whole only without any.
    """
    with _without_collector():
        loader = _Loader(os.path.abspath(root))
        registry = loader.registry(allow_empty=allow_empty)
    return registry, tuple(sorted(loader.faults.found))


@contextmanager
def _without_collector() -> Iterator[None]:
    """Nothing that is built here is garbage; looking for some takes a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            if not gc.get_freeze_count():
                # counts everything as old, or the next allocation looks through all of it
                gc.freeze()
                gc.unfreeze()
            gc.enable()


class _Loader:
    """One run over the files; faults and references gather as they are read."""

    def __init__(self, root: str) -> None:
        self.faults = Faults()
        self._root = root
        self._references = References()
        self._topics: list[Topic] = []
        self._claims: dict[str, Claim] = {}
        self._sources: dict[str, Source] = {}
        self._said: dict[str, list[Assertion]] = {}

    def registry(self, *, allow_empty: bool) -> Registry:
        settings = read_settings(self._root, self.faults)
        found = _files.find(self._root, "claims", self.faults)
        terms = self._read_file("claims", found.files.pop("terms", None), "claims/terms.yaml", read_terms) or {}
        self._read_topics(found)
        sources = _files.find(self._root, "sources", self.faults)
        for id_, path in sources.files.items():
            self._read_source(id_, path)
        self._join()
        self._link(found, sources)
        if not allow_empty and not self._claims and all(topic.is_whole for topic in self._topics) and not found.unread:
            self.faults.add(Place("claims"), "there is no claim to check", "add claims/TOPIC.yaml with a claim in it")
        return Registry(
            claims=self._claims,
            sources=self._sources,
            rules=tuple(rule for topic in self._topics for rule in topic.rules),
            terms=terms,
            topics={topic.name: topic.about for topic in self._topics},
            settings=settings,
        )

    def _read_topics(self, found: _files.Found) -> None:
        for name, path in found.files.items():
            self._check_stem("claims", name)
            read = partial(read_topic, name=name)
            topic = self._read_file("claims", path, f"topic {name}", read) or Topic(name)
            self._topics.append(topic)
            for claim in topic.claims:
                self._claims.setdefault(claim.id, claim)
        self._claims = dict(sorted(self._claims.items()))

    def _read_source(self, id_: str, path: str) -> None:
        self._check_stem("sources", id_)
        source = self._read_file("sources", path, f"source {id_}", lambda file, node: self._source(file, id_, node))
        if source is not None:
            self._sources[id_] = source

    def _source(self, file: File, id_: str, node: Entries) -> Source:
        for key, nodes in read_says(file, id_, node):
            claim = self._claims.get(key.text)
            declared = Declared(key.text, claim.kind, claim.qualifiers) if claim else Declared(key.text)
            found = (read_assertion(file, assertion, declared, id_) for assertion in nodes)
            self._said.setdefault(key.text, []).extend(assertion for assertion in found if assertion is not None)
        return read_source(file, id_, node, os.path.join(self._root, "sources"))

    def _join(self) -> None:
        """Assertions of the sources' own files, behind those of the claims files."""
        for id_, said in self._said.items():
            if (claim := self._claims.get(id_)) is not None:
                self._claims[id_] = replace(claim, assertions=(*claim.assertions, *said))

    def _link(self, topics: _files.Found, sources: _files.Found) -> None:
        unsure = {topic.name for topic in self._topics if not topic.is_whole} | topics.unread
        known = _links.Known(self._claims, {*sources.files, *sources.unread}, unsure)
        _links.check_references(self._references, known, self.faults)
        _links.check_cells(self._claims.values(), self.faults)
        _links.check_lists(self._references, self._claims, self.faults)
        _links.check_derivations(self._sources, self.faults)
        _links.check_qualifiers(self._claims, self.faults)

    def _read_file(self, folder: str, path: str | None, what: str, read: Callable[[File, Entries], T]) -> T | None:
        """A file's content through `read`, or None when it is not there or has no mapping in it."""
        if path is None:
            return None
        file = File(f"{folder}/{_files.printable(os.path.basename(path))}", self.faults, self._references)
        text = _files.read(path, file)
        node = compose(text, file) if text is not None else None
        if node is None:
            return None
        if isinstance(node, Entries):
            return read(file, node)
        _no_mapping(file, node, what)
        return None

    def _check_stem(self, folder: str, stem: str) -> None:
        if not ID.fullmatch(stem):
            place = Place(f"{folder}/{_files.printable(stem)}.yaml")
            message = f"the file name {shown(_files.printable(stem))} has characters that an id cannot have"
            self.faults.add(place, message, "rename the file, with a-z, 0-9 and - only")


def _no_mapping(file: File, node: Node, what: str) -> None:
    if isinstance(node, Text) and node.plain:
        file.fault(node, f"{shown(node.text)} has no colon after the key", 'write it as "key: value"')
    else:
        file.fault(node, f"{what} is {kind_of(node)}; expected a mapping", 'write "key: value" lines')
