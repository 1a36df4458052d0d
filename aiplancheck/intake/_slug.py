"""An id from a title or a file's name."""

from __future__ import annotations

import re
import unicodedata

#: Ids are typed and stand in narrow columns.
_LONGEST = 50
#: What NFKD leaves whole.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "'": "", "’": ""}
)
#: German and Scandinavian write these so where they have to do without.
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def slug(words: str, language: str = "") -> str:
    """An id of [a-z0-9-] from words, cut between words; "" when nothing in them can be one."""
    letters = unicodedata.normalize("NFC", words).casefold()
    if language.partition("-")[0] == "de":
        letters = letters.translate(_UMLAUTS)
    plain = unicodedata.normalize("NFKD", letters.translate(_LETTERS))
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    found = "-".join(re.findall("[a-z0-9]+", plain))
    # too little is left of titles in other scripts to tell one from another
    letters_lost = sum(character.isalpha() and not character.isascii() for character in plain)
    if letters_lost > len(found):
        return ""
    if len(found) <= _LONGEST:
        return found
    return found[: _LONGEST + 1].rpartition("-")[0] or found[:_LONGEST]
