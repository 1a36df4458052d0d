"""`add source`: a document becomes a source that loads; bad input leaves the registry as it was."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.cli.program import run
from tests.intake.adding import (
    PROSE,
    TODAY,
    add,
    assert_refused,
    files,
    registry_in,
    source,
)
from tests.intake.documents import docx, locked_pdf, page, paragraph, pdf


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    return registry_in(tmp_path)


def test_a_text_becomes_a_source_that_loads(root: Path) -> None:
    ran = add(root, "fees-2026.txt", PROSE)
    assert (ran.code, ran.out.splitlines()) == (
        0,
        [
            "ADDED     fees-2026",
            "title     Harbour fees",
            "language  en (detected)",
            "date      none found (--published gives it)",
            "text      25 words in 3 lines, in sources/texts/fees-2026.txt",
            "source    sources/fees-2026.yaml",
            "NEXT      record what it says in claims/, then: aiplancheck verify",
        ],
    )
    assert (root / "sources/texts/fees-2026.txt").read_bytes() == PROSE.encode()
    found = source(root, "fees-2026")
    assert (found.title, found.language, found.retrieved) == ("Harbour fees", "en", "2026-01-15")
    assert (found.text, found.sha256) == ("texts/fees-2026.txt", hashlib.sha256(PROSE.encode()).hexdigest())
    assert run("report", cwd=root).code == 0


DOCUMENTS = {
    "a.md": f"# Harbour fees\n\n{PROSE}".encode(),
    "b.html": page(f"<article><h1>Harbour fees</h1><p>{PROSE * 5}</p></article>").encode(),
    "c.pdf": pdf([PROSE.splitlines(), ["Page two"]], info={"Title": "Harbour fees"}),
    "d.docx": docx(paragraph(PROSE), properties={"title": "Harbour fees"}),
    "e.txt": PROSE.encode("utf-16"),
    "f": PROSE.encode(),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_format_goes_the_whole_way(root: Path, name: str) -> None:
    ran = add(root, name, DOCUMENTS[name], "--id", "fees", "--role", "report", "--published", "May 2025")
    assert ran.code == 0, ran.err
    found = source(root, "fees")
    data = (root / "sources" / found.text).read_bytes()
    assert "adopted the fee" in data.decode("utf-8")
    assert not data.startswith(b"\xef\xbb\xbf")
    assert hashlib.sha256(data).hexdigest() == found.sha256
    assert (found.title, found.language, found.role, found.published) == ("Harbour fees", "en", "report", "May 2025")
    assert run("report", "--quiet", cwd=root).code == 0


def test_standard_input_is_told_by_its_content(root: Path) -> None:
    html = page(f"<h1>Fees of the port</h1><p>{PROSE * 5}</p>")
    ran = run("add", "source", "-", *TODAY, cwd=root, stdin=html)
    assert ran.code == 0, ran.err
    assert source(root, "fees-of-the-port").title == "Fees of the port"
    ran = run("add", "source", "-", "--as", "plain", "--id", "raw", *TODAY, cwd=root, stdin=html)
    assert ran.code == 0, ran.err
    assert (root / "sources/texts/raw.txt").read_text(encoding="utf-8") == html


def test_what_is_given_outweighs_what_is_found(root: Path) -> None:
    title = "- \"Fees\": 'new' #1\n{x} & *y ü\x07"
    given = ("--title", title, "--language", "en-GB", "--author", "A: B", "--publisher", "P #1")
    links = (
        "--url",
        "https://example.org/x",
        "--derived-from",
        "a:translation",
        "--not-own-voice",
        "1,3",
        "--not-own-voice",
        "2-3",
    )
    ran = add(root, "fees.txt", PROSE, *given, *links)
    assert ran.code == 0, ran.err
    assert "\x07" not in ran.out
    found = source(root, "fees")
    assert (found.title, found.language, found.author, found.publisher) == (title, "en-GB", "A: B", "P #1")
    assert [(entry.source, entry.how) for entry in found.derived_from] == [("a", "translation")]
    assert found.not_own_voice == ((1, 1), (3, 3), (2, 3))


def test_markup_in_a_document_stays_text(root: Path) -> None:
    ran = add(root, "x.docx", docx(paragraph(PROSE), properties={"title": "no: [x]\u202e\x85", "creator": "null"}))
    assert ran.code == 0, ran.err
    assert "\u202e" not in ran.out
    assert (source(root, "no-x").title, source(root, "no-x").author) == ("no: [x]\u202e", "null")


def test_a_dry_run_prints_the_file_and_writes_nothing(root: Path) -> None:
    before = files(root)
    ran = add(root, "fees.txt", PROSE, "--dry-run")
    assert (ran.code, files(root)) == (0, before)
    assert ran.out.startswith("title: Harbour fees\nlanguage: en\nretrieved: 2026-01-15\n")


BAD = [
    ("a.txt", b"", (), "is empty"),
    ("a.txt", b"\0\1\2binary" * 9, (), "binary"),
    ("a.pdf", locked_pdf(), (), "password"),
    ("a.pdf", pdf([[]]), (), "only pictures"),
    ("a.pdf", b"%PDF-1.4 broken", (), "broken PDF"),
    ("a.docx", docx(paragraph("x"), prologue="<!DOCTYPE x [<!ENTITY a 'aa'>]>"), (), "DOCTYPE"),
    ("a.html", page("").encode(), (), "no main text"),
    ("a.zip", b"PK\x03\x04rubbish", (), "archive"),
    ("a.txt", PROSE, ("--id", "../x"), "--id takes"),
    ("a.txt", PROSE, ("--id", "A b"), "--id takes"),
    ("a.txt", PROSE, ("--id", "a" * 101), "--id takes"),
    ("a.txt", PROSE, ("--id", "a"), "sources/a.yaml is there already"),
    ("a.txt", PROSE, ("--title", " "), "--title is blank"),
    ("a.txt", PROSE, ("--language", "german!"), "--language takes"),
    ("a.txt", PROSE, ("--role", "secondary"), "--role takes primary"),
    ("a.txt", PROSE, ("--url", "file:///etc/passwd"), "only http"),
    ("a.txt", PROSE, ("--url", "https://u:p@example.org"), "user name"),
    ("a.txt", PROSE, ("--derived-from", "a"), "--derived-from takes"),
    ("a.txt", PROSE, ("--derived-from", "a:stolen"), "--derived-from takes"),
    ("a.txt", PROSE, ("--id", "x", "--derived-from", "aa:copy"), "no source here"),
    ("a.txt", PROSE, ("--id", "x", "--derived-from", "x:copy"), "no source here"),
    ("a.txt", PROSE, ("--id", "x", "--not-own-voice", "3-1"), "--not-own-voice takes"),
    ("a.txt", PROSE, ("--id", "x", "--not-own-voice", "99"), "line 99"),
    ("a.txt", PROSE, ("--id", "x", "--not-own-voice", "4"), "names line 4, and the text has 3 lines"),
    ("a.txt", "Fees", ("--id", "x", "--not-own-voice", "2"), "the text has 1 line"),
    ("a.txt", PROSE, ("--id", "x", "--not-own-voice", "none,3"), "--not-own-voice takes"),
    ("a.txt", PROSE, ("--id", "---"), "--id takes"),
    ("a.txt", PROSE, ("--id", "x", "--published", "yesterday"), "--published takes a date"),
    ("a.txt", PROSE, ("--id", "x", "--published", "2026-13-45"), "--published takes a date"),
    ("a.txt", PROSE, ("--encoding", "bogus"), "--encoding takes"),
    ("a.txt", PROSE, ("--encoding", "shift-jiss"), "did you mean"),
    ("a.txt", PROSE, ("--encoding", "hex"), "--encoding takes"),
    ("a.txt", PROSE, ("--timeout", "nan"), "--timeout takes"),
    ("a.txt", PROSE, ("--timeout", "0"), "--timeout takes"),
    ("a.txt", PROSE, ("--timeout", "-5"), "--timeout takes"),
    ("a.txt", PROSE, ("--timeout", "inf"), "--timeout takes"),
    ("a.txt", "料金\n".encode("euc_jp"), ("--id", "x"), "name it with --encoding"),
    ("a.txt", PROSE, ("--as", "odt"), "there is no format"),
    ("a.txt", PROSE, ("--today", "soon"), "--today takes"),
    ("港.txt", "港の料金は十二ユーロになる。小型船は免除される。", (), "--id"),
]


@pytest.mark.parametrize(("name", "data", "args", "expected"), BAD, ids=lambda value: str(value)[:20])
def test_bad_input_is_refused_and_nothing_written(
    root: Path, name: str, data: bytes | str, args: tuple[str, ...], expected: str
) -> None:
    before = files(root)
    assert_refused(root, add(root, name, data, *args), before, expected)


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("nowhere.txt", "cannot be read"),
        (".", "is a folder"),
        ("file:///etc/passwd", "only http"),
        ("ftp://example.org/x", "only http"),
        ("http://127.0.0.1:9/", "not on the public internet"),
        ("http://[::1]:9/", "not on the public internet"),
    ],
)
def test_what_cannot_be_had_is_told(root: Path, document: str, expected: str) -> None:
    assert_refused(root, run("add", "source", document, cwd=root), files(root), expected)


@pytest.mark.parametrize(
    ("package", "name", "extra"),
    [("trafilatura", "b.html", "html"), ("pypdfium2", "c.pdf", "pdf"), ("charset_normalizer", "x.txt", "encodings")],
)
def test_a_missing_extra_is_named(root: Path, package: str, name: str, extra: str) -> None:
    path = root.parent / name
    path.write_bytes(DOCUMENTS.get(name, "Gebühr für größere Schiffe".encode("cp1252")))
    before = files(root)
    hidden = root.parent / "hidden"
    hidden.mkdir()
    (hidden / f"{package}.py").write_text("raise ImportError", encoding="utf-8")
    ran = run("add", "source", str(path), cwd=root, env={"PYTHONPATH": str(hidden)})
    assert (ran.code, ran.out) == (2, "")
    assert f"pip install 'aiplancheck[{extra}]'" in ran.err
    assert files(root) == before


def test_another_encoding_is_converted_and_named(root: Path) -> None:
    german = (
        "Hafen\n\nDer Rat hat die Gebühr für größere Schiffe beschlossen, und sie ist von allen Booten zu zahlen.\n"
    )
    ran = add(root, "hafen.txt", german.encode("cp1252"))
    assert ran.code == 0
    assert "cp125" in ran.err
    assert "Gebühr" in ran.err
    assert (root / "sources/texts/hafen.txt").read_bytes() == german.encode()
    ran = add(root, "hafen.txt", german.encode("cp850"), "--encoding", "cp850", "--id", "two", "--force")
    assert ran.code == 0
    assert (root / "sources/texts/two.txt").read_bytes() == german.encode()


def test_a_language_that_the_words_contradict_is_not_recorded(root: Path) -> None:
    ran = add(root, "x.html", page(f"<h1>Fees</h1><p>{PROSE * 5}</p>", lang="de"))
    assert ran.code == 0
    assert "reads like en" in ran.err
    assert source(root, "fees").language == ""


def test_the_same_text_twice_is_refused_by_name(root: Path) -> None:
    add(root, "fees.txt", PROSE)
    before = files(root)
    assert_refused(root, add(root, "copy.txt", PROSE), before, "the same text is there already, as fees", "--force")
    assert add(root, "copy.txt", PROSE, "--force").code == 0


def test_the_same_text_is_found_without_a_sha256(root: Path) -> None:
    (root / "sources/texts").mkdir()
    (root / "sources/texts/a.txt").write_text(PROSE, encoding="utf-8")
    (root / "sources/a.yaml").write_text("title: a\ntext: texts/a.txt\n", encoding="utf-8")
    assert_refused(root, add(root, "fees.txt", PROSE), files(root), "as a;")


def test_a_pipe_is_not_waited_for(root: Path) -> None:
    os.mkfifo(root.parent / "pipe")
    assert_refused(root, run("add", "source", "../pipe", cwd=root), files(root), "no ordinary file", "standard input")


@pytest.mark.parametrize("streams", ["<&-", "<&- 2>&-"])
def test_closed_streams_are_told(root: Path, streams: str) -> None:
    command = f"{sys.executable} -m aiplancheck add source"
    ran = subprocess.run(f"{command} - {streams}", shell=True, cwd=root, capture_output=True, check=False)
    assert ran.returncode == 2
    if "2>" not in streams:
        assert b"standard input is closed" in ran.stderr
    add(root, "fees.txt", PROSE)
    before = files(root)
    ran = subprocess.run(f"{command} ../fees.txt {streams}", shell=True, cwd=root, capture_output=True, check=False)
    assert (ran.returncode, files(root)) == (2, before)
    if "2>" not in streams:
        assert b"--force" in ran.stderr
    (root.parent / "c.pdf").write_bytes(DOCUMENTS["c.pdf"])
    ran = subprocess.run(f"{command} ../c.pdf {streams}", shell=True, cwd=root, capture_output=True, check=False)
    assert ran.returncode == 0


def test_one_word_is_one_word(root: Path) -> None:
    assert "text      1 word in 1 line," in add(root, "fees.txt", "Fees\n").out


def test_an_endless_name_makes_no_endless_title(root: Path) -> None:
    ran = run("add", "source", "-", "--title", "x", "--id", "y", cwd=root, stdin=PROSE)
    assert ran.code == 0
    name = "fees-" * 45 + ".txt"
    assert add(root, name, f"{'long ' * 100}\n").code == 0
    assert len(source(root, "fees-fees-fees-fees-fees-fees-fees-fees-fees-fees").title) == 121


def test_faults_elsewhere_do_not_hinder_and_are_mentioned(root: Path) -> None:
    (root / "sources/b.yaml").write_text("titel: b\n", encoding="utf-8")
    ran = add(root, "fees.txt", PROSE)
    assert ran.code == 0
    assert "the registry has a fault" in ran.err


class Handler(BaseHTTPRequestHandler):
    """A page in Windows-1252, as its header says."""

    def do_GET(self) -> None:
        prose = "Der Rat hat die Gebühr für die Boote beschlossen. " * 9
        body = page(f"<article><h1>Größere Gebühr</h1><p>{prose}</p></article>", lang="de")
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=windows-1252")
        self.end_headers()
        self.wfile.write(body.encode("cp1252"))

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture(name="url")
def _url() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/fees"
    server.shutdown()
    server.server_close()


def test_a_page_is_fetched_when_that_is_allowed(root: Path, url: str) -> None:
    before = files(root)
    assert_refused(root, run("add", "source", url, *TODAY, cwd=root), before, "--allow-private")
    ran = run("add", "source", url, "--allow-private", *TODAY, cwd=root)
    assert ran.code == 0, ran.err
    found = source(root, "groessere-gebuehr")
    assert (found.title, found.url, found.language) == ("Größere Gebühr", url, "de")
    assert "Gebühr für die Boote" in (root / "sources" / found.text).read_text(encoding="utf-8")


def test_a_text_from_another_address_brings_its_address(root: Path, url: str) -> None:
    add(root, "fees.txt", PROSE, "--url", "https://example.org/fees")
    ran = run("add", "source", url, "--allow-private", *TODAY, "--id", "fees", "--force", cwd=root)
    assert ran.code == 0, ran.err
    assert f"url was “https://example.org/fees” and is now “{url}”" in ran.err
    assert source(root, "fees").url == url
    ran = run("add", "source", url, "--allow-private", *TODAY, "--id", "fees", "--force", cwd=root)
    assert "url" not in ran.err


@pytest.mark.parametrize("args", [("add",), ("add", "--help"), ("add", "source", "--help")])
def test_help_names_what_there_is(tmp_path: Path, args: tuple[str, ...]) -> None:
    ran = run(*args, cwd=tmp_path)
    assert "source" in ran.out + ran.err
    assert "Traceback" not in ran.err


def test_a_mistyped_sub_command_is_told(tmp_path: Path) -> None:
    ran = run("add", "sorce", "x", cwd=tmp_path)
    assert ran.code == 2
    assert "sorce" in ran.err


def test_adding_a_text_imports_no_reader_of_other_formats(root: Path) -> None:
    (root.parent / "fees.txt").write_text(PROSE, encoding="utf-8")
    code = (
        "sys.argv = ['aiplancheck', 'add', 'source', '../fees.txt']\n"
        "from aiplancheck.__main__ import main\ntry:\n    main()\nexcept SystemExit:\n    pass\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "assert not loaded & {'trafilatura', 'lxml', 'pypdfium2', 'charset_normalizer', 'dateparser'}, loaded"
    )
    ran = subprocess.run([sys.executable, "-c", f"import sys\n{code}"], cwd=root, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr
