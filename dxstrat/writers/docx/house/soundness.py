"""Whether lxml can read every part of an office's file.

Why, after the guard: the guard reads with expat, which lets through what lxml refuses, such as a namespace
that is no address.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from dxstrat.writers.docx.house.tree import parsed
from dxstrat.writers.reference.xml_scan import damaged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxstrat.writers.reference import Package
    from dxstrat.writers.reference.problem import Problem


def damaged_parts(package: Package) -> Iterator[Problem]:
    """Yield a problem for each part of XML that cannot be read."""
    for name in package.archive.entries:
        if name.endswith((".xml", ".rels")) or package.types.get(name, "").endswith("xml"):
            try:
                parsed(package.read(name))
            except etree.XMLSyntaxError:
                yield damaged(name)
