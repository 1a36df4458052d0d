"""The one fault of a file that is no YAML: what was meant to stand there, at the place where a person mends it."""

from __future__ import annotations

import re

import yaml

from aiplancheck.registry import _lines, _slips
from aiplancheck.registry._complaint import Scene, Slip, complaint
from aiplancheck.registry._faults import UNCHECKED, File
from aiplancheck.registry._lines import Lines

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def report(error: yaml.YAMLError, text: str, file: File, scene: Scene) -> None:
    """Notes the one fault of a file that is no YAML."""
    slip = _slip(error, text, scene)
    file.fault_at(slip.line, slip.column, slip.message, f"{slip.tip}; {UNCHECKED}")


def _slip(error: yaml.YAMLError, text: str, scene: Scene) -> Slip:
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return _unprintable(text)
    found = complaint(error, Lines(text), scene)
    if "\ufeff" in found.lines.text(found.line):
        return _unprintable(text)
    for rule in _slips.RULES:
        slip = rule(found)
        if slip is not None:
            return slip
    problem = f"{found.context}: {found.problem}" if found.context else found.problem
    tip = "put the text in quotes, or look at the line above"
    return Slip(found.line, found.column, f"this is no YAML ({problem})", tip)


def _unprintable(text: str) -> Slip:
    found = _UNPRINTABLE.search(text)
    before = text[: found.start() if found else 0]
    line, column = _lines.position(before)
    code = f"U+{ord(found[0]):04X}" if found else "unknown"
    return Slip(
        line, column, f"the character {code} cannot stand in YAML", "remove it; it is invisible in most editors"
    )
