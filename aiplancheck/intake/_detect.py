"""Telling the encoding of bytes that declare none, through charset-normalizer (extra `encodings`).

Its order decides, with one correction: where the text reads like a language whose letters are known, the encoding wins
that gives no others. Windows-1250 and Windows-1252 are both valid for any Western text, but è is no č in French.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from aiplancheck.intake import _language
from aiplancheck.intake._likely import likeness

#: Encodings that texts really come in; among all that Python knows, short texts fit too many.
_USUAL = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "iso8859_2", "iso8859_5"),
    *("iso8859_7", "iso8859_15", "koi8_r", "koi8_u", "mac_roman", "cp850", "cp874"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949"),
)
#: How much of a text is shown to the detector, to the end of a line; the whole is converted strictly afterwards.
_SAMPLE = 200_000
#: How much of the lines with letters beyond ASCII is compared.
_LOOKED_AT = 20_000
#: How far ahead an encoding must be, more for fewer letters, how like a text its text must be
#: at all, and how like one another text must be to count.
_LEAST_LEAD, _WIDEST_LEAD, _LEAST_LIKENESS, _NO_RIVAL = 0.15, 0.8, 0.7, 0.45
#: Seven-bit Japanese is valid UTF-8; only its escapes tell it: https://www.rfc-editor.org/rfc/rfc1468
_ESCAPES = re.compile(rb"\x1b(\$[@B]|\([BJ])")
#: Signs that every language prints.
_SIGNS = frozenset("–—‘’‚“”„‹›«»…•·°§©®™€£¥±×÷½¼¾²³\u00a0\u00ad†‡‰µ")


class Found(NamedTuple):
    """An encoding, others that fit as well and give other words, and whether it is clearly ahead of them."""

    encoding: str
    rivals: tuple[str, ...] = ()
    is_clear: bool = True


def is_seven_bit_japanese(data: bytes) -> bool:
    """Whether bytes are ISO-2022-JP by their escapes."""
    return data.isascii() and b"\x1b$" in data and _ESCAPES.search(data) is not None


def detect(data: bytes) -> Found | None:
    """The encoding of bytes, None when none fits. Raises ImportError without charset-normalizer.

    Words of a language decide; where there are too few of them, how frequent the letters are that an encoding gives.
    """
    from charset_normalizer import from_bytes

    sample = _whole_lines(data)
    matches = [(match.encoding, str(match)) for match in from_bytes(sample, cp_isolation=list(_USUAL))]
    language = _language.guess(matches[0][1]) if matches else ""
    if not _language.is_by_words(language):
        return _by_letters(sample, [name for name, _ in matches])
    ranked = _ranked([(name, text) for name, text in matches if _language.guess(text) == language], language)
    least, (encoding, text) = ranked[0]
    rivals = dict.fromkeys(name for strange, (name, other) in ranked if strange == least and other != text)
    return Found(encoding, tuple(rivals)[:3])


def _by_letters(sample: bytes, order: Sequence[str]) -> Found | None:
    """The encoding whose text has the letters that texts have; `order` decides where several do equally."""
    lines = b"\n".join(line for line in sample.split(b"\n") if not line.isascii())[:_LOOKED_AT]
    names = list(dict.fromkeys([*order, *_USUAL]))
    readings = [
        (likeness(text, name), name, text) for name in names if (text := _read(sample, lines, name)) is not None
    ]
    if not readings:
        return None
    best, encoding, text = max(readings, key=lambda reading: reading[0].share)
    lead = min(_WIDEST_LEAD, _LEAST_LEAD + 1 / math.sqrt(best.letters or 1))
    near = sorted(
        reading for reading in readings if reading[2] != text and reading[0].share > max(best.share - lead, _NO_RIVAL)
    )
    rivals = tuple(dict.fromkeys(name for _, name, _ in reversed(near)))[:3]
    return Found(encoding, rivals, is_clear=not rivals and best.share >= _LEAST_LIKENESS)


def _read(sample: bytes, lines: bytes, encoding: str) -> str | None:
    """The lines in an encoding that the whole sample fits; what is cut at their end is left out."""
    try:
        sample.decode(encoding)
        return lines.decode(encoding, "ignore")
    except UnicodeError:
        return None


def _whole_lines(data: bytes) -> bytes:
    """As much as the detector is shown. In no usual encoding a line's end is the second half of a character."""
    if len(data) <= _SAMPLE:
        return data
    end = data.find(b"\n", _SAMPLE)
    return data if end < 0 else data[: end + 1]


def _ranked(matches: Sequence[tuple[str, str]], language: str) -> list[tuple[int, tuple[str, str]]]:
    """Matches with how many characters of each are strange to the language; the order stays where that is equal."""
    own = _letters().get(language)
    counted = [(_strange(text, own) if own is not None else 0, (name, text)) for name, text in matches]
    return sorted(counted, key=lambda entry: entry[0])


def _strange(text: str, own: frozenset[str]) -> int:
    characters = Counter(text.casefold())
    return sum(count for character, count in characters.items() if not (character.isascii() or character in own))


@cache
def _letters() -> Mapping[str, frozenset[str]]:
    content: dict[str, str] = json.loads(Path(__file__).with_name("letters.json").read_text(encoding="utf-8"))
    return {tag: frozenset(letters) | _SIGNS for tag, letters in content.items()}
