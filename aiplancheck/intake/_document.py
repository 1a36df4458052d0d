"""What comes in, what is made of it, and what a format is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from aiplancheck.errors import CannotRunError

_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """Bytes as they came, and what is known about them from outside.

    `name` is a file's name or the last part of an address, "" for standard input; `shown` is how messages call it.
    `media_type` and `charset` are what a server said, `encoding` is what a person said; `url` is where the bytes came
    from in the end.
    """

    data: bytes
    shown: str
    name: str = ""
    url: str = ""
    media_type: str = ""
    charset: str = ""
    encoding: str = ""
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

    @property
    def lines(self) -> int:
        """How many lines it has, as quotations count them; what follows the last line's end is none."""
        ends = len(_LINE_END.findall(self.text))
        return ends + (not self.text.endswith(("\n", "\r")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format of documents.

    `signature` tells whether bytes look like it; where it is `binding` that outweighs a name or a media type.
    `extract` gives the text, and raises CannotRunError when the bytes cannot be read as this format. It runs `apart`,
    in a process of its own, where bytes can make it take very long.
    """

    name: str
    what: str
    endings: tuple[str, ...]
    media_types: tuple[str, ...]
    signature: Callable[[bytes], bool]
    binding: bool
    apart: bool
    extract: Callable[[Raw], Document]


def needs(what: str, extra: str) -> CannotRunError:
    """The failure to read something for want of an optional package, which names the extra that brings it."""
    return CannotRunError(f"{what} needs a package that is not installed; run: pip install 'aiplancheck[{extra}]'")
