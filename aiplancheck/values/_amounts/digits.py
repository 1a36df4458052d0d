"""Numbers in digits: grouping and decimal marks of a language, and nothing that a careful reader could not tell."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from aiplancheck.languages import Language
from aiplancheck.values._amounts.figure import MOST_DIGITS, ONE, ZERO, Figure, of_fraction, times

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


#: Digits times a power of ten: 2.79e-1.
_POWER = re.compile(r"e(?P<power>[+-]?[0-9]{1,2})(?![0-9.,a-z])")
_UNGROUPED = str.maketrans("", "", ",.' ")
#: What the last printed place counts, by the digits behind the decimal mark.
_PLACES = (ZERO, *(ONE.scaleb(-digits) for digits in range(1, MOST_DIGITS + 1)))


#: So many digits stand between two grouping marks.
_GROUP = 3
#: What may be a time of day: hours and minutes.
_TIME = re.compile(r"(?:[01]?[0-9]|2[0-4])[.,][0-5][0-9]")


def _the_other_way_round(decimal: str) -> re.Pattern[str]:
    """Digits with both marks as other languages have them, which can mean nothing else: 1.111,11 in English."""
    mark, point = re.escape(decimal), re.escape("," if decimal == "." else ".")
    decimals = rf"(?P<decimals>(?![0-9]{{{_GROUP}}}(?![0-9]))[0-9]{{1,9}})"
    return re.compile(rf"(?P<whole>[1-9][0-9]{{0,2}}(?:{mark}[0-9]{{3}}){{1,12}})(?P<plain>){point}{decimals}")


def _with_other_marks(decimal: str, other: str) -> re.Pattern[str]:
    """Digits with a decimal mark that is not the language's first: 2.5, 1,234.50, and 1,234,567 without one."""
    mark, point, most = re.escape(decimal), re.escape(other), f"{{1,{MOST_DIGITS + 1}}}"
    grouped = rf"[1-9][0-9]{{0,2}}(?:(?:{mark}[0-9]{{3}}){{2,12}}|{mark}[0-9]{{3}}(?={point}[0-9]))"
    plain = rf"[0-9]{most}(?={point}[0-9])"
    return re.compile(rf"(?:(?P<whole>{grouped})|(?P<plain>{plain}))(?:{point}(?P<decimals>[0-9]{most}))?")


class Digits:
    """The reader of one language's printed digits."""

    def __init__(self, language: Language) -> None:
        marks = language.digits
        self._decimal = marks.decimal
        self._unclear = len(marks.decimal) > 1
        grouping = "".join(re.escape(mark) for mark in marks.groups)
        groups = grouping + (re.escape(marks.decimal) if self._unclear else "")
        decimal = re.escape(marks.decimal)
        lakh = r"[1-9][0-9]?(?:,[0-9]{2}){1,9},[0-9]{3}(?![0-9])" if marks.lakh else "(?!)"
        most = f"{{1,{MOST_DIGITS + 1}}}"
        #: The characters that a number in digits may begin with.
        self.starts = frozenset("0123456789") | frozenset(marks.decimal) | _SIGNS.keys()
        self._pattern = re.compile(
            rf"(?:(?P<grouped>[1-9][0-9]{{0,2}}(?P<mark>[{groups}])[0-9]{{3}}(?:(?P=mark)[0-9]{{3}}){{0,12}}(?![0-9]))"
            rf"|(?P<lakh>{lakh})|(?P<plain>[0-9]{most}))?(?:(?P<point>[{decimal}])(?P<decimals>[0-9]{most})"
            rf"|[{decimal}][-–]{{1,2}}(?![-–0-9]))?"  # 12,– Euro
        )

        if marks.other_decimal:
            self._other: re.Pattern[str] | None = _with_other_marks(marks.decimal, marks.other_decimal)
        else:
            self._other = None if self._unclear else _the_other_way_round(marks.decimal)
        hours = "|".join(map(re.escape, language.duration.units.get("PT1H", ())))
        self._hours = re.compile(rf" {{0,3}}(?:{hours})(?![^\W\d_])") if hours else None

    def match(self, text: str, at: int) -> Figure | None:
        """The number in digits at this place, fractions included."""
        if text[at : at + 1] not in self.starts or (text[at] in self._decimal and text.endswith(text[at], 0, at)):
            return None  # ...9 is 9
        found = self._fraction(text, at) or self._number(text, at)
        return self._with_other_decimal(text, at) if found is None and self._other else found

    def _number(self, text: str, at: int) -> Figure | None:
        found = self._pattern.match(text, at)
        if found is None or found.end() == at or _RUNS_ON.match(text, found.end()):
            return None
        grouped, _, lakh, plain, _, decimals = found.groups("")
        digits = plain or (grouped or lakh).translate(_UNGROUPED)
        if not 0 < len(digits) + len(decimals) <= MOST_DIGITS or not self._clear(found):
            return None
        if len(digits) > 1 and digits[0] == "0":
            return None  # 007 is a name
        number = Decimal(f"{digits}.{decimals}") if decimals else Decimal(digits)
        power = _POWER.match(text, found.end()) if decimals and text.startswith("e", found.end()) else None
        if power is not None:
            by = ONE.scaleb(int(power["power"]))
            return Figure(times(number, by), power.end(), times(_PLACES[len(decimals)], by), decimals=len(decimals))
        return Figure(number, found.end(), _PLACES[len(decimals)], decimals=len(decimals))

    def _with_other_decimal(self, text: str, at: int) -> Figure | None:
        """A number with the language's marks the other way round, where they can mean nothing else."""
        found = self._other.match(text, at) if self._other else None
        if found is None or _RUNS_ON.match(text, found.end()):
            return None
        whole, plain, decimals = found.groups("")
        if plain.startswith("0") and plain != "0":
            return None
        if plain not in ("", "0") and len(decimals) == _GROUP:
            return None  # 1234.567 may be grouped badly
        if self._hours and _TIME.fullmatch(found[0]) and self._hours.match(text, found.end()):
            return None  # 17.30 horas is a time of day
        digits = plain or whole.translate(_UNGROUPED)
        if len(digits) + len(decimals) > MOST_DIGITS:
            return None
        return Figure(Decimal(f"{digits}.{decimals or 0}"), found.end(), _PLACES[len(decimals)], decimals=len(decimals))

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
