"""Documents of every format, built from nothing, for tests."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def pdf(
    pages: Sequence[Sequence[str]], *, info: Mapping[str, str] | None = None, japanese: bool = False, lang: str = ""
) -> bytes:
    """A PDF with these lines on its pages, in Helvetica or in a Japanese font that is not embedded."""
    objects = [b"", b"", *(_japanese_font() if japanese else [_latin_font()])]
    font = len(objects)
    kids = []
    for lines in pages:
        shown = b"\n".join(_shown(line, japanese) + b" Tj T*" for line in lines)
        content = b"BT /F1 12 Tf 14 TL 50 780 Td\n" + shown + b"\nET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        resources = b"<< /Font << /F1 %d 0 R >> >>" % font
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources %s >>"
            % (len(objects), resources)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R%s >>" % (b" /Lang (%s)" % lang.encode() if lang else b"")
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    trailer = b""
    if info:
        entries = b" ".join(b"/%s %s" % (key.encode(), _utf16(words, mark=True)) for key, words in info.items())
        objects.append(b"<< %s >>" % entries)
        trailer = b" /Info %d 0 R" % len(objects)
    return _file(objects, trailer)


def locked_pdf() -> bytes:
    """A PDF that wants the password "harbour" (standard security handler, revision 2: ISO 32000-1, 7.6.3)."""
    user, permissions, file_id = b"harbour", -4, b"0123456789abcdef"
    owner = _rc4(hashlib.md5(_padded(b"owner")).digest()[:5], _padded(user))
    secret = _padded(user) + owner + permissions.to_bytes(4, "little", signed=True) + file_id
    check = _rc4(hashlib.md5(secret).digest()[:5], _PAD)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [] /Count 0 >>",
        b"<< /Filter /Standard /V 1 /R 2 /Length 40 /P %d /O <%s> /U <%s> >>"
        % (permissions, owner.hex().encode(), check.hex().encode()),
    ]
    hexed = file_id.hex().encode()
    return _file(objects, b" /Encrypt 3 0 R /ID [<%s> <%s>]" % (hexed, hexed))


def looping_pdf(count: int) -> bytes:
    """A PDF whose tree of pages is its own branch, and that claims to have so many pages."""
    return _file([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count %d >>" % count], b"")


def docx(
    body: str,
    *,
    properties: Mapping[str, str] | None = None,
    parts: Mapping[str, str | bytes] | None = None,
    prologue: str = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
) -> bytes:
    """A Word document with this XML in its body; `parts` are further files, or other content for these."""
    core = "".join(f"<dc:{key}>{escape(words)}</dc:{key}>" for key, words in (properties or {}).items())
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'{prologue}<w:document xmlns:w="{W}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<w:body>{body}</w:body></w:document>",
        "docProps/core.xml": f'<p xmlns:dc="http://purl.org/dc/elements/1.1/">{core}</p>',
        **(parts or {}),
    }
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def paragraph(*runs: str) -> str:
    """A paragraph of plain runs."""
    return "<w:p>" + "".join(f'<w:r><w:t xml:space="preserve">{escape(run)}</w:t></w:r>' for run in runs) + "</w:p>"


def page(body: str, *, head: str = "", lang: str = "en") -> str:
    """A web page."""
    return f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


def _file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    data, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


def _latin_font() -> bytes:
    return b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def _japanese_font() -> list[bytes]:
    name = b"/KozMinPro-Regular"
    return [
        b"<< /Type /FontDescriptor /FontName %s /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 "
        b"/Descent -120 /CapHeight 880 /StemV 80 >>" % name,
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont %s /FontDescriptor 3 0 R /DW 1000 "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>" % name,
        b"<< /Type /Font /Subtype /Type0 /BaseFont %s /Encoding /UniJIS-UTF16-H /DescendantFonts [4 0 R] >>" % name,
    ]


def _shown(line: str, japanese: bool) -> bytes:
    if japanese:
        return _utf16(line, mark=False)
    escaped = line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"(%s)" % escaped


def _utf16(words: str, *, mark: bool) -> bytes:
    return b"<%s%s>" % (b"FEFF" if mark else b"", words.encode("utf-16-be").hex().encode())


def _padded(password: bytes) -> bytes:
    return (password + _PAD)[:32]


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
