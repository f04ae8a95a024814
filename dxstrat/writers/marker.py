"""The mark that dxstrat leaves in its Word files: from which plan, edition and source text they came.

A file without it was made by somebody else and is not overwritten; a printed copy can be traced to its
source. Reading needs the standard library alone, so that a command can ask without importing docx.
"""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_PART = "docProps/custom.xml"
_LARGEST = 100_000
_UNREADABLE = (
    OSError,
    EOFError,
    LookupError,
    ValueError,
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
    ET.ParseError,
)
"""What a file that is no .docx, or a broken one, makes zipfile and the XML reader raise."""

_SPACE = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"


@dataclass(frozen=True, slots=True)
class Marker:
    """What a file says of its origin. `version` is that of the mark itself."""

    version: str
    document: str
    edition: str
    plan_id: str
    source_hash: str


def read_marker(source: bytes | Path) -> Marker | None:
    """Return the mark in a .docx; None when there is none or the file is no .docx that can be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source) as archive:
            if archive.getinfo(_PART).file_size > _LARGEST:
                return None
            found = _properties(archive.read(_PART))
    except _UNREADABLE:
        return None
    if "dxstrat" not in found:
        return None
    return Marker(
        version=found["dxstrat"],
        document=found.get("dxstrat document", ""),
        edition=found.get("dxstrat edition", ""),
        plan_id=found.get("dxstrat plan", ""),
        source_hash=found.get("dxstrat source", ""),
    )


def _properties(data: bytes) -> dict[str, str]:
    """Return the custom properties by name. A document type could hide an entity bomb: it is refused."""
    if b"<!DOCTYPE" in data or b"\0" in data:
        raise ValueError("a document type in the properties")
    root = ET.fromstring(data)  # noqa: S314
    return {one.get("name", ""): "".join(one.itertext()).strip() for one in root.iter(f"{_SPACE}property")}
