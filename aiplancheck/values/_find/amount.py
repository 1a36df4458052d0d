"""Amounts in running text: what number, money, percentage and duration do alike to find theirs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from aiplancheck.values._amounts.figure import ONE
from aiplancheck.values._amounts.item import Phrase
from aiplancheck.values._amounts.lexicon import Lexicon
from aiplancheck.values._amounts.lookup import LETTERS
from aiplancheck.values._amounts.noun import foreign_words
from aiplancheck.values._amounts.phrase import Phrases
from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._amounts.reading import Reading
from aiplancheck.values._amounts.units import CLOCK
from aiplancheck.values._find.passage import BEHIND, FIGURES, Found, runs_on
from aiplancheck.values._value import Reader, Unreadable, Value

#: What may stand between figures and their unit, and how much where a share's noun may.
_GAP, _WIDE = (" ", "-"), 60
_FIGURES = frozenset(FIGURES)
#: A name with a figure and a word in it; a year that stands before an amount.
_NAMED, _YEAR = re.compile(r"[0-9]-(?!to-)[^\W\d_]{2}"), re.compile(r"(?<![0-9.,])(?:19|20)[0-9]{2}\Z")


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
        if not self.fits(printed, start, phrase) or self._borrows(printed, phrase) or _is_torn(printed, start, phrase):
            return None
        value: Value | Unreadable
        value = self.reading.value(phrase, self.reader, printed.raw[start : phrase.end].strip())
        if _limits_another(printed, phrase):
            value = Unreadable("two limits that may be of two things")
        end, item = _counted_end(self.phrases.lexicon, printed, phrase), phrase.items[0]
        counted = any(one.unit is not None and (one.unit.name or one.unit.shared) for one in phrase.items)
        plain = self.bare and not counted and all(one.figure.scale == ONE for one in phrase.items)
        return Found(
            start,
            end,
            value,
            amount=True,
            bare=plain and item.sense is None and phrase.sense is None,
            hedged=plain and len(phrase.items) == 1 and item.sense is not None,
            timed=_is_timed(phrase),
        )

    def _borrows(self, printed: Printed, phrase: Phrase) -> bool:
        """Whether a range's second figure counts something else than the first: 6% to 309,381 yen."""
        foreign = foreign_words(self.phrases.lexicon)
        return len(phrase.items) == 2 and foreign.match(printed.text, printed.skip(phrase.end)) is not None


def _is_torn(printed: Printed, start: int, phrase: Phrase) -> bool:
    """Whether what looks like a range is none: 7-Eleven, quarter to six, 2019 to $5 million."""
    if len(phrase.items) != 2:
        return False
    first, second = phrase.items[0].figure, phrase.items[1].figure
    if _NAMED.match(printed.text, first.end - 1):
        return True
    clock = first.fraction is not None and second.fraction is None and printed.text[first.end - 1] in LETTERS
    if clock and phrase.items[0].unit is None:
        return True
    lower = second.number < first.number  # 2025年から5年間
    return (second.scale != ONE or lower) and _YEAR.search(printed.text, start, first.end) is not None


def _limits_another(printed: Printed, phrase: Phrase) -> bool:
    """Whether an upper limit is printed before a lower one with nothing but a comma: 最大50人、少なくとも10人."""
    if len(phrase.items) != 2 or phrase.items[0].figure.end < phrase.items[1].figure.end:
        return False
    between = printed.text[phrase.items[1].figure.end : phrase.items[0].figure.end]
    return "、" in between[1:] or "," in between[1:]  # what the first one counts stands before the comma


def _is_timed(phrase: Phrase) -> bool:
    """Whether hours are printed as times of day are: 9 h 30, from 9 hours to 17 hours."""
    each = len(phrase.items) == 2 and phrase.items[0].end > phrase.items[0].figure.end
    return each or any(unit is not None and unit.mark == CLOCK for item in phrase.items for _, unit in item.terms)


def _counted_end(words: Lexicon, printed: Printed, phrase: Phrase) -> int:
    """Where a number's mention ends: a counter or noun is no part of it, unless its hedge stands behind."""
    last = phrase.items[-1]
    counted = last.unit is not None and not last.unit.name and not last.unit.shared and last.end == phrase.end
    if not counted:
        return phrase.end
    end = last.figure.end
    if last.sense is None and phrase.sense is None:
        return end
    hedges = (words.behind.match(printed.text, at) for at in range(end, phrase.end))
    return max((hedge[1] for hedge in hedges if hedge is not None and hedge[1] <= phrase.end), default=end)


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
