"""Which addresses may be fetched, and which machines asked."""

from __future__ import annotations

import socket

import pytest

from aiplancheck.errors import CannotRunError
from aiplancheck.intake._address import is_address, is_public, parse, resolve


@pytest.mark.parametrize(
    "number",
    [
        *(
            "127.0.0.1",
            "127.8.8.8",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
        ),
        *("224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1"),
        *("::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "fec0::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:a00:1::"),
        *("::7f00:1", "64:ff9b:1::1", "nonsense"),
    ],
)
def test_what_is_not_on_the_public_internet(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize(
    "number", ["93.184.216.34", "1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"]
)
def test_what_is(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("file:///etc/passwd", "only http"),
        ("ftp://example.org/x", "only http"),
        ("gopher://example.org", "only http"),
        ("javascript://example.org/%0a", "only http"),
        ("http://user:secret@example.org/", "user name"),
        ("http://user@example.org/", "user name"),
        ("http://@example.org/", "user name"),
        ("http:///path", "no host"),
        ("http://", "no host"),
        ("http://example.org:99999/", "no web address"),
        ("http://example.org:0/", "no port 0"),
        ("http://[::1/", "no web address"),
        ("http://exa mple.org/", "blank"),
        ("http://example.org/\r\nHost: other", "blank"),
        ("http://example.org\\@other.example/", "blank"),
    ],
)
def test_odd_addresses_are_refused(words: str, expected: str) -> None:
    with pytest.raises(CannotRunError, match=expected) as raised:
        parse(words)
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("HTTP://Example.ORG", "http://example.org/"),
        ("https://example.org:443/a?b=c#d", "https://example.org/a?b=c"),
        ("http://example.org:8080/a b".replace(" ", "%20"), "http://example.org:8080/a%20b"),
        ("https://bücher.example/größe", "https://xn--bcher-kva.example/gr%C3%B6%C3%9Fe"),
        ("http://[2606:4700::1111]:81/", "http://[2606:4700::1111]:81/"),
        ("http://example.org/a@b:c", "http://example.org/a@b:c"),
    ],
)
def test_addresses_are_spelt_in_one_way(words: str, text: str) -> None:
    assert parse(words).text == text
    assert is_address(words)


@pytest.mark.parametrize("words", ["a.txt", "C:\\x\\a.txt", "-", "mailto:x", "./http:/x", "dir/http://x"])
def test_files_are_no_addresses(words: str) -> None:
    assert not is_address(words)


def answers(monkeypatch: pytest.MonkeyPatch, *numbers: str) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, 80)) for number in numbers]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)


def test_every_address_of_a_name_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "1.1.1.1", "10.0.0.1")
    with pytest.raises(CannotRunError, match=r"10\.0\.0\.1.*--allow-private"):
        resolve(parse("http://harbour.example/"), allow_private=False)
    assert resolve(parse("http://harbour.example/"), allow_private=True) == ["1.1.1.1", "10.0.0.1"]


def test_a_name_that_nobody_knows_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch)
    with pytest.raises(CannotRunError, match="cannot be found"):
        resolve(parse("http://harbour.example/"), allow_private=False)
