"""Which language a text is in, and that doubt gives none."""

from __future__ import annotations

import pytest

from aiplancheck.intake._language import guess, is_known

TEXTS = {
    "en": "The council has adopted the new rules of the harbour. Boats at the quay will have to pay twelve euros.",
    "de": "Der Rat hat die neue Ordnung des Hafens beschlossen. Boote, die am Kai liegen, müssen zwölf Euro zahlen.",
    "fr": "Le conseil a adopté le nouveau règlement du port. Les bateaux qui sont au quai devront payer douze euros.",
    "es": "El consejo ha aprobado el nuevo reglamento del puerto. Los barcos que están en él pagarán doce euros.",
    "it": "Il consiglio ha approvato il nuovo regolamento del porto. Le barche che sono al molo pagano dodici euro.",
    "pt": "O conselho aprovou o novo regulamento do porto. Os barcos que estão no cais vão pagar doze euros.",
    "nl": "De raad heeft het nieuwe reglement van de haven goedgekeurd. Boten die er zijn moeten twaalf euro betalen.",
    "sv": "Rådet har antagit den nya hamnordningen. Båtar som ligger vid kajen ska betala tolv euro.",
    "pl": "Rada przyjęła nowy regulamin portu. Łodzie, które stoją przy nabrzeżu, będą płacić, ale małe nie są.",
    "ja": "市議会は新しい港湾条例を採択した。料金は十二ユーロになる。",
    "zh": "市议会通过了新的港口条例，停靠在码头的船只将支付十二欧元。",
    "ko": "시의회는 화요일에 새 항만 조례를 채택했다.",
    "el": "Το συμβούλιο ενέκρινε τον νέο κανονισμό του λιμανιού.",
    "hi": "नगर परिषद ने मंगलवार को नए बंदरगाह नियम को मंजूरी दी। जो नावें घाट पर हैं वे बारह यूरो देंगी।",
}  # fmt: skip


@pytest.mark.parametrize("tag", TEXTS)
def test_two_sentences_suffice(tag: str) -> None:
    assert guess(TEXTS[tag]) == tag
    assert is_known(tag)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1 2 3",
        "Harbour fees 2026",
        "Anna Voss, Hamburg\nPeter Holm, Aarhus\n12 EUR",
        "港湾条例",
        "港湾条例の",
        TEXTS["en"] + TEXTS["de"],
        TEXTS["en"] + TEXTS["zh"],
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.",
        "Gradsko vijeće je usvojilo novi pravilnik luke i brodovi koji su na obali će plaćati dvanaest eura.",
    ],
    ids=lambda text: text[:15],
)
def test_in_doubt_there_is_none(text: str) -> None:
    assert guess(text) == ""


def test_a_few_foreign_words_change_nothing() -> None:
    assert guess(TEXTS["ja"] * 3 + " AI Promotion Act of 2025") == "ja"
    assert guess(TEXTS["en"] * 3 + " 港湾条例") == "en"


def test_it_does_not_matter_how_accents_are_written() -> None:
    import unicodedata

    assert guess(unicodedata.normalize("NFD", TEXTS["fr"])) == "fr"
