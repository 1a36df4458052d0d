"""The YAML parser's complaint about a file, with what was open when it stopped."""

from __future__ import annotations

from typing import Any, NamedTuple

import yaml

from aiplancheck.registry._lines import Lines


class Scene(NamedTuple):
    """What was open when the parser stopped: brackets (character, line, column), indents of blocks, the last scalar."""

    brackets: list[tuple[str, int, int]]
    scalar: Any
    indents: list[int]


class Slip(NamedTuple):
    """One mistake: line and column from 1, what is wrong, what to do."""

    line: int
    column: int
    message: str
    tip: str


class Complaint(NamedTuple):
    """The parser's words and marks, from 1; `near` is the character at the mark."""

    problem: str
    context: str
    line: int
    column: int
    context_line: int
    context_column: int
    near: str
    lines: Lines
    scene: Scene


def complaint(error: yaml.MarkedYAMLError, lines: Lines, scene: Scene) -> Complaint:
    """The parser's error in one place, marks from 1; a mark beyond the end is moved to it."""
    mark = error.problem_mark
    assert mark is not None
    context = error.context_mark or mark
    line, column = lines.within(mark.line + 1, mark.column + 1)
    return Complaint(
        error.problem or "",
        error.context or "",
        line,
        column,
        context.line + 1,
        context.column + 1,
        lines.character(line, column),
        lines,
        scene,
    )
