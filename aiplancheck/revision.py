"""A registry as another git revision has it, read with plumbing only: no worktree, and a dirty tree stays as it is."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from aiplancheck.errors import CannotRunError

FOLDERS = ("claims", "sources")


def write_out(root: Path, revision: str, into: Path) -> None:
    """Write claims/ and sources/ of the registry in `root`, as they are in a revision, into an empty folder.

    Raises CannotRunError when git cannot name the revision there, with what to do.
    """
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise CannotRunError(
            f"git knows no revision “{revision}” in {root}; name a commit, branch or tag, "
            f"or fetch it first: git fetch --depth=1 origin {revision}"
        )
    name = commit.decode().strip()
    listed = _git(root, "ls-tree", "-r", "-z", name, "--", *FOLDERS) or b""
    for folder in FOLDERS:
        (into / folder).mkdir()
    for entry in filter(None, listed.split(b"\0")):
        meta, _, path = entry.partition(b"\t")
        mode, kind, blob = meta.decode().split()
        content = _git(root, "cat-file", "blob", blob) if kind == "blob" and mode != "120000" else None
        if content is not None:
            target = into / os.fsdecode(path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


def _git(root: Path, *arguments: str) -> bytes | None:
    """What git prints, or None where it fails; raises CannotRunError when there is no git."""
    try:
        ran = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        raise CannotRunError("--since needs git, and there is none on the PATH") from None
    return ran.stdout if ran.returncode == 0 else None
