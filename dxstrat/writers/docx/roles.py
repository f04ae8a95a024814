"""What the roles of table cells look like: their paragraph style, their ground, their place; the legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def legend(look: Look, shown: Legend, *, kept: bool = False) -> str:
    """Return the key of a roadmap: a patch of each phase with its words, then the further marks.

    `kept` holds it to what follows.
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
    marks = run("　".join(shown.marks)) if shown.marks else ""
    return paragraph("Legend", run("凡例　") + patches + marks, "<w:keepNext/>" if kept else "")
