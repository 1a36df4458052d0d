"""Fetching a document over http or https, with limits on size, time and redirects, and only from where it may.

The connection goes to the very address that was checked, so that a name that resolves differently the second time
changes nothing. No proxy is asked, no cookie kept, no password sent.
"""

from __future__ import annotations

import http.client
import queue
import socket
import ssl
import threading
import zlib
from contextlib import suppress
from dataclasses import replace
from email.message import Message
from urllib.parse import unquote

from aiplancheck import __version__
from aiplancheck.errors import CannotRunError
from aiplancheck.intake import _limits
from aiplancheck.intake._address import Address, parse, resolve
from aiplancheck.intake._document import Raw
from aiplancheck.text import safe

#: What browsers allow is twenty; documents need one or two.
MOST_REDIRECTS = 5
_MOVED = (301, 302, 303, 307, 308)
_STEP = 65_536
#: Unpacks to some 17 MB at most.
_PACKED_STEP = 16_384
#: What a server can get wrong, the narrower first.
_MISSHAPEN: tuple[tuple[type[Exception], str], ...] = (
    (http.client.IncompleteRead, "it broke off before its end; try again"),
    (http.client.RemoteDisconnected, "the server hung up without an answer"),
    (http.client.HTTPException, "the answer is not HTTP, or not as HTTP has to be"),
    (TimeoutError, "the server took too long"),
    (ssl.SSLError, "no secure connection could be made"),
    (ValueError, "the answer is not HTTP, or not as HTTP has to be"),
)
_HEADERS = {
    "User-Agent": f"aiplancheck/{__version__}",
    "Accept": "text/html, application/xhtml+xml, application/pdf, text/*;q=0.9, */*;q=0.5",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


def fetch(words: str, *, allow_private: bool, seconds: float) -> Raw:
    """The document at an address. `seconds` limit everything together, from finding the host to the last byte.

    Raises CannotRunError, with the reason, when it cannot be had or may not be fetched.
    """
    answer: queue.SimpleQueue[Raw | Exception] = queue.SimpleQueue()
    address = parse(words)

    def work() -> None:
        try:
            answer.put(_follow(address, allow_private=allow_private, seconds=seconds))
        except (OSError, http.client.HTTPException, ValueError) as error:
            answer.put(CannotRunError(f"{safe(address.text)} cannot be fetched: {_reason(error)}"))
        except Exception as error:  # raised again below, where somebody hears of it
            answer.put(error)

    # Looking up a name and shaking hands know no limit in time of their own; a thread that is not waited for does.
    threading.Thread(target=work, daemon=True).start()
    try:
        found = answer.get(timeout=seconds)
    except queue.Empty:
        raise CannotRunError(
            f"{safe(address.text)} did not answer within {seconds:g} seconds; --timeout gives it longer"
        ) from None
    if isinstance(found, Exception):
        raise found
    return found


def _follow(address: Address, *, allow_private: bool, seconds: float) -> Raw:
    """Ask, and go where the answers lead."""
    first = address
    for _ in range(MOST_REDIRECTS + 1):
        connection, response = _ask(address, allow_private=allow_private, seconds=seconds)
        try:
            location = response.getheader("Location")
            if response.status not in _MOVED or not location:
                raw = _document(address, response)
                moved = (f"{safe(first.text)} led to {safe(address.text)}",) if address != first else ()
                return replace(raw, remarks=moved)
        finally:
            response.close()  # with "Connection: close" it is the one that holds the socket
            connection.close()
        address = _next(address, location)
    raise CannotRunError(f"{safe(first.text)} redirects more than {MOST_REDIRECTS} times")


def _next(address: Address, location: str) -> Address:
    """Where a redirect leads. http.client reads headers as Latin-1; addresses in them are UTF-8 if anything."""
    with suppress(UnicodeError):  # it is Latin-1, then
        location = location.encode("latin-1").decode("utf-8")
    try:
        found = address.joined(location.strip(" \t").replace(" ", "%20"))  # some servers write blanks as they are
    except CannotRunError as error:
        raise CannotRunError(f"{safe(address.text)} redirects, but not to where one may follow: {error}") from None
    if (address.scheme, found.scheme) == ("https", "http"):
        raise CannotRunError(
            f"{safe(address.text)} redirects from https to {safe(found.text)}, which anybody on the way can change; "
            "give that address if you want it"
        )
    return found


def _ask(
    address: Address, *, allow_private: bool, seconds: float
) -> tuple[http.client.HTTPConnection, http.client.HTTPResponse]:
    secure = address.scheme == "https"
    kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
    connection = kind(address.host, address.port, timeout=seconds)
    plain = _connected(resolve(address, allow_private=allow_private), address.port, seconds)
    try:
        connection.sock = _shaken(plain, address.host) if secure else plain
        connection.request("GET", address.target, headers=_HEADERS)
        return connection, connection.getresponse()
    except BaseException:
        plain.close()
        connection.close()
        raise


def _connected(numbers: list[str], port: int, seconds: float) -> socket.socket:
    """A connection to the first of the checked addresses that takes one. No name is looked up again."""
    for number in numbers[:-1]:
        try:
            return socket.create_connection((number, port), timeout=seconds)
        except OSError:
            continue  # the last one tells why
    return socket.create_connection((numbers[-1], port), timeout=seconds)


def _shaken(plain: socket.socket, host: str) -> ssl.SSLSocket:
    """The certificate must be the name's, not the number's."""
    return ssl.create_default_context().wrap_socket(plain, server_hostname=host)


def _document(address: Address, response: http.client.HTTPResponse) -> Raw:
    if response.status != 200:
        meaning = http.client.responses.get(response.status, "which is no success")  # not the server's own words
        raise CannotRunError(f"{safe(address.text)} answers {response.status} ({meaning})")
    if len(lengths := {words.strip() for words in response.headers.get_all("Content-Length", [])}) > 1:
        raise CannotRunError(
            f"{safe(address.text)} names {len(lengths)} different lengths, so nobody can say where it ends"
        )
    head = Message()
    head["content-type"] = response.getheader("Content-Type") or "application/octet-stream"
    return Raw(
        data=_unpacked(_body(address, response), response.getheader("Content-Encoding") or "", address),
        shown=safe(address.text),
        name=unquote(address.target.partition("?")[0].rstrip("/").rpartition("/")[2]),
        url=address.text,
        media_type=head.get_content_type() if "/" in str(head["content-type"]) else "",
        charset=str(head.get_content_charset() or ""),
    )


def _body(address: Address, response: http.client.HTTPResponse) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while piece := response.read(_STEP):
        pieces.append(piece)
        size += len(piece)
        if size > _limits.LARGEST_DOWNLOAD:
            raise _too_large(address)
    if response.length:
        raise CannotRunError(f"{safe(address.text)} broke off: {response.length:,} bytes are missing; try again")
    return b"".join(pieces)


def _unpacked(data: bytes, coding: str, address: Address) -> bytes:
    """What was compressed although we asked for nothing such, up to the limit."""
    coding = coding.strip().lower()
    if coding in ("", "identity"):
        return data
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise CannotRunError(f"{safe(address.text)} is compressed as {safe(coding[:40])}, which is not read")
    try:
        return _inflated(data, address, raw=False)
    except zlib.error:
        if coding != "deflate":
            raise CannotRunError(f"{safe(address.text)} is compressed, and broken") from None
    try:
        return _inflated(data, address, raw=True)  # what some servers call deflate
    except zlib.error:
        raise CannotRunError(f"{safe(address.text)} is compressed, and broken") from None


def _inflated(data: bytes, address: Address, *, raw: bool) -> bytes:
    """The pieces that were compressed one by one, together: gzip may hold several (RFC 1952, 2.2)."""
    pieces: list[bytes] = []
    size = at = 0
    while True:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS if raw else zlib.MAX_WBITS | 32)  # 32: gzip or zlib, whichever
        while not inflater.eof:
            if at >= len(data):
                raise zlib.error("it breaks off")
            step = data[at : at + _PACKED_STEP]
            pieces.append(inflater.decompress(step))
            at += len(step) - len(inflater.unused_data)
            size += len(pieces[-1])
            if size > _limits.LARGEST_DOWNLOAD:
                raise _too_large(address)
        if raw or not data.startswith(b"\x1f\x8b", at):
            if data[at:].strip(b"\0"):  # some archivers fill up with noughts
                raise zlib.error("something else follows")
            return b"".join(pieces)


def _too_large(address: Address) -> CannotRunError:
    return CannotRunError(f"{safe(address.text)} is larger than {_limits.LARGEST_DOWNLOAD:,} bytes, the limit")


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not to be trusted ({error.verify_message})"
    for kind, words in _MISSHAPEN:
        if isinstance(error, kind):
            return words
    words = getattr(error, "strerror", None) or type(error).__name__  # what others say may quote the server
    return safe(str(words))
