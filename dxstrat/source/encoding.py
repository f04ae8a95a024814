"""From the bytes of a file to its text, or to the reason why they are no text that can be read.

UTF-8 and UTF-16 with its mark are read. Nothing is ever guessed: Shift_JIS, EUC-JP, Office files and
the like are recognised only to say what they are and how to save them anew.
"""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass

from dxstrat.source.kinds import (
    BROKEN_CHARACTER,
    EUC_JP,
    OFFICE_FILE,
    OTHER_ENCODING,
    SHIFT_JIS,
)
from dxstrat.source.mistakes import whole_file
from dxstrat.source.mistakes.fault import Fault
from dxstrat.text.message import Message, same

_OFFICE: tuple[tuple[bytes, bytes, Message], ...] = (
    (b"PK\x03\x04", b"word/", same("Word")),
    (b"PK\x03\x04", b"xl/", same("Excel")),
    (b"PK\x03\x04", b"ppt/", same("PowerPoint")),
    (b"PK", b"", Message("zip などの圧縮", "a zip archive")),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"",
        Message(
            "Word・Excel などの古い形式か、パスワード付き", "an old or password-protected Office document"
        ),
    ),
    (b"%PDF-", b"", same("PDF")),
    (b"{\\rtf", b"", Message("リッチテキスト (RTF)", "rich text (RTF)")),
)
"""How a file begins, what else stands in it, and what it is."""

_BINARY = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"\x7fELF",
    b"MZ\x90",
    b"SQLite format 3",
)
_UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_LOOKED_AT = 65_536


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file with its lines ended by U+000A; with a fault it is only fit to be shown.

    `utf_8` is that text in UTF-8: in the usual case the very bytes of the file, which need no second copy.
    """

    text: str
    utf_8: bytes = b""
    fault: Fault | None = None


def decode(data: bytes) -> Decoded:
    """Return the text that the bytes of a file stand for."""
    start = data[:_LOOKED_AT]
    for magic, inside, what in _OFFICE:
        if start.startswith(magic) and inside in data:
            return Decoded("", fault=_office(what))
    if start.startswith(_UTF_32):
        return Decoded("", fault=_other_encoding("UTF-32"))
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _utf_16(data)
    if start.startswith(_BINARY):
        return Decoded("", fault=whole_file.not_text(0))
    while data.startswith(codecs.BOM_UTF8):  # files that were joined may have two
        data = data.removeprefix(codecs.BOM_UTF8)
    if start.count(0) * 8 > len(start):
        return Decoded("", fault=_with_nulls(start))
    if b"\x1b$" in start:
        return Decoded("", fault=_other_encoding("JIS (ISO-2022-JP)"))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf_8(data, error.start)
    return _read(_lines(text)) if b"\r" in data else Decoded(text, data)


def _read(text: str) -> Decoded:
    return Decoded(text, text.encode())


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _utf_16(data: bytes) -> Decoded:
    try:
        return _read(_lines(data.decode("utf-16")).lstrip("\N{ZERO WIDTH NO-BREAK SPACE}"))
    except UnicodeDecodeError as error:
        text = _lines(data[: error.start + len(codecs.BOM_UTF16_LE)].decode("utf-16", "ignore"))
        return Decoded(_lines(data.decode("utf-16", "replace")), fault=_broken(len(text)))


def _with_nulls(start: bytes) -> Fault:
    even, odd = start[::2].count(0), start[1::2].count(0)
    if min(even, odd) * 8 <= max(even, odd):
        return _other_encoding("UTF-16 (BOM なし)", "UTF-16 without its mark")
    return whole_file.not_text(0)


def _not_utf_8(data: bytes, position: int) -> Decoded:
    shown = data.decode("utf-8", "replace")
    broken = shown.count("\N{REPLACEMENT CHARACTER}")
    foreign = sum(1 for character in shown[:_LOOKED_AT] if character > "\x7f")
    readings = [] if broken * 8 <= foreign else _readings(data)
    if broken * 8 <= foreign or (not readings and broken * 8 <= len(shown) and "\0" not in shown):
        return Decoded(_lines(shown), fault=_broken(len(_lines(data[:position].decode("utf-8")))))
    if not readings:
        return Decoded("", fault=whole_file.not_text(0))
    encoding, text = min(readings, key=lambda reading: _strangeness(reading[1]))
    text = _lines(text)
    first = next((index for index, character in enumerate(text) if character > "\x7f"), 0)
    return Decoded(text, fault=_shift_jis(first) if encoding == "cp932" else _euc_jp(first))


def _readings(data: bytes) -> list[tuple[str, str]]:
    """Return the Japanese encodings in which all of the bytes have a meaning, each with the text."""
    return [
        (encoding, text) for encoding in ("cp932", "euc_jp") if (text := _decoded(data, encoding)) is not None
    ]


def _decoded(data: bytes, encoding: str) -> str | None:
    """Return the text in an encoding, or None; a file may have been cut in the middle of a character."""
    for end in (len(data), len(data) - 1):
        try:
            return data[:end].decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _strangeness(text: str) -> float:
    """Return how unlike Japanese a text is: its share of half-width kana and of rare characters."""
    foreign = [character for character in text[:_LOOKED_AT] if character > "\x7f"]
    strange = sum(
        1 for c in foreign if "\uff61" <= c <= "\uff9f" or unicodedata.category(c) in ("Cc", "Co", "Cn")
    )
    common = sum(1 for c in foreign if "\u3041" <= c <= "\u30ff" or c in "、。・ー（）「」")
    return (strange - common) / max(1, len(foreign))


_SAVE = Message(
    "メモ帳で開き、「名前を付けて保存」の「エンコード」を「UTF-8」にして保存し直してください",
    "open it in an editor and save it again in UTF-8",
)


def _shift_jis(start: int) -> Fault:
    return Fault(
        SHIFT_JIS,
        start,
        start + 1,
        Message("このファイルの文字コードは Shift_JIS です", "this file is in Shift_JIS (CP932)"),
        _SAVE,
    )


def _euc_jp(start: int) -> Fault:
    return Fault(
        EUC_JP,
        start,
        start + 1,
        Message("このファイルの文字コードは EUC-JP です", "this file is in EUC-JP"),
        _SAVE,
    )


def _other_encoding(ja: str, en: str = "") -> Fault:
    return Fault(
        OTHER_ENCODING,
        0,
        0,
        Message(f"このファイルの文字コードは {ja} です", f"this file is in {en or ja}"),
        _SAVE,
    )


def _broken(start: int) -> Fault:
    return Fault(
        BROKEN_CHARACTER,
        start,
        start + 1,
        Message(
            "ここで文字が壊れています (UTF-8 として読めません)",
            "a character is broken here: its bytes are not UTF-8",
        ),
        Message(
            "この文字を打ち直すか、壊れる前のファイルを使ってください。途中までしかコピーされていないこともあります",
            "type the character anew, or take the file from before it broke; it may have been copied only in part",
        ),
        Message("壊れた文字です", "broken"),
    )


def _office(what: Message) -> Fault:
    return Fault(
        OFFICE_FILE,
        0,
        0,
        Message(
            f"これは{what.ja}のファイルで、計画のファイルではありません",
            f"this is a file of another sort ({what.en}), not a plan",
        ),
        Message(
            "計画は YAML のテキストファイル (例: plan.yaml) に書いてください。ファイル名の取り違えも確かめてください",
            "write the plan in a text file in YAML, such as plan.yaml; see also whether this is the file you meant",
        ),
    )
