"""A language's date patterns, compiled, and found by the codes that they may start with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from aiplancheck.languages._dates import DateWords, Era
from aiplancheck.languages._pattern import Either, Pattern, Slot, Word, parsed
from aiplancheck.values._dates.lexicon import Lexicon, Tokens

_NUMERIC_SLOTS = frozenset({"isoyear", "year", "mon", "day", "p", "q", "short", "next"})
#: Dates without words, the same in every language.
_WORDLESS = (
    ("date", ("{year}", "{isoyear}-{mon}-{day}", "{year}/{mon}/{day}", "{year}.{mon}.{day}", "{mon}<-|/>{year}")),
    ("year-month", ("{year}<-|/>{mon}",)),
    ("years", ("{year}<-|–|~>{short}",)),
    ("numeric", ("{p}/{q}/{year}", "{p}-{q}-{year}")),
    ("dotted", ("{p}.{q}.{year}",)),
    ("two-digits", ("{p}/{q}/{short}", "{p}-{q}-{short}", "{p}.{q}.{short}")),
)
#: The sort of words that may fill a slot besides numbers, where it has another name.
_WORDS_OF = {"day": "ordinal", "nth": "ordinal", "eyear": "first_year"}
#: Forms whose words before a year count for a second year too.
LENT = frozenset({"fiscal", "april-year"})
#: So many codes tell apart which patterns are tried at a token.
_LOOK_AHEAD = 3

Slots = dict[str, int | Era]
T = TypeVar("T")


class Piece:
    """A pattern over a language's codes, compiled when it is first tried: most are never, and compiling is slow."""

    def __init__(self, lexicon: Lexicon, pattern: Pattern) -> None:
        self._lexicon, self._pattern = lexicon, pattern

    @cached_property
    def expression(self) -> re.Pattern[str]:
        return re.compile(self._lexicon.expression(self._pattern))

    @cached_property
    def _slots(self) -> tuple[tuple[str, int, Mapping[str, int | Era]], ...]:
        """The group of each slot, and the words that may fill it besides numbers."""
        meanings = self._lexicon.meanings
        groups = self.expression.groupindex
        return tuple((name, group, meanings.get(_WORDS_OF.get(name, name), {})) for name, group in groups.items())

    def filled(self, match: re.Match[str], tokens: Tokens) -> Slots:
        """The value of every slot that a match of this pattern filled."""
        found: Slots = {}
        for name, group, words in self._slots:
            at = match.start(group)
            if at >= 0:
                word = words.get(tokens.texts[at])
                found[name] = tokens.numbers[at] if word is None else word
        return found


@dataclass(frozen=True, slots=True)
class Form:
    """What names a date by itself; `name` says what it means (see forms)."""

    name: str
    piece: Piece


@dataclass(frozen=True, slots=True)
class Frame:
    """What may stand around a date: before, after, and between two."""

    name: str
    before: Piece
    between: Piece
    after: Piece


class Index(Generic[T]):
    """Patterns by what they may start with. Asked with a token's codes, gives those that are worth trying there."""

    def __init__(self, entries: Iterable[tuple[T, set[str]]]) -> None:
        self._entries = [(entry, frozenset(starts)) for entry, starts in entries]
        self._known: dict[str, tuple[T, ...]] = {}

    def at(self, codes: str, position: int) -> tuple[T, ...]:
        ahead = codes[position : position + _LOOK_AHEAD]
        found = self._known.get(ahead)
        if found is None:
            prefixes = {ahead[:length] for length in range(len(ahead) + 1)}
            found = tuple(entry for entry, starts in self._entries if not prefixes.isdisjoint(starts))
            self._known[ahead] = found
        return found


@dataclass(frozen=True, slots=True)
class Frames:
    """Frames that open with something of their own, and those that open with the date itself, by what follows it."""

    opening: Index[Frame]
    following: Index[Frame]


