"""The marks of a text's names: words with a capital where the language puts none, abbreviations, foreign names in kana.

German has a capital on every noun, and a heading may have one on every word: these are only maybe names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from aiplancheck.likeness._mark import Mark, Sort, mark
from aiplancheck.likeness._sound import of_kana, of_latin, plain
from aiplancheck.likeness._values import weekdays

#: Languages that write their nouns with a capital.
_NOUNS_WITH_CAPITAL = frozenset({"de", "lb"})
#: Names are known again by their beginning: London, Londons; Catalonia and Katalonien are not.
_BEGINNING = 5
#: Fewer consonants than this are too few to know a name by.
_SOUNDS = 3
_UNBROKEN = "\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_WORD = re.compile(rf"[^\W\d_{_UNBROKEN}][^\W_{_UNBROKEN}]*(?:[’'](?:s(?![^\W\d_]))?)?")
_KANA = re.compile("[\u30a1-\u30fa\u30fc]{3,}")
_OPENS = re.compile(r"(?:[“„‘«\"(\[:•*|·○–—-]\s*|^\s*)$")
_ENDS = re.compile(r"[.!?…。！？:;][\"'”’»“)\]]*$")


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    opens: bool  # it begins a sentence or a quotation, where any word has a capital
    beside: bool  # another capital stands right beside it
    heading: bool

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def acronym(self) -> bool:
        return len(self.text) > 1 and sum(letter.isupper() or letter.isdigit() for letter in self.text) > 1


def name_marks(text: str, spans: Sequence[tuple[int, int]], language: str) -> Iterator[tuple[int, int, Mark]]:
    """(start, end, mark) of what may be a name, in the order of the sentences."""
    words = [word for span in spans for word in _words(text, span)]
    sure = {plain(word.text) for word in words if word.capital and not word.opens and not word.heading}
    small = {word.text for word in words if word.text.islower()}
    days = weekdays(language)
    for word in words:
        folded = plain(word.text)
        if folded in days:
            yield word.start, word.end, mark(Sort.PART, f"weekday {days[folded]}", 0.75)
        elif word.acronym or (word.capital and len(folded) > 2 and (not word.opens or word.beside or folded in sure)):
            sort = _sort(word, language, small)
            if sort is not None:
                yield word.start, word.end, _name(folded, sort)
    yield from _unbroken(text, spans, days)


def _words(text: str, span: tuple[int, int]) -> Iterable[_Word]:
    start, end = span
    found = [
        (match.start(), match[0].rstrip("’'").removesuffix("’s").removesuffix("'s"))
        for match in _WORD.finditer(text, start, end)
    ]
    found = [(at, word) for at, word in found if word]
    capitals = [word[0].isupper() for _, word in found]
    long = [capital for capital, (_, word) in zip(capitals, found, strict=True) if len(word) > 3]
    heading = len(long) > 2 and 3 * sum(long) > 2 * len(long) and not _ENDS.search(text[max(start, end - 4) : end])
    for index, (at, word) in enumerate(found):
        after = index + 1 < len(found) and capitals[index + 1] and found[index + 1][0] - at - len(word) == 1
        before = index > 0 and capitals[index - 1] and at - found[index - 1][0] - len(found[index - 1][1]) == 1
        opens = _OPENS.search(text[max(start, at - 3) : at]) is not None
        yield _Word(at, at + len(word), word, opens, before or after, heading)


def _sort(word: _Word, language: str, small: set[str]) -> Sort | None:
    if word.acronym:
        return Sort.ACRONYM
    if word.opens and word.text.lower() in small:
        return None
    return Sort.MAYBE if word.heading or word.opens or language in _NOUNS_WITH_CAPITAL else Sort.NAME


def _name(folded: str, sort: Sort) -> Mark:
    if sort is Sort.ACRONYM:
        return mark(sort, folded, 0.5 if len(folded) == 2 else 1.25, _latin_sound(folded))
    return mark(sort, folded[:_BEGINNING], 1, _latin_sound(folded))


@cache
def _latin_sound(folded: str) -> str:
    sound = of_latin(folded)
    return sound if len(sound) >= _SOUNDS else ""


def _unbroken(text: str, spans: Sequence[tuple[int, int]], days: dict[str, int]) -> Iterator[tuple[int, int, Mark]]:
    """Names in katakana, and weekdays where words have no blanks around them."""
    unbroken = sorted((day for day in days if not day.isascii()), key=len, reverse=True)
    named = re.compile("|".join(map(re.escape, unbroken))) if unbroken else None
    for start, end in spans:
        for match in _KANA.finditer(text, start, end):
            sound = of_kana(match[0])
            if len(sound) >= _SOUNDS:
                weight = {3: 0.5, 4: 1}.get(len(sound), 1.25)
                yield match.start(), match.end(), mark(Sort.KANA, match[0], weight, sound)
        for match in named.finditer(text, start, end) if named else ():
            yield match.start(), match.end(), mark(Sort.PART, f"weekday {days[match[0]]}", 0.75)
