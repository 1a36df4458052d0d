"""A printed amount as it stands: figures with their units, the hedge or limit around them, ranges."""

from __future__ import annotations

from decimal import Decimal

from aiplancheck.languages._language import Sense
from aiplancheck.values._amounts.characters import Characters
from aiplancheck.values._amounts.figure import ONE, Figure, of_fraction
from aiplancheck.values._amounts.item import (
    Item,
    Phrase,
    clearer_unit,
    counts_nothing,
    has_unit_behind,
    sharing,
    spread_out,
)
from aiplancheck.values._amounts.lexicon import Lexicon, Range
from aiplancheck.values._amounts.lookup import Words
from aiplancheck.values._amounts.printed import Printed
from aiplancheck.values._amounts.row import with_decimals
from aiplancheck.values._amounts.units import Unit, Units
from aiplancheck.values._amounts.wording import Wording

LOW_LIMITS: frozenset[Sense] = frozenset({"above", "at-least"})
HIGH_LIMITS: frozenset[Sense] = frozenset({"below", "at-most"})
_LIMITS = LOW_LIMITS | HIGH_LIMITS
_NO_WORDS: Words[None] = Words({})


class Phrases:
    """The reader of amounts of one kind in one language."""

    def __init__(
        self, lexicon: Lexicon, units: Units, letters: Words[Decimal], attached: Words[Unit] | None = None
    ) -> None:
        self.lexicon = lexicon
        self.units = units
        self.introducing = lexicon.introducing
        characters = lexicon.language.numerals.style == "characters"
        style = Characters if characters else Wording
        self.figures: Wording | Characters = style(lexicon, letters, attached or Words({}))
        own, other = units.before_words, units.behind_words
        self._hedges_before = lexicon.before if own is None else own.over(lexicon.before)
        self._hedges_behind = lexicon.behind if other is None else other.over(lexicon.behind)
        self._minus_signs = frozenset(lexicon.language.numerals.minus_signs) | {"–"}

    def match(self, printed: Printed, at: int) -> Phrase | None:
        """The amount that begins at this place, or behind words that only introduce it: the longest reading."""
        plain = self.plain(printed, at)
        introduced = self.introducing.match(printed.text, at)
        found = self.match(printed, printed.skip(introduced[1])) if introduced else None
        return plain if found is None or (plain is not None and plain.end >= found.end) else found

    def plain(self, printed: Printed, at: int) -> Phrase | None:
        """The amount that begins at this place with its hedge, its range's first word or its figure."""
        sense, start = self._sense(printed, at)
        opened = self._opened(printed, start, sense)
        if opened is not None:
            return opened
        first = self.item(printed, at, hedged=sense is not None)
        if first is None:
            article = self._article(printed, at)
            return self._ranged(printed, article) if article else None
        ends = first.end == len(printed.text)
        found = None if ends else self._limited(printed, first) or self._ranged(printed, first)
        return found or spread_out(first) if first.figure.spread else found or Phrase((first,), first.end, first.sense)

    def hint(self, printed: Printed) -> str | None:
        """A reason of this kind's own why a text cannot be read."""
        del printed
        return None

    def _opened(self, printed: Printed, at: int, sense: Sense | None) -> Phrase | None:
        """Between A and B, from A to B: ranges that begin with a word, behind a hedge that is read already."""
        if sense not in (None, "about") or self.lexicon.openings.match(printed.text, at) is None:
            return None
        for ranges in self.lexicon.ranges:
            opening = ranges.opening.match(printed.text, at)
            if opening is None:
                continue
            for linked in (False, True):
                start_at = printed.skip(opening[1])
                first = self.item(printed, start_at, linked=linked) or self._article(printed, start_at)
                if first is not None and first.sense is None:
                    found = self._second(printed, first, ranges)
                    if found is not None:
                        return found._replace(sense=sense or found.sense)
        return None

    def _ranged(self, printed: Printed, first: Item) -> Phrase | None:
        if first.sense not in (None, "about"):
            return None
        if self.lexicon.middles.match(printed.text, printed.skip(first.end)) is None:
            return None
        for ranges in self.lexicon.ranges:
            found = None if ranges.opening else self._second(printed, first, ranges)
            if found is not None:
                return found._replace(sense=first.sense or found.sense)
        return None

    def _second(self, printed: Printed, first: Item, ranges: Range) -> Phrase | None:
        """The rest of a range whose first end is read."""
        middle = ranges.middle.match(printed.text, printed.skip(first.end))
        if middle is None:
            return None
        start = printed.skip(middle[1])
        second = self.item(printed, start, hedged=False, hedge_behind=False) if ranges.close else None
        close = ranges.close.match(printed.text, second.end) if second else None
        if close is None and ranges.closed:
            return None
        if close is None:
            second = self.item(printed, start, hedged=False)
        if second is None or second.sense not in (None, "about", "below"):
            return None
        return self._between(first, second, second.end if close is None else close[1])

    def _between(self, first: Item, second: Item, end: int) -> Phrase | None:
        """The range of two ends; a hedge behind the second is the range's, a limit there leaves the end out."""
        if second.unit is None and has_unit_behind(first):
            return None  # fell by 8 % to 13 billion
        ends = sharing(first._replace(sense=None), second._replace(sense=None))
        if ends is None or first.figure.spread or second.figure.spread or counts_nothing(ends[0]):
            return None
        if second.sense == "below":  # 1000から1500未満
            return Phrase((ends[0]._replace(sense="at-least"), ends[1]._replace(sense="below")), end)
        return Phrase(ends, end, second.sense)

    def _limited(self, printed: Printed, first: Item) -> Phrase | None:
        """More than 10 and less than 40."""
        if first.sense not in _LIMITS:
            return None
        joiner = self.lexicon.limits_joined.match(printed.text, printed.skip(first.end))
        second = self.item(printed, printed.skip(joiner[1] if joiner else first.end))
        opposite = HIGH_LIMITS if first.sense in LOW_LIMITS else LOW_LIMITS
        if second is None or second.sense not in opposite:
            return None
        ends = sharing(first, second) if first.sense in LOW_LIMITS else sharing(second, first)
        if ends is None or ends[0].figure.number >= ends[1].figure.number:
            return None  # below 12 and above 194: two amounts
        return Phrase(ends, second.end)

    def _article(self, printed: Printed, at: int) -> Item | None:
        """An article that stands for one at the beginning of a range: un à deux ans."""
        found = self.lexicon.one_alone.match(printed.text, at)
        return Item(((Figure(ONE, found[1], article=True), None),), found[1]) if found else None

    def item(
        self, printed: Printed, at: int, *, hedged: bool = True, hedge_behind: bool = True, linked: bool = True
    ) -> Item | None:
        """One figure with its sign, unit and hedge."""
        sense, at = self._sense(printed, at) if hedged else (None, at)
        found = self._figured(printed, at, sense, hedge_behind=hedge_behind, linked=linked)
        lead = self.lexicon.leading.match(printed.text, at) if found is None else None
        if lead is None:
            return found
        return self._figured(printed, printed.skip(lead[1]), sense, hedge_behind=hedge_behind, linked=linked)

    def _figured(
        self, printed: Printed, at: int, sense: Sense | None, *, hedge_behind: bool, linked: bool
    ) -> Item | None:
        """The figure at this place, behind a hedge that is read already."""
        negative, at = self._minus(printed, at)
        unit, at = self.units.before(printed, at) or (None, at)
        if unit is not None and not negative:
            negative, at = self._minus(printed, printed.skip(at))
        figure = self.figures.match(printed.text, printed.skip(at), linked=linked)
        if figure is None and sense is not None:
            figure = self.figures.bare(printed.text, at)
        if figure is None or (sense is not None and figure.sense not in (None, sense)):
            return None
        sense = figure.sense or sense
        terms = self._terms(printed, figure.negative() if negative else figure, unit)
        if terms is None:
            return None
        end = terms[1]
        behind = self._behind(printed, end) if hedge_behind else None
        if terms[0][0][1] is not None and self.lexicon.hedges_inside.match(printed.text, printed.skip(end)):
            behind = None  # 十来年, but not 十年来
        if behind is not None and behind[0] == "some-more" and figure.fraction:
            behind = "above", behind[1]  # 半年多 has no next figure below it
        if sense in ("about", "exactly") and behind is not None and behind[0] in _LIMITS:
            sense = behind[0]  # about 500 or more; equal to 500 or more
        if behind is None or (sense is not None and sense != behind[0]):
            return Item(terms[0], end, sense)  # a hedge of another sense belongs to what follows, or to nothing
        return self._counted(printed, Item(terms[0], behind[1], behind[0]))

    def _counted(self, printed: Printed, item: Item) -> Item:
        """What stands behind a hedge that follows its figure at once: 40+ countries, five or more years."""
        unit = self._unit(printed, printed.skip(item.end)) if item.unit is None else None
        return item if unit is None else item._replace(terms=((item.figure, unit[0]),), end=unit[1])

    def _terms(
        self, printed: Printed, figure: Figure, unit: Unit | None
    ) -> tuple[tuple[tuple[Figure, Unit | None], ...], int] | None:
        """The figure with its unit and the parts that follow it, and where they end."""
        gap = self.figures.gap(printed.text, figure.end)
        behind = self._unit(printed, gap)
        if behind is None and (of := self._before_unit(figure).match(printed.text, gap)):
            behind = self.units.behind(printed, printed.skip(of[1]))
        if figure.article and (behind is None or not (behind[0].name or behind[0].shared)):
            return None  # "eine Säule" counts nothing
        if behind is None:
            return ((figure, unit),), figure.end
        chosen = behind[0] if unit is None else clearer_unit(unit, behind[0])
        if chosen is None:
            return ((figure, unit),), figure.end
        if behind[1] == len(printed.text):
            return ((figure, chosen),), behind[1]
        if figure.scale == ONE and unit is None and not figure.article and self.units.before(printed, gap):
            scale = self.lexicon.scales.match(printed.text, printed.skip(behind[1]))
            if scale is not None and behind[0].name:  # 75 USD million
                return ((figure.scaled(*scale), chosen),), scale[1]
        terms: tuple[tuple[Figure, Unit | None], ...] = ((figure, chosen),)
        end, last = behind[1], chosen
        if unit is None and (whole := self._and_part(printed, figure, end)) is not None:
            return ((whole, chosen),), whole.end
        whole_units = figure.scale == ONE and not (figure.place or figure.fraction)
        while (more := self.units.more(printed, end, last, whole=whole_units)) is not None:
            terms, end, last = (*terms, more[:2]), more[2], more[1]
        if (precise := with_decimals(self.lexicon, printed.text, terms[-1][0], end)) is not None:
            return (*terms[:-1], (precise, last)), precise.end
        return terms, end

    def _and_part(self, printed: Printed, figure: Figure, end: int) -> Figure | None:
        """The figure with the fraction behind its unit, if that counts nothing else: dos euros y medio."""
        if figure.place or figure.fraction or figure.scale != ONE or figure.dozens != ONE:
            return None
        after = self.lexicon.after.match(printed.text, printed.skip(end))
        if after is None:
            return None
        gap = printed.skip(after[1])
        counts = (self.lexicon.dozens, self.lexicon.collectives, self.lexicon.scales)
        if any(some.match(printed.text, gap) for some in counts) or self.units.behind(printed, gap):
            return None
        return of_fraction(int(figure.number) + after[0], after[1])

    def _before_unit(self, figure: Figure) -> Words[None]:
        """The words between this figure and its unit: a quarter of an hour, millones de euros."""
        if figure.fraction is not None:
            return self.lexicon.of
        multiplied = figure.scale != ONE or figure.dozens != ONE or figure.rough
        return self.lexicon.counted_of if multiplied else _NO_WORDS

    def _unit(self, printed: Printed, at: int) -> tuple[Unit, int] | None:
        """The unit at this place, unless a longer word begins there that is none (元旦)."""
        found = self.units.behind(printed, at)
        longer = self.lexicon.not_units.match(printed.text, at) if found else None
        return None if found is None or (longer is not None and longer[1] > found[1]) else found

    def _sense(self, printed: Printed, at: int) -> tuple[Sense | None, int]:
        found = self._hedges_before.match(printed.text, at)
        bare = self.lexicon.before_bare.match(printed.text, at)
        if bare is not None and self.lexicon.is_multiplier(printed.text, printed.skip(bare[1])):
            found = bare
        return (None, at) if found is None else (found[0], printed.skip(found[1]))

    def _behind(self, printed: Printed, at: int) -> tuple[Sense, int] | None:
        text, start = printed.text, printed.skip(at)
        found = self._hedges_behind.match(text, start)
        if found is None:
            return None
        last = text.rfind(" ", start, found[1]) + 1
        other = self._hedges_before.match(text, last) if last > start else None
        if other is not None and other[1] > found[1]:
            return None  # 5 or more than 6
        return None if self._counts_on(printed, found[1]) else found

    def _counts_on(self, printed: Printed, at: int) -> bool:
        """Whether another figure follows a hedge, which then adds one: 50 per cent plus one vote."""
        start = printed.skip(at)
        return start > at and self.figures.match(printed.text, start) is not None

    def _minus(self, printed: Printed, at: int) -> tuple[bool, int]:
        word = self.lexicon.minus.match(printed.text, at)
        if word is not None:
            return True, printed.skip(word[1])
        sign = printed.text[at : at + 1]
        if sign in self._minus_signs and not _stands_alone(printed.text, at):
            return True, printed.skip(at + 1)
        return False, at + 1 if sign == "+" else at


def _stands_alone(text: str, at: int) -> bool:
    """Whether a mark is a dash between two parts of a sentence, and no sign of what follows."""
    return text[at + 1 : at + 2] == " " == text[at - 1 : at]
