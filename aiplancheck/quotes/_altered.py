"""What a quote that is not in the text may be an altered form of, and the words that differ.

Likeness proposes; nothing that is found here counts as evidence.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence

from aiplancheck.quotes._differences import differences
from aiplancheck.quotes._document import Document
from aiplancheck.quotes._ellipsis import in_order
from aiplancheck.quotes._fold import fold, readings
from aiplancheck.quotes._kinds import KIND, NUMERAL, RUNNING
from aiplancheck.quotes._likely import likely
from aiplancheck.quotes._located import Difference, Located
from aiplancheck.quotes._places import Place, places
from aiplancheck.quotes._words import Step, Word, aligned, with_replaced_ends, words

#: Shorter quotes are like too much; in Chinese and Japanese a character says more.
_SHORTEST, _SHORTEST_RUNNING, _FEWEST_WORDS = 20, 12, 4
#: Pieces by which likely stretches are found.
_PIECE, _PIECE_RUNNING = 6, 3
#: By so many words at either end a long quote's ends are found.
_EDGE = 100
#: A longer quote is not slid along a stretch: on text that repeats itself that takes time out of all proportion.
_LONGEST_SLID = 500
#: Stretches less like the quote than this (in per cent) are not looked at word by word.
_WORTH_A_LOOK = 55.0
#: So many words of a quote times words of a stretch are compared one by one; a longer quote is cut into stretches.
_MOST_PAIRS = 300_000
#: A part that stands in more places than this is looked for no further.
_MOST_PLACES = 1000
#: Of a quote with more parts nobody is told what they may have been.
_MOST_PARTS = 10
#: A stretch is widened to the next blank, if one is near.
_WIDEN = 60
#: Alike in nearly every character; or in most, if most words are the same, in whatever order.
_ALIKE, _FAIRLY_ALIKE, _SAME_WORDS = 0.85, 0.62, 0.7


def altered(quote: str, document: Document) -> Located:
    """The place that a folded quote is an altered form of; missing where it is too short or nothing is near."""
    if not _is_long_enough(quote):
        return Located("missing")
    steps = _nearest(quote, document)
    return _told(steps, quote, document) if steps else Located("missing")


def altered_parts(parts: Sequence[str], document: Document) -> Located:
    """The same for a quote with gaps: its parts in order, each as it is or altered."""
    if len(parts) > _MOST_PARTS or not _is_long_enough(fold(" ".join(parts))):
        return Located("missing")
    found: list[list[Place]] = []
    told: dict[Place, tuple[Difference, ...]] = {}
    for part in parts:
        as_it_is = places(readings(part), document, _MOST_PLACES, part)
        if not as_it_is and (steps := _nearest(fold(part), document)):
            one = _told(steps, fold(part), document)
            told.update(dict.fromkeys(map(Place._make, one.places), one.differences))
            as_it_is = [Place._make(place) for place in one.places]
        found.append(as_it_is)
    stretches = in_order(parts, found, document) if all(found) and told else {}
    for whole, gaps in stretches.items():
        changed = [difference for place in gaps.places for difference in told.get(place, ())]
        return Located("altered", *whole, places=((whole.start, whole.end),), differences=tuple(changed))
    return Located("missing")


def _is_long_enough(quote: str) -> bool:
    if _is_running(quote):
        return len(quote) >= _SHORTEST_RUNNING
    spoken = sum(word.text[0].isalnum() or len(word.text) > 1 for word in words(quote))
    return len(quote) >= _SHORTEST and spoken >= _FEWEST_WORDS


def _nearest(quote: str, document: Document) -> list[Step]:
    """The quote's words beside those of the text that are most like them; nothing where none are."""
    text = document.folded.text
    stretch = _likeliest(_plain(quote), _plain(text), _PIECE_RUNNING if _is_running(quote) else _PIECE)
    if stretch is None:
        return []
    steps = _compared(words(quote), text, *stretch)
    return with_replaced_ends(steps, text) if _is_like(steps, quote, text) else []


def _likeliest(quote: str, text: str, piece: int) -> tuple[int, int] | None:
    """The stretch of the text that is most like the quote, somewhat widened; None where nothing is near."""
    from rapidfuzz import fuzz

    found = likely(quote, text, piece=piece)
    if len(quote) > _LONGEST_SLID:
        return found[0] if found else None
    best, least = None, _WORTH_A_LOOK
    for start, end in found:
        if end - start < len(quote):
            return start, end  # nothing to choose from
        near = fuzz.partial_ratio_alignment(quote, text[start:end], score_cutoff=least)
        if near is not None and near.score >= least:
            room = 10 + len(quote) // 4
            best, least = (max(0, start + near.dest_start - room), min(end, start + near.dest_end + room)), near.score
    return best


