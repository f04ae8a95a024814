"""The small Excel workbook inside a chart, from which Word lets people edit the figures.

Why an own writer: one sheet of names and numbers needs forty lines, and no further dependency.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.writers.docx.package import zipped
from dxstrat.writers.docx.xml import escape

if TYPE_CHECKING:
    from dxstrat.document import Chart

SHEET = "Sheet1"

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_PARTS = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        f'<sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    ),
}


def workbook(chart: Chart) -> bytes:
    """Return an .xlsx with the categories in column A and a series in each further column."""
    rows: list[list[str | float | None]] = [["", *(series.name for series in chart.series)]]
    for place, category in enumerate(chart.categories):
        rows.append([category, *(series.values[place] for series in chart.series)])
    body = "".join(
        f'<row r="{number}">{"".join(_cell(column, number, value) for column, value in enumerate(row))}</row>'
        for number, row in enumerate(rows, 1)
    )
    sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{body}</sheetData></worksheet>'
    parts = {**_PARTS, "xl/worksheets/sheet1.xml": sheet}
    return zipped({name: (_DECLARATION + text).encode() for name, text in parts.items()})


def column_name(number: int) -> str:
    """Return the letters of a column counted from 0: 0 → A, 27 → AB."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _cell(column: int, row: int, value: str | float | None) -> str:
    if value is None or value == "":
        return ""
    place = f"{column_name(column)}{row}"
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f'<c r="{place}"><v>{value!r}</v></c>'
