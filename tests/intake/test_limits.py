"""What takes too long, too much memory or has no end is refused; a reader that breaks down takes nobody with it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from aiplancheck import intake
from aiplancheck.errors import CannotRunError
from aiplancheck.intake import Document, Raw, _limits
from tests.cli.program import run
from tests.intake.documents import docx, looping_pdf, page, paragraph, pdf

PROSE = "The council of the harbour town has adopted the fee, and it is to be paid by all of the boats in the port. "


def read(data: bytes, name: str = "") -> Document:
    return intake.read(Raw(data=data, shown=name or "it", name=name))


def extracted(data: bytes, name: str) -> Document:
    """Read in this process, where a test can lower the limits."""
    return intake.formats()[name].extract(Raw(data=data, shown="it"))


def test_what_is_over_a_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = docx(paragraph("harbour " * 100_000))
    assert len(bomb) < 5_000
    monkeypatch.setattr(_limits, "LARGEST_TEXT", 1_000)
    monkeypatch.setattr(_limits, "LARGEST_PAGE", 5_000)
    monkeypatch.setattr(_limits, "MOST_PAGES", 2)
    for data, name in (
        (docx("".join(paragraph("harbour " * 200) for _ in range(20))), "docx"),
        (pdf([["harbour " * 8] * 30]), "pdf"),
        (pdf([["harbour"]] * 3), "pdf"),
        (page("<p>harbour</p>" * 1000).encode(), "html"),
    ):
        with pytest.raises(CannotRunError, match="the limit"):
            extracted(data, name)
    with pytest.raises(CannotRunError, match="the limit"):
        read(b"harbour " * 500, "a.txt")
    monkeypatch.setattr(_limits, "MOST_ELEMENTS", 100_000)
    with pytest.raises(CannotRunError, match=r"unpacks to more than 100,000 elements, the limit"):
        extracted(docx("<w:p/>" * 1_000_000), "docx")
    monkeypatch.setattr(_limits, "LARGEST_PART", 100_000)
    with pytest.raises(CannotRunError, match=r"unpacks to more than 100,000 bytes, the limit"):
        extracted(bomb, "docx")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f'<w:p a="{"x" * 30_000_000}"/>', "4,000,000 bytes in one tag"),
        ("<w:p " + " ".join(f'a{i}="{"x" * 990}"' for i in range(30_000)) + "/>", "4,000,000 bytes in one tag"),
        ("x" * 70_000_000, "60,000,000 bytes"),
    ],
    ids=["attribute", "attributes", "bytes"],
)
def test_a_word_document_that_unpacks_without_end_is_refused_soon(body: str, expected: str) -> None:
    data = docx(body)
    before = time.monotonic()
    with pytest.raises(CannotRunError, match=f"unpacks to more than {expected}, the limit"):
        read(data, "a.docx")
    assert time.monotonic() - before < 30


def test_a_word_document_of_the_size_of_a_book_is_read() -> None:
    assert len(read(docx(paragraph(PROSE) * 20_000)).text) == 20_000 * len(f"{PROSE}\n")


def test_a_pdf_that_refers_to_itself_is_refused_soon() -> None:
    with pytest.raises(CannotRunError, match="more than 50,000 pages"):
        read(looping_pdf(1_000_000))
    with pytest.raises(CannotRunError, match="no text in it"):
        read(looping_pdf(1_000))


def test_reading_is_limited_in_time() -> None:
    before = time.monotonic()
    with pytest.raises(CannotRunError, match=r"could not be read within 0\.5 seconds; --timeout"):
        intake.read(Raw(data=pdf([["harbour"] * 300_000]), shown="it"), seconds=0.5)
    assert time.monotonic() - before < 10


def apart(what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Document:
    """A PDF read apart by a reader that does this."""
    (tmp_path / "pypdfium2.py").write_text(f"import os\n{what}\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return read(pdf([["harbour"]]), "a.pdf")


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("os.kill(os.getpid(), 11)", "made the reader break down: a PDF that is broken or too large"),
        ("os._exit(0)", "break down"),
        ("b'x' * 10**10", "more than 4,000 MB of memory"),
        ("raise ImportError", r"pip install 'aiplancheck\[pdf\]'"),
    ],
)
def test_a_reader_that_breaks_down_is_told(
    what: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(CannotRunError, match=expected):
        apart(what, tmp_path, monkeypatch)


def test_a_fault_of_the_program_is_told_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        apart("print('noise'); 1 / 0", tmp_path, monkeypatch)


def test_nothing_is_imported_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(9)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "harbour" in read(pdf([["harbour"]])).text


def test_a_reader_that_dies_on_a_large_document_does_not_end_the_program(tmp_path: Path) -> None:
    for folder in ("claims", "sources", "hidden"):
        (tmp_path / folder).mkdir()
    (tmp_path / "hidden/pypdfium2.py").write_text("import os\nos._exit(3)", encoding="utf-8")
    (tmp_path / "a.pdf").write_bytes(pdf([["harbour"]]) + b"%" * 5_000_000)
    ran = run("add", "source", "a.pdf", cwd=tmp_path, env={"PYTHONPATH": str(tmp_path / "hidden")})
    assert (ran.code, ran.out) == (2, "")
    assert "made the reader break down" in ran.err
    assert not list((tmp_path / "sources").iterdir())
