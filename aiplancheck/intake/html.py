"""Web pages, through trafilatura (extra `html`): the main text, without menus, comments and furniture.

Title, author, publisher, address, language and date are taken where a page declares them. A date that trafilatura only
guesses (from the text, from an address) is mentioned and not recorded.
"""

from __future__ import annotations

import logging
import re
from datetime import date
from typing import Any

from aiplancheck.errors import CannotRunError
from aiplancheck.intake import _limits
from aiplancheck.intake._document import Document, Format, Raw, needs
from aiplancheck.intake._encoding import decode
from aiplancheck.intake._page import Page
from aiplancheck.intake.plain import first_line

#: What begins like this is a page: a declaration, a comment, or one of a page's first elements.
_SIGNATURE = re.compile(
    rb"(?is)(\xef\xbb\xbf)?\s*(<\?xml[^>]{0,200}>\s*)?(<!--.{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body)\b"
)
_CHARSET = re.compile(
    rb"""(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)"""
)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")
#: Where a page's encoding must be declared, by https://html.spec.whatwg.org/#charset; twice that for untidy ones.
_HEAD = 2048
#: A main text that is shorter is looked at with doubt.
_SHORT = 200


def _extract(raw: Raw) -> Document:
    if len(raw.data) > _limits.LARGEST_PAGE:
        raise CannotRunError(f"{raw.shown} is larger than {_limits.LARGEST_PAGE:,} bytes, the limit for web pages")
    trafilatura = _trafilatura()
    text, remarks = decode(raw, _declared_charset(raw.data))
    page = _DECLARATION.sub("", text, count=1)  # lxml takes no declared encoding in what is decoded already
    if "<body" not in page.lower():
        page = f"<html><body>{page}</body></html>" if "<html" not in page.lower() else page
    tree = trafilatura.load_html(page)
    found = _main_text(trafilatura, tree)
    if tree is None or found is None or not (main := found.text or "").strip():
        raise CannotRunError(f"{raw.shown} has no main text in it; save the page's text as .txt instead")
    declared = Page.of(tree)
    title = declared.title or found.title or ""
    return Document(
        text=main.rstrip("\n") + "\n",
        title=title or first_line(main),
        title_is_guess=not title,
        author=found.author or "",
        publisher=declared.publisher,
        published=declared.published,
        url=declared.url,
        language=declared.language,
        remarks=(*remarks, *_doubts(main, declared, found.date)),
    )


def _trafilatura() -> Any:
    try:
        import trafilatura
    except ImportError:
        raise needs("a web page", "html") from None
    for name in ("trafilatura", "htmldate"):  # what they log is about their insides
        logging.getLogger(name).setLevel(logging.CRITICAL)
    return trafilatura


def _main_text(trafilatura: Any, tree: Any) -> Any:
    """The page's text with what trafilatura knows about it, None when there is none."""
    if tree is None:
        return None
    for reading in list(tree.iter("rt", "rp")):  # readings above characters would tear words apart
        reading.drop_tree()
    for ruby in list(tree.iter("ruby", "rb", "rbc")):
        ruby.drop_tag()
    return trafilatura.bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True, "max_date": date.max.isoformat()},
    )


def _doubts(main: str, declared: Page, guessed: str | None) -> list[str]:
    found = []
    if len(main) < _SHORT:
        found.append(f"only {len(main)} characters of main text were found: look at them")
    if guessed and not declared.published:
        found.append(f"it declares no date; --published {guessed} may be right, which is a guess from the page")
    return found


def _declared_charset(data: bytes) -> str:
    match = _CHARSET.search(data[:_HEAD])
    return (match[1] or match[2]).decode("ascii", "replace") if match else ""


FORMAT = Format(
    name="html",
    what="a web page",
    endings=("html", "htm", "xhtml"),
    media_types=("text/html", "application/xhtml+xml"),
    signature=lambda data: _SIGNATURE.match(data[:4096]) is not None,
    binding=False,
    apart=True,
    extract=_extract,
)
