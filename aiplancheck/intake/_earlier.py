"""A source that is there already and gets a new text: what in its file was about the old one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from aiplancheck.errors import CannotRunError
from aiplancheck.intake import _address
from aiplancheck.intake._draft import Draft
from aiplancheck.intake._merge import keys
from aiplancheck.model import Source
from aiplancheck.text import fold, safe
from aiplancheck.values import Reader, Relation, Unreadable, canonical, relate

#: What a document says about itself, or is found out about it; each can be given.
_FOUND = ("title", "publisher", "author", "url", "language", "published")
#: What people record about a text.
_ABOUT_THE_TEXT = ("read", "says")


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """The source with its file's content, and the bytes of its text, None where that is not there."""

    source: Source
    content: str
    text: bytes | None

    @staticmethod
    def of(source: Source, content: str, folder: Path) -> Earlier:
        """The earlier state of a source in a sources/ folder."""
        path = folder / source.text if source.text else None
        try:
            text = path.read_bytes() if path is not None and path.is_file() else None
        except OSError:
            text = None
        return Earlier(source=source, content=content, text=text)

    def is_about(self, draft: Draft) -> bool:
        """Whether what was recorded is surely about this very text: by its sha256 and its file, as far as they are."""
        known = {self.source.sha256} - {""}
        if self.text is not None:
            known.add(hashlib.sha256(self.text).hexdigest())
        return known == {draft.sha256}

    def stale_lines(self, draft: Draft) -> str:
        """The lines that are not the source's own voice in the old text, where nobody says which are in the new one."""
        if not self.source.not_own_voice or "not_own_voice" in draft.given or self.is_about(draft):
            return ""
        return ", ".join(
            str(first) if first == last else f"{first}-{last}" for first, last in self.source.not_own_voice
        )

    def replaced(self, draft: Draft) -> frozenset[str]:
        """The fields that are to be replaced: what was given, and the address when the text came from another."""
        moved = bool(draft.fetched) and not _is_same("url", self.source.url, draft.fetched, "")
        return draft.given | ({"url"} if moved else set())

    def remarks(self, draft: Draft) -> Iterator[str]:
        """What a person should look at again."""
        path = f"sources/{draft.id}.yaml"
        is_same_text = self.is_about(draft)
        if not is_same_text:
            stood = [name for name in _ABOUT_THE_TEXT if name in keys(self.content, path)]
            if stood:
                were = "were" if len(stood) > 1 else "was"
                yield f"{path}: “{' and '.join(stood)}” {were} written about the old text; look at it again"
        for name in _FOUND:
            old, new = getattr(self.source, name), draft.texts.get(name, "")
            if name in draft.given or not old or not new or _is_same(name, old, new, self.source.language):
                continue
            if name in self.replaced(draft):
                yield f"{path}: {name} was “{safe(old)}” and is now “{safe(new)}”, where the new text came from"
            elif not (name == "title" and draft.title_is_guess and is_same_text):
                yield f"{path} keeps {name} “{safe(old)}”; found now: “{safe(new)}” (--{name} changes it)"


def _is_same(name: str, old: str, new: str, language: str) -> bool:
    """Whether two values of a field do not contradict each other."""
    if name == "url":
        return _plain(old) == _plain(new)
    if name == "language":
        return _base(old) == _base(new)
    if name == "published":
        reader = Reader(language=language or "en")
        one, other = canonical(old, "date", reader), canonical(new, "date", reader)
        if not isinstance(one, Unreadable) and not isinstance(other, Unreadable):
            return relate(one, other).relation is not Relation.DISJOINT
    return fold(old) == fold(new)


def _plain(url: str) -> str:
    try:
        return _address.parse(url).text
    except CannotRunError:
        return url


def _base(tag: str) -> str:
    return tag.partition("-")[0].lower()


def unreadable_date(source: Source) -> str:
    """Why the day of publication cannot be read, by the reading that the check `source-date` makes; "" when it can."""
    if not source.published:
        return ""
    read: object = canonical(source.published, "date", Reader(language=source.language or "en"))
    return read.reason if isinstance(read, Unreadable) else ""
