"""How well originals are found, and what it costs: `python -m tests.benchmarks.likeness [PARALLEL.jsonl] [TEXT…]`.

PARALLEL.jsonl has a JSON object a line: `doc`, and a sentence in two or more languages (`en`, `de`, `ja`). Documents
with at least four sentences count; those of even number are one half, the others the other half, so that what was
settled on one can be looked at on the other. For every pair of languages: for how many documents the own original
scores best, how many are called translations, and how many pairs of different documents are accused (all of them, not a
sample). The texts after it are compared with each other, each named LANGUAGE:FILE. Without arguments: cost alone, and
how far altered copies of invented texts are found. The aims: all pairs of 300 texts of 6 KB in a second, a fingerprint
linear in its text.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

from aiplancheck.likeness import Fingerprint, compare, fingerprint, from_json
from tests.likeness.altered import cut, extract, invented, mixed, reworded

_FEWEST = 4
_LANGUAGES = ("en", "de", "ja")
_FACTS = (
    "14 March 2024",
    "£46.5 million",
    "640 metres",
    "Judith Farrow",
    "Kirkholm",
    "17 berths",
    "UFN",
    "1973",
    "Gdansk",
)

Documents = dict[str, dict[str, Fingerprint]]


def documents(path: Path) -> list[Documents]:
    """Both halves of the documents, as fingerprints by name and language."""
    sentences: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence = json.loads(line)
        sentences[sentence["doc"]].append(sentence)
    long = [name for name, found in sentences.items() if len(found) >= _FEWEST]
    return [
        {
            name: {tag: fingerprint("\n".join(each[tag] for each in sentences[name]), tag) for tag in _LANGUAGES}
            for name in long[half::2]
        }
        for half in (0, 1)
    ]


def originals(found: Documents) -> None:
    """How often a document's own original comes first, is called so, and another one is accused."""
    for original, translation in (("en", "de"), ("en", "ja"), ("de", "ja")):
        first = called = accused = apart = 0
        for name, prints in found.items():
            scores = {other: compare(each[original], prints[translation]) for other, each in found.items()}
            first += max(scores, key=lambda other: scores[other].score) == name
            called += scores[name].tie == "translation"
            others = [scores[other].tie for other in found if other != name]
            accused += sum(tie is not None for tie in others)
            apart += len(others)
        print(
            f"{original} to {translation}: {first} of {len(found)} originals first, {called} called translations, "
            f"{accused} accused of {apart} pairs of different documents"
        )
    pairs = [(one[tag], other[tag]) for one, other in combinations(found.values(), 2) for tag in _LANGUAGES]
    accused = sum(compare(one, other).tie is not None for one, other in pairs)
    print(f"in one language: {accused} accused of {len(pairs)} pairs of different documents")


def named(arguments: list[str]) -> None:
    """Every pair of the named texts that is called something, and the next best."""
    prints = {
        name: fingerprint(Path(name.partition(":")[2]).read_text("utf-8"), name.partition(":")[0]) for name in arguments
    }
    scored = [(compare(prints[one], prints[other]), one, other) for one, other in combinations(prints, 2)]
    scored.sort(key=lambda each: (each[0].tie is None, -each[0].score))
    for found, one, other in scored[: sum(found.tie is not None for found, _, _ in scored) + 3]:
        said = "; ".join((*found.evidence, f"derived: {found.derived}" if found.derived else "")).strip("; ")
        print(f"{found.tie or 'nothing':12} {found.score:.2f}  {one} | {other}  {said}")


def altered() -> None:
    """How many altered copies of 100 invented texts are found, and how many of the texts are taken for each other."""
    texts = [invented(seed) for seed in range(100)]
    prints = [fingerprint(text, "en") for text in texts]
    ways: dict[str, Callable[[int], str]] = {
        "15 % reworded": lambda seed: reworded(texts[seed], 0.15, seed),
        "40 % cut off": lambda seed: cut(texts[seed], 0.4),
        "both": lambda seed: cut(reworded(texts[seed], 0.15, seed), 0.4),
        "three paragraphs": lambda seed: extract(texts[seed], seed % 12),
        "paragraphs in another order": lambda seed: mixed(texts[seed], seed),
    }
    for way, change in ways.items():
        ties = [compare(prints[seed], fingerprint(change(seed), "en")).tie for seed in range(100)]
        print(f"{way}: {sum(tie is not None for tie in ties)} of 100 found")
    accused = sum(compare(one, other).tie is not None for one, other in combinations(prints, 2))
    print(f"texts of their own: {accused} accused of {100 * 99 // 2}")


def cost() -> None:
    """Seconds for fingerprints of texts of growing size, for reading 300 of them, and for comparing all pairs."""
    for sentences in (60, 600, 6_000, 60_000):
        text = invented(1, sentences)
        start = time.perf_counter()
        made = fingerprint(text, "en")
        took = time.perf_counter() - start
        print(f"{len(text):>10,} characters: {took:.3f} s, {len(json.dumps(made.as_json())):,} characters of JSON")
    kept = [fingerprint(invented(seed, 75)[:6_000], _LANGUAGES[seed % 3]).as_json() for seed in range(300)]
    start = time.perf_counter()
    prints = [from_json(data) for data in kept]
    print(f"300 fingerprints read: {time.perf_counter() - start:.3f} s")
    all_pairs("texts of their own", prints)
    all_pairs("texts with the same facts", [fingerprint(_facts(seed), _LANGUAGES[seed % 2]) for seed in range(60)])


def all_pairs(what: str, prints: list[Fingerprint]) -> None:
    """Seconds for comparing every pair."""
    start = time.perf_counter()
    for one, other in combinations(prints, 2):
        compare(one, other)
    took, pairs = time.perf_counter() - start, len(prints) * (len(prints) - 1) // 2
    print(f"{what}: {pairs:,} pairs in {took:.3f} s, {1000 * took / pairs:.3f} ms a pair")


def _facts(seed: int) -> str:
    """An invented text of 60 sentences, half of them with one of the same few facts, in any order."""
    rng = random.Random(seed)
    said = invented(1_000 + seed, 60).split(". ")
    return ". ".join(f"{each} {rng.choice(_FACTS)}" if rng.random() < 0.5 else each for each in said)


def main(arguments: list[str]) -> None:
    if arguments:
        for half, found in enumerate(documents(Path(arguments[0])), start=1):
            print(f"half {half}: {len(found)} documents")
            originals(found)
        named(arguments[1:])
    altered()
    cost()


if __name__ == "__main__":
    main(sys.argv[1:])
