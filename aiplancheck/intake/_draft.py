"""From a document to a source: what is recorded, under which id, and where each word of it came from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath
from urllib.parse import urlsplit

from aiplancheck.errors import CannotRunError
from aiplancheck.intake import _address, _language, _limits
from aiplancheck.intake._document import Document, Raw
from aiplancheck.intake._entry import mapping, scalar, sequence
from aiplancheck.intake._slug import slug
from aiplancheck.model import How
from aiplancheck.registry._fields import is_language
from aiplancheck.text import safe

#: Fields that a document or a person gives as a text.
_TEXTS = ("title", "publisher", "author", "url", "language", "published")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a person says about the document; it outweighs what the document says. `texts` are the fields by name.

    `not_own_voice` is None where nothing is said, and empty where there are no such lines.
    """

    id: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    role: str = ""
    derived_from: tuple[tuple[str, How], ...] = ()
    not_own_voice: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A source about to be added: its id, its fields' texts and their YAML, and the text's bytes.

    `given` names the fields that a person gave; `language_is` says how the language is known. `fetched` is the address
    that the text came from, `title_is_guess` where the title is only a first line or a file's name.
    """

    id: str
    texts: Mapping[str, str]
    fields: Mapping[str, str]
    given: frozenset[str]
    text: bytes
    language_is: str
    fetched: str = ""
    title_is_guess: bool = False
    derived_from: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def sha256(self) -> str:
        """Of the text's bytes."""
        return hashlib.sha256(self.text).hexdigest()


def draft(document: Document, raw: Raw, given: Given, today: date) -> Draft:
    """The source that a document becomes. Raises CannotRunError when it has no title or id and none was given."""
    remarks = list(document.remarks)
    language, language_is = _spoken(document, given, remarks)
    title = given.texts.get("title") or _title(document, raw, remarks)
    found = {
        "title": title,
        "publisher": document.publisher,
        "author": document.author,
        "url": raw.url or _usable_url(document.url),
        "published": document.published,
    }
    texts = {name: words for name in _TEXTS if (words := given.texts.get(name) or found.get(name, ""))}
    if language:
        texts["language"] = language
    id_ = given.id or _id(title, document, raw, language)
    data = document.text.encode()
    plain = {
        **texts,
        "retrieved": today.isoformat(),
        "text": f"texts/{id_}.txt",
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    return Draft(
        id=id_,
        texts=texts,
        fields={**{name: scalar(words) for name, words in plain.items()}, **_put_together(given, document)},
        given=frozenset({*given.texts, *_put_together(given, document)} | _emptied(given)),
        text=data,
        language_is=language_is,
        fetched=raw.url,
        title_is_guess=document.title_is_guess or not document.title,
        derived_from=tuple(source for source, _ in given.derived_from),
        remarks=tuple(remarks),
    )


def _put_together(given: Given, document: Document) -> dict[str, str]:
    """Fields that are more than a text, as YAML; only those that were given."""
    found: dict[str, str] = {}
    if given.role:
        found["role"] = given.role
    if given.derived_from:
        entries = [mapping({"source": source, "how": how}) for source, how in given.derived_from]
        found["derived_from"] = entries[0] if len(entries) == 1 else sequence(entries)
    if given.not_own_voice:
        _check_lines(given.not_own_voice, document.lines)
        found["not_own_voice"] = sequence(given.not_own_voice)
    return found


def _emptied(given: Given) -> set[str]:
    return {"not_own_voice"} if given.not_own_voice == () else set()


def _check_lines(ranges: tuple[str, ...], lines: int) -> None:
    for words in ranges:
        last = int(words.rpartition("-")[2])
        if last > lines:
            has = f"{lines:,} lines" if lines != 1 else "1 line"
            raise CannotRunError(f"--not-own-voice names line {last:,}, and the text has {has}")


def _spoken(document: Document, given: Given, remarks: list[str]) -> tuple[str, str]:
    """The language and how it is known. Where a document's words contradict what it declares, none is recorded."""
    if language := given.texts.get("language", ""):
        return language, "as you say"
    guessed = _language.guess(document.text)
    declared = document.language if is_language(document.language) else ""
    base = declared.partition("-")[0].lower()
    if declared and guessed and _language.is_known(base) and base != guessed:
        remarks.append(
            f"it declares its language as {declared} and reads like {guessed}, so none is recorded: give --language"
        )
        return "", ""
    if declared:
        return declared, "declared"
    if guessed:
        return guessed, "detected"
    remarks.append("its language cannot be told from its words, so none is recorded: give --language")
    return "", ""


def _title(document: Document, raw: Raw, remarks: list[str]) -> str:
    if document.title:
        if document.title_is_guess:
            remarks.append("the title is the first line; --title gives another")
        return document.title
    if stem := PurePath(raw.name).stem.strip():
        remarks.append("the title is the file's name; --title gives another")
        name = safe(stem.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
        return name if len(name) <= _limits.LONGEST_NAME else f"{name[: _limits.LONGEST_NAME].rstrip()}…"
    raise CannotRunError(f"{raw.shown} has no title; give one with --title")


def _id(title: str, document: Document, raw: Raw, language: str) -> str:
    """An id from what names the document best: a title it declares, its file's name, its first line, its host."""
    stem = PurePath(raw.name).stem
    host = urlsplit(raw.url).hostname or ""
    names = (stem, title, host) if document.title_is_guess else (title, stem, host)
    for words in names:
        if id_ := slug(words, language):
            return id_
    raise CannotRunError(f"no id can be made of “{safe(title)}”; give one with --id, of a-z, 0-9 and -")


def _usable_url(words: str) -> str:
    """An address that a page declares as its own, "" where it is none that a source may have."""
    try:
        return _address.parse(words).text if words else ""
    except CannotRunError:
        return ""
