"""Any words as literal text in GitHub-flavoured Markdown: never a table's edge, emphasis, HTML, a link or a mention.

Rules: GitHub Flavored Markdown 0.29 (backslash escapes, tables, autolinks), and what GitHub makes of the rendered text
afterwards: mentions, issue numbers, commit ids, `:emoji:` and `$mathematics$`.
"""

from __future__ import annotations

import re

from aiplancheck.renderers._elision import elided
from aiplancheck.text import safe

#: A zero-width space divides what would be recognised in the rendered text, where a backslash is gone already.
_DIVIDER = "&#8203;"
_HAZARD = re.compile(
    r"(?P<divided>/(?=/)|www(?=\.)|@(?=[\w-])|gh-(?=[0-9])|:(?=[a-z0-9_+-]{1,60}:)(?=[0-9_+-]{0,60}[a-z]|100:|1234:|[+-]1:))"
    r"|(?P<commit>(?<![0-9a-z])(?=[0-9]{0,40}[a-f])(?=[a-f]{0,40}[0-9])[0-9a-f]{7,40}(?![0-9a-z]))"
    r"|(?P<issue>#(?=[0-9]))"
    r"|(?P<entity>[<>&])"
    r"|(?P<dollar>\$(?![0-9]))"
    r"|(?P<escaped>[\\`*_\[\]{}#~|]|!(?=\[)|(?<=\w)\.(?=[a-z]{2}))",
    re.IGNORECASE,
)
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
#: Keys of a registry, and the names of its rules.
_KEYS = (
    "accept|aliases|because|before|count|covers|derived_from|fiscal_year_starts|kind|language|many|means|none|open"
    "|origin|out_of_scope|qualifiers|quote|rate|read|searched|separators|silent|sum|tolerance|unit|until|value"
)
#: What the program's sentences name as code. From a registry such words could come too, but nothing beyond them.
_CODE = re.compile(rf"(`(?:separators: \[[a-z0-9-]{{1,200}}\]|(?:{_KEYS})(?:: true)?)`)")
_PLAIN = re.compile("[A-Za-z0-9._/:-]+")
_BLANKS = re.compile(" {2,}")


def literal(words: str, most: int | None = None, *, trim: bool = True) -> str:
    """The words on one line as Markdown that renders as exactly them; at most so many of their characters, then "…"."""
    line = _BLANKS.sub(" ", safe(words))
    line = line.strip(" ") if trim else line
    return _HAZARD.sub(_spelt, line if most is None else elided(line, most, len))


def quoted(words: str, most: int | None = None) -> str:
    """The words in quotation marks."""
    return f"“{literal(words, most)}”"


def own(words: str, most: int | None = None) -> str:
    """A sentence of the program's: what it tells people to write in a registry stays code, the rest is literal."""
    parts = _CODE.split(words)
    return "".join(part if index % 2 else literal(part, most, trim=False) for index, part in enumerate(parts))


def code(words: str) -> str:
    """An id or a place in a file; anything that is more than letters, digits and a few signs stays ordinary text."""
    return f"`{words}`" if _PLAIN.fullmatch(words) else literal(words)


def _spelt(found: re.Match[str]) -> str:
    words = found[0]
    match found.lastgroup:
        case "divided":
            return f"{words}{_DIVIDER}"
        case "commit":
            return f"{words[:6]}{_DIVIDER}{words[6:]}"
        case "issue":
            return f"\\#{_DIVIDER}"
        case "entity":
            return _ENTITIES[words]
        case "dollar":
            # GitHub looks for formulas after rendering; before a digit a dollar sign ends none
            return "<span>$</span>"
        case _:
            return f"\\{words}"
