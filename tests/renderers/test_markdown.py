"""`report --format markdown`: what it tells, what it cuts, and that nothing from a registry is ever markup.

The page is read by a Markdown parser (markdown-it-py, which Rich brings along), not by patterns of our own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from aiplancheck.errors import Place
from aiplancheck.model import Quote
from aiplancheck.pipeline import examined
from aiplancheck.renderers import Look, renderer
from aiplancheck.renderers._markdown.links import link
from aiplancheck.renderers._markdown.text import literal, quoted
from aiplancheck.report import Choice, Report
from aiplancheck.text import safe
from tests.golden_file import assert_golden
from tests.nasty_world import ROOT, nasty_report
from tests.small_world import reported, write

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
BREAK = "<br>"
OWN_HTML = {BREAK, "<span>", "</span>"}
MARK = re.compile(r"(?<!\\)\[\^([^\]]+)\](?!:)")
DEFINITION = re.compile(r"^\[\^([^\]]+)\]: ", re.MULTILINE)

HOSTILE = [
    "a | b || c",
    "|---|---|",
    "ends in a backslash \\",
    "\\| \\\\|",
    "`code` ``two``",
    "<b>x</b> <script>alert(1)</script>",
    "<!-- comment -->",
    "</details> <details>",
    "&amp; &lt; &#60; &copy;",
    "*a* **b** _c_ __d__ snake_case",
    "[l](http://evil.example)",
    "](http://evil.example)",
    "![i](http://evil.example/i.png)",
    "[r][r] and [r]: http://evil.example",
    "[^1]: a footnote[^t-h-1]",
    "[[wiki]]",
    "# head",
    "#12 and GH-7 and o/r#3",
    "@someone, @org/team and a@evil.example",
    "mailto:a@evil.example",
    "www.evil.example and WWW.evil.example",
    "http://evil.example https://evil.example ftp://evil.example //evil.example",
    "javascript:alert(1)",
    "~~d~~ ~5 %~",
    "$x$ and $$y$$ and US$5, $6.34 and 7$",
    ":smile: :100: :+1: 12:30:45",
    "- item",
    "+ item",
    "1. item",
    "> quotation",
    "---",
    "===",
    "{{ template }} {% tag %}",
    "::error::x",
    "3f2504e0 and 1234567 and defaced",
    "two\nlines\r\nand\ta tab",
    "\u202eabc\u2066 \x1b[31mred\x1b[0m \x07",
    "港湾｜条例　「第一条」",
]


def page(report: Report, *, all_: bool = False) -> str:
    return renderer("markdown").render(report, Look(all=all_))


def seen(words: str) -> str:
    """Words as a reader sees them: one line, blanks run together, control characters spelt out."""
    return re.sub(" +", " ", safe(words)).replace("\u200b", "").strip()


def tokens(text: str) -> Iterator[Token]:
    for token in PARSER.parse(text):
        yield token
        yield from token.children or ()


def segments(text: str) -> Iterator[str]:
    """The text of every cell, paragraph and entry, divided where a line break was meant."""
    for token in PARSER.parse(text):
        if token.type == "inline":
            words = "".join(
                "\n" if child.content == BREAK else "" if child.type == "html_inline" else child.content
                for child in token.children or ()
            )
            yield from (line.replace("\u200b", "").strip() for line in words.split("\n"))


# ---- what it tells


def test_the_page_of_the_nasty_world_looks_like_this() -> None:
    assert_golden("report.md", page(nasty_report()))


def test_the_page_is_the_same_on_two_runs_and_has_no_date_and_no_path_of_its_own() -> None:
    later = examined(ROOT, date(2026, 11, 25), Choice())
    assert page(later) == page(nasty_report())
    assert str(ROOT) not in page(nasty_report(), all_=True)


def test_the_headline_counts_every_claim_once() -> None:
    report = nasty_report()
    headline = page(report).partition("\n")[0]
    assert headline.startswith("## ")
    assert sum(map(int, re.findall(r"\d+", headline))) == len(report.verdicts)


def cells(text: str, id_: str) -> list[str]:
    """The cells of a conflict's row."""
    (row,) = [line for line in text.splitlines() if f"`{id_}`<br>" in line and line.startswith("| ")]
    return re.split(r"(?<!\\)\|", row)[1:-1]


def test_a_row_has_both_sides_their_origins_and_the_accepted_one_in_words() -> None:
    _, one, other = cells(page(nasty_report()), "ordinance.adoption-date")
    assert "“February 6, 2026” – gazette-en[^ordinance-adoption-date-1]" in one
    assert "1 origin (gazette-de is a translation of gazette-en)" in one
    assert "accepted" not in one
    assert "**✓ accepted**" in other
    assert "“令和7年12月23日” (23 December 2025) – minato" in other
    assert "2 origins" in other


