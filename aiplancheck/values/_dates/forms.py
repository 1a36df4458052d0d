"""What each form of a date names: from the values of its slots to a Named. A form is a key of `forms` in the data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from aiplancheck.languages._dates import Era
from aiplancheck.values._dates import eras
from aiplancheck.values._dates.calendar import NoDateError, Period, lasting, months, shifted
from aiplancheck.values._dates.named import Named

Slots = Mapping[str, int | Era]

APRIL = (4, 1)
NO_FISCAL_YEAR = "the setting fiscal_year_starts does not say when a fiscal year begins"


@dataclass(frozen=True, slots=True)
class Conventions:
    """What reading depends on besides the words.

    `order` is how 02/03/2026 is read: dmy, mdy, or anything else for "cannot be told". `fiscal_year_starts` is
    (month, day) or None. `unclear_hundreds`: "the 1900s" may be ten years or a hundred.
    """

    order: str = ""
    fiscal_year_starts: tuple[int, int] | None = None
    unclear_hundreds: bool = False


def named(form: str, slots: Slots, conventions: Conventions) -> Named:
    """What a form's slots name; a Named with a `problem` where that is nothing."""
    try:
        found = _FORMS[form](slots, conventions)
    except NoDateError as reason:
        return Named(problem=str(reason), sort=form)
    return found if found.sort else found._replace(sort=form)


def _date(slots: Slots, _: Conventions) -> Named:
    month = slots.get("month", slots.get("mon"))
    era = _era_of(slots)
    day = _number(slots.get("day"))
    return Named(_year(slots, era), _number(month), day, era=era, sort="date")  # the commonest is made at once


def _year_month(slots: Slots, _: Conventions) -> Named:
    """2025-05. But 2010/11 may be two years or November."""
    year, month = _given(slots, "year"), _given(slots, "mon")
    if month == (year + 1) % 100:
        raise NoDateError(f"{year} and {month:02d} may be a month or two years")
    return Named(year, month)


def _years(slots: Slots, _: Conventions) -> Named:
    """1950-53. What may be a month too is no second year, and 2031-32 may be one season or fiscal year."""
    year, second = _given(slots, "year"), _given(slots, "short")
    if not 12 < second < 100 or second <= year % 100 + 1:
        raise NoDateError(f"{year} and {second} may be something else than two years")
    return Named(period=months(year, 1, 12 * (second - year % 100 + 1)))


def _numeric(slots: Slots, conventions: Conventions) -> Named:
    """12/23/2025. With both orders possible, the language and region decide, or nothing does."""
    first, second, year = _given(slots, "p"), _given(slots, "q"), _given(slots, "year")
    if conventions.order in ("dmy", "mdy") and (first <= 12) == (second <= 12):
        day, month = (first, second) if conventions.order == "dmy" else (second, first)
        return Named(year, month, day)
    if first <= 12 and second <= 12 and first != second:
        raise NoDateError("day and month may stand in either order")
    return Named(year, *((second, first) if first > 12 else (first, second)))


def _dotted(slots: Slots, conventions: Conventions) -> Named:
    """23.12.2025: where the day comes first, full stops never stand in another order."""
    if conventions.order != "dmy":
        return _numeric(slots, conventions)
    return Named(_given(slots, "year"), _given(slots, "q"), _given(slots, "p"))


def _two_digits(*_: object) -> Named:
    raise NoDateError("a year of two digits may be of any century")


def _decade(slots: Slots, conventions: Conventions) -> Named:
    number = _given(slots, "eyear") if "eyear" in slots else _given(slots, "year")
    if number % 10:
        raise NoDateError(f"{number} begins no decade")
    if "eyear" not in slots and conventions.unclear_hundreds and number % 100 == 0:
        raise NoDateError(f"{number} may stand for ten years or for a hundred")
    return Named(period=months(_needed_year(slots), 1, 120), era=_era_of(slots))


def _century(slots: Slots, _: Conventions) -> Named:
    return Named(period=months(_century_start(slots) + 1, 1, 1200))


def _decade_of_century(slots: Slots, _: Conventions) -> Named:
    tens = _given(slots, "tens")
    if tens % 10:
        raise NoDateError(f"{tens} begins no decade")
    return Named(period=months(_century_start(slots) + tens, 1, 120))


def _fiscal(slots: Slots, conventions: Conventions) -> Named:
    """A fiscal year by the setting; it is named for the calendar year in which it starts: FY2026 starts in 2026."""
    if conventions.fiscal_year_starts is None:
        raise NoDateError(NO_FISCAL_YEAR)
    start, year = conventions.fiscal_year_starts, _needed_year(slots)
    if "next" in slots and (start == (1, 1) or _given(slots, "next") not in (year + 1, (year + 1) % 100)):
        raise NoDateError(f"{year} and {_given(slots, 'next')} are not the two years of one fiscal year")
    return _year_from(start, year, _era_of(slots))


def _april_year(slots: Slots, _: Conventions) -> Named:
    return _year_from(APRIL, _needed_year(slots), _era_of(slots))


def _year_to(slots: Slots, _: Conventions) -> Named:
    """The twelve months to the end of a month, or to a day."""
    last = Named(
        year=_needed_year(slots),
        month=_number(slots.get("month", slots.get("mon"))),
        day=_number(slots.get("day")),
    ).span().last  # fmt: skip
    if last < 366:
        raise NoDateError("the year 0 is out of range")
    return Named(period=Period(shifted(last + 1, -12), last, 12), era=_era_of(slots), fiscal=True)


def _year_from(start: tuple[int, int], year: int, era: Era | None) -> Named:
    if not 1 <= year < 9999:
        raise NoDateError(f"the year {year} is out of range")
    first = date(year, *start).toordinal()
    return Named(period=lasting(first, 12), era=era, fiscal=True)


def _century_start(slots: Slots) -> int:
    number = _given(slots, "nth")
    if not 1 <= number <= 99:
        raise NoDateError(f"there is no century {number}")
    return (number - 1) * 100


def _needed_year(slots: Slots) -> int:
    year = _year(slots, _era_of(slots))
    if year is None:
        raise NoDateError("no year is printed")
    return year


def _year(slots: Slots, era: Era | None) -> int | None:
    """The year as printed, or of an era, or of both where they agree."""
    year = _number(slots.get("year", slots.get("isoyear")))
    if era is None:
        return year
    counted = eras.year_of(era, _given(slots, "eyear"))
    if year is not None and year != counted:
        raise NoDateError(f"{era.name} {slots['eyear']} is {counted}, not {year}")
    return counted


def _era_of(slots: Slots) -> Era | None:
    era = slots.get("era", slots.get("letter"))
    return era if isinstance(era, Era) else None


def _given(slots: Slots, name: str) -> int:
    value = slots[name]
    if isinstance(value, Era):
        raise TypeError(f"the slot {name} holds an era")
    return value


def _number(value: int | Era | None) -> int | None:
    return None if isinstance(value, Era) else value


_FORMS: Mapping[str, Callable[[Slots, Conventions], Named]] = {
    "date": _date,
    "year-month": _year_month,
    "years": _years,
    "numeric": _numeric,
    "dotted": _dotted,
    "two-digits": _two_digits,
    "decade": _decade,
    "century": _century,
    "decade-of-century": _decade_of_century,
    "fiscal": _fiscal,
    "april-year": _april_year,
    "year-to": _year_to,
}
