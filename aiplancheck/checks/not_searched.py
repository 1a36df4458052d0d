"""A source that nobody has searched for a claim: that it states nothing is not known.

Say what was found with an assertion, with `silent` and the words searched, with the source's `read`, or with
`out_of_scope`.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.cells import State
from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding a source, with the number of claims it was not searched for."""
    for source in judged.registry.sources.values():
        waiting = [id_ for id_, cells in judged.cells.items() if cells[source.id].state is State.NOT_SEARCHED]
        if waiting:
            more = f" and {len(waiting) - 3} more" if len(waiting) > 3 else ""
            message = f"{source.id}: nobody looked for {', '.join(waiting[:3])}{more}"
            help_ = "search it, then record assertions, `silent`, `read` or `out_of_scope`"
            yield Found(source.place, message, help_, source=source.id)


CHECK = Check("not-searched", "note", look)