def _is_running(quote: str) -> bool:
    """Whether most letters are of a script without blanks."""
    kinds = [KIND[character] for character in quote]
    running = sum(kind in (RUNNING, NUMERAL) for kind in kinds)
    return running * 2 >= sum(bool(kind) for kind in kinds) > 0


class _Plain(dict[int, int]):
    """Code point to that of the small letter without accents, for `str.translate`."""

    def __missing__(self, code: int) -> int:
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        self[code] = found = ord(base) if len(base) == 1 else code
        return found


_PLAIN = _Plain()


def _plain(text: str) -> str:
    """The text in small letters without accents, character for character."""
    return text.lower() if text.isascii() else text.translate(_PLAIN)


def _compared(quoted: list[Word], text: str, start: int, end: int) -> list[Step]:
    """The quote's words beside those of the stretch, which is widened to whole words."""
    start = max(text.rfind(" ", max(0, start - _WIDEN), start) + 1, start - _WIDEN, 0)
    further = text.find(" ", end, end + _WIDEN)
    end = further if further >= 0 else min(len(text), end + _WIDEN)
    stretch = [Word(word.text, word.start + start, word.end + start) for word in words(text[start:end])]
    if len(quoted) * len(stretch) <= _MOST_PAIRS:
        return aligned(quoted, stretch)
    return _aligned_long(quoted, stretch)


def _aligned_long(quoted: list[Word], stretch: list[Word]) -> list[Step]:
    """The same for a long quote: where it begins and ends by its first and last words, then what lies between."""
    from rapidfuzz.distance import Levenshtein

    firsts = [step.printed for step in aligned(quoted[:_EDGE], stretch[: 4 * _EDGE]) if step.printed]
    lasts = [step.printed for step in aligned(quoted[-_EDGE:], stretch[-4 * _EDGE :]) if step.printed]
    if firsts and lasts:
        stretch = [word for word in stretch if firsts[0].start <= word.start <= lasts[-1].start]
    edits = Levenshtein.opcodes([word.text for word in quoted], [word.text for word in stretch])
    steps: list[Step] = []
    for edit in edits:
        first, last, other_first, other_last = edit.src_start, edit.src_end, edit.dest_start, edit.dest_end
        size = max(last - first, other_last - other_first)
        ours: list[Word | None] = [*quoted[first:last]]
        theirs: list[Word | None] = [*stretch[other_first:other_last]]
        ours += [None] * (size - len(ours))
        theirs += [None] * (size - len(theirs))
        steps += map(Step, ours, theirs)
    return steps


def _is_like(steps: list[Step], quote: str, text: str) -> bool:
    """Whether the quote and the words beside it are like enough for one to be made of the other."""
    from rapidfuzz import fuzz

    printed = [step.printed for step in steps if step.printed]
    if not printed:
        return False
    alike = fuzz.ratio(_plain(quote), _plain(text[printed[0].start : printed[-1].end])) / 100
    left = Counter(word.text for word in printed)
    same = sum(_weight_in_both(step, left) for step in steps)
    most = max(sum(word.weight for word in printed), sum(step.quoted.weight for step in steps if step.quoted))
    return alike >= _ALIKE or (alike >= _FAIRLY_ALIKE and same / most >= _SAME_WORDS)


def _weight_in_both(step: Step, left: Counter[str]) -> float:
    """The weight of the quote's word if it stands among those left, from which it is taken; order does not matter."""
    if step.quoted is None or not left[step.quoted.text]:
        return 0.0
    left[step.quoted.text] -= 1
    return step.quoted.weight


def _told(steps: list[Step], quote: str, document: Document) -> Located:
    """The place in the text as given, with what differs."""
    folded = document.folded
    printed = [step.printed for step in steps if step.printed]
    first, last = printed[0].start, printed[-1].end
    start, end = folded.start(first), folded.end(last)
    while start is None:
        first -= 1
        start = folded.start(first)
    while end is None:
        last += 1
        end = folded.end(last)
    found = differences(steps, quote, folded.text)
    return Located("altered", start, end, places=((start, end),), differences=found)
