"""The parts that an office's file gives to a document: headers, footers, theme, and the pictures in them."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dxstrat.writers.docx.house.links import is_web
from dxstrat.writers.docx.xml import attribute
from dxstrat.writers.reference import Package

if TYPE_CHECKING:
    from collections.abc import Mapping

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = b"</Types>"


@dataclass(slots=True)
class Parts:
    """The parts to be added: their bytes and kinds by name, and the relationships of each part."""

    package: Package
    added: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    relations: dict[str, list[str]] = field(default_factory=dict)
    _pictures: dict[str, str] = field(default_factory=dict)

    def taken(self, source: str, owner: str) -> Mapping[str, str]:
        """Take over the pictures and web addresses that part `source` names, for the part `owner`.

        Returns the new id of each relationship by its old one.
        """
        renamed: dict[str, str] = {}
        for one in self.package.relationships.get(source, ()):
            if one.kind == "image" and not one.external and self._is_picture(one.target):
                target = posixpath.relpath(self._picture(one.target), posixpath.dirname(owner))
                renamed[one.id] = self.relate(owner, "image", target)
            elif one.kind == "hyperlink" and one.external and is_web(one.target):
                renamed[one.id] = self.relate(owner, "hyperlink", one.target, external=True)
        return renamed

    def add(self, name: str, data: bytes, kind: str) -> None:
        """Add a part."""
        self.added[name] = data
        self.types[name] = kind

    def relate(self, owner: str, kind: str, target: str, *, external: bool = False) -> str:
        """Let a part name another, or an address; returns the id of the relationship."""
        found = self.relations.setdefault(owner, [])
        number = f"rIdHouse{len(found) + 1}"
        mode = ' TargetMode="External"' if external else ""
        found.append(
            f'<Relationship Id="{number}" Type="{_OFFICE}{kind}" Target="{attribute(target)}"{mode}/>'
        )
        return number

    def beside(self, base: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return the parts of the base with these beside them."""
        parts = {**base, **self.added}
        overrides = "".join(
            f'<Override PartName="/{attribute(name)}" ContentType="{attribute(kind)}"/>'
            for name, kind in sorted(self.types.items())
        )
        declared = parts["[Content_Types].xml"]
        parts["[Content_Types].xml"] = declared.replace(_TYPES, overrides.encode() + _TYPES)
        for owner, found in self.relations.items():
            folder, name = posixpath.split(owner)
            relations = f"{folder}/_rels/{name}.rels"
            existing = parts.get(relations, f'<Relationships xmlns="{_RELATIONS}"></Relationships>'.encode())
            parts[relations] = existing.replace(
                b"</Relationships>", "".join(found).encode() + b"</Relationships>"
            )
        return parts

    def _is_picture(self, name: str) -> bool:
        return name in self.package.archive.entries and self.package.types[name].startswith("image/")

    def _picture(self, name: str) -> str:
        """Return the name under which a picture stands in the document."""
        if name not in self._pictures:
            ending = posixpath.splitext(name)[1].lower() or ".bin"
            self._pictures[name] = f"word/media/house{len(self._pictures) + 1}{ending}"
            self.add(self._pictures[name], self.package.read(name), self.package.types[name])
        return self._pictures[name]
