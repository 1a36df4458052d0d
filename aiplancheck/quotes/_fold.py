"""A text folded for looking up quotes, with the way back from every place to the text as given.

Most characters become exactly one and are translated at once; the rest (white space in rows, line wraps, what is
dropped, what becomes several) is found by one pattern and replaced by hand, and only these places are remembered.
Where a line wrap can be read in several ways, the shortest is written and the place is noted as a joint.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator

from aiplancheck.quotes._character import BREAKS, LONG, PARAGRAPH, UNEVEN, even, is_selector
from aiplancheck.quotes._clusters import composed, is_composed
from aiplancheck.quotes._spans import Spans
from aiplancheck.quotes._wraps import BLANK, HYPHEN, is_inner, is_plain, read

_RUN = re.compile(f"{UNEVEN}[ {UNEVEN}]*| [ {UNEVEN}]+")
#: The same where no blank stands before another or before what is uneven, as in most texts; much faster.
_TIDY_RUN = re.compile(f"{UNEVEN}[ {UNEVEN}]*")
#: Between such letters a text can be cut without parting anything that folds as a whole.
_SAFE_CUT = re.compile(r"[^\W\d_]{4}")
_WRAPS = BREAKS - {PARAGRAPH}
#: Blanks that are set inside of « ».
_INNER_BLANKS = " \u00a0\u202f"
_INNER = re.compile(r"(?<=«)\s+|\s+(?=»)")
_LONE_MARK = re.compile('(?<![^ ])"(?![^ ])')
_STRAIGHT = str.maketrans("«»", '""')
#: Texts are folded piece by piece, so that no second copy of a big one is needed.
_PIECE = 1 << 17


class Folded:
    """A folded text and the way back. `joints`: before these characters a line wrap has more readings (and which)."""

    def __init__(self, text: str) -> None:
        builder = _fold(text)
        self._below: Spans | None = None
        if not builder.text.isascii() and not is_composed(builder.text):
            together, self._below = composed(text)
            builder = _fold(together)
        self.text = text if builder.text == text else builder.text
        self.joints = builder.joints
        self.joint_places = array("I", builder.joints)
        self._spans = builder.spans

    def start(self, place: int) -> int | None:
        """Where the character at this place begins in the text as given; None inside of what was one character."""
        found = self._spans.start(place)
        return found if self._below is None or found is None else self._below.start(found)

    def end(self, place: int) -> int | None:
        """Where the character before this place ends in the text as given; None inside of what was one character."""
        found = self._spans.end(place)
        return found if self._below is None or found is None else self._below.end(found)


def fold(words: str) -> str:
    """Words as they are compared with a text: typography made alike, white space at the ends gone.

    A line wrap that has several readings is read as the shortest.
    """
    return readings(words)[0]


def readings(words: str) -> list[str]:
    """The words folded, once for each way in which their line wraps and lone quotation marks can be read.

    The one with the shortest wraps comes first.
    """
    found = _wrap_readings(words)
    first = found[0]
    if ' " ' in first or first.startswith('" ') or first.endswith(' "'):
        found = list(dict.fromkeys([*found, *(_drawn_in(one, opens) for one in found for opens in (0, 1))]))
    return found


def _drawn_in(words: str, opens: int) -> str:
    """Words with quotation marks between blanks (« ainsi », retyped) drawn to what they enclose."""
    pieces = _LONE_MARK.split(words)
    together = [pieces[0]]
    for number, piece in enumerate(pieces[1:]):
        if number % 2 == opens:
            together.append('"' + piece.removeprefix(" "))
        else:
            together[-1] = together[-1].removesuffix(" ")
            together.append('"' + piece)
    return "".join(together)


def _wrap_readings(words: str) -> list[str]:
    if words.isascii() and words.isprintable() and "  " not in words and "`" not in words:
        return [words.strip()]
    if "«" in words:
        bare = _INNER.sub(lambda blank: "" if is_inner(words, *blank.span()) else blank[0], words)
        words = bare.translate(_STRAIGHT)
    short = even(words)
    if "  " not in short and is_composed(short) and _wraps_plainly(words, short):
        return [short.replace(UNEVEN, " ").strip(" ")]
    folded = Folded(words.strip())
    found = [folded.text.strip()]
    for choice in ((BLANK, HYPHEN), (BLANK, HYPHEN + BLANK)) if folded.joints else ():
        found.append(_with_joints(folded, choice).strip())
    return list(dict.fromkeys(found))


def _wraps_plainly(words: str, evened: str) -> bool:
    """Whether everything uneven is a single line wrap that is a blank and nothing else."""
    at = evened.find(UNEVEN)
    while at >= 0:
        beside = evened[at - 1 : at], evened[at + 1 : at + 2]
        if (
            words[at] not in BREAKS
            or words[at] == PARAGRAPH
            or " " in beside
            or UNEVEN in beside
            or not is_plain(*beside)
        ):
            return False
        at = evened.find(UNEVEN, at + 1)
    return True


def _with_joints(folded: Folded, choice: tuple[str, str]) -> str:
    """The text with all its joints read alike."""
    pieces: list[str] = []
    done = 0
    for place, sort in folded.joints.items():
        pieces += (folded.text[done:place], choice[0] if sort == BLANK else choice[1])
        done = place
    return "".join([*pieces, folded.text[done:]])


class _Builder:
    """A folded text as it grows."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.size = 0
        self.spans = Spans()
        self.joints: dict[int, str] = {}
        self.text = ""

    def write(self, piece: str) -> None:
        self.pieces.append(piece)
        self.size += len(piece)

    def note(self, size: int, raw_start: int, raw_end: int) -> None:
        """The next `size` characters are made of this stretch of the text as given."""
        self.spans.note(self.size, self.size + size, raw_start, raw_end)

    def unwrite_hyphen(self) -> None:
        self.pieces[-1] = self.pieces[-1][:-1]
        self.size -= 1


