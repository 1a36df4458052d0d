"""Faults of meaning: units, tolerances, separators, levels; told together with all faults of form."""

from __future__ import annotations

from pathlib import Path

import pytest

from aiplancheck import registry
from aiplancheck.errors import RegistryError
from aiplancheck.findings import find
from tests.registry.world import build
from tests.small_world import judged, write

ENGLISH = {"a": "language: en", "b": "language: en"}


def claim(fields: str, *printed: str) -> str:
    """A topic with one claim; its printed values are sources a's."""
    said = "".join(f'\n      - {{source: a, value: "{value}"}}' for value in printed)
    return f"claims:\n  k:\n    question: What?\n    {fields}\n    assertions:{said or ' []'}\n"


def faults(root: Path) -> list[str]:
    """What a run complains about, one line each; nothing where it goes through."""
    try:
        judged(root)
    except RegistryError as error:
        return [str(fault) for fault in error.faults]
    return []


@pytest.mark.parametrize(
    ("fields", "found", "help_"),
    [
        ("{kind: money, unit: jpy}", "“jpy”", "write JPY"),
        ("{kind: money, unit: yen}", "“yen”", "write JPY"),
        ("{kind: money, unit: Swiss francs}", "no ISO 4217 code", "write CHF"),
        ("{kind: money, unit: Fr.}", "“Fr.”", "write the one that is meant: CHF, "),
        ("{kind: money, unit: JYP}", "“JYP”", "did you mean JPY?"),
        ("{kind: money, unit: km}", "“km”", "make the claim's kind number"),
        ("{kind: money, unit: gold}", "“gold”", "write the ISO 4217 code"),
        ("{kind: number, unit: kilometers}", "no unit that this program knows", "write km"),
        ("{kind: count, unit: KM}", "“KM”", "write km"),
        ("{kind: number, unit: yen}", "“yen”", "make the claim's kind money"),
        ("{kind: number, unit: years}", "“years”", "make the claim's kind duration"),
        ("{kind: number, unit: percent}", "“percent”", "make the claim's kind percentage"),
    ],
)
def test_a_unit_that_is_none_is_a_fault_with_the_one_meant(tmp_path: Path, fields: str, found: str, help_: str) -> None:
    fields = fields.strip("{}").replace(", ", "\n    ")
    (fault,) = faults(write(tmp_path, claim(fields), ENGLISH))
    assert fault.startswith("claims/t.yaml:5:11: the unit ")
    assert found in fault
    assert f"({help_}" in fault


@pytest.mark.parametrize("fields", ["money JPY", "number km²", "count sq km", "number people", "percentage percent"])
def test_a_unit_that_is_one_is_no_fault(tmp_path: Path, fields: str) -> None:
    kind, _, unit = fields.partition(" ")
    assert faults(write(tmp_path, claim(f"kind: {kind}\n    unit: {unit}"), ENGLISH)) == []


@pytest.mark.parametrize(
    ("kind", "tolerance", "reason"),
    [
        ("date", "2%", "the tolerance '2%' is no number of days or weeks (write a number of days or weeks"),
        ("money", "a lot", "the tolerance 'a lot' cannot be read"),
        ("money\n    unit: EUR", "500 USD", "the tolerance '500 USD' is not in EUR"),
        ("number\n    unit: km", "2 kg", "the tolerance '2 kg' is not in km"),
        ("percentage", "3 days", "the tolerance '3 days' cannot be read"),
        ("duration", "2 km", "the tolerance '2 km' cannot be read"),
        ("name", "2%", "a name has no tolerance (leave it out"),
    ],
)
@pytest.mark.parametrize("printed", [(), ("5 weeks", "100 km", "€5"), ("€5", "100 km", "5 weeks")])
def test_a_tolerance_is_a_fault_whatever_values_there_are(
    tmp_path: Path, kind: str, tolerance: str, reason: str, printed: tuple[str, ...]
) -> None:
    fields = f"kind: {kind}\n    tolerance: {tolerance}"
    (fault,) = faults(write(tmp_path, claim(fields, *printed), ENGLISH))
    assert f": {reason}" in fault
    assert fault.count("cannot be read") <= 1


