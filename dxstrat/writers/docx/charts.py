"""Charts as native chart parts with their workbook, so that Word draws them and people can edit them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.writers.docx.chart_places import (
    EDGE_MM,
    HEIGHT_MM,
    WIDTH_MM,
    YEARS,
    Plot,
    is_freer_below,
    layout,
    limits,
)
from dxstrat.writers.docx.inlines import caption, notes
from dxstrat.writers.docx.workbook import SHEET, column_name
from dxstrat.writers.docx.xml import NAMESPACES, attribute, emu, escape, paragraph

if TYPE_CHECKING:
    from dxstrat.document import Chart, Series
    from dxstrat.writers.docx.draft import Draft
    from dxstrat.writers.docx.look import Look

WORKBOOK_RELATION = "rId1"

_CATEGORY_AXIS, _VALUE_AXIS = 500001, 500002
_LABEL_SIZE, _TITLE_SIZE = 850, 1000
"""Sizes of type in hundredths of a point."""

_GRIDLINE = "E3E3E3"
"""The grey of gridlines: paler than any line of figures in either look."""

_COMMA_FROM = 1000
"""Axes that reach as far have commas in their figures."""


def chart(draft: Draft, shown: Chart) -> str:
    """Return the paragraph that holds a chart, with its caption and notes."""
    relation = draft.next_chart()
    width = emu(min(WIDTH_MM, draft.width))
    drawing = (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{emu(HEIGHT_MM)}"/>'
        f'<wp:docPr id="{draft.next_id()}" name="{attribute(shown.caption)}" descr="{attribute(shown.alt)}"/>'
        "<wp:cNvGraphicFramePr/><a:graphic>"
        f'<a:graphicData uri="{NAMESPACES["c"]}"><c:chart r:id="{relation}"/></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )
    return (
        paragraph("Figure", drawing)
        + caption(draft, "図", shown.caption, shown.anchor, kept=bool(shown.notes))
        + notes(shown.notes)
    )


def chart_part(shown: Chart, look: Look) -> str:
    """Return the chart part: a line for each series, its figures cached as the workbook has them."""
    values = [value for series in shown.series for value in series.values if value is not None]
    numbers = _number_format(values)
    series = "".join(_series(shown, place, look, numbers) for place in range(len(shown.series)))
    spaces = " ".join(f'xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in ("c", "a", "r"))
    plot = Plot.of(shown, values)
    legend = (
        f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{_type(look, _LABEL_SIZE)}</c:legend>'
        if len(shown.series) > 1
        else ""
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace {spaces}><c:date1904 val="0"/><c:lang val="ja-JP"/><c:roundedCorners val="0"/>'
        f"<c:chart>{_title(shown.title, look)}"
        f"<c:plotArea>{layout(plot.left, plot.top, (plot.width, plot.height))}"
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f'{series}<c:marker val="1"/><c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/></c:lineChart>'
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/>{_scaling("")}<c:delete val="0"/><c:axPos val="b"/>'
        f"{_axis_title(YEARS, look, plot.left + plot.width, plot.top + plot.height + 1.0)}"
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>{_line(look.colours.muted, 0.75)}'
        f'{_type(look, _LABEL_SIZE)}<c:crossAx val="{_VALUE_AXIS}"/><c:crosses val="autoZero"/>'
        '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/>{_scaling(limits(shown.unit, values))}<c:delete val="0"/>'
        f'<c:axPos val="l"/><c:majorGridlines>{_line(_GRIDLINE, 0.5)}</c:majorGridlines>'
        f"{_axis_title(f'（単位：{shown.unit}）', look, EDGE_MM, plot.unit_top) if shown.unit else ''}"
        f'<c:numFmt formatCode="{_axis_format(values)}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f'{_type(look, _LABEL_SIZE)}<c:crossAx val="{_CATEGORY_AXIS}"/><c:crosses val="autoZero"/>'
        '<c:crossBetween val="between"/></c:valAx>'
        "<c:spPr><a:noFill/></c:spPr></c:plotArea>"
        f'{legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/></c:chart>'
        f'<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill>'
        f'<a:srgbClr val="{look.colours.line}"/></a:solidFill></a:ln></c:spPr>'
        f'{_type(look, _LABEL_SIZE)}<c:externalData r:id="{WORKBOOK_RELATION}"><c:autoUpdate val="0"/>'
        "</c:externalData></c:chartSpace>"
    )


def _axis_title(text: str, look: Look, left: float, top: float) -> str:
    return (
        f"<c:title>{_rich(text, look, _LABEL_SIZE, bold=False)}{layout(left, top)}"
        '<c:overlay val="0"/></c:title>'
    )


def _series(shown: Chart, place: int, look: Look, numbers: str) -> str:
    series = shown.series[place]
    column = column_name(place + 1)
    last = len(shown.categories) + 1
    colour = look.tones[series.tone].strong
    dash = '<a:prstDash val="sysDash"/>' if series.dashed else ""
    fill = f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
    hollow = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
    symbol, size, ground = ("diamond", 8, hollow) if series.dashed else ("circle", 7, fill)
    drawn = f'<c:spPr><a:ln w="28575" cap="rnd">{fill}{dash}<a:round/></a:ln></c:spPr>'
    names = "".join(
        f'<c:pt idx="{number}"><c:v>{escape(name)}</c:v></c:pt>'
        for number, name in enumerate(shown.categories)
    )
    values = "".join(
        f'<c:pt idx="{number}"><c:v>{_plain(value)}</c:v></c:pt>'
        for number, value in enumerate(series.values)
        if value is not None
    )
    count = f'<c:ptCount val="{len(shown.categories)}"/>'
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/>'
        f'<c:tx><c:strRef><c:f>{SHEET}!${column}$1</c:f><c:strCache><c:ptCount val="1"/>'
        f'<c:pt idx="0"><c:v>{escape(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
        f"{drawn}"
        f'<c:marker><c:symbol val="{symbol}"/><c:size val="{size}"/><c:spPr>{ground}'
        f'<a:ln w="15875">{fill}</a:ln></c:spPr></c:marker>{_bare_points(shown, place, drawn)}'
        f"{_labels(shown, place, look, numbers)}"
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f><c:strCache>{count}{names}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{SHEET}!${column}$2:${column}${last}</c:f>"
        f"<c:numCache><c:formatCode>{numbers}</c:formatCode>{count}{values}</c:numCache></c:numRef></c:val>"
        '<c:smooth val="0"/></c:ser>'
    )


def _bare_points(shown: Chart, place: int, drawn: str) -> str:
    """Leave points that an earlier line has, too, without a mark of their own: the earlier one shows them."""
    return "".join(
        f'<c:dPt><c:idx val="{number}"/><c:marker><c:symbol val="none"/></c:marker><c:bubble3D val="0"/>'
        f"{drawn}</c:dPt>"
        for number, value in enumerate(shown.series[place].values)
        if value is not None and _is_later(shown, place, number, value)
    )


def _labels(shown: Chart, place: int, look: Look, numbers: str) -> str:
    """Label every point once, on the side of the lines where there is room."""
    series = shown.series[place]
    others = [other for number, other in enumerate(shown.series) if number != place]
    special = ""
    for number, value in enumerate(series.values):
        beside = [other for one in others if (other := one.values[number]) is not None]
        if value is None:
            continue
        if value in beside and _is_later(shown, place, number, value):
            special += f'<c:dLbl><c:idx val="{number}"/><c:delete val="1"/></c:dLbl>'
        elif value < max(beside) if beside else is_freer_below(shown, number, value):
            special += f'<c:dLbl><c:idx val="{number}"/>{_label_form(series, look, numbers, "b")}</c:dLbl>'
    return f"<c:dLbls>{special}{_label_form(series, look, numbers, 't')}</c:dLbls>"


def _is_later(shown: Chart, place: int, number: int, value: float) -> bool:
    return any(series.values[number] == value for series in shown.series[:place])


def _label_form(series: Series, look: Look, numbers: str, position: str) -> str:
    return (
        f'<c:numFmt formatCode="{numbers}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
        f"{_type(look, _LABEL_SIZE, colour=look.tones[series.tone].strong)}"
        f'<c:dLblPos val="{position}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )


def _title(text: str, look: Look) -> str:
    if not text:
        return '<c:autoTitleDeleted val="1"/>'
    return f'<c:title>{_rich(text, look, _TITLE_SIZE, bold=True)}<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>'


def _rich(text: str, look: Look, size: int, *, bold: bool) -> str:
    properties = _run_properties(look, look.colours.text, bold=bold)
    weight = int(bold and look.fonts.bold_heading)
    return (
        '<c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:lstStyle/>'
        f'<a:p><a:pPr><a:defRPr sz="{size}" b="{weight}">{properties}</a:defRPr></a:pPr>'
        f'<a:r><a:rPr lang="ja-JP" altLang="en-US" sz="{size}" b="{weight}">{properties}</a:rPr>'
        f"<a:t>{escape(text)}</a:t></a:r></a:p></c:rich></c:tx>"
    )


def _type(look: Look, size: int, *, colour: str = "") -> str:
    return (
        "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
        f'<a:defRPr sz="{size}" b="0">{_run_properties(look, colour or look.colours.text)}</a:defRPr>'
        '</a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr>'
    )


def _run_properties(look: Look, colour: str, *, bold: bool = False) -> str:
    """Return the colour and the font: bold is in that of headings, as 明朝 has no bold of its own."""
    font = attribute((look.fonts.heading if bold else look.fonts.body).name)
    return (
        f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
        f'<a:latin typeface="{font}"/><a:ea typeface="{font}"/>'
    )


def _line(colour: str, points: float) -> str:
    return (
        f'<c:spPr><a:ln w="{round(points * 12700)}"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
        "</a:ln></c:spPr>"
    )


def _scaling(minimum: str) -> str:
    return f'<c:scaling><c:orientation val="minMax"/>{minimum}</c:scaling>'


def _plain(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)


def _number_format(values: list[float]) -> str:
    """Return one format for all figures, with as many decimals as the longest has, at most three."""
    decimals = max((len(_plain(value).partition(".")[2]) for value in values), default=0)
    return "#,##0" + ("." + "0" * min(decimals, 3) if decimals else "")


def _axis_format(values: list[float]) -> str:
    return "#,##0" if max(map(abs, values), default=0) >= _COMMA_FROM else "General"
