"""What may follow a bare number: its counter, or a plain noun ("four pillars"), but no word of another kind."""

from __future__ import annotations

import re
from functools import cache

from aiplancheck.values._amounts.lexicon import Lexicon, words
from aiplancheck.values._amounts.lookup import Words
from aiplancheck.values._amounts.printed import Printed

#: One word of letters; Japanese and Chinese have counters instead.
_WORD = r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]{3,40}(?:-[^\W\d_\u3040-\u30ff\u3400-\u9fff]{2,40})*"
_RUN = r"[\u3040-\u30ff\u3400-\u9fff々]{1,12}"
MOST_WORDS = 4


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first needed: wide ranges of characters take long."""
    return re.compile(pattern)


class Nouns:
    """The reader of nouns behind numbers in one language; `foreign` are words of other kinds, which are no nouns."""

    def __init__(self, lexicon: Lexicon) -> None:
        language = lexicon.language
        self._lexicon = lexicon
        self._nouns = language.nouns
        self._counters = words(language.nouns.counters)
        self._joiners = words(language.nouns.joiners)
        self._foreign = _foreign(lexicon)

    def match(self, printed: Printed, at: int) -> int | None:
        """Where the noun at this place ends; None without one."""
        counter = self._counters.match(printed.text, at)
        if counter is not None:
            return self._joined(printed, counter[1])
        return self._free(printed, at) if self._nouns.free else None

    def _joined(self, printed: Printed, at: int) -> int:
        """Behind a counter: what it counts (4つの柱), if that runs to the end."""
        joiner = self._joiners.match(printed.text, at)
        run = _compiled(_RUN).match(printed.text, joiner[1]) if joiner else None
        if run is None or run.end() != len(printed.text):
            return at
        hedged = any(self._lexicon.behind.match(printed.text, start) for start in range(*run.span()))
        return at if hedged else run.end()

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
def _foreign(lexicon: Lexicon) -> Words[None]:
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
