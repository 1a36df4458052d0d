"""French: sixty and ten, four twenties, nouns that count roughly, `de` before units, shares, Roman centuries."""

from __future__ import annotations

import pytest

from aiplancheck.values import Reader, mentions
from tests.values.amounts import spelt

NUMBERS = [
    ("soixante et onze", "71"),
    ("soixante-dix-neuf", "79"),
    ("quatre-vingts", "80"),
    ("quatre-vingt-un", "81"),
    ("quatre-vingt-onze", "91"),
    ("quatre vingt dix neuf", "99"),
    ("septante-trois", "73"),
    ("huitante et un", "81"),
    ("octante", "80"),
    ("nonante-neuf", "99"),
    ("cent un", "101"),
    ("cent quatre-vingt-douze", "192"),
    ("mille et une nuits", "1001"),
    ("dix-sept cent quatre-vingt-neuf", "1789"),
    ("deux-cent-trente-et-un", "231"),
    ("deux mille trois cents", "2300"),
    ("trois cent mille deux cents", "300200"),
    ("vingt cents", "unreadable"),
    ("75 cents", "unreadable"),
    ("un", "unreadable"),
    ("une mesure", "unreadable"),
    ("sept mesures", "7"),
    ("7\u202f350\u202f000", "7350000"),
    ("7 350", "7350"),
    ("7.350", "7350"),
    ("7,350", "[7.3495,7.3505)"),
    ("7.35", "[7.345,7.355)"),
    ("7.350,5", "[7350.45,7350.55)"),
    ("sept virgule cinq", "[7.45,7.55)"),
    ("un virgule cinq million", "[1450000,1550000)"),
    ("7 milliards", "[6650000000,7350000000)"),
    ("7 billions", "[6650000000000,7350000000000)"),
    ("un million de milliards", "[950000000000000,1050000000000000)"),
    ("trois millions et demi", "[3450000,3550000)"),
    ("un demi-million", "[475000,525000)"),
    ("vingt et trois cinquièmes", "20.6"),
    ("moins sept", "-7"),
    ("une quinzaine", "[13.5,16.5]"),
    ("une vingtaine de pays", "[18,22]"),
    ("une dizaine de milliers", "[9000,11000]"),
    ("une bonne trentaine", "[30,33)"),
    ("une petite centaine", "(90,100]"),
    ("plus d’un millier", "(1000,∞)"),
    ("deux douzaines", "24"),
    ("trois dizaines", "unreadable"),
    ("des centaines", "unreadable"),
    ("quelque 700", "[630,770]"),
    ("quelques 700", "unreadable"),
    ("700 et quelques", "(700,800)"),
    ("à peine moins de 70", "(63,70]"),
    ("pas moins de sept", "[7,∞)"),
    ("jusqu’à 70", "(-∞,70]"),
    ("sept au plus", "(-∞,7]"),
    ("environ 700 ou plus", "[700,∞)"),
    ("entre sept et soixante-dix", "[7,70]"),
    ("deux à trois cents", "[200,300]"),
    ("un à deux millions", "[1000000,2000000]"),
    ("plus de 7 et moins de 70", "(7,70)"),
    ("7 km²", "7000000 m²"),
    ("sept ans", "unreadable"),
]
MONEY = [
    ("7,25 milliards de dollars", "[7245000000,7255000000) USD"),
    ("7 millions d’euros", "[6650000,7350000) EUR"),
    ("7 M€", "[6650000,7350000) EUR"),
    ("7,5 Md€", "[7450000000,7550000000) EUR"),
    ("700 k€", "[699500,700500) EUR"),
    ("7 000 milliards de yens", "[6999500000000,7000500000000) JPY"),
    ("deux mille milliards d’euros", "[1900000000000,2100000000000) EUR"),
    ("7€50", "7.5 EUR"),
    ("sept euros cinquante", "7.5 EUR"),
    ("7 euros et 50 centimes", "7.5 EUR"),
    ("un à deux milliards d’euros", "[1000000000,2000000000] EUR"),
    ("une centaine de millions d’euros", "[90000000,110000000] EUR"),
    ("une dizaine d’euros", "[9,11] EUR"),
    ("700 $ CA", "700 CAD"),
    ("700 francs suisses", "700 CHF"),
    ("700 francs", "unreadable"),
    ("700 livres", "unreadable"),
    ("700 francs CFA", "unreadable"),
    ("deux cents", "unreadable"),
]
SHARES = [
    ("7 %", "[6.5,7.5) percent"),
    ("sept pour cent", "[6.5,7.5) percent"),
    ("un habitant sur trois", "[30,36.6666666666666666666666666667] percent"),
    ("plus d’une jeune femme sur deux", "(50,∞) percent"),
    ("plus du quart", "(25,∞) percent"),
    ("près des trois quarts", "(67.5,75] percent"),
    ("la moitié des communes", "[45,55] percent"),
    ("7 % à 70 milliards", "unreadable"),
    ("sept points de pourcentage", "unreadable"),
    ("tiers", "unreadable"),
]
RANKS = [
    ("7e sur 40", "7 of 40"),
    ("1er", "1"),
    ("1re place", "1"),
    ("2de", "2"),
    ("21e rang", "21"),
    ("vingt et unième place", "21"),
    ("soixante-dixième", "70"),
    ("entre la 3e et la 5e place", "[3,5]"),
    ("parmi les sept premiers", "[1,7]"),
    ("top 7", "[1,7]"),
    ("7", "unreadable"),
]
DURATIONS = [
    ("sept ans et demi", "90 P1M"),
    ("un siècle et demi", "1800 P1M"),
    ("trois quarts d’heure", "45 PT1M"),
    ("2 h 05", "125 PT1M"),
    ("un à deux ans", "[12,24] P1M"),
    ("une dizaine d’années", "[108,132] P1M"),
    ("les sept dernières années", "84 P1M"),
    ("sept jours ouvrés", "unreadable"),
    ("quelques mois", "unreadable"),
]
DATES = [
    ("jeudi 14 août 2031", "2031-08-14"),
    ("le 1ᵉʳ août 2031", "2031-08-01"),
    ("le vingt-deux août 2031", "2031-08-22"),
    ("sept. 2031", "2031-09"),
    ("sept", "unreadable"),
    ("mer. 13 août 2031", "2031-08-13"),
    ("au XIXᵉ siècle", "1801-01-01/1900-12-31"),
    ("deux siècles", "unreadable"),
    ("les années 2030", "2030-01-01/2039-12-31"),
    ("les années 30", "unreadable"),
    ("IIIe trimestre 2031", "2031-07-01/2031-09-30"),
    ("3T 2031", "2031-07-01/2031-09-30"),
    ("les neuf premiers mois de 2031", "2031-01-01/2031-09-30"),
    ("deuxième quinzaine d’août 2031", "2031-08-16/2031-08-31"),
    ("premier semestre de l’exercice 2031", "unreadable"),
    ("exercice clos le 31 mars 2031", "2030-04-01/2031-03-31"),
    ("du 1er au 7 août 2031", "2031-08-01/2031-08-07"),
    ("d’ici à fin 2031", "../2031-12-31"),
    ("pas avant 2031", "2031-01-01/.."),
    ("à l’horizon 2031", "unreadable"),
    ("à l’été 2031", "unreadable"),
]
REGIONS = [
    ("fr-CH", "money", "1'234.50 francs", "1234.5 CHF"),
    ("fr-CH", "number", "1.200", "unreadable"),
    ("fr-CA", "money", "7 $", "7 CAD"),
    ("fr-CA", "money", "75 cents", "0.75 CAD"),
    ("fr-CA", "number", "1.200", "unreadable"),
    ("fr-CA", "date", "02/03/2031", "unreadable"),
    ("fr-SN", "money", "700 francs", "700 XOF"),
    ("fr-CM", "money", "700 francs CFA", "700 XAF"),
]
PROSE = [
    ("Un élève sur sept et une centaine de parents.", ["Un élève sur sept", "une centaine"]),
    ("Il recule de 7 % à 70 millions d’euros.", ["7 %", "70 millions d’euros"]),
    ("Le prix passe de 70 à 80 euros.", []),
    ("Le film dure 2 h 10, rendez-vous à 20 heures.", []),
    ("Ouvert de 9 heures à 18 heures.", []),
    ("Il travaille de 2 à 3 heures.", ["de 2 à 3 heures"]),
    ("Appelez le 01 23 45 67 89, salle 7.", []),
    ("L’exercice 2031 s’est clos ; mai 68 et les années 80.", []),
    ("En quart de finale, le tiers-monde et la demi-mesure.", []),
    ("Pour le vingt-cinquième anniversaire.", []),
    ("7 millions un an plus tôt.", ["7 millions", "un an"]),
    ("Cela coûte un euro, le 14 juillet 2031.", ["un euro", "14 juillet 2031"]),
]


@pytest.mark.parametrize(
    ("kind", "text", "reads"),
    [
        (kind, *case)
        for kind, cases in [
            ("number", NUMBERS),
            ("money", MONEY),
            ("percentage", SHARES),
            ("rank", RANKS),
            ("duration", DURATIONS),
            ("date", DATES),
        ]
        for case in cases
    ],
)
def test_french_is_read_as_the_french_print_it(kind: str, text: str, reads: str) -> None:
    assert spelt(kind, text, "fr") == reads


@pytest.mark.parametrize(("language", "kind", "text", "reads"), REGIONS)
def test_marks_and_money_are_those_of_the_region(language: str, kind: str, text: str, reads: str) -> None:
    assert spelt(kind, text, language) == reads


@pytest.mark.parametrize(("text", "found"), PROSE)
def test_french_prose_holds_these_values_and_no_others(text: str, found: list[str]) -> None:
    assert [mention.text for mention in mentions(text, Reader(language="fr"))] == found


def test_an_elided_article_is_no_part_of_a_name() -> None:
    assert spelt("name", "L’Agence du lac", "fr") == spelt("name", "Agence du lac", "fr")