def test_a_third_side_stands_in_the_last_cell() -> None:
    _, one, others = cells(page(nasty_report()), "money.rent")
    assert "€500" in one
    assert others.index("€550") < others.index("<br><br>") < others.index("€700")


def test_a_dispute_about_one_thing_has_one_row() -> None:
    table = page(nasty_report()).partition("### Why")[0]
    assert len(re.findall(r"<br>`money\.grant`", table)) == 1
    assert "`money.grant-payer` is the same dispute as `money.grant`" in table
    assert "also `money.grant-payer`" in table
    assert "payer: “private ship owners”[^money-grant-payer-2]" in table


def test_the_page_tells_who_is_silent_and_where_nobody_looked() -> None:
    text = page(nasty_report())
    left_out = text.partition("### What is left out")[2].partition("<details>")[0]
    assert "**gazette-de**, a translation of gazette-en, leaves out" in left_out
    assert re.search(r"\*\*Silent on these questions\*\*.*mariners-blog", left_out)
    assert re.search(r"\*\*Nobody looked\*\*.*unopened on all", left_out)
    assert re.search(r"\*\*Not checked:\*\* \d+ of \d+ times nobody looked", text)


def test_lists_stand_side_by_side() -> None:
    text = page(nasty_report())
    assert "| Berths and moorings | Mooring and berths |" in text
    assert "| Dredging | – |" in text
    assert "| 1\\. North Quay | 2\\. North Quay |" in text


def test_agreements_and_gaps_are_folded_away_unless_claims_were_chosen() -> None:
    text = page(nasty_report())
    assert "<details>\n<summary>" in text
    assert text.count("<details") == text.count("</details>")
    assert "<details open>" in page(nasty_report(Choice(topics=("berths",))))


def test_a_selection_is_called_one() -> None:
    assert "**A selection** (topic money)." in page(nasty_report(Choice(topics=("money",))))
    assert "A selection" not in page(nasty_report())


def test_all_unfolds_everything_and_adds_every_remark() -> None:
    report = nasty_report()
    text = page(report, all_=True)
    assert "<details" not in text
    for verdict in report.verdicts:
        assert f"`{verdict.claim.id}`" in text
    for reading in (reading for readings in report.judged.readings.values() for reading in readings):
        place = report.judged.registry.claims[reading.claim].assertions.index(reading.assertion) + 1
        assert f"[^{reading.claim.replace('.', '-')}-{place}]: {reading.source}, " in text
    assert "### Remarks (" in text


# ---- footnotes and links


@pytest.mark.parametrize("all_", [False, True])
def test_every_mark_has_one_footnote_and_every_footnote_a_mark(all_: bool) -> None:
    text = page(nasty_report(), all_=all_)
    defined = DEFINITION.findall(text)
    assert len(defined) == len(set(defined))
    assert set(defined) == set(MARK.findall(text))


BOTH = "    kind: number\n    assertions: [{source: a, value: '1'}, {source: b, value: '2'}]\n"


def two_claims(first: str, second: str) -> str:
    return "claims:\n" + "".join(f"  {id_}:\n    question: How many?\n{BOTH}" for id_ in (first, second))


def test_another_claim_does_not_change_a_footnotes_name(tmp_path: Path) -> None:
    sources = {"a": "language: en", "b": "language: en"}
    alone = page(reported(write(tmp_path / "one", two_claims("mm", "nn"), sources)))
    joined = page(reported(write(tmp_path / "two", two_claims("aa", "mm"), sources)))
    assert {"t-mm-1", "t-mm-2"} <= set(DEFINITION.findall(alone)) & set(DEFINITION.findall(joined))


def test_two_claims_never_share_a_footnote(tmp_path: Path) -> None:
    root = write(tmp_path, two_claims("b-c", "d"), {"a": "language: en", "b": "language: en"})
    (root / "claims" / "t-b.yaml").write_text(two_claims("c", "e"), encoding="utf-8")
    assert {"t.b-c-1", "t-b.c-1", "t-d-1", "t-b-e-1"} <= set(DEFINITION.findall(page(reported(root))))


def quote(exact: str, prefix: str = "", suffix: str = "") -> Quote:
    return Quote(place=Place("x"), exact=exact, prefix=prefix, suffix=suffix)


