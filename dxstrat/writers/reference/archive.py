"""The zip file: its list of contents is believed only where it agrees with what stands in the file.

Why more than `zipfile` checks: it reads whatever list it finds last, so that another program may see other
contents in the same bytes; and it takes the list into memory whatever its length.
"""

from __future__ import annotations

import io
import struct
import unicodedata
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.text.visible import visible
from dxstrat.writers.reference import kinds, limits
from dxstrat.writers.reference.problem import SAVE_AS_DOCX, Refusal, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.findings import Kind

_END = struct.Struct("<4s4H2LH")
_LOCAL = struct.Struct("<4s5H3L2H")
_END_MARK = b"PK\x05\x06"
_LOCAL_MARK = b"PK\x03\x04"
_LARGE_MARK = b"PK\x06\x07"
_LONGEST_COMMENT = 0xFFFF
_DESCRIPTOR = 0x08
_UTF8 = 0x800
_ENCRYPTED = 0x01 | 0x40 | 0x2000
_PIECE = 64 * 1024
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    OSError,
)

_REPACK = (
    "Word で開いて保存し直したファイルを使ってください",
    "use the file as Word itself saves it: open it in Word and save it again",
)
_SMALLER = (
    "表紙とスタイルだけを残し、本文と大きな図を消して保存し直してください",
    "keep the cover and the styles, delete the text and large pictures, and save it again",
)


