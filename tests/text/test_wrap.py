"""Sentences in lines: wide characters, whole words, and nothing that a runner would obey."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxstrat.text.width import width
from dxstrat.text.wrap import wrap

SENTENCES = st.text(st.sampled_from("施策「」、。I-01 :…ｶ\u0301\u3000\u00a0\n"), max_size=60)


def test_lines_break_beside_wide_characters_and_at_spaces() -> None:
    assert wrap("課題に施策がありません", 10) == ["課題に施策", "がありませ", "ん"]
    assert wrap("no measure answers it", 10) == ["no measure", "answers it"]
    assert wrap("施策に issues: [I-01] と書く", 14) == ["施策に issues:", "[I-01] と書く"]


def test_the_first_line_has_room_for_what_stands_before_it() -> None:
    assert wrap("課題に施策がありません", 10, first=6) == ["課題", "に施策があ", "りません"]
    assert wrap("unbreakable", 10, first=6) == ["", "unbreakable"]


def test_a_word_is_never_broken_even_where_it_is_wider_than_the_line() -> None:
    assert wrap("write https://example.jp/a-long-path here", 12) == [
        "write",
        "https://example.jp/a-long-path",
        "here",
    ]


def test_ambiguous_characters_take_as_many_columns_as_asked() -> None:
    assert wrap("①②③ ④⑤", 6) == ["①②③ ④⑤"]
    assert wrap("①②③ ④⑤", 6, ambiguous=2) == ["①②③", "④⑤"]


def test_brackets_and_full_stops_stay_with_their_words() -> None:
    assert wrap("あいうえ「お」", 10) == ["あいうえ", "「お」"]
    assert wrap("あいうえお。か", 10) == ["あいうえ", "お。か"]


@pytest.mark.parametrize(
    "text",
    ["あいうえお ::stop-commands::x", "あいうえお::error::x", "a ::: b", "あいう\u3000\u3000::error::x"],
)
def test_no_line_begins_with_a_colon(text: str) -> None:
    lines = wrap(text, 4)
    assert len(lines) > 1
    assert not any(line.startswith(":") for line in lines)


def test_a_sentence_without_words_is_one_empty_line() -> None:
    assert wrap("", 10) == [""]
    assert wrap(" \n ", 10) == [""]


@given(SENTENCES, st.integers(1, 30), st.integers(0, 20))
def test_nothing_is_lost_and_no_line_is_too_wide_that_could_be_broken(
    text: str, columns: int, first: int
) -> None:
    lines = wrap(text, columns, first=first)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert not any(line.lstrip().startswith(":") for line in lines[1:])
    for number, line in enumerate(lines):
        room = columns - (0 if number else first)
        if width(line) > room and line:
            last = wrap(line, 1, first=1)[-1]
            assert width(line) - width(last) <= max(room, 0)
