"""The time line of the roadmap: lanes for what overlaps, and a place for every word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from dxstrat.rendering.layout.boxes import print_width
from dxstrat.rendering.layout.timeline import Item, Placed, lanes, slots

if TYPE_CHECKING:
    from collections.abc import Sequence

QUARTERS = slots(2026, 2028, "quarter")
START = 2026 * 4


def bar(first: int, last: int, words: str = "試行", tag: str = "build") -> Item:
    return Item(START + first, START + last, words, tag)


def mark(at: int, words: str) -> Item:
    return Item(START + at, START + at, words, "milestone", mark=True)


def shown(placed: Sequence[Sequence[Placed]]) -> list[list[str]]:
    return [
        [
            f"{one.first}-{one.last} {'/'.join(one.lines)}{'!' + one.overflow if one.overflow else ''}".strip()
            for one in lane
        ]
        for lane in placed
    ]


def test_slots_follow_the_grain() -> None:
    assert [len(slots(2026, 2028, grain)) for grain in ("year", "half", "quarter")] == [3, 6, 12]
    assert slots(2026, 2026, "half")[1].first == START + 2


def test_bars_one_after_the_other_share_a_lane() -> None:
    assert shown(lanes([bar(0, 3), bar(4, 11)], QUARTERS, 14.0)) == [["0-3 試行", "4-11 試行"]]


def test_bars_that_overlap_get_a_lane_each() -> None:
    placed = lanes([bar(0, 5), bar(4, 11)], QUARTERS, 14.0)
    assert shown(placed) == [["0-5 試行", "6-7", "8-11"], ["0-3", "4-11 試行"]]


def test_empty_stretches_are_cut_where_a_year_begins() -> None:
    assert shown(lanes([bar(5, 6)], QUARTERS, 14.0)) == [["0-3", "4-4", "5-6 試行", "7-7", "8-11"]]


def test_words_that_do_not_fit_move_beside_the_bar() -> None:
    words = "事業者の選定と契約の締結"
    placed = lanes([bar(0, 0, words), bar(8, 11)], QUARTERS, 6.0)
    assert shown(placed)[0][:2] == ["0-0 →", "1-4 事業者の選定と/契約の締結"]
    assert placed[0][1].align == "left"
    assert placed[0][1].tag == ""


def test_words_without_any_place_are_given_back() -> None:
    words = "事業者の選定と契約の締結"
    assert shown(lanes([bar(0, 0, words), bar(1, 11)], QUARTERS, 6.0))[0][0] == f"0-0 !{words}"


def test_a_mark_runs_to_the_right_and_at_the_end_to_the_left() -> None:
    placed = lanes([mark(0, "中間見直しと公表"), mark(11, "次期計画の策定")], QUARTERS, 9.0)
    marks = [one for one in placed[0] if one.tag]
    assert ["".join(one.lines) for one in marks] == ["◆中間見直しと公表", "次期計画の策定◆"]
    assert [one.align for one in marks] == ["left", "right"]
    assert (marks[0].first, marks[1].last) == (0, 11)


def test_what_lies_outside_the_columns_is_cut_to_them() -> None:
    assert shown(lanes([bar(4, 20)], QUARTERS, 14.0)) == [["0-3", "4-11 試行"]]


@given(
    st.lists(
        st.tuples(
            st.integers(0, 11), st.integers(0, 11), st.text("漢字かなABC・", max_size=20), st.booleans()
        ),
        max_size=8,
    )
)
def test_every_lane_is_full_and_every_word_is_somewhere(pieces: list[tuple[int, int, str, bool]]) -> None:
    items = [
        mark(min(a, b), words) if is_mark else bar(min(a, b), max(a, b), words)
        for a, b, words, is_mark in pieces
    ]
    placed = lanes(items, QUARTERS, 9.0)
    for lane in placed:
        assert [one.first for one in lane] == [0, *(one.last + 1 for one in lane[:-1])]
        assert lane[-1].last == len(QUARTERS) - 1
    said = sorted("".join(one.lines) + one.overflow for lane in placed for one in lane)
    for _, _, words, _ in pieces:
        assert any(words.replace(" ", "") in one for one in said)
    tags = sum(bool(one.tag) for lane in placed for one in lane)
    assert tags == len(pieces)
    for lane in placed:
        for one in lane:
            room = (one.last - one.first + 1) * 9.0
            assert one.tag == "milestone" or all(print_width(line) * 2.82 <= room for line in one.lines)