class Grammar:
    """All that a language's dates may look like."""

    def __init__(self, language: DateWords) -> None:
        wordless = [(name, parsed(text, _NUMERIC_SLOTS)) for name, texts in _WORDLESS for text in texts]
        forms = wordless + [(name, pattern) for name, patterns in language.forms.items() for pattern in patterns]
        frames = [*language.weekday, *language.openers, *language.ranges]
        frames += [pattern for some in (*language.parts.values(), *language.limits.values()) for pattern in some]
        refused = [(name, pattern) for name, patterns in language.refused.items() for pattern in patterns]
        every = [pattern for _, pattern in forms + refused] + frames + list(language.fragments)
        self._language = language
        self.lexicon = Lexicon(language, every)
        self._known: dict[Word | Slot | Either, set[str]] = {}
        self.forms = self._forms(forms)
        self.fragments = self._forms(("date", pattern) for pattern in language.fragments)
        self.fragments_first = language.fragments_first
        self.weekday = self._frames(("", pattern) for pattern in language.weekday)
        self.parts = self._frames((f"{g}/{name}", p) for (g, name), some in language.parts.items() for p in some)
        self.openers = self._frames(("", pattern) for pattern in language.openers)
        self.limits = self._frames((name, pattern) for name, some in language.limits.items() for pattern in some)
        self.ranges = self._frames(("", pattern) for pattern in language.ranges)
        self.refused = tuple((name, self._piece(pattern)) for name, pattern in refused)

    def opens_date(self, codes: str, position: int) -> bool:
        """Whether a date may begin here with words that stand around it."""
        return bool(self.weekday.opening.at(codes, position) or self.parts.opening.at(codes, position))

    def _piece(self, pattern: Pattern) -> Piece:
        return Piece(self.lexicon, pattern)

    def _forms(self, patterns: Iterable[tuple[str, Pattern]]) -> Index[Form]:
        return Index((Form(name, self._piece(pattern)), self._starts(pattern)) for name, pattern in patterns)

    def _frames(self, patterns: Iterable[tuple[str, Pattern]]) -> Frames:
        opening, following = [], []
        for name, pattern in patterns:
            before, between, after = _around(pattern)
            frame = Frame(name, self._piece(before), self._piece(between), self._piece(after))
            starts = self._starts(before)
            if starts - {""}:
                opening.append((frame, starts - {""}))
            if "" in starts:
                following.append((frame, self._starts(between or after) - {""}))
        return Frames(Index(opening), Index(following))

    @cached_property
    def middles(self) -> re.Pattern[str]:
        """The codes that may stand first between a range's two ends."""
        starts = [start for pattern in self._language.ranges for start in self._starts(_around(pattern)[1])]
        codes = "".join(re.escape(code) for code in sorted({start[:1] for start in starts}))
        return re.compile("" if "" in starts else f"[{codes}]" if codes else "(?!)")

    @cached_property
    def lending(self) -> re.Pattern[str]:
        """What is printed wherever the first end of a range has words for the second: an era, "fiscal", or a part."""
        language = self._language
        eras = {code for name in ("era", "letter") for code in self.lexicon.codes_of(Slot(name))}
        patterns = [pattern for some in language.parts.values() for pattern in some]
        patterns += [pattern for sort in LENT for pattern in language.forms.get(sort, ())]
        told = [_telling(pattern) for pattern in patterns]
        if not all(told):
            return re.compile("")
        codes = eras | {self.lexicon.code_of(word) for words in told for word in words}
        return re.compile(f"[{''.join(map(re.escape, sorted(codes)))}]" if codes else "(?!)")

    def _starts(self, pattern: Pattern) -> set[str]:
        """The first _LOOK_AHEAD codes of all that a pattern matches, fewer where the match itself is shorter."""
        done: set[str] = set()
        growing = {""}
        for part in pattern:
            longer = {(start + more)[:_LOOK_AHEAD] for start in growing for more in self._starts_of(part)}
            done |= {start for start in longer if len(start) == _LOOK_AHEAD}
            growing = longer - done
            if not growing:
                break
        return done | growing

    def _starts_of(self, part: Word | Slot | Either) -> set[str]:
        """The first codes of a part; worked out once, as patterns share most of their parts."""
        found = self._known.get(part)
        if found is None:
            found = self._known[part] = self._first_codes(part)
        return found

    def _first_codes(self, part: Word | Slot | Either) -> set[str]:
        if isinstance(part, Word):
            return {self.lexicon.code_of(part)}
        if isinstance(part, Either):
            return {start for choice in part.choices for start in self._starts(choice)}
        codes = set(self.lexicon.codes_of(part))
        return codes | {code + end for code in codes for end in self.lexicon.endings_of(part)}


def _telling(pattern: Pattern) -> list[Word]:
    """Words of which one is printed wherever the pattern matches, long ones rather than marks; none without any."""
    told: list[list[Word]] = [[]]
    for part in pattern:
        choices = part.choices if isinstance(part, Either) else ((part,),)
        firsts = [word for choice in choices for word in choice[:1] if isinstance(word, Word)]
        if len(firsts) == len(choices):
            told.append(firsts)
    return max(reversed(told), key=lambda words: min((len(word.text) for word in words), default=0))


def _around(pattern: Pattern) -> tuple[Pattern, Pattern, Pattern]:
    """A pattern's parts before {a}, between {a} and {b}, and after the last of them."""
    names = [part.name if isinstance(part, Slot) else "" for part in pattern]
    if "a" not in names:
        raise ValueError("a pattern around a date has {a} outside of brackets")
    first = names.index("a")
    last = names.index("b") if "b" in names else first
    return pattern[:first], pattern[first + 1 : last], pattern[last + 1 :]
