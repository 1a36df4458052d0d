"""Files that are written whole or not at all, also several together."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from aiplancheck.errors import CannotRunError

_PREFIX, _SUFFIX = ".aiplancheck.", ".part"
#: After so many seconds a temporary file belongs to no run any more.
_LEFT_BEHIND = 3600
#: How many seconds a run waits for another one that writes into the same folder.
_PATIENCE = 10.0


class Content(NamedTuple):
    """What a file is to hold: `name` is how messages call it, `path` where it goes.

    Where it `is_new`, a file that has got the name meanwhile is left alone, and the write refused.
    """

    name: str
    path: Path
    data: bytes
    is_new: bool = False


def write_together(contents: Sequence[Content]) -> None:
    """Write all files under temporary names first, then give them their names in order.

    A full disk, a crash or an interrupt leaves every file as it was or as it is to be, never half of it. What `path`
    itself names is replaced, its mode is kept: who wants a link followed resolves it before. What killed runs left in
    these folders is cleaned up. Raises CannotRunError with the file's name.
    """
    waiting: list[tuple[Content, Path]] = []
    try:
        for content in contents:
            with naming(content.name, content.path):
                waiting.append((content, _beside(content)))
        while waiting:
            content, temporary = waiting[0]
            with naming(content.name, content.path):
                _give_name(content, temporary)
            del waiting[0]
    finally:
        for _, temporary in waiting:
            temporary.unlink(missing_ok=True)
        for folder in {content.path.parent for content in contents}:
            _clean(folder)


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


@contextmanager
def only_writer(folder: Path) -> Iterator[None]:
    """Of all that ask here for one folder, one at a time goes on. The system lets go when a run ends, however it ends.

    Raises CannotRunError when another run keeps it too long. Where there are no such locks (Windows, some network
    file systems) nobody waits, and `Content.is_new` alone keeps two runs apart.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > until:
                    raise CannotRunError(f"another run is writing into {folder}; try again when it is done") from None
                time.sleep(0.02)
            except OSError:
                break  # a file system without locks
            else:
                break
        yield
    finally:
        os.close(handle)


def _give_name(content: Content, temporary: Path) -> None:
    if not content.is_new:
        os.replace(temporary, content.path)
        return
    try:
        try:
            os.link(temporary, content.path)  # unlike a renaming it replaces nothing
        except FileExistsError:
            raise
        except OSError:  # no links here: an empty file of that name is made first, which only one run can do
            os.close(os.open(content.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            os.replace(temporary, content.path)
        else:
            temporary.unlink()
    except FileExistsError:
        raise CannotRunError(
            f"{content.name} was written by somebody else meanwhile; look at it and try again"
        ) from None


def _beside(content: Content) -> Path:
    """The content under a temporary name in the same folder, where renaming replaces in one step."""
    import tempfile  # only files need it

    handle, name = tempfile.mkstemp(dir=content.path.parent, prefix=_PREFIX, suffix=_SUFFIX)
    try:
        with open(handle, "wb") as file:
            file.write(content.data)
            file.flush()
            os.fsync(file.fileno())  # or a name could survive a power cut that its bytes did not
        os.chmod(name, _mode(content.path))
    except BaseException:  # a full disk or an interrupt leaves nothing behind
        os.unlink(name)
        raise
    return Path(name)


def _mode(path: Path) -> int:
    """The mode of the file that is there, or what a new one gets; the mask can only be read by setting it."""
    with suppress(OSError):  # there is none yet
        found = os.lstat(path).st_mode
        if stat.S_ISREG(found):
            return stat.S_IMODE(found)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _clean(folder: Path) -> None:
    """Remove what runs left behind that were killed. Somebody else's file, or one just gone, is no reason to fail."""
    before = time.time() - _LEFT_BEHIND
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_PREFIX) and entry.name.endswith(_SUFFIX):
                with suppress(OSError):
                    if entry.is_file(follow_symlinks=False) and entry.stat(follow_symlinks=False).st_mtime < before:
                        os.unlink(entry.path)
