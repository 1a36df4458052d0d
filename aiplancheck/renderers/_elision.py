"""Words cut to a width: between words, never inside a figure, and with the quotation mark closed again."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from aiplancheck.text import columns

ELLIPSIS = "…"
#: What may not begin a line in Japanese text, nor what is left out of it.
NEVER_FIRST = frozenset("、。，．：；！？」』）〉》】〕ー々”’),.;:!?…")
#: What stands before an ellipsis to no use.
_DANGLING = " ,;:–-([“‘（「『…"
_DIGITS = "0123456789０１２３４５６７８９"


def elided(words: str, width: int, measure: Callable[[str], int] = columns) -> str:
    """The words, or as many of them as fit into `width` with an ellipsis behind them."""
    return words if measure(words) <= width else cut(words, width, measure)


def quoted(words: str, width: int = 0) -> str:
    """The words in quotation marks; with a width, elided so that both marks still fit into it (0: whole)."""
    return f"“{elided(words, width - 2) if width else words}”"


def cut(words: str, width: int, measure: Callable[[str], int] = columns) -> str:
    """The beginning of the words and an ellipsis, in at most `width`, even if all of the words would fit.

    The cut is after a whole word, and not after a figure, since what follows tells what it counts. A long word that
    would be lost is cut inside, and where not even that is possible, the ellipsis stands alone.
    """
    if "“" in words:  # room for the mark that closes a quotation
        shorter = _cut(words, width - 1, measure)
        return shorter + "”" * (shorter.rfind("“") > shorter.rfind("”"))
    return _cut(words, width, measure)


def _cut(words: str, width: int, measure: Callable[[str], int]) -> str:
    kept, used = "", 0
    whole = ""
    for cluster in clusters(words):
        if _ends_here(kept, cluster) and used + measure(_ellipsis(kept)) <= width:
            whole = kept
        used += measure(cluster)
        if used > width - 1:
            break
        kept += cluster
    whole, part = whole.rstrip(_DANGLING), kept.rstrip(_DANGLING + _DIGITS)
    if whole and (measure(whole) * 4 >= width or len(part) <= len(whole)):
        return f"{whole}{_ellipsis(whole)}"
    return f"{part}{ELLIPSIS}"


def clusters(text: str) -> Iterator[str]:
    """Characters, each with the marks of no width that follow it."""
    if text.isascii():
        yield from text
        return
    held = ""
    for character in text:
        if held and columns(character):
            yield held
            held = ""
        held += character
    if held:
        yield held


def _ellipsis(kept: str) -> str:
    """The ellipsis behind a whole word; between wide characters there is no blank."""
    return f" {ELLIPSIS}" if columns(kept.rstrip()[-1:]) < 2 else ELLIPSIS


def _ends_here(kept: str, following: str) -> bool:
    """Whether a word, or a wide character that may end a line, ends where the following character begins."""
    before = kept.rstrip(_DANGLING)[-1:]
    if not before or before.isdigit():
        return False
    if following == " ":
        return True
    return (columns(kept[-1]) == 2 or columns(following) == 2) and following[0] not in NEVER_FIRST