@pytest.mark.parametrize(
    ("url", "quotes", "destination"),
    [
        ("https://x.example/a", [], "https://x.example/a"),
        ("https://x.example/a", [quote("a b")], "https://x.example/a#:~:text=a%20b"),
        ("https://x.example/a", [quote("a-b, c & d")], "https://x.example/a#:~:text=a%2Db%2C%20c%20%26%20d"),
        ("https://x.example/a#part", [quote("a")], "https://x.example/a#part:~:text=a"),
        ("https://x.example/a#p:~:text=old", [quote("a")], "https://x.example/a#p:~:text=a"),
        ("https://x.example/a", [quote("a"), quote("b")], "https://x.example/a#:~:text=a&amp;text=b"),
        ("https://x.example/a", [quote("a ... b")], "https://x.example/a#:~:text=a,b"),
        ("https://x.example/a", [quote("b", "a-", "c")], "https://x.example/a#:~:text=a%2D-,b,-c"),
        ("https://x.example/a", [quote("12月23日")], "https://x.example/a#:~:text=12%E6%9C%8823%E6%97%A5"),
        ("https://x.example/a", [quote("two\n  lines")], "https://x.example/a#:~:text=two%20lines"),
        ("https://x.example/(1)?q=[x]&r=<y> z", [], "https://x.example/%281%29?q=%5Bx%5D&amp;r=%3Cy%3E%20z"),
        ("https://x.example/100%/%20/港", [], "https://x.example/100%25/%20/%E6%B8%AF"),
        ("https://x.example/\\`|*_\u202e", [], "https://x.example/%5C%60%7C*_%E2%80%AE"),
    ],
)
def test_a_link_points_at_the_quotation(url: str, quotes: list[Quote], destination: str) -> None:
    assert link("t", url, quotes) == f"[t]({destination})"
    (found,) = [token for token in tokens(link("t", url, quotes)) if token.type == "link_open"]
    assert str(found.attrs["href"]).startswith("https://x.example/")


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "data:text/html,x", "//evil.example", "file:///etc", "x"])
def test_only_http_and_https_become_links(url: str) -> None:
    assert link("t", url, [quote("a")]) == "t"


# ---- nothing from a registry is markup


@settings(derandomize=True, max_examples=400, deadline=None)
@given(st.text(max_size=60) | st.text(alphabet="\\|`*_[]()<>&!#~@$:./^w {}-a1\n", max_size=40))
def test_any_words_are_literal_in_a_cell(words: str) -> None:
    text = f"| a | b |\n|---|---|\n| {quoted(words)} | second |\n"
    assert {token.type for token in tokens(text)} <= {
        *("table_open", "thead_open", "tr_open", "th_open", "inline", "text", "th_close", "tr_close", "thead_close"),
        *("tbody_open", "td_open", "td_close", "tbody_close", "table_close", "html_inline"),
    }
    assert {token.content for token in tokens(text) if token.type == "html_inline"} <= OWN_HTML
    first, second = list(segments(text))[2:]
    assert (first, second) == (f"“{seen(words)}”", "second")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_trigger_nothing_that_is_looked_for_after_rendering(words: str) -> None:
    (shown,) = [
        "".join(child.content if child.type == "text" else "\x00" for child in token.children or ())
        for token in PARSER.parse(quoted(words))
        if token.type == "inline"
    ]
    for pattern in (r"://", r"//", r"(?i)www\.", r"@\w", r"#\d", r"(?i)gh-\d", r":[a-z+][a-z0-9_+-]*:", r":100:"):
        assert not re.search(pattern, shown), f"{pattern} in {shown!r}"
    assert not re.search(r"\$(?![\d\x00])", shown), "a dollar sign stands before a digit or in a span of its own"
    assert not re.search(r"\b(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{7,40}\b", shown)


def test_plain_words_stay_readable_in_the_source() -> None:
    for words in ("around $6.34 billion (¥1 trillion)", "6. Februar 2026", "令和7年12月23日", "it's 20%, e.g. 12:30"):
        assert literal(words) == words


def hostile_world(root: Path) -> Path:
    """One claim for each hostile text, which stands in every field that takes words."""
    claims = ["about: Hostile words", "claims:"]
    for number, words in enumerate(HOSTILE):
        text = json.dumps(words, ensure_ascii=False).replace("\u202e", "\\u202e").replace("\u2066", "\\u2066")
        claims += [
            f"  h{number}:",
            f"    question: {text}",
            "    kind: name",
            "    qualifiers: {scope: text}",
            "    assertions:",
            f"      - {{source: a, value: {text}, quote: {text}, gloss: {text}, note: {text}, at: {text}}}",
            f"      - {{source: b, value: other, qualifiers: {{scope: {text}}}}}",
            f"    decision: {{accept: other, because: {text}, by: {text}, covers: [{text}]}}",
        ]
    bad = json.dumps(" ".join(HOSTILE[:24]))
    fields = (
        f"language: en\npublisher: {bad}\nauthor: {bad}\npublished: {bad}\nurl: https://fine.example/(a)?b=[c]|`d`\n"
    )
    return write(root, "\n".join(claims), {"a": fields, "b": "language: en\norigin: 'x | `y` <b>'"})


