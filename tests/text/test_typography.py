"""Punctuation and digits by an office's rule: what changes, what stays, and that nothing moves."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxstrat.text.typography import Digits, Punctuation, Typography

ONE_FULL = Typography(digits="single-full-width")
ALL_HALF = Typography(digits="half-width")
RULES = [
    Typography(one, other) for one in (None, *get_args(Punctuation)) for other in (None, *get_args(Digits))
]


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ("令和8年3月31日", "令和８年３月31日"),
        ("令和7年度（2025年度）から5年間", "令和７年度（2025年度）から５年間"),
        ("第1四半期、4～6月", "第１四半期、４～６月"),
        ("１２件から３件へ", "12件から３件へ"),
        ("5%から15%へ、5人", "５%から15%へ、５人"),
        ("(1) 計画", "(１) 計画"),
        ("令和7(2025)年", "令和７(2025)年"),
        ("1,200千円、3.5倍、１，２００円、３．５倍", "1,200千円、3.5倍、1,200円、3.5倍"),
        ("第１，第2", "第１，第２"),
        ("施策1-1、K-01、R7、G7、5G、1Q", "施策1-1、K-01、R7、G7、5G、1Q"),
        ("R8.3.31、2026.4.1、8:30、1/2", "R8.3.31、2026.4.1、8:30、1/2"),
        ("Windows 7、Level 2 の研修", "Windows 7、Level 2 の研修"),
        ("https://example.jp/a/1?b=2、a1@example.jp", "https://example.jp/a/1?b=2、a1@example.jp"),
        ("『第5次総合計画』の第5次", "『第5次総合計画』の第５次"),
        ("Ｒ７、１－１、−5、△5", "Ｒ７、１－１、−5、△５"),
    ],
)
def test_one_digit_is_full_width_and_more_are_half_width(given_: str, expected: str) -> None:
    assert ONE_FULL.applied(given_) == expected


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ("令和７年度に１２件、１，２００円、３．５倍", "令和7年度に12件、1,200円、3.5倍"),
        ("『第５次総合計画』の第５次", "『第５次総合計画』の第5次"),
        ("Ｒ７", "Ｒ７"),
    ],
)
def test_all_digits_are_half_width(given_: str, expected: str) -> None:
    assert ALL_HALF.applied(given_) == expected


@pytest.mark.parametrize(
    ("rule", "given_", "expected"),
    [
        (
            "comma-maru",
            "書かない、待たない。1,000件、１，０００件。",
            "書かない，待たない。1,000件，１，０００件。",
        ),
        ("comma-period", "書かない、待たない。3.5倍、３．５倍。", "書かない，待たない．3.5倍，３．５倍．"),
        (
            "ten-maru",
            "書かない，待たない．４，５月，No．1，３．５倍．",
            "書かない、待たない。４、５月、No．1、３．５倍。",
        ),
        ("comma-maru", "『書かない、待たない。』を読む、", "『書かない、待たない。』を読む，"),
        ("comma-maru", "A, B. C", "A, B. C"),
    ],
)
def test_punctuation_is_of_one_kind(rule: Punctuation, given_: str, expected: str) -> None:
    assert Typography(punctuation=rule).applied(given_) == expected


@given(st.text(st.sampled_from("あ年0159１２，．、。,.-%() 『』AＡ/@:\n")), st.sampled_from(RULES))
def test_nothing_moves_and_a_second_time_changes_nothing(text: str, rule: Typography) -> None:
    once = rule.applied(text)
    assert len(once) == len(text)
    assert rule.applied(once) == once


def test_without_a_rule_the_text_is_the_same_object() -> None:
    text = "１，２"
    assert not Typography()
    assert Typography().applied(text) is text
