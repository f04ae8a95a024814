"""Charts of KPIs: the path of the targets and the actuals beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxstrat.document import Chart, Series
from dxstrat.rendering.blocks.known import known_kpi

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dxstrat.model import Value
    from dxstrat.rendering.content import Content
    from dxstrat.rendering.filing import Piece


def kpi_chart(content: Content, kpi: str) -> Sequence[Piece]:
    """Return the chart of one KPI; none where fewer than two years have a number."""
    shown = known_kpi(content, kpi)
    actuals = _numbers(shown.actuals)
    targets = _numbers(shown.targets)
    baseline = shown.baseline
    if baseline and baseline.year and baseline.value and baseline.value.number is not None:
        actuals = {baseline.year: baseline.value.number} | actuals
    if len(actuals.keys() | targets.keys()) < 2 or not targets:
        return ()
    start = max((year for year in actuals if year < min(targets)), default=None)
    path = targets if start is None else {start: actuals[start]} | targets
    years = range(min(actuals.keys() | path.keys()), max(actuals.keys() | path.keys()) + 1)
    formats = content.formats
    told = [
        f"実績 {formats.year_plain(year)} {formats.number(value)}" for year, value in sorted(actuals.items())
    ]
    told += [
        f"目標 {formats.year_plain(year)} {formats.number(value)}" for year, value in sorted(targets.items())
    ]
    unit = shown.unit or ""
    name = content.kpi_name(shown)
    notes = [f"出典：{shown.source}"] if shown.source else []
    if shown.direction == "down":
        notes.insert(0, "値が小さいほど良い指標です。")
    return (
        Chart(
            title="",  # the caption says the same just below it
            categories=tuple(formats.year_brief(year) for year in years),
            series=(
                *((_series("実績", actuals, years),) if actuals else ()),
                Series("目標", tuple(path.get(year) for year in years), dashed=True, tone="brown"),
            ),
            unit=unit,
            caption=f"{name}の推移と目標",
            anchor=f"kpi-chart-{shown.id}",
            alt=f"{name}の推移と目標を示す折れ線グラフ。単位は{unit or 'なし'}。{'、'.join(told)}。",
            notes=tuple(notes),
        ),
    )


def headline_charts(content: Content) -> Sequence[Piece]:
    """Return the charts of the KPIs that are marked as the main ones."""
    return [piece for kpi in content.strategy.kpis if kpi.headline for piece in kpi_chart(content, kpi.id)]


def _series(name: str, values: Mapping[int, float], years: Sequence[int]) -> Series:
    return Series(name, tuple(values.get(year) for year in years))


def _numbers(values: Mapping[int, Value]) -> dict[int, float]:
    return {year: value.number for year, value in values.items() if value.number is not None}