@pytest.mark.parametrize("all_", [False, True])
def test_a_hostile_registry_makes_no_link_image_html_mention_or_broken_table(tmp_path: Path, all_: bool) -> None:
    text = page(reported(hostile_world(tmp_path)), all_=all_)
    found = list(tokens(text))
    assert {t.type for t in found} & {"image", "em_open", "s_open", "code_block", "fence", "hr", "blockquote_open"} <= {
        "em_open"
    }
    assert all(str(t.attrs["href"]).startswith("https://fine.example/") for t in found if t.type == "link_open")
    assert {t.content for t in found if t.type == "html_inline"} <= OWN_HTML
    blocks = "".join(t.content for t in found if t.type == "html_block")
    assert re.fullmatch(r"(?:</?details>\n?|<summary>\d+ [a-z ]+</summary>\n?)*", blocks)
    assert not any(line.startswith("::") for line in text.splitlines())
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert sum(t.type == "tr_open" for t in found) == len(rows)


def test_every_hostile_word_of_a_registry_comes_out_as_it_was_written(tmp_path: Path) -> None:
    shown = list(segments(page(reported(hostile_world(tmp_path)), all_=True)))
    for words in HOSTILE:
        assert seen(words) in shown, "the question"
        assert any(segment.startswith(f"“{seen(words)}” (") for segment in shown), "the value"
        assert any(f": “{seen(words)}”; " in segment for segment in shown), "the quotation"
        assert any(f"scope: “{seen(words)}”" in segment for segment in shown), "the qualifier"


# ---- what it cuts


def big_world(root: Path, claims: int, sources: int) -> Path:
    """Every third claim is a conflict, one agrees, one is stated once; all sources state the conflicts."""
    lines = ["claims:"]
    for number in range(claims):
        lines += [f"  c{number}:", f"    question: {'How many? ' * 8}", "    kind: number", "    assertions:"]
        for place in range(sources if number % 3 == 0 else 2 if number % 3 == 1 else 1):
            value = place % 3 if number % 3 == 0 else 7
            lines.append(f"      - {{source: s{place}, value: '{value}', quote: {'printed words ' * 6}}}")
    about = "language: en\nurl: https://x.example/"
    return write(root, "\n".join(lines), {f"s{place}": f"{about}{place}" for place in range(sources)})


@pytest.mark.parametrize(("claims", "sources"), [(600, 3), (30, 40), (3, 300)])
def test_a_page_fits_into_a_comment_and_says_what_it_cut(tmp_path: Path, claims: int, sources: int) -> None:
    report = reported(big_world(tmp_path, claims, sources))
    text = page(report)
    assert 10_000 < len(text) <= 60_000
    assert "`aiplancheck report --format markdown --all`" in text
    defined = DEFINITION.findall(text)
    assert set(defined) == set(MARK.findall(text))
    assert defined, "some conflicts are always told"
    cut = sum(int(number) for number in re.findall(r"(\d+) more (?:is|are) not shown here: `t", text))
    rows = len(re.findall(r"\*\*conflict\*\* \|", text))
    assert rows + cut == len(report.open)


def test_all_cuts_nothing(tmp_path: Path) -> None:
    report = reported(big_world(tmp_path, 60, 30))
    text = page(report, all_=True)
    assert len(text) > 60_000
    assert "not shown" not in text
    assert " more" not in text
    assert len(DEFINITION.findall(text)) == report.checked.assertions


def test_long_words_are_shortened_in_cells(tmp_path: Path) -> None:
    claim = f"question: {'long ' * 500}\n    kind: name\n    assertions: [{{source: a, value: {'x' * 5000}}}]"
    claims = f"claims:\n  c:\n    {claim}"
    text = page(reported(write(tmp_path, claims, {"a": "language: en"})))
    assert len(text) < 3_000
    assert "…" in text


# ---- the small worlds


def test_a_report_without_conflicts_says_so_and_has_no_empty_table(tmp_path: Path) -> None:
    claims = "claims:\n  c:\n    question: How many?\n    kind: number\n    assertions: [{source: a, value: '7'}]"
    text = page(reported(write(tmp_path, claims, {"a": "language: en"})))
    assert text.startswith("## Fact check: conflict 0 · ")
    assert "### Conflicts" not in text
    assert "### Why" not in text
    assert "“7” – a" in text


def test_an_empty_selection_is_a_page_too() -> None:
    text = page(nasty_report(Choice(topics=("berths",), only=("conflict",))))
    assert "No question was chosen" in text
