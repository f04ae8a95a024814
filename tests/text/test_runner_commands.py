"""What a CI runner would obey anywhere in a line is spelt out."""

from __future__ import annotations

import pytest

from dxstrat.text.visible import visible, visible_line


@pytest.mark.parametrize(
    ("text", "shown", "line"),
    [
        ("##[add-mask]a", "#\\x23[add-mask]a", "#\N{REPLACEMENT CHARACTER}[add-mask]a"),
        ("a ###[x]", "a ##\\x23[x]", "a ##\N{REPLACEMENT CHARACTER}[x]"),
        ("##vso[task.x]y", "#\\x23vso[task.x]y", "#\N{REPLACEMENT CHARACTER}vso[task.x]y"),
    ],
)
def test_commands_are_broken_up(text: str, shown: str, line: str) -> None:
    assert visible(text) == shown
    assert visible_line(text) == line


@pytest.mark.parametrize("text", ["## 見出し", "#[", "# # [x]", "C#", "##"])
def test_other_signs_of_the_kind_stay(text: str) -> None:
    assert visible(text) == visible_line(text) == text
