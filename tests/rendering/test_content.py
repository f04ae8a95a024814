"""What blocks are built from: areas in the order in which they are printed, and measures that say little."""

from __future__ import annotations

from dxstrat.document import Heading, Text
from dxstrat.rendering.content import Content
from dxstrat.rendering.formats import Formats
from tests.rendering.plans import strategy
from tests.rendering.test_blocks import built, chain


def test_areas_are_printed_before_those_below_them() -> None:
    over = strategy(
        **{
            **chain(2),
            "areas": [
                {"id": "b", "title": "下", "parent": "a"},
                {"id": "a", "number": "1", "title": "上"},
                {"id": "empty", "title": "空"},
            ],
            "measures": [
                {**chain(2)["measures"][0], "area": "b"},
                {**chain(2)["measures"][1], "area": None},
            ],
        }
    )
    groups = Content(over, Formats("era")).groups
    assert [(group.title, group.depth, len(group.measures)) for group in groups] == [
        ("1　上", 0, 0),
        ("下", 1, 1),
        ("", 0, 1),
    ]


def test_no_area_is_lost_where_areas_lie_below_each_other() -> None:
    parents = {"top": None, "below": "own", "own": "own", "a": "b", "b": "a"}
    over = strategy(
        **{
            **chain(len(parents)),
            "areas": [{"id": id_, "title": id_, "parent": parent} for id_, parent in parents.items()],
            "measures": [
                {**measure, "area": id_}
                for measure, id_ in zip(chain(len(parents))["measures"], parents, strict=True)
            ],
        }
    )
    groups = Content(over, Formats("era")).groups
    assert [(group.title, group.depth, len(group.measures)) for group in groups] == [
        ("top", 0, 1),
        ("own", 0, 1),
        ("below", 1, 1),
        ("a", 0, 1),
        ("b", 1, 1),
    ]


def test_a_measure_of_which_nothing_is_said_has_no_empty_table() -> None:
    bare = {"id": "M-9", "title": "題だけの施策", "issues": [], "kpis": []}
    (heading,) = built("measure_sheet", strategy(measures=[bare]), "M-9")
    assert isinstance(heading, Heading)
    assert heading.content == (Text("M-9　題だけの施策"),)
