"""A text made ready for searching: its sentences, their words, and in which of them a word or a value stands.

Words are found in every form that begins alike (adopt, adopted, adoption) and inside compounds (Kabinettsbeschluss);
small words (of, the, was) are passed over. In scripts without blanks a word is found wherever its characters stand.
Sets of sentences are kept as bits of an integer: the first sentence is bit 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, reduce
from operator import and_, or_

from aiplancheck import languages, sentences, values
from aiplancheck.text import fold, script
from aiplancheck.values import Mention, Reader

_WORD = re.compile(r"\w+")
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
    """The sentences of a text in which the source itself speaks.

    `excluded` are (start, end) ranges of the text that are not its own voice; sentences keep their places in the text.
    """

    def __init__(self, text: str, reader: Reader, excluded: Sequence[tuple[int, int]] = ()) -> None:
        self._reader = reader
        self._small = languages.function_words(reader.language)
        self._text = blanked(text, excluded)
        self._masks: dict[str, int] = {}
        self._values: dict[str, tuple[Mention, ...]] = {}

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Where each sentence starts and ends, in code points of the text."""
        return sentences.spans(self._text)

    def phrase(self, phrase: str) -> int:
        """The sentences that hold all words of a phrase, in any form and order; small words do not count.

        Words joined by | stand for one another: `council|mayor adopted|approved`.
        """
        parts = [[_WORD.findall(fold(one)) for one in part.split("|")] for part in phrase.split()]
        telling = [told for part in parts if (told := [words for words in map(self._told, part) if words])]
        found = (1 << len(self.sentences)) - 1 if any(map(any, parts)) else 0
        for part in telling or [[words for words in part if words] for part in parts]:
            found &= reduce(or_, map(self._all, part), 0)
        return found

    def _told(self, words: Sequence[str]) -> list[str]:
        return [word for word in words if word not in self._small]

    def _all(self, words: Sequence[str]) -> int:
        """The sentences that hold all of some folded words."""
        return reduce(and_, map(self._word, words), -1)

    def literal(self, words: str) -> int:
        """The sentences that hold these words in this order; the last word may go on (formulat: formulated)."""
        folded = fold(words)
        if not folded:
            return 0
        opening = r"(?<!\w)" if script(folded[:1]) not in ("", "CJK") or folded[0].isdigit() else ""
        closing = r"(?![\w])" if folded[-1].isdigit() else ""
        pattern = re.compile(opening + re.escape(folded) + closing)
        return _bits(index for index, sentence in enumerate(self._folded) if pattern.search(sentence))

    def printing(self, kind: str) -> int:
        """The sentences that print a value of this kind."""
        return _bits(index for index, span in enumerate(self.sentences) if any(self.mentions(kind, span)))

    def mentions(self, kind: str, span: tuple[int, int]) -> Iterator[Mention]:
        """The values of this kind that are printed between two places, in order."""
        if kind not in self._values:
            self._values[kind] = tuple(values.find(self._text, kind, self._reader))
        return (mention for mention in self._values[kind] if mention.start < span[1] and span[0] < mention.end)

    @cached_property
    def _folded(self) -> list[str]:
        return [fold(self._text[start:end]) for start, end in self.sentences]

    @cached_property
    def _vocabulary(self) -> dict[str, int]:
        """Each word of the text, folded, with the sentences it stands in."""
        found: dict[str, int] = {}
        for index, sentence in enumerate(self._folded):
            for word in _WORD.findall(sentence):
                found[word] = found.get(word, 0) | 1 << index
        return found

    def _word(self, word: str) -> int:
        """The sentences that hold a folded word in some form."""
        if word not in self._masks:
            contained = script(word) == "CJK"
            mask = 0
            for known, places in self._vocabulary.items():
                if word in known if contained else _is_form(word, known):
                    mask |= places
            self._masks[word] = mask
        return self._masks[word]


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


def indexes(mask: int) -> Iterator[int]:
    """The sentences in a set of them, in order."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


def _bits(indexes: Iterator[int]) -> int:
    found = 0
    for index in indexes:
        found |= 1 << index
    return found


def blanked(text: str, excluded: Sequence[tuple[int, int]]) -> str:
    """A text with what is not the source's own voice turned into blanks; line ends stay where they are."""
    for start, end in excluded:
        text = text[:start] + re.sub(r"[^\n\r\f]", " ", text[start:end]) + text[end:]
    return text
