"""Blocks that reckon or draw something: charts, calendars, matrices, grades, paging."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dxstrat.document import Chart, Diagram, Table
from dxstrat.rendering.blocks import BLOCKS
from dxstrat.rendering.content import Content
from dxstrat.rendering.formats import Formats
from tests.rendering.dump import inline
from tests.rendering.plans import strategy

if TYPE_CHECKING:
    from dxstrat.model import Strategy
    from dxstrat.rendering.filing import Piece


def built(name: str, over: Strategy, *args: Any, **kwargs: Any) -> list[Piece]:
    return list(BLOCKS[name](Content(over, Formats("era-western")), *args, **kwargs))


def rows(name: str, over: Strategy) -> list[list[str]]:
    (table,) = built(name, over)
    assert isinstance(table, Table)
    return [[inline(line) for cell in row.cells for line in cell.content] for row in table.rows]


def kpi(**fields: Any) -> dict[str, Any]:
    return {"id": "K-01", "name": "滞在時間", "kind": "average", "unit": "分", **fields}


def chain(count: int, areas: int = 1) -> dict[str, Any]:
    return {
        "areas": [{"id": f"a{n}", "title": f"分野{n}"} for n in range(areas)],
        "issues": [
            {
                "id": f"I-{n:03}",
                "title": f"課題{n}",
                "viewpoint": "operations",
                "desired_state": f"めざす姿{n}",
            }
            for n in range(count // 2 + 1)
        ],
        "measures": [
            {
                "id": f"M-{n:03}",
                "number": f"1-{n}",
                "title": f"施策その{n}",
                "area": f"a{n % areas}",
                "issues": [f"I-{n // 2:03}"],
                "kpis": [f"K-{n:03}", f"K-{n + count:03}"],
                "schedule": [{"phase": "operate", "from": "2026", "to": "2028"}],
            }
            for n in range(count)
        ],
        "kpis": [
            {
                "id": f"K-{n:03}",
                "name": f"指標{n}",
                "kind": "count",
                "level": "output" if n < count else "outcome",
            }
            for n in range(count * 2)
        ],
    }


def test_a_chart_shows_the_path_of_the_targets_and_the_actuals() -> None:
    over = strategy(
        kpis=[
            kpi(
                direction="down",
                baseline={"year": 2024, "value": 28},
                targets={2026: 24, 2028: 15},
                actuals={2025: 27},
            )
        ]
    )
    (chart,) = built("kpi_chart", over, "K-01")
    assert isinstance(chart, Chart)
    assert chart.categories == ("R6", "R7", "R8", "R9", "R10")
    assert [(series.name, series.dashed, series.values) for series in chart.series] == [
        ("実績", False, (28, 27, None, None, None)),
        ("目標", True, (None, 27, 24, None, 15)),
    ]
    assert chart.notes == ("値が小さいほど良い指標です。",)
    assert "令和10年度 15" in chart.alt


def test_no_chart_without_two_years_of_numbers() -> None:
    assert built("kpi_chart", strategy(kpis=[kpi(targets={2028: 15})]), "K-01") == []
    assert built("kpi_chart", strategy(kpis=[kpi(targets={2027: "制定", 2028: "周知"})]), "K-01") == []


def test_the_overview_of_kpis_says_nothing_of_what_there_is_none_of() -> None:
    one = kpi(domain="resident", level="outcome")
    other = kpi(id="K-02", domain="people")
    domains = {
        "domains": [
            {"id": "resident", "title": "住民サービス"},
            {"id": "work", "title": "業務効率化"},
            {"id": "people", "title": "人材育成"},
        ]
    }
    assert rows("kpi_overview", strategy(kpis=[one, other], **domains)) == [
        ["領域", "成果指標", "区分なし", "計"],
        ["住民サービス", "1", "0", "1"],
        ["人材育成", "0", "1", "1"],
        ["計", "1", "1", "2"],
    ]
    assert rows("kpi_overview", strategy(kpis=[one], **domains)) == [
        ["領域", "KPIの数"],
        ["住民サービス", "1"],
    ]


def test_the_calendar_takes_the_months_that_are_named() -> None:
    review = {
        "quarterly": {"who": "a", "what": "b", "when": "７月、10月、1月及び4月"},
        "annual": {"who": "a", "what": "b", "when": "6か月ごと"},
    }
    assert rows("review_calendar", strategy(review=review))[1:] == [
        ["四半期の進捗確認", "●", "", "", "●", "", "", "●", "", "", "●", "", ""]
    ]
    assert (
        built("review_calendar", strategy(review={"annual": {"who": "a", "what": "b", "when": "毎年度"}}))
        == []
    )


def test_grades_are_told_as_ranges() -> None:
    grading = {
        "method": "linear-path",
        "grades": [
            {"mark": "A", "at_least": 100},
            {"mark": "B", "at_least": 80},
            {"mark": "C", "at_least": 0},
            {"mark": "－", "when": "unknown"},
        ],
    }
    assert [row[-1] for row in rows("grading_table", strategy(review={"grading": grading}))] == [
        "基準",
        "100%以上",
        "80%以上100%未満",
        "80%未満",
        "評価できない場合",
    ]


def test_the_policy_matrix_shows_measures_reasons_and_gaps() -> None:
    policies = {
        "cited": ["ken@2"],
        "lists": [
            {
                "id": "ken",
                "version": "2",
                "title": "県計画",
                "confirmed": False,
                "items": [{"id": str(n), "title": f"項目{n}"} for n in (1, 2, 3)],
            }
        ],
        "exclusions": [{"item": "ken@2/2", "reason": "時期が合わないため"}],
    }
    data = chain(1)
    data["measures"][0]["policies"] = ["ken@2/1"]
    (table,) = built("policy_matrix", strategy(policies=policies, **data))
    assert isinstance(table, Table)
    assert rows("policy_matrix", strategy(policies=policies, **data)) == [
        ["項目", "国等の取組事項", "対応する施策"],
        ["県計画"],
        ["1", "項目1", "1-0　施策その0"],
        ["2", "項目2", "対象外：時期が合わないため"],
        ["3", "項目3", "－"],
    ]
    assert table.notes == ("県計画：（要確認）",)


def test_maps_are_paged_so_that_each_fits_a_page() -> None:
    diagrams = built("outcome_map", strategy(**chain(50, areas=3)))
    assert len(diagrams) > 3
    shown: list[str] = []
    for diagram in diagrams:
        assert isinstance(diagram, Diagram)
        assert diagram.height <= 219
        assert diagram.width == 160
        shown += [box.alt for box in diagram.boxes if box.alt.startswith("施策　") and not box.filled]
        for box in diagram.boxes:
            assert 0 <= box.x <= box.x + box.width <= 160.001
            assert 0 <= box.y <= box.y + box.height <= diagram.height + 0.001
    assert len(shown) == len(set(shown)) == 50


def test_maps_of_one_area() -> None:
    over = strategy(**chain(4, areas=2))
    assert [
        piece.anchor for piece in built("outcome_map", over, area="a1") if isinstance(piece, Diagram)
    ] == ["outcome-map-a1-1"]


def test_the_organisation_chart_has_a_band_for_each_layer() -> None:
    bodies = [
        {"id": f"b{n}", "name": f"会議体{n}", "layer": layer, "head": "長"}
        for n, layer in enumerate(["leaders", "chief", "team", "team", "team", "team", "support"])
    ]
    (chart,) = built("organisation_chart", strategy(governance={"bodies": bodies}))
    assert isinstance(chart, Diagram)
    labels = [box.text for box in chart.boxes if box.filled]
    assert labels == [("首長・副首長",), ("CIO・CDO",), ("実行チーム",), ("外部支援",)]
    assert [line.arrow for line in chart.lines] == [False, False, True]
    assert all(body["name"] in chart.alt for body in bodies)
    named = [box for box in chart.boxes if box.text and not box.filled]
    for one in named:
        for other in named:
            apart = one.x + one.width <= other.x or other.x + other.width <= one.x
            assert one is other or apart or one.y + one.height <= other.y or other.y + other.height <= one.y


def test_the_roadmap_of_fifty_measures_over_five_years() -> None:
    data = chain(50, areas=5)
    over = strategy(plan={"period": {"from": 2026, "to": 2030}}, roadmap={"grain": "quarter"}, **data)
    (table,) = built("roadmap_table", over)
    assert isinstance(table, Table)
    assert table.header_rows == 2
    assert len(table.columns) == 1 + 20
    assert sum(column.weight for column in table.columns) <= 247.001
    assert sum(row.cells[0].role == "group" for row in table.rows) == 5


def test_a_grain_too_fine_for_the_page_is_made_coarser() -> None:
    data = chain(1)
    over = strategy(plan={"period": {"from": 2021, "to": 2030}}, roadmap={"grain": "quarter"}, **data)
    (table,) = built("roadmap_table", over)
    assert isinstance(table, Table)
    assert table.legend is not None
    assert any("半期" in mark for mark in table.legend.marks)


def test_words_too_long_for_their_bar_stand_under_it_with_its_number() -> None:
    data = chain(1)
    data["measures"][0]["schedule"] = [
        {
            "phase": "prepare",
            "from": "2026Q1",
            "to": "2026Q1",
            "label": "仕様の検討と事業者の選定及び契約の締結と周知",
        },
        {"phase": "operate", "from": "2026Q2", "to": "2030Q4"},
    ]
    over = strategy(plan={"period": {"from": 2026, "to": 2030}}, **data)
    (table,) = built("roadmap_table", over)
    assert isinstance(table, Table)
    assert table.notes == ()
    shown = [inline(line) for row in table.rows for cell in row.cells for line in cell.content]
    assert "①" in shown
    assert "①仕様の検討と事業者の選定及び契約の締結と周知" in shown


def test_two_versions_of_one_list_are_told_apart_by_their_version() -> None:
    lists = [
        {"id": "ken-dx", "version": version, "title": "架空県DX計画", "items": [{"id": "1", "title": title}]}
        for version, title in (("1", "窓口"), ("2", "学び"))
    ]
    measure = {
        "id": "M-1",
        "title": "改める",
        "issues": [],
        "kpis": [],
        "policies": ["ken-dx@1/1", "ken-dx@2/1"],
    }
    plan = strategy(policies={"lists": lists, "cited": ["ken-dx@1", "ken-dx@2"]}, measures=[measure])
    shown = [row for row in rows("policy_matrix", plan) if len(row) == 1]
    assert shown == [["架空県DX計画（版 1）"], ["架空県DX計画（版 2）"]]


def test_the_address_of_data_stands_below_its_use() -> None:
    kept = {"kind": "resident", "steward": "市民課"}
    assets = [
        {
            "name": "人口",
            "use": "予測に使います。",
            "published": True,
            "url": "https://www.example.jp/",
            **kept,
        },
        {"name": "道路", "use": "点検に使います。", **kept},
    ]
    (shown,) = built("data_asset_table", strategy(data={"assets": assets}))
    assert isinstance(shown, Table)
    assert [[[inline(line) for line in one.content] for one in row.cells[3:]] for row in shown.rows] == [
        [["活用の方法・公開先"], ["公開"]],
        [["予測に使います。", "[https://www.example.jp/](https://www.example.jp/)"], ["公開"]],
        [["点検に使います。"], ["－"]],
    ]
    assert [row[3:] for row in rows("data_asset_table", strategy(data={"assets": assets[1:]}))] == [
        ["活用の方法"],
        ["点検に使います。"],
    ]


def test_a_sum_of_one_is_no_sum() -> None:
    def over(last: int, *areas: str) -> list[list[str]]:
        listed = [{"id": one, "title": one} for one in areas]
        measures = [
            {
                "id": f"M-{place}", "title": "施策", "issues": [], "kpis": [],
                **({"area": one} if one else {}),
                "budget": [{"year": year, "amount": 10} for year in range(2026, last + 1)],
            }
            for place, one in enumerate(areas or ("",))
        ]  # fmt: skip
        period = {"period": {"from": 2026, "to": last}}
        return rows("budget_by_area", strategy(plan=period, areas=listed, measures=measures))

    assert over(2026) == [["区分", "R8"], ["施策の事業費", "10"]]
    assert over(2026, "甲", "乙") == [["分野", "R8"], ["甲", "10"], ["乙", "10"], ["計", "20"]]
    assert over(2027, "甲") == [["分野", "R8", "R9", "計"], ["甲", "10", "10", "20"]]


def test_the_columns_of_few_years_leave_the_room_to_the_names() -> None:
    figures, words = kpi(targets={2026: 15}), kpi(targets={2026: "全ての窓口で使っている"})
    one_year = {"plan": {"period": {"from": 2026, "to": 2026}}}
    found = []
    for one in (figures, words):
        (shown,) = built("kpi_table", strategy(kpis=[one], **one_year))
        assert isinstance(shown, Table)
        found.append([round(column.weight) for column in shown.columns])
    assert found == [[106, 13, 17, 24], [64, 13, 17, 66]]


def test_the_day_on_which_all_members_were_counted_is_said_once() -> None:
    def members(*days: str) -> Table:
        told = [
            {"name": f"市{place}", "kind": "city", "population": 1000 * place, "population_date": day}
            for place, day in enumerate(days, 1)
        ]
        (shown,) = built("member_table", strategy(plan={"municipalities": told}))
        assert isinstance(shown, Table)
        return shown

    same = members("2026-01-01", "2026-01-01")
    assert [inline(row.cells[-1].content[0]) for row in same.rows] == ["人口", "1,000人", "2,000人"]
    assert same.notes == ("人口は、令和8年1月1日現在です。",)
    other = members("2026-01-01", "2025-01-01")
    assert inline(other.rows[2].cells[-1].content[0]) == "2,000人（令和7年1月1日現在）"
    assert other.notes == ()
