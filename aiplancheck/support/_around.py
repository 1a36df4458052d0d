"""What stands around a value in a quote: whether it stands alone there, or wider words make another value of it.

Searching prose for values takes a second before the first one is found, for its patterns have to be built. Where the
words stand as recorded, and nothing beside them can belong to a value, there is nothing to search for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from aiplancheck import languages, values
from aiplancheck.support._beside import is_in_doubt, is_spoiled
from aiplancheck.support._printed import UNSPACED, Part
from aiplancheck.values import Reader, Value

#: Parts of a language whose words may stand in any amount; the other kinds' words stand in theirs alone.
_ANY = (
    "numerals",
    "fractions",
    "hedges",
    "ranges",
    "limits_joined",
    "introducing",
    "leading",
    "joining",
    "vague",
    "units",
)
_OWN = {"money": "money", "percentage": "percentage", "rank": "rank", "duration": "duration", "date": "dates"}
_TOKEN = re.compile(r"[^\W\d_]+|\d+|\S")
#: Marks that divide and belong to no value.
_PLAIN = frozenset(".,;:!?()[]'")
_OUTER = " .,;:!?()[]'、。，；：！？（）"
_BESIDE = _PLAIN | {" ", ""}
#: So many words may stand on one side of a value and belong to it, and so many stretches are worth reading.
_REACH, _MOST = 6, 60


def stands_alone(part: Part, place: tuple[int, int], kind: str, reader: Reader) -> bool:
    """Whether no sign or unit touches what stands there, or follows it and makes something else of it."""
    start, end = place
    before, behind = part.key[start - 1 : start] if start else "", part.key[end : end + 1]
    if not all(beside in _BESIDE or UNSPACED.match(beside) for beside in (before, behind)):
        return False
    return kind != "percentage" or _points(reader.language).match(part.key, end) is None


@cache
def _points(tag: str) -> re.Pattern[str]:
    """Words that make a difference of shares of what stands before them: 5 percent points."""
    language = languages.load(tag)
    words = sorted(language.percentage.points, key=len, reverse=True) if language else ()
    return re.compile(
        rf"[ -]{{0,2}}(?:{'|'.join(re.escape(word.lower()) for word in words)})(?!\w)" if words else "(?!)"
    )


def is_undisturbed(part: Part, place: tuple[int, int], value: Value, reader: Reader) -> bool:
    """Whether nothing around a value makes another one of it; False also where only a search can tell."""
    start, end = place
    if is_whole(part, place):
        return True
    if UNSPACED.search(part.key[:start] + part.key[end:]) or languages.load(reader.language) is None:
        return False
    if _is_in_doubt(part, place, value, reader) or is_spoiled(part, place, value, reader):
        return False
    wider = _wider(part, place, reader.language)
    if sum(map(len, wider.values())) > _MOST:
        return False
    return not any(_reads_otherwise(part, place, begins, ends, (value, reader)) for begins, ends in wider.items())


def is_whole(part: Part, place: tuple[int, int]) -> bool:
    """Whether nothing but punctuation stands around a place."""
    return not (part.key[: place[0]] + part.key[place[1] :]).strip(_OUTER)


def _is_in_doubt(part: Part, place: tuple[int, int], value: Value, reader: Reader) -> bool:
    """Whether a word next to a value may make none of it: a title, or another word of values that it does not fit."""
    start, end = place
    if (value.kind == "number" or part.key[start:end].isdigit()) and is_in_doubt(part.key, place, reader.language):
        return True
    language = languages.load(reader.language)
    before = list(_TOKEN.finditer(part.key, 0, start))[-1:]
    if language is None or not before or before[0][0] in _PLAIN or not before[0][0].isalpha():
        return False
    word = before[0][0]
    if word in language.function_words | language.articles or not _is_warm(word, reader.language):
        return False
    return not isinstance(values.read(part.text[before[0].start() : end], value.kind, reader), Value)


def is_same(value: Value, other: Value) -> bool:
    """Whether two readings are one value, in the same strength: 18 to 22% is not said to be about 20%."""
    strength = (value.approximate, value.limit, value.of, value.via is values.Via.HEDGE)
    if strength != (other.approximate, other.limit, other.of, other.via is values.Via.HEDGE):
        return False
    return values.relate(value, other).relation is values.Relation.EQUAL


def _wider(part: Part, place: tuple[int, int], tag: str) -> dict[int, list[int]]:
    """Where a value could begin that has a part of a place and goes beyond it; where it could end, furthest first."""
    start, end = place
    inner = [one.span() for one in _TOKEN.finditer(part.key, start, end)]
    ends = [*(last for _, last in inner), *_right(part, end, tag)][::-1]
    before = dict.fromkeys(_left(part, start, tag), ends)
    return before | {begins: [one for one in ends if one > end] for begins, _ in inner}


def _reads_otherwise(
    part: Part, place: tuple[int, int], start: int, ends: Sequence[int], read_as: tuple[Value, Reader]
) -> bool:
    """Whether a stretch reads as another value; of those in the value's kind only the longest counts (on March 30)."""
    value, reader = read_as
    kind, tag = value.kind, reader.language
    is_bare, is_read = _is_bare(part.key[slice(*place)], kind, tag), False
    for end in ends:
        words = part.key[start:end]
        kinds = [] if is_read else [kind]
        kinds += _others(words, kind, tag) if is_bare or _is_bare(words, kind, tag) else []
        for name in kinds:
            found = values.read(part.text[start:end], name, reader)
            if isinstance(found, Value):
                if not is_same(value, found):
                    return True
                is_read = True
    return False


