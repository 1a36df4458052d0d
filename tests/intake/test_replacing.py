"""`add source` on what is there already: nothing that people wrote is lost, and nothing passes for what it is not."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import run
from tests.intake.adding import (
    PROSE,
    add,
    assert_refused,
    files,
    on_a_terminal,
    patched,
    registry_in,
    source,
)
from tests.intake.documents import page


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    return registry_in(tmp_path)


def voiced(root: Path, more: str = "") -> Path:
    """The source `fees`, whose third line is a reader's."""
    add(root, "fees.txt", PROSE, "--not-own-voice", "1,3")
    path = root / "sources/fees.yaml"
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    return path


def test_lines_of_the_old_text_do_not_pass_for_lines_of_the_new_one(root: Path) -> None:
    path = voiced(root)
    before = files(root)
    new = f"A reader writes:\n{PROSE}"
    for more in ((), ("--dry-run",)):
        ran = add(root, "fees.txt", new, "--force", *more)
        assert_refused(root, ran, before, "lines 1, 3 of its old text", "--not-own-voice LINES", "--not-own-voice none")
    assert add(root, "fees.txt", new, "--force", "--not-own-voice", "1").code == 0
    assert source(root, "fees").not_own_voice == ((1, 1),)
    assert add(root, "fees.txt", PROSE, "--force", "--not-own-voice", "none").code == 0
    assert "not_own_voice" not in path.read_text(encoding="utf-8")


def test_the_same_text_again_keeps_its_lines(root: Path) -> None:
    voiced(root)
    assert add(root, "fees.txt", PROSE, "--force", "--role", "report").code == 0
    assert source(root, "fees").not_own_voice == ((1, 1), (3, 3))


@pytest.mark.parametrize("change", ["sha256", "file"])
def test_lines_of_a_text_that_nobody_can_be_sure_of_are_asked_for(root: Path, change: str) -> None:
    path = voiced(root)
    if change == "sha256":
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if not line.startswith("sha256")), encoding="utf-8")
        (root / "sources/texts/fees.txt").unlink()
    else:
        (root / "sources/texts/fees.txt").write_text("Another text.\n", encoding="utf-8")
    assert_refused(root, add(root, "fees.txt", PROSE, "--force"), files(root), "--not-own-voice none")


def test_what_was_recorded_about_the_old_text_is_remarked_on(root: Path) -> None:
    add(root, "fees.txt", PROSE, "--url", "https://example.org/fees", "--published", "2026-02-07", "--language", "de")
    path = root / "sources/fees.yaml"
    more = "read: {claims: [t.k], by: desk, date: 2026-01-15}\nsays:\n  t.k: {value: four}\n"
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    head = '<meta property="article:published_time" content="2026-02-09"><link rel="canonical" href="https://a.org/b">'
    new = page(f"<article><h1>New fees</h1><p>{PROSE * 5}</p></article>", head=head)
    ran = add(root, "fees.html", new, "--force", "--id", "fees")
    assert ran.code == 0, ran.err
    for words in (
        "“read and says” were written about the old text",
        "keeps title “Harbour fees”; found now: “New fees” (--title changes it)",
        "keeps url “https://example.org/fees”; found now: “https://a.org/b”",
        "keeps published “2026-02-07”; found now: “2026-02-09”",
        "keeps language “de”; found now: “en”",
    ):
        assert words in ran.err
    assert path.read_text(encoding="utf-8").endswith(more)
    ran = add(root, "fees.html", new, "--force", "--id", "fees", "--published", "Feb 9, 2026", "--language", "en")
    assert "written about" not in ran.err
    assert "published" not in ran.err


def test_comments_line_ends_mode_and_byte_order_mark_stay(root: Path) -> None:
    add(root, "fees.txt", PROSE)
    path = root / "sources/fees.yaml"
    content = path.read_text(encoding="utf-8").replace("texts/fees.txt", "texts/fees.txt # bought from the archive")
    path.write_bytes(b"\xef\xbb\xbf" + content.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    assert add(root, "fees.txt", PROSE + "More.\n", "--force").code == 0
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n") == content.count("\n")
    assert b"text: texts/fees.txt # bought from the archive\r\n" in data
    assert path.stat().st_mode & 0o777 == 0o640
    assert run("report", cwd=root).code == 0


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


def test_of_many_runs_at_once_one_adds(root: Path) -> None:
    for number in range(6):
        (root.parent / f"{number}.txt").write_text(f"{PROSE}{number}\n", encoding="utf-8")
    command = [sys.executable, "-m", "aiplancheck", "add", "source"]
    running = [
        subprocess.Popen(
            [*command, str(root.parent / f"{number}.txt"), "--id", "fees"],
            cwd=root,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for number in range(6)
    ]
    told = [process.communicate() for process in running]
    assert sorted(process.returncode for process in running) == [0, 2, 2, 2, 2, 2], told
    assert sum(out.startswith(b"ADDED") for out, _ in told) == 1
    found = source(root, "fees")
    assert hashlib.sha256((root / "sources" / found.text).read_bytes()).hexdigest() == found.sha256
    assert not list(root.rglob("*.part"))


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_what_somebody_writes_meanwhile_is_left_alone(root: Path, force: tuple[str, ...]) -> None:
    if force:
        add(root, "fees.txt", PROSE)
    new = root.parent / "fees.txt"
    new.write_text(PROSE + "More.\n", encoding="utf-8")
    patch = (
        "from aiplancheck.intake._shelf import Shelf\nreal = Shelf.put\n"
        "def put(*args):\n"
        "    open('sources/fees.yaml', 'w').write('title: mine\\n')\n    return real(*args)\n"
        "Shelf.put = put"
    )
    ran = patched(root, patch, str(new), *force)
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert b"sources/fees.yaml was changed by somebody else meanwhile" in ran.stderr
    assert (root / "sources/fees.yaml").read_text(encoding="utf-8") == "title: mine\n"


def test_what_killed_runs_left_is_cleaned_up_after_an_hour(root: Path) -> None:
    old, young, other = (root / f"sources/.aiplancheck.{name}" for name in ("a.part", "b.part", "c"))
    for path in (old, young, other):
        path.write_bytes(b"x")
        os.utime(path, (0, 0) if path is not young else None)
    assert add(root, "fees.txt", PROSE).code == 0
    assert [path.exists() for path in (old, young, other)] == [False, True, True]


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
    ended, shown = on_a_terminal(root, typed, b"[y/N]")
    assert ended == code
    assert b"sources/fees.yaml is there already" in shown
    assert (files(root) == before) == (code == 2)


@pytest.mark.parametrize(("typed", "lines"), [(b"1\n", ((1, 1),)), (b"none\n", ()), (b"\n", None), (b"x\n", None)])
def test_on_a_terminal_the_lines_are_asked_for(
    root: Path, typed: bytes, lines: tuple[tuple[int, int], ...] | None
) -> None:
    voiced(root)
    before = files(root)
    (root.parent / "fees.txt").write_text(f"A reader:\n{PROSE}", encoding="utf-8")
    code, shown = on_a_terminal(root, typed, b"or none)? ", "--force")
    assert b"lines 1, 3 of its old text" in shown
    if lines is None:
        assert (code, files(root)) == (2, before)
    else:
        assert (code, source(root, "fees").not_own_voice) == (0, lines)
