"""Kinds of characters, as far as they matter for where a word, a number or a line ends."""

from __future__ import annotations

import unicodedata

LETTER = "letter"  # of a script that puts blanks between words
RUNNING = "running"  # a letter of a script that does not
DIGIT = "digit"
NUMERAL = "numeral"  # 五, 億
FIGURE = "figure"  # ⁹, ½, Ⅷ: numeric, and no digit
MARK = "mark"  # an accent or vowel sign that belongs to the character before it
OTHER = ""

#: Those of deeds and cheques too.
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万萬億亿兆京垓两兩廿卅卌壱壹弐貳贰参參叁叄肆伍陆陸柒捌玖拾佰仟")
#: Han, kana, Bopomofo; Thai, Lao, Khmer, Myanmar.
_RUNNING = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3005, 0x3007),
    (0x3031, 0x3035),
    (0x303B, 0x303C),
    (0x3041, 0x312F),
    (0x31A0, 0x31BF),
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xA9E0, 0xA9FF),
    (0xAA60, 0xAA7F),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),
    (0x1AFF0, 0x1B16F),
    (0x20000, 0x323AF),
)
#: Punctuation and full-width forms that stand in Chinese and Japanese lines.
_WIDE_SIGNS = ((0x3001, 0x303F), (0x30FB, 0x30FC), (0xFE30, 0xFE4F), (0xFF01, 0xFF60))
#: Those of the scripts without blanks in which a blank parts phrases, so that a line wrap may be one.
_PHRASED = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F))


def _within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)


class _Kinds(dict[str, str]):
    def __missing__(self, character: str) -> str:
        self[character] = found = _kind(character)
        return found


class _Wide(dict[str, bool]):
    def __missing__(self, character: str) -> bool:
        code = ord(character or " ")
        letter = _within(code, _RUNNING) and not _within(code, _PHRASED)
        self[character] = found = letter or _within(code, _WIDE_SIGNS)
        return found


def _kind(character: str) -> str:
    if character in _NUMERALS:
        return NUMERAL
    if unicodedata.category(character)[0] == "M":
        return MARK
    if character.isdecimal():
        return DIGIT
    if character.isalpha():
        return RUNNING if _within(ord(character), _RUNNING) else LETTER
    return FIGURE if character.isnumeric() or character.isdigit() else OTHER


#: The kind of one character.
KIND = _Kinds()
#: Whether it is written in lines of Chinese or Japanese, where a line wrap is no blank.
WIDE = _Wide()


def is_phrased(character: str) -> bool:
    """Whether the letter's script puts blanks between phrases only (Thai, Lao, Khmer, Myanmar)."""
    return _within(ord(character or " "), _PHRASED)
