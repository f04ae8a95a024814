"""The cover page: title block above, period, date and municipality at the foot, a band at the edge.

Why everything stands in the flow with exact line heights: frames and text boxes are read last or not
at all by a screen reader, and empty paragraphs as spacing collapse as soon as a title gets longer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxstrat.text.balance import balanced
from dxstrat.writers.docx.look import A4
from dxstrat.writers.docx.measure import lines, measure_of, width
from dxstrat.writers.docx.xml import NAMESPACES, POINTS_PER_MM, attribute, emu, half_points, paragraph, run

if TYPE_CHECKING:
    from dxstrat.document import Cover
    from dxstrat.document.figures import Picture
    from dxstrat.writers.docx.draft import Draft
    from dxstrat.writers.docx.look import Look
    from dxstrat.writers.docx.measure import Metrics

_TITLE_SHARE = 0.30
"""Where the title block begins, as a share of the page's text height."""

_SLACK_PT = 24.0
_SMALLEST_TITLE = 0.7
_SURE = 0.97
"""How full a line of the title may be: widths are means, and few kana may all be wide ones."""
_LINE = 1.4
_BAND_MM = (0.0, 13.0)
_STRIPE_MM = (13.0, 3.0)
_PICTURE_WIDTH_MM = 60.0
"""The greatest width of a picture."""

_PICTURE_ABOVE_PT = 16.0
"""The room above a picture."""

