"""Putting a source and its text into a registry: never over something silently, never out of it, both whole or none."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from aiplancheck import registry
from aiplancheck.errors import CannotRunError, Fault
from aiplancheck.files import Content, only_writer, write_together
from aiplancheck.intake._draft import Draft
from aiplancheck.intake._earlier import Earlier, unreadable_date
from aiplancheck.intake._entry import checked, written
from aiplancheck.intake._merge import merged
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
        self._seen: dict[Path, str] = {}
        #: How many faults the registry has already; they do not hinder an addition.
        self.faults = len(faults)
        for folder in (self._folder, self._texts):
            self._refuse_leading_out(folder)

    def stale_lines(self, draft: Draft) -> str:
        """The `not_own_voice` of a source whose text is about to change, "" where there is nothing to decide.

        Kept as they are, such lines would make a reader's comment the source's own words.
        """
        earlier = self._earlier(draft)
        return earlier.stale_lines(draft) if earlier is not None else ""

    def entry(self, draft: Draft) -> tuple[str, Source]:
        """The source file's text, and the source that it is.

        Raises CannotRunError when it would not load, is derived from what it cannot be derived from or has a day of
        publication that is none, RegistryError when the file that is there already is broken.
        """
        for name in draft.derived_from:
            if name not in self._sources:
                near = nearest(name, self._sources)
                tip = f"did you mean {near}?" if near else "add it first"
                raise CannotRunError(f"--derived-from names {safe(name)}, which is no source here; {tip}")
        old, earlier = self._old(draft.id), self._earlier(draft)
        path = f"sources/{draft.id}.yaml"
        given = earlier.replaced(draft) if earlier is not None else draft.given
        text = written(draft.fields) if old is None else merged(old, draft.fields, given, path)
        source = checked(text, draft.id, self._folder)
        if new := self._circles({**self._sources, draft.id: source}) - self._circles(self._sources):
            raise CannotRunError(f"--derived-from cannot be: {min(new).message}")
        if "published" in draft.given and (why := unreadable_date(source)):
            raise CannotRunError(
                f"--published takes a date as printed, or YYYY-MM-DD, not “{safe(source.published)}”: {why}"
            )
        return text, source

    def remarks(self, draft: Draft) -> Iterator[str]:
        """What in a source that is there already should be looked at again, now that its text is another."""
        earlier = self._earlier(draft)
        return earlier.remarks(draft) if earlier is not None else iter(())

    def _earlier(self, draft: Draft) -> Earlier | None:
        """The source that is there already, None without, or where its file cannot be made out: `entry` tells why."""
        old, source = self._old(draft.id), self._sources.get(draft.id)
        return Earlier.of(source, old, self._folder) if source is not None and old is not None else None

    def _circles(self, sources: Mapping[str, Source]) -> set[Fault]:
        faults = Faults()
        check_derivations(sources, faults)
        return set(faults.found)

    def hindrances(self, draft: Draft) -> Iterator[str]:
        """What a person should agree to before this draft is written."""
        for other in self._sources.values():
            if other.id != draft.id and self._is_text_of(other, draft):
                yield f"the same text is there already, as {other.id}"
        self._look(self._text(draft.id))
        if os.path.lexists(self._yaml(draft.id)):
            yield f"sources/{draft.id}.yaml is there already; its text would be replaced, what people wrote in it stays"
        elif os.path.lexists(self._text(draft.id)) and self._bytes(self._text(draft.id)) != draft.text:
            yield f"sources/texts/{draft.id}.txt is there already, with another text"

    def put(self, draft: Draft, content: str) -> None:
        """Write text and source file. The text comes first: a source whose text is missing would be worse than one that
        nobody names yet. Raises CannotRunError, also when one of them is not as it was when it was looked at.
        """
        yaml, text = self._yaml(draft.id), self._text(draft.id)
        for path in (text, yaml):
            if os.path.islink(path):
                shown = path.relative_to(self._root).as_posix()
                raise CannotRunError(f"{shown} is a link and is not written through; remove it first")
        try:
            self._texts.mkdir(exist_ok=True)
        except OSError as error:
            raise CannotRunError(f"sources/texts/ cannot be made: {error.strerror}") from None
        with only_writer(self._folder):
            for path in (text, yaml):
                if self._state(path) != self._seen.get(path, self._state(path)):
                    shown = path.relative_to(self._root).as_posix()
                    raise CannotRunError(f"{shown} was changed by somebody else meanwhile; look at it and try again")
            write_together(
                [
                    Content(f"sources/texts/{draft.id}.txt", text, draft.text, not os.path.lexists(text)),
                    Content(f"sources/{draft.id}.yaml", yaml, content.encode(), not os.path.lexists(yaml)),
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
        self._look(path)
        if not os.path.lexists(path):
            return None
        data = None if os.path.islink(path) else self._bytes(path)
        if data is None or len(data) > LARGEST:
            raise CannotRunError(f"sources/{id_}.yaml is there and is no file that can be read; move it away")
        try:
            return data.decode("utf-8")
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

    def _look(self, path: Path) -> None:
        """Note what a file is, the first time that something is decided by it."""
        if path not in self._seen:
            self._seen[path] = self._state(path)

    def _state(self, path: Path) -> str:
        """What a file holds, "" when it is not there."""
        return hashlib.sha256(self._bytes(path) or b"").hexdigest() if os.path.lexists(path) else ""

    def _bytes(self, path: Path) -> bytes | None:
        try:
            return path.read_bytes() if path.is_file() else None
        except OSError:
            return None
