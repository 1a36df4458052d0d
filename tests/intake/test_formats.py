"""Every format: what its text is, what it says about itself, and what is refused."""

from __future__ import annotations

import pytest

from aiplancheck import intake
from aiplancheck.errors import CannotRunError
from aiplancheck.intake import Document, Raw
from tests.intake.documents import W, docx, locked_pdf, page, paragraph, pdf

PROSE = "The council of the harbour town has adopted the fee, and it is to be paid by all of the boats in the port. "


def read(data: bytes, name: str = "", asked: str = "") -> Document:
    return intake.read(Raw(data=data, shown=name or "it", name=name), asked)


def test_every_format_has_its_name_and_endings_of_its_own() -> None:
    assert set(intake.formats()) == {"plain", "html", "pdf", "docx"}
    endings = [ending for format_ in intake.formats().values() for ending in format_.endings]
    assert len(endings) == len(set(endings))


@pytest.mark.parametrize(
    "text", ["one\r\ntwo\rthree\n", "  blanks \t\n\n\n", "ends without", "form\ffeed\u00a0\u2028x\n"]
)
def test_plain_text_is_kept_byte_for_byte(text: str) -> None:
    assert read(text.encode(), "a.txt").text == text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Minutes #\n\nBody", "Minutes"),
        ("\n\n  Harbour fees \nBody", "Harbour fees"),
        ("----\nBody", ""),
        (PROSE * 3, ""),
        ("#hashtag\n", "#hashtag"),
    ],
)
def test_the_title_of_plain_text_is_a_guess(text: str, title: str) -> None:
    found = read(text.encode(), "a.md")
    assert (found.title, found.title_is_guess) == (title, True)


def test_pages_of_a_pdf_are_apart_by_form_feeds_and_divided_words_stay_divided() -> None:
    first = ["The harbour fee is 12 euros (2026), a regu-", "lation for all, £5 each.", "", "Last line"]
    found = read(pdf([first, ["Second page"], []], info={"Title": "Fees", "Author": "Maren Voß"}, lang="en-GB"))
    assert found.text == (
        "The harbour fee is 12 euros (2026), a regu-\nlation for all, £5 each.\nLast line\n\fSecond page\n\f"
    )
    assert (found.title, found.author, found.pages) == ("Fees", "Maren Voß", 3)
    assert found.language in ("en-GB", "")  # older PDFiums cannot tell
    assert not found.published
    assert any("page 3" in remark for remark in found.remarks)


def test_a_japanese_pdf_is_read() -> None:
    assert read(pdf([["港の料金は12ユーロです。", "𠮷野は令和7年"]], japanese=True)).text == (
        "港の料金は12ユーロです。\n𠮷野は令和7年\n"
    )


@pytest.mark.parametrize("title", ["", "untitled", "Microsoft Word - fees.docx", "fees.indd"])
def test_a_title_that_a_program_gave_is_none(title: str) -> None:
    found = read(pdf([["Harbour fees", "Text"]], info={"Title": title}))
    assert (found.title, found.title_is_guess) == ("Harbour fees", True)


def test_what_a_word_document_prints_is_read_and_nothing_else() -> None:
    cell = f"<w:tc>{paragraph('Boats')}</w:tc>"
    body = (
        paragraph("The fee ", "is 12 euros.")
        + "<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='720'/></w:tabs><w:rPr><w:vanish/></w:rPr></w:pPr>"
        "<w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:br/><w:t>C</w:t><w:noBreakHyphen/><w:t>D</w:t></w:r></w:p>"
        + "<w:p/>"
        + f"<w:tbl><w:tr>{cell}<w:tc>{paragraph('12 euros')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{paragraph('One')}{paragraph('Two')}</w:tc>{cell}</w:tr></w:tbl>"
        + "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>seen</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>outer </w:t></w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
        + paragraph("boxed")
        + "</w:txbxContent></mc:Choice><mc:Fallback>"
        + paragraph("boxed again")
        + "</mc:Fallback></mc:AlternateContent><w:r><w:t>goes on</w:t></w:r></w:p>"
        + "<w:p><w:r><w:ruby><w:rt><w:r><w:t>みなと</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>港</w:t></w:r></w:rubyBase>"
        "</w:ruby></w:r></w:p>"
    )
    found = read(docx(body, properties={"title": "Fees", "creator": "A. Voss", "language": "de-DE"}))
    assert found.text.split("\n") == [
        *("The fee is 12 euros.", "A\tB", "C\u2011D", "Boats\t12 euros", "One", "Two", "Boats", "new", "seen"),
        *("outer goes on", "boxed", "港", ""),
    ]
    assert (found.title, found.author, found.language) == ("Fees", "A. Voss", "de-DE")


def test_footnotes_stand_at_the_end() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator">{paragraph("----")}</w:footnote>'
        f"<w:footnote>{paragraph('See the minutes.')}</w:footnote></w:footnotes>"
    )
    relations = f'<Relationships><Relationship Id="r2" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    parts = {"word/footnotes.xml": notes, "word/_rels/document.xml.rels": relations}
    assert read(docx(paragraph("Body"), parts=parts)).text == "Body\nSee the minutes.\n"


HEAD = (
    "<title>Fees rise - Gazette</title>"
    '<meta property="og:title" content="Fees rise"><meta property="og:site_name" content="Harbour Gazette">'
    '<meta name="author" content="Maren Voss"><link rel="canonical" href="https://example.org/fees">'
)


