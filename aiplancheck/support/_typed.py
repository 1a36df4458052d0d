"""Whether a date, an amount or a place can be read from a quote: read by the one grammar, compared by the one relation.

Carried is what a search of the quote finds there in the same strength, and what stands there word for word while no
search makes anything else of the place ("one ship": a bare "one" is found nowhere).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiplancheck import languages, values
from aiplancheck.support._around import is_same, is_undisturbed, stands_alone
from aiplancheck.support._beside import is_spoiled
from aiplancheck.support._printed import UNSPACED, Part
from aiplancheck.values import Mention, Reader, Value

#: Where an amount may begin that has at most so many words, or characters where words have no blanks.
_LONGEST = 12
_BEGINNING = re.compile(rf"(?<![^ (\[])[^ (\[]|{UNSPACED.pattern}|[0-9]+(?={UNSPACED.pattern})")
_DIGIT = re.compile(r"[0-9０-９]")
_BEHIND_AMOUNT = re.compile(r"[ )\],:\u3040-\u309f]+\Z")


def carries(parts: Sequence[Part], words: Part, value: Value, reader: Reader) -> bool | None:
    """Whether one of the parts carries a value, which is what the words read as.

    None where nothing contradicts it, and only words stand there that no search takes for a value.
    """
    answers = [_carries(part, words, value, reader) for part in parts]
    return True if True in answers else None if None in answers else False


def read_in(part: Part, kind: str, reader: Reader) -> list[Mention]:
    """The values of one kind that a part really has: nothing beside them makes others of them."""
    found = [one for one in found_in(part, kind, reader) if one.value.kind == kind]
    return [one for one in found if not is_spoiled(part, (one.start, one.end), one.value, reader)]


def found_in(part: Part, kind: str, reader: Reader) -> list[Mention]:
    """All values in a part, of every kind: what is a share or a length of time is no mere number."""
    kinds = [kind, *(other for other in values.MENTIONED if other != kind)]
    found = values.mentions(part.text, reader, kinds)
    return [one for one in found if not part.text[one.end : one.end + 1].isdigit()]  # ten in 10⁹


def _carries(part: Part, words: Part, value: Value, reader: Reader) -> bool | None:
    places = [place for place in part.places(words) if stands_alone(part, place, value.kind, reader)]
    if any(is_undisturbed(part, place, value, reader) for place in places):
        return True
    shorter = [one for place in places if (one := _of_course(part, place, reader))] if value.kind == "duration" else []
    if any(_carries(one, words, value, reader) for one in shorter):
        return True
    found = found_in(part, value.kind, reader)
    same = [one for one in found if is_same(value, one.value)]
    if any(not is_spoiled(part, (one.start, one.end), value, reader) for one in same):
        return True
    free = [place for place in places if not is_spoiled(part, place, value, reader)]
    if not any(not any(_sticks_out(one, place) for one in found) for place in free):
        return False
    # figures that the search passes over may be anything: No. 30, in 2026
    return None if _DIGIT.search(words.key) and languages.load(reader.language) else True


def _sticks_out(mention: Mention, place: tuple[int, int]) -> bool:
    """Whether a value takes a place and more: then what stands there alone is not what the quote says."""
    start, end = place
    return mention.start < end and start < mention.end and (mention.start < start or end < mention.end)


def _of_course(part: Part, place: tuple[int, int], reader: Reader) -> Part | None:
    """The part without words of course that only say how long an amount is for: ¥1 trillion over five years.

    None where there are none: by itself, "over five years" may mean more than five.
    """
    start, end = place
    language = languages.load(reader.language)
    before = part.key[:start].rstrip()
    for word in language.duration.course_before if language else ():
        if before.endswith(f" {word}") and _ends_in_amount(part.text[: len(before) - len(word)], reader):
            return part.cut(start)
    for word in language.duration.course_after if language else ():
        if part.key.startswith(word, end) and _ends_in_amount(part.text[:start], reader):
            return part.cut(start, end)
    return None


def _ends_in_amount(text: str, reader: Reader) -> bool:
    """Whether an amount stands at the end of a text, in brackets or with a particle behind it perhaps."""
    text = _BEHIND_AMOUNT.sub("", text)
    starts = [one.start() for one in _BEGINNING.finditer(text)][-_LONGEST:]
    # a single number is likelier a year: "in 2024 over five years"
    return any(
        isinstance(values.read(text[start:], kind, reader), Value)
        for start in starts
        for kind in ("money", "percentage", "number")
        if kind != "number" or " " in text[start:]
    )
