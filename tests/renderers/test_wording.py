"""What is told is told as what it is: slips, answers, silences, agreements, counts, what was not compared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from aiplancheck.renderers import Look, renderer
from aiplancheck.renderers._explain import explain
from aiplancheck.report import Report
from tests.nasty_world import nasty_report
from tests.small_world import reported, write

EN = "language: en\n"
SOURCES = {
    "gazette": EN,
    "gazette-de": "language: de\nderived_from: {source: gazette, how: translation}\n",
    "minutes": EN,
    "blog": f"{EN}read: {{claims: [t.*], by: desk}}\n",
    "leaflet": EN,
}


def world(root: Path, claims: str) -> Report:
    return reported(write(root, f"claims:\n{claims}", SOURCES))


def claim(key: str, kind: str, *lines: str) -> str:
    return "\n".join(
        [f"  {key}:", "    question: What is it?", f"    kind: {kind}", *(f"    {line}" for line in lines), ""]
    )


def stated(**values: str) -> list[str]:
    return [
        "assertions:",
        *(f"  - {{source: {id_.replace('_', '-')}, value: {value}}}" for id_, value in values.items()),
    ]


def screen(report: Report, *, everything: bool = False, width: int = 80) -> str:
    """The screen with its line breaks taken out."""
    return re.sub(r"\s+", " ", renderer("table").render(report, Look(width=width, all=everything)))


def explained(report: Report, id_: str) -> str:
    return re.sub(r"[ \n]+", " ", explain(report, report.judged.verdicts[id_], Look()))


def page(report: Report) -> str:
    return renderer("markdown").render(report, Look())


SLIP = claim("share", "percentage", *stated(gazette="20%", gazette_de="zwei Prozent"))
TOLD = "the translation gazette-de prints “zwei Prozent”, its original gazette “20%” (one origin)"


def test_a_slip_is_no_dispute_of_two_parties(tmp_path: Path) -> None:
    report = world(tmp_path, SLIP)
    for text in (screen(report), screen(report, everything=True)):
        assert "SLIP t.share" in text
        assert TOLD in text
        assert "1 origin “" not in text
    assert "SIDE B – the same origin" in explained(report, "t.share")
    assert "**conflict**: a copying or translation slip" in page(report)
    assert TOLD in page(report)
    assert "1 conflict" in screen(report)


def test_a_slip_in_one_line_says_who_differs_from_whom(tmp_path: Path) -> None:
    report = world(tmp_path, "".join(SLIP.replace("share", f"share-{number}") for number in range(20)))
    lines = renderer("table").render(report, Look()).splitlines()
    told = [line for line in lines if line.startswith("SLIP     t.share-") and "“" in line]
    assert any("gazette-de “zwei Prozent” for gazette’s “20%”" in line or TOLD[:30] in line for line in told)


def test_a_slip_that_another_origin_confirms_says_so(tmp_path: Path) -> None:
    report = world(tmp_path, claim("share", "percentage", *stated(gazette="20%", minutes="20%", gazette_de="2 %")))
    assert "(one of 2 origins that say so)" in screen(report)


def test_a_source_against_itself_is_told_as_that() -> None:
    text = screen(nasty_report(), everything=True)
    assert "gazette-en against itself: “€300” (page 2) – “€900” (page 5)" in text
    assert "one source against itself" in explained(nasty_report(), "money.surplus")
    assert "**conflict**: one source against itself" in page(nasty_report())


def test_yes_and_no_are_said_and_not_printed(tmp_path: Path) -> None:
    report = world(tmp_path, claim("flag", "boolean", *stated(gazette="true", minutes="no")))
    texts = (screen(report), screen(report, everything=True), explained(report, "t.flag"), page(report))
    for text in texts:
        assert not re.search("[“](yes|no|true|false)[”]", text)
    assert "says yes: gazette" in texts[0]
    assert "gazette says yes against minutes says no" in texts[2]
    assert "yes – gazette" in texts[3]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ([], "nobody looked"),
        (["out_of_scope: [leaflet]"], "not its subject"),
        (["silent: [{source: leaflet, searched: [fee]}]"], "searched, nothing found: “fee”"),
    ],
)
def test_each_way_of_saying_nothing_has_a_heading_of_its_own(tmp_path: Path, more: list[str], words: str) -> None:
    report = world(tmp_path, claim("year", "date", *stated(gazette="'2022'", minutes="'2024'"), *more))
    text = explain(report, report.judged.verdicts["t.year"], Look())
    sections = {part.partition("\n")[0]: part for part in text.split("\n\n")}
    heading = {"nobody looked": "NOBODY LOOKED", "not its subject": "NOT ITS SUBJECT"}.get(words, "SILENT")
    assert "leaflet" in sections[heading]
    assert sum("leaflet" in part for part in sections.values()) == 1
    assert "SAY NOTHING" not in text
    assert "  blog: read by desk, nothing found" in sections["SILENT"]


def test_the_line_of_the_silent_names_nobody_else(tmp_path: Path) -> None:
    report = world(
        tmp_path, claim("year", "date", *stated(gazette="'2022'", minutes="'2024'"), "out_of_scope: [leaflet]")
    )
    lines = {line[:15].rstrip(): line for line in renderer("table").render(report, Look()).splitlines()}
    assert lines["SILENT   on thi"] == "SILENT   on this question: blog"
    assert lines["NOT ITS SUBJECT"] == "NOT ITS SUBJECT leaflet"
    assert lines["NOBODY LOOKED g"] == "NOBODY LOOKED gazette-de"


def test_where_nobody_is_silent_the_screen_says_so(tmp_path: Path) -> None:
    all_state = dict.fromkeys(("gazette", "blog"), "'2022'") | {"minutes": "'2024'"}
    report = world(tmp_path, claim("year", "date", *stated(**all_state)))
    assert "SILENT nobody, on this question" in screen(report)


def test_headings_are_true_of_their_members(tmp_path: Path) -> None:
    chair = [
        "qualifiers: {as-of: date}",
        "separators: [as-of]",
        "assertions:",
        "  - {source: gazette, value: Ada, qualifiers: {as-of: May 2025}}",
        "  - {source: minutes, value: Ada, qualifiers: {as-of: May 2025}}",
        "  - {source: blog, value: Eve, qualifiers: {as-of: June 2026}}",
    ]
    labels = [
        "many: true",
        "assertions:",
        *(f"  - {{source: {s}, value: {v}}}" for s, v in (("gazette", "quay"), ("minutes", "quay"), ("blog", "mole"))),
    ]
    report = world(
        tmp_path,
        claim("chair", "name", *chair)
        + claim("labels", "name", *labels)
        + claim("examples", "list", "open: true", *stated(gazette="[a, b]", minutes="[b, c]")),
    )
    text = screen(report, everything=True)
    assert "AGREE: OPEN LISTS THAT SHARE EXAMPLES (1) t.examples: “a”, “b” gazette; “b”, “c” minutes" in text
    assert "2 origins; another as-of was not compared" in text
    assert "not compared: gazette, minutes (as-of May 2025) with blog (June 2026)" in text
    assert "several may hold, and some come from one origin only" in text
    assert "another as-of was not compared" in explained(report, "t.chair")
    assert "another as-of was not compared" in page(report)


def test_what_could_not_be_read_is_shown_with_the_reason() -> None:
    text = screen(nasty_report(), everything=True)
    assert "could not be read: “nein” a-quarterly-journal" in text
    assert "could not be read: “a tidy sum” mariners-blog:5 (" in text


def test_a_short_list_is_shown_whole_where_there_is_room(tmp_path: Path) -> None:
    report = world(tmp_path, claim("names", "list", *stated(gazette="[X, Y, Z]", minutes="[Y, X]")))
    text = screen(report)
    assert "CONFLICT t.names (2 of 3 pair up)" in text
    assert "gazette: “X”, “Y”; only here “Z”" in text
    assert "minutes: “X”, “Y”; lacks “Z”" in text


@pytest.mark.parametrize(
    ("printed", "kind", "words"),
    [
        ("€1 million", "money", "(rounded as printed)"),
        ("around 20%", "percentage", "(printed as approximate: ± 10%)"),
        ("nearly 40", "number", "(printed as approximate: up to 10% below)"),
        ("'40'", "number", "read as 40 quote"),
        ("over 40%", "percentage", "read as above 40% quote"),
        ("May 2025", "date", "read as May 2025 quote"),
    ],
)
def test_bounds_that_differ_from_the_figure_have_their_reason(
    tmp_path: Path, printed: str, kind: str, words: str
) -> None:
    asserted = f"assertions: [{{source: gazette, value: {printed}, quote: {printed}}}]"
    assert words in explained(world(tmp_path, claim("amount", kind, asserted)), "t.amount")


def test_whose_words_a_source_reports_stands_behind_its_copies(tmp_path: Path) -> None:
    told = ["assertions:", *(f"  - {{source: {id_}, value: X, voice: reported}}" for id_ in ("gazette", "gazette-de"))]
    text = screen(world(tmp_path, claim("name", "name", *told)), everything=True)
    assert "“X” gazette and its translation gazette-de (reporting others)" in text


def test_a_decision_without_a_person_has_a_date_only(tmp_path: Path) -> None:
    ruled = "decision: {accept: '2022', because: so, date: 2024-06-01, covers: ['2022', '2024']}"
    report = world(tmp_path, claim("year", "date", *stated(gazette="'2022'", minutes="'2024'"), ruled))
    assert " on 2024-06-01" in explained(report, "t.year")
    assert " by 2024" not in explained(report, "t.year")
    assert "(on 2024-06-01)" in page(report)


def test_the_programs_own_code_words_are_code_on_the_page() -> None:
    assert re.search(r"say `separators: \[payer\]`$", page(nasty_report()), re.MULTILINE)


def test_the_matrix_marks_the_accepted_side() -> None:
    lines = renderer("matrix").render(nasty_report(), Look()).splitlines()
    (row,) = [line for line in lines if line.startswith("  adoption-date")]
    assert row.count("B✓") == 2
    assert "A✓" not in row
    assert any(line.startswith("✓     the decision accepts") for line in lines)


def test_topics_of_the_matrix_are_told_whole(tmp_path: Path) -> None:
    about = "What the town lays down about its harbour, its berths, its quays, its cranes, and everything beside them"
    report = reported(write(tmp_path, f"about: {about}\nclaims:\n{SLIP}", SOURCES))
    assert about in re.sub(r"\s+", " ", renderer("matrix").render(report, Look()))
