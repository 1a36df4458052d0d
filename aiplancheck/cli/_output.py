"""Where reports go: the screen, and files that are written whole or not at all."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from aiplancheck.errors import CannotRunError
from aiplancheck.files import Content, naming, write_together

_PREFIX = re.compile(r"([a-z]{2,20}):(.+)", re.DOTALL)


def deliver(outputs: Sequence[str], format_: str, formats: Sequence[str], spell: Callable[[str, bool], str]) -> None:
    """Write every output, then the screen unless a bare FILE replaced it.

    `spell(format, screen)` gives the text in a format; `screen` is false for files, which get no colours.
    Raises CannotRunError when a format is unknown or a file cannot be written; then no file has changed.
    """
    wanted = [_target(output, format_, formats) for output in outputs]
    _write_all([(path, spell(name, False)) for name, path in wanted if path != "-"])
    screen = [name for name, path in wanted if path == "-"]
    if not screen and all(_has_format(output, formats) for output in outputs):
        screen = [format_]
    for name in screen:
        sys.stdout.write(spell(name, True))


def check_format(name: str, formats: Sequence[str]) -> str:
    """The format's name. Raises CannotRunError when there is no such format."""
    if name not in formats:
        raise CannotRunError(f"there is no format “{name}”; there are {', '.join(formats)}")
    return name


def _has_format(output: str, formats: Sequence[str]) -> bool:
    match = _PREFIX.fullmatch(output)
    return match is not None and match[1] in formats


def _target(output: str, format_: str, formats: Sequence[str]) -> tuple[str, str]:
    match = _PREFIX.fullmatch(output)
    if not output or output.endswith(":"):
        raise CannotRunError(f"“{output}” names no file; write FILE or FORMAT:FILE")
    if match is None:
        return format_, output
    return check_format(match[1], formats), match[2]


def _write_all(texts: Sequence[tuple[str, str]]) -> None:
    """All files together, so that a full disk leaves the old ones; see aiplancheck.files.

    A link is written through, not replaced; so is what is no file (a device, a pipe), directly and at the end.
    """
    targets = [Content(name, Path(os.path.realpath(name)), text.encode()) for name, text in texts]
    write_together([target for target in targets if not _is_special(target.path)])
    for target in targets:
        if _is_special(target.path):
            with naming(target.name, target.path):
                target.path.write_bytes(target.data)


def _is_special(path: Path) -> bool:
    return os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path)
