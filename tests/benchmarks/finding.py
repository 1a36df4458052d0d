"""How much text is searched for values in a second: `python -m tests.benchmarks.finding`.

Prose of our own with printed values in it, about as many as a news article has ("prose") and as many as a table has
("dense"), and texts that are made to be slow. Each is searched on one core; the fastest round counts. The yardstick is
one pass of a plain regular expression for figures and words over the same prose: the ratio holds from machine to
machine, megabytes do not. The aims: 1 MB of prose a second, and no text more than 5 times the cost of prose, byte for
byte.
"""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable
from functools import partial

from aiplancheck import values
from tests.benchmarks.printed import printed_values

ROUNDS = 3
SIZE = 300_000
_WORDS = re.compile(r"[0-9]+|[^\W\d_]+")

#: Sentences without a value, and one that holds it, by language.
_PLAIN = {
    "en": (
        "The harbour office said that the quay would stay open while the cranes are being replaced.",
        "Residents had asked for quieter nights, and the council promised to look into it.",
        "Nobody on the board wanted to say whether the contract would be extended.",
        "A spokeswoman pointed to the weather, which had kept most of the ferries in port.",
        "What the new rules mean for small boats is still being discussed with the owners.",
        "The report was handed to the committee, together with a long list of open questions.",
    ),
    "de": (
        "Das Hafenamt teilte mit, der Kai bleibe offen, solange die Kräne ausgetauscht werden.",
        "Die Anwohner hatten ruhigere Nächte verlangt, und der Rat versprach, sich darum zu kümmern.",
        "Niemand im Vorstand wollte sagen, ob der Vertrag verlängert wird.",
        "Eine Sprecherin verwies auf das Wetter, das die meisten Fähren im Hafen gehalten habe.",
        "Was die neuen Regeln für kleine Boote bedeuten, wird mit den Eignern noch besprochen.",
        "Der Bericht ging an den Ausschuss, zusammen mit einer langen Liste offener Fragen.",
    ),
    "ja": (
        "港湾局は、クレーンの交換が続くあいだも岸壁は開放されると説明した。",
        "住民は静かな夜を求めており、議会は検討を約束した。",
        "契約が延長されるかどうかについて、理事会の誰も明言しなかった。",
        "広報担当者は、天候のために多くのフェリーが港にとどまったと述べた。",
        "新しい規則が小型船にとって何を意味するのかは、まだ所有者と話し合われている。",
        "報告書は、未解決の問題の長い一覧とともに委員会に提出された。",
    ),
}
_HOLDING = {
    "en": "It comes to {}, the office said.",
    "de": "Es geht um {}, hieß es im Amt.",
    "ja": "当局によると{}だという。",
}
#: Texts that are made to be slow.
_HOSTILE = {
    "digits": "1",
    "1. again and again": "1.",
    "brackets": "(",
    "one endless word": "a",
    "number words run together": "zwei",
    "hedges": "more than ",
    "blanks": " ",
    "an address without end": "a@",
    "kanji numerals": "一",
}


def prose(language: str, plain: int) -> str:
    """About SIZE characters, with `plain` sentences for each that holds a value; the same in every run."""
    chance = random.Random(f"{language} {plain}")
    found = [text for text, _, tag in printed_values(400) if tag == language]
    parts: list[str] = []
    size = 0
    while size < SIZE:
        parts += chance.choices(_PLAIN[language], k=plain) + [_HOLDING[language].format(chance.choice(found))]
        size = sum(map(len, parts[-plain - 1 :])) + size
    return " ".join(parts)


def seconds(work: Callable[[], object]) -> float:
    """The processor's time of the fastest round."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def cost(text: str, language: str) -> tuple[float, int]:
    """Seconds for a megabyte (UTF-8) of this text, and the mentions in it."""
    reader = values.Reader(language=language)
    found = values.mentions(text[:3000], reader)  # loads the language
    best = seconds(lambda: found.extend(values.mentions(text, reader)))
    return best / (len(text.encode()) / 1e6), len(values.mentions(text, reader))


def main() -> None:
    english = 0.0
    for name, plain in (("prose", 4), ("dense", 0)):
        for language in _PLAIN:
            text = prose(language, plain)
            each, mentions = cost(text, language)
            fixed = seconds(partial(_WORDS.findall, text)) / (len(text.encode()) / 1e6)
            english = english or each
            print(
                f"{name} {language}{1 / each:>8.2f} MB a second, {mentions:>6,} mentions"
                f" in {len(text.encode()):,} bytes; {each / fixed:.0f} times the yardstick"
            )
    for name, piece in _HOSTILE.items():
        language = "ja" if piece == "一" else "de" if piece == "zwei" else "en"
        each, _ = cost((piece * SIZE)[:SIZE], language)
        print(f"{name:<28}{each / english:>8.2f} times the cost of prose, byte for byte")


if __name__ == "__main__":
    main()
