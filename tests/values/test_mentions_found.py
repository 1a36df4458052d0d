"""Values in running text that are hard to tell from what stands around them: span, kind and canonical value."""

from __future__ import annotations

import pytest

from aiplancheck.values import Reader, mentions

Found = list[tuple[str, str, str]]

CASES: list[tuple[str, str, Found]] = [
    # the noun is no part of a number or a share, hedges and limits are
    ("en", "At least five people died and one in five children lives so.",
     [("At least five", "number", "[5,∞)"), ("one in five", "percentage", "[18,22] percent")]),
    ("en", "18 or older, as few as 3, as little as 5 percent",
     [("18 or older", "number", "[18,∞)"), ("as few as 3", "number", "[3,∞)"),
      ("as little as 5 percent", "percentage", "[5,∞) percent")]),
    ("de", "Ab 3 Jahre und länger, 18 Jahre oder älter.",
     [("Ab 3 Jahre und länger", "duration", "[36,∞) P1M"), ("18 Jahre oder älter", "duration", "[216,∞) P1M")]),
    ("ja", "最大700人の社員、約20カ国、300人以上",
     [("最大700", "number", "(-∞,700]"), ("約20", "number", "[18,22]"), ("300人以上", "number", "[300,∞)")]),
    # a list's last unit is everyone's: the others are no bare numbers
    ("en", "3, 4 and 5 percent; 5, 10 or 15 years",
     [("5 percent", "percentage", "[4.5,5.5) percent"), ("15 years", "duration", "180 P1M")]),
    ("ja", "3分の2、6割強", [("3分の2", "number", "0.666666666666666666666666666667"),
                        ("6割強", "percentage", "[60,66) percent")]),
    # how often is no length of time
    ("en", "He earns $5 a day, works 24 hours a day and spends 300 a week for a year.",
     [("$5", "money", "5 USD"), ("24 hours", "duration", "1 P1D"), ("300", "number", "300"),
      ("a year", "duration", "12 P1M")]),
    # neighbours of two kinds
    ("en", "from $3 million in 2019 to $5 million",
     [("$3 million", "money", "[2850000,3150000) USD"), ("2019", "date", "2019"),
      ("$5 million", "money", "[4750000,5250000) USD")]),
    ("en", "from $5, until May 31, 2025", [("$5", "money", "5 USD"), ("until May 31, 2025", "date", "../2025-05-31")]),
    ("en", "sales_report-2002-10-09.xlsx", [("2002-10-09", "date", "2002-10-09")]),
    # what the rules for names, numbering and times must leave
    ("en", "In 2019, 15 people, 5 km x 3.", [("2019", "date", "2019"), ("15", "number", "15"),
                                             ("5 km", "number", "5000 m"), ("3", "number", "3")]),
    ("en", "Ann (37), Bob (5) and 2 milk jugs (3 litres)",
     [("37", "number", "37"), ("5", "number", "5"), ("2", "number", "2"), ("3 litres", "number", "3 L")]),
    ("de", "Nur 3 der 27 Länder, Bei 180 Grad 20 Minuten",
     [("3", "number", "3"), ("27", "number", "27"), ("180", "number", "180"), ("20 Minuten", "duration", "20 PT1M")]),
    ("de", "Es kostet 50 ct und 5 Tage.", [("50 ct", "money", "0.5 EUR"), ("5 Tage", "duration", "5 P1D")]),
    ("ja", "3日間、10日ぶり、14日以内、過去7日の平均",
     [("3日間", "duration", "3 P1D"), ("10日", "duration", "10 P1D"), ("14日以内", "duration", "(-∞,14] P1D"),
      ("7日", "duration", "7 P1D")]),
    ("ja", "山田太郎さん（37）は3年で5%増やした。",
     [("37", "number", "37"), ("3年", "duration", "36 P1M"), ("5%", "percentage", "[4.5,5.5) percent")]),
    ("ja", "2024年3月期、8時間、1時間30分",
     [("2024年3月期", "date", "2023-04-01/2024-03-31"), ("8時間", "duration", "8 PT1H"),
      ("1時間30分", "duration", "90 PT1M")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_values_beside_what_is_none_are_found_with_their_exact_span(language: str, text: str, expected: Found) -> None:
    found = mentions(text, Reader(language=language))
    assert [(one.text, one.value.kind, one.value.canonical) for one in found] == expected
