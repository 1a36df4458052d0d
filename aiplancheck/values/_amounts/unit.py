"""Units of measurement, by their symbols: which dimension they count, and how many of its base unit one is.

Sources: the SI brochure (9th edition); international yard and pound (1959): 1 yd = 0.9144 m, 1 lb = 0.45359237 kg.
"""

from __future__ import annotations

from decimal import Decimal

from aiplancheck.values._amounts.amount import Base

_DIMENSIONS: dict[str, dict[str, str]] = {
    "m": {"m": "1", "km": "1000", "cm": "0.01", "mm": "0.001", "nm": "0.000000001", "μm": "0.000001", "mi": "1609.344",
          "yd": "0.9144", "ft": "0.3048", "in": "0.0254"},
    "m²": {"m²": "1", "km²": "1000000", "cm²": "0.0001", "ha": "10000", "acre": "4046.8564224", "mi²": "2589988.110336",
           "ft²": "0.09290304"},
    "L": {"L": "1", "mL": "0.001", "hL": "100", "m³": "1000", "hm³": "1000000000", "km³": "1000000000000"},
    "kg": {"kg": "1", "g": "0.001", "mg": "0.000001", "t": "1000", "Mt": "1000000000", "lb": "0.45359237",
           "oz": "0.028349523125"},
    "W": {"W": "1", "kW": "1000", "MW": "1000000", "GW": "1000000000", "TW": "1000000000000"},
    "J": {"J": "1", "kJ": "1000", "MJ": "1000000", "GJ": "1000000000", "Wh": "3600", "kWh": "3600000",
          "MWh": "3600000000", "GWh": "3600000000000", "TWh": "3600000000000000"},
    "B": {"B": "1", "kB": "1000", "KB": "1000", "MB": "1000000", "GB": "1000000000", "TB": "1000000000000",
          "PB": "1000000000000000", "EB": "1000000000000000000"},
    "Hz": {"Hz": "1", "kHz": "1000", "MHz": "1000000", "GHz": "1000000000"},
    "km/h": {"km/h": "1", "m/s": "3.6", "mph": "1.609344"},
    "Pa": {"Pa": "1", "hPa": "100", "kPa": "1000", "bar": "100000"},
    "V": {"V": "1", "kV": "1000"},
}  # fmt: skip

BASES: dict[str, Base] = {
    symbol: Base(base, Decimal(factor)) for base, units in _DIMENSIONS.items() for symbol, factor in units.items()
}
#: Other spellings of a symbol that typesetting brings along.
SYMBOLS: dict[str, str] = {
    **{symbol: symbol for symbol in BASES if symbol not in ("in", "B")},  # 5 in …, $5 B: words, or a billion
    **{symbol.replace("²", "2"): symbol for symbol in BASES if "²" in symbol},
    "l": "L", "ml": "mL", "hl": "hL", "µm": "μm", "sq km": "km²", "sq m": "m²", "㎡": "m²", "㎢": "km²", "㎞": "km",
    "㎏": "kg", "㎝": "cm", "㎜": "mm", "qm": "m²", "kmh": "km/h",
}  # fmt: skip


def base_of(unit: str | None) -> Base:
    """The base unit of a unit's dimension; a unit that is not in the table is a dimension of its own."""
    return BASES.get(unit or "") or Base(unit or "")
