"""A claim's tolerance as printed: a share such as 2%, or an amount."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from aiplancheck.values._value import Reader, Unreadable, Value

_SHARE = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,6})?) ?(?:%|percent|per cent|pct)", re.IGNORECASE)


def tolerance_of(tolerance: str, read: Callable[[str, Reader], Value | Unreadable], amount: Value) -> Decimal | Value:
    """The share as a part of one, or the amount as a value whose `named` is a point.

    `read` reads amounts of the kind in question. Raises ValueError with the reason when it is neither.
    """
    share = _SHARE.fullmatch(tolerance.strip())
    if share is not None:
        return Decimal(share[1]).scaleb(-2)
    found = read(tolerance, Reader(language="en", unit=amount.unit))
    if isinstance(found, Unreadable):
        raise ValueError(f"the tolerance {tolerance!r} cannot be read: {found.reason}")
    by = None if found.named is None or not found.named.is_point else found.named.low
    if by is None or by < 0 or found.limit is not None:
        raise ValueError(f"the tolerance {tolerance!r} is not one amount or share, such as 500 or 2%")
    return found
