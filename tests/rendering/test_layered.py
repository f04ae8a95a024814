"""Columns of boxes: nothing overlaps, the order of the first column stays, lines cross seldom."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from dxstrat.rendering.layout.boxes import height_for, lines_for
from dxstrat.rendering.layout.layered import Node, place

GAP = 3.0


def nodes(*columns: str) -> list[Node]:
    return [Node(name, column, 10.0) for column, names in enumerate(columns) for name in names]


def test_a_chain_is_a_straight_line() -> None:
    placing = place(nodes("a", "b", "c"), [("a", "b"), ("b", "c")], GAP)
    assert placing.tops == {"a": 0.0, "b": 0.0, "c": 0.0}
    assert placing.height == 10.0
    assert placing.ways == (((0, 5.0), (1, 5.0)), ((1, 5.0), (2, 5.0)))


def test_columns_are_ordered_so_that_lines_do_not_cross() -> None:
    placing = place(nodes("ab", "cd"), [("a", "d"), ("b", "c")], GAP)
    assert placing.tops["d"] < placing.tops["c"]
    assert placing.tops["a"] < placing.tops["b"]


def test_a_box_stands_in_the_middle_of_those_it_joins() -> None:
    placing = place(nodes("ab", "c"), [("a", "c"), ("b", "c")], GAP)
    assert placing.tops["c"] == (placing.tops["a"] + placing.tops["b"]) / 2


def test_a_line_over_a_column_passes_between_its_boxes() -> None:
    placing = place(nodes("ab", "c", "d"), [("a", "d"), ("b", "c"), ("c", "d")], GAP)
    passing = next(way for way in placing.ways if len(way) == 3)
    top = placing.tops["c"]
    assert not top < passing[1][1] < top + 10.0


def test_unknown_ends_are_passed_over() -> None:
    assert place(nodes("a"), [("a", "x")], GAP).ways == ()


@given(st.data())
@settings(deadline=None, max_examples=60)
def test_boxes_never_overlap(data: st.DataObject) -> None:
    names = iter("abcdefghijklmnopqrst")
    columns = ["".join(itertools.islice(names, data.draw(st.integers(1, 5)))) for _ in range(4)]
    heights = {name: data.draw(st.sampled_from([9.0, 14.3, 20.0])) for column in columns for name in column}
    boxes = [Node(name, number, heights[name]) for number, column in enumerate(columns) for name in column]
    pairs = [(a, b) for left, right in itertools.combinations(columns, 2) for a in left for b in right]
    placing = place(boxes, data.draw(st.lists(st.sampled_from(pairs), max_size=25)), GAP)
    assert min(placing.tops.values()) >= -0.001
    for column in columns:
        ordered = sorted(column, key=lambda name: placing.tops[name])
        for upper, lower in itertools.pairwise(ordered):
            assert placing.tops[lower] - placing.tops[upper] - heights[upper] >= GAP - 0.001
        assert max(placing.tops[name] + heights[name] for name in column) <= placing.height + 0.001
    assert sorted(columns[0], key=lambda name: placing.tops[name]) == list(columns[0])


@given(st.data())
@settings(deadline=None, max_examples=60)
def test_boxes_move_together_as_far_as_the_highest_column_allows(data: st.DataObject) -> None:
    names = iter("abcdefghijklmnopqrst")
    columns = ["".join(itertools.islice(names, data.draw(st.integers(1, 5)))) for _ in range(3)]
    boxes = nodes(*columns)
    pairs = [
        (a, b) for left, right in itertools.pairwise(columns) for a in left for b in right
    ]  # no line passes a column
    edges = data.draw(st.lists(st.sampled_from(pairs), max_size=25))
    least = max(len(column) * (10.0 + GAP) - GAP for column in columns)
    placing = place(boxes, edges, GAP, least)
    assert placing.height <= least + 0.001
    for column in columns:
        tops = sorted(placing.tops[name] for name in column)
        assert all(lower - upper >= 10.0 + GAP - 0.001 for upper, lower in itertools.pairwise(tops))
    wide = place(boxes, edges, GAP)
    assert place(boxes, edges, GAP, wide.height + 0.001) == wide


def test_text_fits_its_box() -> None:
    lines = lines_for(["1-2　公式LINEによる保育所・放課後児童クラブの申込み", ""], 34.0)
    assert "".join(lines) == "1-2　公式LINEによる保育所・放課後児童クラブの申込み"
    assert len(lines) == 3
    assert height_for(lines) > height_for(lines[:2])
