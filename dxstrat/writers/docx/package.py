"""Packages with the same bytes for the same parts, on any day and any machine."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI
from docx.opc.pkgwriter import _ContentTypesItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docx.opc.package import OpcPackage

_FIRST = ("[Content_Types].xml", "_rels/.rels")
_LEVEL = 6


def zipped(parts: Mapping[str, bytes | Iterable[bytes]]) -> bytes:
    """Return the parts as a zip file, in a fixed order and without dates or the writer's system.

    A part may come in pieces, which are taken one after the other.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for name in sorted(parts, key=lambda name: (name != _FIRST[0], name != _FIRST[1], name)):
            content = parts[name]
            with archive.open(name, "w") as file:  # a name without a date of its own has that of 1980
                for piece in (content,) if isinstance(content, bytes) else content:
                    file.write(piece)
            archive.getinfo(name).create_system = 0
    return buffer.getvalue()


def parts_of(package: OpcPackage) -> dict[str, bytes]:
    """Return what python-docx would save, without saving it.

    Why: saving gives every part the day of the clock, which a zip file cannot hold before 1980.
    """
    saved: dict[str, bytes] = {}
    for part in package.parts:
        saved[part.partname.membername] = part.blob
        if part.rels:
            saved[part.partname.rels_uri.membername] = part.rels.xml
    saved[PACKAGE_URI.rels_uri.membername] = package.rels.xml
    types = _ContentTypesItem.from_parts(package.parts)  # type: ignore[no-untyped-call]
    saved[CONTENT_TYPES_URI.membername] = types.blob
    return saved
