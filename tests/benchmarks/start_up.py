"""How long a command takes, as a ratio to a yardstick in the same run: `python -m tests.benchmarks.start_up`.

Every command runs as a process of its own, in turns with its yardstick, and the fastest run of each counts. Ratios
hold from machine to machine, seconds do not. The aims: report at most 4, version at most 1.5.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
ROUNDS = 9
#: What is timed, and against what.
PAIRS = {
    "report": (["-m", "aiplancheck", "report"], ["-c", "import typer, rich.table, yaml"]),
    "report --format json": (
        ["-m", "aiplancheck", "report", "--format", "json"],
        ["-c", "import typer, rich.table, yaml"],
    ),
    "--version": (["-m", "aiplancheck", "--version"], ["-c", "import argparse"]),
}


def seconds(arguments: list[str]) -> float:
    """The wall time of one run of Python with these arguments, in the project's folder."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def ratio(command: list[str], yardstick: list[str]) -> float:
    """The fastest run of a command against the fastest of its yardstick, run in turns."""
    runs = [(seconds(command), seconds(yardstick)) for _ in range(ROUNDS)]
    return min(run for run, _ in runs) / min(run for _, run in runs)


def main() -> None:
    for name, (command, yardstick) in PAIRS.items():
        print(f"{name:<22} {ratio(command, yardstick):.2f} times python {' '.join(yardstick)}")


if __name__ == "__main__":
    main()
