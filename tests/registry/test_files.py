"""Which files are read, which are reported, and which are refused."""

# ruff: noqa: E501 - a message is one line

from __future__ import annotations

import os
from pathlib import Path

import pytest

from aiplancheck.registry import _files, load
from tests.registry.world import WORLD, build, faults

TOPIC = "claims:\n  a: {question: q, kind: text}\n"

#: An extra file, and the fault that it makes; "" for none.
EXTRAS = [
    ("claims/.gitkeep", ""),
    ("claims/.hidden.yml", ""),
    ("claims/README.md", ""),
    ("claims/baseline.jsonl", ""),
    ("sources/evidence.lock", ""),
    ("sources/texts/deep/a.yaml", ""),
    ("notes/a.yaml", ""),
    ("claims/more.yml", "claims/more.yml:1:1: a file that ends in .yml is not read (rename it to more.yaml)"),
    ("claims/more.YAML", "claims/more.YAML:1:1: a file that ends in .YAML is not read (rename it to more.yaml)"),
    ("sources/more.yml", "sources/more.yml:1:1: a file that ends in .yml is not read (rename it to more.yaml)"),
    ("claims/de/more.yaml", "claims/de/more.yaml:1:1: a file in a folder of its own is not read (move it up into claims/)"),
    ("sources/de/at/x.yml", "sources/de/at/x.yml:1:1: a file in a folder of its own is not read (move it up into sources/)"),
    ("claims/de/notes.txt", "claims/de:1:1: this folder is not read (move it out of claims/)"),
    ("claims/notes.txt", "claims/notes.txt:1:1: this file is not read (claims/ holds *.yaml, baseline.jsonl; move it elsewhere)"),
    ("claims/noending", "claims/noending:1:1: this file is not read (claims/ holds *.yaml, baseline.jsonl; move it elsewhere)"),
    ("sources/a.json", "sources/a.json:1:1: this file is not read (sources/ holds *.yaml, evidence.lock, texts/; move it elsewhere)"),
    ("sources/baseline.jsonl", "sources/baseline.jsonl:1:1: this file is not read (sources/ holds *.yaml, evidence.lock, texts/; move it elsewhere)"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "fault"), EXTRAS, ids=[row[0] for row in EXTRAS])
def test_a_file_is_read_or_reported_or_known_to_be_none_of_ours(tmp_path: Path, path: str, fault: str) -> None:
    assert faults(build(tmp_path, {path: "x"})) == ([fault] if fault else [])


def test_a_file_name_that_is_no_id_is_a_fault(tmp_path: Path) -> None:
    assert faults(build(tmp_path, {"claims/My Topic.yaml": TOPIC})) == [
        'claims/My Topic.yaml:1:1: the file name "My Topic" has characters that an id cannot have '
        "(rename the file, with a-z, 0-9 and - only)"
    ]


def test_a_file_name_that_is_no_utf8_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    root = build(tmp_path)
    try:
        (root / "claims" / os.fsdecode(b"t\xff.yaml")).write_text(TOPIC)
    except OSError:
        pytest.skip("this file system takes no such names")
    assert faults(root) == [
        'claims/t\ufffd.yaml:1:1: the file name "t\ufffd" has characters that an id cannot have '
        "(rename the file, with a-z, 0-9 and - only)"
    ]


def test_an_empty_claims_folder_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources").mkdir()
    assert faults(tmp_path) == ["claims:1:1: there is no claim to check (add claims/TOPIC.yaml with a claim in it)"]
    assert load(tmp_path, allow_empty=True).claims == {}


