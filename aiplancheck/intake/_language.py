"""Which language a text is in: by its script, and by votes of function words; in doubt none.

The words are data (`function_words.json`): a tag, and words that no text of the language is long without. A tag such as
`hr/bs/sr` stands for languages that such words cannot tell apart; where it wins, the answer is none.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import islice
from pathlib import Path

#: How many characters of a text are looked at, and how many words of them.
_LOOKED_AT = 100_000
_WORDS = 5_000
#: The least that decides: so many votes, such a share of all words, and so many times the votes of the next language.
_LEAST_VOTES, _LEAST_SHARE, _LEAD = 4, 0.15, 1.5
#: A vote for a word that one language has; divisible by every smaller number.
_FULL_VOTE = 27_720
#: A script must hold this share of the letters, or the text is mixed.
_MAIN_SHARE = 0.6
#: A Chinese character or kana says as much as this many letters.
_DENSITY = 2.5
#: Japanese prose is about half kana, headlines have fewer; Chinese has none but in names.
_KANA_OF_JAPANESE, _KANA_OF_CHINESE = 0.15, 0.02
_LEAST_CJK = 12
_KANA = {"HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"}
#: Scripts that only one language of today is printed in, nearly always.
_ALONE = {"HANGUL": "ko", "GREEK": "el", "HEBREW": "he", "THAI": "th", "GEORGIAN": "ka", "ARMENIAN": "hy"}
#: Letters with the marks that stand on and beside them, in Indian scripts as well.
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0dff\u200c])*")


def guess(text: str) -> str:
    """The BCP 47 tag of the language that a text is in, "" when that cannot be told surely.

    A text whose halves read like different languages is in none.
    """
    looked_at = unicodedata.normalize("NFC", text[:_LOOKED_AT])
    middle = len(looked_at) // 2
    whole, *halves = (_one(part) for part in (looked_at, looked_at[:middle], looked_at[middle:]))
    return whole if set(halves) <= {whole, ""} else ""


def _one(text: str) -> str:
    scripts = _letters(text)
    main, count = max(scripts.items(), key=lambda found: found[1], default=("", 0))
    if not count or count < _MAIN_SHARE * sum(scripts.values()):
        return ""
    if main == "CJK":
        return _of_cjk(text)
    return _ALONE.get(main) or _by_votes(text)


def _letters(text: str) -> Counter[str]:
    """How much of the text is in each script."""
    found: Counter[str] = Counter()
    for character, count in Counter(text).items():
        if script := _script(character):
            found["CJK" if script in _KANA else script] += count
    if "CJK" in found:
        found["CJK"] = int(found["CJK"] * _DENSITY)
    return found


@cache
def _script(character: str) -> str:
    """The script of a letter as Unicode names it; "" for what is no letter."""
    if not character.isalpha():
        return ""
    return unicodedata.name(character, "").partition(" ")[0]


def _of_cjk(text: str) -> str:
    scripts = Counter(script for character in text if (script := _script(character)))
    kana = sum(scripts[name] for name in _KANA)
    everything = kana + scripts["CJK"]
    if everything < _LEAST_CJK:
        return ""
    if kana >= _KANA_OF_JAPANESE * everything:
        return "ja"
    return "zh" if kana <= _KANA_OF_CHINESE * everything else ""


def _by_votes(text: str) -> str:
    """The language whose words are most; a word that several languages have counts for each of them the less."""
    words = Counter(word.casefold() for word in islice(_WORD.findall(text), _WORDS))
    weights = _weights()
    votes = {tag: sum(words[word] * weights[word] for word in known) for tag, known in _known().items()}
    first, second = sorted(votes, key=lambda tag: (-votes[tag], tag))[:2]
    own = sum(words[word] for word in _known()[first])
    sure = own >= _LEAST_VOTES and own >= _LEAST_SHARE * words.total() and votes[first] >= _LEAD * votes[second]
    return first if sure and "/" not in first else ""


@cache
def _weights() -> Mapping[str, int]:
    """Whole numbers: the order of a sum must not matter."""
    in_languages = Counter(word for known in _known().values() for word in known)
    return {word: _FULL_VOTE // count for word, count in in_languages.items()}


@cache
def _known() -> Mapping[str, frozenset[str]]:
    path = Path(__file__).with_name("function_words.json")
    content: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return {tag: frozenset(words.casefold().split()) for tag, words in content.items()}


def is_known(tag: str) -> bool:
    """Whether `guess` could answer with this tag, so that another answer contradicts it."""
    return tag in _known() or tag in _ALONE.values() or tag in ("ja", "zh")


def is_by_words(tag: str) -> bool:
    """Whether `guess` answers with this tag because of words, not because of a script alone."""
    return tag in _known()