@dataclass(frozen=True, slots=True)
class Archive:
    """The contents by name, each readable within the limits."""

    data: bytes
    entries: dict[str, zipfile.ZipInfo]

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield a file in pieces. Raises Refusal when it is not what the list says."""
        entry = self.entries[name]
        read = 0
        try:
            with zipfile.ZipFile(io.BytesIO(self.data)) as archive, archive.open(entry) as file:
                while piece := file.read(_PIECE):
                    read += len(piece)
                    yield piece
        except _UNREADABLE as error:
            raise refusal(
                kinds.DAMAGED,
                "ファイルの中に、壊れていて読めない部分があります",
                "a part of the file is damaged and cannot be read",
                _REPACK,
                name,
            ) from error
        if read != entry.file_size:
            raise _unsafe(
                "一覧に書かれた大きさと中身が違います", "the size in the list is not the true one", name
            )

    def read(self, name: str) -> bytes:
        """Return a file. Raises Refusal when it is not what the list says."""
        return b"".join(self.pieces(name))


def open_archive(data: bytes) -> Archive:
    """Return the contents of a zip file. Raises Refusal for one that is damaged, too large or two-faced."""
    if len(data) > limits.FILE_BYTES:
        raise _large(
            f"ファイルが {limits.FILE_BYTES >> 20} MB を超えています",
            f"the file has more than {limits.FILE_BYTES >> 20} MB",
        )
    directory = _directory(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except _UNREADABLE as error:
        raise _damaged() from error
    if not entries:
        raise _damaged()
    if len(entries) > limits.ENTRIES:
        raise _large(
            f"ファイルの中のファイルが {limits.ENTRIES} 個を超えています",
            f"there are more than {limits.ENTRIES} files inside",
        )
    _check_names(entries)
    _check_sizes(entries)
    _check_places(data, entries, directory)
    return Archive(data, {entry.filename: entry for entry in entries if not entry.is_dir()})


def _directory(data: bytes) -> int:
    """Return where the list of contents begins. Raises Refusal where it cannot be the only one."""
    place = data.rfind(_END_MARK, max(len(data) - _END.size - _LONGEST_COMMENT, 0))
    if place < 0 or place + _END.size > len(data):
        raise _damaged()
    _, disk, first_disk, here, count, size, offset, comment = _END.unpack_from(data, place)
    large = data[max(place - 20, 0) : place].startswith(_LARGE_MARK)
    if large or 0xFFFF in (here, count) or 0xFFFFFFFF in (size, offset):
        raise _unsafe(
            "4 GB を超えるファイルの形式で書かれています", "it is written in the form for files over 4 GB"
        )
    if size > limits.DIRECTORY_BYTES:
        raise _large("ファイルの中のファイルの一覧が長すぎます", "the list of the files inside is too long")
    if disk or first_disk or here != count or place + _END.size + comment != len(data):
        raise _unsafe(
            "末尾に余分なデータがあるか、分割されています", "data follows its end, or it is one of several"
        )
    if offset + size != place or not data.startswith(_LOCAL_MARK):
        raise _unsafe(
            "先頭や途中に余分なデータがあります", "there is other data before or between its contents"
        )
    return int(offset)


def _check_names(entries: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for entry in entries:
        name = entry.orig_filename
        steps = name.removesuffix("/").split("/")
        strange = (
            len(name) > limits.NAME_CHARACTERS
            or name != entry.filename
            or name.startswith("/")
            or any(step in ("", ".", "..") for step in steps)
            or any(character in '\\:*?"<>|' for character in name)
            or any(code in name.casefold() for code in ("%2e", "%2f", "%5c"))
            or any(unicodedata.category(character)[0] == "C" for character in name)
            or any(step != step.rstrip(". ") for step in steps)
        )
        if strange:
            raise _unsafe(
                "中のファイルに、使えない名前があります", "the name of a file inside is not allowed", name
            )
        same = unicodedata.normalize("NFKC", name).casefold()
        if same in seen:
            raise _unsafe(
                "同じ名前のファイルが 2 つ入っています", "two files inside have the same name", name
            )
        seen.add(same)


def _check_sizes(entries: list[zipfile.ZipInfo]) -> None:
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise refusal(
                kinds.ENCRYPTED,
                "ファイルの中に暗号化された部分があります",
                "a part of the file is encrypted",
                ("パスワードを外して保存し直してください", "take the password off and save it again"),
                entry.filename,
            )
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise _unsafe(
                "Word が使わない圧縮の方法です",
                "it is packed in a way that Word does not use",
                entry.filename,
            )
        if entry.is_dir() and entry.file_size:
            raise _unsafe(
                "フォルダーに中身が書かれています", "a folder has contents of its own", entry.filename
            )
        tight = entry.file_size > limits.RATIO * max(entry.compress_size, 1)
        if tight and entry.file_size > limits.RATIO_FROM_BYTES:
            raise _large(
                f"展開すると {limits.RATIO} 倍を超える大きさになります",
                f"unpacked it grows more than {limits.RATIO} times",
                entry.filename,
            )
    if sum(entry.file_size for entry in entries) > limits.TOTAL_BYTES:
        raise _large(
            f"展開すると {limits.TOTAL_BYTES >> 20} MB を超えます",
            f"unpacked it has more than {limits.TOTAL_BYTES >> 20} MB",
        )


def _check_places(data: bytes, entries: list[zipfile.ZipInfo], directory: int) -> None:
    """Hold each entry of the list to what stands in its own place, one after the other without overlap."""
    free = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        start = entry.header_offset
        if start < free or start + _LOCAL.size > directory:
            raise _unsafe(
                "2 つのファイルが同じ場所に重なっています", "two files inside overlap", entry.filename
            )
        mark, _, flags, method, _, _, crc, packed, size, name_size, extra = _LOCAL.unpack_from(data, start)
        begin = start + _LOCAL.size
        name = data[begin : begin + name_size]
        encoding = "utf-8" if flags & _UTF8 else "cp437"
        named = name.decode(encoding, "replace")
        free = begin + name_size + extra + entry.compress_size
        told = (crc, packed, size) == (entry.CRC, entry.compress_size, entry.file_size)
        if (
            mark != _LOCAL_MARK
            or free > directory
            or named != entry.orig_filename
            or flags != entry.flag_bits
        ):
            raise _unsafe(
                "一覧と中身が食い違っています", "the list and the contents do not agree", entry.filename
            )
        if method != entry.compress_type or not (told or flags & _DESCRIPTOR):
            raise _unsafe(
                "一覧と中身が食い違っています", "the list and the contents do not agree", entry.filename
            )


def _refusal(kind: Kind, ja: str, en: str, fix: tuple[str, str], name: str) -> Refusal:
    shown = visible(name)
    return refusal(kind, f"{ja}（{shown}）" if name else ja, f"{en} ({shown})" if name else en, fix, name)


def _unsafe(ja: str, en: str, name: str = "") -> Refusal:
    return _refusal(kinds.UNSAFE_ARCHIVE, ja, en, _REPACK, name)


def _large(ja: str, en: str, name: str = "") -> Refusal:
    return _refusal(kinds.TOO_LARGE, ja, en, _SMALLER, name)


def _damaged() -> Refusal:
    return refusal(
        kinds.DAMAGED,
        "ファイルが途中で切れているか、壊れています",
        "the file is cut off or damaged",
        (
            "元のファイルを取り直すか、" + SAVE_AS_DOCX[0],
            f"fetch the original again, or {SAVE_AS_DOCX[1]}",
        ),
    )
