"""Renderers: one file per format of the report, found by walking this folder; a pure function from report to text.

A renderer escapes its own format: what comes from a registry is never markup.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from aiplancheck.report import Report


@dataclass(frozen=True, slots=True)
class Look:
    """How the text is to look: `width` in terminal columns, `colour` for ANSI styles, `all` for every claim."""

    width: int = 80
    colour: bool = False
    all: bool = False


@dataclass(frozen=True, slots=True)
class Renderer:
    """One format. `render` gives the whole text, with a newline at its end; the same report gives the same text."""

    name: str
    render: Callable[[Report, Look], str]


@cache
def names() -> tuple[str, ...]:
    """Every format's name, sorted; imports none of them."""
    return tuple(sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem[0] != "_"))


def renderer(name: str) -> Renderer:
    """The renderer of this name. Raises KeyError for a name that is none."""
    if name not in names():
        raise KeyError(name)
    found: Renderer = importlib.import_module(f"{__name__}.{name}").RENDERER
    return found