def test_a_page_gives_its_main_text_and_what_it_declares() -> None:
    head = HEAD + '<meta property="article:published_time" content="2026-02-07T08:00:00+01:00">'
    furniture = "<nav><a href='/'>Start</a></nav>"
    found = read(
        page(f"{furniture}<article><h1>Fees rise</h1><p>{PROSE * 5}</p></article>", head=head).encode(), "a.html"
    )
    assert PROSE.strip() in found.text
    assert "Start" not in found.text
    assert (found.title, found.author, found.publisher) == ("Fees rise", "Maren Voss", "Harbour Gazette")
    assert (found.published, found.url, found.language) == ("2026-02-07", "https://example.org/fees", "en")


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(
    ("inside", "published"),
    [
        (linked('{"@graph":[{"@type":"NewsArticle","datePublished":"2025-12-23"}]}'), "2025-12-23"),
        (linked("{broken"), ""),
        ('<time itemprop="datePublished" datetime="2025-12-23T10:00">yesterday</time>', "2025-12-23"),
        ('<article><time datetime="2025-12-23">x</time></article>', "2025-12-23"),
        ('<article><time datetime="2025-12-23">x</time><time datetime="2025-12-24">y</time></article>', ""),
        ('<aside><time datetime="2020-01-01">an older story</time></aside>', ""),
        ("<p>It was published on 2020-01-02 by the council.</p>", ""),
        ("<footer>© 2021 Gazette</footer>", ""),
        ('<meta name="date" content="2025-13-45">', ""),
    ],
)  # fmt: skip
def test_only_a_declared_date_is_recorded(inside: str, published: str) -> None:
    assert read(page(f"<p>{PROSE * 5}</p>{inside}").encode(), "a.html").published == published


def test_a_guessed_date_is_mentioned() -> None:
    byline = '<div class="post-date">2020-01-02</div>'
    found = read(page(f"{byline}<p>{PROSE * 5}</p>").encode(), "a.html")
    assert not found.published
    assert any("--published 2020-01-02" in remark for remark in found.remarks)


def test_readings_above_characters_are_left_out() -> None:
    ruby = "<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>"
    text = read(
        page(f"<p>この{ruby}の料金は十二ユーロです。{'小さな船は免除されます。' * 30}</p>", lang="ja").encode(),
        "a.html",
    ).text
    assert "この港の料金" in text


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"", "a.txt", "empty"),
        (b" \n\t ", "a.txt", "empty"),
        ("\ufeff\u200b".encode(), "a.txt", "empty"),
        (bytes(range(256)) * 20, "a.txt", "binary"),
        (b"\x01\x02\x03 text \x04\x05" * 50, "a.txt", "binary"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "a.txt", "picture"),
        (b"{\\rtf1 text}", "a.rtf", "Rich Text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 50, "a.docx", "old Office file"),
        (b"%PDF-1.7\nrubbish", "a.pdf", "broken PDF"),
        (pdf([["x"]])[:200], "a.pdf", "broken PDF"),
        (locked_pdf(), "a.pdf", "password"),
        (pdf([[], []]), "a.pdf", "only pictures"),
        (b"plain text", "a.pdf", "none or a broken one"),
        (b"plain text", "a.docx", "none or a broken one"),
        (docx(paragraph("x"))[:300], "a.docx", "archive"),
        (docx(paragraph("  ")), "a.docx", "no text"),
        (docx("<w:p><w:r>"), "a.docx", "broken Word document"),
        (docx("", parts={"word/document.xml": b"\xff\xfe\xff"}), "a.docx", "broken Word document"),
        (docx(paragraph("x"), prologue="<!DOCTYPE w [<!ENTITY a 'b'>]>"), "a.docx", "DOCTYPE"),
        (docx(paragraph("x"), prologue="<!DOCTYPE w SYSTEM 'file:///etc/hostname'>"), "a.docx", "DOCTYPE"),
        (page("").encode(), "a.html", "no main text"),
        (page("<script>var harbour = 1</script>").encode(), "a.html", "no main text"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_what_cannot_be_read_is_refused_with_its_reason(data: bytes, name: str, expected: str) -> None:
    with pytest.raises(CannotRunError, match=expected):
        read(data, name)


@pytest.mark.parametrize(
    ("data", "name", "asked", "remark"),
    [
        (pdf([["Harbour"]]), "a.txt", "", "is a PDF"),
        (docx(paragraph("Harbour")), "a.pdf", "", "is a Word document"),
        (pdf([["Harbour"]]), "", "", ""),
        (docx(paragraph("Harbour")), "unnamed", "", ""),
        (page("<p>Harbour of all</p>").encode(), "", "", "characters of main text"),
        (page("<p>Harbour of all</p>").encode(), "a.txt", "", "looks like a web page"),
        (page("<p>Harbour of all</p>").encode(), "a.txt", "plain", ""),
        (b"Harbour", "a.rst", "", ""),
    ],
)
def test_the_beginning_of_a_file_outweighs_its_name(data: bytes, name: str, asked: str, remark: str) -> None:
    found = read(data, name, asked)
    assert "Harbour" in found.text
    assert any(remark in words for words in found.remarks) if remark else not found.remarks


def test_what_is_asked_must_fit() -> None:
    with pytest.raises(CannotRunError, match="leave --as out"):
        read(pdf([["x"]]), "a.pdf", "plain")
    with pytest.raises(CannotRunError, match="no format"):
        read(b"x", "a.txt", "odt")


def test_deep_nesting_in_a_page_does_no_harm() -> None:
    with pytest.raises(CannotRunError, match="no main text"):
        read(page("<div>" * 100_000 + "deep" + "</div>" * 100_000).encode(), "a.html")


def test_endless_titles_are_left_out_and_others_come_on_one_line() -> None:
    assert read(docx(paragraph("x"), properties={"title": "a" * 10_000})).title == ""
    assert read(docx(paragraph("x"), properties={"title": " Fees\n of  ports "})).title == "Fees of ports"
