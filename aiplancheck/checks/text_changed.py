"""A text whose bytes are not those that its source file names by `sha256`, or that cannot be read at all.

What was verified is not what is there; its quotes are looked up again, and `moved` or `gone`.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding a source."""
    for source in judged.registry.sources.values():
        text = judged.evidence.texts[source.id]
        place = source.at("sha256" if text.changed else "text")
        if text.changed:
            message = f"{source.id}: {source.text} is not the text that was recorded: its sha256 is {text.sha256}"
            yield Found(
                place, message, "restore it, or look at what changed and record the new sha256", source=source.id
            )
        elif text.trouble:
            yield Found(
                place, f"{source.id}: {source.text} cannot be used: {text.trouble}", text.help, source=source.id
            )


CHECK = Check("text-changed", "error", look, evidence=True)
