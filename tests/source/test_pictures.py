"""Which pictures a plan may name: told by place, by the first bytes and by size, and never unpacked."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from dxstrat.source.limits import MOST_PICTURE_BYTES, MOST_PICTURE_DOTS
from dxstrat.source.pictures import PictureFile, read_picture
from dxstrat.source.saying import Saying

ROOT = Path(__file__).resolve().parents[2]


def png(width: int = 4, height: int = 3) -> bytes:
    """Return a PNG that says it has this size; its dots are those of a small one."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x20\x60\xa0" * 4 for _ in range(3))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def jpeg(width: int = 16, height: int = 8, frame: int = 0xC0, comment: bytes = b"x" * 700) -> bytes:
    """Return the segments of a JPEG that says it has this size, among others that must be passed over."""

    def segment(mark: int, data: bytes) -> bytes:
        return bytes((0xFF, mark)) + struct.pack(">H", len(data) + 2) + data

    size = struct.pack(">BHHB", 8, height, width, 3) + bytes(9)
    return (
        b"\xff\xd8"
        + segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
        + segment(0xFE, comment)
        + b"\xff"  # a byte of filling
        + segment(0xC4, bytes(20))
        + segment(frame, size)
        + segment(0xDA, bytes(10))
        + bytes(50)
        + b"\xff\xd9"
    )


def put(folder: Path, name: str, data: bytes) -> str:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return name


@pytest.mark.parametrize("name", ["emblem.png", "絵/市章.png", "emblem", "emblem.jpg"])
def test_a_png_is_known_by_its_first_bytes_whatever_its_name(name: str, tmp_path: Path) -> None:
    found = read_picture(tmp_path, put(tmp_path, name, png(40, 30)))
    assert found == PictureFile(png(40, 30), "png", 40, 30)


@pytest.mark.parametrize("frame", [0xC0, 0xC1, 0xC2])
def test_a_jpeg_is_read_up_to_its_size(frame: int, tmp_path: Path) -> None:
    data = jpeg(640, 480, frame)
    assert read_picture(tmp_path, put(tmp_path, "a.jpg", data)) == PictureFile(data, "jpeg", 640, 480)


def test_a_windows_separator_is_a_separator(tmp_path: Path) -> None:
    put(tmp_path, "img/emblem.png", png())
    assert isinstance(read_picture(tmp_path, ".\\img\\emblem.png"), PictureFile)


