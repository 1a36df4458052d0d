"""Languages as data: one file a language, named by its BCP 47 tag; a new language is a new file.

A region changes what its file's `regions` says: de-CH prints a decimal point, en-AU means its own dollar.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from aiplancheck.languages._language import Example, Language
from aiplancheck.languages._parse import language as _language
from aiplancheck.languages._section import LanguageError

__all__ = ["Example", "Language", "LanguageError", "articles", "function_words", "load", "tags"]

_FOLDER = Path(__file__).parent
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@cache
def tags() -> tuple[str, ...]:
    """The tags that have a file, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))


@cache
def load(tag: str) -> Language | None:
    """The language of a BCP 47 tag, its region's ways included; None without a file for it or its base.

    Raises LanguageError where a file is not as it should be.
    """
    base, _, rest = tag.partition("-")
    if base.lower() not in tags():
        return None
    content = _content(base.lower())
    regions = content.get("regions", {})
    region = rest.rpartition("-")[2].upper()
    if region and isinstance(regions, Mapping) and region in regions:
        content = _laid_over(content, regions[region], f"{base.lower()}.yaml: regions: {region}")
    return _language(content, tag, f"{base.lower()}.yaml")


@cache
def articles(tag: str) -> frozenset[str]:
    """Words that may open a name without being part of it ("the").

    None for a language without a file; those of every language for "", words in a language that nobody declared.
    """
    if not tag:
        return frozenset[str]().union(*(articles(known) for known in tags()))
    found = load(tag)
    return frozenset() if found is None else found.articles


@cache
def function_words(tag: str) -> frozenset[str]:
    """Words of a language that carry grammar only ("of", "was"), articles included, casefolded.

    None for a language without a file; those of every language for "", words in a language that nobody declared.
    """
    if not tag:
        return frozenset[str]().union(*(function_words(known) for known in tags()))
    found = load(tag)
    return frozenset() if found is None else found.function_words | found.articles


@cache
def _content(base: str) -> Mapping[str, Any]:
    path = _FOLDER / f"{base}.yaml"
    loader = _Loader(path.read_text(encoding="utf-8"))
    try:
        while not isinstance(loader.get_event(), yaml.DocumentStartEvent):
            continue
        content = _built(loader, loader.get_event(), path.name)
    finally:
        loader.dispose()
    if not isinstance(content, dict):
        raise LanguageError(f"{path.name}: expected a mapping")
    return content


def _built(loader: Any, event: Any, name: str) -> Any:
    """What begins with an event; every scalar is text. From events, because nodes take twice the time.

    PyYAML keeps the last of two equal keys silently, so they are refused.
    """
    kind = type(event)
    if kind is yaml.ScalarEvent:
        return event.value
    if kind is yaml.SequenceStartEvent:
        items = []
        while type(event := loader.get_event()) is not yaml.SequenceEndEvent:
            items.append(event.value if type(event) is yaml.ScalarEvent else _built(loader, event, name))
        return items
    if kind is not yaml.MappingStartEvent:
        raise LanguageError(f"{name}: line {_line(event)}: expected text, a list or a mapping")
    found: dict[str, Any] = {}
    while type(key := loader.get_event()) is not yaml.MappingEndEvent:
        if type(key) is not yaml.ScalarEvent:
            raise LanguageError(f"{name}: line {_line(key)}: expected a key")
        if key.value in found:
            raise LanguageError(f"{name}: line {_line(key)}: the key {key.value!r} stands there twice")
        found[key.value] = _built(loader, loader.get_event(), name)
    return found


def _line(event: Any) -> int:
    line: int = event.start_mark.line
    return line + 1


def _laid_over(content: Mapping[str, Any], changes: object, where: str) -> Mapping[str, Any]:
    """The content with a region's changes: mappings merge, everything else is replaced."""
    if not isinstance(changes, Mapping):
        raise LanguageError(f"{where}: expected a mapping")
    merged = dict(content)
    for key, change in changes.items():
        old = merged.get(key)
        merged[key] = _laid_over(old, change, where) if isinstance(old, Mapping) else change
    return merged
