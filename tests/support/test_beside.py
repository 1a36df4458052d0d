"""What stands beside a value makes another of it, or none; each such row has one beside it that is carried."""

from __future__ import annotations

import pytest

from tests.support.world import Printed, carried, lacking

#: (kind, language, value, quote, carried)
TYPED: list[tuple[str, str, str, str, bool]] = [
    # dates: a fiscal year, a season, a hedge, the rest of a deadline, another era; a figure that is no year
    ("date", "en", "2030", "the 2030 target", True),
    ("date", "en", "2030", "looking ahead to 2030", True),
    ("date", "en", "2030", "(2030)", True),
    ("date", "en", "2030", "since 2030 the port has grown", True),
    ("date", "en", "2030", "In 2030 about 5 ships came in", True),
    ("date", "en", "2030", "room 2030", False),
    ("date", "en", "2030", "2030 ships", False),
    ("date", "en", "2030", "2030 BC", False),
    ("date", "en", "2030", "in 2030 BC", False),
    ("date", "en", "2030", "a post-2030 port", False),
    ("date", "en", "2025", "in 2025 the quay was built", True),
    ("date", "en", "2025", "spring 2025", False),
    ("date", "en", "2025", "not in 2025", False),
    ("date", "en", "June 9", "June 9th, '99", False),
    ("date", "en", "June 9", "on June 9th, they said", True),
    ("date", "de", "2026", "im Jahr 2026 begann der Bau", True),
    ("date", "de", "2026", "Haushaltsjahr 2026", False),
    ("date", "de", "2026", "gegen 2026 fertig", False),
    ("date", "ja", "2030年", "2030年に開港する", True),
    ("date", "ja", "2030年", "2030年頃", False),
    ("date", "ja", "5月", "5月に開く", True),
    ("date", "ja", "5月", "5月上旬", False),
    ("date", "es", "2030", "en 2030 abre el puerto", True),
    ("date", "es", "2030", "hacia 2030", False),
    ("date", "es", "2030", "para 2030", False),
    # numbers: vague words, words joined by hyphens, names, years
    ("number", "en", "five", "five ships came in", True),
    ("number", "en", "five", "five-and-a-half ships", False),
    ("number", "en", "four", "a four-pillar jetty", True),
    ("number", "en", "30", "30 ships came in", True),
    ("number", "en", "30", "30", True),
    ("number", "en", "30", "“30.”", True),
    ("number", "en", "30", "No. 30", False),
    ("number", "en", "2026", "2,026 ships came in", True),
    ("number", "en", "2026", "in 2026", False),
    ("number", "ja", "10", "10隻が入港した", True),
    ("number", "ja", "10", "10数隻", False),
    ("number", "ja", "10", "数10隻", False),
    ("number", "zh", "5", "5艘船入港", True),
    ("number", "zh", "5", "第5艘船", False),
    # shares, money and lengths of time
    ("percentage", "en", "20%", "not even 20%", False),
    ("percentage", "en", "20%", "hardly 20% of the berths", False),
    ("percentage", "en", "20%", "not only 20% of the berths", True),
    ("percentage", "en", "20%", "not all ships: 20%", True),
    ("percentage", "de", "20 Prozent", "nicht einmal ganz, aber 20 Prozent", True),
    ("percentage", "ja", "20%", "20%の船が入港した", True),
    ("percentage", "ja", "20%", "20%台", False),
    ("percentage", "ja", "20%", "20%ではない", False),
    ("money", "ja", "1兆円", "1兆円を投じる", True),
    ("money", "ja", "1兆円", "数1兆円", False),
    ("duration", "ja", "5年", "5年の工事", True),
    ("duration", "ja", "5年", "第5年", False),
]

WORDED: list[tuple[str, str, Printed, str, bool]] = [
    ("text", "en", "binding", "the rules are binding", True),
    ("text", "en", "binding", "non-binding rules", False),
    ("text", "en", "binding", "not binding", False),
    ("text", "en", "binding", "not even binding", False),
    ("text", "en", "binding", "not only binding but final", True),
    ("text", "en", "binding rules", "there are no binding rules", True),
    ("text", "de", "bindend", "nicht bindend", False),
    ("text", "de", "bindend", "nicht strittig, sondern bindend", True),
    ("text", "ja", "義務", "義務ではない", False),
    ("text", "ja", "義務", "義務がある", True),
    ("text", "zh", "约束力", "无约束力的规则", False),
    ("text", "zh", "约束力", "规则有约束力", True),
    ("name", "en", "UK", "bodies of the UK", True),
    ("name", "en", "UK", "non-UK bodies", False),
    ("name", "en", "EU", "EU-wide rules", True),
    ("name", "en", "US", "The US said", True),
    ("name", "en", "US", "use us", False),
    ("name", "en", "USCG", "the uscg said", True),
    ("name", "ja", "京都", "京都に港はない", True),
    ("name", "ja", "京都", "東京都", False),
    ("name", "ja", "京都", "京都港湾局の計画", True),
    ("name", "ja", "AI法", "AI法が成立", True),
    ("name", "ja", "AI法", "AI法案", False),
    ("name", "ja", "ハーバー", "ハーバーの計画", True),
    ("name", "ja", "ハーバー", "ハーバーランドの計画", False),
    ("name", "zh", "港务局", "由港务局和市政府制定", True),
    ("list", "ja", ("大阪", "京都"), "大阪、京都", True),
    ("list", "ja", ("大阪", "京都"), "大阪、東京都", False),
]


@pytest.mark.parametrize(("kind", "language", "value", "quote", "expected"), TYPED)
def test_what_stands_beside_a_value_counts(kind: str, language: str, value: str, quote: str, expected: bool) -> None:
    assert carried(kind, language, value, quote) is expected


@pytest.mark.parametrize(("kind", "language", "value", "quote", "expected"), WORDED)
def test_a_name_or_wording_is_not_denied_and_no_part_of_another(
    kind: str, language: str, value: Printed, quote: str, expected: bool
) -> None:
    assert carried(kind, language, value, quote) is expected


@pytest.mark.parametrize(
    ("language", "value", "quote"), [("en", "2030", "fiscal 2030"), ("de", "2026", "Geschäftsjahr 2026")]
)
def test_a_fiscal_year_is_no_year_whether_or_not_it_can_be_read(language: str, value: str, quote: str) -> None:
    assert lacking("date", language, value, quote, fiscal=None)
    assert lacking("date", language, value, quote)


def test_a_finding_shows_no_reading_that_it_refuses() -> None:
    short = lacking("date", "en", "2025", "spring 2025")
    assert short is not None
    assert short.reads == ()


def test_in_an_undeclared_language_one_reading_is_enough_if_none_is_against_it() -> None:
    assert carried("number", "", "30", "30 ships came in")
    assert carried("date", "", "6 février 2027", "adoptée le 6 février 2027")
    assert not carried("number", "", "30", "rund 30 Schiffe")
    assert not carried("text", "", "bindend", "nicht bindend")
