"""Files that are too large, and zip files that show other contents to every program."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from functools import partial
from typing import TYPE_CHECKING

from tests.writers.docx.reference.building import (
    SPACES,
    document,
    packed,
    paragraph,
    parts,
    relations,
    word_file,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.writers.docx.reference.hostile_row import Row


_RELS = "word/_rels/document.xml.rels"


def large() -> Iterator[Row]:
    yield "a bomb of zeros", lambda: word_file("", {"word/media/x.emf": bytes(40 << 20)}), "DX823", "200 倍"
    yield "a bomb of spaces", lambda: word_file(" " * (17 << 20)), "DX823", "200 倍"
    yield "XML of 17 MB", lambda: packed(parts(" " * (17 << 20)), 0), "DX823", "16 MB"
    yield (
        "styles of 9 MB",
        lambda: packed({**parts(), "word/styles.xml": f"<w:styles {SPACES}>{' ' * (9 << 20)}</w:styles>"}, 0),
        "DX823",
        "8 MB",
    )
    yield "many large parts", _many_large, "DX823", "128 MB"
    yield (
        "3,000 parts",
        lambda: word_file("", {f"word/p{n}.xml": "<x/>" for n in range(3000)}),
        "DX823",
        "2000 個",
    )
    yield "an endless list of parts", _long_directory, "DX823", "一覧"
    yield "a file of 65 MB", lambda: word_file() + bytes(65 << 20), "DX823", "64 MB"
    yield "1,000 elements deep", lambda: word_file("<w:p>" * 1000 + "</w:p>" * 1000), "DX823", "深すぎ"
    yield "100,000 elements deep", lambda: packed(parts("<w:p>" * 100000), 0), "DX823", "深すぎ"
    many = " ".join(f'a{n}="1"' for n in range(5000))
    yield "5,000 attributes", lambda: word_file(f"<w:p {many}/>"), "DX823", "大きすぎ"
    yield "two million elements", lambda: packed(parts("<w:p/>" * 2_000_000), 0), "DX823", "大きすぎ"
    links = relations(*(("hyperlink", "http://example.jp/", "External"),) * 25_000)
    yield "25,000 relationships", lambda: packed({**parts(), _RELS: links}, 0), "DX823", "つながり"


def _many_large() -> bytes:
    piece = random.Random(1).randbytes(2_000) + bytes(40_000)  # noqa: S311 - any noise will do
    return packed({**parts(), **{f"word/media/x{n}.dat": piece * 850 for n in range(4)}})


def _long_directory() -> bytes:
    return packed({**parts(), **{f"word/{'x' * 200}{n}.xml": "" for n in range(5000)}})


def packing() -> Iterator[Row]:
    for name in (
        "../evil.xml",
        "/etc/evil.xml",
        "word\\evil.xml",
        "C:/evil.xml",
        "word/./evil.xml",
        "word//evil.xml",
    ):
        yield f"the name {name}", partial(_renamed, name), "DX824", "名前"
    for name in ("word/%2e%2e/evil.xml", "word/evil.xml ", "word/con.", "word/\u202eevil.xml", "w" * 250):
        yield f"the name {name[:20]!a}", partial(_renamed, name), "DX824", "名前"
    yield (
        "a name with NUL",
        lambda: _renamed("word/evil.xml_").replace(b"evil.xml_", b"evil.xml\0"),
        "DX824",
        "名前",
    )
    yield "a name twice", _twice, "DX824", "同じ名前"
    yield (
        "names that differ in case",
        lambda: word_file("", {"WORD/document.xml": document()}),
        "DX824",
        "同じ名前",
    )
    yield "overlapping parts", _overlapping, "DX824", ""
    yield "a false size in the list", lambda: _patched(b"PK\x01\x02", 24, 10), "DX824", "食い違"
    yield "false sizes everywhere", _false_sizes, "DX822", "壊れて"
    yield "a false checksum", lambda: _patched(b"PK\x01\x02", 16, 99), "DX824", "食い違"
    yield (
        "a false name in its place",
        lambda: _swapped(b"word/document.xml", b"word/dokument.xml"),
        "DX824",
        "食い違",
    )
    yield "an encrypted part", lambda: _flagged(0x1), "DX821", "暗号化"
    yield "a strange method", lambda: packed(parts(), zipfile.ZIP_BZIP2), "DX824", "圧縮"
    yield "something before it", lambda: b"PK\x05\x06" + bytes(18) + word_file(), "DX824", "余分"
    yield "a program before it", lambda: b"PKMZ" + word_file(), "DX824", "余分"
    yield "something after it", lambda: word_file() + b"more", "DX824", "余分"
    yield "a second list after the first", lambda: word_file() + packed({"a": "b"}), "DX824", "余分"
    yield "the form for 4 GB", _large_form, "DX824", "4 GB"
    yield "a folder with contents", lambda: word_file("", {"word/x/": "text"}), "DX824", "フォルダー"


def _renamed(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for one, data in {**parts(), name: b"<x/>"}.items():
            info = zipfile.ZipInfo("x", (2026, 4, 1, 0, 0, 0))
            info.filename = one
            archive.writestr(info, data)
    return buffer.getvalue()


def _twice() -> bytes:
    return _renamed("word/dokument.xml").replace(b"word/dokument.xml", b"word/document.xml")


def _overlapping() -> bytes:
    data = bytearray(word_file("", {"word/x.xml": "<x/>"}))
    last = data.rindex(b"PK\x01\x02")
    struct.pack_into("<L", data, last + 42, 0)
    return bytes(data)


def _patched(mark: bytes, offset: int, value: int) -> bytes:
    data = bytearray(word_file(paragraph("<w:r><w:t>x</w:t></w:r>")))
    struct.pack_into("<L", data, data.rindex(mark) + offset, value)
    return bytes(data)


def _false_sizes() -> bytes:
    data = bytearray(word_file(paragraph("<w:r><w:t>x</w:t></w:r>")))
    struct.pack_into("<L", data, data.rindex(b"PK\x01\x02") + 24, 100)
    struct.pack_into("<L", data, data.rindex(b"PK\x03\x04") + 22, 100)
    return bytes(data)


def _swapped(old: bytes, new: bytes) -> bytes:
    data = word_file()
    place = data.index(old, data.index(b"PK\x03\x04", data.index(b"_rels/.rels")))
    return data[:place] + new + data[place + len(new) :]


def _flagged(flag: int) -> bytes:
    data = bytearray(word_file())
    struct.pack_into("<H", data, data.rindex(b"PK\x01\x02") + 8, flag)
    struct.pack_into("<H", data, data.rindex(b"PK\x03\x04") + 6, flag)
    return bytes(data)


def _large_form() -> bytes:
    data = bytearray(word_file())
    end = data.rindex(b"PK\x05\x06")
    struct.pack_into("<2H", data, end + 8, 0xFFFF, 0xFFFF)
    return bytes(data)
