"""Where words and numbers begin and end: text, quote, and whether the quote stands there as a whole."""

from __future__ import annotations

import pytest

from aiplancheck.quotes import Document, locate

WHOLE, PART = "whole", "part"

#: Words.
WORDS = (
    ("the harbourmaster left", "harbour", PART),
    ("the harbour master left", "harbour", WHOLE),
    ("a risk-based rule", "risk", WHOLE),
    ("a risk-based rule", "based rule", WHOLE),
    ("a non-binding rule", "binding rule", PART),
    ("die Nicht-Raucher-Zone", "Raucher", PART),
    ("ein unzulässiger Antrag", "zulässiger", PART),
    ("the anti-dumping duty", "dumping duty", PART),
    ("a no-fly zone", "no", WHOLE),
    ("pier twenty-five", "five", PART),
    ("pier twenty-five", "twenty", PART),
    ("pier Twenty-Five", "Five", PART),
    ("quai vingt-cinq", "cinq", PART),
    ("two-thirds of it", "two", PART),
    ("a five-year lease", "five", WHOLE),
    ("they can't leave", "can", PART),
    ("they can’t leave", "can", PART),
    ("the council's vote", "council", WHOLE),
    ("le budget de l’État", "État", WHOLE),
    ("„Hafen“", "Hafen", WHOLE),
    ("a file called old_quay", "quay", WHOLE),
    ("the quay¹ was", "quay", PART),
    ("cafe\u0301 Nord", "cafe", PART),
    ("한국은 넓다", "한국", PART),
    ("the quay—rebuilt—opens", "rebuilt", WHOLE),
)
#: Numbers in scripts with blanks.
NUMBERS = (
    ("11 trillion", "1 trillion", PART),
    ("1.5 trillion", "5 trillion", PART),
    ("1.5 trillion", "1", PART),
    ("1,204 boats", "204 boats", PART),
    ("1,204 boats", ",204 boats", PART),
    ("200,000 boats", "200", PART),
    ("5'000 Franken", "000 Franken", PART),
    ("5’000 Franken", "5", PART),
    ("1 234 567 euros", "234 567 euros", PART),
    ("1 234 567 euros", "1 234", PART),
    ("1\u00a0234 euros", "234 euros", PART),
    ("1\u202f234 euros", "1", PART),
    ("quay 3\n100 boats", "100 boats", WHOLE),
    ("quay 3\t100 boats", "100 boats", WHOLE),
    ("in 2025 200 boats", "200 boats", WHOLE),
    ("in 2025, two boats", "in 2025", WHOLE),
    ("it reached 63. It", "reached 63", WHOLE),
    ("it reached.5 boats", "5 boats", WHOLE),
    ("only .5 of it", "5 of it", PART),
    ("only .5 of it", ".5 of it", WHOLE),
    ("wait...5 boats", "5 boats", WHOLE),
    ("1...5", "5", PART),
    ("aged 18-21", "21", PART),
    ("aged 18–21", "18", PART),
    ("on 12/23", "12", PART),
    ("the 2024-25 season", "2024", PART),
    ("the 2024-25 season", "-25", PART),
    ("at 12:30", "30", PART),
    ("COVID-19 in port", "19", PART),
    ("COVID-19 in port", "COVID", WHOLE),
    ("it fell -3.2% in May", "3.2%", PART),
    ("it fell −3.2% in May", "3.2%", PART),
    ("it fell −3.2% in May", "-3.2%", WHOLE),
    ("it rose 3.2% in May", "3.2", WHOLE),
    ("a loss of -$5 million", "$5 million", PART),
    ("a loss of -$5 million", "5 million", PART),
    ("a fee of $5", "5", WHOLE),
    ("a fee of US$5", "$5", PART),
    ("x<5 boats", "5 boats", PART),
    ("<b>5</b> boats", "5", WHOLE),
    ("the fleet—12 boats—left", "12 boats", WHOLE),
    ("aged 65+", "65", PART),
    ("10⁹ litres", "10", PART),
    ("10½ litres", "10", PART),
    ("10^9 litres", "10", PART),
    ("10^-9 litres", "10", PART),
    ("x^2", "2", PART),
    ("5 m² of deck", "5 m", PART),
    ("a 5k run", "5", PART),
    ("the 3rd pier", "3", PART),
    ("berth v1.2", "1.2", PART),
    ("Art. 5(2)", "Art. 5", WHOLE),
    ("1️⃣ first", "1", PART),
    ("an 18-year lease", "18", WHOLE),
)
#: Chinese, Japanese and others without blanks.
RUNNING = (
    ("2025年5月に開港", "2025", WHOLE),
    ("2025年5月に開港", "5月", WHOLE),
    ("11兆円", "1兆円", PART),
    ("二十五隻", "五隻", PART),
    ("二十五隻", "二十", PART),
    ("2000万円", "2000", PART),
    ("２０００万円", "2000", PART),
    ("63億4000万円", "63億", PART),
    ("63億4000万円", "4000万円", PART),
    ("3割5分の船", "3割", PART),
    ("3割5分の船", "5分", PART),
    ("3割の船", "3割", WHOLE),
    ("二・五倍", "五倍", PART),
    ("三点五万吨", "五万吨", PART),
    ("百分之二十", "二十", WHOLE),
    ("▲5億円", "5億円", PART),
    ("▲五億円", "五億円", PART),
    ("10～20隻", "20隻", PART),
    ("令和17年", "7年", PART),
    ("港湾局の船", "港湾", WHOLE),
    ("新AI戦略", "AI", WHOLE),
    ("ท่าเรือใหม่", "เรือ", WHOLE),
    ("亿两千", "亿", PART),
)


@pytest.mark.parametrize(("text", "quote", "verdict"), WORDS + NUMBERS + RUNNING)
def test_a_quote_begins_and_ends_where_words_and_numbers_do(text: str, quote: str, verdict: str) -> None:
    found = locate(quote, Document(text))
    assert found.status in (("exact", "folded") if verdict == WHOLE else ("missing", "altered"))


@pytest.mark.parametrize(("text", "quote"), [(text, quote) for text, quote, verdict in NUMBERS if verdict == PART])
def test_where_it_stands_alone_as_well_that_place_is_found(text: str, quote: str) -> None:
    found = locate(quote, Document(f"{text}; and then: {quote} ."))
    assert found.status in ("exact", "folded")
    assert found.start == len(text) + len("; and then: ")
