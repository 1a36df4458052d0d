"""Amounts in running text: what number, money, percentage and duration do alike to find theirs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from aiplancheck.values._amounts.figure import ONE
from aiplancheck.values._amounts.item import Phrase
from aiplancheck.values._amounts.lexicon import Lexicon
from aiplancheck.values._amounts.noun import foreign_words
from aiplancheck.values._amounts.phrase import Phrases
from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._amounts.reading import Reading
from aiplancheck.values._amounts.units import CLOCK
from aiplancheck.values._find.passage import BEHIND, Found, runs_on
from aiplancheck.values._value import Reader, Value

#: What may stand between figures and their unit, and how much where a share's noun may.
_GAP, _WIDE = (" ", "-"), 60
_FIGURES = frozenset("0123456789½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒")


@dataclass(frozen=True, slots=True)
class AmountFinder:
    """Finds one kind of amounts. `run` is a run of figures with their words (see clues); `clue` is what every such
    amount has behind it or among the words before it, None if nothing; with `wide`, other words may come between.
    `fits` says of a phrase whether it is such an amount and no part of the prose; `age` makes an amount of an age."""

    reading: Reading
    phrases: Phrases
    reader: Reader
    fits: Callable[[Printed, int, Phrase], bool]
    run: re.Pattern[str]
    clue: re.Pattern[str] | None = None
    own_leads: tuple[str, ...] = ()
    wide: bool = False
    joined: bool = False
    bare: bool = False
    age: Callable[[str], Value | None] | None = None
    notices: tuple[str, ...] = ()

    @property
    def leads(self) -> Iterable[str]:
        words = self.phrases.lexicon
        numerals = words.language.numerals
        signs = [*words.minus.words, *numerals.minus_signs, "–"]
        hedges = [*words.before.words, *words.before_bare.words, *words.openings.words]
        return [*hedges, *signs, *words.leading.words, *numerals.one, *self.own_leads]

    def apposed(self, digits: str) -> Value | None:
        return None if self.age is None else self.age(digits)

    @property
    def family(self) -> str:
        return "amounts"

    def reach(self, text: str, lead: int, anchor: int, end: int) -> int | None:
        if self.clue is None:
            return end + BEHIND
        run = self.run.match(text, anchor)
        last = run.end() if run else end
        if self.wide:
            return last + BEHIND if self.clue.search(text, lead, last + _WIDE) else None
        unit = last
        while text[unit : unit + 1] in _GAP and unit < last + len(_GAP):
            unit += 1
        near = self.clue.match(text, unit) or self.clue.match(text, anchor)
        if near is None and (lead < anchor or last > end):
            near = self.clue.search(text, lead, last)
        return last + BEHIND if near else None

    def _is_led(self, printed: Printed, start: int) -> bool:
        """Whether a word stands here that only leads up to a figure, and is no number itself: el 20 %, un 20 %."""
        lead = self.phrases.lexicon.leading.match(printed.text, start)
        if lead is None or self.phrases.plain(printed, printed.skip(lead[1])) is None:
            return False
        figure = self.phrases.figures.match(printed.text, start)
        return figure is None or (figure.article and not self.phrases.units.behind(printed, printed.skip(figure.end)))

    def at(self, printed: Printed, start: int, anchor: int) -> Found | None:
        phrase = None if self._is_led(printed, start) else self.phrases.plain(printed, start)
        if phrase is None or phrase.end <= anchor or runs_on(printed.text, phrase.end):
            return None
        if not self.fits(printed, start, phrase) or self._borrows(printed, phrase):
            return None
        value = self.reading.value(phrase, self.reader, printed.raw[start : phrase.end].strip())
        end, item = _counted_end(phrase), phrase.items[0]
        plain = len(phrase.items) == 1 and item.figure.scale == ONE and (item.unit is None or not item.unit.name)
        return Found(
            start,
            end,
            value,
            amount=True,
            bare=plain and item.sense is None,
            hedged=plain and item.sense is not None,
            timed=_is_timed(phrase),
        )

    def _borrows(self, printed: Printed, phrase: Phrase) -> bool:
        """Whether a range's second figure counts something else than the first: 6% to 309,381 yen."""
        foreign = foreign_words(self.phrases.lexicon)
        return len(phrase.items) == 2 and foreign.match(printed.text, printed.skip(phrase.end)) is not None


def _is_timed(phrase: Phrase) -> bool:
    """Whether hours are printed as times of day are: 9 h 30, from 9 hours to 17 hours."""
    each = len(phrase.items) == 2 and phrase.items[0].end > phrase.items[0].figure.end
    return each or any(unit is not None and unit.mark == CLOCK for item in phrase.items for _, unit in item.terms)


def _counted_end(phrase: Phrase) -> int:
    """Where a number's mention ends: a counter that nothing follows is no part of it."""
    last = phrase.items[-1]
    counted = last.unit is not None and not last.unit.name and not last.unit.shared and last.end == phrase.end
    return last.figure.end if counted and last.sense is None and phrase.sense is None else phrase.end


def counts(printed: Printed, start: int, phrase: Phrase) -> bool:
    """Whether a figure of the phrase counts a unit of its kind."""
    del printed, start
    return any(item.unit is not None for item in phrase.items)


def is_number(words: Lexicon, printed: Printed, start: int, phrase: Phrase) -> bool:
    """Whether a bare figure counts: "one" and "half" alone are mostly other words."""
    item = phrase.items[0]
    place = words.ordinals.match(printed.text, start)
    if place is not None and place[1] > phrase.end:  # the twenty-fifth
        return False
    if len(phrase.items) > 1 or item.sense is not None or item.figure.scale != ONE:
        return True
    if (item.unit is not None and item.unit.name) or not _FIGURES.isdisjoint(printed.text[start : item.end]):
        return True
    end = printed.skip(item.end)
    if item.figure.fraction is None:  # three hundred and two dozen: 3,624, or 324?
        return item.figure.number != ONE and (
            item.figure.dozens != ONE or words.dozens.match(printed.text, end) is None
        )
    alone = words.alone.match(printed.text, start)
    return alone is None or alone[0] > 1 or alone[1] < item.end or words.whole.match(printed.text, end) is not None
