"""Sound plans are read the quick way, and nothing of what is known of mistakes is even loaded for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxstrat.source import read_bytes, read_plan
from dxstrat.source.loading.edits import Edit, EditedText
from dxstrat.source.loading.file import read_text
from tests.source.check.small_plan import small_plan
from tests.source.hostile.plan import PLAN

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(autouse=True)
def only_the_quick_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dxstrat.source.loading.mending.Mending", None)  # calling it raises


def test_the_careful_way_is_closed() -> None:
    with pytest.raises(TypeError):
        read_bytes("plan.yaml", b"a: [")


@pytest.mark.parametrize("name", ["minimal", "full"])
def test_examples_are_read_quickly(name: str) -> None:
    assert read_plan(EXAMPLES / name / "plan.yaml").document is not None


@pytest.mark.parametrize(
    "text",
    [
        PLAN,
        small_plan(),
        "---\n" + PLAN,
        "targets:\n  2028: 20\n  2030: 30\n",
        "a:\n  - b:\n      2028: 20\n",
        "nothing: ~\nlist: []\nmapping: {}\ntext: ''\n",
        "# メモ\na: 1  # メモ\n",
        "a: >-\n  折り返した\n  文\nb: |\n  行\n",
        "a: 12:30\nb: https://example.jp/#x\nc: R&D!\n",
        '{"a": 1, "b": [true, null, 1.5, "x"]}\n',
    ],
)
def test_what_is_in_order_is_read_quickly(text: str) -> None:
    assert read_bytes("plan.yaml", text.encode()).document is not None


def test_the_way_to_a_place_begins_with_its_key() -> None:
    text = "a:\n  b: 1\n  c:\n    - d: 2\n    - e\n"
    spans = read_text("plan.yaml", text).spans
    assert spans is not None
    expected = {
        "a:": ("a",),
        "b:": ("a", "b"),
        "1": ("a", "b"),
        "c:": ("a", "c"),
        "d:": ("a", "c", 0, "d"),
        "e\n": ("a", "c", 1),
    }
    assert {word: spans.path_at(text.index(word)) for word in expected} == expected


def test_of_two_corrections_of_one_stretch_the_first_stands_and_later_ones_too() -> None:
    edited = EditedText("0123456789", [Edit(1, 4, "a"), Edit(2, 6, "b"), Edit(7, 8, "c")])
    assert edited.text == "0a456c89"
    assert [edited.original(place) for place in range(len(edited.text))] == [0, 1, 4, 5, 6, 7, 8, 9]
