"""A text made ready for searching: its sentences, their words, and in which of them a word or a value stands.

Words are found in every form that begins alike (adopt, adopted, adoption) and inside compounds (Kabinettsbeschluss);
small words (of, the, was) are passed over. In scripts without blanks a word is found wherever its characters stand.
A word divided at a line's end is found whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from functools import cached_property
from itertools import chain

from aiplancheck import languages, sentences, values
from aiplancheck.text import fold, script
from aiplancheck.values import Mention, Reader

_WORD = re.compile(r"\w+")
#: A hyphen at a line's end between letters: the word's own, or the printer's.
_DIVIDED = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad][ \t]*+(?:\r\n|[\n\r])\s*+(?=[^\W\d_])")
#: Marks that stand around words for looks (Markdown), and a blank before a sign that some print.
_LOOKS = re.compile(r"[*_`~]+|(?<=\d)\s(?=[%‰°])")
#: What a short word may end in beyond its letters: bill, bills, billed, billing.
_SHORT_ENDING = re.compile(r"\w{0,2}|\w?(?:ing|ed)")
#: A word this short has no other forms.
SHORTEST = 2
#: Two words are forms of one when they begin alike for this many letters, and differ in no more than so many behind.
STEM = 4
ENDING = 5
#: A word this long is also found inside a longer one.
COMPOUNDED = 5


class Prose:
    """The sentences of a text in which the source itself speaks, by number from 0.

    `excluded` are (start, end) ranges of the text that are not its own voice; sentences keep their places in the text.
    """

    def __init__(self, text: str, reader: Reader, excluded: Sequence[tuple[int, int]] = ()) -> None:
        self._reader = reader
        self._small = languages.function_words(reader.language)
        self._text = blanked(text, excluded)
        self._found: dict[str, Set[int]] = {}
        self._values: dict[str, tuple[Mention, ...]] = {}

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Where each sentence starts and ends, in code points of the text."""
        return sentences.spans(self._text)

    def phrase(self, phrase: str) -> Set[int]:
        """The sentences that hold all words of a phrase, in any form and order; small words do not count.

        Words joined by | stand for one another: `council|mayor adopted|approved`.
        """
        parts = words_of(phrase)
        telling = [told for part in parts if (told := [words for words in map(self._told, part) if words])]
        return _every([_any(map(self._all, part)) for part in telling or parts])

    def literal(self, words: str) -> Set[int]:
        """The sentences that hold these words in this order; the last word may go on (formulat: formulated)."""
        folded = fold(_LOOKS.sub("", words))
        if not folded:
            return frozenset()
        opening = r"(?<!\w)" if script(folded[:1]) not in ("", "CJK") or folded[0].isdigit() else ""
        closing = r"(?![\w])" if folded[-1].isdigit() else ""
        pattern = re.compile(opening + re.escape(folded) + closing)
        return {index for index, sentence in enumerate(self._folded) if pattern.search(sentence)}

    def printing(self, kind: str, which: Callable[[Mention], bool] = lambda _: True) -> Set[int]:
        """The sentences that print a value of this kind."""
        found: set[int] = set()
        for mention in self._mentions(kind):
            if which(mention):
                found.update(self.at(mention.start, mention.end))
        return found

    def mentions(self, kind: str, span: tuple[int, int]) -> Iterator[Mention]:
        """The values of this kind that are printed between two places, in order."""
        return (mention for mention in self._mentions(kind) if mention.start < span[1] and span[0] < mention.end)

    def at(self, start: int, end: int) -> range:
        """The sentences that a part of the text touches."""
        return sentences.at(self.sentences, start, end)

    def _mentions(self, kind: str) -> tuple[Mention, ...]:
        if kind not in self._values:
            self._values[kind] = tuple(values.find(self._text, kind, self._reader))
        return self._values[kind]

    def _told(self, words: Sequence[str]) -> list[str]:
        return [word for word in words if word not in self._small]

    def _all(self, words: Sequence[str]) -> Set[int]:
        """The sentences that hold all of some folded words."""
        return _every([self._word(word) for word in words])

    @cached_property
    def _folded(self) -> list[str]:
        return [_searchable(self._text[start:end]) for start, end in self.sentences]

    @cached_property
    def _vocabulary(self) -> dict[str, list[int]]:
        """Each word of the text, folded, with the sentences it stands in."""
        found: dict[str, list[int]] = {}
        for index, sentence in enumerate(self._folded):
            for word in set(_WORD.findall(sentence)):
                found.setdefault(word, []).append(index)
        return found

    def _word(self, word: str) -> Set[int]:
        """The sentences that hold a folded word in some form."""
        if word not in self._found:
            contained = script(word) == "CJK"
            forms = (
                places
                for known, places in self._vocabulary.items()
                if (word in known if contained else _is_form(word, known))
            )
            self._found[word] = frozenset(chain.from_iterable(forms))
        return self._found[word]


def words_of(phrase: str) -> list[list[list[str]]]:
    """The folded words of a phrase: part by part, by alternative; a part without any word is left out."""
    parts = ([_WORD.findall(fold(one)) for one in part.split("|")] for part in phrase.split())
    return [told for part in parts if (told := [words for words in part if words])]


def _searchable(sentence: str) -> str:
    """A sentence, folded; with a word that is divided at a line's end once whole and once with its hyphen."""
    plain = _LOOKS.sub("", sentence)
    if _DIVIDED.search(plain) is None:
        return fold(plain)
    return f"{fold(_DIVIDED.sub('', plain))}\n{fold(_DIVIDED.sub('-', plain))}"


def _is_form(word: str, printed: str) -> bool:
    """Whether a printed word is a form of a word that is looked for, or a compound with it."""
    if word == printed:
        return True
    if word[0] != printed[0]:
        return len(word) >= COMPOUNDED and word in printed
    if word.isdigit() or printed.isdigit():
        return False
    alike = _alike(word, printed)
    if len(word) <= STEM:  # bill: bills, billed and billing, but not billion; us: not uses
        return alike == len(word) > SHORTEST and _SHORT_ENDING.fullmatch(printed, alike) is not None
    if alike == len(word) >= COMPOUNDED:
        return True
    longest_ending = max(len(word), len(printed)) - alike
    return alike >= max(STEM, min(len(word), len(printed)) - 2) and longest_ending <= ENDING


def _alike(one: str, other: str) -> int:
    """How many characters two words begin with alike."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _every(found: Sequence[Set[int]]) -> Set[int]:
    """What all of some sets have; nothing without any."""
    return frozenset.intersection(*map(frozenset, found)) if found else frozenset()


def _any(found: Iterator[Set[int]]) -> Set[int]:
    return frozenset(chain.from_iterable(found))


def blanked(text: str, excluded: Sequence[tuple[int, int]]) -> str:
    """A text with what is not the source's own voice turned into blanks; line ends stay where they are."""
    for start, end in excluded:
        text = text[:start] + re.sub(r"[^\n\r\f]", " ", text[start:end]) + text[end:]
    return text
