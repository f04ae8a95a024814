"""Draw the emblem of the fictional city of `examples/full`: two leaves over a wave in a ring, as a PNG.

python examples/pictures/emblem.py
"""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

SIDE = 360
FINER = 3
"""Each dot is looked at in so many places across and down, so that edges are smooth."""

GREEN, BLUE = (0x1F, 0x7A, 0x4D), (0x1F, 0x38, 0x64)


def drawn(side: int = SIDE) -> bytes:
    """Return the PNG."""
    rows = bytearray()
    for y in range(side):
        rows.append(0)
        for x in range(side):
            rows += bytes(_dot(x, y, side))
    header = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _dot(x: int, y: int, side: int) -> tuple[int, int, int, int]:
    found = [
        _colour((x + (a + 0.5) / FINER) / side * 2 - 1, (y + (b + 0.5) / FINER) / side * 2 - 1)
        for a in range(FINER)
        for b in range(FINER)
    ]
    seen = [one for one in found if one]
    if not seen:
        return 255, 255, 255, 0
    red, green, blue = (round(sum(one[part] for one in seen) / len(seen)) for part in range(3))
    return red, green, blue, round(255 * len(seen) / len(found))


def _colour(x: float, y: float) -> tuple[int, int, int] | None:
    """Return the colour at a place, from -1 to 1 across and down."""
    if 0.86 <= (x * x + y * y) ** 0.5 <= 0.98:
        return BLUE
    if x * x + y * y < 0.6 and abs(y - 0.42 - 0.09 * (1 - (2 * abs((x * 1.6) % 1 - 0.5)) ** 2)) < 0.06:
        return BLUE
    for side in (-1, 1):
        across, down = x * side - 0.02, y
        leaf = (across - 0.62) ** 2 + (down + 0.62) ** 2 < 0.72**2 and across**2 + (down - 0.1) ** 2 < 0.56**2
        if leaf and across > 0 and down < 0.2:
            return GREEN
    return None


if __name__ == "__main__":
    Path(__file__).resolve().parents[1].joinpath("full", "emblem.png").write_bytes(drawn())
