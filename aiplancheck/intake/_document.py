"""What comes in, what is made of it, and what a format is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from aiplancheck.errors import CannotRunError


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """Bytes as they came, and what is known about them from outside.

    `name` is a file's name or the last part of an address, "" for standard input; `shown` is how messages call it.
    `media_type` and `charset` are what a server said; `url` is where the bytes came from in the end.
    """

    data: bytes
    shown: str
    name: str = ""
    url: str = ""
    media_type: str = ""
    charset: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document's text and what it says about itself; "" is what it does not say.

    `title_is_guess` where the title is only the text's first line. `remarks` tell what a person should know:
    conversions, guesses, what was left out.
    """

    text: str
    title: str = ""
    title_is_guess: bool = False
    author: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    pages: int | None = None
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format of documents.

    `signature` tells whether bytes look like it; where it is `binding` that outweighs a name or a media type.
    `extract` gives the text, and raises CannotRunError when the bytes cannot be read as this format.
    """

    name: str
    what: str
    endings: tuple[str, ...]
    media_types: tuple[str, ...]
    signature: Callable[[bytes], bool]
    binding: bool
    extract: Callable[[Raw], Document]


def needs(what: str, extra: str) -> CannotRunError:
    """The failure to read something for want of an optional package, which names the extra that brings it."""
    return CannotRunError(f"{what} needs a package that is not installed; run: pip install 'aiplancheck[{extra}]'")
