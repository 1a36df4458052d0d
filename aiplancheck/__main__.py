"""The program's door: answers `--version` before anything heavy is imported, then hands over to the command line."""

from __future__ import annotations

import gc
import sys

from aiplancheck import __version__


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 findings, 2 could not, 130 interrupted."""
    if sys.argv[1:] == ["--version"]:
        print(f"aiplancheck {__version__}")
        return
    # Nearly everything a run builds lives to its end; looking for garbage every 700 objects takes a fifth of the time.
    gc.set_threshold(1_000_000, 50, 100)
    from aiplancheck.cli import run

    run()


if __name__ == "__main__":
    main()
