"""Laws of amounts: they hold for every number, every hedge, every pair of values and every text."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from aiplancheck import values
from aiplancheck.values import Basis, Interval, Reader, Relation, Unreadable, Value, kind, relate, show
from tests.values.amounts import value

FIXED = settings(derandomize=True, deadline=None, max_examples=120)
KINDS = st.sampled_from(["number", "money", "percentage", "rank", "duration"])
LANGUAGES = st.sampled_from(["en", "de", "ja", "tlh"])
WHOLE = st.integers(0, 10**15)
WORDS = (
    "about nearly over at least up to between and from - – % percent points $ ¥ € kr euro cents million bn hundred",
    "dozen a half two thirds one in four 7 2.5 1,200 ½ 3/4 29th of 63 top years months week rund knapp bis Mrd.",
    "zwei Jahre Platz 約 以上 未満 弱 〜 割 分 円 万 億 千 十 三 〇 ▲ 分の 半 年 カ月 位 カ国中 人 つの柱 . , ( ) '",
)
PIECES = st.sampled_from(" ".join(WORDS).split(" "))
TEXTS = st.one_of(
    st.text(max_size=30),
    st.builds("".join, st.lists(PIECES, max_size=6)),
    st.builds(" ".join, st.lists(PIECES, max_size=6)),
)
SHAPES = st.sampled_from(
    [
        "{n}",
        "about {n}",
        "nearly {n}",
        "just over {n}",
        "over {n}",
        "at least {n}",
        "under {n}",
        "up to {n}",
        "{n}.5",
        "{n} million",
        "{n} to {m}",
        "about {n} to {m}",
        "{n}.25 thousand",
    ]
)


def printed(shape: str, n: int, more: int) -> str:
    return shape.format(n=n, m=n + more)


PRINTED = st.builds(printed, SHAPES, st.integers(1, 60), st.integers(0, 40))
UNITS = {"number": "{}", "money": "{} euros", "percentage": "{}%", "duration": "{} months"}
AMOUNTS = st.builds(
    lambda kind_name, text: value(kind_name, UNITS[kind_name].format(text)), st.sampled_from(sorted(UNITS)), PRINTED
)
NUMBERS = st.builds(lambda text: value("number", text), PRINTED)


def span(amount: Value) -> Interval:
    assert amount.span is not None
    return amount.span


@FIXED
@given(KINDS, LANGUAGES, TEXTS)
def test_reading_never_raises_and_always_answers(kind_name: str, language: str, text: str) -> None:
    found = values.read(text, kind_name, Reader(language=language))
    assert isinstance(found, Value) or found.reason


@FIXED
@given(AMOUNTS)
def test_an_amount_equals_itself_and_says_so(amount: Value) -> None:
    found = relate(amount, amount)
    assert (found.relation, found.basis) == (Relation.EQUAL, Basis.EXACT)
    assert show(amount)
    assert found.because


@FIXED
@given(NUMBERS, NUMBERS)
def test_the_other_way_round_is_the_flipped_relation(a: Value, b: Value) -> None:
    there, back = relate(a, b), relate(b, a)
    assert there.relation is back.relation.flipped
    assert there.basis is back.basis
    assert (there.relation is Relation.EQUAL) == (a == b)


@FIXED
@given(NUMBERS, NUMBERS)
def test_what_two_amounts_share_lies_within_both(a: Value, b: Value) -> None:
    common = kind("number").common
    assert common is not None
    shared = common(a, b)
    assert (shared is not None) == relate(a, b).agrees
    if shared is not None:
        assert span(a).holds(span(shared))
        assert span(b).holds(span(shared))


@FIXED
@given(NUMBERS, NUMBERS, NUMBERS)
def test_within_is_transitive(a: Value, b: Value, c: Value) -> None:
    inside = (Relation.WITHIN, Relation.EQUAL)
    if relate(a, b).relation in inside and relate(b, c).relation in inside:
        assert relate(a, c).relation in inside


@FIXED
@given(AMOUNTS)
def test_the_canonical_spelling_reads_as_the_same_value(amount: Value) -> None:
    again = kind(amount.kind).canonical(amount.canonical, Reader(unit=amount.unit))
    assert again == amount


@FIXED
@given(WHOLE)
def test_grouped_digits_are_one_number_in_every_language(number: int) -> None:
    grouped = f"{number:,}"
    same = {
        value("number", grouped),
        value("number", str(number)),
        value("number", grouped.replace(",", "."), "de"),
        value("number", grouped.replace(",", "’"), "de-CH"),
        value("number", grouped + "人", "ja"),
    }
    assert len({amount.canonical for amount in same}) == 1


@FIXED
@given(st.integers(1, 999))
def test_scale_words_mean_the_same_in_every_language(number: int) -> None:
    billions = {f"{number} billion": "en", f"{number} Milliarden": "de", f"{number}bn": "en", f"{number} Mrd.": "de"}
    assert len({value("number", text, language).canonical for text, language in billions.items()}) == 1
    assert value("number", f"{number} Billion", "de") == value("number", f"{number}兆", "ja")


@FIXED
@given(st.integers(1, 10**6))
def test_every_hedge_keeps_or_touches_its_figure(number: int) -> None:
    figure = Decimal(number)
    assert span(value("number", f"about {number}")).holds(values.point(figure))
    assert span(value("number", f"nearly {number}")).high == figure
    assert span(value("number", f"just over {number}")).low == figure
    assert not span(value("number", f"over {number}")).meets(values.point(figure))
    assert not span(value("number", f"under {number}")).meets(values.point(figure))
    assert span(value("number", f"at least {number}")).meets(span(value("number", f"up to {number}")))


@FIXED
@given(st.integers(1, 10**6))
def test_a_longer_figure_lies_within_the_shorter_one_that_it_rounds_to(number: int) -> None:
    short, long = value("number", f"{number / 10:.1f} billion"), value("number", f"{number / 10:.1f}0 billion")
    assert relate(long, short).relation in (Relation.WITHIN, Relation.EQUAL)


@FIXED
@given(AMOUNTS)
def test_a_tolerance_never_takes_anything_away(amount: Value) -> None:
    widened = kind(amount.kind).widened
    assert widened is not None
    wide = widened(amount, "3%")
    assert relate(wide, amount).relation in (Relation.CONTAINS, Relation.EQUAL)
    assert wide.strict == amount.span


@FIXED
@given(st.text(alphabet="0123456789.,' ", max_size=60))
def test_digits_are_never_rounded_by_the_reader(text: str) -> None:
    found = values.read(text, "number", Reader())
    if not isinstance(found, Unreadable) and found.named is not None:
        digits = "".join(c for c in text if c.isdigit())
        assert digits.strip("0") == "" or format(found.named.low, "f").replace(".", "").strip("0") == digits.strip("0")
