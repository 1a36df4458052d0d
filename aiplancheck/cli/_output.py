"""Where reports go: the screen, and files that are written whole or not at all."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from aiplancheck.errors import CannotRunError

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
    """All files under temporary names first, then every name at once, so that a full disk leaves the old ones.

    A link is written through, not replaced; so is what is no file (a device, a pipe), directly and at the end.
    """
    targets = [(name, Path(os.path.realpath(name)), text) for name, text in texts]
    waiting: list[tuple[str, Path, Path]] = []
    try:
        for name, final, text in targets:
            if not _is_special(final):
                with _naming(name, final):
                    waiting.append((name, _beside(final, text), final))
        for name, temporary, final in waiting:
            with _naming(name, final):
                os.replace(temporary, final)
        for name, final, text in targets:
            if _is_special(final):
                with _naming(name, final):
                    final.write_text(text, encoding="utf-8", newline="\n")
    except CannotRunError:
        for _, temporary, _ in waiting:
            temporary.unlink(missing_ok=True)
        raise


@contextmanager
def _naming(name: str, final: Path) -> Iterator[None]:
    """A failure to write, told with the name that was asked for."""
    try:
        if final.is_dir():
            raise CannotRunError(f"cannot write {name}: it is a folder")
        if not final.parent.is_dir():
            raise CannotRunError(f"cannot write {name}: there is no folder {final.parent}")
        yield
    except OSError as error:
        raise CannotRunError(f"cannot write {name}: {error.strerror}") from None


def _is_special(path: Path) -> bool:
    return os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path)


def _beside(final: Path, text: str) -> Path:
    import tempfile  # only files need it

    handle, name = tempfile.mkstemp(dir=final.parent, prefix=".aiplancheck.", suffix=".part")
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(name, 0o666 & ~_umask())
    except OSError:  # a full disk leaves nothing behind
        os.unlink(name)
        raise
    return Path(name)


def _umask() -> int:
    """The process's file mode mask; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
