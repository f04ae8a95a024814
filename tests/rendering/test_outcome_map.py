"""Outcome maps: areas share a figure as long as it has room, each below its name; only what is there is named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dxstrat.document import Box, Diagram
from tests.rendering.plans import strategy
from tests.rendering.test_blocks import built, chain

if TYPE_CHECKING:
    from dxstrat.model import Strategy


def maps(over: Strategy) -> list[Diagram]:
    diagrams = [piece for piece in built("outcome_map", over) if isinstance(piece, Diagram)]
    assert diagrams
    return diagrams


def bands(diagram: Diagram) -> list[Box]:
    return [box for box in diagram.boxes if box.alt.startswith("分野　")]


def heads(diagram: Diagram) -> list[str]:
    return ["".join(box.text) for box in diagram.boxes if box.filled]


def with_areas(count: int, areas: int) -> Strategy:
    data = chain(count, areas=areas)
    return strategy(**{**data, "areas": [{"id": f"a{n}", "title": f"分野{n}"} for n in range(areas)]})


def test_small_areas_stand_on_one_figure_each_below_its_name() -> None:
    (diagram,) = maps(with_areas(6, 2))
    assert diagram.caption == "成果マップ（分野0、分野1）"
    first, second = bands(diagram)
    assert ["".join(box.text) for box in (first, second)] == ["分野0", "分野1"]
    measures = [box for box in diagram.boxes if box.alt.startswith("施策　")]
    assert len(measures) == 6
    assert all(first.y < box.y < second.y for box in measures[:3])
    assert all(second.y + second.height < box.y for box in measures[3:])


def test_all_figures_but_the_last_are_full() -> None:
    diagrams = maps(with_areas(120, 7))
    assert len(diagrams) > 5
    assert all(diagram.height > 160 for diagram in diagrams[:-1])
    assert all(diagram.height <= 219 for diagram in diagrams)
    assert diagrams[1].caption.endswith(f"　2／{len(diagrams)}")
    assert any("（続き）" in "".join(band.text) for diagram in diagrams for band in bands(diagram)[:1])
    assert len({diagram.anchor for diagram in diagrams}) == len(diagrams)


def test_more_than_two_areas_are_named_from_the_first_to_the_last() -> None:
    (diagram,) = maps(with_areas(4, 4))
    assert diagram.caption == "成果マップ（分野0～分野3）"


def test_titles_with_brackets_are_not_put_in_brackets() -> None:
    data = chain(2)
    over = strategy(**{**data, "areas": [{"id": "a0", "number": "（1）", "title": "窓口"}]})
    assert maps(over)[0].caption == "成果マップ　（1）　窓口"


def test_a_single_area_needs_no_name_inside_the_figure() -> None:
    (diagram,) = maps(with_areas(3, 1))
    assert diagram.caption == "成果マップ（分野0）"
    assert bands(diagram) == []


def test_a_column_without_boxes_is_neither_drawn_nor_told() -> None:
    over = with_areas(3, 1)
    everything = maps(over)[0]
    assert heads(everything) == ["施策", "直接の結果", "成果", "めざす姿"]
    outcomes = replace(over, kpis=tuple(replace(kpi, level="outcome") for kpi in over.kpis))
    diagram = maps(outcomes)[0]
    assert heads(diagram) == ["施策", "成果", "めざす姿"]
    assert diagram.alt.startswith("施策から、成果、めざす姿へのつながりを示す図。")
    assert "直接の結果" not in str(diagram)


def test_a_page_leaves_out_the_column_that_another_page_needs() -> None:
    over = with_areas(40, 2)
    ids = {f"K-{n:03}" for n in range(0, 80, 2)}
    kpis = tuple(replace(kpi, level="outcome") if kpi.id in ids else kpi for kpi in over.kpis)
    seen = {tuple(heads(diagram)) for diagram in maps(replace(over, kpis=kpis))}
    assert ("施策", "成果", "めざす姿") in seen
    assert len(seen) > 1


def test_a_plan_without_measures_has_no_map() -> None:
    assert list(built("outcome_map", replace(with_areas(1, 1), measures=()))) == []
