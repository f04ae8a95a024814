"""Files in other encodings, and in UTF-8 that is none."""

from __future__ import annotations

import codecs

from tests.source.hostile.plan import PLAN, case, dated, swapped, titled

_UTF_8 = PLAN.encode()
_NAME = "みどり市DX推進戦略".encode()


def _title(data: bytes) -> bytes:
    """Return the sound plan with raw bytes as its title, on line 3."""
    return _UTF_8.replace(_NAME, data)


ENCODINGS = (
    case("Shift_JIS", PLAN.encode("cp932")),
    case("Shift_JIS with CRLF", PLAN.replace("\n", "\r\n").encode("cp932")),
    case("Shift_JIS with a circled number", titled("①窓口").encode("cp932")),
    case("Shift_JIS whose second byte is a backslash", titled("表示ソ能").encode("cp932")),
    case("Shift_JIS in half-width kana", titled("ﾐﾄﾞﾘｼﾃﾞｨｰｴｯｸｽ").encode("cp932")),
    case("Shift_JIS in one line of UTF-8", _title("みどり市の計画".encode("cp932"))),
    case("Shift_JIS in a comment alone", b"# \x8cv\x89\xe6\n" + b"dxstrat: 1\n"),
    case("EUC-JP", PLAN.encode("euc_jp")),
    case("EUC-JP in one line of UTF-8", _title("みどり市".encode("euc_jp"))),
    case("ISO-2022-JP", PLAN.encode("iso2022_jp")),
    case("ISO-2022-JP on a late line", _UTF_8 + b"# \x1b$B7W2h\x1b(B\n"),
    case("GB18030", PLAN.encode("gb18030")),
    case("UHC", titled("한국어 계획").encode("cp949", "replace")),
    case("Latin-1 in one line", _title(b"caf\xe9")),
    case("UTF-16 with its mark", codecs.BOM_UTF16_LE + dated("令和8年3月25日").encode("utf-16-le")),
    case("UTF-16 big-endian with its mark", codecs.BOM_UTF16_BE + titled("*x").encode("utf-16-be")),
    case("UTF-16 without its mark", PLAN.encode("utf-16-le")),
    case("UTF-16 big-endian without its mark", PLAN.encode("utf-16-be")),
    case("UTF-16 marked the wrong way round", codecs.BOM_UTF16_BE + PLAN.encode("utf-16-le")),
    case("UTF-16 cut in a pair", codecs.BOM_UTF16_LE + titled("𠮷").encode("utf-16-le")[:50]),
    case("UTF-32", codecs.BOM_UTF32_LE + PLAN.encode("utf-32-le")),
    case("UTF-32 big-endian", codecs.BOM_UTF32_BE + PLAN.encode("utf-32-be")),
    case("UTF-32 without its mark", PLAN.encode("utf-32-le")),
    case("UTF-8 encoded twice", titled("みどり".encode().decode("latin-1"))),
    case("a mark within", _UTF_8.replace(b"issues:\n  - id", codecs.BOM_UTF8 + b"issues:\n  - id")),
    case("two marks", codecs.BOM_UTF8 * 2 + _UTF_8),
    case("a byte that begins nothing", _title(b"a\xffb")),
    case("a byte that only continues", _title(b"a\x80b")),
    case("a slash in two bytes", _title(b"a\xc0\xafb")),
    case("a null in two bytes", _title(b"a\xc0\x80b")),
    case("a slash in three bytes", _title(b"a\xe0\x80\xafb")),
    case("half a pair in three bytes", _title(b"a\xed\xa0\x80b")),
    case("a pair in six bytes", _title(b"a\xed\xa0\xbd\xed\xb8\x80b")),
    case("beyond the last character", _title(b"a\xf4\x90\x80\x80b")),
    case("five bytes for one", _title(b"a\xf8\x88\x80\x80\x80b")),
    case("a character without its end", _title(b"\xe3\x81 a")),
    case("cut in the last character", _UTF_8[: _UTF_8.index("分\n".encode()) + 2]),
    case("nulls between letters", swapped("draft", "d\0r\0a\0f\0t\0")),
    case("nothing but a mark", codecs.BOM_UTF8),
    case("every byte once", bytes(range(256))),
)
