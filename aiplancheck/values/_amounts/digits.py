"""Numbers in digits: grouping and decimal marks of a language, and nothing that a careful reader could not tell."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from aiplancheck.languages import Language
from aiplancheck.values._amounts.figure import MOST_DIGITS, Figure, of_fraction

_SIGNS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
_FRACTION = re.compile(
    rf"(?:(?P<whole>[0-9]{{1,6}})(?P<gap> {{0,3}}))?(?:(?P<sign>[{''.join(_SIGNS)}])"
    r"|(?P<n>[0-9]{1,3}) ?/ ?(?P<d>[0-9]{1,4})(?![0-9/.,:-]))"
)
#: Denominators that people print with a stroke; 24/7 and 9/11 are names.
_DENOMINATORS = frozenset([*range(2, 11), 12, 16, 20, 25, 32, 50, 64, 100, 1000])
#: What must not follow a number: it would be a version, an address, a time of day or a wrongly grouped number.
_RUNS_ON = re.compile(r"[0-9]|[.,':/][0-9]")


_UNGROUPED = str.maketrans("", "", ",.' ")


class Digits:
    """The reader of one language's printed digits."""

    def __init__(self, language: Language) -> None:
        marks = language.digits
        self._decimal = marks.decimal
        self._unclear = len(marks.decimal) > 1
        self._lakh = marks.lakh
        grouping = "".join(re.escape(mark) for mark in marks.groups)
        groups = grouping + (re.escape(marks.decimal) if self._unclear else "")
        decimal = re.escape(marks.decimal)
        lakh = r"|(?P<lakh>[1-9][0-9]?(?:,[0-9]{2}){1,9},[0-9]{3}(?![0-9]))" if marks.lakh else ""
        most = f"{{1,{MOST_DIGITS + 1}}}"
        self._pattern = re.compile(
            rf"(?:(?P<grouped>[1-9][0-9]{{0,2}}(?P<mark>[{groups}])[0-9]{{3}}(?:(?P=mark)[0-9]{{3}}){{0,12}}(?![0-9]))"
            rf"{lakh}|(?P<plain>[0-9]{most}))?(?:(?P<point>[{decimal}])(?P<decimals>[0-9]{most})"
            rf"|[{decimal}][-–]{{1,2}}(?![-–0-9]))?"  # 12,– Euro
        )

    def match(self, text: str, at: int) -> Figure | None:
        """The number in digits at this place, fractions included."""
        if at < len(text) and (text[at] in "0123456789" or text[at] in self._decimal or text[at] in _SIGNS):
            return self._fraction(text, at) or self._number(text, at)
        return None

    def _number(self, text: str, at: int) -> Figure | None:
        found = self._pattern.match(text, at)
        if found is None or found.end() == at or _RUNS_ON.match(text, found.end()):
            return None
        decimals = found["decimals"] or ""
        whole = found["plain"] or found["grouped"] or (self._lakh and found["lakh"]) or ""
        digits = whole if whole.isdigit() else whole.translate(_UNGROUPED)
        if not 0 < len(digits) + len(decimals) <= MOST_DIGITS or not self._clear(found):
            return None
        if len(digits) > 1 and digits[0] == "0":
            return None  # 007 is a name
        number = Decimal(f"{digits or '0'}.{decimals or '0'}") if decimals else Decimal(digits)
        place = Decimal(1).scaleb(-len(decimals)) if decimals else Decimal(0)
        return Figure(number, found.end(), place, decimals=len(decimals))

    def _clear(self, found: re.Match[str]) -> bool:
        """Whether grouping and decimal marks can be told apart: with two decimal marks, 1.200 is anybody's guess."""
        if not self._unclear or not found["grouped"] or found["mark"] not in self._decimal:
            return True
        if found["point"]:
            return found["point"] != found["mark"]
        return found["grouped"].count(found["mark"]) > 1

    def _fraction(self, text: str, at: int) -> Figure | None:
        """½, 3/4, 2 1/4, 2½."""
        found = _FRACTION.match(text, at)
        if found is None:
            return None
        if found["sign"]:
            numerator, denominator = _SIGNS[found["sign"]]
        else:
            numerator, denominator = int(found["n"]), int(found["d"])
            if found["whole"] and not found["gap"]:  # 12/3 is one fraction
                numerator = int(found["whole"] + found["n"])
        if denominator not in _DENOMINATORS or not 0 < numerator < denominator or _RUNS_ON.match(text, found.end()):
            return None
        whole = int(found["whole"]) if found["whole"] and (found["gap"] or found["sign"]) else 0
        return of_fraction(whole + Fraction(numerator, denominator), found.end())
