"""Blocks on money: what the measures cost by area and year, and who bears it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.document import Row, Table
from dxstrat.rendering.blocks.cells import cell, head, widths
from dxstrat.rendering.blocks.records import description
from dxstrat.rendering.money import by_source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dxstrat.document.tree import Align, CellRole
    from dxstrat.rendering.content import Content
    from dxstrat.rendering.filing import Piece

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
        amounts = {"施策の事業費": amounts[_NO_AREA]}
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
    if not amounts:
        return ()
    formats = content.formats
    years = sorted({year for row in amounts.values() for year in row} | set(content.years))
    heads = [name, *(formats.year_brief(year) for year in years), "計"]

    def row(title: str, values: Mapping[int, float], *, total: bool = False) -> Row:
        numbers = [*(values.get(year, 0) for year in years), sum(values.values())]
        role: CellRole = "total" if total else "body"
        cells = [
            cell(formats.number(number), role, align="right", bold=index == len(years))
            for index, number in enumerate(numbers)
        ]
        return Row((cell(title, "total" if total else "label"), *cells))

    sums = {year: sum(values.get(year, 0) for values in amounts.values()) for year in years}
    aligns: list[Align] = ["left"]
    aligns += ["right"] * (len(years) + 1)
    width = 112 / (len(years) + 1)
    return (
        Table(
            columns=widths(48, *([width] * (len(years) + 1))),
            rows=(
                head(*heads, aligns=aligns),
                *(row(title, values) for title, values in amounts.items()),
                row("計", sums, total=True),
            ),
            header_rows=1,
            description=description(caption, heads, len(amounts)),
            caption=f"{caption}（千円）",
            anchor=anchor,
            notes=tuple(notes),
        ),
    )
