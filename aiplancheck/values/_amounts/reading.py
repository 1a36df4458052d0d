"""Reading a whole printed text as one amount: what number, money, percentage and duration do alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from aiplancheck.values._amounts import bounds
from aiplancheck.values._amounts.amount import exact, plain_amount
from aiplancheck.values._amounts.bounds import Bounds
from aiplancheck.values._amounts.figure import ONE, divides, times
from aiplancheck.values._amounts.item import Item, Phrase
from aiplancheck.values._amounts.measure import Measure
from aiplancheck.values._amounts.phrase import Phrases
from aiplancheck.values._amounts.printed import Printed, printed
from aiplancheck.values._amounts.reason import LONGEST, unreadable
from aiplancheck.values._value import Reader, Remark, Unreadable, Value

_THOUSAND, _MILLION = Decimal(1000), Decimal(1_000_000)
Settled = tuple[str | None, tuple[Remark, ...]] | Unreadable


def no_trailing(phrases: Phrases, ready: Printed, end: int) -> int:
    """For kinds behind which nothing may follow."""
    del phrases, ready
    return end


@dataclass(frozen=True, slots=True)
class Reading:
    """How one kind of amounts is read.

    `phrases` gives the reader of phrases for a Reader; `settle` the value's unit from that of the item (of both items
    of a range), or why there is none; `bounds_of` the bounds of one item in that unit; `spelt_unit` the unit that a
    person wrote in plain spelling; `trailing` where words end that may follow without changing the amount.
    """

    measure: Measure
    phrases: Callable[[Reader], Phrases]
    settle: Callable[[tuple[Item, ...], Reader], Settled]
    bounds_of: Callable[[Item, str | None], Bounds | None]
    spelt_unit: Callable[[str | None, Reader], str | Unreadable | None]
    wanted: str
    trailing: Callable[[Phrases, Printed, int], int] = no_trailing

    def read(self, text: str, reader: Reader) -> Value | Unreadable:
        """The amount that the whole text prints."""
        phrases = self.phrases(reader)
        stripped = text.strip()
        ready = printed(stripped[: LONGEST + 1])
        if 0 < len(stripped) <= LONGEST:
            phrase = phrases.match(ready, 0)
            if phrase is not None and self.trailing(phrases, ready, phrase.end) == len(ready.text):
                return self.value(phrase, reader, stripped)
        reason = phrases.hint(ready) if 0 < len(stripped) <= LONGEST else None
        return Unreadable(reason or unreadable(ready, phrases.lexicon, self.wanted, self.measure.kind))

    def value(self, phrase: Phrase, reader: Reader, text: str) -> Value | Unreadable:
        """The value of a phrase that was printed as `text`."""
        settled = self.settle(phrase.items, reader)
        if isinstance(settled, Unreadable):
            return settled
        unit, remarks = settled
        shared = self.phrases(reader).lexicon.language.digits.thousands_shared
        if shared and _may_share_thousands(phrase):
            return Unreadable("its first figure may stand for thousands as the second one does")
        bounds = self._bounds(phrase, unit)
        if bounds is None:
            return Unreadable("no amount fits its words and figures")
        return self.measure.value(bounds, unit, reader, text, remarks)

    def _bounds(self, phrase: Phrase, unit: str | None) -> Bounds | None:
        if len(phrase.items) == 1:
            (item,) = phrase.items
            rough = item.figure.rough and item.sense is None
            return self.bounds_of(item._replace(sense="about") if rough else item, unit)
        ends = [self.bounds_of(item, unit) for item in phrase.items]
        first, second = ends
        if first is None or second is None or first.named.low is None or second.named.high is None:
            return None
        low, high = first.named.low, second.named.high
        if phrase.items[0].sense is None and phrase.items[1].sense is None:
            return bounds.of_range(low, high, phrase.sense)
        return bounds.of_limits(low, phrase.items[0].sense, high, phrase.items[1].sense)

    def canonical(self, text: str, reader: Reader) -> Value | Unreadable:
        """What a person writes in `means`: plain digits with a unit, exact; anything else as printed."""
        plain = plain_amount(text.strip())
        if plain is not None:
            span, name = plain
            unit = self.spelt_unit(name, reader)
            if not isinstance(unit, Unreadable):
                return self.measure.value(exact(span), unit, reader, text)
        return self.read(text, reader)


def _may_share_thousands(phrase: Phrase) -> bool:
    """Whether a range is printed like "10 à 12 000": from ten, or from ten thousand."""
    low, high = phrase.items[0].figure, phrase.items[-1].figure
    plain = len(phrase.items) == 2 and phrase.items[0].sense is None and low.scale == high.scale == ONE
    if not plain or not divides(_THOUSAND, high.number) or high.number >= _MILLION:
        return False
    return 0 < times(low.number, _THOUSAND) < high.number
