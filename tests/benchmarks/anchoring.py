"""What it costs to find quotes in texts: `python -m tests.benchmarks.anchoring`.

Articles of our own, in five languages, with curly quotation marks, no-break spaces, soft hyphens and wrapped lines;
quotes are stretches of them, as printed or retyped. Everything on one core. The yardstick is one `str.translate` over
the same texts with a table of the sort that folding needs: ratios hold from machine to machine, seconds do not. The
aims: 100,000 exact or folded quotes in 5,000 texts of 5 KB at most 6 times the yardstick, one altered quote in a text
of 5 MB at most 10 times, nothing slower on a text made to be slow, and no more memory than 4 times the largest text.
"""

from __future__ import annotations

import random
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial

from aiplancheck.quotes import Document, Located, locate

TEXTS, SIZE, QUOTES = 5_000, 5_000, 20
BIG = 5_000_000

_SUBJECTS = {
    "en": ("The harbour office", "A spokeswoman", "The council’s auditor", "Nobody on the board", "The ferry union"),
    "de": ("Das Hafenamt", "Eine Sprecherin", "Der Prüfer des Rates", "Niemand im Vorstand", "Die Gewerkschaft"),
    "fr": ("L’office du port", "Une porte-parole", "L’auditeur du conseil", "La direction", "Le syndicat"),
    "es": ("La oficina del puerto", "Una portavoz", "El auditor del consejo", "La dirección", "El sindicato"),
    "ja": ("港湾局は", "広報担当者は", "監査役は", "理事会は", "フェリー労組は"),
}
_REST = {
    "en": (
        "said that the “quiet quay” would cost $ {} million",
        "had asked for {}\u00a0% more room by {}",
        "read page {}",
    ),
    "de": ("nannte den „stillen Kai“ mit {}\u00a0Euro zu teuer", "wollte bis {} rund {} Plätze mehr", "las Seite {}"),
    "fr": ("juge le «\u00a0quai calme\u00a0» à {}\u00a0euros", "a demandé {} places d’ici à {}", "a lu la page {}"),
    "es": ("calcula el “muelle tranquilo” en {} euros", "pidió {} plazas más para {}", "leyó la página {}"),
    "ja": ("「静かな岸壁」に{}億円かかると述べた", "{}年までに{}か所を求めた", "第{}条を読んだ"),
}
_RETYPED = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "\u00a0": " ", "\u00ad": None})


def article(language: str, number: int, size: int = SIZE) -> str:
    """About `size` bytes of text; no sentence stands there twice."""
    chance = random.Random(f"{language} {number}")
    pieces: list[str] = []
    written = count = 0
    while written < size:
        words = chance.choice(_SUBJECTS[language]), chance.choice(_REST[language])
        count += 1
        blank, stop = ("", "。") if language == "ja" else (" ", ". ")
        sentence = (
            blank.join(words).format(chance.randint(2, 90_000), f"{count}") + blank + f"({number}-{count})" + stop
        )
        pieces.append(sentence)
        written += len(sentence.encode())
    return _wrapped("".join(pieces), chance)


def _wrapped(text: str, chance: random.Random) -> str:
    """The text in lines, some words divided at their ends, some with soft hyphens."""
    width = chance.choice((60, 72, 10_000))
    lines = []
    while len(text) > width:
        cut = text.rfind(" ", width // 2, width) + 1 or width
        while text[cut - 1].isascii() and text[cut].isascii() and text[cut - 1] != " ":
            cut += 1
        if cut > 8 and text[cut : cut + 6].isalpha() and text[cut].isascii() and chance.random() < 0.3:
            cut += 3
            lines.append(text[:cut] + "-")
        else:
            lines.append(text[:cut].rstrip(" "))
        text = text[cut:]
    lines.append(text)
    return ("\r\n" if chance.random() < 0.2 else "\n").join(lines)


def quotes_of(text: str, chance: random.Random, count: int = QUOTES) -> Iterator[str]:
    """Stretches of the text between blanks or stops, half of them as a person would retype them."""
    edges = [at for at, mark in enumerate(text) if mark in " 。" and text[at - 1] not in "-\n"]
    for _ in range(count):
        first = chance.randrange(len(edges) - 13)
        size = chance.randint(1, 2) if "。" in text else chance.randint(6, 12)
        quote = text[edges[first] + 1 : edges[first + size]].strip()
        yield quote if chance.random() < 0.5 else _retyped(quote)


def _retyped(quote: str) -> str:
    blank = "" if "\u3040" <= max(quote) <= "\u9fff" else " "
    return blank.join(quote.translate(_RETYPED).split())


def seconds(work: Callable[[], object]) -> float:
    """The processor's time of one go."""
    start = time.process_time()
    work()
    return time.process_time() - start


def _table(texts: list[str]) -> dict[int, str]:
    marks = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "\u00a0": " ", "\n": " "}
    return {ord(one): marks.get(one, one) for one in set().union(*texts)}


def many() -> None:
    """Many quotes in many texts."""
    languages = tuple(_SUBJECTS)
    texts = [article(languages[number % len(languages)], number) for number in range(TEXTS)]
    chance = random.Random("quotes")
    asked = [(text, list(quotes_of(text, chance))) for text in texts]
    table = _table(texts)
    yardstick = min(seconds(lambda: [text.translate(table) for text in texts]) for _ in range(3))
    found: Counter[str] = Counter()

    def verify() -> None:
        found.clear()
        for text, quotes in asked:
            document = Document(text)
            found.update(locate(quote, document).status for quote in quotes)

    took = min(seconds(verify) for _ in range(2))
    print(f"{sum(found.values()):,} quotes: {dict(found)}")
    print(f"{took:.2f} s, {took / yardstick:.1f} times the yardstick")


def big() -> None:
    """One quote in a big text, and in one that is made to be slow."""
    text = "\n\n".join(article("en", number, 50_000) for number in range(BIG // 50_000))
    yardstick = seconds(lambda: text.translate(_table([text])))
    quote = " ".join(text[BIG // 2 :].split()[10:24])
    altered = quote.replace(quote.split()[5], "otherwise")
    word = "quay " * (BIG // 5)
    hostile = {
        "altered": (altered, text),
        "missing": ("The bees came through the winter well, the keeper said on Sunday night.", text),
        "one word again and again": ("quay quay quay quays quay quay quay", word),
        "the same, a long quote": ("quay " * 500 + "quays " + "quay " * 500, word),
        "the same, divided": ("quay quay quay-quay quay quay quays", "quay-\n" * (BIG // 6)),
        "the same, with gaps": ("quay ... quay ... quays", word),
        "one letter": ("a" * 30 + " b", "a" * BIG),
    }
    for name, (one, inside) in hostile.items():
        document = Document(inside)
        found: list[Located] = []
        took = seconds(partial(_look_up, one, document, found))
        print(f"{name}: {found[0].status}, {took:.2f} s, {took / yardstick:.1f} times the yardstick")


def _look_up(quote: str, document: Document, found: list[Located]) -> None:
    found.append(locate(quote, document))


def memory() -> None:
    """The most memory that looking up takes, the text itself included."""
    for name, language, quote in (
        ("English", "en", "no such words are printed here at all"),
        ("Japanese", "ja", "無い言葉は何処にも印刷されていない"),
    ):
        text = article(language, 0, BIG)
        tracemalloc.start()
        held = text[:-1]
        before = tracemalloc.get_traced_memory()[0]
        locate(quote, Document(held))
        print(f"{name}: {tracemalloc.get_traced_memory()[1] / before:.2f} times the text")
        tracemalloc.stop()


if __name__ == "__main__":
    many()
    big()
    memory()
