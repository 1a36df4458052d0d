"""The command line: one file per command; it only translates between words and the program."""

from aiplancheck.cli._app import run

__all__ = ["run"]
