"""A value that a person gave with `means`, without saying why.

What is not printed is worth the reason given for it. Bad: `{value: March 30, means: 2023-03-30}`. Good: the same with
`because: the page speaks of 2023 throughout`.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding an assertion."""
    for claim, readings in judged.readings.items():
        for reading in readings:
            assertion = reading.assertion
            if assertion.means is not None and not assertion.because:
                meant = assertion.means if isinstance(assertion.means, str) else ", ".join(assertion.means)
                message = f"{claim}: {reading.source}: “{reading.printed}” is said to mean “{meant}”, without a reason"
                help_ = "say why under `because`"
                yield Found(assertion.at("means"), message, help_, claim=claim, source=reading.source)


CHECK = Check("means-unreasoned", "note", look)