def _others(words: str, kind: str, tag: str) -> list[str]:
    """The other kinds that words may be of: those of which they have a word, and numbers."""
    tokens = set(_tokens(words))
    own = [other for other in _OWN if other != kind and not tokens.isdisjoint(_own(tag, other))]
    return own if kind == "number" else [*own, "number"]


def _is_bare(words: str, kind: str, tag: str) -> bool:
    """Whether no unit, month or sign stands in a value, so that a word beside it makes another kind's of it."""
    tokens = set(_tokens(words))
    return len(tokens) == 1 or kind in ("number", "rank") or tokens.isdisjoint(_units(tag, kind))


def _left(part: Part, start: int, tag: str) -> list[int]:
    """Where wider words may begin: with a word that may belong to a value, and nowhere unless the word before may."""
    tokens = [one for one in _TOKEN.finditer(part.key, 0, start) if one[0] not in _PLAIN][-_REACH:]
    if not tokens or not _is_warm(tokens[-1][0], tag):
        return []
    return [one.start() for one in tokens if _is_warm(one[0], tag)]


def _right(part: Part, end: int, tag: str) -> list[int]:
    """Where wider words may end: with a word that may belong to a value; other nouns may stand before it."""
    tokens = [one for one in _TOKEN.finditer(part.key, end) if one[0] not in _PLAIN][:_REACH]
    return [one.end() for one in tokens if _is_warm(one[0], tag)]


def _is_warm(token: str, tag: str) -> bool:
    return not token.isalpha() or token in _any(tag) or token.startswith(_running_on(tag))


def _tokens(text: str) -> Iterator[str]:
    return (found[0] for found in _TOKEN.finditer(text) if found[0] not in _PLAIN)


@cache
def _any(tag: str) -> frozenset[str]:
    """Every word of a language that may belong to a value."""
    language = languages.load(tag)
    found = _words(getattr(language, name) for name in _ANY)
    return found.union(*(_own(tag, kind) for kind in _OWN))


@cache
def _running_on(tag: str) -> tuple[str, ...]:
    """What longer number words begin with, where they are written in one."""
    language = languages.load(tag)
    return tuple(language.numerals.small) if language and language.numerals.runs_on else ()


@cache
def _own(tag: str, kind: str) -> frozenset[str]:
    """Every word that may stand in values of one kind only."""
    return _words([getattr(languages.load(tag), _OWN[kind])]) if kind in _OWN else frozenset()


@cache
def _units(tag: str, kind: str) -> frozenset[str]:
    """Those of them without which other words could be of another kind."""
    language = languages.load(tag)
    if kind == "percentage" and language is not None:
        return _words([language.percentage.units, language.percentage.before])
    return _own(tag, kind)


def _words(content: Iterable[object]) -> frozenset[str]:
    """Every word in some of a language's data, in small letters, and every sign."""
    waiting, found = list(content), []
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            found.append(one)
        elif isinstance(one, Mapping):
            waiting += [*one.keys(), *one.values()]
        elif isinstance(one, (tuple, list, frozenset)):
            waiting += one
        else:
            waiting += [getattr(one, name) for name in getattr(one, "__dataclass_fields__", ())]
    # plain words are most of them, and need no splitting
    spelt = set(" ".join(found).lower().split())
    plain = {word for word in spelt if word.isalpha()}
    return frozenset(plain.union(_TOKEN.findall(" ".join(spelt - plain))))
