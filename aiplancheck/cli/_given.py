"""What the options of `add source` say about a document, checked before anything is read or fetched."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from aiplancheck.errors import CannotRunError
from aiplancheck.text import safe

if TYPE_CHECKING:
    from aiplancheck.intake._draft import Given
    from aiplancheck.model import How

#: File systems take names of 255 bytes; an id stands in every line of a report as well.
_LONGEST_ID = 100
_LINES = re.compile(r"([1-9]\d{0,8})(?:-([1-9]\d{0,8}))?", re.ASCII)


def given_by(
    id_: str, texts: Mapping[str, str], role: str, derived_from: Sequence[str], not_own_voice: Sequence[str]
) -> Given:
    """What was given, "" being nothing. Raises CannotRunError naming the option that cannot be."""
    from aiplancheck.intake._draft import Given
    from aiplancheck.registry._fields import ID
    from aiplancheck.registry._sources import ROLES

    if id_ and not (ID.fullmatch(id_) and len(id_) <= _LONGEST_ID and id_.strip("-")):
        raise CannotRunError(f"--id takes at most {_LONGEST_ID} of a-z, 0-9 and - (not - alone), not “{safe(id_)}”")
    if role and role not in ROLES:
        raise CannotRunError(f"--role takes {', '.join(ROLES)}, not “{safe(role)}”")
    return Given(
        id=id_,
        texts={name: _text(name, words) for name, words in texts.items() if words},
        role=role,
        derived_from=tuple(_derivation(words) for words in derived_from),
        not_own_voice=lines_given(not_own_voice) if not_own_voice else None,
    )


def lines_given(given: Sequence[str]) -> tuple[str, ...]:
    """Lines and ranges as a person writes them; "none" alone is none. Raises CannotRunError for anything else."""
    found = [words.strip() for several in given for words in several.split(",")]
    return () if found == ["none"] else tuple(_range(words) for words in found)


def seconds_given(words: float) -> float:
    """A limit of time. Raises CannotRunError for what is no time to wait."""
    if not 0.1 <= words <= 3600:  # nan is neither
        raise CannotRunError(f"--timeout takes seconds from 0.1 to 3600, not {words:g}")
    return words


def _text(name: str, words: str) -> str:
    from aiplancheck.intake import _address
    from aiplancheck.registry._fields import is_language

    try:
        words.encode()
    except UnicodeEncodeError:
        raise CannotRunError(f"--{name} is not UTF-8") from None
    if not words.strip():
        raise CannotRunError(f"--{name} is blank; leave it out or fill it in")
    if name == "language" and not is_language(words):
        raise CannotRunError(f"--language takes a tag such as en, de or pt-BR, not “{safe(words)}”")
    if name == "url":
        _address.parse(words)
    return words


def _derivation(words: str) -> tuple[str, How]:
    from aiplancheck.registry._sources import HOWS

    source, _, how = words.partition(":")
    for known in HOWS:
        if source and how == known:
            return source, known
    raise CannotRunError(f"--derived-from takes SOURCE:HOW with HOW of {', '.join(HOWS)}, not “{safe(words)}”")


def _range(words: str) -> str:
    match = _LINES.fullmatch(words)
    if match is None or int(match[2] or match[1]) < int(match[1]):
        raise CannotRunError(f"--not-own-voice takes lines such as 3 or 14-24, or none, not “{safe(words)}”")
    return words
