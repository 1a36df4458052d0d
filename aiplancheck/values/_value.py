"""What reading a printed value gives: a Value, or Unreadable with the reason; and how two values stand together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from aiplancheck.values._interval import Interval


class Via(IntEnum):
    """The convention that made a value's bounds out of what is printed, weakest claim to exactness last."""

    EXACT = 0  # printed in full
    PERIOD = 1  # a month, a range, a limit: the bounds are what the words say
    ROUNDING = 2  # the last printed place
    HEDGE = 3  # "around", "nearly"


class Relation(StrEnum):
    """How the set of values that one reading allows stands to another's."""

    EQUAL = "equal"
    WITHIN = "within"
    CONTAINS = "contains"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"
    INCOMPARABLE = "incomparable"

    @property
    def flipped(self) -> Relation:
        return {Relation.WITHIN: Relation.CONTAINS, Relation.CONTAINS: Relation.WITHIN}.get(self, self)


class Basis(IntEnum):
    """What an agreement rests on, strongest first; the names are the contract's reasons for `agree`."""

    EXACT = 0
    VARIANT = 1
    PRECISION = 2
    ROUNDING = 3
    HEDGE = 4
    TOLERANCE = 5
    BOUND = 6

    @property
    def word(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something odd about a value that was read all the same. `check` is the check that reports it."""

    check: str
    message: str


@dataclass(frozen=True, slots=True)
class Value:
    """The set of values that a printed one may mean. Equal exactly when kind and `canonical` are.

    `canonical` is one fixed spelling: EDTF for dates, bounds and unit for amounts, the folded name or its term's
    headword, a JSON list for lists, "true" or "false". `span` is None where there are no bounds (words, `--03-30`).
    The rest says how the value came about and takes no part in equality:
    `named` is the figure or period that is named before rounding, hedge or limit made `span` of it; `via` is the
    convention that did; `limit` is "low" or "high" where only one side is bounded ("over 40" has a low limit).
    `rounded` is what the printed places alone allow where a hedge made `span` wider (None: no other than `span` or
    `named`); `strict` is the span before a claim's tolerance widened it (None: it was not).
    """

    kind: str
    canonical: str
    span: Interval | None = field(default=None, compare=False)
    unit: str | None = field(default=None, compare=False)
    approximate: bool = field(default=False, compare=False)
    of: int | None = field(default=None, compare=False)
    members: tuple[Value, ...] = field(default=(), compare=False)
    named: Interval | None = field(default=None, compare=False)
    rounded: Interval | None = field(default=None, compare=False)
    strict: Interval | None = field(default=None, compare=False)
    via: Via = field(default=Via.EXACT, compare=False)
    limit: str | None = field(default=None, compare=False)
    language: str = field(default="", compare=False)
    text: str = field(default="", compare=False)
    wording: str = field(default="", compare=False)
    is_term: bool = field(default=False, compare=False)
    ordered: bool = field(default=False, compare=False)
    open: bool = field(default=False, compare=False)
    remarks: tuple[Remark, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A printed value that could not be read, and why, as the end of the sentence "cannot be read: …"."""

    reason: str


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading a value depends on besides its text.

    `language` is a BCP 47 tag. `unit` is the claim's unit (fills a missing one, settles a currency sign).
    `currency_signs` are the registry's settings. `fiscal_year_starts` is (month, day) or None.
    `headword` resolves a folded name to its term, or None when no term knows it.
    `ordered` and `open` are for lists.
    """

    language: str = "en"
    unit: str | None = None
    fiscal_year_starts: tuple[int, int] | None = None
    currency_signs: Mapping[str, str] = field(default_factory=dict)
    headword: Callable[[str], str | None] = field(default=lambda _: None)
    ordered: bool = False
    open: bool = False

    @property
    def primary(self) -> str:
        """The language without script or region: `de` for `de-CH`."""
        return self.language.partition("-")[0].lower()


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a stands to b; `basis` is what the agreement rests on, None without one.

    `sentence` is the reason in plain English, or what spells it: of a thousand comparisons few are ever shown.
    `paired` and `left`/`right` are for lists: members that pair up, and those left over on each side (indices).
    `differs` marks a disagreement that is not disjoint (lists that share some members only).
    """

    relation: Relation
    sentence: str | Callable[[], str]
    basis: Basis | None = None
    paired: tuple[tuple[int, int], ...] = ()
    left: tuple[int, ...] = ()
    right: tuple[int, ...] = ()
    differs: bool = False

    @property
    def because(self) -> str:
        """The reason in one plain sentence."""
        return self.sentence if isinstance(self.sentence, str) else self.sentence()

    @property
    def disagrees(self) -> bool:
        """Whether both cannot be true of one fact."""
        return self.differs or self.relation is Relation.DISJOINT

    @property
    def agrees(self) -> bool:
        """Whether there is a value that both may mean."""
        return not self.disagrees and self.relation is not Relation.INCOMPARABLE


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of value: the verbs that every kind file offers as its constant `KIND`.

    `read(text, reader)` gives the value or why not; it never raises for any text.
    `relate(a, b)` compares two values of this kind, in this order.
    `show(value)` says in a few plain English words what the value is read as ("900 to 1,100 billion JPY").
    `canonical(text, reader)` reads what people write in `means`: ISO 8601/EDTF for dates, plain digits with a unit
    for amounts ("1000000000000 JPY", "20", "P5Y"), otherwise as `read`.
    `as_limit(value)` is the point a limit names, for claims that ask for one ("by 2030" -> 2030, "up to 40" -> 40).
    `widened(value, tolerance)` widens an amount by a printed tolerance ("2%" or an amount of the kind); raises
    ValueError with the reason when the tolerance cannot be read.
    `common(a, b)` is what both may mean, None where that is nothing. Kinds without amounts leave these three out.
    `wording` says that the words themselves are the value, so that a language only matters for its articles.
    """

    name: str
    read: Callable[[str, Reader], Value | Unreadable]
    relate: Callable[[Value, Value], Comparison]
    show: Callable[[Value], str]
    canonical: Callable[[str, Reader], Value | Unreadable]
    as_limit: Callable[[Value], Value] | None = None
    widened: Callable[[Value, str], Value] | None = None
    common: Callable[[Value, Value], Value | None] | None = None
    wording: bool = False
