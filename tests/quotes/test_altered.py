"""What is near a quote and is not it: shown with the words that differ, and never proved."""

from __future__ import annotations

import pytest

from aiplancheck.quotes import Document, locate

BEFORE, AFTER = "Nobody had asked the harbour office. ", " The ferries stayed in port until the evening."

#: Quote, what the text prints, and the differences.
ALTERED = (
    ("the crane was moved in 2025", "the crane was moved in 2026", [("2025", "2026")]),
    ("the index fell by 3.2% in May", "the index fell by -3.2% in May", [("3.2%", "-3.2%")]),
    ("the levy brings 1 trillion yen", "the levy brings 11 trillion yen", [("1", "11")]),
    ("it cost 200 euros a boat, they said", "it cost 200,000 euros a boat, they said", [("200", "200,000")]),
    ("the rule does apply to small boats", "the rule does not apply to small boats", [("", "not")]),
    ("the rule does not apply to boats", "the rule does apply to boats", [("not", "")]),
    ("the board rejected the new pier", "the board accepted the new pier", [("rejected", "accepted")]),
    ("the Board accepted the new pier", "the board accepted the new pier", [("Board", "board")]),
    ("the fleet grew by five new ships", "the fleet grew by twenty-five new ships", [("five", "twenty-five")]),
    ("a binding rule for every harbour", "a non-binding rule for every harbour", [("binding", "non-binding")]),
    ("le conseil a approuve le budget", "le conseil a approuvé le budget", [("approuve", "approuvé")]),
    ("the chаrter of the port was renewed", "the charter of the port was renewed", [("chаrter", "charter")]),
    ("it cost 20% of the whole budget", "it cost 20 % of the whole budget", [("20%", "20 %")]),
    ("the fee is 20 euros for every yard", "the fee is 20 euros for every yardₓ", [("yard", "yardₓ")]),
    ("the old quay plan opens in May", "the old quay plan opens in June", [("May", "June")]),
    ("Seven boats left the harbour at dawn", "nine boats left the harbour at dawn", [("Seven", "nine")]),
    ("予算は10兆円と見込まれている", "予算は11兆円と見込まれている", [("10", "11")]),
    ("対象は五の自治体で離島を除く", "対象は二十五の自治体で離島を除く", [("五", "二十五")]),
    ("工事を来年までに停止する予定", "工事を来年までに停止しない予定", [("する", "しない")]),
)


@pytest.mark.parametrize(("quote", "printed", "differences"), ALTERED)
def test_the_words_that_differ_are_shown(quote: str, printed: str, differences: list[tuple[str, str]]) -> None:
    found = locate(quote, Document(BEFORE + printed + AFTER))
    assert found.status == "altered"
    assert [(one.quoted, one.printed) for one in found.differences] == differences
    assert (found.start, found.end) == (len(BEFORE), len(BEFORE) + len(printed))


@pytest.mark.parametrize(
    "quote",
    [
        "the crane is old",
        "Bees came through the winter well, the keeper said.",
        "Boats did not leave before night fell, an official explained.",
        "in the of the and the to the",
        "Das Hafenamt war von niemandem gefragt worden.",
        "港湾局には誰も尋ねていなかったという",
        "x" * 300,
        "a b c d e f g h i j k l m n o p",
    ],
)
def test_another_sentence_is_missing(quote: str) -> None:
    assert locate(quote, Document(BEFORE + "the crane was moved in 2026" + AFTER)).status == "missing"


@pytest.mark.parametrize(("quote", "text"), [("the old cranes", "the old crane"), ("新しい岸壁", "新しい岩壁")])
def test_short_quotes_are_never_altered(quote: str, text: str) -> None:
    assert locate(quote, Document(text)).status == "missing"


def test_a_quote_longer_than_its_text_is_compared_too() -> None:
    found = locate("the council adopted the plan on Monday night", Document("the council adopted the plan on Monday"))
    assert found.status == "altered"
    assert [(one.quoted, one.printed) for one in found.differences] == [("night", "")]
    assert locate("the council adopted the plan on Monday", Document("Yes.")).status == "missing"


def test_a_very_long_quote_is_compared_too() -> None:
    sentences = [f"Berth {number} was let to the line {number * 7} in year {number % 50}." for number in range(400)]
    text = " ".join(sentences)
    found = locate(text.replace("line 2100 in", "lane 2100 in"), Document("Begin. " + text + " End."))
    assert found.status == "altered"
    assert [(one.quoted, one.printed) for one in found.differences] == [("lane", "line")]


def test_what_stands_everywhere_is_found_all_the_same() -> None:
    text = "The harbour office said that the quay is open. " * 500
    found = locate("The harbour office said that the quay was open.", Document(text))
    assert [(one.quoted, one.printed) for one in found.differences] == [("was", "is")]
