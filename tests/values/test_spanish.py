"""Spanish: groups of six digits, commas and points, articles before figures, and dates in words."""

from __future__ import annotations

import pytest

from aiplancheck.values import Reader, Relation, Value, mentions, relate
from aiplancheck.values import read as read_value
from tests.values.amounts import spelt, value

NUMBERS = [
    ("veintiún mil", "[20500,21500)"),
    ("ciento un países", "101"),
    ("mil una noches", "1001"),
    ("doscientas cincuenta y una", "251"),
    ("treintaidós", "32"),
    ("diez y seis", "16"),
    ("novecientos noventa y nueve mil novecientos noventa y nueve", "999999"),
    ("dos mil trescientos millones", "[2299500000,2300500000)"),
    ("mil doscientos millones", "[1199500000,1200500000)"),
    ("un billón doscientos mil millones", "[1199500000000,1200500000000)"),
    ("un trillón", "[950000000000000000,1050000000000000000)"),
    ("7 mil 350", "7350"),
    ("mil 350 millones", "[1349500000,1350500000)"),
    ("2 millones 350", "unreadable"),
    ("7.350", "7350"),
    ("7.350.000", "7350000"),
    ("7\u202f350\u202f000", "7350000"),
    ("7,35", "[7.345,7.355)"),
    ("7.35", "[7.345,7.355)"),
    ("0.735", "[0.7345,0.7355)"),
    ("7,350.25", "[7350.245,7350.255)"),
    ("7,350,000", "7350000"),
    ("7350.125", "unreadable"),
    ("7.35.125", "unreadable"),
    ("siete coma treinta y cinco", "[7.345,7.355)"),
    ("siete coma cero cinco", "[7.045,7.055)"),
    ("siete con cinco", "unreadable"),
    ("siete y medio", "7.5"),
    ("ciento siete y medio", "107.5"),
    ("dos millones y medio", "[2450000,2550000)"),
    ("docena", "unreadable"),
    ("una docena y media", "18"),
    ("media docena de huevos", "6"),
    ("una treintena de personas", "[27,33]"),
    ("más de una treintena", "(30,∞)"),
    ("casi el centenar", "(90,100]"),
    ("medio centenar", "[45,55]"),
    ("una decena de millones", "[9000000,11000000]"),
    ("tres cuartas partes", "0.75"),
    ("siete veintiunavos", "0.333333333333333333333333333333"),
    ("ciento treinta quintos", "26"),
    ("uno sobre veinte", "0.05"),
    ("siete sobre diez", "unreadable"),
    ("unos 700", "[630,770]"),
    ("casi los 700", "(630,700]"),
    ("por lo menos 700", "[700,∞)"),
    ("700 como máximo", "(-∞,700]"),
    ("dos o tres mil", "[2000,3000]"),
    ("entre el 7 y el 9", "[7,9]"),
    ("desde 700 hasta 900", "[700,900]"),
    ("más de 7 y menos de 9", "(7,9)"),
    ("siete metros y medio", "7.5 m"),
    ("7 metros por segundo", "25.2 km/h"),
    ("cuatro años luz", "unreadable"),
    ("varios cientos", "unreadable"),
    ("miles de millones", "unreadable"),
    ("setenta y pico", "(70,80)"),
    ("veintitantos", "unreadable"),
]

MONEY = [
    ("7.350 millones de euros", "[7349500000,7350500000) EUR"),
    ("7 billones de dólares", "[6650000000000,7350000000000) USD"),
    ("entre 2.000 y 3.000 millones de euros", "[2000000000,3000000000] EUR"),
    ("entre 900.000 y 1 millón de euros", "[900000,1000000] EUR"),
    ("25 M€", "[24500000,25500000) EUR"),
    ("U$S 1.200", "1200 USD"),
    ("$ 7,5 millones", "[7450000,7550000) USD"),
    ("$7.5 millones", "[7450000,7550000) USD"),
    ("siete euros con cincuenta", "7.5 EUR"),
    ("siete euros cincuenta", "7.5 EUR"),
    ("siete euros y cincuenta céntimos", "7.5 EUR"),
    ("siete euros y medio", "7.5 EUR"),
    ("70 céntimos", "0.7 EUR"),
    ("70 centavos", "unreadable"),
    ("700 pesos", "unreadable"),
    ("700 pesos chilenos", "700 CLP"),
    ("S/ 700", "700 PEN"),
    ("700 coronas", "unreadable"),
    ("700 francos", "unreadable"),
    ("una veintena de millones de euros", "[18000000,22000000] EUR"),
    ("cientos de millones de euros", "unreadable"),
]

