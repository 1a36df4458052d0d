"""One run over a registry's quotes, silences and texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from aiplancheck.errors import Fault, Place
from aiplancheck.evidence import _quotes, _silences
from aiplancheck.evidence._lock import Entry, key
from aiplancheck.evidence._results import Evidence, QuoteEvidence, SilenceEvidence, TextEvidence
from aiplancheck.model import Claim, Quote, Registry, Settings, Source
from aiplancheck.texts import Text, Texts, Unusable

if TYPE_CHECKING:
    from aiplancheck.prose import Prose
    from aiplancheck.quotes import Document


class Gathering:
    """What is found out, and the lines of the lock that say so.

    While a text is not the one that its source file names, the lock keeps what it says of the one that was named.
    """

    def __init__(
        self, registry: Registry, texts: Texts, entries: Mapping[str, Sequence[Entry]], *, afresh: bool
    ) -> None:
        self._registry = registry
        self._texts = texts
        self._old = entries
        self._afresh = afresh
        self._new: list[Entry] = []
        self._again: Counter[str] = Counter()
        self._document = cache(self._prepared)
        self._prose = cache(self._searchable)
        self._cued = cache(lambda id_, language: _silences.cued(registry.claims[id_], language))

    def evidence(self, silent: tuple[tuple[str, str], ...], written: str, faults: tuple[Fault, ...]) -> Evidence:
        """Everything: each quote, each of the silent cells (claim, source), each source's text."""
        quotes: dict[Place, QuoteEvidence] = {}
        for claim in self._registry.claims.values():
            for assertion in claim.assertions:
                for quote in assertion.quotes:
                    quotes[quote.place] = self._quote(claim, assertion.source, quote)
        silences = {(claim, source): self._silence(self._registry.claims[claim], source) for claim, source in silent}
        texts = {source.id: self._text(source) for source in self._registry.sources.values()}
        return Evidence(quotes, silences, texts, tuple(self._new), written, faults)

    def _quote(self, claim: Claim, id_: str, quote: Quote) -> QuoteEvidence:
        source = self._registry.sources[id_]
        name = _quotes.name(claim.id, source, quote)
        old, text = self._recorded(source, name), self._texts.of(source)
        before = _quotes.from_lock(old, "lock") if old is not None else None
        if old is not None and before is not None and self._vouched(source, old):
            self._new.append(old)
            return before
        if not isinstance(text, Text):
            self._keep(old)
            return QuoteEvidence(status="unverified")
        found = _quotes.look_up(quote, self._document(id_), source, text.sha256)
        self._again[id_] += 1
        found = _quotes.since(found, before) if before is not None else found
        if self._changed(source, text):
            self._keep(old)
        else:
            self._new.append(_quotes.entry(name, claim.id, id_, quote, found))
        return found

    def _silence(self, claim: Claim, id_: str) -> SilenceEvidence:
        source = self._registry.sources[id_]
        silence = next((one for one in claim.silent if one.source == id_), None)
        name = _silences.name(self._cued(claim.id, source.language), source, silence)
        old, text = self._recorded(source, name), self._texts.of(source)
        before = _silences.from_lock(old, "lock") if old is not None else None
        if old is not None and before is not None and self._vouched(source, old):
            self._new.append(old)
            return before
        if not isinstance(text, Text):
            self._keep(old)
            return SilenceEvidence(status="unverified")
        found = _silences.look_up(claim, source, silence, self._document(id_), self._prose(id_), text.sha256)
        self._again[id_] += 1
        if self._changed(source, text):
            self._keep(old)
        elif found.status != "unverified":
            self._new.append(_silences.entry(name, claim.id, id_, found))
        return found

    def _text(self, source: Source) -> TextEvidence:
        text = self._texts.of(source)
        name = key("text", source.id, source.language, source.not_own_voice)
        old = self._recorded(source, name)
        if isinstance(text, Text):
            return self._at_hand(source, text, name, old)
        kept = old if old is not None and source.sha256 == old["sha256"] else None
        self._keep(old)
        trouble, help_ = (text.reason, text.help) if isinstance(text, Unusable) else ("", "")
        likeness = kept.get("likeness") if kept is not None else None
        return TextEvidence(
            by="lock" if kept is not None else "",
            sha256=source.sha256,
            trouble=trouble,
            help=help_,
            likeness=likeness if isinstance(likeness, dict) else None,
        )

    def _at_hand(self, source: Source, text: Text, name: str, old: Entry | None) -> TextEvidence:
        changed = self._changed(source, text)
        if old is not None and old["sha256"] == text.sha256 and isinstance(old.get("likeness"), dict):
            likeness: Mapping[str, Any] = old["likeness"]
        else:
            likeness = self._fingerprint(source)
        if changed:
            self._keep(old)
        else:
            self._new.append({"key": name, "source": source.id, "likeness": likeness, "sha256": text.sha256})
        return TextEvidence(
            by="text", sha256=text.sha256, changed=changed, again=self._again[source.id], likeness=likeness
        )

    def _recorded(self, source: Source, name: str) -> Entry | None:
        """The lock's line of this name; after a merge, of several the one about the version of the text that counts."""
        recorded = self._old.get(name, ())
        text = self._texts.of(source)
        wanted = text.sha256 if isinstance(text, Text) else source.sha256
        return next((entry for entry in recorded if entry["sha256"] == wanted), recorded[0] if recorded else None)

    def _vouched(self, source: Source, old: Entry) -> bool:
        """Whether a line of the lock is about the text at hand, or, without one, about the text that is declared."""
        text = self._texts.of(source)
        if isinstance(text, Text):
            return not self._afresh and bool(old["sha256"] == text.sha256)
        return bool(old["sha256"] == source.sha256)

    def _keep(self, old: Entry | None) -> None:
        if old is not None:
            self._new.append(old)

    def _changed(self, source: Source, text: Text) -> bool:
        return bool(source.sha256) and source.sha256 != text.sha256

    def _content(self, id_: str) -> str:
        text = self._texts.of(self._registry.sources[id_])
        assert isinstance(text, Text)
        return text.content

    def _prepared(self, id_: str) -> Document:
        from aiplancheck.quotes import Document  # only a look-up needs it

        return Document(self._content(id_))

    def _searchable(self, id_: str) -> Prose:
        source = self._registry.sources[id_]
        return searchable(self._content(id_), self._document(id_), source, self._registry.settings)

    def _fingerprint(self, source: Source) -> Mapping[str, Any]:
        from aiplancheck import likeness  # only a text that is new needs it
        from aiplancheck.prose import blanked

        own = blanked(self._content(source.id), foreign(self._document(source.id), source))
        return likeness.fingerprint(own, source.language).as_json()


def searchable(text: str, document: Document, source: Source, settings: Settings) -> Prose:
    """A source's text, ready for searching in what it says in its own voice."""
    from aiplancheck.prose import Prose  # only a look-up needs it
    from aiplancheck.values import Reader

    reader = Reader(
        language=source.language,
        fiscal_year_starts=settings.fiscal_year_starts,
        currency_signs=settings.currency_signs,
    )
    return Prose(text, reader, foreign(document, source))


def foreign(document: Document, source: Source) -> list[tuple[int, int]]:
    """Where in a text it is not the source that speaks, in code points."""
    return [document.offsets(first, last) for first, last in source.not_own_voice]
