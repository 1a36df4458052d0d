"""A rate's limits: two numbers, and the unit that amounts are divided in, such as 150 JPY/USD."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from aiplancheck import units, values
from aiplancheck.model import Claim, Rule
from aiplancheck.units import Unit
from aiplancheck.values import Interval, between

_LIMIT = re.compile(r"\s*(\d{1,30}(?:\.\d{1,30})?)\s*(?:([^\s/]{0,40})\s*/\s*([^\s/]{1,40}))?\s*")
EXAMPLE = "150 JPY/USD or 60 km/h"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a rate may be; `per` are the units above and below the stroke, None where none are printed."""

    span: Interval
    per: tuple[Unit, Unit] | None
    printed: str  # "JPY/USD", "" without units


class BadRuleError(ValueError):
    """A rule that cannot be held against any values: the reason, and what to do."""

    def __init__(self, reason: str, help_: str) -> None:
        super().__init__(reason)
        self.help = help_


def limits(rule: Rule) -> Limits:
    """A rate's limits. Raises BadRuleError."""
    found = [match for words in rule.between or () if (match := _LIMIT.fullmatch(words))]
    if len(found) != 2:
        raise BadRuleError("the limits of a rate are two numbers with a unit", f"write them like {EXAMPLE}")
    printed = [f"{match[2]}/{match[3]}" if match[3] else "" for match in found]
    if printed[0] != printed[1]:
        raise BadRuleError(
            f"the limits of a rate have two units, {printed[0] or 'none'} and {printed[1] or 'none'}",
            "give both the same one",
        )
    low, high = (Decimal(match[1]) for match in found)
    if low > high:
        raise BadRuleError("the lower limit of a rate comes first", "swap the two")
    per = (_unit(found[0][2]), _unit(found[0][3])) if found[0][3] else None
    return Limits(between(low, high), per, printed[0])


def _unit(words: str) -> Unit:
    found = units.unit(words)
    if found is None:
        meant = [code for kind in (units.MONEY, units.NUMBER) for code in units.meant(kind, words)]
        tip = f"write {' or '.join(meant[:3])} for it" if meant else f"write codes and symbols, as in {EXAMPLE}"
        raise BadRuleError(f"“{words}” in the limits of a rate is no unit that amounts have", tip)
    return found


def asked_for(claim: Claim) -> Unit | None:
    """The unit in which a claim's amounts are, as far as the claim says so."""
    kind = values.kind(claim.kind).name
    if kind == units.PERCENTAGE:
        return units.unit("%")
    if claim.unit is None or claim.unit not in units.codes(kind):
        return None
    return units.unit(claim.unit)
