"""Whether a quote bears out the value that is recorded with it: what the quote reads as, in the value's own kind.

A value is read from each part of its quote by itself, and from the parts together; never across an ellipsis.
"""

from __future__ import annotations

from dataclasses import dataclass

from aiplancheck import values
from aiplancheck.model import Assertion, Claim, Registry
from aiplancheck.normalise import Normaliser
from aiplancheck.support import _typed, _wording
from aiplancheck.support._printed import Part, part, parts, stands_in
from aiplancheck.values import Reader, Value

__all__ = ["Shortfall", "shortfall"]


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A value that its quote does not carry: which words of it, and each value of its kind that the quote has.

    `reads` are pairs of what is printed there and what it reads as.
    """

    words: tuple[str, ...]
    reads: tuple[tuple[str, str], ...] = ()


def shortfall(registry: Registry, normaliser: Normaliser, claim: Claim, assertion: Assertion) -> Shortfall | None:
    """What an assertion's quote does not carry of its value; None where it carries it, or nothing has to be printed.

    Not printed are truth values, `none`, and a value whose words only `means` can read.
    """
    kind, printed = values.kind(claim.kind), assertion.value
    if printed is None or not assertion.quotes or kind.name == "boolean":
        return None
    readers = normaliser.readers(claim, assertion)
    found = parts(assertion.quotes)
    if kind.wording:
        return _worded(registry, claim, assertion, found, readers[0])
    words = " ".join(printed) if isinstance(printed, tuple) else printed
    asked = part(words)
    able = [(reader, value) for reader in readers if isinstance(value := values.read(words, kind.name, reader), Value)]
    if not able:
        whole = assertion.means is not None or any(stands_in(one.key, asked.key) for one in found)
        return None if whole else Shortfall((words,), _reads(found, kind.name, readers[0]))
    # in an undeclared language: a hedge that one of the languages sees is one
    answers = [_typed.carries(found, asked, value, reader) for reader, value in able]
    if True in answers and False not in answers:
        return None
    return Shortfall((words,), _reads(found, kind.name, able[0][0]))


def _worded(
    registry: Registry, claim: Claim, assertion: Assertion, found: list[Part], reader: Reader
) -> Shortfall | None:
    printed = assertion.value
    members = printed if isinstance(printed, tuple) else (printed or "",)
    texts = [one.text for one in found]
    missing = _wording.missing(texts, members, values.kind(claim.kind).name, reader, (registry.terms, claim.aliases))
    return Shortfall(tuple(missing)) if missing else None


def _reads(found: list[Part], kind: str, reader: Reader) -> tuple[tuple[str, str], ...]:
    """Every value of a kind in the parts, once."""
    mentions = [one for part in found for one in _typed.read_in(part, kind, reader)]
    return tuple(dict.fromkeys((one.text, values.show(one.value)) for one in mentions))
