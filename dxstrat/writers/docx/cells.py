"""The kinds of cells: what all cells of one kind share is worked out once for the whole document.

Why: a thousand measures are seventy thousand cells, but only a few hundred kinds of them, and many
say the same: labels, years, units, names.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Literal

from dxstrat.document.tree import Align
from dxstrat.writers.docx.fit import Fit, closer_run, fit
from dxstrat.writers.docx.inlines import emphasis
from dxstrat.writers.docx.look import Look
from dxstrat.writers.docx.measure import Setting
from dxstrat.writers.docx.xml import paragraph, run, shading

Merge = Literal["restart", "continue"]
"""The first of several cells that are one over several rows, or one of those below it."""

_KEPT = "<w:keepNext/>"

_BOLD_STYLES = ("TableHead", "TableLabel")
HELD_IN_BOLD = 0.99
"""How much a line holds in bold: kana and letters are a fiftieth of the size of type wider, kanji are not."""


@dataclass(frozen=True, slots=True, eq=False)
class CellKind:
    """A kind of cells: its XML up to the paragraphs, and how those are set."""

    opening: str
    style: str
    setting: Setting
    align: Align | None
    centred: bool
    bold: bool
    colour: str | None
    look: Look

    def line_properties(self, fitted: Fit, *, kept: bool, item: str = "") -> tuple[str, str]:
        """Return the properties of a paragraph, `kept` on the page of the next, and those of its runs.

        `item` are those that make it an item of a list, its indents included.
        """
        properties = (_KEPT if kept else "") + item
        if fitted.narrower and not item:
            right = round(fitted.narrower * (10 if self.centred else 20))
            left = f' w:left="{right}"' if self.centred else ""
            properties += f'<w:ind{left} w:right="{right}"/>'
        properties += f'<w:jc w:val="{self.align}"/>' if self.align else ""
        tail = f'<w:color w:val="{self.colour}"/>' if self.colour else ""
        return properties, tail + closer_run(fitted)


def opening(
    width: int,
    columns: int,
    merge: Merge | None,
    borders: str,
    fill: str | None,
    *,
    narrow: bool,
    top: bool,
) -> str:
    """Return a cell up to its paragraphs; with `narrow` margins for bars, its content at the `top`."""
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    if columns > 1:
        properties += f'<w:gridSpan w:val="{columns}"/>'
    if merge:
        properties += f'<w:vMerge w:val="{merge}"/>'
    properties += borders + (shading(fill) if fill else "")
    if narrow:
        properties += '<w:tcMar><w:left w:w="20" w:type="dxa"/><w:right w:w="20" w:type="dxa"/></w:tcMar>'
    if top:
        properties += '<w:vAlign w:val="top"/>'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>"


@functools.lru_cache(maxsize=8192)
def text_line(kind: CellKind, text: str, kept: bool, bold: bool, italic: bool) -> str:  # noqa: FBT001
    """Return a paragraph of one piece of text."""
    room, size, metrics = kind.setting
    if metrics == "proportional" and (bold or kind.style in _BOLD_STYLES):
        room *= HELD_IN_BOLD
    fitted = fit(text, room, size, metrics)
    properties, tail = kind.line_properties(fitted, kept=kept)
    tail = emphasis(kind.look, bold=bold, italic=italic) + tail
    return paragraph(kind.style, run(fitted.divided or text, tail) if text else "", properties)


@functools.lru_cache(maxsize=1024)
def empty_line(style: str, kept: bool) -> str:  # noqa: FBT001
    """Return a paragraph without text, as a cell needs one."""
    return paragraph(style, "", _KEPT if kept else "")
