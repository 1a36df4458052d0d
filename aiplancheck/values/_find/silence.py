"""What looks like a value and is none: names with a number, numbering, times of day, telephone numbers."""

from __future__ import annotations

import re
from functools import cache

from aiplancheck.languages import Language
from aiplancheck.values._amounts.lexicon import lexicon, words
from aiplancheck.values._amounts.lookup import LETTERS
from aiplancheck.values._amounts.trie import backwards, tree, whole
from aiplancheck.values._find.beside import is_part
from aiplancheck.values._find.clues import spelled
from aiplancheck.values._find.passage import Found, Passage
from aiplancheck.values._value import Value, Via

#: Three or more groups of digits joined by hyphens or strokes: telephone numbers, ISBNs.
_GROUPS = re.compile(r"\+?[0-9]+(?:[-/–][0-9]+){2,}\Z")
_NUMBERING = re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{1,3})*[.)）]|[(（][0-9]{1,3}[)）])[ \t]")
_FOOTNOTE = re.compile(r"\[[0-9]{1,3}(?:[,;–-] ?[0-9]{1,3})*\]")
_WORD = re.compile(r"[.,]? {0,3}((?:[^\W\d_]|['’-])+)")
#: An entry of a list is set in by at most so much.
_INDENT = 40
_LONGEST_BARRED = 40
#: A name's number has at most so many digits (Boeing 737, Windows 2000).
_LONGEST_NAME = 4
_OF_A_YEAR = re.compile(r"[0-9]{1,4}/[0-9]{1,4}")
_NAME_BEFORE = re.compile(r" ,((?:[^\W\d_]|['’-]){2,})")
_AGE = re.compile(r"(?:[1-9][0-9]?|1[01][0-9])(?![0-9])")
_BEHIND_AGE = re.compile(r",(?! {0,2}[0-9])|[.;)](?: |$)|$")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]")
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff々]")
_NOUN = re.compile(r" {1,3}([^\W\d_])")
#: Four digits that may be a year.
_YEAR = re.compile(r"(?:1[4-9]|20)[0-9]{2}")
_MONTH = re.compile(r"--[0-9]{2}")
_VERSION = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}")


