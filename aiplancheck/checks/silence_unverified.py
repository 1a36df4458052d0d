"""A silence that was never looked up: its text is not here and the lock has no word of it, or there is none to search.

The lock vouches for a silence only as long as what is searched is what was searched: the words, the claim's cues, what
was dismissed, the source's own lines and its `sha256`. A source without `text` is told of once, by `no-text`. Bad:
`searched: ["…"]`. Good: `searched: [adopted, approved]`, or `cues` in the language of the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiplancheck.findings import Check, Found, Judged


def look(judged: Judged) -> Iterator[Found]:
    """One finding a silence of a source that names a text."""
    for (claim, id_), silence in judged.evidence.silences.items():
        source, text = judged.registry.sources[id_], judged.evidence.texts[id_]
        if silence.status != "unverified" or not source.text or text.trouble:
            continue
        written = judged.cells[claim][id_].silence
        place = written.place if written else judged.registry.claims[claim].place
        if text.by == "text":
            message = f"{claim}: that {id_} is silent cannot be tested: there is no word to search"
            help_ = f"add `searched: [WORD, …]` to the silence, or `cues` in the language of {id_} to the claim"
        else:
            message = f"{claim}: that {id_} is silent was not looked up: no text, and no word of it in the lock"
            help_ = f"run `aiplancheck verify` where {source.text} is at hand (--texts DIR: elsewhere)"
        yield Found(place, message, help_, claim=claim, source=id_)


CHECK = Check("silence-unverified", "warning", look, evidence=True)
