"""Diagrams as groups of native shapes: text stays text, every box can be moved and edited in Word.

A reader that knows no shapes shows the description instead (mc:Fallback).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.writers.docx.draft import Draft
from dxstrat.writers.docx.inlines import caption, notes
from dxstrat.writers.docx.measure import LINE_SPACING, fitting_size
from dxstrat.writers.docx.xml import (
    NAMESPACES,
    POINTS_PER_MM,
    attribute,
    emu,
    escape,
    half_points,
    paragraph,
    run,
)

if TYPE_CHECKING:
    from dxstrat.document import Box, Diagram, Line

_INSET_MM = 1.0
_ROUNDING = 12000
"""The radius of a rounded corner, in hundred thousandths of the shorter side."""

_ROUNDED_INSET = 2 * _ROUNDING / 100_000 * 0.29289
"""How much less room words have in a rounded box, as a share of its shorter side (presetShapeDefinitions)."""

_HEIGHT_SHARE = 0.89
_NOTE_MM = 5.0
"""The share of a page that a figure may fill, so that its caption and a note stand on the same page; and how
much lower it is for each further one, down to half a page."""

_SMALLER = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75)


def scale_of(draft: Draft, shown: Diagram) -> float:
    """Return how much smaller than it is given a diagram is drawn, so that it fits its page."""
    room = draft.height * _HEIGHT_SHARE - max(0, len(shown.notes) - 1) * _NOTE_MM
    return min(1.0, draft.width / shown.width, max(room, draft.height / 2) / shown.height)


def diagram(draft: Draft, shown: Diagram) -> str:
    """Return a diagram with its caption and notes. One too large for the page is drawn smaller."""
    scale = scale_of(draft, shown)
    writer = _Shapes(draft, scale)
    children = "".join(
        (
            *(writer.box(box) for box in shown.boxes if not box.text),
            *(writer.line(line) for line in shown.lines),
            *(writer.box(box) for box in shown.boxes if box.text),
        )
    )
    width, height = emu(shown.width * scale), emu(shown.height * scale)
    drawing = (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        '<wp:effectExtent l="12700" t="12700" r="12700" b="12700"/>'
        f"{_names('wp:docPr', draft.next_id(), shown.caption, shown.alt)}<wp:cNvGraphicFramePr/>"
        f'<a:graphic><a:graphicData uri="{NAMESPACES["wpg"]}"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
        f'<a:chOff x="0" y="0"/><a:chExt cx="{width}" cy="{height}"/></a:xfrm></wpg:grpSpPr>'
        f"{children}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    content = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wpg">{drawing}</mc:Choice>'
        f"<mc:Fallback><w:t>{escape(shown.alt)}</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    return (
        paragraph("Figure", content)
        + caption(draft, "図", shown.caption, shown.anchor, kept=bool(shown.notes))
        + notes(shown.notes)
    )


@dataclass(frozen=True, slots=True)
class _Shapes:
    draft: Draft
    scale: float

    def box(self, box: Box) -> str:
        look = self.draft.look
        tone = look.tones[box.tone]
        fill = tone.strong if box.filled else tone.pale
        words = box.alt or "".join(box.text) or "枠"
        shape = (
            f'<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val {_ROUNDING}"/></a:avLst></a:prstGeom>'
            if box.rounded
            else '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        )
        outline = tone.strong if box.text else look.colours.line
        inset = emu(_INSET_MM)
        return (
            f"<wps:wsp>{_names('wps:cNvPr', self.draft.next_id(), words, words)}<wps:cNvSpPr/><wps:spPr>"
            f"<a:xfrm>{self._placed(box.x, box.y, box.width, box.height)}</a:xfrm>{shape}"
            f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>'
            f'<a:ln w="{12700 if box.text else 6350}"><a:solidFill><a:srgbClr val="{outline}"/></a:solidFill></a:ln>'
            f"</wps:spPr>{self._text(box)}"
            f'<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="{inset}" tIns="{inset // 2}" '
            f'rIns="{inset}" bIns="{inset // 2}" anchor="ctr" anchorCtr="0"><a:noAutofit/></wps:bodyPr></wps:wsp>'
        )

    def line(self, line: Line) -> str:
        x, width = min(line.x1, line.x2), abs(line.x2 - line.x1)
        y, height = min(line.y1, line.y2), abs(line.y2 - line.y1)
        flips = (' flipH="1"' if line.x2 < line.x1 else "") + (' flipV="1"' if line.y2 < line.y1 else "")
        head = '<a:tailEnd type="triangle" w="med" len="med"/>' if line.arrow else ""
        words = "矢印" if line.arrow else "線"
        colour = self.draft.look.tones["grey"].strong
        return (
            f"<wps:wsp>{_names('wps:cNvPr', self.draft.next_id(), words, words)}<wps:cNvCnPr/><wps:spPr>"
            f"<a:xfrm{flips}>{self._placed(x, y, width, height)}</a:xfrm>"
            '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
            f'<a:ln w="9525"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>{head}</a:ln>'
            "</wps:spPr><wps:bodyPr/></wps:wsp>"
        )

    def _text(self, box: Box) -> str:
        if not box.text:
            return ""
        style = "BoxHead" if box.filled else "BoxText"
        size = self.draft.look.sizes.box
        fitting = self._fitting(box)
        properties = ""
        paragraph_properties = ""
        if fitting < size:
            exact = round(fitting * LINE_SPACING * 20)
            paragraph_properties = f'<w:spacing w:line="{exact}" w:lineRule="exact"/>'
            properties = f'<w:sz w:val="{half_points(fitting)}"/><w:szCs w:val="{half_points(fitting)}"/>'
        content = "".join(paragraph(style, run(text, properties), paragraph_properties) for text in box.text)
        return f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"

    def _fitting(self, box: Box) -> float:
        rounded = min(box.width, box.height) * _ROUNDED_INSET if box.rounded else 0.0
        room = ((box.width - rounded) * self.scale - 2 * _INSET_MM) * POINTS_PER_MM
        height = ((box.height - rounded) * self.scale - _INSET_MM) * POINTS_PER_MM
        sizes = self.draft.look.sizes.box
        metrics = self.draft.look.fonts.metrics
        return fitting_size(
            box.text, room, height, [round(sizes * part * 2) / 2 for part in _SMALLER], metrics
        )

    def _placed(self, x: float, y: float, width: float, height: float) -> str:
        left, top, across, down = (emu(value * self.scale) for value in (x, y, width, height))
        return f'<a:off x="{left}" y="{top}"/><a:ext cx="{across}" cy="{down}"/>'


def _names(tag: str, id_: int, name: str, words: str) -> str:
    return f'<{tag} id="{id_}" name="{attribute(name)}" descr="{attribute(words)}"/>'
