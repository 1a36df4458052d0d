"""Silence is tested: planted statements are found, dismissed ones stay closed, and nothing else is a hit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.evidence.world import BLOG, CLAIMS, GAZETTE, found, harbour, judged


@pytest.mark.parametrize(
    "sentence",
    [
        "The council approved the new ordinance on 3 March 2026.",
        "On 3 March 2026, councillors adopted it as the harbour's ordinance.",
        "Its adoption of the ordinances dates from 2026.",
        "Ordinance or not, we sail.",
        "For a trip they now ask a fee of 14 euros.",
        "Fares went up.",
    ],
)
def test_a_planted_statement_is_found(tmp_path: Path, sentence: str) -> None:
    done = judged(harbour(tmp_path, blog=f"{BLOG}\n{sentence}\n"))
    assert any("line 4" in message for message in found(done, "silence-unproven"))


@pytest.mark.parametrize(
    "sentence",
    [
        "The council adopted a cat in May 2026.",
        "There is no fee at all.",
        "The ferryman costs us 14 euros of nerves.".replace("costs", "spares"),
        "Welfare is discussed.",
    ],
)
def test_what_states_nothing_is_no_hit(tmp_path: Path, sentence: str) -> None:
    done = judged(harbour(tmp_path, blog=f"{BLOG}\n{sentence}\n"))
    assert not found(done, "silence-unproven")


def test_a_hit_shows_its_line_its_words_and_its_value(tmp_path: Path) -> None:
    done = judged(harbour(tmp_path, blog=f"{BLOG}\nThe ferry costs 14 euros.\n"))
    (message,) = found(done, "silence-unproven")
    assert "line 4" in message
    assert "“ferry costs”" in message
    assert "“14 euros”" in message


def test_a_dismissed_hit_is_closed_and_its_neighbour_is_not(tmp_path: Path) -> None:
    blog = f"{BLOG}\nThe old ordinance is a song. The new ordinance was read aloud.\n"
    dismissed = "searched: [ordinance], dismissed: [{quote: ordinance is a song, because: a song}]"
    done = judged(harbour(tmp_path, CLAIMS.replace("searched: [ordinance]", dismissed), blog=blog))
    assert done.evidence.silence("t.date", "blog").dismissed == 1
    assert len(found(done, "silence-unproven")) == 1


def test_a_dismissal_of_words_that_do_not_stand_there_is_told(tmp_path: Path) -> None:
    dismissed = "searched: [ordinance], dismissed: [{quote: a song, because: a song}]"
    done = judged(harbour(tmp_path, CLAIMS.replace("searched: [ordinance]", dismissed)))
    assert ["do not stand" in message for message in found(done, "silence-unproven")] == [True]


def test_lines_in_which_the_source_does_not_speak_are_not_searched(tmp_path: Path) -> None:
    claims = """
    claims:
      fee:
        question: What does a ferry cost?
        kind: money
        cues: {en: [fee]}
        silent:
          - {source: gazette, searched: [reader]}
    """
    assert found(judged(harbour(tmp_path, claims, GAZETTE.replace("The fee", "The levy"))), "silence-unproven") == []
    assert len(
        found(judged(harbour(tmp_path, claims, GAZETTE + "A reader pays a fee of 9 euros.")), "silence-unproven")
    )


def test_a_source_that_was_read_for_a_claim_is_tested_by_its_cues(tmp_path: Path) -> None:
    claims = CLAIMS.replace("        silent:\n          - {source: blog, searched: [fare]}\n", "")
    root = harbour(tmp_path, claims, blog=f"{BLOG}\nThe ferry costs 14 euros.\n")
    source = root / "sources" / "blog.yaml"
    source.write_text(source.read_text() + "read: {claims: [t.fee], by: desk, date: 2026-01-01}\n")
    assert len(found(judged(root), "silence-unproven")) == 1
