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

_FIGURES_MM, _WIDEST_MM = 112.0, 32.0
"""All columns of figures, and one of them; where there are few, the names have the rest."""

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
    years = sorted({year for row in amounts.values() for year in row} | set(content.years))
    heads = [name, *map(content.formats.year_brief, years), *(["計"] if len(years) > 1 else [])]
    aligns: list[Align] = ["left"]
    columns = len(heads) - 1
    aligns += ["right"] * columns
    width = min(_FIGURES_MM / columns, _WIDEST_MM)
    return (
        Table(
            columns=widths(160 - width * columns, *([width] * columns)),
            rows=(
                head(*heads, aligns=aligns),
                *(_row(content, title, values, years) for title, values in amounts.items()),
                *((_row(content, "計", _sums(amounts), years, total=True),) if len(amounts) > 1 else ()),
            ),
            header_rows=1,
            description=description(caption, heads, len(amounts)),
            caption=f"{caption}（単位：千円）",
            anchor=anchor,
            notes=tuple(notes),
        ),
    )


def _row(
    content: Content, title: str, values: Mapping[int, float], years: Sequence[int], *, total: bool = False
) -> Row:
    """Return the row of a title: what it costs in each year, and in all where there are several."""
    role: CellRole = "total" if total else "body"
    figures = [
        cell(
            NOTHING if (amount := values.get(year)) is None else content.formats.number(amount),
            role,
            align="right",
        )
        for year in years
    ]
    if len(years) > 1:
        whole = content.formats.number(sum(values.values()))
        figures.append(cell(whole, role, align="right", bold=True))
    return Row((cell(title, "total" if total else "label"), *figures))


def _sums(amounts: Mapping[str, Mapping[int, float]]) -> dict[int, float]:
    """Return what all rows cost together in each year for which one says what it costs."""
    sums: dict[int, float] = {}
    for row in amounts.values():
        for year, amount in row.items():
            sums[year] = sums.get(year, 0) + amount
    return sums