def test_topics_without_any_claim_are_a_fault(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources").mkdir()
    (tmp_path / "claims/a.yaml").write_text("about: nothing yet\nclaims: {}\n")
    assert len(faults(tmp_path)) == 1


def test_a_missing_folder_is_a_fault(tmp_path: Path) -> None:
    found = faults(tmp_path)
    assert any(fault.startswith("claims:1:1: claims/ cannot be listed") for fault in found)
    assert any(fault.startswith("sources:1:1: sources/ cannot be listed") for fault in found)


BYTES = [
    (b"", "claims/a.yaml:1:1: the file is empty"),
    (b"a: \xe9t\xe9\n", "claims/a.yaml:1:4: this file is not UTF-8 (byte 0xE9) (save it as UTF-8)"),
    ("あ: い\nb: ".encode() + b"\xff", "claims/a.yaml:2:4: this file is not UTF-8 (byte 0xFF)"),
    ("claims: {}".encode("utf-16"), "claims/a.yaml:1:1: this file is not UTF-8 (it looks like UTF-16)"),
    (b"just words", 'claims/a.yaml:1:1: "just words" has no colon after the key'),
    (b"- a\n- b\n", "claims/a.yaml:1:1: topic a is a list; expected a mapping"),
]


@pytest.mark.parametrize(("content", "fault"), BYTES)
def test_a_file_that_is_no_mapping_in_utf8_is_a_fault(tmp_path: Path, content: bytes, fault: str) -> None:
    (found,) = faults(build(tmp_path, {"claims/a.yaml": content}))
    assert found.startswith(fault)


def test_a_byte_order_mark_moves_no_column(tmp_path: Path) -> None:
    found = faults(build(tmp_path, {"claims/a.yaml": b"\xef\xbb\xbfclaimz: {}\nclaims: {}\n"}))
    assert found == ['claims/a.yaml:1:1: unknown key "claimz" in the topic a (did you mean "claims"?)']


def test_windows_line_ends_count_once(tmp_path: Path) -> None:
    assert load(build(tmp_path, {"claims/a.yaml": TOPIC.replace("\n", "\r\n")})).claims["a.a"].place.line == 2


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    root = build(tmp_path)
    with (root / "claims/big.yaml").open("wb") as stream:
        stream.truncate(_files.LARGEST + 1)
    assert faults(root) == [
        "claims/big.yaml:1:1: this file is larger than 20 MB, the limit (split it into several files)"
    ]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    root = build(tmp_path)
    os.mkfifo(root / "claims/pipe.yaml")
    assert faults(root) == ["claims/pipe.yaml:1:1: this is no ordinary file and is not read (replace it by a file)"]


def test_a_link_that_leads_nowhere_is_a_fault(tmp_path: Path) -> None:
    root = build(tmp_path)
    (root / "claims/gone.yaml").symlink_to("gone-too.yaml")
    (fault,) = faults(root)
    assert fault.startswith("claims/gone.yaml:1:1: this file cannot be read: No such file or directory")


def test_a_file_without_permission_is_a_fault(tmp_path: Path) -> None:
    root = build(tmp_path, {"claims/a.yaml": TOPIC})
    (root / "claims/a.yaml").chmod(0)
    if os.access(root / "claims/a.yaml", os.R_OK):
        pytest.skip("this user may read everything")
    (fault,) = faults(root)
    assert fault.startswith("claims/a.yaml:1:1: this file cannot be read: ")


@pytest.fixture
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("outside")
    (folder / "a.yaml").write_text(TOPIC)
    (folder / "keepers-log.txt").write_text("secret")
    return folder


def test_a_link_out_of_the_registry_is_not_followed(tmp_path: Path, outside: Path) -> None:
    root = build(tmp_path)
    (root / "claims/a.yaml").symlink_to(outside / "a.yaml")
    assert faults(root) == [
        "claims/a.yaml:1:1: this link leads out of the registry and is not read (put the file itself here)"
    ]


def test_a_folder_that_is_a_link_out_of_the_registry_is_not_followed(tmp_path: Path, outside: Path) -> None:
    root = build(tmp_path)
    for path in [*(root / "claims").iterdir()]:
        path.unlink()
    (root / "claims").rmdir()
    (root / "claims").symlink_to(outside)
    assert faults(root)[0] == "claims:1:1: claims/ is a link that leads out of the registry (move the folder here)"


def test_a_link_inside_the_registry_is_followed(tmp_path: Path) -> None:
    root = build(tmp_path, {"drafts/a.yaml": TOPIC})
    (root / "claims/a.yaml").symlink_to("../drafts/a.yaml")
    assert "a.a" in load(root).claims


def test_a_text_behind_a_link_out_of_the_registry_is_refused(tmp_path: Path, outside: Path) -> None:
    root = build(tmp_path)
    (root / "sources/texts").mkdir()
    (root / "sources/texts/keepers-log.txt").symlink_to(outside / "keepers-log.txt")
    (fault,) = faults(root)
    assert fault.startswith(
        'sources/keepers-log.yaml:4:7: "text" in source keepers-log leads out of the registry through a link: '
    )


def test_a_registry_may_itself_be_reached_through_a_link(tmp_path: Path) -> None:
    root = build(tmp_path / "real")
    (tmp_path / "link").symlink_to(root)
    assert load(tmp_path / "link").claims.keys() == load(root).claims.keys()


def test_a_link_to_itself_is_a_fault_and_the_rest_is_read(tmp_path: Path) -> None:
    root = build(tmp_path, {"claims/a.yaml": TOPIC.replace("kind", "knid")})
    for path in ("claims/loop.yaml", "claims/ring", "sources/loop.yaml", "sources/keepers.yaml"):
        (root / path).symlink_to((root / path).name)
    found = [fault.partition(": ") for fault in faults(root)]
    assert [place for place, _, _ in found if not place.startswith("claims/a.yaml")] == [
        "claims/loop.yaml:1:1",
        "claims/ring:1:1",
        "sources/keepers.yaml:1:1",
        "sources/loop.yaml:1:1",
    ]
    assert all(words.startswith("this cannot be read: ") for place, _, words in found if "a.yaml" not in place)
    assert any(place.startswith("claims/a.yaml") for place, _, _ in found)


def test_the_order_in_which_files_were_made_changes_nothing(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for root, paths in ((one, sorted(WORLD)), (two, sorted(WORLD, reverse=True))):
        for path in paths:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(WORLD[path], encoding="utf-8")
    assert load(one) == load(two)
    assert list(load(one).claims) == list(load(two).claims)
