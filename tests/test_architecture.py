"""Imports point down, third-party packages enter by named doors, and starting stays cheap."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "aiplancheck"

#: From the ground up; a layer may import from its own and from lower ones.
LAYERS = (
    {"errors", "text", "discovery", "files", "revision", "sentences"},
    {"languages"},
    {"model", "texts"},
    {"values"},
    {"terms", "units", "quotes", "likeness", "prose"},
    {"registry", "intake"},
    {"origins", "normalise", "cells", "evidence"},
    {"kinship", "left_out", "support", "verdict"},
    {"rules"},
    {"findings", "checks"},
    {"semantics"},
    {"report"},
    {"renderers"},
    {"pipeline"},
    {"changes"},
    {"cli"},
    {"__main__"},
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}

#: Which files a third-party package may be imported in.
DOORS = {
    "typer": ("cli/",),
    "rich": ("renderers/", "cli/"),
    "yaml": ("registry/", "languages/"),
    "dateparser": ("values/",),
    "rapidfuzz": ("registry/_suggest.py", "quotes/_altered.py"),
    "trafilatura": ("intake/html.py",),
    "pypdfium2": ("intake/pdf.py",),
    "charset_normalizer": ("intake/_detect.py",),
}


def modules() -> list[Path]:
    return sorted(path for path in ROOT.rglob("*.py"))


def imported(path: Path) -> Iterator[tuple[str, bool]]:
    """Each imported module's dotted name, and whether it is imported at the top of the file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    top = set(map(id, tree.body))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in top) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: imports are absolute"
            if node.module == "aiplancheck":
                yield from ((f"aiplancheck.{alias.name}", id(node) in top) for alias in node.names)
            else:
                yield node.module, id(node) in top


def layer(dotted: str) -> str:
    parts = dotted.split(".")
    return parts[1] if len(parts) > 1 else ""


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_point_down(path: Path) -> None:
    own = path.relative_to(ROOT).with_suffix("").parts[0]
    if own == "__init__":
        return
    for name, _ in imported(path):
        if name.startswith("aiplancheck.") and layer(name) in LEVEL:
            assert LEVEL[layer(name)] <= LEVEL[own], f"{own} imports {name}, which is above it"


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_packages_enter_by_their_doors(path: Path) -> None:
    place = path.relative_to(ROOT).as_posix()
    for name, top in imported(path):
        package = name.partition(".")[0]
        if package in DOORS:
            assert place.startswith(DOORS[package]), f"{place} imports {package}"
            assert not (top and package not in ("typer", "yaml")), f"{place}: import {package} late"


def test_every_module_has_a_layer() -> None:
    tops = {path.relative_to(ROOT).with_suffix("").parts[0] for path in modules()} - {"__init__"}
    assert tops <= set(LEVEL)


def loaded_by(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sorted(sys.modules), sep='\\n')"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in run.stdout.split()}


def test_the_version_is_answered_before_anything_heavy_is_imported() -> None:
    loaded = loaded_by("sys.argv = ['aiplancheck', '--version']\nfrom aiplancheck.__main__ import main\nmain()")
    assert not loaded & {"typer", "rich", "yaml", "dateparser", "rapidfuzz", "pydantic", "decimal", "importlib"}


def test_a_report_imports_neither_dateparser_nor_rapidfuzz_nor_pydantic() -> None:
    registry = Path(__file__).parent / "nasty"
    code = (
        f"sys.argv = ['aiplancheck', 'report', '--registry', {str(registry)!r}, '--format', 'json']\n"
        "from aiplancheck.__main__ import main\ntry:\n    main()\nexcept SystemExit:\n    pass"
    )
    assert not loaded_by(code) & {"dateparser", "rapidfuzz", "pydantic"}
