"""Putting a source and its text into a registry: never over something silently, never out of it, both whole or none."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from aiplancheck import registry
from aiplancheck.errors import CannotRunError, Fault
from aiplancheck.files import Content, write_together
from aiplancheck.intake._draft import Draft
from aiplancheck.intake._entry import checked, merged, written
from aiplancheck.model import Source
from aiplancheck.registry._faults import Faults
from aiplancheck.registry._files import LARGEST, leads_out
from aiplancheck.registry._links import check_derivations
from aiplancheck.registry._suggest import nearest
from aiplancheck.text import safe


class Shelf:
    """A registry's sources/ folder. Raises CannotRunError when it cannot be written to without leaving the registry."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = root / "sources"
        self._texts = self._folder / "texts"
        known, faults = registry.parse(root, allow_empty=True)
        self._sources = known.sources
        #: How many faults the registry has already; they do not hinder an addition.
        self.faults = len(faults)
        for folder in (self._folder, self._texts):
            self._refuse_leading_out(folder)

    def entry(self, draft: Draft) -> tuple[str, Source]:
        """The source file's text, and the source that it is.

        Raises CannotRunError when it would not load or is derived from what it cannot be derived from, RegistryError
        when the file that is there already is broken.
        """
        for name in draft.derived_from:
            if name not in self._sources:
                near = nearest(name, self._sources)
                tip = f"did you mean {near}?" if near else "add it first"
                raise CannotRunError(f"--derived-from names {safe(name)}, which is no source here; {tip}")
        old = self._old(draft.id)
        path = f"sources/{draft.id}.yaml"
        text = written(draft.fields) if old is None else merged(old, draft.fields, draft.given, path)
        source = checked(text, draft.id, self._folder)
        if new := self._circles({**self._sources, draft.id: source}) - self._circles(self._sources):
            raise CannotRunError(f"--derived-from cannot be: {min(new).message}")
        return text, source

    def _circles(self, sources: Mapping[str, Source]) -> set[Fault]:
        faults = Faults()
        check_derivations(sources, faults)
        return set(faults.found)

    def hindrances(self, draft: Draft) -> Iterator[str]:
        """What a person should agree to before this draft is written."""
        for other in self._sources.values():
            if other.id != draft.id and self._is_text_of(other, draft):
                yield f"the same text is there already, as {other.id}"
        if os.path.lexists(self._yaml(draft.id)):
            yield f"sources/{draft.id}.yaml is there already; its text would be replaced, what people wrote in it stays"
        elif os.path.lexists(self._text(draft.id)) and self._bytes(self._text(draft.id)) != draft.text:
            yield f"sources/texts/{draft.id}.txt is there already, with another text"

    def put(self, draft: Draft, content: str) -> None:
        """Write text and source file. The text comes first: a source whose text is missing would be worse than one that
        nobody names yet. Raises CannotRunError; then both files are as they were.
        """
        for path in (self._text(draft.id), self._yaml(draft.id)):
            if os.path.islink(path):
                shown = path.relative_to(self._root).as_posix()
                raise CannotRunError(f"{shown} is a link and is not written through; remove it first")
        try:
            self._texts.mkdir(exist_ok=True)
        except OSError as error:
            raise CannotRunError(f"sources/texts/ cannot be made: {error.strerror}") from None
        write_together(
            [
                Content(f"sources/texts/{draft.id}.txt", self._text(draft.id), draft.text),
                Content(f"sources/{draft.id}.yaml", self._yaml(draft.id), content.encode()),
            ]
        )

    def _yaml(self, id_: str) -> Path:
        return self._folder / f"{id_}.yaml"

    def _text(self, id_: str) -> Path:
        return self._texts / f"{id_}.txt"

    def _refuse_leading_out(self, folder: Path) -> None:
        shown = folder.relative_to(self._root).as_posix()
        if leads_out(str(self._root), str(folder)):
            raise CannotRunError(
                f"{shown}/ is a link that leads out of the registry, and nothing is written through it"
            )
        if os.path.lexists(folder) and not os.path.isdir(folder):
            raise CannotRunError(f"{shown} is no folder; move it away")

    def _old(self, id_: str) -> str | None:
        """The source file that is there, None without. Raises CannotRunError when it cannot be read."""
        path = self._yaml(id_)
        if not os.path.lexists(path):
            return None
        data = None if os.path.islink(path) else self._bytes(path)
        if data is None or len(data) > LARGEST:
            raise CannotRunError(f"sources/{id_}.yaml is there and is no file that can be read; move it away")
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise CannotRunError(f"sources/{id_}.yaml is there and is not UTF-8; mend it first") from None

    def _is_text_of(self, source: Source, draft: Draft) -> bool:
        """Whether a source has this very text, by its sha256 or, where it gives none, by its file."""
        if source.sha256 or not source.text:
            return source.sha256 == draft.sha256
        path = self._folder / source.text
        try:
            same = os.path.getsize(path) == len(draft.text)
        except OSError:
            return False
        return same and hashlib.sha256(self._bytes(path) or b"").hexdigest() == draft.sha256

    def _bytes(self, path: Path) -> bytes | None:
        try:
            return path.read_bytes() if path.is_file() else None
        except OSError:
            return None