@pytest.mark.parametrize(
    ("kind", "tolerance"),
    [
        ("date", "3 days"),
        ("money", "2%"),
        ("money", "500"),
        ("money", "500 USD"),
        ("money\n    unit: JPY", "500"),
        ("number", "2 km"),
        ("number\n    unit: km", "500 m"),
        ("percentage", "2 points"),
        ("duration", "3 days"),
        ("duration", "one month"),
    ],
)
def test_a_tolerance_that_fits_some_value_of_its_kind_is_no_fault(tmp_path: Path, kind: str, tolerance: str) -> None:
    assert faults(write(tmp_path, claim(f"kind: {kind}\n    tolerance: {tolerance}"), ENGLISH)) == []


def test_a_tolerance_that_fits_one_value_and_not_another_is_a_finding(tmp_path: Path) -> None:
    fields = "kind: duration\n    tolerance: 3 days"
    found = find(judged(write(tmp_path, claim(fields, "30 days", "two months"), ENGLISH)))
    (message,) = [f.found.message for f in found if f.check == "tolerance-unfit"]
    assert message.startswith("t.k: a: “two months” is compared without the tolerance: ")


def test_a_separator_of_kind_text_is_a_fault(tmp_path: Path) -> None:
    text = claim("kind: number\n    qualifiers: {scope: text, of: {claim: t.w}}\n    separators: [scope, of]", "4")
    text += "  w: {question: What?, kind: text}\n"
    own, others = faults(write(tmp_path, text, ENGLISH))
    assert own.startswith(
        "claims/t.yaml:5:25: the separator “scope” of t.k is a text, and a text never differs for certain "
        "(make it of kind name"
    )
    assert "(make t.w of kind name" in others


def test_a_currency_in_the_settings_that_is_none_is_a_fault(tmp_path: Path) -> None:
    root = write(tmp_path, claim("kind: number"), ENGLISH, settings='[currency_signs]\n"¥" = "YEN"\n')
    assert faults(root) == [
        "aiplancheck.toml:2:1: “YEN” in currency_signs is no ISO 4217 code of a currency (write JPY)"
    ]


def test_faults_of_form_and_of_meaning_come_together(tmp_path: Path) -> None:
    text = claim("kind: money\n    unit: jpy\n    tolerance: a lot\n    ordred: true", "¥5")
    text += "rules:\n  - {before: [t.k, t.k]}\n  - {sum: [t.nowhere], equals: t.k}\n"
    root = write(tmp_path, text, {"a": "titel: x"}, settings='levels = {singel = "off"}\n')
    assert [fault.partition(" (")[0] for fault in faults(root)] == [
        "aiplancheck.toml:1:11: `levels` names the check “singel”, which there is not",
        "claims/t.yaml:5:11: the unit “jpy” of t.k is no ISO 4217 code of a currency",
        "claims/t.yaml:6:16: the tolerance 'a lot' cannot be read: it is not an amount of money in English, such as "
        "$6.34 billion",
        'claims/t.yaml:7:5: unknown key "ordred" in claim t.k',
        "claims/t.yaml:11:5: `before` relates two dates, and t.k is of kind money",
        'claims/t.yaml:12:12: unknown claim "t.nowhere"',
        'sources/a.yaml:2:1: unknown key "titel" in source a',
    ]


def test_what_broken_files_leave_out_makes_no_fault_of_meaning(tmp_path: Path) -> None:
    text = claim(
        "kind: nmuber\n    tolerance: 2%\n    unit: yen\n    qualifiers: {of: nmae}\n    separators: [of]", "4"
    )
    text += "rules:\n  - {before: [u.a, t.k]}\n  - {rate: [t.k], between: [1, 2]}\n"
    root = write(tmp_path, text, ENGLISH)
    (root / "claims" / "u.yaml").write_text("claims:\n  a: [\n", encoding="utf-8")
    assert [fault.partition(" (")[0] for fault in faults(root)] == [
        'claims/t.yaml:4:11: unknown kind "nmuber" in claim t.k',
        'claims/t.yaml:7:22: unknown kind "nmae" in "qualifiers" in claim t.k',
        'claims/t.yaml:13:12: "rate" in the rule rate is a list of 1; expected two entries',
        'claims/u.yaml:2:6: the "[" that opens here is never closed',
    ]


def test_parse_gives_what_could_be_made_out_with_its_faults(tmp_path: Path) -> None:
    found, told = registry.parse(build(tmp_path, {"sources/extra.yaml": "titel: a\n"}))
    assert "lamp.lit" in found.claims
    assert [fault.place.path for fault in told] == ["sources/extra.yaml"] * len(told)
    assert told == tuple(sorted(told))
