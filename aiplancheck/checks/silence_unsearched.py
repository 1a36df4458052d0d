"""A source listed as silent without the words that were searched, and that nobody read for the claim.

Nobody can repeat a search whose words are not known. Bad: `silent: [{source: blog}]`. Good:
`silent: [{source: blog, searched: [adopted, approved]}]`, or `read` in the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding a silence."""
    for claim, row in judged.cells.items():
        for cell in row.values():
            if cell.silence is not None and cell.read is None and not cell.silence.searched:
                message = f"{claim}: {cell.source} is listed as silent, without the words searched"
                help_ = f"add `searched: [WORD, …]`, or `read` for {claim} in {cell.source}"
                yield Found(cell.silence.place, message, help_, claim=claim, source=cell.source)


CHECK = Check("silence-unsearched", "warning", look)
