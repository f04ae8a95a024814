"""The time line of the roadmap: lanes for what overlaps, and a place for every word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from dxstrat.rendering.layout import bar_lines
from dxstrat.rendering.layout.boxes import print_width
from dxstrat.rendering.layout.timeline import Item, Placed, lanes, slots
from dxstrat.text.balance import balanced

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

QUARTERS = slots(2026, 2028, "quarter")
START = 2026 * 4


def bar(first: int, last: int, words: str = "試行", tag: str = "build") -> Item:
    return Item(START + first, START + last, words, tag)


def mark(at: int, words: str) -> Item:
    return Item(START + at, START + at, words, "milestone", mark=True)


def shown(placed: Sequence[Sequence[Placed]]) -> list[list[str]]:
    return [[f"{one.first}-{one.last} {'/'.join(one.lines)}".strip() for one in lane] for lane in placed]


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


def test_words_without_a_place_beside_their_bar_stand_under_it_with_a_number() -> None:
    words = "事業者の選定と契約の締結"
    first, second = shown(lanes([bar(0, 0, words), bar(1, 11)], QUARTERS, 6.0))
    assert first == ["0-0 ①", "1-11 試行"]
    assert second[0] == "0-6 ①事業者の選定と契約の締結"


def test_numbered_words_use_what_is_free_before_they_take_a_lane() -> None:
    (only,) = shown(lanes([bar(0, 0, "条例の改正"), bar(1, 1, "施行・周知")], QUARTERS, 8.25))
    assert only[:4] == ["0-0 ①", "1-1 ②", "2-4 ①条例の改正", "5-7 ②施行・周知"]
    bars = [bar(0, 0, "対象手続の選定"), bar(1, 11), mark(8, "中間評価")]
    first, second = shown(lanes(bars, QUARTERS, 8.25))
    assert first == ["0-0 ①", "1-11 試行"]
    assert second[0] == "0-3 ①対象手続の選定"
    assert "8-9 ◆中間評価" in second


def test_numbered_words_at_the_right_end_begin_left_of_their_bar() -> None:
    bars = [bar(0, 10, "運用"), bar(11, 11, "次期計画の策定と公表")]
    first, second = shown(lanes(bars, QUARTERS, 8.25))
    assert first[-1] == "11-11 ①"
    assert second[-1] == "7-11 ①次期計画の策定と公表"


def test_words_in_a_bar_are_neither_torn_nor_stacked() -> None:
    told = {
        "要件整理": "要件/整理",
        "市民課で試行": "①",
        "手引の作成": "①",
        "対象業務の選定": "①",
    }
    for words, expected in told.items():
        assert shown(lanes([bar(0, 0, words), bar(1, 11)], QUARTERS, 8.25))[0][0] == f"0-0 {expected}"
    wider = {
        "保健師24人で試行": "保健師/24人で/試行",
        "北浜支所で試行": "北浜支所で/試行",
        "例外の41種類を点検": "例外の/41種類を/点検",
    }
    for words, expected in wider.items():
        assert shown(lanes([bar(0, 1, words), bar(2, 11)], QUARTERS, 8.25))[0][0] == f"0-1 {expected}"


def test_a_sentence_that_fills_no_bar_is_not_divided_for_each_width(monkeypatch: pytest.MonkeyPatch) -> None:
    divided: list[str] = []

    def noted(text: str, *room: Any, **most: Any) -> tuple[str, ...]:
        divided.append(text)
        return balanced(text, *room, **most)

    monkeypatch.setattr(bar_lines, "balanced", noted)
    columns = slots(2026, 2037, "quarter")
    sentence = "あ" * 400
    placed = lanes([bar(0, 0, sentence), mark(3, sentence)], columns, 3.2)
    words = ["".join(one.lines) for lane in placed for one in lane if one.lines]
    assert {"①" + sentence, sentence + "◆"} <= set(words)
    assert 0 < len(divided) < len(columns)


def test_a_mark_is_given_more_columns_rather_than_torn_words() -> None:
    (only,) = shown(lanes([mark(0, "150手続に到達")], QUARTERS, 8.25))
    assert only[0] == "0-2 ◆150手続に/到達"


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
    said = sorted("".join(one.lines) for lane in placed for one in lane)
    for _, _, words, _ in pieces:
        assert any(words.replace(" ", "") in one for one in said)
    tags = sum(bool(one.tag) for lane in placed for one in lane)
    assert tags == len(pieces)
    for lane in placed:
        for one in lane:
            room = (one.last - one.first + 1) * 9.0
            assert one.tag == "milestone" or all(print_width(line) * 2.82 <= room for line in one.lines)
