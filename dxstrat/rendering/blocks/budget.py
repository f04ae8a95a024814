"""Blocks on money: what the measures cost by area and year, and who bears it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.document import Row, Table
from dxstrat.rendering.blocks.cells import NOTHING, cell, head, widths
from dxstrat.rendering.blocks.records import description
from dxstrat.rendering.money import by_source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dxstrat.document.tree import Align, CellRole
    from dxstrat.rendering.content import Content
    from dxstrat.rendering.filing import Piece

_WIDEST_MM = 32.0
"""A column of figures; where there are few, the names have the rest."""

_NO_AREA = "分野を定めていない施策"


def budget_by_area(content: Content) -> Sequence[Piece]:
    """年度別・分野別の事業費."""
    amounts: dict[str, dict[int, float]] = {}
    for group in content.groups:
        for measure in group.measures:
            for year in measure.budget:
                of_area = amounts.setdefault(group.title or _NO_AREA, {})
                of_area[year.year] = of_area.get(year.year, 0) + year.amount
    if list(amounts) == [_NO_AREA]:
        return _table(content, {"施策の事業費": amounts[_NO_AREA]}, "区分", "年度別の事業費", "budget")
    return _table(content, amounts, "分野", "年度別・分野別の事業費", "budget")


def budget_by_source(content: Content) -> Sequence[Piece]:
    """年度別・財源別の事業費."""
    years = [year for measure in content.printed_measures for year in measure.budget]
    if not any(year.sources for year in years):
        return ()
    unread = {
        source.name
        for year in years
        for source in year.sources
        if source.amount is None and source.name not in by_source([year])
    }
    notes = (
        (f"{'、'.join(sorted(unread))}は、額を計算できないため、一般財源等に含めています。",)
        if unread
        else ()
    )
    return _table(content, by_source(years), "財源", "年度別・財源別の事業費", "budget-sources", notes)


def _table(
    content: Content,
    amounts: Mapping[str, Mapping[int, float]],
    name: str,
    caption: str,
    anchor: str,
    notes: Sequence[str] = (),
) -> Sequence[Piece]:
    """Return the table; a sum of one row or of one year would say the same again, and is left out."""
    if not amounts:
        return ()
    formats = content.formats
    years = sorted({year for row in amounts.values() for year in row} | set(content.years))
    summed = len(years) > 1
    heads = [name, *(formats.year_brief(year) for year in years), *(["計"] if summed else [])]

    def row(title: str, values: Mapping[int, float], *, total: bool = False) -> Row:
        numbers = [*(values.get(year) for year in years), *([sum(values.values())] if summed else [])]
        role: CellRole = "total" if total else "body"
        cells = [
            cell(
                NOTHING if number is None else formats.number(number),
                role,
                align="right",
                bold=index == len(years),
            )
            for index, number in enumerate(numbers)
        ]
        return Row((cell(title, "total" if total else "label"), *cells))

    sums = {
        year: sum(values.get(year, 0) for values in amounts.values())
        for year in years
        if any(year in values for values in amounts.values())
    }
    aligns: list[Align] = ["left"]
    columns = len(heads) - 1
    aligns += ["right"] * columns
    width = min(112 / columns, _WIDEST_MM)
    return (
        Table(
            columns=widths(160 - width * columns, *([width] * columns)),
            rows=(
                head(*heads, aligns=aligns),
                *(row(title, values) for title, values in amounts.items()),
                *((row("計", sums, total=True),) if len(amounts) > 1 else ()),
            ),
            header_rows=1,
            description=description(caption, heads, len(amounts)),
            caption=f"{caption}（単位：千円）",
            anchor=anchor,
            notes=tuple(notes),
        ),
    )
