"""Statements planted in documents that are silent: sentences in words of their own, written without a look at the cues.

Each states one claim of the dossier, and would stand in a document that is recorded as silent on it. The cues are the
dossier's; what this holds is that together with the search they notice nearly all of them.
"""

from __future__ import annotations

import json
from pathlib import Path

from aiplancheck import registry
from aiplancheck.evidence import look_for
from aiplancheck.model import Registry, Silence, Source

ROOT = Path(__file__).parent.parent.parent
PLANTS = [json.loads(line) for line in (Path(__file__).parent / "plants.jsonl").read_text("utf-8").splitlines()]
#: What the project promises of statements that it has not seen; these were caught at 98.4 and 99.1 per cent.
PROMISED = 0.95


def test_nearly_every_planted_statement_is_caught() -> None:
    dossier = registry.load(ROOT)
    missed = [plant["sentence"] for plant in PLANTS if not caught(dossier, plant)]
    assert len(PLANTS) >= 200
    assert 1 - len(missed) / len(PLANTS) >= PROMISED, missed


def test_a_sentence_on_another_subject_is_seldom_caught() -> None:
    dossier = registry.load(ROOT)
    other = "The ferry to the island leaves at noon, and the harbour master has kept bees for thirty years."
    caught_wrongly = [plant for plant in PLANTS if caught(dossier, {**plant, "sentence": other})]
    assert len(caught_wrongly) / len(PLANTS) <= 0.02


def caught(dossier: Registry, plant: dict[str, str]) -> bool:
    """Whether the sentence is a hit in a text of its own. What was dismissed in the real text is no matter here."""
    claim, source = dossier.claims[plant["claim"]], dossier.sources[plant["source"]]
    written = next((silence for silence in claim.silent if silence.source == source.id), None)
    silence = None if written is None else Silence(place=written.place, source=source.id, searched=written.searched)
    spoken = Source(place=source.place, id=source.id, title=source.title, language=source.language)
    return look_for(claim, spoken, silence, plant["sentence"], dossier.settings).status == "hits"
