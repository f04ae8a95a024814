"""Readings stand in the order of a Japanese index."""

from __future__ import annotations

import pytest

from dxstrat.text.kana import reading_order

ORDERS = [
    [
        "いんふら",
        "エーアイ",
        "えすでぃーじーず",
        "オープンデータ",
        "ディーエックス",
        "みまもり",
        "わんすとっぷ",
    ],
    ["はし", "ばし", "ぱし", "はしご"],
    ["きゃく", "きやく", "ぎゃく", "きゅう"],
    ["かあさん", "カード", "かい"],
    ["API", "あい", "アイ", "ヴァリュー", "ヴィジョン"],
]


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: order[0])
def test_readings_stand_in_their_order(order: list[str]) -> None:
    assert len(order) > 2
    assert sorted(order[1::2] + order[::2], key=reading_order) == order
