"""Whatever the files hold, reading gives a registry or says what is wrong with it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from aiplancheck import semantics
from aiplancheck.model import Registry
from aiplancheck.registry import parse
from tests.registry.world import WORLD, build

PATHS = st.sampled_from(sorted(WORLD))
#: What people and editors put into YAML files, rightly or not.
PIECES = st.sampled_from(
    [*"\n\t:-?,[]{}#&*!|>'\"%@`~§", ": ", "- ", "\n  ", "\n    ", "null", "true", "{}", "[]", "0", "[[", "\0", "\ufeff"]
    + ["\u2028", "𠮷", "...\n", "\n---\n", "value: ", "source: ", "claim: lamp.lit", "lamp.*", "<<: *a", "&a ", "!!x "]
)
TEXTS = st.one_of(PIECES, st.text(max_size=8), st.lists(PIECES, max_size=6).map("".join))


def _loaded(files: dict[str, str | bytes]) -> Registry | None:
    """The registry, None with faults; those of meaning are looked for in what could be made out."""
    with TemporaryDirectory() as folder:
        found, faults = parse(build(Path(folder), files))
    places = [fault.place for fault in (*faults, *semantics.faults(found))]
    assert all(place.line >= 1 and place.column >= 1 for place in places)
    return None if faults else found


@settings(max_examples=150, deadline=None, derandomize=True)
@given(path=PATHS, content=st.binary(max_size=200))
def test_bytes_of_any_sort_never_crash(path: str, content: bytes) -> None:
    _loaded({path: content})


@settings(max_examples=250, deadline=None, derandomize=True)
@given(path=PATHS, start=st.floats(0, 1), length=st.integers(0, 30), put=TEXTS)
def test_a_change_anywhere_never_crashes(path: str, start: float, length: int, put: str) -> None:
    text = WORLD[path]
    at = int(start * len(text))
    _loaded({path: (text[:at] + put + text[at + length :]).encode("utf-8", "surrogatepass")})


@settings(max_examples=100, deadline=None, derandomize=True)
@given(path=PATHS, first=st.floats(0, 1), second=st.floats(0, 1))
def test_lines_that_change_places_never_crash(path: str, first: float, second: float) -> None:
    lines = WORLD[path].splitlines(keepends=True)
    one, two = (min(int(share * len(lines)), len(lines) - 1) for share in (first, second))
    lines[one], lines[two] = lines[two], lines[one]
    _loaded({path: "".join(lines)})


@settings(max_examples=60, deadline=None, derandomize=True)
@given(words=st.text(max_size=40).filter(lambda text: text.strip() and text.isprintable()))
def test_a_quoted_text_comes_back_as_it_was(words: str) -> None:
    quoted = words.replace("'", "''")
    registry = _loaded({"sources/walkers-blog.yaml": f"title: '{quoted}'\n"})
    assert registry is not None
    assert registry.sources["walkers-blog"].title == words
