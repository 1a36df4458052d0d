"""Names: the same after folding or through a term; else another name, if both are in one language and script.

Two names in two languages or scripts that no term joins are incomparable: a false conflict is worse than an
open question.
"""

from __future__ import annotations

from aiplancheck import languages
from aiplancheck.text import fold, script, without_article
from aiplancheck.values._value import Basis, Comparison, Kind, Reader, Relation, Unreadable, Value


def read(text: str, reader: Reader) -> Value | Unreadable:
    """The name as its term's headword where a term knows it, else folded and without a leading article."""
    return words(text, reader, "name")


def words(text: str, reader: Reader, kind: str) -> Value | Unreadable:
    """Printed words as a value of a kind that is compared by wording (name, text)."""
    whole = fold(text)
    bare = without_article(whole, languages.articles(reader.language))
    if not bare:
        return Unreadable(f"there is no {kind} in {text!r}" if text.strip() else "nothing is printed")
    headword = reader.headword(whole) or reader.headword(bare)
    canonical = bare if headword is None else headword
    printed = " ".join(text.split())
    return Value(kind, canonical, language=reader.language, text=printed, wording=bare, is_term=headword is not None)


def relate(a: Value, b: Value) -> Comparison:
    """Equal through folding or a term; disjoint in one language and script, or where terms know both."""
    if a.canonical == b.canonical:
        if a.wording == b.wording:
            return Comparison(Relation.EQUAL, f"both name “{a.text}”", Basis.EXACT)
        because = f"“{a.text}” and “{b.text}” are variants of one name"
        return Comparison(Relation.EQUAL, because, Basis.VARIANT)
    pair = f"“{a.text}” and “{b.text}”"
    if a.is_term and b.is_term:
        return Comparison(Relation.DISJOINT, f"{pair} are two names, and no variants of each other")
    if _one_language(a, b):
        return Comparison(Relation.DISJOINT, f"{pair} are two names, and no term joins them")
    if not a.language or not b.language:
        return Comparison(Relation.INCOMPARABLE, f"{pair} may name one thing: say the `language` of both, or join them")
    return Comparison(
        Relation.INCOMPARABLE,
        f"{pair} are in two languages or scripts; if they name one thing, join them in claims/terms.yaml",
    )


def show(value: Value) -> str:
    return value.text


def _one_language(a: Value, b: Value) -> bool:
    if not a.language or not b.language:
        return False  # words in a language that nobody declared
    same = a.language.partition("-")[0].lower() == b.language.partition("-")[0].lower()
    return same and script(a.wording) == script(b.wording)


KIND = Kind(name="name", read=read, relate=relate, show=show, canonical=read, wording=True)
