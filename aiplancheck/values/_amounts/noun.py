"""What may follow a bare number: its counter, or a plain noun ("four pillars"), but no word of another kind."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, cached_property

from aiplancheck.values._amounts.lexicon import Lexicon, words
from aiplancheck.values._amounts.lookup import Words
from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._amounts.trie import LETTER, whole

#: One word of letters; Japanese and Chinese have counters instead.
_WORD = r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]{3,40}(?:-[^\W\d_\u3040-\u30ff\u3400-\u9fff]{2,40})*"
#: One word of what is counted in a share: a capital, an elided article and short words too.
_NAME = r"(?:[^\W\d_]{1,2}')?[^\W\d_]{2,40}(?:-[^\W\d_]{2,40})*"
_RUN = r"[\u3040-\u30ff\u3400-\u9fff々]{1,12}"
MOST_WORDS = 4


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first needed: wide ranges of characters take long."""
    return re.compile(pattern)


class Nouns:
    """The reader of nouns behind numbers in one language; `foreign` are words of other kinds, which are no nouns."""

    def __init__(self, lexicon: Lexicon, *, in_text: bool = False) -> None:
        """`in_text`: only what a hedge may follow, for in running text the noun is no part of the number."""
        language = lexicon.language
        self._lexicon = lexicon
        self._in_text = in_text
        self._nouns = language.nouns
        self._counters = words(language.nouns.counters)
        self._joiners = words(language.nouns.joiners)
        self._foreign = foreign_words(lexicon)

    def match(self, printed: Printed, at: int) -> int | None:
        """Where the noun at this place ends; None without one."""
        if self._in_text and self._nouns.free and self._hedged_noun.match(printed.text, at) is None:
            return None
        counter = self._counters.match(printed.text, at)
        if counter is not None:
            if self._in_text:
                return counter[1]
            foreign = self._foreign.match(printed.text, at)  # 三个月 counts months
            return None if foreign is not None and foreign[1] > counter[1] else self._joined(printed, counter[1])
        return self._free(printed, at) if self._nouns.free else None

    @cached_property
    def _hedged_noun(self) -> re.Pattern[str]:
        """A few words with a hedge behind them: countries or more."""
        hedges = whole(self._lexicon.behind.words)
        return re.compile(rf"(?:{LETTER}+(?:-{LETTER}+)*+ {{1,3}}){{1,{MOST_WORDS}}}{hedges}")

    def word(self, printed: Printed, at: int) -> tuple[Decimal, int] | None:
        """Where one word ends that no other kind claims, in small letters or not; a word counts one."""
        found = _compiled(_NAME).match(printed.text, at)
        if found is None or found.group() in self._nouns.barred or self._foreign.match(printed.text, at):
            return None
        return Decimal(1), found.end()

    def _joined(self, printed: Printed, at: int) -> int:
        """Behind a counter: what it counts (4つの柱), if that runs to the end."""
        joiner = self._joiners.match(printed.text, at)
        start = joiner[1] if joiner else at if self._nouns.joined else None
        run = None if start is None else _compiled(_RUN).match(printed.text, start)
        if run is None or run.end() != len(printed.text):
            return at
        mixed = any(self._ends_noun(printed.text, start) for start in range(*run.span()))
        return at if mixed else run.end()

    def _ends_noun(self, text: str, at: int) -> bool:
        """Whether a hedge or, where nothing joins it, a number begins here."""
        words = self._lexicon
        number = self._nouns.joined and (words.small.match(text, at) or words.hundreds.match(text, at))
        return bool(number or words.behind.match(text, at))

    def _free(self, printed: Printed, at: int) -> int | None:
        """A few plain words, up to one that a hedge, a range or another kind begins with."""
        end = None
        if at > 0 and printed.text[at - 1] not in " -":
            return None
        for _ in range(MOST_WORDS):
            found = _compiled(_WORD).match(printed.cased, at)
            if found is None or not self._plain(printed, found):
                break
            end = found.end()
            at = printed.skip(end)
        return end

    def _plain(self, printed: Printed, found: re.Match[str]) -> bool:
        word = found.group()
        if not (word.islower() or (self._nouns.capital and (word[1:].islower() or "-" in word))):
            return False
        text, at = printed.text, found.start()
        low = text[at : found.end()]
        if low in self._nouns.barred or self._lexicon.behind.match(text, at) or self._foreign.match(text, at):
            return False
        return not text.startswith(".", found.end())


@cache
def foreign_words(lexicon: Lexicon) -> Words[None]:
    """Number words, percentages, currencies and durations of the language."""
    language = lexicon.language
    numerals = language.numerals
    entries = [*numerals.small, *numerals.scales, *numerals.ordinals, *numerals.dozens]
    entries += [*language.fractions.denominators, *language.percentage.units, *language.percentage.points]
    entries += [name for names in language.money.currencies.values() for name in names]
    entries += [name for shared in (*language.money.shared, *language.money.minor) for name in shared.names]
    entries += [word for names in language.duration.units.values() for word in names]
    entries += [word for names in language.units.values() for word in names]
    return words([entry for entry in entries if len(entry) > 1])
