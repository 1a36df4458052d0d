"""Rules between claims: broken only when no possible values satisfy them, and never passed over in silence."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiplancheck import rules
from aiplancheck.errors import Place, RegistryError
from aiplancheck.findings import find
from aiplancheck.model import Claim, Registry, Rule
from aiplancheck.rules._amounts import quotient, total
from aiplancheck.rules._held import held
from aiplancheck.values import Interval, Reader, Value, between, canonical
from tests.small_world import judged, write


def world(root: Path, claims: dict[str, tuple[str, str]], rule: str) -> Path:
    """A registry of one source: claims by key with their fields and printed values, and one rule."""
    blocks = []
    for key, (fields, printed) in claims.items():
        values = [value for value in printed.split(" | ") if value]
        said = "".join(f'\n      - {{source: a, value: "{value}"}}' for value in values)
        blocks.append(f"  {key}:\n    question: What?\n    {fields}\n    assertions:{said or ' []'}")
    return write(root, "claims:\n" + "\n".join(blocks) + f"\nrules:\n  - {rule}\n", {"a": "language: en"})


def said(root: Path) -> list[str]:
    """What the two checks of rules say, each after its name."""
    return [f"{f.check}: {f.found.message}" for f in find(judged(root)) if f.check in ("rule", "rule-unchecked")]


MONEY = "kind: money"
LENGTH, TIME, DATE, COUNT = "kind: number", "kind: duration", "kind: date", "kind: count"
YEN = "{rate: [t.a, t.b], between: [150 JPY/USD, 165 JPY/USD]}"
SUM = "{sum: [t.a, t.b], equals: t.c}"
HELD = [
    ({"a": (LENGTH, "3 km"), "b": (LENGTH, "4,000 m"), "c": (LENGTH, "7 km")}, SUM),
    ({"a": (LENGTH, "3 km"), "b": (LENGTH, "4,000 m"), "c": (LENGTH, "around 7,500 m")}, SUM),
    ({"a": (TIME, "one year"), "b": (TIME, "6 months"), "c": (TIME, "18 months")}, SUM),
    ({"a": (TIME, "one month"), "b": (TIME, "30 days"), "c": (TIME, "59 days")}, SUM),
    ({"a": (MONEY, "€5"), "b": (MONEY, "€6"), "c": (MONEY, "more than €10")}, SUM),
    ({"a": (DATE, "May 2025"), "b": (DATE, "28 May 2025")}, "{before: [t.a, t.b]}"),
    ({"a": (DATE, "by 2030"), "b": (DATE, "2025")}, "{before: [t.a, t.b]}"),
    ({"a": (MONEY, "¥1 trillion"), "b": (MONEY, "$6.34 billion")}, YEN),
    ({"b": (MONEY, "$6.34 billion"), "a": (MONEY, "¥1 trillion")}, YEN.replace("t.a, t.b", "t.b, t.a")),
    ({"a": (LENGTH, "120 km"), "b": (TIME, "2 hours")}, "{rate: [t.a, t.b], between: [50 km/h, 70 km/h]}"),
    ({"a": (LENGTH, "3 km"), "b": (LENGTH, "4,000 m")}, "{rate: [t.a, t.b], between: [0.7, 0.8]}"),
    ({"a": (MONEY, "more than €100"), "b": (MONEY, "$100")}, "{rate: [t.a, t.b], between: [2 EUR/USD, 3 EUR/USD]}"),
]  # fmt: skip
BROKEN = [
    (
        {"a": (LENGTH, "3 km"), "b": (LENGTH, "4,000 m"), "c": (LENGTH, "9 km")},
        SUM,
        "3 km + 4,000 m is 7 km, not 9 km",
    ),
    (
        {"a": (TIME, "one year"), "b": (TIME, "6 months"), "c": (TIME, "five years")},
        SUM,
        "1 year + 6 months is 1.5 years, not 5 years",
    ),
    (
        {"a": (TIME, "one month"), "b": (TIME, "30 days"), "c": (TIME, "70 days")},
        SUM,
        "1 month + 30 days is 58 to 61 days, not 70 days",
    ),
    (
        {"a": (MONEY, "CHF 1.15 billion"), "b": (MONEY, "€1.4 billion")},
        "{rate: [t.a, t.b], between: [0.9 CHF/EUR, 1 CHF/EUR]}",
        "1.145 to 1.155 billion CHF per 1.35 to 1.45 billion EUR is 0.79 to 0.86 CHF/EUR, outside 0.9 to 1 CHF/EUR",
    ),
    (
        {"a": (MONEY, "up to €100"), "b": (MONEY, "$100")},
        "{rate: [t.a, t.b], between: [2 EUR/USD, 3 EUR/USD]}",
        "at most 100 EUR per 100 USD is at most 1 EUR/USD, outside 2 to 3 EUR/USD",
    ),
    (
        {"a": (LENGTH, "1 km"), "b": (TIME, "2 hours")},
        "{rate: [t.a, t.b], between: [50 km/h, 70 km/h]}",
        "1 km per 2 hours is 0.5 km/h, outside 50 to 70 km/h",
    ),
    (
        {"a": (MONEY, "€6000"), "b": (MONEY, "¥1000000")},
        "{rate: [t.a, t.b], between: [0.00601 EUR/JPY, 0.1 EUR/JPY]}",
        "6,000 EUR per 1 million JPY is 0.006 EUR/JPY, outside 0.00601 to 0.1 EUR/JPY",
    ),
    (
        {"a": (DATE, "1 May 2025"), "b": (DATE, "April 2025")},
        "{before: [t.a, t.b]}",
        "1 May 2025 is not before April 2025",
    ),
]
UNCHECKED = [
    (
        {"a": (LENGTH, "3 km"), "b": (LENGTH, "4 kg"), "c": (LENGTH, "9 km")},
        SUM,
        "3 km, 4 kg and 9 km have no unit in common",
    ),
    (
        {"a": (MONEY, "€5"), "b": (MONEY, "$6"), "c": (MONEY, "€10")},
        SUM,
        "5 EUR, 6 USD and 10 EUR have no unit in common",
    ),
    (
        {"a": (MONEY, "£5"), "b": (MONEY, "$6")},
        YEN,
        "5 GBP per 6 USD gives no rate in JPY/USD",
    ),
    (
        {"a": (MONEY, "€5"), "b": (MONEY, "$6")},
        "{rate: [t.a, t.b], between: [1, 2]}",
        "5 EUR per 6 USD gives no rate",
    ),
    ({"a": (DATE, "March 30"), "b": (DATE, "2025")}, "{before: [t.a, t.b]}", "may be before or after"),
    (
        {"a": (MONEY, "€5"), "b": (MONEY, "$0")},
        "{rate: [t.a, t.b], between: [1 EUR/USD, 2 EUR/USD]}",
        "5 EUR per 0 USD gives no rate in EUR/USD",
    ),
]


@pytest.mark.parametrize(("claims", "rule"), HELD)
def test_a_rule_that_some_values_satisfy_is_held(tmp_path: Path, claims: dict[str, tuple[str, str]], rule: str) -> None:
    assert said(world(tmp_path, claims, rule)) == []


@pytest.mark.parametrize(("claims", "rule", "because"), BROKEN)
def test_a_rule_that_no_values_satisfy_is_broken(
    tmp_path: Path, claims: dict[str, tuple[str, str]], rule: str, because: str
) -> None:
    (message,) = said(world(tmp_path, claims, rule))
    assert message.startswith("rule: a breaks the rule")
    assert message.endswith(f": {because}")


@pytest.mark.parametrize(("claims", "rule", "because"), UNCHECKED)
def test_a_rule_that_cannot_be_held_against_a_source_says_so(
    tmp_path: Path, claims: dict[str, tuple[str, str]], rule: str, because: str
) -> None:
    (message,) = said(world(tmp_path, claims, rule))
    assert message.startswith("rule-unchecked: the rule")
    assert "was not checked in a: " in message
    assert because in message


def test_a_rule_is_not_held_against_a_source_that_does_not_state_all_of_its_claims(tmp_path: Path) -> None:
    assert said(world(tmp_path, {"a": (DATE, "May 2026"), "b": (DATE, "")}, "{before: [t.a, t.b]}")) == []


def test_one_combination_that_satisfies_a_rule_is_enough(tmp_path: Path) -> None:
    claims = {"a": (DATE, "May 2026 | May 2024"), "b": (DATE, "2025")}
    assert said(world(tmp_path, claims, "{before: [t.a, t.b]}")) == []


def test_too_many_combinations_are_told_and_not_tried(tmp_path: Path) -> None:
    many = " | ".join(f"€{n}" for n in range(1, 41))
    claims = dict.fromkeys("abc", (MONEY, many))
    (message,) = said(world(tmp_path, claims, SUM))
    assert message.endswith("it states 64,000 combinations of values, more than 10,000")


@pytest.mark.parametrize(
    ("claims", "rule", "reason", "help_"),
    [
        (
            {"a": (LENGTH, ""), "b": ("kind: percentage", ""), "c": (LENGTH, "")},
            SUM,
            "adds amounts of one kind",
            "kind",
        ),
        (
            {"a": ("kind: money\n    unit: EUR", ""), "b": ("kind: money\n    unit: USD", ""), "c": (MONEY, "")},
            SUM,
            "adds amounts of one unit, not t.a in EUR and t.b in USD",
            "rate",
        ),
        (
            {"a": ("kind: number\n    unit: km", ""), "b": ("kind: number\n    unit: kg", ""), "c": (LENGTH, "")},
            SUM,
            "t.a in km and t.b in kg",
            "converted",
        ),
        ({"a": (DATE, ""), "b": (MONEY, ""), "c": (MONEY, "")}, SUM, "t.a is of kind date", "money"),
        (
            {"a": ("kind: money\n    unit: EUR", ""), "b": ("kind: money\n    unit: USD", "")},
            YEN,
            "no rate of t.a in EUR and t.b in USD is in JPY/USD",
            "units",
        ),
        (
            {"a": (MONEY, ""), "b": (MONEY, "")},
            "{rate: [t.a, t.b], between: [150 yen/dollar, 165 yen/dollar]}",
            "“yen” in the limits of a rate is no unit",
            "write JPY",
        ),
        (
            {"a": (MONEY, ""), "b": (MONEY, "")},
            "{rate: [t.a, t.b], between: [165 JPY/USD, 150 JPY/USD]}",
            "the lower limit of a rate comes first",
            "swap",
        ),
        (
            {"a": (MONEY, ""), "b": (MONEY, "")},
            "{rate: [t.a, t.b], between: [150 JPY/USD, 165 JPY/EUR]}",
            "two units, JPY/USD and JPY/EUR",
            "same",
        ),
        (
            {"a": (MONEY, ""), "b": (MONEY, "")},
            "{rate: [t.a, t.b], between: [low, high]}",
            "two numbers with a unit",
            "150 JPY/USD",
        ),
        (
            {"a": (MONEY, ""), "b": (TIME, "")},
            "{rate: [t.a, t.b], between: [1, 2]}",
            "the limits of a rate have no unit",
            "150 JPY/USD",
        ),
        ({"a": (DATE, ""), "b": (COUNT, "")}, "{before: [t.a, t.b]}", "t.b is of kind count", "date"),
        ({"a": (COUNT, ""), "b": (COUNT, "")}, "{count: t.a, of: t.b}", "takes a number, and `of` a list", "list"),
    ],
)
def test_a_rule_that_can_never_apply_is_a_fault(
    tmp_path: Path, claims: dict[str, tuple[str, str]], rule: str, reason: str, help_: str
) -> None:
    with pytest.raises(RegistryError) as raised:
        judged(world(tmp_path, claims, rule))
    (fault,) = raised.value.faults
    assert reason in fault.message
    assert help_ in fault.help
    assert fault.place.path == "claims/t.yaml"


NUMBERS = st.decimals(min_value=Decimal(-(10**60)), max_value=Decimal(10**60), allow_nan=False, places=40)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    ends = sorted([draw(NUMBERS), draw(NUMBERS)])
    low, high = (None if draw(st.integers(0, 9)) == 0 else end for end in ends)
    is_open = ends[0] < ends[1]
    return between(low, high, low_open=is_open and draw(st.booleans()), high_open=is_open and draw(st.booleans()))


@given(intervals(), intervals(), st.fractions(0, 1), st.fractions(0, 1))
@settings(derandomize=True, max_examples=300, deadline=None)
def test_a_sum_and_a_quotient_hold_those_of_any_two_numbers_inside(
    a: Interval, b: Interval, i: Fraction, j: Fraction
) -> None:
    one, other = _inside(a, i), _inside(b, j)
    assert _holds(total([a, b]), one + other)
    rate = quotient(a, b)
    assert rate is None or not other or _holds(rate, one / other)


def _inside(span: Interval, part: Fraction) -> Fraction:
    """A number between the bounds, a part of the way up; exact, which decimals of many digits are not."""
    low = Fraction(span.low if span.low is not None else span.high or 0)
    high = Fraction(span.high if span.high is not None else low)
    return low + (high - low) * part


def _holds(span: Interval, number: Fraction) -> bool:
    """Whether a number is between the bounds, as if both were closed."""
    low, high = span.low, span.high
    return (low is None or Fraction(low) <= number) and (high is None or number <= Fraction(high))


@given(st.text("0123456789.,-()[]∞ EURkm%", max_size=130), st.text("0123456789.,-()[]∞ EURkm%", max_size=130))
@settings(derandomize=True, max_examples=200, deadline=None)
def test_no_value_makes_a_rule_fail(first: str, second: str) -> None:
    place = Place("claims/t.yaml")
    for kind in ("money", "number", "percentage"):
        read = [canonical(words, kind, Reader(unit="EUR")) for words in (first, second)]
        found = [value for value in read if isinstance(value, Value)]
        claims = {id_: Claim(place=place, id=id_, question="", kind=kind) for id_ in ("t.a", "t.b")}
        if len(found) == 2:
            rate = Rule(place=place, name="rate", claims=("t.a", "t.b"), between=("1 EUR/EUR", "2 EUR/EUR"))
            assert held(Registry(claims=claims, sources={}), rate, found)
            total_ = Rule(place=place, name="sum", claims=("t.a", "t.b", "t.a"))
            assert held(Registry(claims=claims, sources={}), total_, [*found, found[0]])


@pytest.mark.parametrize("value", ["9" * 60, "0." + "0" * 58 + "1", "[" + "9" * 98 + "," + "9" * 99 + "]"])
def test_amounts_of_many_digits_are_no_trouble(tmp_path: Path, value: str) -> None:
    claims = {"a": (MONEY, "one"), "b": (MONEY, "€1")}
    root = world(tmp_path, claims, "{rate: [t.a, t.b], between: [2 EUR/EUR, 3 EUR/EUR]}")
    topic = root / "claims" / "t.yaml"
    topic.write_text(topic.read_text().replace('"one"', f'"one", means: "{value} EUR", because: asked'))
    assert all(isinstance(held, rules.Violation | rules.Unchecked) for held in judged(root).outcomes)
