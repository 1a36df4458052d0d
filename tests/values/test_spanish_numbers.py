"""Spanish number words: whatever number they are made of, they name it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from aiplancheck.values._interval import point
from tests.values.amounts import value

TO_29 = [
    "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve",
    "diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho",
    "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés",
    "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve",
]  # fmt: skip
TENS = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
HUNDREDS = ["ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos"]
HUNDREDS += ["ochocientos", "novecientos"]
SCALES = ((18, "trillón", "trillones"), (12, "billón", "billones"), (6, "millón", "millones"))


def in_words(number: int) -> str:
    """A number below 10^24 as Spanish spells it."""
    found = []
    for power, one, many in SCALES:
        group = number // 10**power % 10**6
        found += [f"un {one}"] if group == 1 else [f"{_before_a_noun(_six(group))} {many}"] if group else []
    return " ".join([*found, _six(number % 10**6)]).strip() or "cero"


def _six(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    before = "mil" if thousands == 1 else f"{_before_a_noun(_three(thousands))} mil" if thousands else ""
    return f"{before} {_three(rest)}".strip()


def _three(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    small = (TO_29[rest] if rest else "") if rest < 30 else TENS[tens - 3] + (f" y {TO_29[ones]}" if ones else "")
    return "cien" if number == 100 else f"{HUNDREDS[hundreds - 1] if hundreds else ''} {small}".strip()


def _before_a_noun(words: str) -> str:
    if words.endswith("veintiuno"):
        return f"{words.removesuffix('veintiuno')}veintiún"
    return words.removesuffix("o") if words.endswith("uno") else words


@settings(derandomize=True, deadline=None, max_examples=300)
@given(
    st.one_of(
        st.integers(0, 10**24 - 1), st.builds(lambda n, power: n * 10**power, st.integers(0, 9999), st.integers(0, 20))
    )
)
def test_every_number_in_words_names_itself(number: int) -> None:
    spelt_out = in_words(number)
    if len(spelt_out) <= 200:
        named = value("number", spelt_out, "es").named
        assert named is not None
        assert named == point(number), spelt_out