WRONG = [
    ("../emblem.png", png(), "DX081", "計画と同じフォルダー"),
    ("/etc/emblem.png", None, "DX081", "計画と同じフォルダー"),
    ("C:\\emblem.png", None, "DX081", "計画と同じフォルダー"),
    ("~/emblem.png", None, "DX081", "計画と同じフォルダー"),
    ("//server/share/emblem.png", None, "DX081", "計画と同じフォルダー"),
    ("con.png", None, "DX081", "計画と同じフォルダー"),
    ("https://example.com/emblem.png", None, "DX081", "計画と同じフォルダー"),
    ("none.png", None, "DX082", "計画のフォルダーに画像を置き"),
    ("emblem.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "DX083", "SVG"),
    ("emblem.png", b"<?xml version='1.0'?>\n<!-- x -->\n<svg/>", "DX083", "SVG"),
    ("emblem.svgz", b"\x1f\x8b\x08\0", "DX083", "SVG"),
    ("emblem.gif", b"GIF89a" + bytes(50), "DX083", "PNG で保存"),
    ("emblem.png", b"BM" + bytes(50), "DX083", "PNG で保存"),
    ("emblem.png", b"RIFF\0\0\0\0WEBP", "DX083", "PNG で保存"),
    ("emblem.png", b"%PDF-1.7", "DX083", "PNG で保存"),
    ("emblem.png", b"PK\3\4", "DX083", "PNG で保存"),
    ("emblem.png", b"", "DX083", "PNG で保存"),
    ("emblem.png", b"\x89PNG\r\n\x1a\n", "DX083", "PNG で保存"),
    ("emblem.png", png(MOST_PICTURE_DOTS + 1, 3), "DX084", "縮めて"),
    ("emblem.png", png(3, 2**31 - 1), "DX084", "縮めて"),
    ("emblem.jpg", jpeg(65535, 65535), "DX084", "縮めて"),
    ("emblem.png", png() + bytes(MOST_PICTURE_BYTES), "DX084", "縮めて"),
    ("emblem.png", png()[:-5], "DX085", "保存し直して"),
    ("emblem.png", png(0, 3), "DX085", "保存し直して"),
    ("emblem.jpg", jpeg()[:-200], "DX085", "保存し直して"),
    ("emblem.jpg", jpeg(0, 9), "DX085", "保存し直して"),
    ("emblem.jpg", b"\xff\xd8\xff\xd9", "DX085", "保存し直して"),
    ("emblem.jpg", b"\xff\xd8\xff" + b"\xff" * 1000 + b"\xff\xd9", "DX085", "保存し直して"),
    ("emblem.jpg", b"\xff\xd8\xff\xe0\0\0\xff\xd9", "DX085", "保存し直して"),
]


@pytest.mark.parametrize(("name", "data", "code", "cure"), WRONG)
def test_anything_else_is_refused_with_a_cure(
    name: str, data: bytes | None, code: str, cure: str, tmp_path: Path
) -> None:
    folder = tmp_path / "plan"
    folder.mkdir()
    if data is not None:
        put(folder, name, data)
    found = read_picture(folder, name)
    assert isinstance(found, Saying)
    assert found.kind.code == code
    assert cure in found.fix.ja
    assert found.message.en.isascii()
    assert found.fix.en.isascii()
    (found.message.ja + found.fix.ja).encode("cp932")


def test_a_misspelt_name_is_told_with_the_nearest(tmp_path: Path) -> None:
    put(tmp_path, "emblem.png", png())
    found = read_picture(tmp_path, "emblm.png")
    assert isinstance(found, Saying)
    assert "「emblem.png」" in found.fix.ja


def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "outside.png", png())
    folder = tmp_path / "plan"
    folder.mkdir()
    (folder / "emblem.png").symlink_to(tmp_path / "outside.png")
    found = read_picture(folder, "emblem.png")
    assert isinstance(found, Saying)
    assert found.kind.code == "DX081"


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    names = ["folder.png"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.png")
        names.append("pipe.png")
    for name in names:
        found = read_picture(tmp_path, name)
        assert isinstance(found, Saying)
        assert found.kind.code == "DX082"


@pytest.mark.parametrize("length", [3, 20, 60, 300])
def test_no_cut_of_a_picture_does_more_than_give_a_finding(length: int, tmp_path: Path) -> None:
    for whole in (png(), jpeg()):
        found = read_picture(tmp_path, put(tmp_path, "emblem.png", whole[:length]))
        assert isinstance(found, Saying) or length >= len(whole)


def test_the_emblem_of_the_example_is_what_its_program_draws(tmp_path: Path) -> None:
    program = ROOT / "examples" / "pictures" / "emblem.py"
    copied = tmp_path / "pictures" / program.name
    copied.parent.mkdir()
    (tmp_path / "full").mkdir()
    copied.write_bytes(program.read_bytes())
    subprocess.run([sys.executable, copied], check=True)
    drawn = read_picture(tmp_path / "full", "emblem.png")
    kept = read_picture(ROOT / "examples" / "full", "emblem.png")
    assert isinstance(drawn, PictureFile)
    assert isinstance(kept, PictureFile)
    assert _dots(drawn.data) == _dots(kept.data)


def _dots(data: bytes) -> bytes:
    """Return the dots of a PNG as its program wrote them: how well they are packed may differ."""
    start = data.index(b"IDAT") + 4
    return zlib.decompress(data[start : data.index(b"IEND") - 8])
