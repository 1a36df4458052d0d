"""What a web page declares about itself: in its head, in JSON-LD, in its only date of publication."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

#: Names of <meta> elements, the surest first: Open Graph, Dublin Core, schema.org, and what newspapers use.
_TITLES = ("og:title", "citation_title", "dc.title", "dcterms.title")
_PUBLISHERS = ("og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher", "publisher")
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "citation_publication_date",
    "citation_online_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publication_date",
    "date",
)
_DAY = re.compile(r"\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
#: What JSON-LD calls texts: https://schema.org/CreativeWork with its kinds.
_WORKS = re.compile(r"(?i).*(article|posting|report|webpage|creativework)")
_DEEPEST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says about itself, "" for what it does not say."""

    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    language: str = ""

    @staticmethod
    def of(tree: Any) -> Page:
        """What the tree of a page (of lxml) declares."""
        metas = _metas(tree)
        works = list(_works(tree))
        return Page(
            title=_first(metas, _TITLES) or _title(tree, works),
            publisher=_first(metas, _PUBLISHERS),
            published=_published(tree, metas, works),
            url=_url(tree, metas),
            language=_language(tree, metas),
        )


def _metas(tree: Any) -> dict[str, str]:
    """The content of every <meta>, by its name; the first of several counts."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = _one_line(meta.get("content"))
        for key in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := (meta.get(key) or "").strip().lower()):
                found.setdefault(name, content)
    return found


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str:
    return next((metas[name] for name in names if name in metas), "")


def _title(tree: Any, works: list[dict[str, Any]]) -> str:
    """A headline in JSON-LD, the only <h1>, or the <title>."""
    headlines = {_one_line(work["headline"]) for work in works if isinstance(work.get("headline"), str)} - {""}
    if len(headlines) == 1:
        return headlines.pop()
    tops = [_one_line(heading.text_content()) for heading in tree.iter("h1")]
    if len(tops) == 1 and tops[0]:
        return tops[0]
    return next((words for title in tree.iter("title") if (words := _one_line(title.text_content()))), "")


def _published(tree: Any, metas: dict[str, str], works: list[dict[str, Any]]) -> str:
    """The day of publication, from the first place that names a day; "" where a place names several."""
    places = (
        [metas[name] for name in _DATES if name in metas][:1],
        [work.get("datePublished") for work in works],
        [_moment(element) for element in tree.iter() if _marks_publication(element)],
        [time.get("datetime") for article in list(tree.iter("article"))[:1] for time in article.iter("time")],
    )
    for place in places:
        days = {day for words in place if (day := _day(words))}
        if days:
            return days.pop() if len(days) == 1 else ""
    return ""


def _marks_publication(element: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag == "meta":
        return False
    return element.get("itemprop") == "datePublished" or (element.tag == "time" and element.get("pubdate") is not None)


def _moment(element: Any) -> str:
    return element.get("datetime") or element.get("content") or str(element.text_content())


def _day(words: object) -> str:
    """The ISO day that words begin with, "" when they do not. The time of day and its zone are left out."""
    match = _DAY.match(words) if isinstance(words, str) else None
    if match is None:
        return ""
    try:
        return date(*map(int, match.groups())).isoformat()
    except ValueError:
        return ""


def _url(tree: Any, metas: dict[str, str]) -> str:
    links = (link.get("href") or "" for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower())
    return next((found.strip() for found in (*links, metas.get("og:url", "")) if found.strip()), "")


def _language(tree: Any, metas: dict[str, str]) -> str:
    root = tree.getroottree().getroot()
    found = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang")
    found = found or metas.get("content-language") or metas.get("og:locale") or ""
    return found.strip().replace("_", "-")


def _works(tree: Any) -> Iterator[dict[str, Any]]:
    """The texts that JSON-LD in the page describes."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            try:
                content = json.loads(script.text or "")
            except (ValueError, RecursionError):
                continue  # a page's broken data is as good as none
            yield from _described(content, 0)


def _described(content: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(content, list):
        for item in content:
            yield from _described(item, depth + 1)
    elif isinstance(content, dict):
        kinds = content.get("@type")
        if any(
            isinstance(kind, str) and _WORKS.fullmatch(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield content
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _described(content.get(key), depth + 1)


def _one_line(words: object) -> str:
    return " ".join(words.split()) if isinstance(words, str) else ""
