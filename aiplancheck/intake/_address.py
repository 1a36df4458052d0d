"""Web addresses: which may be fetched at all, and which machines may be asked."""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from aiplancheck.errors import CannotRunError
from aiplancheck.text import safe

_SCHEMES = {"http": 80, "https": 443}
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
#: What urlsplit would drop silently, or servers read differently from us.
_ODD = re.compile(r"[\x00-\x20\x7f\\]")
#: Addresses that carry an IPv4 address in their last 32 bits: https://www.rfc-editor.org/rfc/rfc6052
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A web address in its parts, in ASCII; `target` is path and query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def text(self) -> str:
        """The address in one piece, without a fragment."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _SCHEMES[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.target}"

    def joined(self, location: str) -> Address:
        """Where a redirect from here leads. Raises CannotRunError as `parse` does."""
        try:
            found = urljoin(self.text, location)
        except ValueError:
            raise CannotRunError(f"{safe(location)} is no web address") from None
        return parse(found)


def is_address(words: str) -> bool:
    """Whether words are meant as an address rather than a file's name."""
    return _SCHEME.match(words) is not None


def parse(words: str) -> Address:
    """The parts of an address. Raises CannotRunError for any scheme but http and https, and for user names in it."""
    shown = safe(words)
    scheme, _, rest = words.partition("://")
    if scheme.lower() not in _SCHEMES:
        raise CannotRunError(f"only http:// and https:// addresses are fetched, not {shown}")
    if _ODD.search(words):
        raise CannotRunError(
            f"{shown} has a blank, a backslash or a control character in it; write it with %20 and so on"
        )
    try:
        parts = urlsplit(words)
        port = parts.port
        host = (
            (parts.hostname or "").encode("idna").decode("ascii")
            if ":" not in (parts.hostname or "")
            else parts.hostname
        )
    except (UnicodeError, ValueError):
        raise CannotRunError(f"{shown} is no web address") from None
    if "@" in re.split(r"[/?#]", rest, maxsplit=1)[0]:
        # not even shown: it would stand in logs
        raise CannotRunError("the address has a user name or password in it; give one without")
    if port == 0:
        raise CannotRunError(f"{shown} is no web address: there is no port 0")
    if not host:
        raise CannotRunError(f"{shown} is no web address: it names no host")
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Address(
        scheme=parts.scheme,
        host=host,
        port=port or _SCHEMES[parts.scheme],
        target=quote(target, safe="%/:=&?~+!$,;'@()*[]#"),
    )


def resolve(address: Address, *, allow_private: bool) -> list[str]:
    """The numeric addresses of a host, every one of them checked, in the order to try them.

    Raises CannotRunError when there is none, or when any is not on the public internet and that is not allowed.
    """
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "no such host"
        raise CannotRunError(f"{safe(address.host)} cannot be found: {reason}") from None
    numbers = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for number in numbers:
        if not allow_private and not is_public(number):
            which = "" if number == address.host else f" is {safe(number)}, which"
            raise CannotRunError(
                f"{safe(address.host)}{which} is not on the public internet; --allow-private fetches it all the same"
            )
    if not numbers:
        raise CannotRunError(f"{safe(address.host)} cannot be found: it has no address")
    return numbers


def is_public(number: str) -> bool:
    """Whether a numeric address is one of the public internet, also where it only wraps an IPv4 address."""
    try:
        found = ipaddress.ip_address(number)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        wrapped = [found.ipv4_mapped, found.sixtofour, *(found.teredo or ())]
        if found in _TRANSLATED:
            wrapped.append(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF))
        if any(inner is not None and not is_public(str(inner)) for inner in wrapped):
            return False
        if found.ipv4_mapped is not None or found in _TRANSLATED:
            return True  # what it wraps is public
        if found.is_site_local:
            return False
    return found.is_global and not (found.is_multicast or found.is_reserved or found.is_link_local)