MEXICAN = [
    ("$1,200", "1200 MXN"),
    ("$1,200.50", "1200.5 MXN"),
    ("2 mil 500 pesos", "2500 MXN"),
    ("2.5 millones de pesos", "[2450000,2550000) MXN"),
    ("2,5 millones de pesos", "[2450000,2550000) MXN"),
]

PERCENTAGES = [
    ("el 7 %", "[6.5,7.5) percent"),
    ("de un 7 a un 9 %", "[7,9] percent"),
    ("del 7 al 9 %", "[7,9] percent"),
    ("en torno al 20 %", "[18,22] percent"),
    ("siete con cinco por ciento", "[7.45,7.55) percent"),
    ("cien por cien", "[99.5,100.5) percent"),
    ("una de cada tres mujeres", "[30,36.6666666666666666666666666667] percent"),
    ("la quinta parte", "[18,22] percent"),
    ("casi la mitad de los hogares", "(45,50] percent"),
    ("dos puntos básicos", "unreadable"),
    ("la mayoría", "unreadable"),
]

RANKS = [
    ("en el puesto 29 de 63 países", "29 of 63"),
    ("29.ª posición", "29"),
    ("3er lugar", "3"),
    ("trigésimo cuarto puesto", "34"),
    ("vigesimocuarto lugar", "24"),
    ("entre los diez primeros", "[1,10]"),
    ("entre el tercer y el quinto puesto", "[3,5]"),
    ("29", "unreadable"),
]

DURATIONS = [
    ("año y medio", "18 P1M"),
    ("una hora y cuarto", "75 PT1M"),
    ("dos siglos y medio", "3000 P1M"),
    ("tres años y seis meses", "42 P1M"),
    ("un lustro", "60 P1M"),
    ("dos trimestres", "6 P1M"),
    ("tres cuartos de hora", "45 PT1M"),
    ("durante los próximos siete años", "84 P1M"),
    ("siete años largos", "[84,92.4) P1M"),
    ("30 días hábiles", "unreadable"),
    ("17.30 horas", "unreadable"),
    ("un par de semanas", "unreadable"),
]

DATES = [
    ("treinta y uno de diciembre de 2031", "2031-12-31"),
    ("1.º de mayo de 2031", "2031-05-01"),
    ("el próximo lunes 5 de mayo de 2031", "2031-05-05"),
    ("mayo 5, 2031", "2031-05-05"),
    ("5-may-2031", "2031-05-05"),
    ("5/6/2031", "2031-06-05"),
    ("5/6/31", "unreadable"),
    ("3.er trimestre de 2031", "2031-07-01/2031-09-30"),
    ("3T 2031", "2031-07-01/2031-09-30"),
    ("los nueve primeros meses de 2031", "2031-01-01/2031-09-30"),
    ("segundo cuatrimestre de 2031", "2031-05-01/2031-08-31"),
    ("segunda quincena de mayo de 2031", "2031-05-16/2031-05-31"),
    ("a mediados del siglo XIX", "1834-05-01/1867-08-31"),
    ("siglo III a. C.", "unreadable"),
    ("la década de los ochenta", "unreadable"),
    ("del 5 al 7 de mayo de 2031", "2031-05-05/2031-05-07"),
    ("desde mayo de 2031 hasta junio de 2032", "2031-05-01/2032-06-30"),
    ("a más tardar en mayo de 2031", "../2031-05-31"),
    ("antes del 5 de mayo de 2031", "../2031-05-04"),
    ("a partir de 2031", "2031"),
    ("para 2031", "unreadable"),
    ("curso 2031-2032", "unreadable"),
]

