"""The styles of an office, read: which of them are Word's, and what they come to with all they build on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.writers.docx.house.names import known
from dxstrat.writers.docx.house.tree import Element, value, w

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_STEPS = 30
"""Styles built on styles; Word itself stops at about ten. A circle ends here."""


class Styles:
    """The styles in one part, by id and by name."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.by_id: dict[str, Element] = {}
        self.by_name: dict[str, Element] = {}
        for style in root.findall(w("style")):
            self.by_id.setdefault(style.get(w("styleId"), ""), style)
            self.by_name.setdefault(known(value(style, "name") or ""), style)
        normal = self._default("paragraph")
        if normal is not None and known("Normal") not in self.by_name:
            self.by_name[known("Normal")] = normal

    def named(self, name: str) -> Element | None:
        """Return the style with this name of Word's, whatever its type."""
        return self.by_name.get(known(name))

    def chain(self, style: Element | None) -> Iterator[Element]:
        """Yield a style and those it is built on."""
        for _ in range(_MOST_STEPS):
            if style is None:
                return
            yield style
            style = self.by_id.get(value(style, "basedOn") or "")

    def found(self, style: Element | None, group: str, local: str) -> Element | None:
        """Return the property `local` of pPr or rPr (`group`) that holds for a style, its defaults included."""
        return next(self.every(style, group, local), None)

    def every(self, style: Element | None, group: str, local: str) -> Iterator[Element]:
        """Yield a property wherever a style, those it is built on and the defaults have it, nearest first."""
        for one in self.chain(style):
            found = one.find(f"{w(group)}/{w(local)}")
            if found is not None:
                yield found
        default = self.root.find(f"{w('docDefaults')}/{w(group + 'Default')}/{w(group)}/{w(local)}")
        if default is not None:
            yield default

    def attribute(self, style: Element | None, group: str, local: str, name: str) -> str | None:
        """Return an attribute of a property; each attribute is inherited apart from the others."""
        for found in self.every(style, group, local):
            if found.get(w(name)) is not None:
                return str(found.get(w(name)))
        return None

    def size(self, style: Element | None) -> float:
        """Return the size of type in points; 10 where nothing says it, as the format has it."""
        half = self.attribute(style, "rPr", "sz", "val")
        try:
            return min(max(float(half or 20) / 2, 1.0), 200.0)
        except ValueError:
            return 10.0

    def _default(self, kind: str) -> Element | None:
        return next(
            (
                style
                for style in self.root.findall(w("style"))
                if style.get(w("type")) == kind and style.get(w("default")) in ("1", "true", "on")
            ),
            None,
        )
