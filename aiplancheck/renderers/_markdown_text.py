"""Any words as literal text in GitHub-flavoured Markdown: never a table's edge, emphasis, HTML, a link or a mention.

Rules: GitHub Flavored Markdown 0.29 (backslash escapes, tables, autolinks), and what GitHub makes of the rendered text
afterwards: mentions, issue numbers, commit ids, `:emoji:` and `$mathematics$`.
"""

from __future__ import annotations

import re

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
_PLAIN = re.compile("[A-Za-z0-9._/:-]+")
_BLANKS = re.compile(" {2,}")


def literal(words: str, most: int | None = None) -> str:
    """The words on one line as Markdown that renders as exactly them; at most so many of their characters, then "…"."""
    line = _BLANKS.sub(" ", safe(words)).strip(" ")
    return _HAZARD.sub(_spelt, elided(line, most))


def quoted(words: str, most: int | None = None) -> str:
    """The words in quotation marks."""
    return f"“{literal(words, most)}”"


def code(words: str) -> str:
    """An id or a place in a file; anything that is more than letters, digits and a few signs stays ordinary text."""
    return f"`{words}`" if _PLAIN.fullmatch(words) else literal(words)


def elided(words: str, most: int | None) -> str:
    """The words, or their first characters and an ellipsis."""
    if most is None or len(words) <= most:
        return words
    return f"{words[: most - 1].rstrip(' ')}…"


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
