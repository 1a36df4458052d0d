"""`verify`: what it says, what it writes, its exit codes, and texts that cannot be used."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from aiplancheck import findings
from tests.cli.program import run
from tests.evidence.world import CLAIMS, GAZETTE, drop, harbour, put

LOCK = Path("sources") / "evidence.lock"


def test_a_registry_with_its_texts_is_proven_and_locked(tmp_path: Path) -> None:
    harbour(tmp_path)
    ran = run("verify", cwd=tmp_path)
    assert ran.code == 0, ran.out + ran.err
    assert "QUOTES   2: 2 word for word" in ran.out
    assert "SILENCES 2: 2 hold" in ran.out
    assert (tmp_path / LOCK).is_file()
    written = (tmp_path / LOCK).read_bytes()
    again = run("verify", cwd=tmp_path)
    assert "up to date (nothing had to be looked up)" in again.out
    assert (tmp_path / LOCK).read_bytes() == written


def test_check_writes_nothing_and_says_that_the_lock_is_out_of_date(tmp_path: Path) -> None:
    harbour(tmp_path)
    ran = run("verify", "--check", cwd=tmp_path)
    assert ran.code == 1
    assert "out of date" in ran.out
    assert not (tmp_path / LOCK).exists()
    run("verify", cwd=tmp_path)
    assert run("verify", "--check", cwd=tmp_path).code == 0


def test_a_clone_without_texts_is_verified_by_the_lock(tmp_path: Path) -> None:
    run("verify", cwd=harbour(tmp_path))
    drop(tmp_path, "gazette", "blog")
    ran = run("verify", "--check", cwd=tmp_path)
    assert ran.code == 0, ran.out
    assert "2 vouched for by the lock" in ran.out
    report = run("report", "--format", "json", cwd=tmp_path)
    assert json.loads(report.out)["checked"]["quotes"] == {"exact": 2}


def test_texts_kept_elsewhere_are_found_by_name_and_by_their_bytes(tmp_path: Path) -> None:
    registry, elsewhere = tmp_path / "registry", tmp_path / "elsewhere"
    registry.mkdir()
    elsewhere.mkdir()
    harbour(registry)
    (registry / "sources/texts/gazette.txt").rename(elsewhere / "gazette.txt")
    (registry / "sources/texts/blog.txt").rename(elsewhere / "download (3).txt")
    ran = run("verify", "--texts", str(elsewhere), cwd=registry)
    assert ran.code == 0, ran.out
    assert "2 of 2 at hand" in ran.out


def test_what_is_not_proven_is_a_finding_with_its_place_and_exit_1(tmp_path: Path) -> None:
    harbour(tmp_path, CLAIMS.replace("A ferry now costs 12 euros", "A ferry never costs less than 12 euros"))
    ran = run("verify", cwd=tmp_path)
    assert ran.code == 1
    assert "claims/t.yaml:16:51: error: t.fee: gazette" in ran.out
    assert "quote-missing" in ran.out or "quote-altered" in ran.out
    assert "NEXT     mend the" in ran.out


def test_json_holds_the_same(tmp_path: Path) -> None:
    ran = run("verify", "--format", "json", cwd=harbour(tmp_path))
    answer = json.loads(ran.out)
    assert answer["schema"] == "aiplancheck/verify/1"
    assert answer["quotes"] == {"exact": 2}
    assert answer["silences"] == {"no-hit": 2}
    assert answer["lock"] == "written"
    assert answer["texts"]["gazette"]["again"] == 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is empty"),
        (b" \n\t", "it is empty"),
        ("Fähre".encode("latin-1"), "not UTF-8 (line 1, byte 0xE4)"),
        ("Fähre".encode("utf-16"), "UTF-16"),
        (b"%PDF-1.7\x00\x01", "zero bytes"),
    ],
)
def test_a_text_that_cannot_be_used_is_told_with_its_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    harbour(tmp_path)
    (tmp_path / "sources/texts/gazette.txt").write_bytes(content)
    ran = run("verify", cwd=tmp_path)
    assert ran.code == 1
    assert reason in ran.out
    assert "sources/gazette.yaml:3" in ran.out
    assert "Traceback" not in ran.out + ran.err


def test_a_link_out_of_the_texts_is_not_followed(tmp_path: Path) -> None:
    registry = tmp_path / "registry"
    registry.mkdir()
    harbour(registry)
    (tmp_path / "secret.txt").write_text(GAZETTE)
    drop(registry, "gazette")
    (registry / "sources/texts/gazette.txt").symlink_to(tmp_path / "secret.txt")
    ran = run("verify", cwd=registry)
    assert ran.code == 2
    assert "leads out" in ran.err


def test_a_lock_with_merge_markers_is_named_and_mended(tmp_path: Path) -> None:
    run("verify", cwd=harbour(tmp_path))
    good = (tmp_path / LOCK).read_text()
    (tmp_path / LOCK).write_text(f"<<<<<<< HEAD\n{good}=======\n{good}>>>>>>> other\n")
    report = run("report", cwd=tmp_path)
    assert report.code == 0
    ran = run("verify", cwd=tmp_path)
    assert ran.code == 0, ran.out
    assert "sources/evidence.lock:1:1: two versions of this file were merged" in ran.err
    assert (tmp_path / LOCK).read_text() == good


def test_two_sources_with_one_text_are_told(tmp_path: Path) -> None:
    harbour(tmp_path, blog=GAZETTE)
    ran = run("verify", cwd=tmp_path)
    assert ran.code == 1
    assert "byte for byte" in ran.out
    assert "copy-undeclared" in ran.out


def test_a_lock_that_is_a_link_is_not_written_through(tmp_path: Path) -> None:
    registry = tmp_path / "registry"
    registry.mkdir()
    harbour(registry)
    target = tmp_path / "precious"
    target.write_text("")
    (registry / LOCK).symlink_to(target)
    ran = run("verify", cwd=registry)
    assert ran.code == 2
    assert "link" in ran.err
    assert target.read_text() == ""


def test_an_assertion_in_another_voice_needs_its_voice_said(tmp_path: Path) -> None:
    claims = CLAIMS.replace("12 euros, quote: A ferry now costs 12 euros", "15 euros, quote: the fee is 15 euros")
    harbour(tmp_path, claims)
    assert "not-own-voice" in run("verify", cwd=tmp_path).out
    harbour(tmp_path, claims.replace("15 euros, quote", "15 euros, voice: quoted, quote"))
    assert "not-own-voice" not in run("verify", cwd=tmp_path).out


def test_an_unlisted_folder_of_texts_is_an_error(tmp_path: Path) -> None:
    harbour(tmp_path)
    ran = run("verify", "--texts", "nowhere", cwd=tmp_path)
    assert ran.code == 2
    assert "no folder" in ran.err
    put(tmp_path)


@pytest.mark.parametrize("damage", [b"\xff\n", b'{"key": 1}\n'])
def test_a_damaged_lock_is_not_written_over_where_texts_are_missing(tmp_path: Path, damage: bytes) -> None:
    run("verify", cwd=harbour(tmp_path))
    damaged = (tmp_path / LOCK).read_bytes() + damage
    (tmp_path / LOCK).write_bytes(damaged)
    drop(tmp_path, "gazette")
    ran = run("verify", cwd=tmp_path)
    assert ran.code == 2
    assert "sources/evidence.lock:7:1: this line is no evidence" in ran.err
    assert (tmp_path / LOCK).read_bytes() == damaged
    put(tmp_path, gazette=GAZETTE)
    assert run("verify", cwd=tmp_path).code == 0
    assert (tmp_path / LOCK).read_bytes() == damaged.removesuffix(damage)


def test_a_quoted_voice_is_looked_for_in_every_line(tmp_path: Path) -> None:
    quote = "{exact: the fee is 15 euros, line: 5}"
    claims = CLAIMS.replace("12 euros, quote: A ferry now costs 12 euros", f"15 euros, voice: quoted, quote: {quote}")
    ran = run("verify", cwd=harbour(tmp_path, claims, GAZETTE + "It is said that the fee is 15 euros.\n"))
    assert ran.code == 0, ran.out


@pytest.mark.parametrize(
    "how", ["os.kill(os.getpid(), 9)", "raise OSError(28, 'Disk full')", "raise KeyboardInterrupt"]
)
def test_stopped_in_the_middle_the_old_lock_stands(tmp_path: Path, how: str) -> None:
    run("verify", cwd=harbour(tmp_path))
    before = (tmp_path / LOCK).read_bytes()
    harbour(tmp_path, CLAIMS.replace("A ferry now costs 12 euros", "ferry now costs 12 euros"))
    program = (
        f"import os, sys\ndef replace(*_):\n    {how}\nos.replace = replace\n"
        "sys.argv = ['aiplancheck', 'verify']\nfrom aiplancheck.__main__ import main\nmain()"
    )
    ran = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, check=False)
    assert ran.returncode == (-signal.SIGKILL if "kill" in how else 2 if "OSError" in how else 130)
    assert (tmp_path / LOCK).read_bytes() == before
    assert run("verify", cwd=tmp_path).code == 0
    assert (tmp_path / LOCK).read_bytes() != before


def test_a_value_that_its_quote_does_not_carry_is_told(tmp_path: Path) -> None:
    ran = run("verify", cwd=harbour(tmp_path, CLAIMS.replace("value: 12 euros", "value: about 12 euros")))
    assert ran.code == 1
    assert "value-not-in-quote" in ran.out


def test_every_check_of_the_contract_that_is_about_evidence_is_run_by_verify() -> None:
    told = {name for name, check in findings.checks().items() if check.evidence}
    assert told >= {
        *("quote-missing", "quote-altered", "quote-ambiguous", "quote-unverified", "quote-moved", "quote-gone"),
        *("not-own-voice", "value-not-in-quote", "text-changed", "no-text", "silence-unproven", "silence-unverified"),
        *("copy-undeclared", "copy-unsupported"),
    }
