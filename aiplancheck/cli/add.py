"""`add`: writes into the registry. Each sub-command is a file of its own, `_add_<name>.py`."""

from __future__ import annotations

import typer

from aiplancheck.cli._add_source import source

GROUP = typer.Typer(
    help="Add to the registry: a source with its text.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
GROUP.command("source")(source)
