"""What the roles of table cells look like: their paragraph style, their ground, their place; the legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.writers.docx.measure import width
from dxstrat.writers.docx.xml import paragraph, run, shading

if TYPE_CHECKING:
    from dxstrat.document import Cell, Legend
    from dxstrat.document.tree import CellRole
    from dxstrat.writers.docx.look import Look

PHASES: dict[CellRole, int] = {"phase-1": 0, "phase-2": 1, "phase-3": 2}
CENTRED: frozenset[CellRole] = frozenset((*PHASES, "milestone"))
"""Cells of a roadmap that are centred and have narrow margins."""

_STYLES: dict[CellRole, str] = {
    "phase-1": "BarText1",
    "phase-2": "BarText2",
    "phase-3": "BarText3",
    "milestone": "Milestone",
    "head": "TableHead",
    "label": "TableLabel",
    "group": "TableLabel",
}

_KEY = "凡例　"


def is_small(cell: Cell, *, roadmap: bool) -> bool:
    """Whether a cell is set in the size of bars: bars, marks and the words beside them."""
    return cell.role in CENTRED or (roadmap and cell.role == "body" and cell.align is not None)


def style_of(cell: Cell, *, roadmap: bool) -> str:
    """Return the paragraph style of a cell."""
    return _STYLES.get(cell.role) or ("BarNote" if is_small(cell, roadmap=roadmap) else "TableText")


def fill_of(cell: Cell, look: Look) -> str | None:
    """Return the ground of a cell; None where the table's own shows."""
    colours = look.colours
    match cell.role:
        case "body" | "milestone":
            return None
        case "head":
            return colours.head_fill
        case "label":
            return colours.label_fill
        case "total":
            return colours.total_fill
        case "group":
            return colours.group_fill
        case phase:
            return look.phases.fills[PHASES[phase]]


def legend(look: Look, shown: Legend, room: float, properties: str) -> str:
    """Return the key of a roadmap: a patch of each phase with its words, then the further marks.

    The marks are on a line of their own where `room`, in points, is too narrow for both.
    `properties` are those of the paragraph.
    """
    patches = "".join(
        run(
            f"　{words}　",
            f'<w:color w:val="{look.phases.texts[PHASES[role]]}"/>'
            f'<w:bdr w:val="single" w:sz="4" w:space="0" w:color="{look.colours.year_line}"/>'
            f"{shading(look.phases.fills[PHASES[role]])}",
        )
        + run("　")
        for role, words in shown.phases
    )
    marks = "　".join(shown.marks)
    said = _KEY + "".join(f"　{words}　　" for _, words in shown.phases) + marks
    fits = width(said, look.fonts.metrics) * look.sizes.note <= room
    further = run(marks) if fits else f"<w:r><w:br/></w:r>{run(marks)}"
    return paragraph("Legend", run(_KEY) + patches + (further if marks else ""), properties)
