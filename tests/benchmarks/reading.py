"""How many distinct printed values are read in a second: `python -m tests.benchmarks.reading`.

Each round reads every value once, on one core, with the garbage collector as it is; the fastest round of each kind
counts. The yardstick is a fixed piece of plain Python over the same texts, run in turns with it: the ratio holds from
machine to machine, values a second do not. The aims: 20,000 values a second, and at most 40 times the yardstick.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable
from decimal import Decimal

from aiplancheck import values
from tests.benchmarks.printed import printed_values

ROUNDS = 5
#: Of each kind and language; some have fewer distinct ones.
EACH = 1150
_DIGITS = re.compile(r"([0-9]+)(?:[.,]([0-9]+))?")

Task = tuple[str, str, values.Reader]


def tasks() -> dict[str, list[Task]]:
    """What is read, by kind."""
    readers = {tag: values.Reader(language=tag) for tag in ("en", "de", "ja")}
    found: dict[str, list[Task]] = {}
    for text, kind, language in printed_values(EACH):
        found.setdefault(kind, []).append((text, kind, readers[language]))
    return found


def read_all(some: Iterable[Task]) -> int:
    """Reads them all; how many could be read."""
    return sum(isinstance(values.read(*task), values.Value) for task in some)


def yardstick(some: Iterable[Task]) -> int:
    """For each text: find its figures, and add them up as decimal numbers; how many have any."""
    found = 0
    for text, _, _ in some:
        total = Decimal(0)
        for whole, decimals in _DIGITS.findall(text.lower()):
            total += Decimal(f"{whole}.{decimals or 0}")
        found += total > 0
    return found


def seconds(work: Callable[[Iterable[Task]], int], some: list[Task]) -> float:
    """The processor's time for one round: what else the machine does meanwhile counts less than on the clock."""
    start = time.process_time()
    work(some)
    return time.process_time() - start


def _round(by_kind: dict[str, list[Task]]) -> dict[str, float]:
    return {kind: seconds(read_all, some) for kind, some in by_kind.items()}


def main() -> None:
    by_kind = tasks()
    every = [task for some in by_kind.values() for task in some]
    readable = {kind: read_all(some) for kind, some in by_kind.items()}  # also loads the languages
    rounds = [(_round(by_kind), seconds(yardstick, every)) for _ in range(ROUNDS)]
    best = {kind: min(kinds[kind] for kinds, _ in rounds) for kind in by_kind}
    fixed = min(plain for _, plain in rounds)
    for kind, some in by_kind.items():
        print(
            f"{kind:<12}{len(some):>7,} values, {readable[kind]:>6,} readable{len(some) / best[kind]:>10,.0f} a second"
        )
    overall = len(every) / sum(best.values())
    print(f"{'all':<12}{len(every):>7,} values, {sum(readable.values()):>6,} readable{overall:>10,.0f} a second")
    print(
        f"yardstick: {len(every) / fixed:,.0f} a second; reading takes {sum(best.values()) / fixed:.2f} times as long"
    )


if __name__ == "__main__":
    main()
