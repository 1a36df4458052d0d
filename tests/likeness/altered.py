"""Texts made from others, the same for the same seed: reworded, cut short, in extracts, in another order."""

from __future__ import annotations

import random
import re

_WORD = re.compile(r"\w+")
_UNBROKEN = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
#: Of these an invented text is made; none of them says anything.
_SYLLABLES = ("ra", "to", "mel", "kin", "dus", "po", "le", "var", "shi", "no", "gan", "est", "ul", "bri", "ca")
_SIGNS = "港町議会岸壁工事費用計画決定漁船市民図書館夜間開放試験運用財団職員資料修復建物設計者"


def invented(seed: int, sentences: int = 60) -> str:
    """A text of invented words, four sentences to a paragraph; a third of its words are everywhere the same few."""
    rng = random.Random(seed)
    words = ["".join(rng.choices(_SYLLABLES, k=rng.randint(1, 4))) for _ in range(400)]
    said = [" ".join(_one(words, rng) for _ in range(rng.randint(7, 20))).capitalize() + "." for _ in range(sentences)]
    return "\n\n".join(" ".join(said[at : at + 4]) for at in range(0, sentences, 4))


def _one(words: list[str], rng: random.Random) -> str:
    return rng.choice(_SYLLABLES) if rng.random() < 0.33 else rng.choice(words)


def reworded(text: str, share: float, seed: int) -> str:
    """The text with this share of its words (of its characters, where words have no blanks) replaced by others."""
    rng = random.Random(seed)
    if len(_UNBROKEN.findall(text)) * 3 > len(text):
        return _UNBROKEN.sub(lambda found: rng.choice(_SIGNS) if rng.random() < share / 2 else found[0], text)
    return _WORD.sub(lambda found: f"else{rng.randrange(99)}" if rng.random() < share else found[0], text)


def cut(text: str, share: float) -> str:
    """The text without its last part."""
    return text[: round(len(text) * (1 - share))]


def extract(text: str, at: int, paragraphs: int = 3) -> str:
    """Some paragraphs of the text."""
    return "\n\n".join(text.split("\n\n")[at : at + paragraphs])


def mixed(text: str, seed: int) -> str:
    """The text with its lines in another order."""
    lines = [line for line in text.splitlines() if line]
    random.Random(seed).shuffle(lines)
    return "\n".join(lines)
