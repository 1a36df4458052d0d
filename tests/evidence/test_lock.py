"""The lock: what it vouches for, with all, some or none of the texts, and what it does not."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from aiplancheck.evidence import lock_path
from tests.evidence.world import BLOG, CLAIMS, GAZETTE, again, drop, found, harbour, judged, locked, put, statuses


def test_with_all_texts_every_quote_and_silence_is_looked_up_once(tmp_path: Path) -> None:
    first = locked(harbour(tmp_path))
    assert statuses(first) == ["exact", "exact"]
    assert again(first) == {"gazette": 2, "blog": 2}
    second = judged(tmp_path)
    assert statuses(second) == statuses(first)
    assert again(second) == {}
    assert second.evidence.is_current
    assert second.evidence.lock == first.evidence.lock


def test_without_any_text_the_lock_vouches_for_everything(tmp_path: Path) -> None:
    locked(harbour(tmp_path))
    drop(tmp_path, "gazette", "blog")
    done = judged(tmp_path)
    assert statuses(done) == ["exact", "exact"]
    assert {one.status for one in done.evidence.silences.values()} == {"no-hit"}
    assert {text.by for text in done.evidence.texts.values()} == {"lock"}
    assert done.evidence.is_current
    assert len(found(done, "no-text")) == 2
    assert "vouches" in found(done, "no-text")[0]


def test_with_some_texts_the_lock_keeps_what_it_says_of_the_others(tmp_path: Path) -> None:
    locked(harbour(tmp_path))
    drop(tmp_path, "gazette")
    done = judged(tmp_path, afresh=True)
    assert again(done) == {"blog": 2}
    assert done.evidence.is_current


def test_without_text_and_without_lock_nothing_is_verified(tmp_path: Path) -> None:
    done = judged(harbour(tmp_path, texts=False))
    assert statuses(done) == ["unverified", "unverified"]
    assert {one.status for one in done.evidence.silences.values()} == {"unverified"}
    assert len(found(done, "quote-unverified")) == 2
    assert done.evidence.lock == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("adopted the ordinance on 6 February 2026", "adopted the ordinance on 6 February"),
        ("line: 2", "line: 3"),
        ("searched: [ordinance]", "searched: [ordinance, adopted]"),
        ("approved ordinance", "greenlit ordinance"),
    ],
)
def test_what_was_edited_is_no_longer_vouched_for(tmp_path: Path, old: str, new: str) -> None:
    locked(harbour(tmp_path))
    harbour(tmp_path, CLAIMS.replace(old, new, 1))
    drop(tmp_path, "gazette", "blog")
    done = judged(tmp_path)
    unverified = statuses(done).count("unverified")
    unverified += sum(one.status == "unverified" for one in done.evidence.silences.values())
    assert unverified == 1


def test_other_lines_of_another_voice_take_the_vouching_away(tmp_path: Path) -> None:
    locked(harbour(tmp_path))
    source = tmp_path / "sources" / "gazette.yaml"
    source.write_text(source.read_text().replace("[1, 5]", "[1, 2, 5]"))
    drop(tmp_path, "gazette")
    assert statuses(judged(tmp_path)) == ["unverified", "unverified"]


def test_a_forged_status_is_not_believed(tmp_path: Path) -> None:
    locked(harbour(tmp_path))
    lock_path(tmp_path).write_text(lock_path(tmp_path).read_text().replace('"exact"', '"proven"'))
    drop(tmp_path, "gazette")
    assert statuses(judged(tmp_path)) == ["unverified", "unverified"]


def test_one_changed_byte_has_exactly_that_texts_quotes_looked_up_again(tmp_path: Path) -> None:
    locked(harbour(tmp_path))
    put(tmp_path, gazette=GAZETTE.replace("20%", "21%"))
    done = judged(tmp_path)
    assert again(done) == {"gazette": 2}
    assert statuses(done) == ["exact", "exact"]
    assert len(found(done, "text-changed")) == 1
    assert done.evidence.is_current, "the lock keeps what it says of the text that was recorded"


def test_a_changed_text_moves_quotes_or_loses_them(tmp_path: Path) -> None:
    locked(harbour(tmp_path))
    put(tmp_path, gazette="A new first line.\n" + GAZETTE.replace("12 euros", "13 euros"))
    done = judged(tmp_path)
    assert ["line 3, not on line 2" in message for message in found(done, "quote-moved")] == [True]
    assert ["gone" in message for message in found(done, "quote-gone")] == [True]
    assert not found(done, "quote-missing")
    assert not found(done, "quote-altered")


def test_a_moved_quote_without_a_line_says_from_where_to_where(tmp_path: Path) -> None:
    locked(harbour(tmp_path))
    put(tmp_path, gazette="A new first line.\n" + GAZETTE)
    messages = found(judged(tmp_path), "quote-moved")
    assert any("moved from line 3 to line 4" in message for message in messages)


def test_a_recorded_change_of_text_is_looked_up_and_locked(tmp_path: Path) -> None:
    locked(harbour(tmp_path))
    harbour(tmp_path, gazette=GAZETTE + "One more line.\n")
    done = judged(tmp_path)
    assert again(done) == {"gazette": 2}
    assert not done.evidence.is_current


def test_two_versions_of_the_lock_stand_together_after_a_merge(tmp_path: Path) -> None:
    done = locked(harbour(tmp_path))
    lines = done.evidence.lock.splitlines()
    merged = ["<<<<<<< ours", *lines[:3], "=======", *lines[2:], ">>>>>>> theirs"]
    lock_path(tmp_path).write_text("\n".join(merged) + "\n")
    drop(tmp_path, "gazette", "blog")
    after = judged(tmp_path)
    assert statuses(after) == ["exact", "exact"]
    assert [str(fault.place) for fault in after.evidence.faults] == ["sources/evidence.lock:1:1"]
    assert after.evidence.lock == done.evidence.lock


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"key": 1}', '{"key": "zz", "sha256": "a"}', "\ufeff" + "{}", "[" * 90_000]
)
def test_a_line_that_is_no_evidence_is_named_and_passed_over(tmp_path: Path, line: str) -> None:
    done = locked(harbour(tmp_path))
    lock_path(tmp_path).write_text(f"{line}\n{done.evidence.lock}")
    after = judged(tmp_path)
    assert [fault.place.line for fault in after.evidence.faults] == [1]
    assert again(after) == {}


def test_the_lock_is_sorted_and_holds_nothing_volatile(tmp_path: Path) -> None:
    lines = locked(harbour(tmp_path)).evidence.lock.splitlines()
    keys = [json.loads(line)["key"] for line in lines]
    assert keys == sorted(set(keys))
    assert len(keys) == 2 + 2 + 2  # quotes, silences, texts
    assert str(tmp_path) not in "".join(lines)


def test_the_lock_holds_no_more_of_a_text_than_the_registry_quotes(tmp_path: Path) -> None:
    lock = locked(harbour(tmp_path)).evidence.lock
    assert "Nothing else happened" not in lock
    assert "fee rose" not in lock
    assert BLOG.splitlines()[0] not in lock


def test_a_forged_proof_is_looked_up_where_the_text_is_at_hand(tmp_path: Path) -> None:
    claims = CLAIMS.replace("A ferry now costs 12 euros", "A ferry never costs less than 12 euros")
    honest = locked(harbour(tmp_path, claims))
    proof = '"status":"exact","line":3,"column":1,"start":70,"end":96,"sha256"'
    forged = re.sub(r'"status":"(?:altered|missing)".*?"sha256"', proof, honest.evidence.lock)
    assert forged != honest.evidence.lock
    lock_path(tmp_path).write_text(forged)
    assert statuses(judged(tmp_path)) == statuses(honest)


def test_two_lines_that_contradict_each_other_are_both_not_believed(tmp_path: Path) -> None:
    lines = locked(harbour(tmp_path)).evidence.lock.splitlines()
    twisted = [line.replace('"status":"exact"', '"status":"missing"') for line in lines]
    for order in (lines + twisted, twisted + lines):
        lock_path(tmp_path).write_text("\n".join(order) + "\n")
        assert again(judged(tmp_path)) == {"gazette": 2}
    drop(tmp_path, "gazette")
    assert statuses(judged(tmp_path)) == ["unverified", "unverified"]


def test_a_text_that_cannot_be_used_is_not_vouched_for(tmp_path: Path) -> None:
    locked(harbour(tmp_path))
    (tmp_path / "sources/texts/gazette.txt").write_bytes(b"")
    done = judged(tmp_path)
    assert statuses(done) == ["unverified", "unverified"]
    assert len(found(done, "text-changed")) == 1


def test_a_byte_order_mark_and_other_line_ends_lose_nothing(tmp_path: Path) -> None:
    lock = locked(harbour(tmp_path)).evidence.lock
    lock_path(tmp_path).write_bytes(b"\xef\xbb\xbf" + lock.replace("\n", "\r\n").encode())
    done = judged(tmp_path)
    assert (again(done), done.evidence.faults, done.evidence.lock) == ({}, (), lock)


def test_a_fiscal_year_that_is_set_has_silences_looked_up_again(tmp_path: Path) -> None:
    blog = f"{BLOG}\nThe ordinance is adopted in fiscal 2026.\n"
    locked(harbour(tmp_path, CLAIMS.replace("searched: [ordinance]", "searched: [law]"), blog=blog))
    (tmp_path / "aiplancheck.toml").write_text('fiscal_year_starts = "04-01"\n')
    done = judged(tmp_path)
    assert again(done) == {"blog": 2}
    assert done.evidence.silence("t.date", "blog").status == "hits"


def test_a_fingerprint_of_another_version_is_made_again(tmp_path: Path) -> None:
    lock = locked(harbour(tmp_path)).evidence.lock
    lock_path(tmp_path).write_text(re.sub(r'"likeness":\{.*?\},"sha256"', '"likeness":{"version":0},"sha256"', lock))
    assert judged(tmp_path).evidence.lock == lock
    drop(tmp_path, "gazette", "blog")
    done = judged(tmp_path)
    assert ["fingerprint" in fault.message for fault in done.evidence.faults] == [True, True]
    assert not done.kinship.fingerprints
