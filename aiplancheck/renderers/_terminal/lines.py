"""Lines for a terminal: styled pieces of safe text, wrapped and elided by columns, spelt plainly or with ANSI colour.

Every word that comes from a registry enters through `span`, which makes it safe to show. A style never says
anything that the words do not say too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import takewhile

from aiplancheck.renderers import Look
from aiplancheck.renderers._elision import NEVER_FIRST, clusters, cut, elided
from aiplancheck.text import columns, safe

#: Below this nothing useful fits; narrower columns get lines of this width.
NARROWEST = 10
#: Stands for a blank at which no line breaks; never part of safe text.
GLUE = "\0"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line; `text` is safe to show, `style` is one of Rich's style names or empty."""

    text: str
    style: str = ""


Line = tuple[Span, ...]


def span(words: str, style: str = "") -> Span:
    """A piece with any words, made safe."""
    return Span(safe(words), style)


def glued(words: str, style: str = "") -> Span:
    """A piece of the program's own words that stay on one line."""
    return Span(words.replace(" ", GLUE), style)


def width_of(pieces: Sequence[Span]) -> int:
    """How many columns the pieces take."""
    return sum(columns(piece.text) for piece in pieces)


def padded(words: str, width: int) -> str:
    """The words, elided and filled up with blanks, in exactly `width` columns."""
    fitting = elided(words, width)
    return fitting + " " * (width - columns(fitting))


def wrapped(pieces: Sequence[Span], width: int, *, hang: int = 0, most: int = 0) -> list[Line]:
    """The pieces in lines of at most `width` columns, from the second on indented by `hang`.

    Lines break at blanks and between wide characters; a word that is longer than a line is cut. `most` lines
    at most (0: as many as it takes): an ellipsis shows that there was more.
    """
    width = max(width, NARROWEST)
    lines = _Filler(width, min(hang, width // 2)).fill(pieces, most)
    if not most or len(lines) <= most:
        return lines
    return _cut(lines[:most], width)


def painted(lines: Sequence[Line], look: Look) -> str:
    """The text of all lines, each with its newline; with `look.colour` in ANSI styles."""
    bare = [_stripped(tuple(Span(p.text.replace(GLUE, " "), p.style) for p in line)) for line in lines]
    if not look.colour:
        return "".join("".join(piece.text for piece in line) + "\n" for line in bare)
    from rich.console import Console  # only colour needs it
    from rich.text import Text

    out = StringIO()
    # everything that Rich would take from the environment is given, so that the same report gives the same bytes
    console = Console(
        file=out, force_terminal=True, color_system="standard", no_color=False, legacy_windows=False, width=look.width
    )
    for line in bare:
        text = Text.assemble(*((piece.text, piece.style) for piece in line))
        console.print(text, soft_wrap=True, markup=False, emoji=False, highlight=False)
    return out.getvalue()


class _Filler:
    """Fills lines with words, one after the other."""

    def __init__(self, width: int, hang: int) -> None:
        self._width, self._hang = width, hang
        self._lines: list[list[Span]] = [[]]
        self._used = 0

    def fill(self, pieces: Sequence[Span], most: int = 0) -> list[Line]:
        """The lines; where more than `most` (0: any number) are needed, at least one more than that."""
        for blanks, word in _words(pieces):
            if most and len(self._lines) > most:
                break
            size = width_of(word)
            if self._used + blanks + size <= self._width:
                self._put(blanks, word)
            elif size <= self._width - self._hang:
                self._break()
                self._put(0, word)
            else:
                self._cut_up(blanks, word)
        return [_joined(line) for line in self._lines]

    def _put(self, blanks: int, word: Sequence[Span]) -> None:
        line = self._lines[-1]
        if blanks:
            line.append(Span(" " * blanks))
        line.extend(word)
        self._used += blanks + width_of(word)

    def _break(self) -> None:
        self._lines.append([Span(" " * self._hang)] if self._hang else [])
        self._used = self._hang

    def _cut_up(self, blanks: int, word: Sequence[Span]) -> None:
        """A word that fits into no line: where it stands if some of it fits there, otherwise from the next line on."""
        if self._used + blanks + NARROWEST > self._width:
            self._break()
        elif blanks:
            self._put(blanks, ())
        for piece in word:
            for cluster in clusters(piece.text):
                if self._used + columns(cluster) > self._width:
                    self._break()
                self._put(0, [Span(cluster, piece.style)])


def _words(pieces: Sequence[Span]) -> Iterator[tuple[int, list[Span]]]:
    """The words with the number of blanks before them; a word may consist of pieces of several styles."""
    blanks, word, broke = 0, list[Span](), False
    for piece in pieces:
        for part in _parts(piece.text):
            breaks = broke and part[0] not in NEVER_FIRST
            if word and (part.isspace() or breaks):
                yield blanks, word
                blanks, word = 0, []
            if part.isspace():
                blanks += len(part)
            else:
                word.append(Span(part, piece.style))
            broke = columns(part[0]) == 2
    if word:
        yield blanks, word


def _parts(text: str) -> Iterator[str]:
    """Runs of blanks, runs of narrow characters, and wide characters one by one."""
    run = ""
    for cluster in clusters(text):
        wide = columns(cluster) > 1
        if run and (wide or (cluster == " ") != (run[-1] == " ")):
            yield run
            run = ""
        if wide:
            yield cluster
        else:
            run += cluster
    if run:
        yield run


def _cut(lines: Sequence[Line], width: int) -> list[Line]:
    """The lines with an ellipsis at their end; quotation marks are closed, and half a parenthesis goes altogether."""
    kept = list(lines)
    texts = ["".join(piece.text for piece in line) for line in kept]
    half = _half_parenthesis(texts)
    if half is not None:
        row, column = half
        kept, texts = kept[: row + 1], [*texts[:row], texts[row][:column]]
    opened_before = _open_quotation("".join(texts[:-1]))
    last = cut(texts[-1].rstrip() + " ", width - opened_before)
    last += "”" * (opened_before and _open_quotation("“" + last))
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(texts[-1], last, strict=False)))
    beginning = _first(kept[-1], alike)
    rest = last[sum(len(piece.text) for piece in beginning) :]
    return [*kept[:-1], (*beginning, Span(rest)) if rest else beginning]


def _half_parenthesis(texts: Sequence[str]) -> tuple[int, int] | None:
    """Where, by line and character, a parenthesis opens that is not closed; None if nothing stands before it."""
    depth = 0
    for row in range(len(texts) - 1, -1, -1):
        for column in range(len(texts[row]) - 1, -1, -1):
            depth += {")": 1, "(": -1}.get(texts[row][column], 0)
            if depth < 0:
                return (row, column) if texts[row][:column].strip() else None
    return None


def _open_quotation(text: str) -> bool:
    return text.rfind("“") > text.rfind("”")


def _first(line: Line, count: int) -> Line:
    """The line's first characters."""
    kept = list[Span]()
    for piece in line:
        if count > 0:
            kept.append(Span(piece.text[:count], piece.style))
        count -= len(piece.text)
    return tuple(kept)


def _joined(line: Sequence[Span]) -> Line:
    """The line with neighbouring pieces of one style as one piece."""
    found: list[Span] = []
    for piece in line:
        before = found.pop().text if found and found[-1].style == piece.style else ""
        found.append(Span(before + piece.text, piece.style))
    return tuple(found)


def _stripped(line: Line) -> Line:
    """The line without blanks at its end."""
    kept = list(line)
    while kept and not kept[-1].text.rstrip(" "):
        kept.pop()
    return (*kept[:-1], Span(kept[-1].text.rstrip(" "), kept[-1].style)) if kept else ()
