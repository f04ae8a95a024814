"""Files that are no UTF-8 text, and files that are text in a form worth a test, with what comes of them."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

JAPANESE = (
    "# 計画\nplan:\n  title: みどり市DX推進戦略\n  purpose: 人口減少のなかでも、行政サービスを続けます。\n"
)
ASCII = "plan:\n  title: Midori\n"


@dataclass(frozen=True, slots=True)
class Encoded:
    """A file, the code of what is wrong with it, and where."""

    name: str
    data: bytes
    code: str
    line: int = 1
    column: int = 1


ENCODED = (
    Encoded("Shift_JIS", JAPANESE.encode("cp932"), "DX001", 1, 3),
    Encoded("Shift_JIS, first on line 2", f"plan:\n{JAPANESE[5:]}".encode("cp932"), "DX001", 3, 10),
    Encoded("Shift_JIS with half-width kana", "a: ﾐﾄﾞﾘ市の窓口です\n".encode("cp932"), "DX001", 1, 4),
    Encoded("Shift_JIS with CRLF", JAPANESE.replace("\n", "\r\n").encode("cp932"), "DX001", 1, 3),
    Encoded("Shift_JIS cut in a character", JAPANESE.encode("cp932")[:-4], "DX001", 1, 3),
    Encoded("Shift_JIS with signs of Windows", "a: ①㈱髙橋さんのお話\n".encode("cp932"), "DX001", 1, 4),
    Encoded("EUC-JP", JAPANESE.encode("euc_jp"), "DX002", 1, 3),
    Encoded("EUC-JP in kanji only", "a: 行政手続電子化推進計画\n".encode("euc_jp"), "DX002", 1, 4),
    Encoded("JIS", JAPANESE.encode("iso2022_jp"), "DX003"),
    Encoded("UTF-16 without its mark", JAPANESE.encode("utf-16-le"), "DX003"),
    Encoded("UTF-16 big-endian without its mark", ASCII.encode("utf-16-be"), "DX003"),
    Encoded("UTF-32", codecs.BOM_UTF32_LE + ASCII.encode("utf-32-le"), "DX003"),
    Encoded("a byte broken", JAPANESE.encode().replace("市".encode(), b"\xe5\xb8"), "DX004", 3, 13),
    Encoded("cut in a character", JAPANESE.encode()[:-3], "DX004", 4, 33),
    Encoded("cut in a character, CRLF", JAPANESE.replace("\n", "\r\n").encode()[:-4], "DX004", 4, 33),
    Encoded(
        "half a character of UTF-16",
        codecs.BOM_UTF16_LE + "a: 1\nb: ".encode("utf-16-le") + b"\x3d\xd8",
        "DX004",
        2,
        4,
    ),
    Encoded(
        "an odd byte of UTF-16",
        codecs.BOM_UTF16_LE + "a: 1\nb: 2".encode("utf-16-le") + b"\x3d",
        "DX004",
        2,
        5,
    ),
    Encoded("Word", b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml" + b"\0" * 99, "DX005"),
    Encoded("Excel", b"PK\x03\x04" + b"\0" * 26 + b"xl/workbook.xml" + b"\0" * 99, "DX005"),
    Encoded("old Word", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "DX005"),
    Encoded("PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "DX005"),
    Encoded("rich text", b"{\\rtf1\\ansi a: 1}", "DX005"),
    Encoded("an empty zip archive", b"PK\x05\x06" + b"\0" * 18, "DX005"),
    Encoded("a picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "DX006"),
    Encoded("a program", b"\x7fELF\x02\x01\x01" + b"\0" * 50, "DX006"),
    Encoded("noise", bytes(range(128, 256)) * 4, "DX006"),
    Encoded("nothing but nulls", b"\0" * 64, "DX006"),
)
