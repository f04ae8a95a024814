"""The picture that a plan names for its cover: where it may lie, what it may be, how large.

Only the beginning of the file says what a picture is and how many dots it has; nothing of it is unpacked
here, so that a small file which would unpack to gigabytes is refused by its own word.
"""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from dxstrat.findings import Finding, Kind
from dxstrat.source.include import leads_outside
from dxstrat.source.kinds import (
    PICTURE_BROKEN,
    PICTURE_KIND,
    PICTURE_NOT_FOUND,
    PICTURE_OUTSIDE,
    PICTURE_TOO_LARGE,
)
from dxstrat.source.place import element_of, place_of
from dxstrat.text.message import Message
from dxstrat.text.nearest import nearest
from dxstrat.text.visible import visible

if TYPE_CHECKING:
    from pathlib import Path

    from dxstrat.source.document import Path as DataPath
    from dxstrat.source.document import SourceDocument

PictureKind = Literal["png", "jpeg"]
PLACE: DataPath = ("plan", "emblem", "file")
"""Where a plan names its picture."""

MOST_BYTES = 5_000_000
MOST_DOTS = 6_000
"""The most dots across or down."""

_SUFFIXES = (".png", ".jpg", ".jpeg")
_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"
_PNG_END = b"\0\0\0\0IEND\xaeB`\x82"
_JPEG = b"\xff\xd8\xff"
_JPEG_END = b"\xff\xd9"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The marks in a JPEG after which its size stands."""

_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))
"""The marks in a JPEG that nothing belongs to."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its bytes, its kind, and its size in dots."""

    data: bytes
    kind: PictureKind
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PictureFault:
    """What is wrong with a picture, before it is known where in the plan it is named."""

    kind: Kind
    message: Message
    fix: Message


def check_picture(document: SourceDocument, folder: Path) -> tuple[Finding, ...]:
    """Return what is wrong with the picture that a plan names, if it names one."""
    plan = document.data.get("plan")
    emblem = plan.get("emblem") if isinstance(plan, Mapping) else None
    entry = emblem.get("file") if isinstance(emblem, Mapping) else None
    if not isinstance(entry, str) or not entry:
        return ()
    fault = read_picture(folder, entry)
    if isinstance(fault, Picture):
        return ()
    place, element = place_of(document, PLACE), element_of(document, PLACE)
    return (Finding(fault.kind, fault.message, document.span(PLACE), place, element, fix=fault.fix),)


def read_picture(folder: Path, entry: str) -> Picture | PictureFault:
    """Read the picture that an entry of a plan in `folder` names, or return why it cannot be used."""
    parts = [part for part in entry.replace("\\", "/").split("/") if part not in ("", ".")]
    if not parts or leads_outside(entry, parts):
        return _outside(entry)
    file = folder.joinpath(*parts)
    try:
        if not file.is_file():
            return _not_found(entry, _neighbour(file))
        if not os.path.realpath(file).startswith(os.path.realpath(folder).rstrip(os.sep) + os.sep):
            return _outside(entry)
        size = file.stat().st_size
        data = b"" if size > MOST_BYTES else file.read_bytes()
    except OSError:
        return _unreadable(entry)
    if size > MOST_BYTES:
        shown = f"{math.ceil(size / 100_000) / 10} MB"  # upwards, so that it exceeds what is allowed
        return _too_large(entry, shown, shown)
    return _picture(entry, data)


def _picture(entry: str, data: bytes) -> Picture | PictureFault:
    kind: PictureKind
    if data.startswith(_PNG):
        kind, size = "png", _png_size(data)
    elif data.startswith(_JPEG):
        kind, size = "jpeg", _jpeg_size(data)
    else:
        return _wrong_kind(entry, data)
    if size is None or 0 in size:
        return _broken(entry)
    width, height = size
    if max(size) > MOST_DOTS:
        return _too_large(entry, f"{width}×{height} ドット", f"{width} x {height} pixels")
    return Picture(data, kind, width, height)


