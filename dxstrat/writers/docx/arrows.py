"""Bars of the roadmap as arrows: native shapes that stand in the merged cell of their months.

Why inline and not floating over the cells: an arrow then moves with its row over the pages, lies in the
table's order of reading, and its words can be edited in Word. A reader that knows no shapes shows the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.writers.docx.measure import LINE_SPACING, fitting_size
from dxstrat.writers.docx.roles import PHASES, style_of
from dxstrat.writers.docx.xml import (
    NAMESPACES,
    POINTS_PER_MM,
    TWIPS_PER_MM,
    attribute,
    emu,
    escape,
    half_points,
    paragraph,
    run,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dxstrat.document import Cell
    from dxstrat.writers.docx.draft import Draft

_CELL_MARGINS_MM = 0.8
_INSET_MM = 0.4
_HEAD_MM = 2.2
"""How long the head of an arrow is; half of it lies beside the room for words, as the shape has it."""

_LEAST_HEIGHT_MM = 8.2
"""What fills a row of the least height. Arrows stand at the top of their cells: where they are centred,
LibreOffice draws words beside their arrow in long documents."""

_ABOVE_AND_BELOW_MM = 2.0
_OUTLINE = 6350
_SMALLER = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75)
_LINE = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'


def is_arrow(cell: Cell) -> bool:
    """Tell whether a cell of a roadmap with arrows is drawn as one."""
    return cell.role in PHASES


def _lines_of(cell: Cell) -> tuple[str, ...]:
    text = "\n".join("".join(getattr(piece, "text", "\n") for piece in line) for line in cell.content)
    return tuple(text.split("\n")) if text else ()


def most_lines(cells: Iterable[Cell]) -> int:
    """Return how many lines the bar of a row has that has most, at least one; 0 for a row without a bar."""
    return max((len(_lines_of(cell)) or 1 for cell in cells if is_arrow(cell)), default=0)


def arrow(draft: Draft, cell: Cell, width: int, lines: int, *, kept: bool) -> str:
    """Return the paragraph that holds the arrow of a bar.

    `width` is the cell's in twips; `lines` is how many the longest bar of the row has, so that all
    arrows of a row are equally high. `kept` holds it to the next row.
    """
    words = _lines_of(cell)
    width_mm = width / TWIPS_PER_MM - _CELL_MARGINS_MM
    size = draft.look.sizes.bar
    line_mm = size * LINE_SPACING / POINTS_PER_MM
    height_mm = max(_LEAST_HEIGHT_MM, max(lines, 1) * line_mm + _ABOVE_AND_BELOW_MM)
    head_mm = min(_HEAD_MM, width_mm / 2)
    across, down = emu(width_mm), emu(height_mm)
    adjust = round(head_mm / min(width_mm, height_mm) * 100000)
    content = _words(draft, cell, words, width_mm - 2 * _INSET_MM - head_mm / 2, height_mm)
    inset = emu(_INSET_MM)
    fill = draft.look.phases.fills[PHASES[cell.role]]
    alt = cell.alt or "".join(words) or "工程"
    drawing = (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{across}" cy="{down}"/>'
        f'<wp:effectExtent l="{_OUTLINE}" t="{_OUTLINE}" r="{_OUTLINE}" b="{_OUTLINE}"/>'
        f'<wp:docPr id="{draft.next_id()}" name="{attribute("".join(words) or alt)}" descr="{attribute(alt)}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{NAMESPACES["wps"]}"><wps:wsp><wps:cNvSpPr/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm>'
        f'<a:prstGeom prst="homePlate"><a:avLst><a:gd name="adj" fmla="val {adjust}"/></a:avLst></a:prstGeom>'
        f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>'
        f'<a:ln w="{_OUTLINE}"><a:solidFill><a:srgbClr val="{draft.look.colours.year_line}"/></a:solidFill></a:ln>'
        f"</wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="{inset}" tIns="0" rIns="{inset}" bIns="0" '
        'anchor="ctr" anchorCtr="0"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
    shown = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        f"<mc:Fallback><w:t>{escape(''.join(words) or alt)}</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    return paragraph(
        "BarNote",
        shown,
        f'{"<w:keepNext/>" if kept else ""}<w:snapToGrid w:val="0"/>{_LINE}<w:jc w:val="left"/>',
    )


def _words(draft: Draft, cell: Cell, words: tuple[str, ...], room_mm: float, height_mm: float) -> str:
    """Return the words in the arrow, set smaller where they would not fit."""
    look = draft.look
    style = style_of(cell, roadmap=True)
    sizes = [round(look.sizes.bar * part * 2) / 2 for part in _SMALLER]
    size = fitting_size(words, room_mm * POINTS_PER_MM, height_mm * POINTS_PER_MM, sizes, look.fonts.metrics)
    smaller = f'<w:sz w:val="{half_points(size)}"/><w:szCs w:val="{half_points(size)}"/>'
    # Why the colour of the style once more: LibreOffice sets text in shapes inside tables in that of the table.
    colour = f'<w:color w:val="{look.phases.texts[PHASES[cell.role]]}"/>'
    properties = colour + (smaller if size < look.sizes.bar else "")
    exact = (
        f'<w:spacing w:before="0" w:after="0" w:line="{round(size * LINE_SPACING * 20)}" w:lineRule="exact"/>'
    )
    return "".join(paragraph(style, run(line, properties), exact) for line in words or ("",))
