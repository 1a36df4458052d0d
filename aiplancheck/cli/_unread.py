"""Why a printed value cannot be read, in one sentence: the most telling reason, and the language that can read it."""

from __future__ import annotations

from collections.abc import Sequence

from aiplancheck import languages, values
from aiplancheck.cli._spelling import listed, one_of, spelt
from aiplancheck.values import Reader, Unreadable, Value

#: Words that no kind has anything to say about.
_NONSENSE = "…"
#: Kinds that a registry spells out, the same in every language.
_SPELT_OUT = {"boolean", "list"}


def why_not(text: str, kinds: Sequence[str], language: str) -> str:
    """Why a text can be read as none of these kinds in a language."""
    found = languages.load(language)
    name = found.name if found else language
    reason = f"cannot be read as {listed(kinds)} in {name}: {_reason(text, kinds, language)}"
    if not text.strip() or not set(kinds) - _SPELT_OUT:
        return reason
    return f"{reason}; {_elsewhere(text, kinds, language) or 'try --language if it is printed in another one'}"


def _reason(text: str, kinds: Sequence[str], language: str) -> str:
    """The first reason that is not said of any words whatever, or else the first kind's."""
    reader = Reader(language=language)
    reasons = [_refused(spelt(text, kind), kind, reader) for kind in kinds]
    telling = [why for why, kind in zip(reasons, kinds, strict=True) if why != _refused(_NONSENSE, kind, reader)]
    if telling or len(kinds) == 1:
        return (telling or reasons)[0]
    return "it has the form of none of them"


def _refused(text: str, kind: str, reader: Reader) -> str:
    found = values.read(text, kind, reader)
    return found.reason if isinstance(found, Unreadable) else ""


def _elsewhere(text: str, kinds: Sequence[str], language: str) -> str:
    """What the text is in another language, if one can read it and makes more of it than its bare digits."""
    for tag in languages.tags():
        other = languages.load(tag)
        if other is None or tag == Reader(language=language).primary:
            continue
        for kind in kinds:
            read = values.read(spelt(text, kind), kind, Reader(language=tag))
            if isinstance(read, Value) and read.canonical != "".join(filter(str.isdigit, text)):
                return f"in {other.name} it is {one_of(kind)}, {values.show(read)} (--language {tag})"
    return ""
