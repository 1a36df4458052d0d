"""The application: every command of this folder, and what becomes of failures (exit 2, never a traceback)."""

from __future__ import annotations

import gc
import importlib
import os
import signal
import sys
from collections.abc import Callable
from functools import wraps
from io import TextIOWrapper
from pathlib import Path
from typing import Any, ParamSpec

import typer
from typer.core import TyperGroup

from aiplancheck.cli._options import Version, complain
from aiplancheck.errors import CannotRunError, RegistryError

P = ParamSpec("P")

#: Nobody mends more than these in one go, and what came first would be out of sight.
MOST_FAULTS = 200

#: Order in `--help`: the main job first, building blocks last. A command file not named here follows by name.
FIRST = ("report", "explain", "verify", "origins")
LAST = ("read", "compare", "mentions", "locate")


class _InOrder(TyperGroup):
    """Commands in the order of `_commands`; Typer alone puts groups behind all others."""

    def list_commands(self, ctx: Any) -> list[str]:  # the context's class is Click's, wherever Typer keeps it
        """The names, as help lists them."""
        known = _commands()
        return sorted(super().list_commands(ctx), key=known.index)


app = typer.Typer(
    name="aiplancheck",
    cls=_InOrder,
    help="Where documents about one subject agree, conflict or leave a gap.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def run() -> None:
    """Run the command that the arguments name."""
    _settle_streams()
    for name in _asked():
        module = importlib.import_module(f"aiplancheck.cli.{name}")
        if (group := getattr(module, "GROUP", None)) is not None:
            app.add_typer(_guarded_group(group), name=name)
            continue
        command: Callable[..., None] = module.COMMAND
        app.command(name, context_settings=getattr(module, "CONTEXT", {}))(_guarded(command))
    try:
        app(prog_name="aiplancheck")
    finally:
        gc.freeze()  # nor is anything worth looking for on the way out


@app.callback()
def _common(version: Version = False) -> None:
    """What stands before a command."""


def _asked() -> list[str]:
    """The command that is asked for; all of them where that is not clear, so that help and did-you-mean know them."""
    known = _commands()
    return [name for name in sys.argv[1:2] if name in known] or known


def _commands() -> list[str]:
    found = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem[0] != "_")
    middle = [name for name in found if name not in FIRST + LAST]
    return [*FIRST, *middle, *LAST]


def _settle_streams() -> None:
    """The same bytes whatever the locale; and a closed pipe ends the program quietly, as with other filters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def _guarded_group(group: typer.Typer) -> typer.Typer:
    """A group (`add`) with every command of it guarded; a file offers GROUP instead of COMMAND."""
    for info in group.registered_commands:
        if info.callback is not None:
            info.callback = _guarded(info.callback)
    return group


def _guarded(command: Callable[P, None]) -> Callable[P, None]:
    """The command, with every failure turned into a message on stderr and an exit code."""

    @wraps(command)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except RegistryError as error:
            _explain_faults(error)
            raise typer.Exit(2) from None
        except CannotRunError as error:
            complain(f"aiplancheck: {error}")
            raise typer.Exit(2) from None
        except OSError as error:
            where = f" ({error.filename})" if error.filename else ""
            complain(f"aiplancheck: cannot go on: {error.strerror or error}{where}")
            raise typer.Exit(2) from None
        except KeyboardInterrupt:
            raise typer.Exit(130) from None
        except (typer.Exit, typer.Abort):
            raise
        except Exception as error:
            if os.environ.get("AIPLANCHECK_DEBUG"):
                raise
            _confess(error)
            raise typer.Exit(2) from None

    return guarded


def _explain_faults(error: RegistryError) -> None:
    for fault in error.faults[:MOST_FAULTS]:
        complain(f"{fault.place}: error: {fault.message}")
        if fault.help:
            complain(f"    help: {fault.help}")
    if (more := len(error.faults) - MOST_FAULTS) > 0:
        print(f"… and {more:,} more", file=sys.stderr)
    count = f"{len(error.faults):,} faults" if len(error.faults) > 1 else "1 fault"
    files = len({fault.place.path for fault in error.faults})
    where = f"{files} files" if files > 1 else "1 file"
    print(f"aiplancheck: {count} in {where}; nothing was compared. Mend and run again.", file=sys.stderr)


def _confess(error: Exception) -> None:
    complain(f"aiplancheck: this is a fault of the program, not of your files: {type(error).__name__}: {error}")
    complain("Run it again with AIPLANCHECK_DEBUG=1 to see where, and report it.")
