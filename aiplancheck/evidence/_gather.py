"""One run over a registry's quotes, silences and texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from aiplancheck.errors import Fault, Place
from aiplancheck.evidence import _quotes, _silences
from aiplancheck.evidence._lock import PATH, Entry, Lock, key
from aiplancheck.evidence._results import Evidence, QuoteEvidence, SilenceEvidence, TextEvidence
from aiplancheck.model import Assertion, Claim, Quote, Registry, Settings, Source
from aiplancheck.texts import Text, Texts, Unusable

if TYPE_CHECKING:
    from aiplancheck.likeness import Fingerprint
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
        self.faults: list[Fault] = []
        self._again: Counter[str] = Counter()
        self._document = cache(self._prepared)
        self._prose = cache(self._searchable)
        self._cued = cache(lambda id_, language: _silences.cued(registry.claims[id_], language, registry.settings))

    def evidence(self, silent: tuple[tuple[str, str], ...], lock: Lock) -> Evidence:
        """Everything: each quote, each of the silent cells (claim, source), each source's text."""
        quotes: dict[Place, QuoteEvidence] = {}
        for claim in self._registry.claims.values():
            for assertion in claim.assertions:
                for quote in assertion.quotes:
                    quotes[quote.place] = self._quote(claim, assertion, quote)
        silences = {(claim, source): self._silence(self._registry.claims[claim], source) for claim, source in silent}
        texts = {source.id: self._text(source) for source in self._registry.sources.values()}
        return Evidence(
            quotes, silences, texts, tuple(self._new), lock.written, (*lock.faults, *self.faults), lock.lost
        )

    def _quote(self, claim: Claim, assertion: Assertion, quote: Quote) -> QuoteEvidence:
        source = self._registry.sources[assertion.source]
        own = source.not_own_voice if assertion.voice == "own" else ()
        name = _quotes.name(claim.id, source, quote, own)
        old, text = self._recorded(source, name), self._texts.of(source)
        before = _quotes.from_lock(old, "lock") if old is not None else None
        printed = text.content if isinstance(text, Text) else None
        vouched = old is not None and self._vouched(source, old)
        if old is not None and before is not None and vouched and _quotes.stands(before, quote, printed):
            self._new.append(old)
            return before
        if not isinstance(text, Text):
            self._keep(old)
            return QuoteEvidence(status="unverified")
        found = _quotes.look_up(quote, self._document(source.id), own, text.sha256)
        self._again[source.id] += 1
        found = _quotes.since(found, before) if before is not None else found
        if self._changed(source, text):
            self._keep(old)
        else:
            self._new.append(_quotes.entry(name, claim.id, source.id, quote, found))
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
        self._keep(old)
        vouched = old is not None and source.sha256 == old["sha256"]
        trouble, help_ = (text.reason, text.help) if isinstance(text, Unusable) else ("", "")
        return TextEvidence(
            by="lock" if vouched else "",
            sha256=source.sha256,
            trouble=trouble,
            help=help_,
            likeness=self._kept(source, old) if vouched else None,
        )

    def _at_hand(self, source: Source, text: Text, name: str, old: Entry | None) -> TextEvidence:
        changed = self._changed(source, text)
        known = None if self._afresh or old is None or old["sha256"] != text.sha256 else _fingerprint(old)
        if known is not None and old is not None:
            self._new.append(old)
        else:
            known = self._fingerprinted(source)
            made = {"key": name, "source": source.id, "likeness": known.as_json(), "sha256": text.sha256}
            self._keep(old if changed else made)
        return TextEvidence(
            by="text", sha256=text.sha256, changed=changed, again=self._again[source.id], likeness=known
        )

    def _kept(self, source: Source, old: Entry | None) -> Fingerprint | None:
        """The fingerprint that the lock keeps of a text that is not here; what is none is told."""
        if old is None:
            return None
        found = _fingerprint(old)
        if found is None:
            message = f"the fingerprint of the text of {source.id} is none of this version; it is not compared"
            self.faults.append(Fault(Place(PATH), message, f"run `aiplancheck verify` where {source.text} is at hand"))
        return found

    def _recorded(self, source: Source, name: str) -> Entry | None:
        """The lock's line of this name; after a merge, of several the one about the version of the text that counts.

        Two that say different things of one version are none.
        """
        recorded = self._old.get(name, ())
        text = self._texts.of(source)
        wanted = text.sha256 if isinstance(text, Text) else source.sha256
        fitting = [entry for entry in recorded if entry["sha256"] == wanted]
        if any(entry != fitting[0] for entry in fitting):
            return None
        return fitting[0] if fitting else next(iter(recorded), None)

    def _vouched(self, source: Source, old: Entry) -> bool:
        """Whether a line of the lock is about the text at hand, or, without one, about the text that is declared."""
        text = self._texts.of(source)
        if isinstance(text, Text):
            return not self._afresh and bool(old["sha256"] == text.sha256)
        return not isinstance(text, Unusable) and bool(old["sha256"] == source.sha256)

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

    def _fingerprinted(self, source: Source) -> Fingerprint:
        from aiplancheck import likeness  # only a text that is new needs it
        from aiplancheck.prose import blanked

        own = blanked(self._content(source.id), foreign(self._document(source.id), source))
        return likeness.fingerprint(own, source.language)


def _fingerprint(entry: Entry) -> Fingerprint | None:
    """The fingerprint in a line of the lock; None for what is none of this version."""
    from aiplancheck import likeness  # only texts need it

    try:
        return likeness.from_json(entry.get("likeness"))
    except ValueError:
        return None


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
