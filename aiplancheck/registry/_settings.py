"""Settings: `[tool.aiplancheck]` of pyproject.toml, or aiplancheck.toml, in the registry's root folder."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import date
from typing import Any, cast, get_args

from aiplancheck.errors import Place
from aiplancheck.model import Level, Settings
from aiplancheck.registry import _files
from aiplancheck.registry._faults import Faults, File, shown
from aiplancheck.registry._fields import listed
from aiplancheck.registry._suggest import meant
from aiplancheck.registry._toml import Document, parse

OWN_FILE = "aiplancheck.toml"
SHARED_FILE = "pyproject.toml"
TABLE = ("tool", "aiplancheck")
KEYS = ("fiscal_year_starts", "currency_signs", "levels")
LEVELS: tuple[Level, ...] = get_args(Level)
_MONTH_DAY = re.compile("([0-9]{2})-([0-9]{2})")
_CURRENCY = re.compile("[A-Z]{3}")
_CHECK = re.compile("[a-z-]+")
#: Any leap year: 02-29 is a day.
_LEAP_YEAR = 2000


def read_settings(root: str, faults: Faults) -> Settings:
    """The registry's settings; those of both files at once are a fault."""
    own = _document(root, OWN_FILE, faults)
    shared = _document(root, SHARED_FILE, faults)
    table = shared.table(*TABLE) if shared is not None else None
    if own is not None and shared is not None and table is not None:
        message = f"settings stand here and in {OWN_FILE}; only one of the two may have them"
        faults.add(
            shared.place(TABLE), message, f"move them all into one file and remove [tool.aiplancheck] or {OWN_FILE}"
        )
    if own is not None:
        return _Reader(own, (), faults).settings(own.content)
    if shared is not None and table is not None:
        if isinstance(table, dict):
            return _Reader(shared, TABLE, faults).settings(table)
        faults.add(
            shared.place(TABLE),
            f"tool.aiplancheck is {shown(str(table))}; expected a table",
            "write [tool.aiplancheck]",
        )
    return Settings()


def _document(root: str, name: str, faults: Faults) -> Document | None:
    """A settings file; None when it is not there, is no business of ours, or has a fault."""
    path = os.path.join(root, name)
    if not os.path.lexists(path):
        return None
    file = File(name, faults)
    if os.path.islink(path) and _files.leads_out(root, path):
        if name == OWN_FILE:
            file.fault_at(1, 1, "this link leads out of the registry and is not read", "put the file itself here")
        return None
    if name == SHARED_FILE and b"aiplancheck" not in _files.peek(path):
        return None
    text = _files.read(path, file)
    return parse(text, file) if text is not None else None


class _Reader:
    """Reads one table of settings, noting faults where the keys stand."""

    def __init__(self, document: Document, table: tuple[str, ...], faults: Faults) -> None:
        self._document = document
        self._table = table
        self._faults = faults
        self._places: dict[str, Place] = {}

    def settings(self, content: Mapping[str, Any]) -> Settings:
        for key in content:
            self._known(key)
        return Settings(
            fiscal_year_starts=self._fiscal_year_starts(content.get("fiscal_year_starts")),
            currency_signs=self._currency_signs(self._of("currency_signs", content)),
            levels=self._levels(self._of("levels", content)),
            places=self._places,
        )

    def _known(self, key: str) -> None:
        self._places[key] = self._at(key)
        if key in KEYS:
            return
        if key == "tool" and not self._table:
            tip = f"in {OWN_FILE} the settings stand at the top level, without [tool.aiplancheck]"
        else:
            tip = meant(key, KEYS, f"allowed: {', '.join(KEYS)}")
        self._fault(f"unknown setting {shown(key)}", tip, key)

    def _fiscal_year_starts(self, found: Any) -> tuple[int, int] | None:
        if found is None:
            return None
        match = _MONTH_DAY.fullmatch(found) if isinstance(found, str) else None
        try:
            day = date(_LEAP_YEAR, int(match[1]), int(match[2])) if match else None
        except ValueError:
            day = None
        if day is None:
            message = f"fiscal_year_starts is {shown(str(found))}; expected a month and a day"
            self._fault(message, 'write "MM-DD", such as "04-01"', "fiscal_year_starts")
            return None
        return day.month, day.day

    def _currency_signs(self, found: Mapping[str, Any]) -> Mapping[str, str]:
        for sign, code in found.items():
            if not sign.strip() or not isinstance(code, str) or not _CURRENCY.fullmatch(code):
                message = f"{shown(sign)} in currency_signs is {shown(str(code))}; expected a sign and its currency"
                self._fault(message, 'write three capital letters: "¥" = "JPY"', "currency_signs", sign)
        return {sign: str(code) for sign, code in found.items()}

    def _levels(self, found: Mapping[str, Any]) -> Mapping[str, Level]:
        for check, level in found.items():
            if not _CHECK.fullmatch(check):
                self._fault(f"{shown(check)} in levels is no check's name", "such as value-conflict", "levels", check)
            if level not in LEVELS:
                tip = meant(str(level), LEVELS)
                message = f"{shown(check)} in levels is {shown(str(level))}; expected {listed(LEVELS)}"
                self._fault(message, tip, "levels", check)
        return {check: cast(Level, level) for check, level in found.items()}

    def _of(self, key: str, content: Mapping[str, Any]) -> Mapping[str, Any]:
        found = content.get(key, {})
        if not isinstance(found, dict):
            self._fault(f"{key} is {shown(str(found))}; expected a table", "write key = value lines in it", key)
            return {}
        for inner in found:
            self._places[f"{key}.{inner}"] = self._at(key, inner)
        return found

    def _at(self, *keys: str) -> Place:
        return self._document.place((*self._table, *keys))

    def _fault(self, message: str, tip: str, *keys: str) -> None:
        self._faults.add(self._at(*keys), message, tip)