TABLES = {
    "number": NUMBERS, "money": MONEY, "percentage": PERCENTAGES, "rank": RANKS, "duration": DURATIONS, "date": DATES,
}  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "reads"), [(kind, *row) for kind, rows in TABLES.items() for row in rows])
def test_spanish_reads_as_its_readers_do(kind: str, text: str, reads: str) -> None:
    assert spelt(kind, text, "es") == reads


@pytest.mark.parametrize(("text", "reads"), MEXICAN)
def test_mexico_prints_a_decimal_point_and_its_own_dollar_sign(text: str, reads: str) -> None:
    assert spelt("money", text, "es-MX") == reads


@pytest.mark.parametrize(
    ("region", "code"), [("MX", "MXN"), ("AR", "ARS"), ("CL", "CLP"), ("CO", "COP"), ("UY", "UYU"), ("DO", "DOP")]
)
def test_a_peso_is_that_of_the_region(region: str, code: str) -> None:
    assert spelt("money", "700 pesos", f"es-{region}") == f"700 {code}"


def test_latin_american_marks_are_anybodys_guess() -> None:
    assert spelt("number", "1.200", "es-419") == "unreadable"


@pytest.mark.parametrize(
    ("spanish", "english", "relation"),
    [
        ("7 billones de dólares", "$7 trillion", Relation.EQUAL),
        ("7 mil millones de dólares", "$7 billion", Relation.EQUAL),
        ("7 billones de dólares", "$7 billion", Relation.DISJOINT),
        ("7.250 millones de dólares", "$7.25 billion", Relation.WITHIN),
    ],
)
def test_scale_words_mean_what_they_mean_in_their_own_language(spanish: str, english: str, relation: Relation) -> None:
    assert relate(value("money", spanish, "es"), value("money", english, "en")).relation is relation


def test_a_weekday_that_is_not_that_days_is_a_remark() -> None:
    found = read_value("martes 5 de mayo de 2031", "date", Reader(language="es"))
    assert isinstance(found, Value)
    assert [remark.check for remark in found.remarks] == ["weekday"]


PROSE = [
    ("Subió un 7 % en mayo de 2031.", [("7 %", "[6.5,7.5) percent"), ("mayo de 2031", "2031-05")]),
    ("Costará 7.350 millones de euros, casi un 5 % más.", [
        ("7.350 millones de euros", "[7349500000,7350500000) EUR"), ("casi un 5 %", "(4.5,5] percent"),
    ]),
    ("Empieza el 3 de mayo de 2031 a las 12.", [("3 de mayo de 2031", "2031-05-03")]),
    ("Empieza a las 17.30. Son las tres y media.", []),
    ("La ayuda llega a las 12 familias.", [("12", "12")]),
    ("La Ley 3/2020 y el artículo 7 de la Ley Orgánica 3/2018.", []),
    ("Duró hora y media.", [("hora y media", "90 PT1M")]),
    ("Vino una veintena de personas.", [("una veintena", "[18,22]")]),
    ("Queda en el puesto 29 de 63 países.", [("en el puesto 29 de 63", "29 of 63")]),
    ("Los años 80, el 2.º piso, la década de los 90 y el covid-19.", []),
    ("Vale 15 dólares con 50.", [("15 dólares con 50", "15.5 USD")]),
    ("Vale 15 dólares con 50 páginas.", [("15 dólares", "15 USD"), ("50", "50")]),
    ("Fue una de cada tres; el 5 por cien mil.", [
        ("una de cada tres", "[30,36.6666666666666666666666666667] percent"),
        ("5", "5"),
        ("cien mil", "[99500,100500)"),
    ]),
    ("Uno de cada cuatro hogares; el primer ministro.", [("Uno de cada cuatro", "[22.5,27.5] percent")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), PROSE)
def test_spanish_prose_holds_these_values_and_no_others(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.text, one.value.canonical) for one in mentions(text, Reader(language="es"))] == found
