"""`origins`: who goes back to whom, as declared and as the texts tell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.program import run
from tests.evidence.world import BLOG, GAZETTE, harbour


def test_independent_texts_are_told_as_such(tmp_path: Path) -> None:
    ran = run("origins", cwd=harbour(tmp_path))
    assert ran.code == 0, ran.err
    assert "ORIGINS  2 behind 2 sources" in ran.out
    assert "no known link: blog, gazette" in ran.out
    assert "2 compared, 1 pair: 0 alike" in ran.out


def test_one_text_in_two_sources_is_not_declared(tmp_path: Path) -> None:
    harbour(tmp_path, blog=GAZETTE)
    ran = run("origins", "blog", "gazette", cwd=tmp_path)
    assert "looks like a copy" in ran.out
    assert "no tie is declared" in ran.out
    assert "byte for byte" in ran.out
    found = json.loads(run("origins", "--format", "json", cwd=tmp_path).out)
    assert [(pair["tie"], pair["declared"]) for pair in found["pairs"]] == [("copy", False)]


def test_output_goes_to_a_file(tmp_path: Path) -> None:
    harbour(tmp_path, blog=BLOG)
    ran = run("origins", "-o", "json:o.json", "-o", "text:o.txt", cwd=tmp_path)
    assert ran.code == 0, ran.err
    assert json.loads((tmp_path / "o.json").read_text())["compared"] == ["blog", "gazette"]
    assert (tmp_path / "o.txt").read_text().startswith("ORIGINS")


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("gazete", "blog"), "no source is called “gazete”; did you mean gazette?"),
        (("gazette",), "give two sources, or none"),
        (("gazette", "gazette"), "not one twice"),
        (("\x1b[31mx", "blog"), "no source is called “\\u001b[31mx”"),
    ],
)
def test_a_wrong_argument_is_told(tmp_path: Path, args: tuple[str, ...], message: str) -> None:
    ran = run("origins", *args, cwd=harbour(tmp_path))
    assert ran.code == 2
    assert message in ran.err


def test_a_source_without_a_text_cannot_be_compared(tmp_path: Path) -> None:
    ran = run("origins", "gazette", "blog", cwd=harbour(tmp_path, texts=False))
    assert ran.code == 2
    assert "nothing is known of the text of gazette" in ran.err