def _png_size(data: bytes) -> tuple[int, int] | None:
    """Return the size that a PNG says it has; None where the file is cut off."""
    start = len(_PNG)
    if not data.endswith(_PNG_END):
        return None
    return int.from_bytes(data[start : start + 4], "big"), int.from_bytes(data[start + 4 : start + 8], "big")


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Return the size that a JPEG says it has; None where none is said or the file is cut off."""
    if _JPEG_END not in data[-64:]:
        return None
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        if mark == 0xFF or mark in _ALONE:
            at += 1 if mark == 0xFF else 2
            continue
        if mark in _FRAMES:
            return int.from_bytes(data[at + 7 : at + 9], "big"), int.from_bytes(data[at + 5 : at + 7], "big")
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def _neighbour(file: Path) -> str | None:
    """Return a picture beside a missing one whose name is like its."""
    try:
        names = sorted(one for one in os.listdir(file.parent) if one.lower().endswith(_SUFFIXES))  # noqa: PTH208
    except OSError:
        return None
    return nearest(file.name, names[:1000])


def _outside(entry: str) -> PictureFault:
    shown = visible(entry)
    return PictureFault(
        PICTURE_OUTSIDE,
        Message(
            f"画像「{shown}」は、計画のフォルダーの中を指していません",
            f"the picture {shown} is not below the folder of the plan",
        ),
        Message(
            "画像を計画と同じフォルダーかその下に置き、「emblem.png」のように書いてください",
            "put the picture into the folder of the plan or below it, and write it as: emblem.png",
        ),
    )


def _not_found(entry: str, neighbour: str | None) -> PictureFault:
    shown, near = visible(entry), visible(neighbour or "")
    fix = (
        Message(
            f"「{near}」の打ち間違いではありませんか。正しい名前に直してください", f"did you mean {near}?"
        )
        if neighbour
        else Message(
            "計画のフォルダーに画像を置き、その名前を書いてください",
            "put the picture into the folder of the plan and write its name",
        )
    )
    return PictureFault(
        PICTURE_NOT_FOUND,
        Message(f"画像「{shown}」が見つかりません", f"there is no picture {shown}"),
        fix,
    )


def _unreadable(entry: str) -> PictureFault:
    shown = visible(entry)
    return PictureFault(
        PICTURE_NOT_FOUND,
        Message(f"画像「{shown}」を読めません", f"the picture {shown} cannot be read"),
        Message(
            "名前と読み取りの許可を確かめ、ほかのプログラムで開いていれば閉じてください",
            "check its name, see whether you may read it, and close it in other programs",
        ),
    )


def _wrong_kind(entry: str, data: bytes) -> PictureFault:
    shown = visible(entry)
    start = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    is_svg = entry.lower().endswith((".svg", ".svgz")) or start.startswith(b"<svg") or b"<svg" in start
    fix = (
        Message(
            "SVG は使えません。画像を開いたソフトで PNG に書き出し、その名前を書いてください",
            "SVG cannot be used: export it as PNG and write the name of that file",
        )
        if is_svg
        else Message(
            "画像を PNG で保存し直し、その名前を書いてください",
            "save it as PNG and write the name of that file",
        )
    )
    return PictureFault(
        PICTURE_KIND,
        Message(f"「{shown}」は PNG でも JPEG でもありません", f"{shown} is neither PNG nor JPEG"),
        fix,
    )


def _too_large(entry: str, ja: str, en: str) -> PictureFault:
    shown = visible(entry)
    return PictureFault(
        PICTURE_TOO_LARGE,
        Message(f"画像「{shown}」が大きすぎます（{ja}）", f"the picture {shown} is too large ({en})"),
        Message(
            f"縦横 {MOST_DOTS:,} ドット、{MOST_BYTES // 1_000_000} MB までに縮めて保存し直してください",
            f"make it smaller: at most {MOST_DOTS:,} pixels each way and {MOST_BYTES // 1_000_000} MB",
        ),
    )


def _broken(entry: str) -> PictureFault:
    shown = visible(entry)
    return PictureFault(
        PICTURE_BROKEN,
        Message(
            f"画像「{shown}」は、壊れているか途中で切れています",
            f"the picture {shown} is damaged or cut off",
        ),
        Message("元の画像から保存し直してください", "save it again from the original"),
    )
