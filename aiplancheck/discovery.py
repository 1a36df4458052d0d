"""Finding the registry: the folder that holds both claims/ and sources/."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from aiplancheck.errors import CannotRunError

#: The environment variable that names the registry's folder, for scripts and CI.
VARIABLE = "AIPLANCHECK_REGISTRY"
#: What makes a folder a registry.
FOLDERS = ("claims", "sources")


def find_root(start: Path, *, explicit: Path | None, environ: Mapping[str, str]) -> Path:
    """The registry's root folder, absolute.

    `explicit` (--registry) wins, then the environment variable, each relative to `start`; otherwise the nearest folder
    with both claims/ and sources/, from `start` upwards. Raises CannotRunError saying what was looked for, and where.
    """
    if explicit is not None:
        return _given(start / explicit, "--registry")
    if named := environ.get(VARIABLE, ""):
        return _given(start / named, VARIABLE)
    return _walked_up(Path(os.path.abspath(start)))


def _given(folder: Path, by: str) -> Path:
    folder = Path(os.path.abspath(folder))
    if not os.path.isdir(folder):
        raise CannotRunError(
            f"{by} names {folder}, which is no folder; give the folder that holds claims/ and sources/"
        )
    if missing := _missing(folder):
        raise CannotRunError(
            f"{by} names {folder}, which has no {' and no '.join(missing)}; "
            "give the folder that holds both claims/ and sources/"
        )
    return folder


def _walked_up(start: Path) -> Path:
    halves: list[str] = []
    for folder in (start, *start.parents):
        missing = _missing(folder)
        if not missing:
            return folder
        if len(missing) < len(FOLDERS):
            halves.append(f"{folder} has no {missing[0]}")
    nearly = f" ({'; '.join(halves)})" if halves else ""
    raise CannotRunError(
        f"no registry found: looked for a folder with both claims/ and sources/ in {start} and every folder above "
        f"it{nearly}; change into one, give --registry DIR, or set {VARIABLE}"
    )


def _missing(folder: Path) -> list[str]:
    # os.path.isdir answers False where Path.is_dir may raise: no permission, a name with a zero byte.
    return [f"{name}/" for name in FOLDERS if not os.path.isdir(os.path.join(folder, name))]
