"""再掲: what stands in several places is marked after the first, and counted once."""

from __future__ import annotations

from dxstrat.document import Diagram, Table
from dxstrat.rendering import render
from tests.rendering.dump import inline
from tests.rendering.plans import strategy

OVER = strategy(
    issues=[
        {"id": "I-01", "number": "1", "title": "待ち時間", "viewpoint": "operations"},
        {"id": "I-02", "number": "2", "title": "人材", "viewpoint": "people"},
    ],
    measures=[
        {"id": "M-01", "number": "1-1", "title": "窓口", "issues": ["I-01"], "kpis": ["K-01"]},
        {
            "id": "M-02",
            "number": "1-2",
            "title": "予約",
            "issues": ["I-01", "I-02"],
            "kpis": ["K-01", "K-02"],
        },
    ],
    kpis=[
        {
            "id": "K-01",
            "name": "滞在時間",
            "kind": "average",
            "unit": "分",
            "level": "outcome",
            "targets": {2028: 15},
        },
        {
            "id": "K-02",
            "name": "予約率",
            "kind": "rate",
            "unit": "%",
            "level": "output",
            "targets": {2028: 50},
        },
    ],
)


def table(anchor: str) -> list[list[str]]:
    rendering = render(OVER, "strategy", source_hash="")
    assert rendering.document is not None
    for section in rendering.document.sections:
        for block in section.blocks:
            if isinstance(block, Table) and block.anchor == anchor:
                return [[inline(line) for cell in row.cells for line in cell.content] for row in block.rows]
    raise AssertionError(anchor)


def test_in_the_matrix_of_issues_measures_and_kpis() -> None:
    assert table("chain") == [
        ["施策", "KPI", "種別"],
        ["課題　1　待ち時間"],
        ["1-1　窓口", "滞在時間", "成果指標"],
        ["1-2　予約", "滞在時間（再掲）", "成果指標"],
        ["予約率", "活動指標"],
        ["課題　2　人材"],
        ["1-2　予約（再掲）", "滞在時間（再掲）", "成果指標"],
        ["予約率（再掲）", "活動指標"],
    ]


def test_in_the_sheets_and_nowhere_in_the_list() -> None:
    rendering = render(OVER, "strategy", source_hash="")
    assert rendering.document is not None
    sheets = [
        block
        for section in rendering.document.sections
        for block in section.blocks
        if isinstance(block, Table) and block.look == "sheet"
    ]
    marked = [["（再掲）" in str(row) for row in sheet.rows] for sheet in sheets]
    assert [any(rows) for rows in marked] == [False, True]
    assert sum(row[0].startswith("滞在時間") for row in table("kpis")) == 1


def test_each_kpi_counts_once() -> None:
    assert table("kpi-overview")[1:] == [["領域を定めていない指標", "1", "1", "2"]]


def test_on_one_map_a_shared_kpi_stands_once() -> None:
    rendering = render(OVER, "strategy", source_hash="")
    assert rendering.document is not None
    (diagram,) = [
        block
        for section in rendering.document.sections
        for block in section.blocks
        if isinstance(block, Diagram) and block.anchor.startswith("outcome-map")
    ]
    assert sum("滞在時間" in "".join(box.text) for box in diagram.boxes) == 1
    assert "再掲" not in str(diagram.boxes)
