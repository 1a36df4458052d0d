"""`report --format json`: the whole report as one JSON object, for programs.

Keys stand in the order of the contract; those that the contract does not name follow after them. JSON escapes its own
strings, so the registry's words go in as they are.
"""

from __future__ import annotations

import json
from typing import Any

from aiplancheck import __version__
from aiplancheck.findings import Finding
from aiplancheck.model import How, Source
from aiplancheck.renderers import Look, Renderer
from aiplancheck.renderers._json_claim import claim
from aiplancheck.report import Report, SourceSummary

SCHEMA = "aiplancheck/report/1"


def render(report: Report, _: Look) -> str:
    """The object, indented by two blanks; nothing is left out, whatever the look."""
    return json.dumps(as_object(report), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def as_object(report: Report) -> dict[str, Any]:
    """The report as plain dictionaries, lists, texts and numbers."""
    return {
        "schema": SCHEMA,
        "tool": {"name": "aiplancheck", "version": __version__},
        "checked": _checked(report),
        "summary": dict(report.summary),
        "claims": [claim(report.judged, verdict) for verdict in report.verdicts],
        "sources": [_source(report, summary) for summary in report.sources],
        "findings": [finding(one) for one in report.findings],
    }


def _checked(report: Report) -> dict[str, Any]:
    checked = report.checked
    return {
        "claims": checked.claims,
        "sources": checked.sources,
        "origins": checked.origins,
        "assertions": checked.assertions,
        "cells": dict(checked.cells),
        "quotes": dict(checked.quotes),
        "silences": dict(checked.silences),
    }


def _source(report: Report, summary: SourceSummary) -> dict[str, Any]:
    source = report.judged.registry.sources[summary.id]
    return {
        "id": source.id,
        "title": source.title,
        "origin": report.judged.origins.of[source.id],
        "derived_from": _derived(source),
        "states": summary.states,
        "left_out": list(summary.left_out),
        "dropped": list(summary.dropped),
        "silent": summary.silent,
        "not_searched": summary.not_searched,
        "publisher": source.publisher or None,
        "url": source.url or None,
        "language": source.language or None,
        "published": source.published or None,
        "role": source.role,
        "ours": source.ours,
    }


def _derived(source: Source) -> list[dict[str, str | How]]:
    return [{"source": tie.source, "how": tie.how} for tie in source.derived_from]


def finding(one: Finding) -> dict[str, Any]:
    """One finding, as every JSON that the program prints spells it."""
    found = one.found
    return {
        "check": one.check,
        "level": one.level,
        "claim": found.claim or None,
        "source": found.source or None,
        "path": found.place.path,
        "line": found.place.line,
        "column": found.place.column,
        "message": found.message,
        "help": found.help or None,
        "fingerprint": None,
        "state": None,
        "status": None,
        "cause": None,
    }


RENDERER = Renderer("json", render)
