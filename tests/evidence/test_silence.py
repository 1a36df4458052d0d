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


@pytest.mark.parametrize(
    "text",
    [
        "The council\nadopted the ordinance\nwith its annexes on\nFebruary 6, 2026.",
        "All was quiet by the quay. The council adopted\r\nthe ordinance with all its annexes on February 6, 2026.",
        "The council adopted the ordinance\n(on February 6, 2026).",
        "The ordi-\nnance was read, and adop-\nted on February 6, 2026.",
        "On the last page the ordinance\fwas adopted on February 6, 2026.",
        "It adopted Ord. Nr. 5, the ordinance on dogs, on February 6, 2026.",
        "Adopted ordinance:\n6 February 2026",
        "The council **adopted** the *ordinance* on February 6, 2026.",
    ],
)
def test_a_statement_over_several_lines_is_found(tmp_path: Path, text: str) -> None:
    claims = CLAIMS.replace("{source: blog, searched: [ordinance]}", "{source: blog, searched: [statute]}")
    done = judged(harbour(tmp_path, claims, blog=f"{BLOG}\n\n{text}\n"))
    assert len(done.evidence.silence("t.date", "blog").hits) == 1


@pytest.mark.parametrize("text", ["港湾\n条例が採択\nされた。", "市は港湾条\n例を読んだ。"])
def test_a_searched_word_is_found_over_a_line_end(tmp_path: Path, text: str) -> None:
    claims = CLAIMS.replace("searched: [ordinance]", "searched: [港湾条例]")
    assert judged(harbour(tmp_path, claims, blog=text)).evidence.silence("t.date", "blog").status == "hits"


@pytest.mark.parametrize("quote", ["ordinance", "The old ordinances are a song"])
def test_an_ambiguous_or_altered_dismissal_closes_nothing(tmp_path: Path, quote: str) -> None:
    blog = f"{BLOG}\nThe old ordinance is a song. The new ordinance was read aloud.\n"
    dismissed = f"searched: [ordinance], dismissed: [{{quote: {quote}, because: a song}}]"
    done = judged(harbour(tmp_path, CLAIMS.replace("searched: [ordinance]", dismissed), blog=blog))
    assert done.evidence.silence("t.date", "blog").dismissed == 0
    assert len(found(done, "silence-unproven")) == 3


@pytest.mark.parametrize("word", ['"\\u200b"', '"…"', '"|"', '"\\u00ad"'])
def test_words_that_search_for_nothing_prove_no_silence(tmp_path: Path, word: str) -> None:
    claims = CLAIMS.replace("searched: [fare]", f"searched: [{word}]").replace("[ferry costs, fee]", f"[{word}]")
    done = judged(harbour(tmp_path, claims))
    assert done.evidence.silence("t.fee", "blog").status == "unverified"
    assert len(found(done, "silence-unverified")) == 1


def test_hits_beyond_those_that_are_kept_are_counted(tmp_path: Path) -> None:
    blog = "".join(f"The ordinance, page {page}.\n\n" for page in range(51))
    messages = found(judged(harbour(tmp_path, blog=blog)), "silence-unproven")
    assert len(messages) == 21
    assert any("31 hits beyond" in message for message in messages)


def test_shares_in_words_are_percentages(tmp_path: Path) -> None:
    claims = """
    claims:
      share:
        question: How many ferries are electric?
        kind: percentage
        cues: {en: [electric]}
        silent:
          - {source: blog, searched: [batteries]}
    """
    done = judged(harbour(tmp_path, claims, blog=f"{BLOG}\nHalf of the ferries are electric.\n"))
    assert done.evidence.silence("t.share", "blog").status == "hits"


def test_a_long_table_takes_no_more_than_its_words(tmp_path: Path) -> None:
    blog = "".join(f"Row {row}\n" for row in range(20_000)) + " " * 100_000 + "." * 100_000
    assert judged(harbour(tmp_path, blog=blog)).evidence.silence("t.date", "blog").status == "no-hit"
