"""Fetching: from a server of this machine, with every way in which it may misbehave."""

from __future__ import annotations

import gzip
import socket
import ssl
import subprocess
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which

import pytest

from aiplancheck.errors import CannotRunError
from aiplancheck.intake import Raw, _limits
from aiplancheck.intake._fetch import fetch

TEXT = b"Harbour fees rise.\n"
Answer = Callable[["Handler"], None]
ANSWERS: dict[str, Answer] = {}


def answer(path: str) -> Callable[[Answer], Answer]:
    return lambda function: ANSWERS.setdefault(path, function)


class Handler(BaseHTTPRequestHandler):
    """Answers by path; `seen` are the Host headers and paths that were asked for."""

    seen: list[tuple[str, str]]

    def do_GET(self) -> None:
        self.seen.append((self.headers["Host"], self.path))
        ANSWERS[self.path.partition("?")[0]](self)

    def send(self, body: bytes, content_type: str = "text/plain", status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing: what is asked for is in `seen`."""


class _Quiet(ThreadingHTTPServer):
    """Clients that break off are what is tested here."""

    def handle_error(self, *_: object) -> None:
        """Nothing to tell."""


class Server:
    """A server on a free port of 127.0.0.1."""

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self.seen: list[tuple[str, str]] = []
        handler = type("Bound", (Handler,), {"seen": self.seen})
        self._server = _Quiet(("127.0.0.1", 0), handler)
        if context is not None:
            self._server.socket = context.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        self.port: int = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def url(self, path: str, host: str = "127.0.0.1", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture(scope="module", name="server")
def _server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


def get(server: Server, path: str, seconds: float = 10) -> Raw:
    return fetch(server.url(path), allow_private=True, seconds=seconds)


@answer("/fees.txt")
def _(handler: Handler) -> None:
    handler.send(TEXT, "text/plain; charset=iso-8859-1")


@answer("/gzip")
def _(handler: Handler) -> None:
    handler.send(gzip.compress(TEXT), Content_Encoding="gzip")


@answer("/gzip-in-pieces")
def _(handler: Handler) -> None:
    packed = b"".join(gzip.compress(TEXT[at : at + 4]) for at in range(0, len(TEXT), 4))
    handler.send(packed + b"\0" * 512, Content_Encoding="gzip")


@answer("/gzip-and-more")
def _(handler: Handler) -> None:
    handler.send(gzip.compress(TEXT) + b"more", Content_Encoding="gzip")


@answer("/bombs")
def _(handler: Handler) -> None:
    handler.send(gzip.compress(b"\0" * 60_000) * 2, Content_Encoding="gzip")


@answer("/two-lengths")
def _(handler: Handler) -> None:
    handler.send(TEXT, Content_Length=str(len(TEXT) - 5))


@answer("/cut-chunk")
def _(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    handler.wfile.write(b"100\r\n" + TEXT)


@answer("/silent")
def _(handler: Handler) -> None:
    handler.close_connection = True


@answer("/own-words")
def _(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.0 404 secret words\r\n\r\n")


@answer("/odd-number")
def _(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.0 299 secret words\r\n\r\n")


@answer("/many-headers")
def _(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.0 200 OK\r\n" + b"X-Secret: secret\r\n" * 200 + b"\r\n")


@answer("/blanks")
def _(handler: Handler) -> None:
    handler.send(b"", status=302, Location=" /fees of.txt?a b ")


@answer("/fees%20of.txt")
def _(handler: Handler) -> None:
    handler.send(TEXT)


@answer("/deflate")
def _(handler: Handler) -> None:
    handler.send(zlib.compress(TEXT), Content_Encoding="deflate")


@answer("/raw-deflate")
def _(handler: Handler) -> None:
    handler.send(zlib.compress(TEXT, wbits=-15), Content_Encoding="deflate")


@answer("/bomb")
def _(handler: Handler) -> None:
    handler.send(gzip.compress(b"\0" * 10_000_000), Content_Encoding="gzip")


@answer("/cut-gzip")
def _(handler: Handler) -> None:
    handler.send(gzip.compress(TEXT)[:-10], Content_Encoding="gzip")


@answer("/brotli")
def _(handler: Handler) -> None:
    handler.send(TEXT, Content_Encoding="br")


@answer("/large")
def _(handler: Handler) -> None:
    handler.send(b"x" * 200_000)


@answer("/short")
def _(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(TEXT)


@answer("/drip")
def _(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b"x")
        time.sleep(0.1)


@answer("/slow-head")
def _(handler: Handler) -> None:
    for _ in range(100):
        handler.wfile.write(b"H")
        time.sleep(0.1)


@answer("/noise")
def _(handler: Handler) -> None:
    handler.wfile.write(b"this is secret, no HTTP\r\n\r\n")


@answer("/missing")
def _(handler: Handler) -> None:
    handler.send(b"nothing here", status=404)


@answer("/redirect")
def _(handler: Handler) -> None:
    """/redirect?N goes on N times; /redirect?URL goes there."""
    query = handler.path.partition("?")[2]
    location = query
    if query.isdigit():
        location = f"/redirect?{int(query) - 1}" if int(query) > 1 else "/fees.txt"
    handler.send(b"", status=302, Location=location)


@answer("/to-a-password")
def _(handler: Handler) -> None:
    handler.send(b"", status=301, Location="http://user:secret@example.org/")


def test_a_document_comes_with_what_the_server_says(server: Server) -> None:
    found = get(server, "/fees.txt?a=b#part")
    assert (found.data, found.name, found.media_type, found.charset) == (TEXT, "fees.txt", "text/plain", "iso-8859-1")
    assert found.url == server.url("/fees.txt?a=b")


@pytest.mark.parametrize("path", ["/gzip", "/gzip-in-pieces", "/deflate", "/raw-deflate"])
def test_compression_that_nobody_asked_for_is_undone(server: Server, path: str) -> None:
    assert get(server, path).data == TEXT


def test_five_redirects_are_followed_and_told(server: Server) -> None:
    found = get(server, "/redirect?5")
    assert found.url == server.url("/fees.txt")
    assert "led to" in found.remarks[0]


def test_blanks_in_a_redirect_are_encoded(server: Server) -> None:
    assert get(server, "/blanks").url == server.url("/fees%20of.txt?a%20b")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/redirect?6", "more than 5 times"),
        ("/redirect?file:///etc/passwd", "only http"),
        ("/redirect?ftp://example.org/", "only http"),
        ("/to-a-password", "user name"),
        ("/redirect?http://[", "may follow: .* is no web address"),
        ("/redirect?http://example.org:0/", "no port 0"),
        ("/two-lengths", "2 different lengths"),
        ("/cut-chunk", "broke off before its end"),
        ("/silent", "hung up without an answer"),
        ("/own-words", r"answers 404 \(Not Found\)"),
        ("/odd-number", r"answers 299 \(which is no success\)"),
        ("/many-headers", "is not HTTP"),
        ("/gzip-and-more", "broken"),
        ("/missing", "404"),
        ("/short", "broke off"),
        ("/cut-gzip", "broken"),
        ("/brotli", "compressed as br"),
        ("/noise", "cannot be fetched: the answer is not HTTP"),
    ],
)
def test_what_goes_wrong_is_told(server: Server, path: str, expected: str) -> None:
    with pytest.raises(CannotRunError, match=expected) as raised:
        get(server, path)
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize("path", ["/drip", "/slow-head"])
def test_the_time_is_limited_for_everything_together(server: Server, path: str) -> None:
    before = time.monotonic()
    with pytest.raises(CannotRunError, match=r"within 0\.5 seconds"):
        get(server, path, seconds=0.5)
    assert time.monotonic() - before < 5


@pytest.mark.parametrize("path", ["/large", "/bomb", "/bombs"])
def test_the_size_is_limited(server: Server, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_limits, "LARGEST_DOWNLOAD", 100_000)
    with pytest.raises(CannotRunError, match="larger than 100,000 bytes"):
        get(server, path)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1"])
def test_a_private_address_is_refused_however_it_is_spelt(server: Server, host: str) -> None:
    asked = len(server.seen)
    with pytest.raises(CannotRunError, match=r"not on the public internet|cannot be found"):
        fetch(server.url("/fees.txt", host), allow_private=False, seconds=10)
    assert len(server.seen) == asked


def names(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    """`harbour.example` resolves to the answers, one after the other; gives the names that were looked up."""
    looked_up: list[str] = []
    real, waiting = socket.getaddrinfo, list(answers)

    def resolve(host: str, port: int, *args: int, **options: int) -> object:
        if host != "harbour.example":
            return real(host, port, *args, **options)
        looked_up.append(host)
        return real(waiting.pop(0), port, *args, **options)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return looked_up


def test_the_checked_address_itself_is_connected_to(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up = names(monkeypatch, "127.0.0.1", "192.0.2.1")
    assert fetch(server.url("/fees.txt", "harbour.example"), allow_private=True, seconds=10).data == TEXT
    assert looked_up == ["harbour.example"]
    assert server.seen[-1] == (f"harbour.example:{server.port}", "/fees.txt")


def test_a_redirect_is_checked_again(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    from aiplancheck.intake import _address

    names(monkeypatch, "127.0.0.1")
    real = _address.is_public
    first = iter([True])
    monkeypatch.setattr(_address, "is_public", lambda number: next(first, False) or real(number))
    with pytest.raises(CannotRunError, match="not on the public internet"):
        fetch(server.url(f"/redirect?{server.url('/fees.txt')}", "harbour.example"), allow_private=False, seconds=10)
    assert server.seen[-1][1].startswith("/redirect")


@pytest.fixture(scope="module", name="secure")
def _secure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    if which("openssl") is None:
        pytest.skip("making a certificate needs the openssl program")
    folder = tmp_path_factory.mktemp("certificate")
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=harbour.example"]
        + ["-addext", "subjectAltName=DNS:harbour.example", "-keyout", str(key), "-out", str(certificate)],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server = Server(context)
    yield server, certificate
    server.close()


def test_a_certificate_is_checked_for_the_name(secure: tuple[Server, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    server, certificate = secure
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    names(monkeypatch, "127.0.0.1")
    url = server.url("/fees.txt", "harbour.example", "https")
    assert fetch(url, allow_private=True, seconds=10).data == TEXT
    with pytest.raises(CannotRunError, match="not to be trusted"):
        fetch(server.url("/fees.txt", "127.0.0.1", "https"), allow_private=True, seconds=10)


def test_an_unknown_certificate_is_refused(secure: tuple[Server, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    names(monkeypatch, "127.0.0.1")
    with pytest.raises(CannotRunError, match="not to be trusted"):
        fetch(secure[0].url("/fees.txt", "harbour.example", "https"), allow_private=True, seconds=10)


def test_https_does_not_lead_to_http(secure: tuple[Server, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    server, certificate = secure
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    names(monkeypatch, "127.0.0.1")
    url = server.url("/redirect?http://harbour.example/", "harbour.example", "https")
    with pytest.raises(CannotRunError, match=r"from https to http://harbour\.example/"):
        fetch(url, allow_private=True, seconds=10)
