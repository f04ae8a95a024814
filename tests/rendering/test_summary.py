"""概要版: targets in words have room, a few measures have lines of their own, KPIs and 工程 stay together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dxstrat.document import Table
from dxstrat.rendering.blocks import BLOCKS
from dxstrat.rendering.content import Content
from dxstrat.rendering.formats import Formats
from tests.rendering.dump import inline
from tests.rendering.plans import strategy

if TYPE_CHECKING:
    from dxstrat.model import Strategy

SCHEDULE = [{"phase": "operate", "from": "2026", "to": "2028"}]


def table(name: str, over: Strategy) -> Table:
    (found,) = BLOCKS[name](Content(over, Formats("era-western")))
    assert isinstance(found, Table)
    return found


def rows(shown: Table) -> list[list[str]]:
    return [["/".join(map(inline, cell.content)) for cell in row.cells] for row in shown.rows[1:]]


def measure(number: int, **fields: Any) -> dict[str, Any]:
    told = {"number": f"1-{number}", "title": f"施策{number}", "issues": [], "kpis": []}
    return {"id": f"M-{number}", **told, **fields}


def kpi(name: str, **fields: Any) -> dict[str, Any]:
    return {"id": f"K-{name}", "name": name, "kind": "average", **fields}


def test_a_target_in_words_takes_the_room_of_what_there_is_not() -> None:
    shown = table(
        "summary_kpis",
        strategy(
            kpis=[
                kpi("時間", unit="分", baseline={"year": 2024, "value": 28}, targets={2028: 15}),
                kpi("手順書", targets={2028: "定めている"}),
            ]
        ),
    )
    assert rows(shown) == [["時間", "分", "28（R6）", "15（R10）"], ["手順書", "令和10年度：定めている"]]
    assert [cell.columns for cell in shown.rows[2].cells] == [1, 3]
    assert [column.weight for column in shown.columns] == [84, 16, 30, 30]


def test_beside_a_baseline_a_target_in_words_has_a_wider_column() -> None:
    over = strategy(kpis=[kpi("数", unit="件", baseline={"unknown": "調べる"}, targets={2028: "全て終える"})])
    shown = table("summary_kpis", over)
    assert rows(shown) == [["数", "件", "－※1", "令和10年度：全て終える"]]
    assert [column.weight for column in shown.columns] == [66, 14, 28, 52]
    assert shown.notes == ("※1　調べる",)


def test_notes_are_numbered_as_they_are_read() -> None:
    kpis = [
        kpi(
            name,
            baseline={"unknown": f"{name}は未調査"},
            targets={2028: {"value": 1, "note": f"{name}の目標"}},
        )
        for name in ("甲", "乙")
    ]
    assert table("summary_kpis", strategy(kpis=kpis)).notes == (
        "※1　甲は未調査",
        "※2　甲の目標",
        "※3　乙は未調査",
        "※4　乙の目標",
    )


def test_kpis_are_held_to_the_schedule_that_follows_if_there_is_one() -> None:
    held = [
        [
            row.keep_with_next
            for row in table("summary_kpis", strategy(kpis=[kpi("時間")], measures=[one])).rows
        ]
        for one in (measure(1), measure(1, schedule=SCHEDULE))
    ]
    assert held == [[True, False], [True, True]]


def test_without_areas_a_few_measures_have_rows_of_their_own() -> None:
    measures = [measure(1, lead="市民課", schedule=SCHEDULE), measure(2, lead="税務課")]
    over = strategy(measures=measures)
    assert rows(table("summary_measures", over)) == [["1-1 施策1", "市民課"], ["1-2 施策2", "税務課"]]
    shown = table("summary_roadmap", over)
    assert rows(shown) == [["1-1 施策1", "運用・拡大"]]
    assert [inline(line) for cell in shown.rows[0].cells[:1] for line in cell.content] == ["施策"]


def test_in_areas_a_few_measures_have_lines_and_more_have_not() -> None:
    areas = [{"id": "a", "title": "窓口"}]
    few, more = (
        rows(table("summary_measures", strategy(areas=areas, measures=measures)))
        for measures in ([measure(n, area="a") for n in range(count)] for count in (2, 13))
    )
    assert few == [["窓口", "1-0 施策0/1-1 施策1"]]
    assert more == [["窓口", "、".join(f"1-{n} 施策{n}" for n in range(13))]]


def test_of_many_kpis_and_issues_twelve_are_shown_and_the_rest_counted() -> None:
    kpis = [kpi(f"指標{n}", level="outcome" if n % 2 else "output", targets={2028: n}) for n in range(30)]
    shown = table("summary_kpis", strategy(kpis=kpis))
    assert [row[0] for row in rows(shown)] == [f"指標{n}" for n in range(1, 25, 2)]
    assert shown.notes == ("ほか18件のKPIは、本文に示します。",)
    issues = [
        {"id": f"I-{n}", "title": f"課題{n}", "viewpoint": "operations", "impact": "high" if n < 3 else "low"}
        for n in range(13)
    ]
    few, many = (
        table("summary_issues", strategy(issues=some))
        for some in (issues, [one | {"impact": "low"} for one in issues])
    )
    assert (len(rows(few)), few.notes) == (3, ("ほか10件の課題は、本文に示します。",))
    assert (len(rows(many)), many.notes) == (12, ("ほか1件の課題は、本文に示します。",))


def test_marked_kpis_are_all_shown_and_no_others() -> None:
    kpis = [kpi(f"指標{n}", headline=n < 14) for n in range(20)]
    shown = table("summary_kpis", strategy(kpis=kpis))
    assert (len(rows(shown)), shown.notes) == (14, ())


def test_the_column_of_units_holds_the_longest_unit() -> None:
    units = ("分", "システム", "とても長い単位の名前")
    unit_columns = [
        [
            round(table(block, strategy(kpis=[kpi("数", unit=one, targets={2028: 1})])).columns[1].weight, 1)
            for one in units
        ]
        for block in ("summary_kpis", "kpi_table")
    ]
    assert unit_columns == [[16, 16.7, 20.1], [13, 16.7, 20.1]]
