"""The name that was most likely meant is the most alike, and none where none is alike."""

from __future__ import annotations

from dxstrat.text.nearest import nearest


def test_the_most_alike_is_found_and_nothing_far_off() -> None:
    names = ("moderate", "modern", "formal")
    assert nearest("modren", names) == "modern"
    assert nearest("modern", names) == "modern"
    assert nearest("高校", names) is None
    assert nearest("x", ()) is None


def test_how_alike_a_name_must_be_can_be_said() -> None:
    assert nearest("abxx", ["abcd"]) is None
    assert nearest("abxx", ["abcd"], 0.5) == "abcd"
