"""Runs the program as a person does: as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Ran:
    """What came of a run."""

    code: int
    out: str
    err: str


def run(*args: str, cwd: Path, stdin: str = "", env: Mapping[str, str] | None = None) -> Ran:
    """Run `aiplancheck` with these arguments in a folder; `env` is added to the environment."""
    clean = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    done = subprocess.run(
        [sys.executable, "-m", "aiplancheck", *args],
        cwd=cwd,
        input=stdin.encode(),
        capture_output=True,
        env={**clean, **(env or {})},
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
