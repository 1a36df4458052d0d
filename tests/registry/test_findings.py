"""What the checks say about values that a person gave, or that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from aiplancheck.findings import find
from tests.small_world import judged, write


def told(root: Path, kind: str, assertion: str, qualifiers: str = "") -> list[tuple[str, str, str]]:
    """Check, message and help of what is found about one assertion."""
    extra = f"\n    qualifiers: {qualifiers}" if qualifiers else ""
    text = f"claims:\n  k:\n    question: What?\n    kind: {kind}{extra}\n    assertions:\n      - {assertion}\n"
    found = find(judged(write(root, text, {"a": "language: en"})))
    return [(f.check, f.found.message, f.found.help) for f in found if f.found.source == "a"]


@pytest.mark.parametrize(
    ("kind", "assertion", "help_"),
    [
        ("boolean", "{source: a, value: nein}", "write yes or no; the printed words go into `quote`"),
        ("list", '{source: a, value: ["“”"]}', "write its members as [A, B]; the printed words go into `quote`"),
        ("money", "{source: a, value: several}", "copy the words exactly as printed, or say what they mean"),
    ],
)
def test_the_help_of_what_cannot_be_read_fits_its_kind(tmp_path: Path, kind: str, assertion: str, help_: str) -> None:
    ((check, _, help_found),) = [one for one in told(tmp_path, kind, assertion) if one[0] == "unreadable-value"]
    assert check == "unreadable-value"
    assert help_found.startswith(help_)


def test_the_help_of_a_qualifier_that_cannot_be_read_fits_its_kind(tmp_path: Path) -> None:
    assertion = "{source: a, value: 4, qualifiers: {final: ja, as-of: someday}}"
    found = told(tmp_path, "number", assertion, "{final: boolean, as-of: date}")
    assert [help_ for check, _, help_ in found if check == "unreadable-value"] == [
        "write yes or no; the printed words go into `quote`",
        "copy the words exactly as printed, or say what they mean with {means: …, because: …}",
    ]


@pytest.mark.parametrize(
    ("kind", "assertion", "checks"),
    [
        ("date", "{source: a, value: March 30, means: 2023-03-30}", {"means-unreasoned", "year-assumed"}),
        ("date", "{source: a, value: March 30, means: 2023-03-30, because: b}", {"year-assumed"}),
        ("money", "{source: a, value: a lot, means: 5 EUR}", {"means-unreasoned"}),
        ("list", "{source: a, value: [both], means: [A, B]}", {"means-unreasoned"}),
        ("money", "{source: a, value: a lot, means: 5 EUR, because: the table}", set()),
        ("money", "{source: a, value: 5 EUR}", set()),
    ],
)
def test_a_value_that_a_person_gave_wants_a_reason(tmp_path: Path, kind: str, assertion: str, checks: set[str]) -> None:
    found = {check for check, _, _ in told(tmp_path, kind, assertion)}
    assert found & {"means-unreasoned", "year-assumed"} == checks
