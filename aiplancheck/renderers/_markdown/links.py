"""Links to sources, with the quotation as a text fragment (WICG, "URL Fragment Text Directives").

A text directive is `:~:text=[prefix-,]start[,end][,-suffix]`; dashes, commas and ampersands of the text itself are
percent-encoded, and so is everything else that is no letter, digit, dot, underscore or tilde.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote as percent_encoded

from aiplancheck.model import Quote

#: What may stand in a link's destination as it is; brackets, quotation marks, blanks and pipes may not.
_UNTOUCHED = "/:?#@!&'*+,;=%~"
_BARE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_GAP = re.compile(r"\[(?:\.\.\.|…)\]|\.\.\.|…")
#: Longer quotations are pointed at by their first and last words.
_MOST_WORDS, _KEPT_WORDS = 20, 6


def link(label: str, url: str, quotes: Sequence[Quote] = ()) -> str:
    """A link with a label that is Markdown already; the label alone where the address is none of http or https."""
    if not url.lower().startswith(("http://", "https://")):
        return label
    return f"[{label}]({_destination(_pointing(url, quotes) if quotes else url)})"


def _destination(url: str) -> str:
    whole = _BARE_PERCENT.sub("%25", url)
    return percent_encoded(whole, safe=_UNTOUCHED, errors="replace").replace("&", "&amp;")


def _pointing(url: str, quotes: Sequence[Quote]) -> str:
    """The address with its own fragment kept, and a directive for each quotation."""
    base, _, own = url.partition("#")
    directives = "&".join(f"text={_directive(quote)}" for quote in quotes)
    return f"{base}#{own.partition(':~:')[0]}:~:{directives}"


def _directive(quote: Quote) -> str:
    start, end = _ends(quote.exact)
    parts = [f"{_encoded(quote.prefix)}-"] if quote.prefix else []
    parts += [_encoded(start)] + ([_encoded(end)] if end else [])
    parts += [f"-{_encoded(quote.suffix)}"] if quote.suffix else []
    return ",".join(parts)


def _ends(exact: str) -> tuple[str, str]:
    """What the quotation begins and ends with; the second is empty where the first is all of it."""
    parts = [part for part in _GAP.split(exact) if part.strip()] or [exact]
    words = exact.split(" ")
    if len(parts) > 1:
        return parts[0], parts[-1]
    if len(words) > _MOST_WORDS:
        return " ".join(words[:_KEPT_WORDS]), " ".join(words[-_KEPT_WORDS:])
    return exact, ""


def _encoded(words: str) -> str:
    """Words of a text directive: white space is one blank, and nothing is left that means something in it."""
    return percent_encoded(" ".join(words.split()), safe="", errors="replace").replace("-", "%2D").replace("~", "%7E")
