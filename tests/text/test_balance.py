"""Short texts in lines of like length: breaks between words, no lonely character at the end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxstrat.rendering.layout.boxes import print_width
from dxstrat.text.balance import balanced, tears
from dxstrat.text.width import width


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("2-1 照会業務の自動化", 16, ("2-1 照会業務の", "自動化")),
        ("構築・試行窓口", 10, ("構築・", "試行窓口")),
        ("職員の創造的業務時間の増加", 18, ("職員の創造的", "業務時間の増加")),
        (
            "すべての行政手続をオンラインで完結できる",
            20,
            ("すべての行政手続を", "オンラインで", "完結できる"),
        ),
        ("デジタル推進リーダーの育成", 14, ("デジタル推進", "リーダーの育成")),
        ("オンライン申請率", 12, ("オンライン", "申請率")),
        ("選定", 4, ("選定",)),
        ("ABCDEFGH", 4, ("ABCD", "EFGH")),
        ("一行目\n二行目", 20, ("一行目", "二行目")),
        ("", 10, ("",)),
    ],
)
def test_lines_break_between_words(text: str, columns: int, lines: tuple[str, ...]) -> None:
    assert balanced(text, columns) == lines


@given(st.text("漢字業務かなのをカナー、。（）「」・ABC12 ", max_size=40), st.integers(4, 30))
def test_nothing_is_lost_and_lines_fit(text: str, columns: int) -> None:
    lines = balanced(text, columns)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    closing = set("、。・ー）」")
    for line in lines:
        overhang = sum(width(sign) for sign in line if sign in closing)
        assert width(line) <= columns + overhang


@given(st.text("漢字業務の改善", min_size=1, max_size=40), st.integers(8, 30))
def test_no_line_is_one_character_unless_the_text_is(text: str, columns: int) -> None:
    assert len(text) == 1 or all(len(line) > 1 for line in balanced(text, columns))


def test_a_line_more_is_taken_only_when_allowed() -> None:
    text = "すべての行政手続をオンラインで完結できる"
    assert len(balanced(text, 20, most_lines=2)) == 2
    assert len(balanced(text, 20)) == 3


@pytest.mark.parametrize(
    ("lines", "torn"),
    [
        (("市民課で試行",), False),
        (("対象", "手続の選定"), False),
        (("旅費・", "勤怠で試行"), False),
        (("対象業", "務の選定"), True),
        (("おくや", "みで試行"), True),
        (("北浜支所", "で試行"), True),
        (("保健師24", "人で試行"), True),
        (("保健師", "24人で", "試行"), False),
        (("", "試行", ""), False),
        (("",), False),
    ],
)
def test_a_line_that_ends_inside_a_word_is_torn(lines: tuple[str, ...], torn: bool) -> None:
    assert tears(lines) is torn


def test_a_number_and_a_counter_in_kana_stand_together() -> None:
    assert balanced("13→42か所（R10）", 13) == ("13→42か所", "（R10）")


def test_no_text_is_lost_where_a_mark_without_width_begins_a_line() -> None:
    for text in ("\u200b施策の内容", "\u0301\u200b\u200b施策", "施\u200b\u200b策"):
        for columns in (1, 2, 3, 5):
            assert "".join(balanced(text, columns)) == text


def test_no_text_is_lost_to_the_rounding_of_sums() -> None:
    text = '〔131〕perl -e \'print "<IMG SRC=java\\0script:alert(\\"XSS\\")>";\' > out〔/131〕'
    lines = balanced(text, 1.0, print_width, most_lines=3)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
