"""A source that is declared as a translation, copy or excerpt of another, although their texts do not look like it.

The declaration stands: a free translation keeps little that can be compared. It is worth another look.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding a declaration."""
    for tie, pair in judged.kinship.unsupported:
        evidence = f" ({', '.join(pair.likeness.evidence)})" if pair.likeness.evidence else ""
        message = f"{pair.one} is declared as a {tie.how} of {tie.source}, which the texts do not bear out{evidence}"
        yield Found(tie.place, message, "look at both texts, and keep or mend derived_from", source=pair.one)


CHECK = Check("copy-unsupported", "note", look, evidence=True)