def _fold(text: str) -> _Builder:
    builder = _Builder()
    for first, last in _cuts(text):
        _fold_piece(builder, text[first:last], first)
    builder.text = "".join(builder.pieces).replace(UNEVEN, " ")
    builder.pieces.clear()
    return builder


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    first = 0
    while len(text) - first > _PIECE + _PIECE // 2:
        safe = _SAFE_CUT.search(text, first + _PIECE, len(text))
        if safe is None:
            break
        yield first, safe.start() + 2
        first = safe.start() + 2
    yield first, len(text)


def _fold_piece(builder: _Builder, piece: str, offset: int) -> None:
    evened = even(_with_guillemets_noted(piece) if "«" in piece else piece)
    done, size = 0, len(evened)
    pattern = _RUN if "  " in evened or " " + UNEVEN in evened else _TIDY_RUN
    for run in pattern.finditer(evened):
        start, end = run.span()
        if end - start == 1:
            mark = piece[start]
            if mark in _WRAPS:
                if start == 0 or end == size or is_plain(evened[start - 1], evened[end]):
                    continue  # it becomes a blank with all others of its sort
            elif mark in _INNER_BLANKS:
                if is_inner(piece, start, end):
                    builder.write(evened[done:start])
                    builder.note(0, offset + start, offset + end)
                    done = end
                continue
        if done < start:
            builder.write(evened[done:start])
        if end - start == 1 and piece[start] not in LONG:  # as in _uneven, spelt out: most runs are one character
            before = evened[start - 2 : start] if start > 1 else evened[:start]
            _blank(builder, piece, before, (start, end, offset), _after(piece, evened, end))
        else:
            _uneven(builder, piece, evened, (start, end, offset))
        done = end
    builder.write(evened[done:] if done else evened)


def _with_guillemets_noted(piece: str) -> str:
    """The piece with single blanks inside of « » made uneven, so that each is looked at."""
    for blank in _INNER_BLANKS:
        piece = piece.replace("«" + blank, "«" + UNEVEN).replace(blank + "»", UNEVEN + "»")
    return piece


def _uneven(builder: _Builder, piece: str, evened: str, span: tuple[int, int, int]) -> None:
    """Write one run: stretches of blanks and of what is dropped, and characters that become several."""
    start, end, offset = span
    if LONG.keys().isdisjoint(piece[start:end]):
        before = evened[start - 2 : start] if start > 1 else evened[:start]
        _blank(builder, piece, before, (start, end, offset), _after(piece, evened, end))
        return
    before = evened[max(0, start - 2) : start]
    for first, last in _stretches(piece, start, end):
        becomes = LONG.get(piece[first:last])
        if becomes is None:
            _blank(builder, piece, before, (first, last, offset), _after(piece, evened, last))
            becomes = builder.pieces[-1]
        elif before[-1:].isdecimal() and becomes[0].isdecimal():  # 2㏠ is no 21日
            becomes = piece[first]
            builder.write(becomes)
        else:
            builder.note(len(becomes), offset + first, offset + last)
            builder.write(becomes)
        before = (before + becomes)[-2:]


def _blank(builder: _Builder, piece: str, before: str, span: tuple[int, int, int], after: str) -> None:
    """Write one stretch of blanks, line wraps and what is dropped."""
    first, last, offset = span
    stretch = piece[first:last]
    becomes, joint, swallows = read(stretch, before, after, piece[first - 1 : first])
    if (after == '"' or before[-1:] == '"') and is_inner(piece, first, last):
        becomes, joint = "", ""
    raw_start = first + (0 if stretch[0] in BREAKS else _selectors(stretch))
    if swallows:
        builder.unwrite_hyphen()
        raw_start -= 1
    if joint:
        builder.joints[builder.size] = joint
    if len(becomes) != last - raw_start or raw_start > first:
        builder.note(len(becomes), offset + raw_start, offset + last)
    builder.write(becomes)


def _after(piece: str, evened: str, place: int) -> str:
    """The folded character at a place, "" at the end."""
    return LONG.get(piece[place], evened[place])[0] if place < len(piece) else ""


def _selectors(stretch: str) -> int:
    """How many characters at the beginning belong to the character before."""
    count = 0
    while count < len(stretch) and is_selector(ord(stretch[count])):
        count += 1
    return count


def _stretches(piece: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The run cut before and behind every character that becomes several."""
    done = start
    for place in range(start, end):
        if piece[place] in LONG:
            if done < place:
                yield done, place
            yield place, place + 1
            done = place + 1
    if done < end:
        yield done, end
