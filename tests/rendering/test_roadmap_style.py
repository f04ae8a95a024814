"""What an office can choose about its roadmap: a column of KPIs, arrows, wider pages, other type."""

from __future__ import annotations

from typing import Any

from dxstrat.document import Table
from dxstrat.rendering.blocks import BLOCKS
from dxstrat.rendering.content import Content
from dxstrat.rendering.formats import Formats
from dxstrat.rendering.style import RoadmapStyle
from dxstrat.text.typography import Typography
from tests.rendering.dump import inline
from tests.rendering.plans import strategy
from tests.rendering.test_golden import PLAN


def roadmap(style: RoadmapStyle, typography: Typography | None = None, **kwargs: Any) -> Table:
    formats = Formats("era-western", typography or Typography())
    (table,) = BLOCKS["roadmap_table"](Content(strategy(**PLAN), formats, style), **kwargs)
    assert isinstance(table, Table)
    return table


def column(table: Table, number: int) -> list[str]:
    """Return what stands in the first places of a column."""
    return [
        "/".join(inline(line) for line in row.cells[number].content)
        for row in table.rows
        if len(row.cells) > number
    ]


def test_the_usual_roadmap_has_no_kpis_and_coloured_cells() -> None:
    table = roadmap(RoadmapStyle())
    assert table.bars == "cells"
    assert "KPI" not in column(table, 2)
    assert {one.alt for row in table.rows for one in row.cells} == {""}


def test_a_column_of_kpis_stands_beside_the_departments() -> None:
    table = roadmap(RoadmapStyle(kpis=True))
    assert column(table, 2)[0] == "KPI"
    assert any("平均滞在時間/行動規範の制定" in one for one in column(table, 2))
    assert len(table.columns) == len(roadmap(RoadmapStyle()).columns) + 1
    assert sum(one.weight for one in table.columns) <= 247.001


def test_a_template_may_ask_for_kpis_itself() -> None:
    assert roadmap(RoadmapStyle(), kpis=True) == roadmap(RoadmapStyle(kpis=True))
    assert roadmap(RoadmapStyle(kpis=True), kpis=False) == roadmap(RoadmapStyle())


def test_arrows_tell_phase_words_and_term() -> None:
    table = roadmap(RoadmapStyle(bars="arrows"))
    assert table.bars == "arrows"
    told = [one.alt for row in table.rows for one in row.cells if one.role.startswith("phase")]
    assert len(told) == 3
    assert any(one.endswith("、全窓口で運用、令和9年度第1四半期～令和10年度第4四半期") for one in told)
    assert not any("→" in inline(line) for row in table.rows for one in row.cells for line in one.content)


BARS: dict[str, Any] = {
    "plan": {"period": {"from": 2026, "to": 2030}},
    "issues": [{"id": "I-01", "title": "窓口で長く待つ", "viewpoint": "operations"}],
    "kpis": [{"id": "K-01", "name": "滞在時間", "kind": "average", "unit": "分"}],
    "measures": [
        {
            "id": f"M-{length:02}",
            "title": "窓口を改める",
            "issues": ["I-01"],
            "kpis": ["K-01"],
            "schedule": [{"phase": "build", "from": "2026Q1", "to": "2026Q2", "label": "検" * length}],
        }
        for length in range(4, 26)
    ],
}
"""Bars over two quarters, with words from short to long."""


def longest(style: RoadmapStyle) -> int:
    """Return how many characters the longest line in a bar has."""
    (table,) = BLOCKS["roadmap_table"](Content(strategy(**BARS), Formats("era"), style))
    assert isinstance(table, Table)
    bars = [one for row in table.rows for one in row.cells if one.role.startswith("phase")]
    assert len(bars) == len(BARS["measures"])
    return max(len(line) for one in bars for line in inline(one.content[0]).split("⏎"))


def test_words_have_less_room_in_an_arrow_and_more_on_a_wider_page() -> None:
    narrow = RoadmapStyle(width=240.0)
    assert longest(RoadmapStyle(bars="arrows", width=240.0)) < longest(narrow)
    wide = RoadmapStyle(width=370.0)
    assert sum(one.weight for one in roadmap(wide).columns) > 369
    assert longest(wide) > longest(RoadmapStyle())


def test_larger_type_fits_fewer_characters() -> None:
    assert longest(RoadmapStyle(type_size=10.0)) < longest(RoadmapStyle(type_size=7.0))


def test_words_are_fitted_as_they_are_printed() -> None:
    plan = {**PLAN, "roadmap": {"milestones": [{"at": "2027Q4", "title": "第1回の見直し"}]}}
    formats = Formats("era-western", Typography(digits="single-full-width"))
    (table,) = BLOCKS["roadmap_table"](Content(strategy(**plan), formats))
    assert isinstance(table, Table)
    words = [inline(line) for row in table.rows for one in row.cells for line in one.content]
    assert [one for one in words if "第１回" in one]


def departments(partners: list[str], milestones: int) -> str:
    """Return what stands in the column of departments of a measure with or without a second lane."""
    marks = [{"at": "2026Q1", "title": "始める"}] * milestones
    measure = {**BARS["measures"][0], "lead": "市民課", "partners": partners, "milestones": marks}
    (table,) = BLOCKS["roadmap_table"](Content(strategy(**{**BARS, "measures": [measure]}), Formats("era")))
    assert isinstance(table, Table)
    (row,) = [row for row in table.rows if row.cells[0].role == "label"]
    assert row.cells[0].rows == 1 + milestones
    return "/".join(inline(line) for line in row.cells[1].content)


def test_partners_are_named_where_the_row_has_room_for_them() -> None:
    assert departments(["税務課"], 0) == "市民課/（税務課）"
    assert departments(["税務課", "会計課"], 0) == "市民課/（税務課、会計課）"
    long = ["税務課", "デジタル戦略課"]
    assert departments(long, 0) == "市民課/（ほか2課）"
    assert departments(long, 1) == "市民課/（税務課、/デジタル戦略課）"
    assert departments([*long, "議会事務局"], 1) == "市民課/（ほか3部署）"
    assert departments(["健康福祉部こども家庭課"], 0) == "市民課/（健康福祉部こども家庭課）"
