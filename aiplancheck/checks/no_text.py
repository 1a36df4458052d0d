"""A source with quotes whose text is not at hand: nothing was looked up in it now.

Where the lock vouches for the text, its quotes and silences count as verified; the note says by which text.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding a source that is quoted or silent."""
    needed = {a.source for claim in judged.registry.claims.values() for a in claim.assertions if a.quotes}
    needed |= {source for _, source in judged.evidence.silences}
    for id_ in sorted(needed):
        source, text = judged.registry.sources[id_], judged.evidence.texts[id_]
        if text.by == "text" or text.trouble:
            continue
        if not source.text:
            message, help_ = "names no text, so that its quotes cannot be looked up", "add text and sha256"
        elif text.by == "lock":
            message, help_ = f"{source.text} is not here; the lock vouches for its sha256 {source.sha256[:12]}…", ""
        else:
            message, help_ = f"{source.text} is not here", "put it there, or give --texts DIR"
        yield Found(source.at("text"), f"{id_}: {message}", help_, source=id_)


CHECK = Check("no-text", "note", look, evidence=True)
