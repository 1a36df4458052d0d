"""What a quote carries, row by row: the value as recorded, the quote, and whether it can be read from there."""

from __future__ import annotations

import pytest

from tests.support.world import Printed, carried

#: (kind, language, value, quote, carried)
TYPED: list[tuple[str, str, str, str, bool]] = [
    # dates: introduced, with a weekday, of an era; another precision is another reading
    ("date", "en", "February 3, 2027", "signed by the mayor on February 3, 2027", True),
    ("date", "en", "March 4, 2027", "at its sitting on Thursday, March 4, 2027, the council", True),
    ("date", "en", "March 4, 2027", "at its sitting on March 14, 2027", False),
    ("date", "en", "May 2027", "opened in May 2027 with a parade", True),
    ("date", "en", "May 2027", "opened on 28 May 2027 with a parade", False),
    ("date", "en", "28 May 2027", "opened in May 2027", False),
    ("date", "en", "2027", "the quay will be ready by 2027", False),
    ("date", "en", "by 2027", "the quay will be ready by 2027", True),
    ("date", "en", "September 1, 2027", "in force since September 1, 2027", True),
    ("date", "en", "fiscal 2027", "starting in fiscal 2027", True),
    ("date", "en", "Q3 2027", "due in Q3 2027 at the latest", False),
    ("date", "en", "June", "back in June '99 the ferry ran", False),
    ("date", "en", "March 30", "put the draft out on March 30", True),
    ("date", "de", "6. März 2027", "am 6. März 2027 genehmigte Ordnung", True),
    ("date", "de", "6. März 2027", "am 16. März 2027 genehmigte Ordnung", False),
    ("date", "de", "März 2027", "vor März 2027 beschlossen", False),
    ("date", "ja", "令和9年3月6日", "港湾条例は令和9年3月6日に採択された", True),
    ("date", "ja", "2027年3月6日", "港湾条例は令和9年3月6日に採択された", True),
    ("date", "ja", "令和9年3月7日", "港湾条例は令和9年3月6日に採択された", False),
    ("date", "ja", "2027年3月", "2027年3月6日に採択", False),
    ("date", "ja", "2027年度", "2027年度から始まる事業", True),
    ("date", "fr", "6 mars 2027", "adoptée le 6 mars 2027 par le conseil", True),
    ("date", "es", "6 de marzo de 2027", "aprobada el 6 de marzo de 2027", True),
    ("date", "zh", "2027年3月6日", "港口条例于2027年3月6日通过", True),
    # numbers: digits and words, inside of longer ones, with hedges and limits
    ("number", "en", "four", "rests on four stone piers", True),
    ("number", "en", "4", "rests on four stone piers", True),
    ("number", "en", "five", "twenty-five boats came in", False),
    ("number", "en", "30", "some 30 boats came in", False),
    ("number", "en", "some 30", "30 boats came in", False),
    ("number", "en", "some 30", "some 30 boats came in", True),
    ("number", "en", "5", "more than 5 boats came in", False),
    ("number", "en", "more than 5", "more than 5 boats came in", True),
    ("number", "en", "20", "20 boats or more came in", False),
    ("number", "en", "20", "20% of the boats came in", False),
    ("number", "en", "one", "only one ferry came in", True),
    ("number", "en", "1,200", "a catch of 1,200 boxes", True),
    ("number", "en", "200", "a catch of 1,200 boxes", False),
    ("number", "en", "109", "a catch of 10⁹ boxes", False),
    ("number", "en", "10", "a catch of 10⁹ boxes", False),
    ("number", "en", "20 to 30", "20 to 30 boats came in", True),
    ("number", "en", "30", "20 to 30 boats came in", False),
    ("number", "de", "vier", "ruht auf vier steinernen Pfeilern", True),
    ("number", "de", "eine Million", "eine Million dreihunderttausend Kisten", False),
    ("number", "de", "rund 30", "rund 30 Boote liefen ein", True),
    ("number", "de", "30", "rund 30 Boote liefen ein", False),
    ("number", "ja", "4つ", "4つの柱からなる", True),
    ("number", "ja", "五", "十五の柱からなる", False),
    # percentages: hedges both ways, points, 割, words
    ("percentage", "en", "20%", "around 20% of the berths", False),
    ("percentage", "en", "around 20%", "20% of the berths", False),
    ("percentage", "en", "around 20%", "estimated at around 20% of the berths", True),
    ("percentage", "en", "18% to 22%", "about 20% of the berths", False),
    ("percentage", "en", "3.2%", "fell by -3.2% last year", False),
    ("percentage", "en", "3.2%", "fees of 13.2% last year", False),
    ("percentage", "en", "5%", "rose by 5 percentage points", False),
    ("percentage", "en", "5 percent", "rose by 5 percent points", False),
    ("percentage", "en", "20 percent", "20% of the berths", True),
    ("percentage", "de", "5 %", "stieg um 5 %-Punkte", False),
    ("percentage", "de", "zwei Prozent", "zwei Prozent der Liegeplätze", True),
    ("percentage", "ja", "2割", "利用者の2割が回答", True),
    ("percentage", "ja", "2割", "利用者の約2割が回答", False),
    ("percentage", "ja", "約20%", "利用者の約20%が回答", True),
    ("percentage", "fr", "20 %", "environ 20 % des quais", False),
    ("percentage", "fr", "20 %", "soit 20 % des quais", True),
    ("percentage", "es", "20 %", "casi 20 % de los muelles", False),
    ("percentage", "zh", "20%", "约20%的泊位", False),
    # money: currency words, scales, another scale
    ("money", "en", "¥1 trillion", "a fund put at ¥1 trillion", True),
    ("money", "en", "¥1 trillion", "a fund put at 1 trillion yen", True),
    ("money", "en", "1 trillion yen", "a fund of 11 trillion yen", False),
    ("money", "en", "$6.1 billion", "¥1 trillion ($6.1 billion) for the quays", True),
    ("money", "en", "$6.1 billion", "¥1 trillion (around $6.1 billion)", False),
    ("money", "en", "$5", "a fee of $5 million", False),
    ("money", "en", "€12", "a fee of £12 a day", False),
    ("money", "de", "12 Euro", "kostet künftig 12 Euro je Tag", True),
    ("money", "de", "12 Euro", "kostet mindestens 12 Euro je Tag", False),
    ("money", "ja", "1兆円", "市は約1兆円を投じる", False),
    ("money", "ja", "約1兆円", "市は約1兆円を投じる", True),
    ("money", "ja", "63億4000万ドル", "総額は63億4000万ドルとなる", True),
    ("money", "ja", "4000万ドル", "総額は63億4000万ドルとなる", False),
    ("money", "fr", "3 millions d’euros", "un fonds de 3 millions d'euros", True),
    ("money", "es", "3 millones de euros", "más de 3 millones de euros", False),
    ("money", "zh", "3亿元", "投资3亿元建设港口", True),
    # ranks with how many there are, lengths of time
    ("rank", "en", "29th out of 63", "the port ranks 29th out of 63 ports", True),
    ("rank", "en", "29th", "the port ranks 29th out of 63 ports", False),
    ("rank", "en", "29th out of 63", "the port ranks 29th", False),
    ("rank", "ja", "63カ国中29位", "港の競争力は63カ国中29位だった", True),
    ("rank", "ja", "63カ国中28位", "港の競争力は63カ国中29位だった", False),
    ("duration", "en", "five years", "runs for five years from May", True),
    ("duration", "en", "five years", "over five years, it says", False),
    ("duration", "en", "five years", "$6 billion over five years, it says", True),
    ("duration", "en", "five years", "in 2024 over five years later", False),
    ("duration", "en", "18 months", "after eighteen months of work", True),
    ("duration", "de", "fünf Jahre", "5 Mrd. Euro über fünf Jahre verteilt", True),
    ("duration", "de", "fünf Jahre", "mehr als fünf Jahre verteilt", False),
    ("duration", "ja", "5年間", "5年間の計画である", True),
    ("duration", "fr", "cinq ans", "pendant cinq ans au moins", False),
    ("duration", "fr", "cinq ans", "pendant cinq ans de travaux", True),
    ("duration", "zh", "5年", "为期5年的计划", True),
    # what cannot be read must stand there; what may be left out must not be read across
    ("date", "en", "last spring", "it opened last spring to all", True),
    ("date", "en", "last spring", "it opened this spring to all", False),
    ("number", "en", "25", "between 20 … 25 boats", True),
    ("number", "en", "twenty-five", "twenty ... five boats", False),
    ("money", "en", "$5 million", "a fee of $5 [...] million people", False),
    ("number", "fi", "30", "noin 30 venettä", True),
    ("number", "fi", "30", "noin 130 venettä", False),
]