PICTURE_RELATION = "rIdPicture"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph of the cover: its style and size, the space above it, its lines or its drawing."""

    style: str
    size: float
    above: float
    texts: tuple[str, ...]
    count: int
    drawing: str = ""
    drawn: float = 0.0
    """The height of the drawing that stands in place of words, in points."""

    @property
    def height(self) -> float:
        return self.above + self.drawn + self.count * self.size * _LINE


def cover(draft: Draft, shown: Cover) -> list[str]:
    """Return the paragraphs of the cover. The last one has to end the section."""
    look = draft.look
    margins = look.page.cover
    room = (look.page.size[0] - margins.left - margins.right) * POINTS_PER_MM
    height = (look.page.size[1] - margins.top - margins.bottom) * POINTS_PER_MM
    stage = _stage(shown, look)
    title = _title_block(shown, look, room)
    foot = _foot(draft, shown, room)
    top = max(height * _TITLE_SHARE - sum(line.height for line in stage), 0)
    used = top + sum(line.height for line in (*stage, *title, *foot))
    between = max(height - used - _SLACK_PT - look.cover.rule - 22, 12)
    written = [_paragraph(line, line.above, boxed=True) for line in stage]
    titled = [_paragraph(line, line.above + (top if number == 0 else 0)) for number, line in enumerate(title)]
    written += [draft.margin.beside(shown, one) if number == 0 else one for number, one in enumerate(titled)]
    written += [
        _paragraph(line, line.above + (between if number == 0 else 0)) for number, line in enumerate(foot)
    ]
    if look.cover.band and written:
        written[0] = written[0].replace("</w:pPr>", f"</w:pPr>{_band(draft)}", 1)
    return written


def _stage(shown: Cover, look: Look) -> list[_Line]:
    mark = shown.stage.strip("（）()【】［］")
    return [_Line("CoverStage", look.cover.subtitle, 0, (mark,), 1)] if mark else []


def _title_block(shown: Cover, look: Look, room: float) -> list[_Line]:
    sizes = look.cover
    size = sizes.title
    metrics = look.fonts.metrics
    sure = room * _SURE
    while size > sizes.title * _SMALLEST_TITLE and width(shown.title, metrics) * size > sure:
        size -= 1
    texts: tuple[str, ...] = (shown.title,)
    if width(shown.title, metrics) * size > sure:
        size = sizes.title * _SMALLEST_TITLE
        texts = _parted(shown.title, sure / size, metrics)
    block = [_Line("Title", size, 0, texts, len(texts))] if shown.title else []
    block += _block("Subtitle", sizes.subtitle, 20, shown.subtitle, look, room)
    block += _block("CoverStatement", sizes.statement, 16, shown.statement, look, room)
    return block


def _foot(draft: Draft, shown: Cover, room: float) -> list[_Line]:
    look = draft.look
    sizes = look.cover
    foot = [
        *_block("CoverText", sizes.text, 0, shown.period, look, room),
        *_block("CoverText", sizes.text, 4, shown.edition, look, room),
        *_block("CoverText", sizes.text, 4, shown.date, look, room),
    ]
    picture = [_picture(draft, shown.picture)] if shown.picture else []
    return [*foot, *picture, *_block("CoverName", sizes.name, 10, shown.municipality, look, room)]


def _block(style: str, size: float, above: float, text: str, look: Look, room: float) -> list[_Line]:
    if not text:
        return []
    texts: tuple[str, ...] = (text,)
    if lines(text, room, size, look.fonts.metrics) > 1:
        texts = _parted(text, room / size, look.fonts.metrics)
    return [_Line(style, size, above, texts, len(texts))]


def _parted(text: str, room: float, metrics: Metrics) -> tuple[str, ...]:
    """Return the lines of a text, none wider than `room` sizes of its type.

    Why not `balanced` alone: it lets a mark at the end of a line hang over, which breaks the line on a cover.
    """
    columns = room
    texts = balanced(text, columns, measure_of(metrics))
    while columns > room / 2 and max(width(one, metrics) for one in texts) > room:
        columns -= 0.5
        texts = balanced(text, columns, measure_of(metrics))
    return texts


def _picture(draft: Draft, shown: Picture) -> _Line:
    """Return the paragraph of a picture: as large as the look allows, its proportions kept."""
    height = min(draft.look.cover.emblem, _PICTURE_WIDTH_MM * shown.height / shown.width)
    size = f'cx="{emu(height * shown.width / shown.height)}" cy="{emu(height)}"'
    alt = attribute(shown.alt)
    drawing = (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{draft.next_id()}" name="市章" descr="{alt}"/><wp:cNvGraphicFramePr>'
        '<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic xmlns:pic="{_PICTURE}"><pic:nvPicPr>'
        f'<pic:cNvPr id="0" name="市章" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{PICTURE_RELATION}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
    return _Line("CoverText", 0, _PICTURE_ABOVE_PT, (), 0, drawing, height * POINTS_PER_MM)


def _paragraph(line: _Line, above: float, *, boxed: bool = False) -> str:
    if line.drawing:
        spacing = f'<w:spacing w:before="{round(above * 20)}" w:line="240" w:lineRule="auto"/>'
        return paragraph(line.style, line.drawing, spacing)
    exact = round(line.size * _LINE * 20)
    size = half_points(line.size)
    frame = '<w:bdr w:val="single" w:sz="8" w:space="0" w:color="auto"/>' if boxed else ""
    words = "\n".join(line.texts)
    shown = f"\u00a0\u00a0{words}\u00a0\u00a0" if boxed else words
    return paragraph(
        line.style,
        run(shown, f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{frame}'),
        f'<w:spacing w:before="{round(above * 20)}" w:line="{exact}" w:lineRule="exact"/>',
    )


def _band(draft: Draft) -> str:
    """Return the band at the left edge: decoration behind the text, passed over by screen readers."""
    colours = draft.look.cover
    return _stripe(draft.next_id(), *_BAND_MM, colours.band_colour) + _stripe(
        draft.next_id(), *_STRIPE_MM, colours.stripe_colour
    )


def _stripe(id_: int, left: float, breadth: float, colour: str) -> str:
    size = f'<a:off x="0" y="0"/><a:ext cx="{emu(breadth)}" cy="{emu(A4[1])}"/>'
    drawing = (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="1" locked="1" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{emu(left)}</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{emu(breadth)}" cy="{emu(A4[1])}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapNone/><wp:docPr id="{id_}" name="帯"><a:extLst><a:ext uri="{_DECORATIVE}">'
        '<adec:decorative val="1"/></a:ext></a:extLst></wp:docPr><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{NAMESPACES["wps"]}"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm>{size}</a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr>'
        "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        "<mc:Fallback/></mc:AlternateContent></w:r>"
    )
