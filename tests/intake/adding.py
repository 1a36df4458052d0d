"""Runs of `add source` on a small registry, for tests."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

from aiplancheck import registry
from aiplancheck.model import Source
from tests.cli.program import Ran, run
from tests.small_world import write

CLAIMS = "claims:\n  k:\n    question: What?\n    kind: number\n    assertions:\n      - {source: a, value: four}\n"
SENTENCE = "The council of the town has adopted the fee, and it is to be paid by all of the boats in the port."
PROSE = f"Harbour fees\n\n{SENTENCE}\n"
TODAY = ("--today", "2026-01-15")
#: A program that runs the command line after a change to it.
PATCHED = "import sys\n{patch}\nfrom aiplancheck.__main__ import main\nmain()\n"


def registry_in(folder: Path) -> Path:
    """A registry with one claim and the source `a`."""
    return write(folder / "registry", CLAIMS, {"a": "language: en"})


def add(root: Path, name: str, data: bytes | str, *args: str) -> Ran:
    """Write a document beside the registry and add it."""
    path = root.parent / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return run("add", "source", str(path), *TODAY, *args, cwd=root)


def source(root: Path, id_: str) -> Source:
    return registry.load(root).sources[id_]


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def assert_refused(root: Path, ran: Ran, before: dict[str, bytes], *expected: str) -> None:
    assert ran.code == 2, ran.err
    assert ran.out == ""
    assert "Traceback" not in ran.err
    assert "fault of the program" not in ran.err
    for words in expected:
        assert words in ran.err
    assert files(root) == before


def patched(root: Path, patch: str, *args: str) -> subprocess.CompletedProcess[bytes]:
    program = PATCHED.format(patch=patch)
    return subprocess.run(
        [sys.executable, "-c", program, "add", "source", *args, *TODAY], cwd=root, capture_output=True, check=False
    )


def on_a_terminal(root: Path, typed: bytes, question: bytes, *args: str) -> tuple[int, bytes]:
    """Add fees.txt as a person does, answering a question; the exit code and what was shown until then."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "aiplancheck", "add", "source", str(root.parent / "fees.txt"), *args]
    with subprocess.Popen(command, cwd=root, stdin=theirs, stderr=theirs, stdout=subprocess.PIPE) as process:
        os.close(theirs)
        shown = b""
        while question not in shown:
            shown += os.read(ours, 1000)
        os.write(ours, typed)
        code = process.wait(30)
    os.close(ours)
    return code, shown
