"""How much fits on a page: parts are taken in order until the room is used up, and what is cut is said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aiplancheck.renderers._markdown.footnotes import Footnotes

#: A comment on GitHub takes 65,536 characters; some are left for what people write around the report.
PAGE = 60_000
#: What is kept free for headings, and for the sentences that say what was cut.
RESERVE = 3_000
#: The command that cuts nothing.
EVERYTHING = "`aiplancheck report --format markdown --all`"


@dataclass(frozen=True, slots=True)
class Part:
    """Something that is shown whole or not at all, with the footnotes that it cites."""

    texts: tuple[str, ...]
    notes: Footnotes | None = None


class Room:
    """The characters left on the page; None is as many as it takes."""

    def __init__(self, characters: int | None) -> None:
        self._left = characters

    def use(self, text: str) -> str:
        """The text, which is shown whatever is left."""
        if self._left is not None:
            self._left -= len(text)
        return text

    def share(self, of: float) -> Room:
        """A room that is a part of what is left; what it uses has to be used here too."""
        return Room(None if self._left is None else int(max(self._left, 0) * of))

    def take(self, parts: Iterable[Part]) -> list[Part]:
        """Those that still fit, in order; one that is too long does not keep out the shorter ones after it."""
        taken = []
        for part in parts:
            size = _size(part)
            if self._left is None or size <= self._left:
                self._left = None if self._left is None else self._left - size
                taken.append(part)
        return taken


def _size(part: Part) -> int:
    texts = [*part.texts, *(part.notes.definitions() if part.notes else ())]
    return sum(len(text) + 2 for text in texts)
