"""Files that are written whole or not at all, also several together."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from aiplancheck.errors import CannotRunError


class Content(NamedTuple):
    """What a file is to hold: `name` is how messages call it, `path` where it goes."""

    name: str
    path: Path
    data: bytes


def write_together(contents: Sequence[Content]) -> None:
    """Write all files under temporary names first, then give them their names in order.

    A full disk, a crash or an interrupt leaves every file as it was or as it is to be, never half of it. What `path`
    itself names is replaced: who wants a link followed resolves it before. Raises CannotRunError with the file's name.
    """
    waiting: list[tuple[Content, Path]] = []
    try:
        for content in contents:
            with naming(content.name, content.path):
                waiting.append((content, _beside(content)))
        while waiting:
            content, temporary = waiting[0]
            with naming(content.name, content.path):
                os.replace(temporary, content.path)
            del waiting[0]
    finally:
        for _, temporary in waiting:
            temporary.unlink(missing_ok=True)


@contextmanager
def naming(name: str, path: Path) -> Iterator[None]:
    """A failure to write to `path`, told with the name that was asked for. Raises CannotRunError."""
    try:
        if path.is_dir():
            raise CannotRunError(f"cannot write {name}: it is a folder")
        if not path.parent.is_dir():
            raise CannotRunError(f"cannot write {name}: there is no folder {path.parent}")
        yield
    except OSError as error:
        raise CannotRunError(f"cannot write {name}: {error.strerror}") from None


def _beside(content: Content) -> Path:
    """The content under a temporary name in the same folder, where renaming replaces in one step."""
    import tempfile  # only files need it

    handle, name = tempfile.mkstemp(dir=content.path.parent, prefix=".aiplancheck.", suffix=".part")
    try:
        with open(handle, "wb") as file:
            file.write(content.data)
            file.flush()
            os.fsync(file.fileno())  # or a name could survive a power cut that its bytes did not
        os.chmod(name, 0o666 & ~_umask())
    except BaseException:  # a full disk or an interrupt leaves nothing behind
        os.unlink(name)
        raise
    return Path(name)


def _umask() -> int:
    """The process's file mode mask; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
