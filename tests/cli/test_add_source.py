"""`add source`: a document becomes a source that loads; bad input leaves the registry as it was."""

from __future__ import annotations

import hashlib
import os
import pty
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from aiplancheck import registry
from aiplancheck.model import Source
from tests.cli.program import Ran, run
from tests.intake.documents import docx, locked_pdf, page, paragraph, pdf
from tests.small_world import write

CLAIMS = "claims:\n  k:\n    question: What?\n    kind: number\n    assertions:\n      - {source: a, value: four}\n"
SENTENCE = "The council of the town has adopted the fee, and it is to be paid by all of the boats in the port."
PROSE = f"Harbour fees\n\n{SENTENCE}\n"
TODAY = ("--today", "2026-01-15")
#: A program that runs the command line after a change to it.
PATCHED = "import sys\n{patch}\nfrom aiplancheck.__main__ import main\nmain()\n"


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    return write(tmp_path / "registry", CLAIMS, {"a": "language: en"})


def add(root: Path, name: str, data: bytes | str, *args: str) -> Ran:
    """Write a document beside the registry and add it."""
    path = root.parent / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return run("add", "source", str(path), *TODAY, *args, cwd=root)


def source(root: Path, id_: str) -> Source:
    return registry.load(root).sources[id_]


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def assert_refused(root: Path, ran: Ran, before: dict[str, bytes], *expected: str) -> None:
    assert ran.code == 2, ran.err
    assert ran.out == ""
    assert "Traceback" not in ran.err
    assert "fault of the program" not in ran.err
    for words in expected:
        assert words in ran.err
    assert files(root) == before


def patched(root: Path, patch: str, *args: str) -> subprocess.CompletedProcess[bytes]:
    program = PATCHED.format(patch=patch)
    return subprocess.run(
        [sys.executable, "-c", program, "add", "source", *args, *TODAY], cwd=root, capture_output=True, check=False
    )


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
    ran = patched(root, f"sys.modules[{package!r}] = None", str(path))
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert f"pip install 'aiplancheck[{extra}]'" in ran.stderr.decode()
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


def test_replacing_keeps_what_people_wrote(root: Path) -> None:
    add(root, "fees.txt", PROSE)
    path = root / "sources/fees.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# by hand\nsays:\n  t.k: {value: four}\n", encoding="utf-8")
    before = files(root)
    assert_refused(root, add(root, "fees.txt", PROSE + "More.\n"), before, "is there already", "--force")
    assert add(root, "fees.txt", PROSE + "More.\n", "--force").code == 0
    assert path.read_text(encoding="utf-8").endswith("# by hand\nsays:\n  t.k: {value: four}\n")
    assert source(root, "fees").sha256 == hashlib.sha256((PROSE + "More.\n").encode()).hexdigest()


def test_a_broken_file_is_never_replaced(root: Path) -> None:
    (root / "sources/fees.yaml").write_text("title: [\n", encoding="utf-8")
    assert_refused(root, add(root, "fees.txt", PROSE, "--force"), files(root), "sources/fees.yaml:")


def test_faults_elsewhere_do_not_hinder_and_are_mentioned(root: Path) -> None:
    (root / "sources/b.yaml").write_text("titel: b\n", encoding="utf-8")
    ran = add(root, "fees.txt", PROSE)
    assert ran.code == 0
    assert "the registry has a fault" in ran.err


def test_another_text_of_that_name_is_not_overwritten(root: Path) -> None:
    (root / "sources/texts").mkdir()
    (root / "sources/texts/fees.txt").write_text("something else", encoding="utf-8")
    assert_refused(root, add(root, "fees.txt", PROSE), files(root), "sources/texts/fees.txt is there already")


def test_nothing_is_written_through_a_link(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (root / "sources/texts").symlink_to(outside)
    ran = add(root, "fees.txt", PROSE, "--force")
    assert_refused(root, ran, files(root), "sources/texts/ is a link that leads out")
    assert not list(outside.iterdir())
    (root / "sources/texts").unlink()
    (root / "sources/texts").mkdir()
    for name in ("sources/texts/fees.txt", "sources/fees.yaml"):
        (root / name).symlink_to(outside / "file")
        assert add(root, "fees.txt", PROSE, "--force").code == 2
        assert not list(outside.iterdir())
        (root / name).unlink()


@pytest.mark.parametrize("at", [1, 2])
@pytest.mark.parametrize(
    "how", ["os.kill(os.getpid(), 9)", "raise OSError(28, 'Disk full')", "raise KeyboardInterrupt"]
)
def test_stopped_in_the_middle_no_half_of_a_file_is_left(root: Path, at: int, how: str) -> None:
    add(root, "fees.txt", PROSE)
    before = files(root)
    new = root.parent / "fees.txt"
    new.write_text(PROSE * 1000, encoding="utf-8")
    patch = (
        "import os\nreal, calls = os.replace, []\n"
        "def replace(*args):\n"
        f"    calls.append(args)\n    if len(calls) == {at}:\n        {how}\n    return real(*args)\n"
        "os.replace = replace"
    )
    ran = patched(root, patch, str(new), "--force")
    assert ran.returncode == (-signal.SIGKILL if "kill" in how else 2 if "OSError" in how else 130)
    after = {name: data for name, data in files(root).items() if not name.endswith(".part")}
    assert after["sources/fees.yaml"] == before["sources/fees.yaml"]
    assert after["sources/texts/fees.txt"] in (before["sources/texts/fees.txt"], new.read_bytes())
    assert "kill" in how or files(root) == after
    assert run("report", cwd=root).code == 0
    assert add(root, "fees.txt", PROSE * 1000, "--force").code == 0
    assert source(root, "fees").sha256 == hashlib.sha256(new.read_bytes()).hexdigest()


@pytest.mark.parametrize(("typed", "code"), [(b"y\n", 0), (b"yes\n", 0), (b"\n", 2), (b"n\n", 2), (b"\x04", 2)])
def test_on_a_terminal_a_person_is_asked(root: Path, typed: bytes, code: int) -> None:
    add(root, "fees.txt", PROSE)
    before = files(root)
    (root.parent / "fees.txt").write_text(PROSE + "More.\n", encoding="utf-8")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "aiplancheck", "add", "source", str(root.parent / "fees.txt")]
    with subprocess.Popen(command, cwd=root, stdin=theirs, stderr=theirs, stdout=subprocess.PIPE) as process:
        os.close(theirs)
        shown = b""
        while b"[y/N]" not in shown:
            shown += os.read(ours, 1000)
        os.write(ours, typed)
        assert process.wait(30) == code
    os.close(ours)
    assert b"sources/fees.yaml is there already" in shown
    assert (files(root) == before) == (code == 2)


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
