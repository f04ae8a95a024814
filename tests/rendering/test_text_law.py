"""The law of templates: text of the plan is text. Whatever it holds, it arrives letter for letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dxstrat.document import Heading, Inline, LineBreak, ListBlock, Paragraph, Table, Text
from tests.rendering.plans import render_template, strategy

if TYPE_CHECKING:
    from pathlib import Path

PRINTABLE = st.text(
    st.one_of(
        st.characters(exclude_categories=("Cs", "Cc")),
        st.sampled_from("#*_-+>|<&`~[](){}!\\/\"'1.:=$%^ \n　、。「」"),
    ),
    min_size=1,
    max_size=60,
)
AWKWARD = [
    "# 見出しではない",
    "A | B",
    "5*3*2",
    "**太字**",
    "<b>太字</b>",
    "&amp;",
    "{{ x }}",
    "{% if %}",
    "1. 一つ目",
    "- 一つ目",
    "> 引用",
    "```",
    "    字下げ",
    "　全角の字下げ",
    "---",
    "===",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "[x](javascript:alert(1))",
    "![x](x.png)",
    "\\*",
    "一行目\n二行目\n\n四行目",
    "\U000f00000\U000f0001",
    "行末の空白  ",
    "https://example.jp/?a=1&b=2",
    "R&D <部>",
    "a\\",
    "%s %d {0}",
]

TEMPLATE = """\
{% macro shown(text) %}**{{ text }}**{% endmacro %}
{% set held %}*{{ plan.subtitle }}*{% endset %}
# {{ plan.subtitle }}

{{ plan.subtitle }}

前{{ plan.subtitle }}後

- {{ plan.subtitle }}

| {{ plan.subtitle }} | b |
|---|---|
| c | {{ plan.subtitle }} |

{{ shown(plan.subtitle) }}

{{ held }}

[{{ plan.subtitle }}](https://example.jp/)

{{ plan.subtitle ~ "" }}

{{ [plan.subtitle, "終"] | join("") }}

{{ shown("x") ~ plan.subtitle }}

{{ note(plan.subtitle) }}

{% call lead() %}{{ plan.subtitle }}{% endcall %}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("templates")


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_text_arrives_letter_for_letter(folder: Path, text: str) -> None:
    check(folder, text)


@given(text=PRINTABLE.filter(lambda text: text.rstrip("\n") != ""))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_arrives_letter_for_letter(folder: Path, text: str) -> None:
    check(folder, text)


def check(folder: Path, text: str) -> None:
    rendering = render_template(folder, TEMPLATE, strategy(plan={"subtitle": text}))
    assert rendering.findings == ()
    assert rendering.document is not None
    (section,) = rendering.document.sections
    expected = text.rstrip("\n")
    heading, alone, among, items, table, macro, held, link, joined, filtered, mixed, noted, led = (
        section.blocks
    )
    assert isinstance(heading, Heading)
    assert said(heading.content) == expected
    assert said(paragraph(alone).content) == expected
    assert said(paragraph(among).content) == f"前{expected}後"
    assert isinstance(items, ListBlock)
    assert said(paragraph(items.items[0][0]).content) == expected
    assert isinstance(table, Table)
    assert said(table.rows[0].cells[0].content[0]) == expected
    assert said(table.rows[1].cells[1].content[0]) == expected
    assert said(paragraph(macro).content) == expected
    assert all(piece.bold for piece in paragraph(macro).content if isinstance(piece, Text))
    assert said(paragraph(held).content) == expected
    assert all(piece.italic for piece in paragraph(held).content if isinstance(piece, Text))
    assert said(paragraph(link).content) == expected
    assert said(paragraph(joined).content) == expected
    assert said(paragraph(filtered).content) == f"{text}終"
    assert said(paragraph(mixed).content) == f"x{expected}"
    assert said(paragraph(noted).content) == expected
    assert paragraph(noted).role == "note"
    assert said(paragraph(led).content) == expected
    assert paragraph(led).role == "lead"


def paragraph(block: object) -> Paragraph:
    assert isinstance(block, Paragraph)
    return block


def said(content: tuple[Inline, ...]) -> str:
    """The text of inline content, line breaks as in the plan."""
    parts = []
    for piece in content:
        assert isinstance(piece, Text | LineBreak)
        if isinstance(piece, Text):
            assert not re.search(r"[\r\n]", piece.text)
            parts.append(piece.text)
        else:
            parts.append("\n")
    return "".join(parts)
