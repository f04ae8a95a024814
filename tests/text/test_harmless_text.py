"""Foreign text cannot steer a terminal, and file names made from it work everywhere."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxstrat.text.file_names import file_name
from dxstrat.text.visible import visible, visible_line
from dxstrat.text.width import pad, shorten, width


@given(st.text())
def test_nothing_that_steers_a_terminal_gets_through(text: str) -> None:
    for shown in (visible(text), visible_line(text)):
        assert not [c for c in shown if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} and c != "\t"]
        assert "\u202e" not in shown


def test_control_characters_are_spelt_out() -> None:
    assert visible("a\x1b]0;題\x07\nb\u202e") == "a\\x1b]0;題\\x07⏎b\\u202e"


def test_a_long_text_is_cut_by_display_width() -> None:
    assert visible("あ" * 40) == "あ" * 29 + "…"
    assert width(visible("a" * 100)) == 60


@given(st.text(), st.integers(min_value=1, max_value=80))
def test_a_shortened_text_fits(text: str, columns: int) -> None:
    assert width(shorten(text, columns)) <= columns


def test_width_counts_as_a_terminal_does() -> None:
    assert width("課題1") == 5
    assert width("か\u3099") == 2
    assert width("①") == 1
    assert width("①", ambiguous=2) == 2
    assert pad("課題", 6) == "課題  "


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("みどり市DX推進戦略", "みどり市DX推進戦略"),
        ("計画 第2期: 案/素案?", "計画_第2期_案_素案"),
        ("CON", "_CON"),
        ("..", "_"),
        ("\x00\x1b", "_"),
        ("a" * 300, "a" * 100),
    ],
)
def test_a_title_becomes_a_file_name(title: str, name: str) -> None:
    assert file_name(title) == name


@given(st.text())
def test_every_title_becomes_a_usable_file_name(text: str) -> None:
    name = file_name(text)
    assert name
    assert not set(name) & set('<>:"/\\|?*\x00\n')
    assert not name.endswith((".", " "))
