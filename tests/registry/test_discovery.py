"""The registry is found where it is named, or above the working directory, or not at all and said so."""

from __future__ import annotations

from pathlib import Path

import pytest

from aiplancheck.discovery import VARIABLE, find_root
from aiplancheck.errors import CannotRunError


def _registry(root: Path) -> Path:
    (root / "claims").mkdir(parents=True)
    (root / "sources").mkdir()
    return root


def test_the_nearest_folder_above_is_found(tmp_path: Path) -> None:
    _registry(tmp_path)
    inner = _registry(tmp_path / "a/b")
    (inner / "c/d").mkdir(parents=True)
    assert find_root(inner / "c/d", explicit=None, environ={}) == inner
    assert find_root(tmp_path / "a", explicit=None, environ={}) == tmp_path


def test_the_folders_of_the_registry_itself_lie_in_it(tmp_path: Path) -> None:
    assert find_root(_registry(tmp_path) / "claims", explicit=None, environ={}) == tmp_path


def test_the_option_wins_over_the_variable_and_both_over_the_walk(tmp_path: Path) -> None:
    here, named, given = (_registry(tmp_path / name) for name in ("here", "named", "given"))
    environ = {VARIABLE: str(named)}
    assert find_root(here, explicit=None, environ={}) == here
    assert find_root(here, explicit=None, environ=environ) == named
    assert find_root(here, explicit=Path("../given"), environ=environ) == given
    assert find_root(here, explicit=None, environ={VARIABLE: ""}) == here


def test_nothing_found_says_what_was_looked_for_and_where(tmp_path: Path) -> None:
    (tmp_path / "a/claims").mkdir(parents=True)
    with pytest.raises(CannotRunError) as error:
        find_root(tmp_path / "a", explicit=None, environ={})
    message = str(error.value)
    assert (
        f"looked for a folder with both claims/ and sources/ in {tmp_path / 'a'} and every folder above it" in message
    )
    assert f"{tmp_path / 'a'} has no sources/" in message
    assert "--registry DIR" in message
    assert "--registry DIR" in message


def test_a_file_named_claims_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "claims").write_text("")
    (tmp_path / "sources").mkdir()
    with pytest.raises(CannotRunError, match="no registry found"):
        find_root(tmp_path, explicit=None, environ={})


@pytest.mark.parametrize(("made", "expected"), [
    ([], "has no claims/ and no sources/"),
    (["claims"], "has no sources/"),
    (["sources"], "has no claims/"),
])  # fmt: skip
def test_a_named_folder_without_its_parts_says_which(tmp_path: Path, made: list[str], expected: str) -> None:
    for name in made:
        (tmp_path / name).mkdir()
    with pytest.raises(CannotRunError) as error:
        find_root(Path("/"), explicit=tmp_path, environ={})
    assert f"--registry names {tmp_path}, which {expected};" in str(error.value)


@pytest.mark.parametrize("name", ["nowhere", "file", "zero\0byte"])
def test_a_named_folder_that_is_none_says_so(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotRunError, match="which is no folder"):
        find_root(tmp_path, explicit=None, environ={VARIABLE: name})