class Silence:
    """What one language prints around figures that are no values."""

    def __init__(self, tag: str) -> None:
        language: Language = lexicon(tag).language
        around = language.mentions
        self._capital = language.nouns.capital
        self._barred_nouns = language.nouns.barred
        self._free = language.nouns.free
        self._titles = re.compile(rf" {{0,3}}{backwards(spelled(around.titles))}")
        self._behind = re.compile(rf"[ -]{{0,3}}{whole(spelled(around.behind))}")
        self._changing = re.compile(rf" {{0,3}}{backwards(spelled(around.changing))}")
        self._of = re.compile(rf"-{backwards(spelled(around.whole))}-")
        self._changed = re.compile(rf" {{0,3}}{whole(spelled(around.changed))}")
        self._barred = re.compile(whole(spelled(around.barred)))
        marks = [mark for mark, ends in language.numerals.ordinal_marks.items() if not ends and mark[0] not in LETTERS]
        self._ordinal = re.compile(rf"{whole(marks)} {{1,2}}[^\W\d_]") if marks else None
        self._before_nouns = frozenset(spelled(around.before_nouns))
        self._ages = around.ages
        self._counters = words(language.nouns.counters)
        self._infixes = spelled(language.fractions.infix)
        self._unspaced = language.nouns.joined
        self._other_words = frozenset(spelled(around.other_words))
        covering = spelled([*language.vague, *around.compounds])
        self._voiding = re.compile(backwards(spelled(around.voiding)))
        self._covering, self._compounds = re.compile(tree(covering)), re.compile(tree(spelled(around.compounds)))
        self._compounding = bool(around.compounds)
        self._longest = max((len(word) for word in (*covering, *around.voiding)), default=0)
        self._known = frozenset(spelled(around.openers))
        self._small = lexicon(tag).small
        spaced = language.numerals.style == "words"
        multipliers = spelled([*language.numerals.bare, *language.numerals.scales]) if spaced else []
        self._multiplier = re.compile(whole(multipliers))
        self._unclear = re.compile(rf" {{0,3}}(?:{backwards(spelled(language.vague))}|\))")
        self._shares = re.compile(whole(spelled([*language.percentage.units, *language.percentage.before])))

    def barred(self, passage: Passage, lead: int, at: int) -> int:
        """Where the words end that only look like a value at this position; the position itself without such words.

        They may begin as far before as `lead`.
        """
        found = self._barred.match(passage.text, at)
        if found is None and lead < at:
            found = self._barred.search(passage.text, lead, at + _LONGEST_BARRED)
        return found.end() if found and found.start() <= at < found.end() else at

    def joined(self, passage: Passage, start: int, end: int) -> bool:
        """Whether a figure is part of a name or of a string of another sort: COVID-19, x9y, 555-123-4567."""
        text = passage.text
        if _GROUPS.match(text[start:end]):
            return True
        before = text[start - 1 : start]
        if before in LETTERS or before in ("_", "#", "@", "\\", "^"):
            return bool(before)
        if before in (".", ",") and text[max(0, start - 2) : start - 1] in ("", " "):
            return True  # another language's decimal mark
        if before == "-" and text[start] in LETTERS and self._of.match(text[max(0, start - 12) : start][::-1]):
            return False  # mother-of-three
        return before in ("-", ".", "/", ":") and text[start - 2 : start - 1] in LETTERS and start > 1

    def is_void(self, passage: Passage, start: int) -> bool:
        """Whether the word before makes it another value (公元前), or it begins inside of a vague word (数十亿)."""
        before = passage.text[max(0, start - self._longest) : start][::-1]
        if self._voiding.match(before) is not None or self._covers(self._covering, passage.text, start, start):
            return True
        vague = self._multiplier.match(passage.text, start) is not None  # several hundred
        return vague and self._unclear.match(passage.before(start)) is not None

    def is_in_compound(self, text: str, at: int) -> bool:
        """Whether what could be a hedge here is the end of a longer word: 最近三年."""
        return self._compounding and self._covers(self._compounds, text, at, at + 1)

    def _covers(self, words: re.Pattern[str], text: str, at: int, last: int) -> bool:
        """Whether one of some words begins before `last` and ends behind `at`."""
        for found in words.finditer(text, max(0, at - self._longest), at + self._longest):
            if found.start() >= last:
                return False
            if found.end() > at:
                return True
        return False

    def is_numbering(self, passage: Passage, start: int) -> bool:
        """Whether a figure numbers an entry of a list, a heading or a note."""
        raw = passage.raw
        opening = start - 1 if start and raw[start - 1] in "(（[" else start
        bracket = raw.rfind("[", max(0, start - _INDENT), start)
        if bracket >= 0 and (note := _FOOTNOTE.match(raw, bracket)) and note.end() > start:
            return True
        left = max(0, opening - _INDENT)
        line = raw.rfind("\n", left, opening) + 1
        if not line and left:
            return False
        return not raw[line:opening].strip(" \t#*>-") and _NUMBERING.match(raw, opening) is not None

    def is_ordinal(self, passage: Passage, end: int) -> bool:
        """Whether what follows makes a place or a time of an amount: 3年目, 5 p.m."""
        return self._behind.match(passage.text, end) is not None

    def is_change(self, passage: Passage, found: Found) -> bool:
        """Whether two figures are no range but a change from one to the other: passe de 200 à 300."""
        value = found.value
        ranging = found.amount and isinstance(value, Value) and value.via is Via.PERIOD and value.limit is None
        if not ranging:
            return False
        before, behind = passage.before(found.start), self._changed.match(passage.text, found.end)
        return behind is not None or self._changing.match(before) is not None

    def is_age(self, passage: Passage, found: Found) -> bool:
        """Whether a figure stands behind a name as a person's age: Ann Lee, 37, said."""
        cased = passage.printed.cased
        before = _NAME_BEFORE.match(cased[max(0, found.start - 40) : found.start][::-1]) if self._ages else None
        if before is None or not _AGE.match(cased, found.start) or not _BEHIND_AGE.match(cased, found.end):
            return False
        word = before[1][::-1]
        return word[0].isupper() and not word.isupper() and word.lower() not in self._known

    def is_place(self, passage: Passage, end: int) -> bool:
        """Whether digits that end here are an ordinal by their mark: 50. Jahrestag."""
        return self._ordinal is not None and self._ordinal.match(passage.text, end) is not None

    def is_numbered_share(self, passage: Passage, found: Found) -> bool:
        """Whether what looks like a share is a number of so many: Seite 3 von 12."""
        value, text = found.value, passage.text
        if not isinstance(value, Value) or value.kind != "percentage" or not text[found.start].isdigit():
            return False
        if self._shares.search(text, found.start, found.end):
            return False
        return self._titles.match(passage.before(found.start)) is not None

    def is_issue(self, passage: Passage, found: Found) -> bool:
        """Whether a month alone is a part of a word: 3月期, 5月号."""
        value, text = found.value, passage.text
        if not isinstance(value, Value) or _MONTH.fullmatch(value.canonical) is None:
            return False
        return text[found.end : found.end + 1] != " " and self.is_ordinal(passage, found.end)

    def is_numbered(self, passage: Passage, found: Found) -> bool:
        """Whether what looks like a month of a year is a number of a year: law 3/2020."""
        text, start = passage.text, found.start
        if not _OF_A_YEAR.fullmatch(text, start, found.end):
            return False
        return self._titles.match(text[max(0, start - 40) : start][::-1]) is not None

    def is_name(self, passage: Passage, found: Found) -> bool:
        """Whether a bare figure belongs to a name, a word or a place: chapter 3, Claude 3, 三菱."""
        text, start, end = passage.text, found.start, found.end
        if self.is_ordinal(passage, end) or self.is_place(passage, end) or self._titles.match(passage.before(start)):
            return True
        if is_part(text, passage.raw, start, end) or self._may_be_year(passage, start, end):
            return True
        if text[start] != passage.printed.cased[start] and self._is_title(passage, start):
            return True
        if text[start:end] in self._before_nouns:
            return not self._precedes_a_noun(passage, end)
        if self._follows_kana(text, start, end):
            return True
        if _IDEOGRAPH.match(text[start]):
            return text[start:end] in self._other_words or self._is_in_a_word(text, start, end)
        if text[start] == "-" and start and _IDEOGRAPH.match(text[start - 1]):
            return True  # 歼-20
        digits = text[start:end]
        small = (digits.isdigit() and len(digits) <= _LONGEST_NAME) or _VERSION.fullmatch(digits) is not None
        if not small or (not self._free and self._counters.match(text, end) is not None):
            return False
        return self._follows_a_name(passage, start, end)

    def _is_title(self, passage: Passage, start: int) -> bool:
        """Whether a number word has a capital letter inside of a sentence: the Big Four."""
        return self._small.match(passage.text, start) is not None and not self._begins_a_sentence(passage, start)

    def _may_be_year(self, passage: Passage, start: int, end: int) -> bool:
        """Whether four digits that count nothing may be a year as well: founded 1872."""
        if not self._free or _YEAR.fullmatch(passage.text, start, end) is None:
            return False
        return passage.counts_none_of(self._barred_nouns, end)

    def _follows_kana(self, text: str, start: int, end: int) -> bool:
        """Whether a whole number touches a foreign name in kana, and counts nothing: パスツール2."""
        if not start or not text[start:end].isdigit() or _KATAKANA.match(text[start - 1]) is None:
            return False
        return self._counters.match(text, end) is None

    def _follows_a_name(self, passage: Passage, start: int, end: int) -> bool:
        """Whether the word before is written like a name; where nouns are, and the one behind is no noun."""
        cased = passage.printed.cased
        found = _WORD.match(cased[max(0, start - 40) : start][::-1])
        if found is None or start - found.start(1) == start or cased[start - 1] != " ":
            return False
        word = found[1][::-1]
        if word.endswith(("'s", "’s")):
            return False
        if not word[0].isupper() or found[0][0] in ".," or word.lower() in self._known:
            return False
        if self._free and word[1:].islower() and self._begins_a_sentence(passage, start - found.end()):
            return passage.counts_none_of(self._barred_nouns, end)  # Claude 3 was, but not Add 3 eggs
        return not (self._capital and self._precedes_a_noun(passage, end))

    def _precedes_a_noun(self, passage: Passage, end: int) -> bool:
        """Whether a word follows, with a capital letter where nouns have one."""
        found = _NOUN.match(passage.printed.cased, end)
        return found is not None and (found[1].isupper() or not self._capital)

    def _is_in_a_word(self, text: str, start: int, end: int) -> bool:
        """Whether Chinese characters for a number are part of a word. Where nothing stands between words, any may stand
        before a number."""
        if not self._unspaced and start and _IDEOGRAPH.match(text[start - 1]):
            return True
        if any(infix in text[start:end] for infix in self._infixes):
            return False
        if end - start == 1 and self._counters.match(text, end) is None and _IDEOGRAPH.match(text[start - 1 : start]):
            return True
        return _IDEOGRAPH.match(text, end) is not None and self._counters.match(text, end) is None

    def _begins_a_sentence(self, passage: Passage, at: int) -> bool:
        before = passage.raw[max(0, at - 4) : at].rstrip(" \t\"'“”„»«(")
        return not before or before[-1] in ".!?:;\n•–—|"


@cache
def silence(tag: str) -> Silence:
    return Silence(tag)
