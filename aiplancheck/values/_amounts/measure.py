"""What all kinds of amounts do alike: their canonical spelling, comparing, tolerances, limits, and sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from aiplancheck.values._amounts.amount import Base, spelt
from aiplancheck.values._amounts.bounds import Bounds
from aiplancheck.values._amounts.figure import ONE, minus, plus, size, times
from aiplancheck.values._amounts.sentence import because, unit_named
from aiplancheck.values._amounts.tolerance import tolerance_of
from aiplancheck.values._basis import basis_of
from aiplancheck.values._interval import Interval, Lower, Upper
from aiplancheck.values._value import Comparison, Kind, Reader, Relation, Remark, Unreadable, Value, Via

#: Reads a text as an amount.
Verb = Callable[[str, Reader], Value | Unreadable]


def no_common_terms(a: Value, b: Value) -> tuple[Value, Value] | None:
    """For kinds whose units are comparable only with themselves."""
    del a, b
    return None


def as_it_is(span: Interval, unit: str) -> tuple[Interval, str]:
    return span, unit


@dataclass(frozen=True, slots=True)
class Measure:
    """One kind of amounts. `base` maps a printed unit to that of the canonical spelling; `words` shows bounds in it.

    `bridge` brings two amounts of different base units to common terms where that can be done (days and months),
    `over_the_bridge` says how;
    `tidy` respells an amount in base units, the same for equal ones (86,400 seconds as a day).
    """

    kind: str
    base: Callable[[str | None], Base]
    words: Callable[[Interval, str | None], str]
    bridge: Callable[[Value, Value], tuple[Value, Value] | None] = no_common_terms
    tidy: Callable[[Interval, str], tuple[Interval, str]] = as_it_is
    over_the_bridge: str = ""

    def value(
        self,
        bounds: Bounds,
        unit: str | None,
        reader: Reader,
        text: str,
        remarks: tuple[Remark, ...] = (),
        of: int | None = None,
    ) -> Value:
        """The value with these bounds in its printed unit; `of` is how many places a ranking has."""
        spelling = self._spelt(bounds.span, unit)
        return Value(
            self.kind,
            spelling if of is None else f"{spelling} of {of}",
            span=bounds.span,
            unit=unit,
            approximate=bounds.approximate,
            of=of,
            named=bounds.named,
            rounded=bounds.rounded,
            via=bounds.via,
            limit=bounds.limit,
            language=reader.language,
            text=text,
            remarks=remarks,
        )

    def as_kind(self, *, read: Verb, canonical: Verb, tolerance: Verb) -> Kind:
        """The kind of these amounts; `tolerance` reads an amount that a claim tolerates."""
        return Kind(
            name=self.kind,
            read=read,
            relate=self.relate,
            show=self.show,
            canonical=canonical,
            as_limit=self.as_limit,
            widened=lambda amount, words: self.widened(amount, words, tolerance),
            common=self.common,
        )

    def show(self, amount: Value) -> str:
        """The bounds in plain English words."""
        return amount.canonical if amount.span is None else self.words(amount.span, amount.unit)

    def relate(self, a: Value, b: Value) -> Comparison:
        """How amount a stands to amount b, in a sentence."""
        terms = self.in_common_terms(a, b)
        if terms is None:
            return Comparison(Relation.INCOMPARABLE, f"{unit_named(a)} and {unit_named(b)} are not comparable")
        left, right = terms
        assert left.span is not None
        assert right.span is not None
        relation = relation_of(left.span, right.span)
        basis = None if relation is Relation.DISJOINT else basis_of(left, right)
        return Comparison(relation, lambda: self._sentence(relation, (a, b), terms), basis)

    def _sentence(self, relation: Relation, printed: tuple[Value, Value], terms: tuple[Value, Value]) -> str:
        """What decided, of two amounts as printed and in common terms."""
        (a, b), (left, right) = printed, terms
        assert left.span is not None
        assert right.span is not None
        common = left.span.common(right.span)
        both = None if common is None else self.words(common, a.unit if left is a else self.base(a.unit).unit)
        sentence = because(relation, a, b, both=both, touch=touches(left.span, right.span), words=self.words)
        return sentence + self._bridged(a, b)

    def _bridged(self, a: Value, b: Value) -> str:
        """What makes amounts of different base units comparable, to stand behind a sentence."""
        bridged = self.base(a.unit).unit != self.base(b.unit).unit
        return f" ({self.over_the_bridge})" if bridged else ""

    def common(self, a: Value, b: Value) -> Value | None:
        """What both may mean, in the base unit of a; None where that is nothing."""
        terms = self.in_common_terms(a, b)
        if terms is None or terms[0].span is None or terms[1].span is None:
            return None
        span = terms[0].span.common(terms[1].span)
        if span is None:
            return None
        if span == terms[0].span:
            return a
        if span == terms[1].span:
            return b
        unit = a.unit if terms[0] is a else self.base(a.unit).unit
        return self._respanned(replace(a, unit=unit, named=None, rounded=None, strict=None), span, Via.PERIOD, None)

    def as_limit(self, amount: Value) -> Value:
        """The figure that a limit names, with its printed rounding; any other amount as it is."""
        if amount.limit is None or amount.rounded is None:
            return amount
        return self._respanned(amount, amount.rounded, Via.EXACT if amount.rounded.is_point else Via.ROUNDING, None)

    def widened(self, amount: Value, tolerance: str, read: Verb) -> Value:
        """The amount with a tolerance added at both ends: a share of each end, or an amount of the same unit.

        Raises ValueError with the reason when the tolerance cannot be read.
        """
        if amount.span is None:
            return amount
        found = tolerance_of(tolerance, read, amount)
        if isinstance(found, Decimal):
            span = _stretched(amount.span, found)
        else:
            theirs, ours = self.base(found.unit), self.base(amount.unit)
            if theirs.unit != ours.unit or found.named is None or found.named.low is None:
                raise ValueError(f"the tolerance {tolerance!r} is not in {unit_named(amount)}")
            if theirs != ours:  # a month more than five years: counted in months
                amount = replace(in_unit(amount, ours.factor), unit=ours.unit)
                found = in_unit(found, theirs.factor)
            span = _around(amount.span, found.named)
        widened = self._respanned(amount, span, amount.via, amount.limit)
        return replace(widened, strict=amount.strict or amount.span)

    def in_common_terms(self, a: Value, b: Value) -> tuple[Value, Value] | None:
        """Both amounts counted in one unit; None where they are not comparable."""
        left, right = self.base(a.unit), self.base(b.unit)
        if left.unit != right.unit:
            return self.bridge(a, b)
        if left.factor == right.factor:
            return a, b
        return in_unit(a, left.factor), in_unit(b, right.factor)

    def _respanned(self, amount: Value, span: Interval, via: Via, limit: str | None) -> Value:
        return replace(amount, canonical=self._spelt(span, amount.unit), span=span, via=via, limit=limit)

    def _spelt(self, span: Interval, unit: str | None) -> str:
        base = self.base(unit)
        return spelt(*self.tidy(span if base.factor == ONE else span.scaled(base.factor), base.unit))


def relation_of(a: Interval, b: Interval) -> Relation:
    """How one set of numbers stands to another."""
    if a == b:
        return Relation.EQUAL
    if not a.meets(b):
        return Relation.DISJOINT
    if b.holds(a):
        return Relation.WITHIN
    return Relation.CONTAINS if a.holds(b) else Relation.OVERLAPS


def touches(a: Interval, b: Interval) -> bool:
    """Whether one begins where the other ends."""
    return (a.high is not None and a.high == b.low) or (b.high is not None and b.high == a.low)


def in_unit(amount: Value, factor: Decimal) -> Value:
    """The amount with all its intervals times a factor; only for comparing, its unit and spelling stay."""
    spans = (amount.span, amount.named, amount.rounded, amount.strict)
    scaled = [None if span is None else span.scaled(factor) for span in spans]
    return replace(amount, span=scaled[0], named=scaled[1], rounded=scaled[2], strict=scaled[3])


def _around(span: Interval | None, by: Interval | None) -> Interval:
    assert span is not None
    assert by is not None
    assert by.low is not None
    return span.widened(by.low)


def _stretched(span: Interval, part: Decimal) -> Interval:
    low = None if span.low is None else minus(span.low, times(size(span.low), part))
    high = None if span.high is None else plus(span.high, times(size(span.high), part))
    return Interval(Lower(low, span.lower.open), Upper(high, span.upper.open))