WORDED: list[tuple[str, str, Printed, str, bool]] = [
    ("name", "en", "Harbour Board", "the Harbour Board’s own plan", True),
    ("name", "en", "the Harbour Board", "its Harbour Board met", True),
    ("name", "en", "Harbour Board", "the HARBOUR BOARD met", True),
    ("name", "en", "Board", "the Boarding House met", False),
    ("name", "en", "Quay 3", "a berth at Quay 3.5", False),
    ("name", "en", "Quay 3", "a berth at Quay 3.", True),
    ("name", "de", "Hafenrat", "des Hafenrates", False),
    ("name", "ja", "港湾局", "市の港湾局が定める", True),
    ("name", "en", "US Coast Guard (USCG)", "the US Coast Guard (USCG) said", True),
    ("text", "en", "“open to all”", 'shall be "open to all" at night', True),
    ("text", "en", "open to all", "open ... to all", False),
    ("list", "en", ("sails", "ropes"), "new ropes and sails", True),
    ("list", "en", ("sails", "nets"), "new ropes and sails", False),
]


@pytest.mark.parametrize(("kind", "language", "value", "quote", "expected"), TYPED)
def test_a_quote_carries_what_it_reads_as(kind: str, language: str, value: str, quote: str, expected: bool) -> None:
    assert carried(kind, language, value, quote) is expected


@pytest.mark.parametrize(("kind", "language", "value", "quote", "expected"), WORDED)
def test_words_must_stand_in_the_quote(kind: str, language: str, value: Printed, quote: str, expected: bool) -> None:
    assert carried(kind, language, value, quote) is expected
