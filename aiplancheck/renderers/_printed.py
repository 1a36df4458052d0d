"""What a reading prints, in words for people: in quotation marks what is printed, without them what is answered."""

from __future__ import annotations

from aiplancheck.normalise import Reading
from aiplancheck.renderers._elision import quoted
from aiplancheck.text import columns, safe
from aiplancheck.values import Value, Via, show


def names(reading: Reading) -> tuple[str, ...]:
    """The members of a list as printed, in written order; nothing for any other value."""
    if not isinstance(reading.value, Value) or not reading.value.members:
        return ()
    given = reading.assertion.value if reading.assertion.means is None else reading.assertion.means
    # members that are one name count once, and then a place no longer tells which words are whose
    if isinstance(given, tuple) and len(given) == len(reading.value.members):
        return given
    return tuple(member.text for member in reading.value.members)


def printed(reading: Reading, most: int = 0) -> str:
    """What is printed, in quotation marks, each name of a list in its own; with `most`, in so many columns.

    Yes and no are what a person found the source to say; no document prints them, so they have no quotation marks.
    """
    if reading.assertion.none or answers(reading):
        return said(reading)
    value = reading.assertion.value
    if not isinstance(value, tuple):
        return quoted(safe(reading.printed), most)
    whole = ", ".join(quoted(safe(member)) for member in value)
    return f"{len(value)} names" if most and columns(whole) > most else whole


def said(reading: Reading, *, several: bool = False) -> str:
    """What a source, or several, say without printing it: yes, no, or that there is none."""
    verb = "say" if several else "says"
    if reading.assertion.none:
        return f"{verb} there is none"
    return f"{verb} {show(reading.read)}"


def answers(reading: Reading) -> bool:
    """Whether the reading is a yes or no."""
    return isinstance(reading.value, Value) and reading.value.kind == "boolean"


def because_of_bounds(value: Value) -> str:
    """Why an amount may mean more than the figure it names; "" where it means just that, or prints its bounds."""
    named, span = value.named, value.span
    if named is None or span is None or value.limit or named == span or not named.is_point or not named.low:
        return ""
    if value.via is Via.ROUNDING:
        return "rounded as printed"
    if not value.approximate:
        return ""
    tenth = abs(named.low) / 10
    below = span.low is not None and span.low == named.low - tenth
    above = span.high is not None and span.high == named.low + tenth
    amount = {(True, True): " ± 10%", (True, False): " up to 10% below", (False, True): " up to 10% above"}
    return f"printed as approximate:{amount[below, above]}" if below or above else "printed as approximate"
