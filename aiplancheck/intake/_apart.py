"""Reading a document in a process of its own, with a limit on time and memory.

A document of a few kilobytes can keep a reader busy for hours or fill the memory, and a reader written in C can break
down on it; then the process ends, and the program says so.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict
from typing import BinaryIO

from aiplancheck.errors import CannotRunError
from aiplancheck.intake import _limits
from aiplancheck.intake._document import Document, Format, Raw

#: Modules are looked for where this process looks for them, not in the working directory (-P).
_PROGRAM = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from aiplancheck.intake._apart import answer; answer()"
)


def extract_apart(format_: Format, raw: Raw, seconds: float) -> Document:
    """What `format_.extract` gives. Raises CannotRunError as it does, and when it takes too long or too much memory."""
    about = {name: value for name, value in asdict(raw).items() if name != "data"}
    head = json.dumps({"format": format_.name, "seconds": seconds, "raw": about}).encode()
    try:
        with tempfile.TemporaryFile() as request:  # a pipe that nobody reads any more would end this process as well
            request.write(head + b"\n" + raw.data)
            request.seek(0)
            ran = subprocess.run(
                [sys.executable, "-P", "-c", _PROGRAM, json.dumps(sys.path)],
                stdin=request,
                stdout=subprocess.PIPE,
                stderr=None if os.environ.get("AIPLANCHECK_DEBUG") else subprocess.DEVNULL,
                timeout=seconds,
                check=False,
            )
    except subprocess.TimeoutExpired:
        raise CannotRunError(
            f"{raw.shown} could not be read within {seconds:g} seconds; --timeout gives it longer"
        ) from None
    return _understood(ran.stdout, format_, raw)


def _understood(answer_: bytes, format_: Format, raw: Raw) -> Document:
    try:
        found = json.loads(answer_.decode("utf-8", "surrogatepass"))
    except ValueError:
        raise CannotRunError(
            f"{raw.shown} made the reader break down: {format_.what} that is broken or too large"
        ) from None
    if "memory" in found:
        limit = f"{_limits.MOST_MEMORY // 1_000_000:,} MB of memory, the limit"
        raise CannotRunError(f"{raw.shown} takes more than {limit}")
    if "error" in found:
        raise CannotRunError(found["error"])
    if "bug" in found:
        raise RuntimeError(found["bug"])
    return Document(**{**found["document"], "remarks": tuple(found["document"]["remarks"])})


def answer() -> None:
    """The other end: reads the request from standard input, writes the answer to standard output."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a reader prints is no answer
    head = json.loads(sys.stdin.buffer.readline())
    _limit(head["seconds"])
    try:
        _write(out, _answer(head, sys.stdin.buffer))
    except MemoryError:
        _write(out, {"memory": True})
    out.flush()
    os._exit(0)  # freeing what a large document left takes its time as well


def _answer(head: dict[str, object], stream: BinaryIO) -> dict[str, object]:
    from aiplancheck.intake import formats

    about = head["raw"]
    assert isinstance(about, dict)
    try:
        raw = Raw(**{**about, "data": stream.read(), "remarks": ()})
        return {"document": asdict(formats()[str(head["format"])].extract(raw))}
    except CannotRunError as error:
        return {"error": str(error)}
    except MemoryError:
        raise
    except Exception as error:  # told by the process that asked
        if os.environ.get("AIPLANCHECK_DEBUG"):
            raise
        return {"bug": f"{type(error).__name__}: {error}"}


def _write(out: BinaryIO, found: dict[str, object]) -> None:
    out.write(json.dumps(found, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def _limit(seconds: float) -> None:
    """Memory, time (should nobody be there any more to stop it), and no core dumps. Windows knows no such limits."""
    try:
        import resource
    except ImportError:
        return
    for kind, most in (
        (resource.RLIMIT_AS, _limits.MOST_MEMORY),
        (resource.RLIMIT_CPU, math.ceil(seconds) + 1),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(kind, (least, hard))
        except (OSError, ValueError):
            continue  # macOS refuses some limits; the time is watched from outside as well
